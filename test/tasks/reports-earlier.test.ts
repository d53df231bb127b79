import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ReportPress } from '../../src/domain/report/entries.ts';
import type { Period } from '../../src/domain/report/period.ts';
import type { Report } from '../../src/domain/report/report-state.ts';
import { boardStateOf } from '../../src/domain/rules/board-state.ts';
import { earlierReports, gatherReports } from '../../src/tasks/reports-earlier.ts';
import { moscow } from '../support/calendars.ts';
import { createStory } from '../support/journals.ts';
import { BOARD_ENTRIES } from './card-bench.ts';
import { createCards } from './reports-bench.ts';

const { people } = boardStateOf({ entries: BOARD_ENTRIES }, 'Europe/Moscow', ['RU']);

const month = (name: string): Period => ({ from: day(`${name}-01`), to: day(`${name}-28`) });

function published(name: string, work?: string): Extract<ReportPress, { kind: 'reportPublished' }> {
  const content = { period: month(name), links: [], rows: [], meaning: name };
  return { kind: 'reportPublished', ...content, ...(work && { work }), fp: 'A'.repeat(43) };
}

function report(name: string, work?: string, id = `${name} ${work}`): Report {
  const { kind: _, fp, ...content } = published(name, work);
  const at = moscow('2026-11-20 12:00');
  return { id, by: 'ellen', at, content, fp, version: id, corrections: [] };
}

const told = (reports: readonly Report[]) => reports.map(({ content }) => content.meaning);
const NOVEMBER = { before: day('2026-11-01'), work: undefined, own: [] };

describe('the reports before one', () => {
  it('end before it begins, the latest first', () => {
    const all = ['2026-08', '2026-10', '2026-11', '2026-09'].map((name) => report(name));
    expect(told(earlierReports(all, NOVEMBER))).toEqual(['2026-10', '2026-09', '2026-08']);
    const within = { ...NOVEMBER, before: day('2026-10-28') };
    expect(told(earlierReports(all, within))).toEqual(['2026-09', '2026-08']);
  });

  it('are of its kind of work, or name none', () => {
    const all = [report('2026-08', 'seo'), report('2026-09'), report('2026-10', 'design')];
    expect(told(earlierReports(all, { ...NOVEMBER, work: 'seo' }))).toEqual(['2026-09', '2026-08']);
    expect(earlierReports(all, NOVEMBER)).toHaveLength(3);
  });

  it('of one period begin with that which names the kind of work', () => {
    const [plain, named] = [report('2026-10'), report('2026-10', 'seo')];
    expect(earlierReports([plain, named], { ...NOVEMBER, work: 'seo' })).toEqual([named, plain]);
  });

  it('leave out what the card tells itself, by the report or by its period', () => {
    const own = [report('2026-10', 'seo'), report('2026-09', 'seo', 'own')];
    const all = [report('2026-10', 'seo'), report('2026-09', 'seo'), report('2026-08', 'seo')];
    expect(told(earlierReports(all, { ...NOVEMBER, work: 'seo', own }))).toEqual(['2026-08']);
    const design = report('2026-10', 'design');
    expect(earlierReports([...all, design], { ...NOVEMBER, own })[0]).toBe(design);
  });

  it('are twelve at most', () => {
    const years = ['2024', '2025'].flatMap((year) =>
      ['01', '02', '03', '04', '05', '06', '07', '08'].map((name) => report(`${year}-${name}`)),
    );
    const found = told(earlierReports(years, NOVEMBER));
    expect([found.length, found[0], found.at(-1)]).toEqual([12, '2025-08', '2024-05']);
  });
});

describe('the reports of a board', () => {
  const entriesWith = (by: string, name: string) => {
    const story = createStory();
    story.add(by, published(name));
    return story.entries;
  };
  const cards = [
    { id: 'a', title: 'October', entries: entriesWith('ellen', '2026-10') },
    { id: 'b', title: 'Nothing' },
    { id: 'c', title: 'Not the agency’s', entries: entriesWith('priya', '2026-08') },
    { id: 'd', title: 'September', entries: entriesWith('ellen', '2026-09') },
  ];

  it('are those that count', async () => {
    const found = await gatherReports(createCards({ cards }), people);
    expect(found?.isWhole).toBe(true);
    expect(told(found?.reports ?? [])).toEqual(['2026-10', '2026-09']);
  });

  it('are not whole where a card cannot be read; the others are there', async () => {
    const found = await gatherReports(createCards({ cards, broken: ['a'] }), people);
    expect(found?.isWhole).toBe(false);
    expect(told(found?.reports ?? [])).toEqual(['2026-09']);
  });

  it('are none and not whole where Trello does not answer', async () => {
    const found = await gatherReports(createCards({ cards, isGone: true }), people);
    expect(found).toEqual({ reports: [], isWhole: false });
  });

  it('are not told to who went away', async () => {
    const reader = { isStopped: () => true };
    expect(await gatherReports(createCards({ cards }), people, reader)).toBeUndefined();
  });
});
