import { describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Cadence } from '../../src/domain/report/cadence.ts';
import { reduceReports } from '../../src/domain/report/report-state.ts';
import { peopleOf } from '../../src/domain/roster/board-people.ts';
import {
  type AwaitedRow,
  cardsToDate,
  cardToWrite,
  type IndexGroup,
  reportIndex,
} from '../../src/tasks/reports-index.ts';
import { DECEMBER, NOVEMBER, published, reportStory } from '../domain/report/sample-reports.ts';
import { SET_UP } from '../support/board-bench.ts';
import { MOSCOW, moscow } from '../support/calendars.ts';
import { promised } from '../support/journals.ts';

const OCTOBER = { from: day('2026-10-01'), to: day('2026-10-31') };
const MONTHLY: Cadence = { every: 'month', since: day('2026-10-10') };
const TERM = {
  ...{ n: 2, calendar: MOSCOW, today: day('2026-12-04') },
  now: moscow('2026-12-04 12:00'),
};
const PEOPLE = peopleOf(SET_UP);

function card(id: string, write: (story: ReturnType<typeof reportStory>) => void) {
  const story = reportStory();
  write(story);
  return { card: { id, title: id }, reports: reduceReports(story.entries, PEOPLE) };
}

function told(groups: readonly IndexGroup[]) {
  return groups.map(({ work, rows }) => [
    work,
    ...rows.map(
      ({ kind, period, card: on }) => `${period.from.slice(0, 7)} ${kind} ${on?.id ?? '-'}`,
    ),
  ]);
}

describe('the index', () => {
  test('has what is published, what is to come and what is missing, the latest first', () => {
    const november = card('a', ({ add }) => add('ellen', published()));
    expect(told(reportIndex([november], [MONTHLY], TERM))).toEqual([
      [undefined, '2026-12 coming -', '2026-11 published a', '2026-10 over -'],
    ]);
  });

  test('asks for nothing where nobody chose a cadence, and still has what is there', () => {
    const november = card('a', ({ add }) => add('ellen', published()));
    const due = card('b', ({ add }) =>
      add('ellen', { kind: 'reportDue', period: DECEMBER, promise: promised('2027-01-05') }),
    );
    expect(told(reportIndex([november, due], [], TERM))).toEqual([
      [undefined, '2026-12 coming b', '2026-11 published a'],
    ]);
    expect(reportIndex([], [], TERM)).toEqual([]);
  });

  test('takes over the date that a card names, once', () => {
    const promise = promised('2026-12-03');
    const due = card('a', ({ add }) =>
      add('ellen', { kind: 'reportDue', period: NOVEMBER, promise }),
    );
    const [group] = reportIndex([due], [MONTHLY], TERM);
    expect(told(group ? [group] : [])).toEqual([
      [undefined, '2026-12 coming -', '2026-11 over a', '2026-10 over -'],
    ]);
    expect(group?.rows[1]).toMatchObject({ promise });
  });

  test('has a date on a card where holds of the board put it, and what is over by that', () => {
    const due = card('a', ({ add }) =>
      add('ellen', { kind: 'reportDue', period: NOVEMBER, promise: promised('2026-12-03') }),
    );
    const later = promised('2026-12-07');
    const [group] = reportIndex([due], [], { ...TERM, held: () => later });
    expect(group?.rows).toMatchObject([{ kind: 'coming', promise: later }]);
  });

  test('shows a date on a card beside the report that came on another one', () => {
    const due = card('a', ({ add }) =>
      add('ellen', { kind: 'reportDue', period: NOVEMBER, promise: promised('2026-12-03') }),
    );
    const done = card('b', ({ add }) => add('ellen', published()));
    expect(
      told(reportIndex([due, done], [MONTHLY], TERM))[0]
        ?.slice(2, 4)
        .sort(),
    ).toEqual(['2026-11 over a', '2026-11 published b']);
  });

  test('keeps kinds of work apart, in the order of the cadences, others after them', () => {
    const cadences: Cadence[] = [
      { work: 'seo', every: 'month', since: day('2026-11-01') },
      { work: 'seoResults', every: 'quarter', since: day('2026-11-01') },
    ];
    const cards = [
      card('a', ({ add }) => add('ellen', published({ work: 'Маркетплейсы' }))),
      card('b', ({ add }) => add('ellen', published({ work: 'seoResults' }))),
      card('c', ({ add }) => add('ellen', published({ work: 'seo', period: OCTOBER }))),
    ];
    expect(told(reportIndex(cards, cadences, TERM))).toEqual([
      ['seo', '2026-12 coming -', '2026-11 over -', '2026-10 published c'],
      ['seoResults', '2026-10 coming -', '2026-11 published b'],
      ['Маркетплейсы', '2026-11 published a'],
    ]);
  });

  test('puts a report that names no kind of work to the only one there is', () => {
    const cadences: Cadence[] = [{ work: 'seo', every: 'month', since: day('2026-11-01') }];
    const november = card('a', ({ add }) => add('ellen', published()));
    expect(told(reportIndex([november], cadences, TERM))).toEqual([
      ['seo', '2026-12 coming -', '2026-11 published a'],
    ]);
  });
});

describe('the card to write a report on', () => {
  const row: AwaitedRow = { kind: 'over', period: NOVEMBER, promise: promised('2026-12-02') };
  const names = { periods: ['November', 'ноябрь'], works: ['SEO'], years: [2026] };
  const free = ['Report: October', 'Report: paid search, november', 'SEO: November'].map(
    (title, at) => ({ id: `c${at}`, title }),
  );

  test('is that on which it is due', () => {
    const due = { id: 'due', title: 'x' };
    expect(cardToWrite({ ...row, card: due }, free, names)).toBe(due);
  });

  test('is one of those that wait for a report whose title names the period, best the work too', () => {
    expect(cardToWrite(row, free, names)?.id).toBe('c2');
    expect(cardToWrite(row, free, { ...names, works: [] })?.id).toBe('c1');
  });

  test('is none where no title names the period', () => {
    expect(cardToWrite(row, free.slice(0, 1), names)).toBeUndefined();
    expect(cardToWrite(row, [], names)).toBeUndefined();
  });
});

describe('cards that do not say by when their report is due', () => {
  const awaited = (month: string, work?: string): AwaitedRow => ({
    kind: 'coming',
    period: { from: day(`2026-${month}-01`), to: day(`2026-${month}-30`) },
    promise: promised('2026-12-02'),
    ...(work !== undefined && { work }),
  });
  const NAMES: Readonly<Record<string, string>> = { '04': 'April', '05': 'May', '11': 'ноябрь' };
  const named = ({ period, work }: AwaitedRow) => ({
    periods: [NAMES[period.from.slice(5, 7)] ?? ''],
    works: work === undefined ? [] : [work],
    years: [2026],
  });
  const dated = (titles: readonly string[], ...groups: readonly (readonly AwaitedRow[])[]) =>
    cardsToDate(
      groups.map((rows) => ({ work: rows[0]?.work, rows })),
      titles.map((title) => ({ id: title, title })),
      named,
    ).map(({ row, card: { title } }) => [row.period.from.slice(5, 7), title]);

  test('are those whose title names the period, in whole words', () => {
    const rows = [awaited('05'), awaited('11')];
    expect(dated(['Maybe a report', 'May (2026)', 'Отчёт за ноябрь'], rows)).toEqual([
      ['05', 'May (2026)'],
      ['11', 'Отчёт за ноябрь'],
    ]);
    expect(dated(['Ноябрьские макеты', 'May 2025'], rows)).toEqual([]);
  });

  test('are none where the title leaves a doubt: two cards, two periods, no kind of work', () => {
    expect(dated(['May', 'May, again'], [awaited('05')])).toEqual([]);
    expect(dated(['April and May'], [awaited('05'), awaited('04')])).toEqual([]);
    const [seo, design] = [[awaited('05', 'SEO')], [awaited('05', 'Design')]];
    expect(dated(['May'], seo, design)).toEqual([]);
    expect(dated(['May: SEO', 'May'], seo, design)).toEqual([['05', 'May: SEO']]);
  });

  test('are none where the report is there, or another card has its date', () => {
    const row = awaited('05');
    expect(dated(['May'], [{ ...row, card: { id: 'x', title: 'x' } }])).toEqual([]);
  });
});
