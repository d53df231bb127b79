/** Reports in few words; people and numbers are invented. */
import { day } from '../../../src/domain/day.ts';
import type {
  ReportContent,
  ReportEntry,
  ReportPress,
} from '../../../src/domain/report/entries.ts';
import { moscow } from '../../support/calendars.ts';
import { seal } from '../../support/journals.ts';

export const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };
export const DECEMBER = { from: day('2026-12-01'), to: day('2026-12-31') };

export const REPORT: ReportContent = {
  period: NOVEMBER,
  links: [{ url: 'https://example.com/november' }],
  rows: [
    { name: 'Leads', value: { amount: 46, digits: 0 }, plan: { amount: 40, digits: 0 } },
    { name: 'Cost per lead', value: { amount: 18, unit: '€', digits: 0 }, better: 'down' },
    { name: 'Sales', value: { amount: 9, digits: 0 } },
  ],
  meaning: 'More leads for the same money.',
  needs: 'Prices for December',
  goal: '40 leads a month',
};

export const FP = 'f'.repeat(43);

/** A card's journal of reports: `who` presses, from Wed 2 Dec 2026, 10:00 in Moscow, one a minute. */
export function reportStory() {
  const entries: ReportEntry[] = [];
  return {
    entries,
    add: (by: string, press: ReportPress, at?: string): ReportEntry => {
      const n = entries.length + 1;
      const when = at ?? `2026-12-02 10:${String(n).padStart(2, '0')}`;
      const entry = seal(press, { n, at: moscow(when), by }) as ReportEntry;
      entries.push(entry);
      return entry;
    },
  };
}

export function published(content: Partial<ReportContent> = {}, due?: string): ReportPress {
  const ref = due === undefined ? {} : { due };
  return { kind: 'reportPublished', ...REPORT, ...content, ...ref, fp: FP };
}
