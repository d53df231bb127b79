/** One answer for many askers, never older than the question: who asks while one is under way shares the next. A
 *  board that is drawn asks twice for all its cards, and a badge drawn anew after an edit cannot show what was
 *  there before it. */

interface UnderWay<T> {
  readonly running: Promise<T>;
  next?: Promise<T>;
}

export type AskedAfter<T> = (board: string, ask: () => Promise<T>) => Promise<T>;

/** Keyed by board: one connector may serve several in a session. A failed question fails for those who shared it. */
export function createAskedAfter<T>(): AskedAfter<T> {
  const boards = new Map<string, UnderWay<T>>();
  function start(board: string, ask: () => Promise<T>): Promise<T> {
    const running = ask();
    const underWay: UnderWay<T> = { running };
    boards.set(board, underWay);
    const done = () => {
      if (underWay.next === undefined) boards.delete(board);
    };
    running.then(done, done);
    return running;
  }
  return (board, ask) => {
    const underWay = boards.get(board);
    if (underWay === undefined) return start(board, ask);
    const begin = () => start(board, ask);
    underWay.next ??= underWay.running.then(begin, begin);
    return underWay.next;
  };
}
