/** What is missing on a card, added up from its journal beside the main clock: which debts are open, which clocks
 *  they stopped, and for how long. Accepts any order that can arise and never throws: what does not fit counts for
 *  nothing, and says why. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import type { MemberId, Side } from '../entry.ts';
import { type BoardPeople, deciderOf, mayDecide, sideOf } from '../roster/board-people.ts';
import type { MainClock } from '../turn/card-turn.ts';
import type { CardEntry, EntryHead, EntryOf } from '../turn/entries.ts';
import { runningClock, type TurnHistory, turnHistory } from '../turn/turn-history.ts';
import type { VoidReason } from '../turn/void-entries.ts';
import { type CardDebts, type Debt, type DebtEnd, termOf } from './debt.ts';
import { DEBT_KINDS, type DebtPress, type DebtRef, debtRef } from './entries.ts';

type PauseEntry = EntryHead & DebtPress;

interface Book {
  readonly debts: Map<DebtRef, Debt>;
  readonly kept: EntryOf<'kept'>[];
  readonly people: BoardPeople;
  main: MainClock;
}

export function isOfPause(entry: CardEntry): entry is PauseEntry {
  return (DEBT_KINDS as readonly string[]).includes(entry.kind);
}

/** Derives the debts from entries in journal order (n, id). Pure: same entries, same debts. What is missing on one
 *  board is not missed on another: a card that arrived begins without debts. */
export function reduceDebts(
  entries: readonly CardEntry[],
  people: BoardPeople,
  history: TurnHistory = turnHistory(entries, people),
): CardDebts {
  const book: Book = { debts: new Map(), kept: [], people, main: { kind: 'idle' } };
  const voids = new Map<CardEntry, VoidReason>();
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  let at = 0 as Instant;
  entries.forEach((entry, index) => {
    const moment = history.get(index);
    if (moment !== undefined) {
      at = Math.max(at, moment.at) as Instant;
      follow(book, moment.main, entry, at);
    }
    if (index < arrival || !isOfPause(entry)) return;
    const now = Math.max(at, entry.at) as Instant;
    const reason = addUp(book, { ...entry, at: now });
    if (reason === undefined) at = now;
    else voids.set(entry, reason);
  });
  return { debts: [...book.debts.values()], kept: book.kept, voids };
}

/** Who may say that something is missing, for whose work: who decides speaks for the client, anybody of the agency
 *  for the agency. Undefined for who may not. */
export function waitingSideOf(
  member: MemberId,
  people: BoardPeople,
  at: Instant,
): Side | undefined {
  const side = sideOf(people, member, at);
  if (side !== 'client') return side;
  const speaks = mayDecide(people, member, at) || deciderOf(people, at) === undefined;
  return speaks ? side : undefined;
}

/** Anybody of the side that owes; for a third party nobody is here to say it. */
export function maySend(
  { who }: Pick<Debt, 'who'>,
  member: MemberId,
  people: BoardPeople,
  at: Instant,
): boolean {
  return who !== 'others' && sideOf(people, member, at) === who;
}

/** Whether a debt stops the clock that runs: a side that owes does not stop its own. */
function stopsClock({ who }: Pick<Debt, 'who'>, main: MainClock): boolean {
  return runningClock(main)?.side !== who;
}

/** The open debts for which the card stands still, the one due first before others. */
export function pausing({ debts }: CardDebts, main: MainClock): readonly Debt[] {
  return debts
    .filter((debt) => debt.isOpen && stopsClock(debt, main))
    .sort((a, b) => byDue(termOf(a).due, termOf(b).due));
}

/** The calendar by which a debt's days are counted: a third party's are the agency's. */
export function debtorSide({ who }: Pick<Debt, 'who'>): Side {
  return who === 'client' ? 'client' : 'agency';
}

/** Of two that are due at one moment the one missed first stays first. */
export function byDue(a: FrozenPromise, b: FrozenPromise): number {
  return Number(isBefore(b, a)) - Number(isBefore(a, b));
}

function isBefore(a: FrozenPromise, b: FrozenPromise): boolean {
  return a.day === b.day ? a.closes < b.closes : a.day < b.day;
}

/** The main clock went on: a clock that ended closes the debts that it waited for, a new one waits for those that
 *  are still open. */
function follow(book: Book, main: MainClock, entry: CardEntry, at: Instant): void {
  const before = runningClock(book.main);
  const after = runningClock(main);
  const side = sideOf(book.people, entry.by, at);
  book.main = main;
  const isNew = after?.id !== before?.id;
  for (const debt of book.debts.values()) {
    if (!debt.isOpen) {
      if (side === debt.waiting) put(book, { ...debt, mayReturn: false });
    } else if (isNew && before !== undefined && debt.who !== before.side) {
      const end: DebtEnd = { kind: 'passed', at, by: entry.by, isSent: false };
      put(book, { ...debt, isOpen: false, ends: [...debt.ends, end] });
    } else if (isNew) {
      put(book, stopping(book, debt, at));
    }
  }
}

function put({ debts }: Book, debt: Debt): void {
  debts.set(debt.ref, debt);
}

/** @returns why the entry counts for nothing. */
function addUp(book: Book, entry: PauseEntry): VoidReason | undefined {
  switch (entry.kind) {
    case 'paused':
      return pause(book, entry);
    case 'given':
      return give(book, entry);
    case 'debtReturned':
      return giveBack(book, entry);
    case 'stopped':
      return stop(book, entry);
    case 'kept':
      if (sideOf(book.people, entry.by, entry.at) === 'client') return 'notAllowed';
      book.kept.push(entry);
      return undefined;
  }
}

function pause(book: Book, entry: EntryOf<'paused'>): VoidReason | undefined {
  const { id, by, at, debts } = entry;
  const waiting = waitingSideOf(by, book.people, at);
  if (waiting === undefined) return 'notAllowed';
  if (debts.every(({ who }) => who === waiting)) return 'noEffect';
  if (book.debts.has(debtRef(id, 0))) return 'repeated';
  debts.forEach(({ what, words, who, whom, promise }, index) => {
    if (who === waiting) return;
    const debt: Debt = {
      ...{ ref: debtRef(id, index), what, who, waiting },
      ...(words !== undefined && { words }),
      ...(whom !== undefined && { whom }),
      terms: [{ at, by, due: promise }],
      ...{ ends: [], isOpen: true, mayReturn: false, stops: [] },
    };
    put(book, stopping(book, debt, at));
  });
  return undefined;
}

function stopping({ main }: Book, debt: Debt, from: Instant): Debt {
  const clock = runningClock(main);
  if (clock === undefined || clock.side === debt.who) return debt;
  return { ...debt, stops: [...debt.stops, { clock: clock.id, from }] };
}

function give(book: Book, entry: EntryOf<'given'>): VoidReason | undefined {
  const { by, at, lost } = entry;
  const debt = book.debts.get(entry.debt);
  if (debt === undefined) return 'missing';
  const isSent = maySend(debt, by, book.people, at);
  if (!isSent && waitingSideOf(by, book.people, at) !== debt.waiting) return 'notAllowed';
  if (!debt.isOpen) return 'repeated';
  const end: DebtEnd = { kind: 'given', at, by, isSent, lost };
  put(book, { ...ended(debt, end), mayReturn: isSent });
  return undefined;
}

function giveBack(book: Book, entry: EntryOf<'debtReturned'>): VoidReason | undefined {
  const { by, at, why, promise } = entry;
  const debt = book.debts.get(entry.debt);
  if (debt === undefined) return 'missing';
  if (waitingSideOf(by, book.people, at) !== debt.waiting) return 'notAllowed';
  if (debt.isOpen || !debt.mayReturn) return 'noEffect';
  const terms = [...debt.terms, { at, by, due: promise, why }];
  put(book, stopping(book, { ...debt, terms, isOpen: true, mayReturn: false }, at));
  return undefined;
}

function stop(book: Book, entry: EntryOf<'stopped'>): VoidReason | undefined {
  const { by, at, lost } = entry;
  const waiting = waitingSideOf(by, book.people, at);
  const named = entry.debts.map((ref) => book.debts.get(ref));
  if (named.every((debt) => debt === undefined)) return 'missing';
  const own = named.filter((debt) => debt?.waiting === waiting);
  if (own.length === 0) return 'notAllowed';
  const open = own.filter((debt) => debt?.isOpen === true);
  for (const debt of open) {
    if (debt) put(book, ended(debt, { kind: 'stopped', at, by, isSent: false, lost }));
  }
  return open.length === 0 ? 'repeated' : undefined;
}

/** The clock that stood goes on, if nothing else stops it. */
function ended(debt: Debt, end: DebtEnd): Debt {
  const { at, by, lost } = end;
  const stops = debt.stops.map((one, index) =>
    index === debt.stops.length - 1 && one.end === undefined && lost !== undefined
      ? { ...one, end: { at, by, lost } }
      : one,
  );
  return { ...debt, isOpen: false, ends: [...debt.ends, end], stops };
}
