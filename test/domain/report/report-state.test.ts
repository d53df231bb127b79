import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { ReportEntry, ReportPress } from '../../../src/domain/report/entries.ts';
import {
  isReadAsItIs,
  NO_REPORTS,
  overlapping,
  reduceReports,
} from '../../../src/domain/report/report-state.ts';
import { promised, TEAM } from '../../support/journals.ts';
import { DECEMBER, FP, NOVEMBER, published, REPORT, reportStory } from './sample-reports.ts';

const DUE: ReportPress = {
  kind: 'reportDue',
  period: NOVEMBER,
  promise: promised('2026-12-02', { rule: 'strict' }),
};

function wrongMeaning(ref: string, put = 'Fewer'): ReportPress {
  return { kind: 'reportCorrected', ref, changes: { meaning: [0, 4, put] }, fp: FP };
}

/** Published by who was told of the other one. */
function beside(other: string, meaning?: string): ReportPress {
  const press = published(meaning === undefined ? {} : { meaning });
  return { ...press, beside: other } as ReportPress;
}

describe('a card that is for a report', () => {
  test('waits for it until it is published', () => {
    const story = reportStory();
    const due = story.add('ellen', DUE);
    expect(reduceReports(story.entries, TEAM).due).toMatchObject([
      { id: due.id, period: NOVEMBER },
    ]);
    story.add('ellen', published());
    const { due: left, reports } = reduceReports(story.entries, TEAM);
    expect(left).toEqual([]);
    expect(reports[0]?.due?.id).toBe(due.id);
    expect(reports[0]?.content).toEqual(REPORT);
  });

  test('takes another date, and is let go', () => {
    const story = reportStory();
    story.add('ellen', DUE);
    const later = story.add('tom', { ...DUE, promise: promised('2026-12-04') });
    expect(reduceReports(story.entries, TEAM).due.map(({ promise }) => promise.day)).toEqual([
      '2026-12-04',
    ]);
    story.add('ellen', { kind: 'reportDropped', ref: later.id });
    expect(reduceReports(story.entries, TEAM)).toEqual(NO_REPORTS);
  });

  test('has its answer in a report of other days that names it', () => {
    const story = reportStory();
    const due = story.add('ellen', DUE);
    const short = { from: NOVEMBER.from, to: day('2026-11-29') };
    story.add('ellen', published({ period: short }, due.id));
    expect(reduceReports(story.entries, TEAM).due).toEqual([]);
  });

  test('that has its report waits for it no more', () => {
    const story = reportStory();
    story.add('ellen', published());
    story.add('ellen', DUE);
    expect(reduceReports(story.entries, TEAM).due).toEqual([]);
  });

  test('waits for several: the one due first comes first, each kind of work by itself', () => {
    const story = reportStory();
    story.add('ellen', {
      ...DUE,
      period: DECEMBER,
      promise: promised('2027-01-12'),
    } as ReportPress);
    story.add('ellen', { ...DUE, work: 'seo' } as ReportPress);
    story.add('ellen', DUE);
    story.add('ellen', published({ work: 'seo' }));
    const { due } = reduceReports(story.entries, TEAM);
    expect(due.map(({ promise, work }) => [promise.day, work])).toEqual([
      ['2026-12-02', undefined],
      ['2027-01-12', undefined],
    ]);
  });
});

describe('a card that is no report card', () => {
  const NO_CARD: ReportPress = { kind: 'reportDropped' };

  test('waits for none, until that is taken back', () => {
    const story = reportStory();
    story.add('ellen', DUE);
    const said = story.add('tom', NO_CARD);
    expect(reduceReports(story.entries, TEAM)).toEqual({ ...NO_REPORTS, dropped: said.id });
    story.add('ellen', { kind: 'reportDropped', ref: said.id });
    const { due, dropped } = reduceReports(story.entries, TEAM);
    expect(due).toHaveLength(1);
    expect(dropped).toBeUndefined();
  });

  test.each([
    ['a report is written', published({ period: DECEMBER })],
    ['one is due', { ...DUE, period: DECEMBER } as ReportPress],
  ])('is one again when %s', (_, press) => {
    const story = reportStory();
    story.add('ellen', NO_CARD);
    story.add('ellen', press);
    expect(reduceReports(story.entries, TEAM).dropped).toBeUndefined();
  });

  test('is not what the client says it is', () => {
    const story = reportStory();
    story.add('priya', NO_CARD);
    expect(reduceReports(story.entries, TEAM)).toEqual(NO_REPORTS);
  });

  test('keeps what it reports: who has a report has a report card', () => {
    const story = reportStory();
    story.add('ellen', published());
    story.add('ellen', NO_CARD);
    const state = reduceReports(story.entries, TEAM);
    expect(state.reports).toHaveLength(1);
    expect(state.dropped).toBeUndefined();
  });
});

describe('a published report', () => {
  test('is read by who decides for the client, once', () => {
    const story = reportStory();
    const report = story.add('ellen', published());
    const read = story.add('priya', { kind: 'read', ref: report.id });
    story.add('priya', { kind: 'read', ref: report.id });
    const [state] = reduceReports(story.entries, TEAM).reports;
    expect(state?.read).toEqual({ id: read.id, by: 'priya', at: read.at, version: report.id });
    expect(state && isReadAsItIs(state)).toBe(true);
  });

  test.each([
    ['a colleague', 'dan'],
    ['the agency', 'ellen'],
    ['somebody nobody knows', 'zoe'],
  ])('is not read by %s', (_, who) => {
    const story = reportStory();
    const report = story.add('ellen', published());
    story.add(who, { kind: 'read', ref: report.id });
    expect(reduceReports(story.entries, TEAM).reports[0]?.read).toBeUndefined();
  });

  test.each(['reportDue', 'reportDropped', 'reportPublished', 'reportCorrected'] as const)(
    'the client cannot write %s',
    (kind) => {
      const story = reportStory();
      const due = story.add('ellen', { ...DUE, period: DECEMBER } as ReportPress);
      const report = story.add('ellen', published());
      const before = reduceReports(story.entries, TEAM);
      story.add(
        'priya',
        {
          reportDue: { ...DUE, period: { from: day('2027-01-01'), to: day('2027-01-31') } },
          reportDropped: { kind, ref: due.id },
          reportPublished: published({ period: DECEMBER }),
          reportCorrected: wrongMeaning(report.id),
        }[kind] as ReportPress,
      );
      expect(reduceReports(story.entries, TEAM)).toEqual(before);
    },
  );

  test('of a period that has one counts for nothing and is shown as repeated', () => {
    const story = reportStory();
    const first = story.add('ellen', published());
    const second = story.add('tom', published({ meaning: 'Another view.' }));
    const state = reduceReports(story.entries, TEAM);
    expect(state.reports.map(({ id }) => id)).toEqual([first.id]);
    expect(state.repeated).toEqual([second.id]);
  });

  test('of a period that has one stands beside it where its writer knew of that', () => {
    const story = reportStory();
    const first = story.add('ellen', published());
    const second = story.add('tom', beside(first.id));
    const atOnce = story.add('ellen', beside(first.id, 'At the same moment.'));
    const third = story.add('ellen', beside(second.id, 'A third one.'));
    const state = reduceReports(story.entries, TEAM);
    expect(state.reports.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    expect(state.repeated).toEqual([atOnce.id]);
    expect(state.reports[1]?.content).toEqual(REPORT);
  });

  test('stands beside nothing that is of other days', () => {
    const story = reportStory();
    const other = story.add('ellen', published({ period: DECEMBER }));
    story.add('ellen', published());
    const second = story.add('tom', beside(other.id));
    expect(reduceReports(story.entries, TEAM).repeated).toEqual([second.id]);
  });

  test('with its dates the wrong way round is none', () => {
    const story = reportStory();
    story.add('ellen', published({ period: { from: NOVEMBER.to, to: NOVEMBER.from } }));
    expect(reduceReports(story.entries, TEAM)).toEqual(NO_REPORTS);
  });
});

describe('a correction', () => {
  test('changes what it names, and tells what that was', () => {
    const story = reportStory();
    const report = story.add('ellen', published());
    const fixed = story.add('ellen', wrongMeaning(report.id));
    const [state] = reduceReports(story.entries, TEAM).reports;
    expect(state?.content.meaning).toBe('Fewer leads for the same money.');
    expect(state?.corrections).toMatchObject([
      { id: fixed.id, by: 'ellen', corrected: [{ what: 'meaning', from: 'More', to: 'Fewer' }] },
    ]);
    expect(state).toMatchObject({ id: report.id, version: fixed.id });
  });

  test('of a version that was corrected already counts for nothing', () => {
    const story = reportStory();
    const report = story.add('ellen', published());
    story.add('ellen', wrongMeaning(report.id));
    const second = story.add('tom', wrongMeaning(report.id, 'Hardly more'));
    const state = reduceReports(story.entries, TEAM);
    expect(state.reports[0]?.content.meaning).toBe('Fewer leads for the same money.');
    expect(state.repeated).toEqual([second.id]);
    story.add('tom', wrongMeaning(state.reports[0]?.version ?? '', 'Many'));
    expect(reduceReports(story.entries, TEAM).reports[0]?.content.meaning).toContain('Many');
  });

  test('leaves it read, but not as it is; reading again is of the new version', () => {
    const story = reportStory();
    const report = story.add('ellen', published());
    story.add('priya', { kind: 'read', ref: report.id });
    const fixed = story.add('ellen', wrongMeaning(report.id));
    const [before] = reduceReports(story.entries, TEAM).reports;
    expect(before?.read?.version).toBe(report.id);
    expect(before && isReadAsItIs(before)).toBe(false);
    story.add('priya', { kind: 'read', ref: fixed.id });
    const [after] = reduceReports(story.entries, TEAM).reports;
    expect(after && isReadAsItIs(after)).toBe(true);
  });
});

test('who was named for the client but is of the agency reads for nobody', () => {
  const agencys = TEAM.placements.get('ellen') ?? [];
  const people = { ...TEAM, placements: new Map([...TEAM.placements, ['priya', agencys]]) };
  const story = reportStory();
  const report = story.add('ellen', published());
  story.add('priya', { kind: 'read', ref: report.id });
  expect(reduceReports(story.entries, people).reports[0]?.read).toBeUndefined();
});

test('before the card came to this board its entries are not judged', () => {
  const story = reportStory();
  const report = story.add('priya', published());
  story.add('ellen', { kind: 'read', ref: report.id });
  const arrived = { id: 'arrived-here', n: 3, at: report.at, by: 'ellen', kind: 'arrived' };
  const [state] = reduceReports([...story.entries, arrived], TEAM).reports;
  expect(state?.read?.by).toBe('ellen');
});

describe('periods that overlap', () => {
  test('are pointed out', () => {
    const story = reportStory();
    const one = story.add('ellen', published());
    const period = { from: day('2026-11-16'), to: day('2026-12-06') };
    const other = story.add('ellen', published({ period }));
    expect(reduceReports(story.entries, TEAM).overlaps).toEqual([
      { reports: [one.id, other.id], days: { from: day('2026-11-16'), to: day('2026-11-30') } },
    ]);
  });

  test('are none where a quarter stands beside its months, or the work is another', () => {
    const quarter = { from: day('2026-10-01'), to: day('2026-12-31') };
    expect(overlapping({ period: NOVEMBER }, { period: quarter })).toBeUndefined();
    expect(overlapping({ period: NOVEMBER }, { period: NOVEMBER })).toEqual(NOVEMBER);
    expect(overlapping({ period: NOVEMBER, work: 'seo' }, { period: NOVEMBER })).toBeUndefined();
  });
});

test('any entries in any order add up, and to the same whatever the order of what does not count', () => {
  const ids = fc.constantFrom('aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc');
  const periods = fc.constantFrom(NOVEMBER, DECEMBER, { from: DECEMBER.to, to: NOVEMBER.from });
  const entry = fc.record({
    ...{ id: ids, n: fc.nat(9), at: fc.nat(9), ref: ids, due: ids, period: periods },
    by: fc.constantFrom('ellen', 'priya', 'dan', 'zoe'),
    kind: fc.constantFrom(
      ...['reportDue', 'reportDropped', 'reportPublished', 'reportCorrected', 'read', 'ticked'],
    ),
    changes: fc.record({ meaning: fc.tuple(fc.nat(40), fc.nat(9), fc.string()) }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (made) => {
      const entries = made.map((one) => ({
        ...REPORT,
        ...{ promise: promised('2026-12-02'), fp: FP },
        ...one,
      })) as unknown as ReportEntry[];
      const state = reduceReports(entries, TEAM);
      const periodsOf = state.reports.map(({ content }) => JSON.stringify(content.period));
      expect(new Set(periodsOf).size).toBe(periodsOf.length);
      const foreign = entries.map((one) => ({ ...one, kind: 'ticked' }));
      expect(reduceReports([...foreign, ...entries], TEAM)).toEqual(state);
    }),
    { seed: 8, numRuns: 500 },
  );
});
