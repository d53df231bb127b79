/** Work outside the agreement on a card, added up from its journal beside the main clock: which edits wait for the
 *  client's yes, which got it, and when the list stood still because nothing else of it was open. Accepts any order
 *  that can arise and never throws: what does not fit counts for nothing, and says why. */
import type { FrozenPromise } from '../calendar/promise.ts';
import { local } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays } from '../day.ts';
import type { EditRef, EntryId, Lost, MemberId, Side } from '../entry.ts';
import type { Stop } from '../pauses/debt.ts';
import { type BoardPeople, mayDecide, sideOf } from '../roster/board-people.ts';
import type { Round } from '../turn/card-turn.ts';
import type { CardEntry, EntryHead, EntryOf } from '../turn/entries.ts';
import { type TurnHistory, turnHistory } from '../turn/turn-history.ts';
import type { VoidReason } from '../turn/void-entries.ts';
import { OUTSIDE_KINDS, type OutsidePress } from './entries.ts';

/** Edits for which a yes was asked together. */
export interface OutsideAsk {
  readonly id: EntryId;
  readonly round: EntryId;
  /** Undefined for the whole round, later edits of it included. */
  readonly edits?: readonly EditRef[];
  readonly days: number;
  readonly price: string;
  readonly by: MemberId;
  readonly at: Instant;
  readonly due: FrozenPromise;
  /** `over`: the round was handed over without an answer. */
  readonly state: 'asked' | 'yes' | 'no' | 'dropped' | 'over';
  readonly answer?: {
    readonly by: MemberId;
    readonly at: Instant;
    readonly promise?: FrozenPromise;
  };
}

/** A time in which all that was open in a round was outside the agreed work. */
export interface Time {
  readonly round: EntryId;
  readonly from: Instant;
  readonly until?: Instant;
  /** The client's while it waits for the yes, the agency's with the date of one. */
  readonly who: Side;
  readonly due: FrozenPromise;
}

export interface CardOutside {
  /** In the order in which they were asked. */
  readonly asks: readonly OutsideAsk[];
  /** The times that a round stood still since everything open in it waited for a yes. */
  readonly stops: readonly Stop[];
  readonly times: readonly Time[];
  /** Since when the round that is open does. */
  readonly standsSince?: Instant;
  readonly voids: ReadonlyMap<CardEntry, VoidReason>;
}

type OutsideEntry = EntryHead & OutsidePress;

function isOfOutside(entry: CardEntry): entry is OutsideEntry {
  return (OUTSIDE_KINDS as readonly string[]).includes(entry.kind);
}

interface Book {
  readonly people: BoardPeople;
  readonly asks: Map<EntryId, OutsideAsk>;
  readonly ticked: Map<EditRef, boolean>;
  readonly stops: Stop[];
  round: Round | undefined;
  readonly times: Time[];
}

/** Derives it from entries in journal order (n, id). Pure: same entries, same answer. */
export function reduceOutside(
  entries: readonly CardEntry[],
  people: BoardPeople,
  history: TurnHistory = turnHistory(entries, people),
): CardOutside {
  const book: Book = {
    ...{ people, asks: new Map(), ticked: new Map(), stops: [], times: [] },
    round: undefined,
  };
  const voids = new Map<CardEntry, VoidReason>();
  if (!entries.some(isOfOutside)) return { asks: [], stops: [], times: [], voids };
  let at = 0 as Instant;
  entries.forEach((entry, index) => {
    const moment = history.get(index);
    if (moment !== undefined) at = Math.max(at, moment.at) as Instant;
    if (moment !== undefined) follow(book, moment.main, entry);
    if (isOfOutside(entry)) {
      const now = Math.max(at, entry.at) as Instant;
      const reason = addUp(book, { ...entry, at: now });
      if (reason === undefined) at = now;
      else voids.set(entry, reason);
    }
    stand(book, entry, at);
  });
  const stands = standing(book.times);
  return {
    ...{ asks: [...book.asks.values()], stops: book.stops, times: book.times, voids },
    ...(stands !== undefined && { standsSince: stands }),
  };
}

function standing(times: readonly Time[]): Instant | undefined {
  const last = times.at(-1);
  return last?.who === 'client' && last.until === undefined ? last.from : undefined;
}

/** The ask that an edit was last part of, but for those that were taken back. */
export function askOf(
  edit: EditRef,
  round: EntryId,
  asks: readonly OutsideAsk[],
): OutsideAsk | undefined {
  const covers = (ask: OutsideAsk) => ask.round === round && (ask.edits?.includes(edit) ?? true);
  // What was marked by itself is not asked about again with its round.
  return (
    asks.findLast((ask) => ask.state !== 'dropped' && ask.edits !== undefined && covers(ask)) ??
    asks.findLast((ask) => ask.state !== 'dropped' && covers(ask))
  );
}

type Main = NonNullable<ReturnType<TurnHistory['get']>>['main'];

/** A round that is handed over, or left, waits for no yes any more; nor does one that came from another board. */
function follow(book: Book, main: Main, entry: CardEntry): void {
  book.round = main.kind === 'edits' ? main.round : undefined;
  if (entry.kind === 'ticked') book.ticked.set(entry.edit, entry.on);
  for (const ask of book.asks.values()) {
    const isLeft = ask.round !== book.round?.id || entry.kind === 'arrived';
    if (ask.state === 'asked' && isLeft) book.asks.set(ask.id, { ...ask, state: 'over' });
  }
}

/** @returns why the entry counts for nothing. */
function addUp(book: Book, entry: OutsideEntry): VoidReason | undefined {
  switch (entry.kind) {
    case 'outside':
      return mark(book, entry);
    case 'agreed':
      return answer(book, entry);
    case 'outsideDropped':
      return drop(book, entry);
  }
}

function mark(book: Book, entry: EntryOf<'outside'>): VoidReason | undefined {
  const { id, by, at, to, edits, days, price, promise } = entry;
  if (sideOf(book.people, by, at) === 'client') return 'notAllowed';
  if (book.asks.has(id)) return 'repeated';
  const { round } = book;
  if (round?.id !== to) return 'noEffect';
  const free = freeEdits(round, at, [...book.asks.values()]);
  const asked = edits?.filter((edit) => free.includes(edit));
  if ((asked ?? free).length === 0) return 'repeated';
  const of = { ...(asked !== undefined && { edits: asked }) };
  book.asks.set(id, { id, round: to, ...of, days, price, by, at, due: promise, state: 'asked' });
  return undefined;
}

/** The edits of a round for which no yes was asked yet. */
function freeEdits(round: Round, at: Instant, asks: readonly OutsideAsk[]): readonly EditRef[] {
  return round.edits
    .filter((edit) => edit.at <= at && askOf(edit.ref, round.id, asks) === undefined)
    .map(({ ref }) => ref);
}

function answer(book: Book, entry: EntryOf<'agreed'>): VoidReason | undefined {
  const { ref, by, at, yes, promise } = entry;
  const ask = book.asks.get(ref);
  if (ask === undefined) return 'missing';
  const isOfAgency = sideOf(book.people, by, at) === 'agency';
  if (isOfAgency || !mayDecide(book.people, by, at)) return 'notAllowed';
  if (ask.state !== 'asked') return 'repeated';
  // Without a date nobody would know until when.
  if (yes && promise === undefined) return 'noEffect';
  const said = { by, at, ...(yes && promise !== undefined && { promise }) };
  book.asks.set(ref, { ...ask, state: yes ? 'yes' : 'no', answer: said });
  return undefined;
}

function drop(book: Book, { ref, by, at }: EntryOf<'outsideDropped'>): VoidReason | undefined {
  const ask = book.asks.get(ref);
  if (ask === undefined) return 'missing';
  if (sideOf(book.people, by, at) === 'client') return 'notAllowed';
  if (ask.state !== 'asked') return 'repeated';
  book.asks.set(ref, { ...ask, state: 'dropped' });
  return undefined;
}

/** A time begins or ends: what is open in the round waits for a yes, or has the date of one. */
function stand(book: Book, entry: CardEntry, at: Instant): void {
  const { round, times } = book;
  const next = round && stateOf(book, round, at);
  const last = times.at(-1);
  const now = last?.until === undefined ? last : undefined;
  if (now?.who === next?.who && now?.due === next?.due && now?.round === next?.round) return;
  if (now !== undefined) {
    times[times.length - 1] = { ...now, until: at };
    // Where the round itself ended there is nothing to move.
    if (now.who === 'client' && round?.id === now.round) {
      const lost = lostIn(entry, round, now.from, at);
      book.stops.push({ clock: now.round, from: now.from, end: { at, by: entry.by, lost } });
    }
  }
  if (next !== undefined) times.push({ ...next, from: at });
}

/** Undefined while anything within the agreed work is open, for then the list's own date holds. */
function stateOf({ asks, ticked }: Book, round: Round, at: Instant) {
  const known = [...asks.values()];
  const open = round.edits
    .filter((edit) => edit.at <= at && !ticked.get(edit.ref))
    .map(({ ref }) => askOf(ref, round.id, known))
    .filter((ask) => ask?.state !== 'no');
  const agreed = open.flatMap((ask) => (ask?.state === 'yes' ? (ask.answer?.promise ?? []) : []));
  const asked = open.flatMap((ask) => (ask?.state === 'asked' ? ask.due : []));
  const due = nearest(agreed) ?? nearest(asked);
  if (due === undefined || agreed.length + asked.length < open.length) return undefined;
  return { round: round.id, who: agreed.length > 0 ? 'agency' : 'client', due } as const;
}

function nearest([first, ...rest]: readonly FrozenPromise[]): FrozenPromise | undefined {
  return rest.reduce((one, other) => (other.day < (one?.day ?? '') ? other : one), first);
}

/** Frozen by who ended it; else the dates alone. */
function lostIn(entry: CardEntry, round: Round, from: Instant, at: Instant): Lost {
  if ((entry.kind === 'agreed' || entry.kind === 'outsideDropped') && entry.lost !== undefined)
    return entry.lost;
  const { zone } = round.due.promise;
  return { first: addDays(local(from, zone).day, 1), last: local(at, zone).day };
}
