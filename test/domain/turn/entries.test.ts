import { expect, it } from 'vitest';
import { CARD_KINDS, editRef } from '../../../src/domain/turn/entries.ts';

it('names an edit by its entry and its place in the list', () => {
  expect(editRef('N5xZ-Q8HcUK4', 1)).toBe('N5xZ-Q8HcUK4.1');
});

it('knows the kinds of the main clock and of the small ones, each once', () => {
  expect([...CARD_KINDS].sort()).toEqual([
    'answered',
    'approvalAsked',
    'arrived',
    'booksClosed',
    'confirmed',
    'datePromised',
    'decided',
    'decidedElsewhere',
    'disputed',
    'editAdded',
    'editsRequested',
    'handedOver',
    'questionAsked',
    'questionPassed',
    'rated',
    'read',
    'reportCorrected',
    'reportDropped',
    'reportDue',
    'reportPublished',
    'taken',
    'ticked',
    'undone',
    'viewed',
    'withdrawn',
    'worked',
  ]);
});
