import { describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ReportContent } from '../../src/domain/report/entries.ts';
import { reduceReports } from '../../src/domain/report/report-state.ts';
import { peopleOf } from '../../src/domain/roster/board-people.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { mailText, printedReport, type ReportOnCard } from '../../src/tasks/printed-report.ts';
import { createReportsWords } from '../../src/tasks/reports-words.ts';
import { FP, published, REPORT, reportStory } from '../domain/report/sample-reports.ts';
import { SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import '../support/all-languages.ts';

const NOW = moscow('2027-01-20 12:00');
const PEOPLE = peopleOf(SET_UP);
const NAMES = new Map([
  ['ellen', { id: 'ellen', name: 'Ellen Ward' }],
  ['priya', { id: 'priya', name: 'Priya Shah' }],
]);

type Story = ReturnType<typeof reportStory>;

function reportOf(
  content: Partial<ReportContent> = {},
  then: (story: Story, id: string) => void = () => {},
) {
  const story = reportStory();
  const { id } = story.add('ellen', published(content));
  then(story, id);
  const [report] = reduceReports(story.entries, PEOPLE).reports;
  if (report === undefined) throw new Error('The report does not count');
  return report;
}

function on(report = reportOf(), earlier: readonly ReportContent[] = []): ReportOnCard {
  return { report, earlier, isWhole: true, card: 'November', zone: 'Europe/Moscow', now: NOW };
}

const words = (locale: Locale) => createReportsWords(locale, 'Europe/Moscow', NOW, NAMES);

describe('as text for a mail', () => {
  test('everything stands there in plain words, without marks', () => {
    const report = reportOf({
      work: 'paidSearch',
      meaning: 'More **leads** for the same money.\n\n- see [the file](https://example.com/a)',
      links: [
        { url: 'https://example.com/november' },
        { url: 'https://example.com/x', name: 'Table' },
      ],
    });
    expect(mailText(on(report), words('en'))).toBe(
      `Report: Paid search, November 2026

Goal: 40 leads a month

Main results
- Leads: 46 (plan 40)
- Cost per lead: €18
- Sales: 9

What it means
More leads for the same money.

- see the file (https://example.com/a)

We need from you
Prices for December

Files and links
https://example.com/november
Table: https://example.com/x

Published Wed 2 Dec 2026, 10:01 · Ellen Ward
Not read yet
`,
    );
  });

  test('what a report does not have is left out', () => {
    const { needs: _, goal: __, ...bare } = { ...REPORT, rows: [], links: [] };
    const story = reportStory();
    story.add('ellen', { kind: 'reportPublished', ...bare, fp: FP });
    const [report] = reduceReports(story.entries, PEOPLE).reports;
    expect(mailText(on(report), words('ru'))).toBe(
      `Отчёт: ноябрь 2026

Что это значит
More leads for the same money.

Опубликовано ср 2 дек. 2026, 10:01 · Ellen Ward
Ещё не прочитано
`,
    );
  });

  test('how results went stands below them, the latest six, each with its period', () => {
    const months = ['04', '05', '06', '07', '08', '09', '10'];
    const earlier = months.map((month, n) => ({
      ...REPORT,
      period: { from: day(`2026-${month}-01`), to: day(`2026-${month}-28`) },
      rows: [{ name: 'leads', value: { amount: 30 + n, digits: 0 } }],
    }));
    const text = mailText(on(reportOf(), earlier.slice(5)), words('en'));
    expect(text).toContain(`How it went
- Leads: 35 (1–28 Sep 2026) → 36 (1–28 Oct 2026) → 46 (November 2026)

What it means`);
    const all = mailText(on(reportOf(), earlier), words('en'));
    expect(all.split('→')).toHaveLength(6);
    expect(all).not.toContain('31 (');
  });

  test('that an earlier report may be missing is said', () => {
    const partial = { ...on(), isWhole: false };
    expect(mailText(partial, words('es'))).toContain('puede faltar algún informe anterior');
    expect(mailText(on(), words('es'))).not.toContain('puede faltar');
    expect(printedReport(partial, words('en')).told.at(-1)).toBe(
      'Not all cards could be read: an earlier report may be missing here.',
    );
  });

  test('what turns a line around stays out of it', () => {
    const report = reportOf({ rows: [{ name: 'Le\u202eads', value: '4' }] });
    expect(mailText(on(report), words('en'))).toContain('- Leads: 4');
  });
});

describe('who did what and when', () => {
  test('a read names its reader; a correction after it is told', () => {
    const report = reportOf({}, ({ add }, id) => {
      add('priya', { kind: 'read', ref: id }, '2026-12-03 11:20');
      const changes = { needs: [0, 0, 'New '] } as const;
      add('ellen', { kind: 'reportCorrected', ref: id, changes, fp: FP }, '2026-12-04 09:00');
    });
    expect(printedReport(on(report), words('es')).told).toEqual([
      'Publicado mié 2 dic 2026, 10:01 · Ellen Ward',
      'Corregido vie 4 dic 2026, 09:00 · Ellen Ward',
      'Leído jue 3 dic 2026, 11:20 · Priya Shah',
      'Corregido después de leerse',
    ]);
  });
});

describe('for the page to print', () => {
  test('it has the rows for pictures, and the history of those known from earlier reports', () => {
    const october = {
      ...REPORT,
      period: { from: day('2026-10-01'), to: day('2026-10-31') },
      rows: [{ name: 'leads', value: { amount: 38, digits: 0 } }],
    };
    const printed = printedReport(on(reportOf(), [october]), words('en'));
    expect(printed).toMatchObject({
      ...{ title: 'Report: November 2026', card: 'November', goal: 'Goal: 40 leads a month' },
      ...{ rows: REPORT.rows, meaning: REPORT.meaning, needs: 'Prices for December' },
      ...{ thisYear: 2027, locale: 'en' },
    });
    expect(printed.history.map(({ name, points }) => [name, points.length])).toEqual([
      ['Leads', 2],
    ]);
    expect(printed.file).toBe(mailText(on(reportOf(), [october]), words('en')));
  });

  test('it passes to another window as it is', () => {
    const printed = printedReport(on(), words('en'));
    expect(structuredClone(printed)).toEqual(printed);
  });
});
