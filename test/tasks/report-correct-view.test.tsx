// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { ReportPress, ReportRow } from '../../src/domain/report/entries.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
import { FP, published } from '../domain/report/sample-reports.ts';
import type { Story } from '../support/journals.ts';
import { createBench } from './card-bench.ts';

afterEach(cleanup);

const LEADS: ReportRow = {
  ...{ name: 'Leads', value: { amount: 48, digits: 0 }, plan: { amount: 40, digits: 0 } },
};
const PREVIOUS = { amount: 38, digits: 0 };

/** One correction after another of the first result. */
function corrections(story: Story): void {
  const rows: readonly ReportRow[] = [
    LEADS,
    { ...LEADS, previous: PREVIOUS },
    { ...LEADS, previous: PREVIOUS, better: 'up' },
    { ...LEADS, previous: PREVIOUS, better: 'down' },
    { ...LEADS, name: 'All leads', previous: PREVIOUS, better: 'down' },
  ];
  let ref = story.add('ellen', published()).id;
  for (const row of rows) {
    const press: ReportPress = {
      ...{ kind: 'reportCorrected', ref, fp: FP },
      changes: { rows: [[0, row]] },
    };
    ref = story.add('tom', press).id;
  }
}

const TOLD = {
  en: [
    'Leads: 46 → 48',
    'Leads: nothing → before 38',
    'Leads: nothing → More is better',
    'Leads: More is better → Less is better',
    'Leads: 48, plan 40, before 38 → All leads 48, plan 40, before 38',
  ],
  ru: [
    'Leads: 46 → 48',
    'Leads: ничего → было 38',
    'Leads: ничего → Больше — лучше',
    'Leads: Больше — лучше → Меньше — лучше',
    'Leads: 48, план 40, было 38 → All leads 48, план 40, было 38',
  ],
  es: [
    'Leads: 46 → 48',
    'Leads: nada → antes: 38',
    'Leads: nada → Más es mejor',
    'Leads: Más es mejor → Menos es mejor',
    'Leads: 48, plan: 40, antes: 38 → All leads 48, plan: 40, antes: 38',
  ],
} as const;

it.each(LOCALES)(
  'tells of a result what changed in it, and nothing of what stayed: %s',
  async (locale) => {
    const bench = createBench({ viewer: 'priya', now: '2026-12-03 10:00', story: corrections });
    await bench.card.refresh();
    render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
    await waitFor(() => expect(document.querySelectorAll('.report-corrected li')).toHaveLength(5), {
      timeout: 20_000,
    });
    const told = document.querySelectorAll('.report-corrected li');
    expect([...told].map((one) => one.textContent)).toEqual(TOLD[locale]);
  },
);
