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
    renderStorm: 0,
    limits: { board: 8192, card: 4096, member: 4096, organization: 8192 },
    permissions: {},
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
