/** What can go wrong on a real board, to be switched on by a test through `window.__board.faults`.
 *  All waits are `setTimeout` of the page, so that a test's virtual clock drives them. */
export interface Faults {
  /** Every n-th `set` is refused; 0 refuses none, 1 all. */
  refuseWriteOneIn: number;
  /** A write is confirmed at once and reaches the server this much later. */
  writeDelayMs: number;
  /** This window's way to the server. `lost`: what it sends hangs, never arrives and fails.
   *  `answersLost`: it arrives, and only the answer is lost, so that who tries again sends it twice.
   *  In both the window's own copy keeps what was written: a read-back agrees, and proves nothing. */
  connection: 'up' | 'lost' | 'answersLost';
  /** How long a lost request hangs before it fails. */
  hangMs: number;
  /** Every answer to the Power-Up waits this long. */
  replyDelayMs: number;
  /** Every second answer waits 40 ms longer, so that answers overtake one another. */
  outOfOrder: boolean;
  /** Every n-th answer is never given. */
  dropReplyOneIn: number;
  /** One answer in five waits up to this much longer, by chance. */
  replyLateMs: number;
  /** What others wrote is shown up to this much after it was heard, by chance. */
  newsLateMs: number;
  /** Every n-th `set` changes this window's copy, never reaches the server, and is refused. */
  loseWriteOneIn: number;
  /** Where chance begins: the same seed, the same delays. */
  seed: number;
  /** How many times more than needed frames are told to render. */
  renderStorm: number;
  /** Longest blob by scope; a write above it is refused by the host. */
  limits: Record<'board' | 'card' | 'member' | 'organization', number>;
  /** Overrules what a member may do, by member id. */
  permissions: Record<string, 'read' | 'write'>;
}

export function noFaults(): Faults {
  return {
    refuseWriteOneIn: 0,
    writeDelayMs: 0,
    connection: 'up',
    hangMs: 10_000,
    replyDelayMs: 0,
    outOfOrder: false,
    dropReplyOneIn: 0,
    replyLateMs: 0,
    newsLateMs: 0,
    loseWriteOneIn: 0,
    seed: 1,
    renderStorm: 0,
    limits: { board: 8192, card: 4096, member: 4096, organization: 8192 },
    permissions: {},
  };
}

/** Numbers between 0 and 1, begun anew where the seed is changed (mulberry32). */
export function chanceBy(faults: Faults): () => number {
  let { seed } = faults;
  let state = seed;
  return () => {
    if (seed !== faults.seed) {
      seed = faults.seed;
      state = seed;
    }
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Counts, and is true at every n-th question. */
export function everyNth(): (n: number) => boolean {
  let count = 0;
  return (n) => {
    count += 1;
    return n > 0 && count % n === 0;
  };
}
