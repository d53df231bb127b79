import { expect, it } from 'vitest';
import type { Instant } from '../../src/domain/clock.ts';
import type { CardSight } from '../../src/tasks/card-sight.ts';
import { isOtherInTrello } from '../../src/tasks/trello-due-sight.ts';
import { moscow } from '../support/calendars.ts';
import { promised } from '../support/journals.ts';

const DATE = promised('2026-11-25');
const due: CardSight['due'] = { promise: DATE, first: DATE, moves: [] };

const isOther = (at: Instant | undefined, zone = 'Europe/Moscow') =>
  isOtherInTrello({ trelloDue: at, due, pauses: undefined }, zone);

it.each([
  ['another day', '2026-11-27 12:00', true],
  ['an earlier day', '2026-11-24 23:59', true],
  ['another hour of the same day', '2026-11-25 09:00', false],
])('%s in Trello is another date: %s → %s', (_what, at, other) => {
  expect(isOther(moscow(at))).toBe(other);
});

it('the same day in one of both zones is the same date', () => {
  // 23:30 of the 24th in Madrid is the 25th in Moscow.
  expect(isOther(moscow('2026-11-25 01:30'), 'Europe/Madrid')).toBe(false);
  // 01:30 of the 26th in Moscow is the 25th in Madrid, where the reader sees it.
  expect(isOther(moscow('2026-11-26 01:30'), 'Europe/Madrid')).toBe(false);
  expect(isOther(moscow('2026-11-26 12:00'), 'Europe/Madrid')).toBe(true);
});

it('without a date of either there is none to compare', () => {
  expect(isOther(undefined)).toBe(false);
  const trelloDue = moscow('2026-11-27 12:00');
  expect(isOtherInTrello({ trelloDue, due: undefined, pauses: undefined }, 'UTC')).toBe(false);
});
