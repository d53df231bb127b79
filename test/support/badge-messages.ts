/** Every text that the connector shows, at once or later. */
import { APPROVED_TEXTS } from '../../src/i18n/badges/approved-texts.ts';
import { en } from '../../src/i18n/badges/en.ts';
import { es } from '../../src/i18n/badges/es.ts';
import { PAUSE_TEXTS } from '../../src/i18n/badges/pause-texts.ts';
import { ru } from '../../src/i18n/badges/ru.ts';

export const BADGE_MESSAGES = {
  en: { ...en, ...APPROVED_TEXTS.en, ...PAUSE_TEXTS.en },
  ru: { ...ru, ...APPROVED_TEXTS.ru, ...PAUSE_TEXTS.ru },
  es: { ...es, ...APPROVED_TEXTS.es, ...PAUSE_TEXTS.es },
} as const;
