import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportRow } from '../../../src/domain/report/entries.ts';
import { nextPeriod, previousPeriod } from '../../../src/domain/report/period.ts';
import { historyOf, lineOf, planFactOf } from '../../../src/domain/report/picture.ts';
import { NOVEMBER, REPORT } from './sample-reports.ts';

function row(value: number, plan: number, better?: 'up' | 'down'): ReportRow {
  const more = better === undefined ? {} : { better };
  return {
    name: 'Leads',
    value: { amount: value, digits: 0 },
    plan: { amount: plan, digits: 0 },
    ...more,
  };
}

describe('a value against its plan', () => {
  test.each([
    [46, 40, { percent: 115, stands: 'above', bars: { zero: 0, value: 1, plan: 40 / 46 } }],
    [30, 40, { percent: 75, stands: 'below', bars: { zero: 0, value: 0.75, plan: 1 } }],
    [40, 40, { percent: 100, stands: 'on', bars: { zero: 0, value: 1, plan: 1 } }],
    [5, -5, { stands: 'above', bars: { zero: 0.5, value: 1, plan: 0 } }],
    [-3, -4, { stands: 'above', bars: { zero: 1, value: 0.25, plan: 0 } }],
  ])('%d of %d', (value, plan, expected) => {
    const { value: _value, plan: _plan, ...fact } = planFactOf(row(value, plan)) ?? {};
    expect(fact).toEqual(expected);
  });

  test('a plan of zero has no share, and nothing of nothing draws nothing', () => {
    expect(planFactOf(row(3, 0))).toMatchObject({ stands: 'above', bars: { value: 1, plan: 0 } });
    expect(planFactOf(row(3, 0))).not.toHaveProperty('percent');
    expect(planFactOf(row(0, 0))?.bars).toEqual({ zero: 0, value: 0, plan: 0 });
  });

  test('is good by the row and not by the sign', () => {
    expect(planFactOf(row(46, 40, 'up'))?.isGood).toBe(true);
    expect(planFactOf(row(46, 40, 'down'))?.isGood).toBe(false);
    expect(planFactOf(row(40, 40, 'down'))?.isGood).toBe(true);
    expect(planFactOf(row(46, 40))).not.toHaveProperty('isGood');
  });

  test('is none in words, or in another unit', () => {
    const plan = { amount: 40, unit: '€', digits: 0 };
    expect(planFactOf({ ...row(1, 1), plan })).toBeUndefined();
    expect(planFactOf({ name: 'Leads', value: 'n/a', plan })).toBeUndefined();
    expect(planFactOf({ name: 'Leads', value: plan })).toBeUndefined();
  });

  test('stays on its scale whatever the numbers', () => {
    const amounts = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(amounts, amounts, (value, plan) => {
        const { bars, percent = 0 } = planFactOf(row(value, plan)) ?? { bars: undefined };
        for (const place of Object.values(bars ?? {})) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1);
        }
        expect(Number.isNaN(percent)).toBe(false);
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

describe('a result over earlier reports', () => {
  const OCTOBER = previousPeriod(NOVEMBER);
  const SEPTEMBER = previousPeriod(OCTOBER);
  const leads = (amount: number, name = 'Leads') => ({ name, value: { amount, digits: 0 } });
  const report = (period: typeof NOVEMBER, ...rows: ReportRow[]) => ({ ...REPORT, period, rows });
  const amounts = (earlier: readonly (typeof REPORT)[], of: ReportRow = leads(46)) =>
    historyOf(of, REPORT, earlier).map(({ value }) => value.amount);

  test('is a line of all that tell of it, the oldest first', () => {
    const earlier = [report(OCTOBER, leads(38, ' leads ')), report(SEPTEMBER, leads(30))];
    expect(amounts(earlier)).toEqual([30, 38, 46]);
  });

  test('passes over words, other units, other work and later reports', () => {
    const euros = { name: 'Leads', value: { amount: 1, unit: '€', digits: 0 } };
    expect(amounts([report(OCTOBER, euros)])).toEqual([]);
    expect(amounts([report(OCTOBER, { name: 'Leads', value: 'n/a' })])).toEqual([]);
    expect(amounts([{ ...report(OCTOBER, leads(38)), work: 'seo' }])).toEqual([]);
    expect(amounts([report(nextPeriod(NOVEMBER), leads(50))])).toEqual([]);
    expect(amounts([report(OCTOBER, leads(38))], { name: 'Leads', value: 'n/a' })).toEqual([]);
  });

  test('has one point a period and twelve at most', () => {
    const periods = [OCTOBER];
    for (let i = 0; i < 20; i += 1) periods.push(previousPeriod(periods.at(-1) ?? OCTOBER));
    const earlier = periods.map((period, index) => report(period, leads(index)));
    expect(amounts([...earlier, report(OCTOBER, leads(99))])).toEqual([
      ...[10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 46],
    ]);
  });
});

test('a line goes from left to right and from its lowest to its highest', () => {
  expect(lineOf([30, 46, 38])).toEqual([
    { x: 0, y: 0 },
    { x: 0.5, y: 1 },
    { x: 1, y: 0.5 },
  ]);
  expect(lineOf([5, 5])).toEqual([
    { x: 0, y: 0.5 },
    { x: 1, y: 0.5 },
  ]);
  expect(lineOf([7])).toEqual([{ x: 0.5, y: 0.5 }]);
});
