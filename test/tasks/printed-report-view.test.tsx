// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { PrintedReport } from '../../src/tasks/printed-report.ts';
import { PrintedReportView } from '../../src/tasks/printed-report-view.tsx';
import { REPORT } from '../domain/report/sample-reports.ts';
import '../support/all-languages.ts';

afterEach(cleanup);

const PRINTED: PrintedReport = {
  ...{ locale: 'en', title: 'Report: November 2026', card: 'Report <b>', goal: 'Goal: 40' },
  rows: REPORT.rows,
  history: [],
  ...{ meaning: 'More **leads** <img src=x>', needs: 'Prices', links: REPORT.links },
  told: ['Published Wed 2 Dec 2026, 10:01 · Ellen Ward', 'Not read yet'],
  ...{ thisYear: 2026, file: 'Report as text\n' },
};

function show(printed = PRINTED, print = () => true) {
  return render(<PrintedReportView printed={printed} print={print} />).container;
}

test('it shows what it was told: results with their pictures, text as text', () => {
  const page = show();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Report: November 2026');
  screen.getByText('Report <b>');
  expect(screen.getAllByRole('row')).toHaveLength(4);
  screen.getByRole('img', { name: /Leads: 46, plan 40/ });
  expect(page.querySelector('strong')?.textContent).toBe('leads');
  expect(page.querySelector('.safe-text img')).toBeNull();
  screen.getByText('Not read yet');
  expect(screen.getByLabelText<HTMLTextAreaElement>('The report as text').value).toBe(PRINTED.file);
});

test('an address stands there to be read', () => {
  show();
  const link = screen.getByRole('link', { name: 'https://example.com/november' });
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('parts that are not there have no headings', () => {
  show({ ...PRINTED, rows: [], links: [], needs: '', goal: '' });
  const headings = screen.getAllByRole('heading', { level: 2 });
  expect(headings.map(({ textContent }) => textContent)).toEqual(['What it means']);
});

test('where printing comes to nothing it says what to do', async () => {
  show();
  screen.getByRole('button', { name: 'Print or save as PDF' }).click();
  expect(screen.queryByRole('alert')).toBeNull();
  cleanup();
  show(PRINTED, () => false);
  screen.getByRole('button', { name: 'Print or save as PDF' }).click();
  expect((await screen.findByRole('alert')).textContent).toContain('copy the text below');
});
