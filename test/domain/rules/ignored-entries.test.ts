import { expect, it } from 'vitest';
import { ignoredEntries } from '../../../src/domain/rules/ignored-entries.ts';
import { boardJournal, boardPress } from '../../support/journals.ts';

const { place, name, arrive, set } = boardPress;

it('lists what its writer may not write: sides, roles, settings; nothing else', () => {
  const entries = boardJournal(
    ['zoe', set('setup.zone', 'UTC')],
    ['ellen', place('ellen', 'agency')],
    ['ellen', name('ellen', 'accountManager')],
    ['ellen', set('setup.zone', 'Europe/Moscow')],
    ['ellen', place('dan', 'client')],
    ['dan', place('tom', 'client')],
    ['dan', name('dan', 'representative')],
    ['dan', set('rule', 'strict')],
    ['dan', set('people.dan.zone', 'UTC')],
    ['ellen', name('dan', 'standIn', '2026-11-20 10:00', '2026-11-19 10:00')],
    ['dan', place('dan', 'client')],
  );
  expect(ignoredEntries(entries).map(({ entry, why }) => [entry.kind, why])).toEqual([
    ['placed', 'notAllowed'],
    ['named', 'notAllowed'],
    ['fieldSet', 'notAllowed'],
  ]);
});

it('says nothing of what lay there before the board was copied', () => {
  const entries = boardJournal(
    ['ellen', name('ellen', 'accountManager')],
    ['dan', set('rule', 'strict')],
    ['uma', arrive('boardA')],
  );
  expect(ignoredEntries(entries)).toEqual([]);
});
