import { expect, it } from 'vitest';
import { CARD_KINDS } from '../../../src/domain/turn/card-kinds.ts';

it('knows the kinds of the main clock and of the small ones, each once', () => {
  expect([...CARD_KINDS].sort()).toEqual([
    'answered',
    'approvalAsked',
    'arrived',
    'booksClosed',
    'confirmed',
    'datePromised',
    'debtReturned',
    'decided',
    'decidedElsewhere',
    'disputed',
    'editAdded',
    'editsRequested',
    'estimated',
    'given',
    'handedOver',
    'kept',
    'paused',
    'questionAsked',
    'questionPassed',
    'rated',
    'read',
    'reportCorrected',
    'reportDropped',
    'reportDue',
    'reportPublished',
    'stopped',
    'taken',
    'ticked',
    'undone',
    'viewed',
    'withdrawn',
    'worked',
  ]);
});
