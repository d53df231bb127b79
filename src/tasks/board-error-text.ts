import type { AppendError } from '../domain/journal.ts';
import { exhaustive } from '../domain/result.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';

/** Why settings were not saved. What was typed stays in the form. */
export function boardErrorText(error: AppendError, translate: PageTranslate): string {
  switch (error.type) {
    case 'NotAllowed':
      return translate('error.notAllowed');
    case 'TooLarge':
      return translate('error.boardFull');
    case 'Damaged':
      return translate('error.damagedBoard');
    case 'NewerVersion':
      return translate('error.newerBoard');
    case 'HostGone':
    case 'Refused':
    case 'NotSeen':
      return translate('error.refused');
    default:
      return exhaustive(error);
  }
}
