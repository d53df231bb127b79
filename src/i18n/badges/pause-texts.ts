/** Words of the badges of third parties and of a board on hold, in all languages: the connector loads them with what is missing. */
import type { RussianPlural, SpanishPlural, TranslationOf } from '../catalogue.ts';

const en = {
  'badge.others': 'Others: {d}',
  'badge.othersSince': 'Others: {since}',
  'badge.othersOver': { one: 'Others: +{n} working day', other: 'Others: +{n} working days' },
  'badge.onHold': 'On hold',
  'badge.estimate': 'Estimate: {d}',
} as const;

const ru = {
  'badge.others': 'Другие: {d}',
  'badge.othersSince': 'Другие: {since}',
  'badge.othersOver': {
    one: 'Другие: +{n} раб. день',
    few: 'Другие: +{n} раб. дня',
    many: 'Другие: +{n} раб. дней',
    other: 'Другие: +{n} раб. дня',
  },
  'badge.onHold': 'Приостановлено',
  'badge.estimate': 'Оценка: {d}',
} as const satisfies TranslationOf<typeof en, RussianPlural>;

const es = {
  'badge.others': 'Terceros: {d}',
  // Shorter than with "Terceros": a badge has 24 characters.
  'badge.othersSince': 'Otros {since}',
  'badge.othersOver': { one: 'Terceros: +{n} día háb.', other: 'Terceros: +{n} días háb.' },
  'badge.onHold': 'En espera',
  'badge.estimate': 'Estimación: {d}',
} as const satisfies TranslationOf<typeof en, SpanishPlural>;

export const PAUSE_TEXTS = { en, ru, es } as const;
