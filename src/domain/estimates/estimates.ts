/** Which dates were announced before they were named, added up beside the main clock. Accepts any order that can arise
 *  and never throws: what does not fit counts for nothing, and says why. */
import { dueAt, type FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import type { EntryId, MemberId } from '../entry.ts';
import { type BoardPeople, sideOf } from '../roster/board-people.ts';
import { type CardTurn, type Due, type MainClock, runningDue } from '../turn/card-turn.ts';
import type { CardEntry, EntryOf } from '../turn/entries.ts';
import { runningClock, type TurnHistory, turnHistory } from '../turn/turn-history.ts';
import type { VoidReason } from '../turn/void-entries.ts';

/** A date that will be named. */
export interface Announced {
  readonly by: MemberId;
  readonly at: Instant;
  /** Until when. */
  readonly promise: FrozenPromise;
}

export interface Estimates {
  /** By the entry that opened the clock: at most one for each. */
  readonly announced: ReadonlyMap<EntryId, Announced>;
  readonly voids: ReadonlyMap<CardEntry, VoidReason>;
}

/** Derives what was announced from entries in journal order (n, id). Pure: same entries, same answer. What was
 *  announced on another board is not waited for on this one. */
export function reduceEstimates(
  entries: readonly CardEntry[],
  people: BoardPeople,
  history: TurnHistory = turnHistory(entries, people),
): Estimates {
  const announced = new Map<EntryId, Announced>();
  const voids = new Map<CardEntry, VoidReason>();
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  let main: MainClock = { kind: 'idle' };
  let due: Due | undefined;
  let at = 0 as Instant;
  entries.forEach((entry, index) => {
    const moment = history.get(index);
    if (moment !== undefined) {
      ({ main, due } = moment);
      at = Math.max(at, moment.at) as Instant;
    }
    if (index < arrival || entry.kind !== 'estimated') return;
    const now = Math.max(at, entry.at) as Instant;
    const clock = clockOf(entry, main);
    const reason = whyVoid(entry, clock, due, { announced, people, now });
    if (reason !== undefined) voids.set(entry, reason);
    else if (clock !== undefined) {
      at = now;
      announced.set(clock, { by: entry.by, at: now, promise: entry.promise });
    }
  });
  return { announced, voids };
}

/** The clock that it is about, if that runs: a round by its name, a first version without one. */
function clockOf({ to }: EntryOf<'estimated'>, main: MainClock): EntryId | undefined {
  if (main.kind === 'version') return to === undefined ? main.version.id : undefined;
  return main.kind === 'edits' && main.round.id === to ? to : undefined;
}

interface Known {
  readonly announced: ReadonlyMap<EntryId, Announced>;
  readonly people: BoardPeople;
  readonly now: Instant;
}

function whyVoid(
  { by }: EntryOf<'estimated'>,
  clock: EntryId | undefined,
  due: Due | undefined,
  { announced, people, now }: Known,
): VoidReason | undefined {
  if (sideOf(people, by, now) === 'client') return 'notAllowed';
  if (clock === undefined || due?.promise.rule === 'hand') return 'noEffect';
  return announced.has(clock) ? 'repeated' : undefined;
}

/** The date that is still to be named: until a person names one, and no longer than its own term or the usual date,
 *  which then counts.
 *  @param held where holds of the board put a term. */
export function awaitedDate(
  turn: CardTurn,
  { announced }: Pick<Estimates, 'announced'>,
  now: Instant,
  held: (promise: FrozenPromise) => FrozenPromise = (promise) => promise,
): Announced | undefined {
  const clock = runningClock(turn.main);
  const due = runningDue(turn);
  const found = clock && announced.get(clock.id);
  if (found === undefined || due === undefined || isNamed(turn)) return undefined;
  const promise = held(found.promise);
  return now < Math.min(dueAt(promise), dueAt(due.promise)) ? { ...found, promise } : undefined;
}

/** A person named a date for what runs, or for a part of it. */
export function isNamed({ main }: CardTurn): boolean {
  if (main.kind === 'version') return isByHand(main.version.due);
  return (
    main.kind === 'edits' &&
    (isByHand(main.round.due) || main.round.edits.some(({ due }) => due !== undefined))
  );
}

function isByHand({ promise }: Due): boolean {
  return promise.rule === 'hand';
}
