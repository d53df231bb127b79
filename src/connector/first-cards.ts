/** The first cards of a board are read ahead of the others: while Trello gathers those, the engine compiles what reads
 *  and words a card. Their badges wait for the others then, since Trello draws the board anew for each lot of answers. */

export const AHEAD = 100;
/** A card that Trello never answers for must not keep others from their badges. */
export const LONGEST_WAIT_MS = 1000;

/** Reads a card in its turn, and fails as `read` does. One for all cards that a connector is asked for.
 *  @param onMany is called once, when there are more cards than the first. */
export function firstCardsAhead(onMany: () => void): <T>(read: () => Promise<T>) => Promise<T> {
  let asked = 0;
  let sent: Promise<void> | undefined;
  let otherIsRead: () => void;
  const others = new Promise<void>((resolve) => {
    otherIsRead = resolve;
  });
  return async (read) => {
    asked += 1;
    if (asked > AHEAD) {
      // In a task of its own: Trello's library sends all requests of a task as one.
      sent ??= new Promise((resolve) => {
        setTimeout(resolve);
        setTimeout(otherIsRead, LONGEST_WAIT_MS);
        onMany();
      });
      await sent;
      return read().finally(otherIsRead);
    }
    const found = await read();
    // Where there are no others nobody waits.
    if (sent) await others;
    return found;
  };
}
