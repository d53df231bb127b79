/** A card read again and again: whenever something changed and when time alone changes what it shows, always by the
 *  right clock. */
import { batch, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Instant } from '../domain/clock.ts';
import { type Blocked, type CardSight, changesAt, readSight, type Sighted } from './card-sight.ts';
import type { CardPorts } from './ports.ts';

/** What a reading is shown in. */
export interface ReadState {
  readonly sight: Signal<CardSight | undefined>;
  readonly blocked: Signal<Blocked | undefined>;
  readonly clockOff: Signal<boolean>;
  /** While a form is open the card is read more often. */
  readonly form: ReadonlySignal<unknown>;
}

export interface Refresh {
  /** Settles once the newest reading is shown. */
  refresh(): Promise<void>;
  dispose(): void;
}

export function createRefresh(state: ReadState, ports: CardPorts): Refresh {
  let latest = 0;
  let newest: Promise<void> = Promise.resolve();
  let stopTimer = () => {};

  /** Settles once the newest reading is shown: who waits for an older one must not go on without any. */
  function refresh(): Promise<void> {
    latest += 1;
    newest = show(latest);
    return newest;
  }

  /** Answers come out of order: only the latest reading is shown. */
  async function show(mine: number): Promise<void> {
    const found = await readByRightClock(state, ports);
    if (mine !== latest) return newest;
    batch(() => {
      state.blocked.value = found.kind === 'blocked' ? found.blocked : undefined;
      if (found.kind === 'sight') state.sight.value = found.sight;
    });
    if (found.kind === 'sight') refreshWhenTimeChanges(found.sight);
    return undefined;
  }

  function refreshWhenTimeChanges(sight: CardSight): void {
    stopTimer();
    const next = changesAt(sight);
    const ms = next === undefined ? LONGEST_TIMER_MS : next - sight.now;
    const longest = state.form.peek() === undefined ? LONGEST_TIMER_MS : FORM_TIMER_MS;
    const bounded = Math.min(Math.max(ms, SHORTEST_TIMER_MS), longest);
    stopTimer = ports.later(() => void refresh(), bounded);
  }

  return { refresh, dispose: () => stopTimer() };
}

/** Entries from ahead tell of a wrong clock, most often this one: by it the card would show nothing to answer. */
async function readByRightClock({ clockOff }: ReadState, ports: CardPorts): Promise<Sighted> {
  // Taken before: another reading may correct the clock while this one is on its way, and its entries were then
  // judged by the wrong one although its moment is right.
  const began = ports.clock();
  const found = await readSight(ports);
  if (found.kind === 'blocked' || !hasAhead(found.sight, began)) return found;
  if (!(await ports.checkClock())) return found;
  clockOff.value = true;
  return readSight(ports);
}

/** In either journal: without the board's newest entries nobody may decide. Those that count already tell of it too,
 *  for a role given an hour ahead is not held yet. */
function hasAhead({ journal, boardJournal }: CardSight, began: Instant): boolean {
  return [...journal.raw, ...boardJournal.raw].some((raw) => {
    const at = Number((raw as { readonly at?: unknown } | null)?.at);
    return at > began + TOLERANCE_MS;
  });
}

/** People's clocks differ by as much without any being wrong. */
const TOLERANCE_MS = 120_000;
/** Timers of the platform end at 2^31 ms; reading again every six hours costs nothing. */
const LONGEST_TIMER_MS = 6 * 3_600_000;
/** An open form says which date a press would give: it must not be that of an hour ago. */
const FORM_TIMER_MS = 60_000;
const SHORTEST_TIMER_MS = 1000;
