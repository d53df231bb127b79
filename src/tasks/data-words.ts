/** One person's words for the board's data. */
import { type DataTranslate, dataTranslate } from '../i18n/data/translate.ts';
import { createWords, type Words } from './words.ts';

export interface DataWords extends Words {
  readonly translate: DataTranslate;
}

export function createDataWords(...of: Parameters<typeof createWords>): DataWords {
  return { ...createWords(...of), translate: dataTranslate(of[0]) };
}
