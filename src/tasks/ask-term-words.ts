/** What is wrong with a term or a date for the client, in plain words. */
import { exhaustive } from '../domain/result.ts';
import type { TermFault } from './ask-term.ts';
import { termErrorText } from './request-fault-text.ts';
import type { Words } from './words.ts';

export function termFaultText(fault: TermFault, { translate }: Words): string {
  switch (fault.type) {
    case 'NotANumber':
      return translate('error.term', { from: fault.from, to: fault.to });
    case 'NoDay':
      return translate('error.noDay');
    case 'PastDay':
      return translate('error.pastDay');
    case 'Uncountable':
      return termErrorText(fault.error, translate);
    default:
      return exhaustive(fault);
  }
}
