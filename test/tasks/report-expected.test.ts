import { expect, it } from 'vitest';
import { holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import { expectedOn } from '../../src/tasks/report-expected.ts';
import { boardJournal, boardPress } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench } from './card-bench.ts';

const CADENCES = [boardPress.set('rules.cadence.all', ['month', '2026-09-01'])];

async function expectedFor(title: string, now = '2026-12-03 10:00', sets = CADENCES) {
  const board = [...BOARD_ENTRIES, ...boardJournal(...sets.map((set) => ['ellen', set] as const))];
  const bench = await openBench({ viewer: 'ellen', now, board, content: { title } });
  const due = expectedOn(bench.sight(), holidayCalendar);
  return due && [due.period.from, due.promise.day];
}

it.each([
  ['Report', '2026-11-01', '2026-12-02'],
  ['Report, December', '2026-12-01', '2027-01-04'],
  ['Отчёт за ноябрь', '2026-11-01', '2026-12-02'],
  ['INFORME DE ENERO DE 2027', '2027-01-01', '2027-02-02'],
  // Too far away to be meant without its year.
  ['Report, June', '2026-11-01', '2026-12-02'],
])('%s is for the period from %s', async (title, from, day) => {
  expect(await expectedFor(title)).toEqual([from, day]);
});

it('nobody is asked for a report from before the board began to report', async () => {
  const since = [boardPress.set('rules.cadence.all', ['month', '2026-12-01'])];
  const found = await expectedFor('Report', '2026-12-03 10:00', since);
  expect(found).toEqual(['2026-12-01', '2027-01-04']);
});

it('a board that chose no cadence expects none', async () => {
  expect(await expectedFor('Report, November', '2026-12-03 10:00', [])).toBeUndefined();
});
