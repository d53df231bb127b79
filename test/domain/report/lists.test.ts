import { describe, expect, test } from 'vitest';
import {
  guessedLists,
  isReportCard,
  MOST_REPORT_LISTS,
  reportListsIn,
} from '../../../src/domain/report/lists.ts';

const stored = (value: unknown) => ({ fields: new Map([['reports.lists', value]]) });

describe('the confirmed lists', () => {
  test('are the stored ids, none once somebody said so', () => {
    expect(reportListsIn(stored(['l1', 'l2']))).toEqual(['l1', 'l2']);
    expect(reportListsIn(stored([]))).toEqual([]);
  });

  test.each([
    ...[undefined, null, 'l1', { l1: true }, [1], [''], ['x'.repeat(65)]],
    Array.from({ length: MOST_REPORT_LISTS + 1 }, (_, at) => `l${at}`),
  ])('%j says that nobody was asked', (value) => {
    expect(reportListsIn(stored(value))).toBeUndefined();
  });

  test('make their cards report cards, and no others', () => {
    expect(isReportCard('l1', stored(['l1']))).toBe(true);
    expect(isReportCard('l2', stored(['l1']))).toBe(false);
    expect(isReportCard(undefined, stored(['l1']))).toBe(false);
    expect(isReportCard('l1', { fields: new Map() })).toBe(false);
  });
});

describe('lists are guessed by a word of their name', () => {
  test.each([
    ...['Reports', 'Monthly reports 2026', 'REPORTING', 'Отчёты', 'Отчеты', 'Отчёт за месяц'],
    ...['Отчётность', '📈 Отчёты', 'Informes', 'Informe mensual', 'Reportes'],
  ])('%s', (name) => {
    expect(guessedLists([{ id: 'a', name }])).toEqual([{ id: 'a', name }]);
  });

  test.each(['Reported by users', 'In progress', 'Информация', 'Informal', 'Reporters', ''])(
    'not %s',
    (name) => {
      expect(guessedLists([{ id: 'a', name }])).toEqual([]);
    },
  );
});
