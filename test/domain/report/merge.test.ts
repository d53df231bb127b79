import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyChanges, changesBetween } from '../../../src/domain/report/correction.ts';
import type { ReportContent, ReportRow } from '../../../src/domain/report/entries.ts';
import { merged } from '../../../src/domain/report/merge.ts';
import { holds } from '../../support/arbitraries.ts';
import { DECEMBER, REPORT } from './sample-reports.ts';

const [LEADS, COST, SALES] = REPORT.rows as readonly [ReportRow, ReportRow, ReportRow];
const number = (amount: number) => ({ amount, digits: 0 });
const with_ = (row: ReportRow, amount: number): ReportRow => ({ ...row, value: number(amount) });
const told = ({ rows }: ReportContent) => rows.map(({ name, value }) => [name, value]);

function rowsOf(now: readonly ReportRow[], typed: readonly ReportRow[]): readonly ReportRow[] {
  return merged(REPORT, { ...REPORT, rows: now }, { ...REPORT, rows: typed }).rows;
}

describe('rows that two people correct', () => {
  it('both survive where they are different ones', () => {
    expect(rowsOf([with_(LEADS, 48), COST, SALES], [LEADS, COST, with_(SALES, 11)])).toEqual([
      with_(LEADS, 48),
      COST,
      with_(SALES, 11),
    ]);
  });

  it('both survive in one row where one changed the value and the other the plan', () => {
    const planned = { ...LEADS, plan: number(50) };
    expect(rowsOf([planned, COST, SALES], [with_(LEADS, 48), COST, SALES])[0]).toEqual({
      ...planned,
      value: number(48),
    });
  });

  it('are what the later one wrote where both changed the same number', () => {
    expect(rowsOf([with_(LEADS, 48), COST, SALES], [with_(LEADS, 49), COST, SALES])[0]).toEqual(
      with_(LEADS, 49),
    );
  });

  it('stay found where one is called otherwise or another is taken out', () => {
    const deals = { ...SALES, name: 'Deals' };
    expect(rowsOf([LEADS, COST, with_(SALES, 11)], [LEADS, COST, deals])).toEqual([
      LEADS,
      COST,
      with_(deals, 11),
    ]);
    expect(rowsOf([COST, SALES], [LEADS, COST, with_(SALES, 11)])).toEqual([
      COST,
      with_(SALES, 11),
    ]);
  });

  it('stay where one took out what the other changed', () => {
    expect(rowsOf([COST, SALES], [with_(LEADS, 48), COST, SALES])).toEqual([
      with_(LEADS, 48),
      COST,
      SALES,
    ]);
    expect(rowsOf([with_(LEADS, 48), COST, SALES], [COST, SALES])).toEqual([
      with_(LEADS, 48),
      COST,
      SALES,
    ]);
  });

  it('are both added, once where they say the same', () => {
    const calls = { name: 'Calls', value: number(7) };
    const visits = { name: 'Visits', value: number(900) };
    const all = [LEADS, COST, SALES];
    expect(rowsOf([...all, calls], [...all, visits])).toEqual([...all, calls, visits]);
    expect(rowsOf([...all, calls], [...all, calls])).toEqual([...all, calls]);
  });
});

describe('what else two people correct', () => {
  it('of one text both stretches survive, in whatever order they stand', () => {
    const theirs = { ...REPORT, meaning: 'Fewer leads for the same money.' };
    const mine = { ...REPORT, meaning: 'More leads for less money.' };
    const both = 'Fewer leads for less money.';
    expect(merged(REPORT, theirs, mine).meaning).toBe(both);
    expect(merged(REPORT, mine, theirs).meaning).toBe(both);
  });

  it('of one stretch the later one’s words stand', () => {
    const theirs = { ...REPORT, meaning: 'Fewer leads for the same money.' };
    const mine = { ...REPORT, meaning: 'Many leads for the same money.' };
    expect(merged(REPORT, theirs, mine).meaning).toBe(mine.meaning);
  });

  it('links of both are there; what either took out is gone', () => {
    const own = { url: 'https://example.com/mine' };
    const other = { url: 'https://example.com/theirs', name: 'Theirs' };
    const found = merged(
      REPORT,
      { ...REPORT, links: [other] },
      { ...REPORT, links: [...REPORT.links, own] },
    );
    expect(found.links).toEqual([other, own]);
  });

  it('what one alone changed is as he changed it, and nothing comes back', () => {
    const { needs: _needs, ...without } = REPORT;
    const theirs = { ...without, period: DECEMBER };
    const mine = { ...REPORT, work: 'seo' };
    expect(merged(REPORT, theirs, mine)).toEqual({ ...without, period: DECEMBER, work: 'seo' });
  });
});

const values = fc.integer({ min: 0, max: 9 }).map(number);
const NAMES = ['Leads', 'Sales', 'Calls', 'Cost', 'Visits', 'Share'] as const;
const rows = fc
  .uniqueArray(fc.record({ name: fc.constantFrom(...NAMES), value: values }), {
    selector: ({ name }) => name,
    maxLength: 6,
  })
  .map((found): ReportContent => ({ ...REPORT, rows: found }));

test('who corrects alone is taken as he wrote it; who corrects nothing changes nothing', () => {
  holds(
    fc.property(rows, rows, (begun, other) => {
      expect(merged(begun, begun, other)).toEqual(other);
      expect(merged(begun, other, begun)).toEqual(other);
    }),
    1000,
    2,
  );
});

const each = fc.array(
  fc.record({ whose: fc.constantFrom('nobody', 'mine', 'theirs'), to: values }),
  { minLength: NAMES.length, maxLength: NAMES.length },
);

test('of different rows, changed by whomever in whatever number, every change is there', () => {
  const begun = { ...REPORT, rows: NAMES.map((name) => ({ name, value: number(0) })) };
  holds(
    fc.property(each, (changes) => {
      const as = (whose: readonly string[]) => ({
        ...begun,
        rows: begun.rows.map((row, at) => {
          const change = changes[at];
          return change && whose.includes(change.whose) ? { ...row, value: change.to } : row;
        }),
      });
      expect(told(merged(begun, as(['theirs']), as(['mine'])))).toEqual(
        told(as(['mine', 'theirs'])),
      );
    }),
    1000,
    2,
  );
});

test('whatever meets, it can be stored as a correction of what stands there', () => {
  holds(
    fc.property(rows, rows, rows, (begun, now, typed) => {
      const found = merged(begun, now, typed);
      const changes = changesBetween(now, found);
      expect(changes === undefined ? now : applyChanges(now, changes)?.content).toEqual(found);
    }),
    1000,
    2,
  );
});
