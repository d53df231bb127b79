/** What is said of questions and of people to ask, in the reader's words and by his clock. */
import { dueAt, type FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import { isFor, type Question } from '../domain/questions/questions.ts';
import type { Availability } from '../domain/roster/availability.ts';
import type { QuestionTranslate } from '../i18n/questions/translate.ts';
import type { CardSight } from './card-sight.ts';
import { clockBeside } from './clock-beside.ts';
import type { Words } from './words.ts';

export interface QuestionWords extends Omit<Words, 'translate'> {
  readonly translate: QuestionTranslate;
}

/** Whose question it is, to whom. */
export function headOf(question: Question, sight: CardSight, words: QuestionWords): string {
  const { translate, name } = words;
  const { by, to } = question;
  if (isMine(question, sight)) return translate('question.forYou', { name: name(by) });
  if (by === sight.viewer) return translate('question.byYou', { name: name(to) });
  return translate('question.others', { from: name(by), to: name(to) });
}

export function isMine(question: Question, { viewer, board, now }: CardSight): boolean {
  return isFor(question, viewer, board.people, now);
}

/** By when, or when it was due. */
export function dateOf({ due }: Question, { now }: CardSight, words: QuestionWords): string {
  if (due === undefined) return words.translate('question.undated');
  return now < dueAt(due)
    ? answerBy(due, words)
    : words.translate('question.late', momentOf(due, words));
}

export function answerBy(due: FrozenPromise, words: QuestionWords): string {
  return words.translate('question.by', momentOf(due, words));
}

function momentOf(due: FrozenPromise, { day, closing }: QuestionWords) {
  return { d: day(due.day), t: closing(due) };
}

export interface Clocks {
  readonly now: CardSight['now'];
  /** The reader's. */
  readonly zone: string;
  /** Of the person who answers. */
  readonly own: string;
}

/** When somebody answers, by the reader's clock with his own beside it; days away by his own calendar. */
export function availableText(
  available: Availability,
  { now, zone, own }: Clocks,
  words: QuestionWords,
): string {
  const { translate, dayOf, day } = words;
  switch (available.kind) {
    case 'now':
      return translate('who.now', { t: clockBeside(available.until, own, zone, words) });
    case 'from': {
      const isToday = local(available.at, zone).day === local(now, zone).day;
      const t = clockBeside(available.at, own, zone, words);
      if (isToday) return translate('who.today', { t });
      return translate('who.from', { d: dayOf(available.at), t });
    }
    case 'away':
      return translate('who.away', { d: day(available.to) });
    case 'never':
      return translate('who.never');
  }
}
