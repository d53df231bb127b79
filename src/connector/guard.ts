/** The boundary around a capability: whatever goes wrong inside, Trello gets the empty answer that it expects
 *  and shows nothing of ours, instead of an error in everybody's console. */
export function guarded<Args extends readonly unknown[], Answer extends readonly unknown[]>(
  handler: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer | []> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch {
      // The board was left in mid-answer, or Trello refused to read: there is nobody to tell.
      return [];
    }
  };
}
