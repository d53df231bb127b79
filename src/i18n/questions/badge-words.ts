/** Words for the badge of a question: at most 24 characters. The connector loads all languages with the first
 *  question of a board; a page has them with the rest of its questions. `{w}` is "Mon", `{d}` "Mon 23 Nov". */
import type { AnswerText } from '../../domain/questions/badge.ts';
import { formatDay, formatTime } from '../dates.ts';
import type { Locale } from '../locale.ts';

type Texts = Readonly<Record<AnswerText['kind'], string>>;

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    answer: 'Answer: {w} {t}',
    answerOn: 'Answer: {d}',
    answerLate: 'Answer late: {w} {t}',
    answerLateOn: 'Answer late: {d}',
  },
  ru: {
    answer: 'Ответ: {w} {t}',
    answerOn: 'Ответ: {d}',
    answerLate: 'Ответ ждали: {w} {t}',
    answerLateOn: 'Ответ ждали: {d}',
  },
  es: {
    answer: 'Respuesta: {w} {t}',
    answerOn: 'Respuesta: {d}',
    answerLate: 'Respuesta: era {w} {t}',
    // "Respuesta: era" leaves no room for a day and its month.
    answerLateOn: 'Se esperaba: {d}',
  },
};

export function answerWords(text: AnswerText, locale: Locale): string {
  const d = formatDay(text.day, locale);
  return TEXTS[locale][text.kind]
    .replace('{d}', d)
    .replace('{w}', d.slice(0, d.indexOf(' ')))
    .replace('{t}', 'minute' in text ? formatTime(text.minute) : '');
}
