// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ReportRow } from '../../src/domain/report/entries.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { reportTranslate } from '../../src/i18n/report/translate.ts';
import { PlanBars, ResultsTable, Sparkline } from '../../src/ui/report-pictures.tsx';

afterEach(cleanup);

const ROWS: readonly ReportRow[] = [
  {
    ...{ name: 'Leads', value: { amount: 46, digits: 0 }, plan: { amount: 40, digits: 0 } },
    ...{ previous: { amount: 38, digits: 0 }, better: 'up' },
  },
  {
    ...{ name: 'Cost', value: { amount: 18, unit: '€', digits: 0 }, better: 'down' },
    plan: { amount: 15, unit: '€', digits: 0 },
  },
  { name: 'Calls', value: { amount: 3, digits: 0 }, plan: { amount: 0, digits: 0 } },
  { name: 'Notes', value: 'n/a', plan: { amount: 1, digits: 0 } },
];

function wording(locale: Locale = 'en') {
  return { locale, translate: reportTranslate(locale) };
}

describe('plan against result', () => {
  test('is a picture and a sentence a row; rows that cannot be drawn are not', () => {
    render(<PlanBars rows={ROWS} {...wording()} />);
    const labels = screen.getAllByRole('img').map((one) => one.getAttribute('aria-label'));
    expect(labels).toEqual([
      'Leads: 46, plan 40, 115% of plan, good',
      'Cost: €18, plan €15, 120% of plan, worth a look',
      'Calls: 3, plan 0, above plan',
    ]);
  });

  test('has the numbers beside, and says in words what its colour says', () => {
    render(<PlanBars rows={ROWS} {...wording()} />);
    const [leads, cost, calls] = screen.getAllByRole('listitem');
    expect(leads?.textContent).toBe('Leads46plan 40 · 115% of plan · good');
    expect(leads?.dataset['good']).toBe('true');
    expect(cost?.dataset['good']).toBe('false');
    expect(cost?.textContent).toContain('worth a look');
    expect(calls?.dataset['good']).toBeUndefined();
  });

  test('draws value and plan on one scale, a plan of zero at its left edge', () => {
    render(<PlanBars rows={ROWS} {...wording()} />);
    const [leads, , calls] = screen.getAllByRole('img');
    expect(leads?.querySelector('.plan-value')?.getAttribute('width')).toBe('100%');
    expect(leads?.querySelector('.plan-mark')?.getAttribute('x1')).toBe('86.96%');
    expect(calls?.querySelector('.plan-mark')?.getAttribute('x1')).toBe('0%');
    expect(document.body.innerHTML).not.toMatch(/NaN|Infinity/);
  });

  test('is not there without a plan', () => {
    const { container } = render(
      <PlanBars rows={[{ name: 'Leads', value: '46' }]} {...wording()} />,
    );
    expect(container.innerHTML).toBe('');
  });

  test.each(LOCALES)('speaks %s', (locale) => {
    render(<PlanBars rows={ROWS.slice(0, 1)} {...wording(locale)} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      {
        en: 'Leads: 46, plan 40, 115% of plan, good',
        ru: 'Leads: 46, план 40, 115\u00a0% плана, хорошо',
        es: 'Leads: 46, plan: 40, 115\u00a0% del plan, bien',
      }[locale],
    );
  });
});

describe('a result over earlier reports', () => {
  const point = (month: number, amount: number) => ({
    period: { from: day(`2026-0${month}-01`), to: day(`2026-0${month}-30`) },
    value: { amount, digits: 0 },
  });

  test('is a line with every number in its name, first and last beside it', () => {
    const points = [point(4, 30), point(6, 46), point(9, 38)];
    const { container } = render(
      <Sparkline name="Leads" points={points} thisYear={2026} {...wording()} />,
    );
    const line = screen.getByRole('img', {
      name: 'Leads. Earlier reports: April: 30; June: 46; September: 38',
    });
    expect(line.querySelector('polyline')?.getAttribute('points')).toBe('4,24 60,4 116,14');
    expect(line.querySelector('circle')?.getAttribute('cx')).toBe('116');
    expect(container.textContent).toBe('3038');
  });

  test('needs two of them', () => {
    const { container } = render(
      <Sparkline name="Leads" points={[point(4, 30)]} thisYear={2026} {...wording()} />,
    );
    expect(container.innerHTML).toBe('');
  });
});

describe('the same as a table', () => {
  test('has the words of every column and row', () => {
    render(<ResultsTable rows={ROWS} caption="Main results" {...wording()} />);
    const table = screen.getByRole('table', { name: 'Main results' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      ...['Result', 'Value', 'Plan', 'Of plan', 'Before'],
    ]);
    const [, leads, , calls] = within(table).getAllByRole('row');
    expect([...(leads?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      ...['Leads', '46', '40', '115%', '38'],
    ]);
    expect([...(calls?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      ...['Calls', '3', '0', '', ''],
    ]);
  });

  test('leaves out columns that no row fills', () => {
    render(<ResultsTable rows={[{ name: 'Leads', value: '46' }]} caption="x" {...wording()} />);
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  });
});
