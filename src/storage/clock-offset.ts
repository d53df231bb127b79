/** How far this computer's clock is behind the server's, as a page measured it. The connector asks no server: it
 *  hears of it from pages, and finds it in this browser's storage at the next visit. */

/** Where it is kept: the browser's storage, or a plain object where that is refused. Milliseconds, less than nothing
 *  where the computer's clock is ahead; absent where it is right. */
export interface ToldClock {
  [key: string]: unknown;
  clock?: unknown;
}

/** Keeps what was measured. A clock that is right again leaves nothing behind. */
export function keepClock(behindMs: number, where: ToldClock): void {
  try {
    if (behindMs === 0) delete where.clock;
    else where.clock = String(behindMs);
  } catch {
    // The storage is full or was refused since.
  }
}

const TYPE = 'clock';

/** Tells the connectors of this browser. */
export function tellClock(
  behindMs: number,
  channel: { postMessage(message: unknown): void },
): void {
  channel.postMessage({ type: TYPE, behindMs });
}

/** Undefined for anything else that is said on the channel. */
export function parseClockMessage(raw: unknown): number | undefined {
  const { type, behindMs } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  return type === TYPE && Number.isInteger(behindMs) ? (behindMs as number) : undefined;
}
