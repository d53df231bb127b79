import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { REPORT_LIMITS } from '../../../src/domain/report/entries.ts';
import {
  filledRows,
  hintsOf,
  isTold,
  type ReportDraft,
  refusalsOf,
} from '../../../src/domain/report/publish-checks.ts';
import { reduceReports } from '../../../src/domain/report/report-state.ts';
import { TEAM } from '../../support/journals.ts';
import { DECEMBER, NOVEMBER, published, REPORT, reportStory } from './sample-reports.ts';

const LONG = 'More leads for the same money, since the new ads speak of delivery. '.repeat(3);
const DRAFT: ReportDraft = { ...REPORT, meaning: LONG };
const MONTHLY = [{ every: 'month', since: day('2026-09-01') }] as const;

function types(found: readonly { readonly type: string }[]): readonly string[] {
  return found.map(({ type }) => type);
}

describe('publishing is refused', () => {
  test('for nothing else where period, meaning and a result or a link are there', () => {
    expect(refusalsOf(DRAFT)).toEqual([]);
    expect(refusalsOf({ ...DRAFT, rows: [] })).toEqual([]);
    expect(refusalsOf({ ...DRAFT, links: [] })).toEqual([]);
  });

  test.each<[string, Partial<ReportDraft>, string]>([
    ['without a period', { period: undefined }, 'NoPeriod'],
    [
      'for a period the wrong way round',
      { period: { from: DECEMBER.to, to: NOVEMBER.from } },
      'NoPeriod',
    ],
    ['without a meaning', { meaning: ' \n ' }, 'NoMeaning'],
    ['without a result and a link', { links: [], rows: [] }, 'NothingToShow'],
    [
      'where no result has a value',
      { links: [], rows: [{ name: 'Leads', value: '' }] },
      'NothingToShow',
    ],
    [
      'where no result has a name',
      { links: [], rows: [{ name: ' ', value: '46' }] },
      'NothingToShow',
    ],
  ])('%s', (_, change, type) => {
    expect(types(refusalsOf({ ...DRAFT, ...change }))).toEqual([type]);
  });

  test('with all reasons at once', () => {
    expect(types(refusalsOf({ links: [], rows: [], meaning: '' }))).toEqual([
      'NoPeriod',
      'NothingToShow',
      'NoMeaning',
    ]);
  });

  test('beyond what an entry may hold, naming the field and its limit', () => {
    const row = { name: 'n'.repeat(REPORT_LIMITS.name + 1), value: 'v' };
    expect(refusalsOf({ ...DRAFT, meaning: 'm'.repeat(REPORT_LIMITS.meaning + 1) })).toEqual([
      { type: 'TooLong', field: 'meaning', limit: REPORT_LIMITS.meaning },
    ]);
    expect(refusalsOf({ ...DRAFT, rows: [row] })).toEqual([
      { type: 'TooLong', field: 'row', limit: REPORT_LIMITS.name },
    ]);
    const many = Array.from({ length: 41 }, () => ({ name: 'Leads', value: '46' }));
    expect(refusalsOf({ ...DRAFT, rows: many })).toEqual([
      { type: 'TooLong', field: 'rows', limit: 40 },
    ]);
  });
});

describe('hints', () => {
  test('a report as agreed has none', () => {
    expect(hintsOf(DRAFT, MONTHLY, [])).toEqual([]);
    expect(hintsOf({ ...DRAFT, period: undefined }, MONTHLY, [])).toEqual([]);
  });

  test('a short meaning leaves the client to ask; an empty one is refused and not hinted at', () => {
    expect(types(hintsOf({ ...DRAFT, meaning: 'm'.repeat(149) }, [], []))).toEqual(['SoWhat']);
    expect(types(hintsOf({ ...DRAFT, meaning: 'm'.repeat(150) }, [], []))).toEqual([]);
    expect(types(hintsOf({ ...DRAFT, meaning: '' }, [], []))).toEqual([]);
  });

  test('a period that was not agreed names the nearest one', () => {
    const period = { from: day('2026-11-05'), to: day('2026-12-04') };
    expect(hintsOf({ ...DRAFT, period }, MONTHLY, [])).toEqual([
      { type: 'OutsideCadence', nearest: NOVEMBER },
    ]);
    expect(hintsOf({ ...DRAFT, period }, [], [])).toEqual([]);
  });

  test('the same period, or days that another report tells of', () => {
    const story = reportStory();
    story.add('ellen', published());
    const { reports } = reduceReports(story.entries, TEAM);
    const [report] = reports;
    expect(hintsOf(DRAFT, [], reports)).toEqual([{ type: 'SamePeriod', report }]);
    const period = { from: day('2026-11-16'), to: day('2026-12-15') };
    expect(hintsOf({ ...DRAFT, period }, [], reports)).toEqual([
      { type: 'Overlaps', report, days: { from: day('2026-11-16'), to: day('2026-11-30') } },
    ]);
    expect(hintsOf({ ...DRAFT, period: DECEMBER }, [], reports)).toEqual([]);
    expect(hintsOf({ ...DRAFT, work: 'seo' }, [], reports)).toEqual([]);
  });

  test('results without a value are left out', () => {
    const rows = [...DRAFT.rows, { name: 'Calls', value: '' }, { name: '', value: '' }];
    expect(hintsOf({ ...DRAFT, rows }, [], [])).toEqual([{ type: 'EmptyRows', count: 1 }]);
    expect(filledRows(rows)).toEqual(DRAFT.rows);
  });
});

describe('what was told', () => {
  const soWhat = { type: 'SoWhat' } as const;

  test('is the same though a report was read meanwhile, and another though only its period is alike', () => {
    const story = reportStory();
    const { id } = story.add('ellen', published());
    const before = hintsOf(DRAFT, [], reduceReports(story.entries, TEAM).reports);
    story.add('priya', { kind: 'read', ref: id });
    const after = hintsOf(DRAFT, [], reduceReports(story.entries, TEAM).reports);
    expect(after).not.toEqual(before);
    expect(isTold(before, after)).toBe(true);
    story.add('tom', { ...published(), beside: id } as ReturnType<typeof published>);
    expect(isTold(after, hintsOf(DRAFT, [], reduceReports(story.entries, TEAM).reports))).toBe(
      false,
    );
  });

  test('is enough where less is asked by then, and not where more is', () => {
    expect(isTold([soWhat], [])).toBe(true);
    expect(isTold([], [soWhat])).toBe(false);
    expect(isTold([{ type: 'EmptyRows', count: 1 }], [{ type: 'EmptyRows', count: 2 }])).toBe(
      false,
    );
  });
});
