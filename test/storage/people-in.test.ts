import { expect, it } from 'vitest';
import { holderOf, NO_PEOPLE } from '../../src/domain/roster/board-people.ts';
import { BOARD_READER } from '../../src/storage/models.ts';
import { peopleIn } from '../../src/storage/people-in.ts';
import { moscow } from '../support/calendars.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

const NOW = moscow('2026-11-20 16:00');
const entries = boardJournal(
  ['ellen', boardPress.place('ellen', 'agency')],
  ['ellen', boardPress.name('ellen', 'accountManager')],
);
const stored = { v: 1, board: 'board1', entries };

it('reads who is who from what lies on the board', () => {
  expect(holderOf(peopleIn(stored, 'board1', BOARD_READER, NOW), 'accountManager', NOW)).toBe(
    'ellen',
  );
});

it.each([
  ['nothing', undefined],
  ['damaged data', 'x'],
  ['a journal of another board', { ...stored, board: 'board2' }],
])('names nobody by %s', (_, value) => {
  const people = peopleIn(value, 'board1', BOARD_READER, NOW);
  expect(people.namings).toEqual(NO_PEOPLE.namings);
});
