const TRELLO_API = 'https://api.trello.com/';

/** Sends what a page asks of Trello's API to the local board, which has no network. A page whose own
 *  policy forbids Trello's API is refused here too: the server puts the board in its place there. */
export function redirectApi(
  to: string | undefined,
  scope: { fetch: typeof fetch } = globalThis,
): void {
  if (to === undefined) return;
  const real = scope.fetch.bind(globalThis);
  scope.fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    if (!asked.startsWith(TRELLO_API)) return real(input, init);
    return real(`${to}/${asked.slice(TRELLO_API.length)}`, init);
  };
}
