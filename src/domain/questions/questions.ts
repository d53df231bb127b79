/** The questions of a card, added up from its journal. Each is a small clock of its own: it never moves the card's.
 *  Accepts any order that can arise and never throws: what does not fit counts for nothing, and says why. */
import { foldedIdOf, foldedIds } from '../books/books-closed.ts';
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import { type BoardPeople, holderOf, mayEditRules, sideOf } from '../roster/board-people.ts';
import type { CardEntry, EntryHead, EntryId, EntryOf, MemberId } from '../turn/entries.ts';
import type { VoidReason } from '../turn/void-entries.ts';
import { QUESTION_KINDS, type QuestionPress } from './entries.ts';

export interface PassedOn {
  readonly by: MemberId;
  readonly at: Instant;
  readonly from: MemberId;
  readonly to: MemberId;
}

export interface Answer {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly at: Instant;
  readonly words?: string;
}

export interface Question {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly at: Instant;
  readonly text: string;
  /** The entry that it is about: a missing thing, a report. */
  readonly about?: EntryId;
  /** `passed`: it waits, and not for whom it went to first. */
  readonly state: 'open' | 'passed' | 'answered';
  /** Whose it is now. */
  readonly to: MemberId;
  /** By when; none where it came with the card from another board. */
  readonly due?: FrozenPromise;
  readonly passes: readonly PassedOn[];
  readonly answer?: Answer;
}

export interface CardQuestions {
  /** In the order in which they were asked. */
  readonly questions: readonly Question[];
  /** Entries of questions that count for nothing. */
  readonly voids: ReadonlyMap<CardEntry, VoidReason>;
}

type QuestionEntry = EntryHead & QuestionPress;

/** Derives the questions from entries in journal order (n, id). Pure: same entries, same questions. What came from
 *  another board is not judged: who was who there is not known here. */
export function reduceQuestions(entries: readonly CardEntry[], people: BoardPeople): CardQuestions {
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  const questions = new Map<EntryId, Question>();
  const voids = new Map<CardEntry, VoidReason>();
  const folded = foldedIn(entries, people);
  let at = 0 as Instant;
  entries.forEach((entry, index) => {
    if (index === arrival) loseDates(questions);
    if (!isOfQuestion(entry)) return;
    const now = Math.max(at, entry.at) as Instant;
    const isElsewhere = index < arrival;
    const reason = addUp({ questions, people, folded, isElsewhere }, { ...entry, at: now });
    if (reason === undefined) at = now;
    else if (!isElsewhere) voids.set(entry, reason);
  });
  return { questions: [...questions.values()], voids };
}

export function isOfQuestion(entry: CardEntry): entry is QuestionEntry {
  return (QUESTION_KINDS as readonly string[]).includes(entry.kind);
}

export function isWaiting({ state }: Question): boolean {
  return state !== 'answered';
}

/** Whether a question is this member's to answer now: of the representative also her stand-in's while she is away. */
export function isFor(
  { to }: Question,
  member: MemberId | undefined,
  people: BoardPeople,
  now: Instant,
): boolean {
  if (member === undefined) return false;
  if (member === to) return true;
  const isDeciders = holderOf(people, 'representative', now) === to;
  return isDeciders && holderOf(people, 'standIn', now) === member;
}

/** Whom a question went to, whoever stands in, anybody of his side, and who asked. Who is not placed says first where
 *  he is from. */
export function mayAnswer(
  question: Question,
  member: MemberId,
  people: BoardPeople,
  at: Instant,
): boolean {
  if (question.by === member || isFor(question, member, people, at)) return true;
  const side = sideOf(people, member, at);
  return side !== undefined && side === sideOf(people, question.to, at);
}

/** Whom it went to, and who manages the account. */
export function mayPassOn(
  { to }: Question,
  member: MemberId,
  people: BoardPeople,
  at: Instant,
): boolean {
  return member === to || holderOf(people, 'accountManager', at) === member;
}

interface Book {
  readonly questions: Map<EntryId, Question>;
  readonly people: BoardPeople;
  readonly folded: ReadonlySet<string>;
  readonly isElsewhere: boolean;
}

/** @returns why the entry counts for nothing. */
function addUp(book: Book, entry: QuestionEntry): VoidReason | undefined {
  switch (entry.kind) {
    case 'questionAsked':
      return ask(book, entry);
    case 'answered':
      return answer(book, entry);
    case 'questionPassed':
      return passOn(book, entry);
  }
}

function ask({ questions }: Book, entry: EntryOf<'questionAsked'>): VoidReason | undefined {
  const { id, by, at, text, about, to, promise } = entry;
  if (questions.has(id)) return 'repeated';
  questions.set(id, {
    ...{ id, by, at, text, to, due: promise, state: 'open', passes: [] },
    ...(about !== undefined && { about }),
  });
  return undefined;
}

function answer(book: Book, entry: EntryOf<'answered'>): VoidReason | undefined {
  const { id, by, at, words } = entry;
  const question = waitingOne(book, entry.ref);
  if (typeof question === 'string') return question;
  if (!book.isElsewhere && !mayAnswer(question, by, book.people, at)) return 'notAllowed';
  const said: Answer = { id, by, at, ...(words !== undefined && { words }) };
  book.questions.set(question.id, { ...question, state: 'answered', answer: said });
  return undefined;
}

function passOn(book: Book, entry: EntryOf<'questionPassed'>): VoidReason | undefined {
  const { by, at, to, promise } = entry;
  const question = waitingOne(book, entry.ref);
  if (typeof question === 'string') return question;
  if (!book.isElsewhere && !mayPassOn(question, by, book.people, at)) return 'notAllowed';
  if (to === question.to) return 'noEffect';
  const passes = [...question.passes, { by, at, from: question.to, to }];
  book.questions.set(question.id, { ...question, state: 'passed', to, due: promise, passes });
  return undefined;
}

/** Only what was answered is archived: a word about that comes late. */
function waitingOne({ questions, folded }: Book, ref: EntryId): Question | VoidReason {
  const question = questions.get(ref);
  if (question === undefined) return folded.has(foldedIdOf(ref)) ? 'repeated' : 'missing';
  return isWaiting(question) ? question : 'repeated';
}

/** Another board's days count no more. */
function loseDates(questions: Map<EntryId, Question>): void {
  for (const [id, { due: _due, ...question }] of questions) questions.set(id, question);
}

function foldedIn(entries: readonly CardEntry[], people: BoardPeople): ReadonlySet<string> {
  const names = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'booksClosed' || !mayEditRules(people, entry.by, entry.at)) continue;
    for (const name of foldedIds(entry)) names.add(name);
  }
  return names;
}
