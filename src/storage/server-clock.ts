/** A clock that trusts the server of our own pages over the computer: before the first write both are
 *  compared, and a difference of over two minutes is corrected. Without a `Date` header nothing is. */
import { type Clock, instant } from '../domain/clock.ts';

const TOLERANCE_MS = 120_000;

export interface CheckedClock {
  readonly clock: Clock;
  /** Compares until the server has answered once; later calls answer the same. True where the computer's clock was off and is corrected. */
  check(): Promise<boolean>;
  /** What is added to the computer's clock; undefined while the server has not answered. */
  correction(): number | undefined;
}

/** `askDate` answers the server's `Date` header, or undefined where there is none. */
export function createCheckedClock(
  system: Clock,
  askDate: () => Promise<string | undefined>,
): CheckedClock {
  let offsetMs: number | undefined;
  let checked: Promise<boolean> | undefined;
  async function compare(): Promise<boolean> {
    const asked = system();
    const header = await askDate();
    // A lost connection must not leave a wrong clock uncorrected for as long as the page is open.
    if (header === undefined) checked = undefined;
    const answered = system();
    const server = header === undefined ? Number.NaN : Date.parse(header);
    // The header was written somewhere between asking and answering; it has whole seconds.
    const difference = server - (asked + answered) / 2;
    if (Number.isNaN(difference)) return false;
    offsetMs = Math.abs(difference) <= TOLERANCE_MS ? 0 : Math.round(difference);
    return offsetMs !== 0;
  }
  return {
    clock: () => instant(Math.round(system() + (offsetMs ?? 0))),
    check: () => {
      checked ??= compare();
      return checked;
    },
    correction: () => offsetMs,
  };
}

/** The `Date` header of this page's own origin; undefined offline or where the host sends none. */
export function ownServerDate(): Promise<string | undefined> {
  const { origin, pathname } = window.location;
  return serverDate(origin + pathname);
}

/** What the server of `address` says the time is. */
export async function serverDate(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    return answer.headers.get('date') ?? undefined;
  } catch {
    // No network, no correction: the computer's clock has to do.
    return undefined;
  }
}
