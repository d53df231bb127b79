/** What is wrong with a form, in plain words. */
import { exhaustive } from '../domain/result.ts';
import type { TermError } from '../domain/rules/terms.ts';
import type { PromiseFault } from './promise-model.ts';
import type { RequestFault } from './request-edits-plan.ts';
import type { Words } from './words.ts';

export function requestFaultText(fault: RequestFault, { translate }: Words): string | undefined {
  switch (fault.type) {
    case 'Nothing':
      return translate('error.nothing');
    case 'TooMany':
      return translate('error.tooMany', { n: fault.limit });
    case 'TooLong':
      return translate('error.tooLongLine', { line: fault.line, n: fault.limit });
    case 'NoDay':
      return translate('error.noDay');
    case 'NoChannel':
      // Said beside the channels.
      return undefined;
    case 'Uncountable':
      return termErrorText(fault.error, translate);
    default:
      return exhaustive(fault);
  }
}

export function termErrorText(error: TermError, translate: Words['translate']): string {
  switch (error.type) {
    case 'NoDataForYear':
      return translate('error.noYear', { year: error.year });
    case 'FutureReceived':
      return translate('error.futureDay');
    case 'NoWorkingDay':
    case 'NegativeTerm':
    case 'UnusableTerm':
      return translate('error.noWorkingDayAhead');
    default:
      return exhaustive(error);
  }
}

export function promiseFaultText(fault: PromiseFault, { translate, day }: Words): string {
  switch (fault.type) {
    case 'NoDay':
      return translate('error.noDay');
    case 'PastDay':
      return translate('error.pastDay');
    case 'NoWorkingDay':
      return translate('error.noWorkingDayAhead');
    case 'LaterNeedsWhy':
      return translate('error.laterNeedsWhy', { d: day(fault.than) });
    case 'TooLong':
      return translate('error.tooLong', { n: fault.limit });
    default:
      return exhaustive(fault);
  }
}
