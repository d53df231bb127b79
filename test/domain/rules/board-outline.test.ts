import { expect, it } from 'vitest';
import { boardOutlineOf } from '../../../src/domain/rules/board-outline.ts';
import { boardStateOf } from '../../../src/domain/rules/board-state.ts';
import { boardJournal, boardPress } from '../../support/journals.ts';

const { place, name, arrive, set } = boardPress;

it('is the board’s state as far as a badge needs it', () => {
  const entries = boardJournal(
    ['zoe', set('setup.zone', 'Asia/Omsk')],
    ['ellen', place('ellen', 'agency')],
    ['ellen', set('agency.calendar', 'RU')],
    ['priya', place('priya', 'client')],
    ['priya', set('agency.calendar', 'none')],
    ['ellen', set('approval.changes', 'void')],
    ['uma', arrive('boardA')],
    ['uma', name('dan', 'representative')],
    ['uma', set('client.separate', true)],
    ['uma', set('client.zone', 'Europe/Madrid')],
  );
  for (const fromBoard of [undefined, 'boardA']) {
    const journal = { entries, ...(fromBoard !== undefined && { fromBoard }) };
    const { people, settings, fields } = boardStateOf(journal, 'UTC', ['RU']);
    expect(boardOutlineOf(journal, 'UTC', ['RU'])).toEqual({
      people,
      fields,
      isHeld: false,
      settings: {
        agency: settings.agency,
        client: settings.client,
        separateClient: settings.separateClient,
        approval: { changes: settings.approval.changes },
      },
    });
  }
});

it('knows a board that was ever on hold', () => {
  const hold = { from: '2026-12-28', to: '2027-01-08' };
  const entries = boardJournal(
    ['ellen', place('ellen', 'agency')],
    ['ellen', set('hold.winter', hold)],
  );
  expect(boardOutlineOf({ entries }, 'UTC', ['RU']).isHeld).toBe(true);
});
