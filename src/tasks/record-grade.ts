/** How well Trello witnesses a decision or an agreement, in words. */
import { type Grade, isUnproven } from '../domain/evidence/grade.ts';
import type { RecordTranslate } from '../i18n/record/translate.ts';

export function gradeText(grade: Grade, translate: RecordTranslate): string {
  const text = translate(`record.grade.${grade}`);
  return isUnproven(grade) ? `${text} ${translate('record.grade.anyone')}` : text;
}
