// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { CertificateView } from '../../src/tasks/certificate-view.tsx';
import type { PrintedRecord } from '../../src/tasks/printed-page.ts';

afterEach(cleanup);

const PRINTED: PrintedRecord = {
  locale: 'en',
  title: 'Certificate of an approval',
  card: 'Winter <i>ads</i>',
  made: 'Made Tue 24 Nov, 12:00.',
  facts: [
    ['By whom', 'Priya'],
    ['Files and links', ['banner-v1.png', 'Prices, new, 2.pdf']],
  ],
  story: [],
  fileName: 'whose-turn-card1.json',
  file: '{"format":"whose-turn-record"}',
};

function show(print: () => boolean) {
  const save = vi.fn();
  render(<CertificateView printed={PRINTED} print={print} save={save} />);
  return save;
}

it('shows what it was told, as text, and how to check it', () => {
  show(() => true);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Winter <i>ads</i>');
  screen.getByText('Priya');
  screen.getByText(/npm run verify-record -- whose-turn-card1.json/);
});

it('lists what has several parts, one under another', () => {
  show(() => true);
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items.slice(0, 2)).toEqual(['banner-v1.png', 'Prices, new, 2.pdf']);
});

it('prints days by side as a table, where it was told them', () => {
  show(() => true);
  expect(screen.queryByRole('table')).toBeNull();
  cleanup();
  const ledger = {
    title: 'Days by side',
    head: ['From', 'To', 'Whose turn', 'Working days'],
    rows: [['Sat 21 Nov', 'Mon 23 Nov', 'Agency', '1']],
    total: { name: 'Total', sums: ['1'] },
    notes: ['Work 1 + waiting 0 + days off 2 = 3 days'],
  };
  const print = () => true;
  render(<CertificateView printed={{ ...PRINTED, ledger }} print={print} save={vi.fn()} />);
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows).toEqual(['FromToWhose turnWorking days', 'Sat 21 NovMon 23 NovAgency1', 'Total1']);
  screen.getByText('Work 1 + waiting 0 + days off 2 = 3 days');
});

it('saves the file under its name, and has its text to copy', () => {
  const save = show(() => true);
  screen.getByRole('button', { name: 'Save the file' }).click();
  expect(save.mock.calls).toEqual([['whose-turn-card1.json', PRINTED.file]]);
  expect(screen.getByLabelText<HTMLTextAreaElement>('The file as text').value).toBe(PRINTED.file);
});

it('names the browser’s own Print only where printing came to nothing', async () => {
  show(() => true);
  screen.getByRole('button', { name: 'Print' }).click();
  expect(screen.queryByRole('alert')).toBeNull();
  cleanup();
  show(() => false);
  screen.getByRole('button', { name: 'Print' }).click();
  expect((await screen.findByRole('alert')).textContent).toContain('Ctrl+P');
});
