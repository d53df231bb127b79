/** One person's words for the Record. */
import { type RecordTranslate, recordTranslate } from '../i18n/record/translate.ts';
import { createWords, type Words } from './words.ts';

export interface RecordWords extends Words {
  readonly translate: RecordTranslate;
}

export function createRecordWords(...of: Parameters<typeof createWords>): RecordWords {
  return { ...createWords(...of), translate: recordTranslate(of[0]) };
}
