import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, changesBetween } from '../../../src/domain/report/correction.ts';
import type { ReportContent } from '../../../src/domain/report/entries.ts';
import { holds } from '../../support/arbitraries.ts';
import { DECEMBER, REPORT } from './sample-reports.ts';

describe('only what changed is kept', () => {
  test('nothing changed, nothing is kept', () => {
    expect(changesBetween(REPORT, structuredClone(REPORT))).toBeUndefined();
  });

  test('of a text the stretch that differs, never half of a character', () => {
    expect(changesBetween(REPORT, { ...REPORT, meaning: 'More leads for less money.' })).toEqual({
      meaning: [15, 8, 'less'],
    });
    const smile = { ...REPORT, meaning: 'Good 👍!' };
    expect(changesBetween(smile, { ...smile, meaning: 'Good 👎!' })).toEqual({
      meaning: [5, 2, '👎'],
    });
  });

  test('of the rows those that differ; one taken out leaves the others alone', () => {
    const [leads, cost, sales] = REPORT.rows;
    if (leads === undefined || cost === undefined || sales === undefined) throw new Error('rows');
    const dearer = { ...cost, value: { amount: 19, unit: '€', digits: 0 } };
    expect(changesBetween(REPORT, { ...REPORT, rows: [leads, dearer, sales] })).toEqual({
      rows: [[1, dearer]],
    });
    expect(changesBetween(REPORT, { ...REPORT, rows: [cost, sales] })).toEqual({
      rows: [[0, null]],
    });
    const deals = { ...sales, name: 'Deals' };
    expect(changesBetween(REPORT, { ...REPORT, rows: [leads, cost, deals] })).toEqual({
      rows: [[2, deals]],
    });
    const calls = { name: 'Calls', value: 'n/a' };
    expect(changesBetween(REPORT, { ...REPORT, rows: [...REPORT.rows, calls] })).toEqual({
      rows: [[3, calls]],
    });
  });

  test('what is gone is empty', () => {
    const { needs: _needs, ...without } = REPORT;
    const changes = changesBetween(REPORT, without);
    expect(changes).toEqual({ needs: [0, 19, ''] });
    expect(changes && applyChanges(REPORT, changes)?.content).toEqual(without);
  });
});

test('what changed is told with what it was', () => {
  const after = { ...REPORT, period: DECEMBER, links: [], work: 'seo' };
  const told = applyChanges(REPORT, changesBetween(REPORT, after) ?? {})?.corrected;
  expect(told).toEqual([
    { what: 'period', from: REPORT.period, to: DECEMBER },
    { what: 'work', from: '', to: 'seo' },
    { what: 'links', from: REPORT.links, to: [] },
  ]);
});

test('changes that do not fit the report are refused', () => {
  expect(applyChanges(REPORT, { meaning: [0, 999, 'x'] })).toBeUndefined();
  expect(applyChanges(REPORT, { rows: [[9, { name: 'a', value: 'b' }]] })).toBeUndefined();
  const backwards = { from: DECEMBER.to, to: DECEMBER.from };
  expect(applyChanges(REPORT, { period: backwards })).toBeUndefined();
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', '👍', '👎', '\n'), maxLength: 8 });
const rows = fc.array(
  fc.record({ name: fc.constantFrom('Leads', 'Sales', 'Calls', 'Cost'), value: words }),
  { maxLength: 6 },
);
const contents = fc
  .record({ rows, meaning: words, needs: words, goal: words, work: fc.constantFrom('', 'seo') })
  .map(
    ({ needs, goal, work, ...rest }): ReportContent => ({
      ...{ ...rest, period: REPORT.period, links: REPORT.links },
      ...(needs !== '' && { needs }),
      ...(goal !== '' && { goal }),
      ...(work !== '' && { work }),
    }),
  );

test('changes applied to the old report give the new one, whatever was changed', () => {
  holds(
    fc.property(contents, contents, (before, after) => {
      const changes = changesBetween(before, after);
      if (changes === undefined) return expect(before).toEqual(after);
      const applied = applyChanges(before, changes);
      expect(applied?.content).toEqual(after);
      expect(applied?.corrected.length).toBeGreaterThan(0);
      for (const name of ['meaning', 'needs', 'goal'] as const) {
        const put = changes[name]?.[2] ?? '';
        expect(() => encodeURIComponent(put)).not.toThrow();
      }
    }),
    2000,
    2,
  );
});
