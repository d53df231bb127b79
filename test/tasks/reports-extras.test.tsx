// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { reduceReports } from '../../src/domain/report/report-state.ts';
import { peopleOf } from '../../src/domain/roster/board-people.ts';
import type { PrintedReport } from '../../src/tasks/printed-report.ts';
import { ReportExtras, type ReportExtrasProps } from '../../src/tasks/reports-extras.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { published, reportStory } from '../domain/report/sample-reports.ts';
import { SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';

afterEach(cleanup);

const NOW = moscow('2026-12-04 12:00');
const ZONE = 'Europe/Moscow';

async function show(ports: Partial<ReportExtrasProps['ports']> = {}) {
  const story = reportStory();
  story.add('ellen', published());
  const [report] = reduceReports(story.entries, peopleOf(SET_UP)).reports;
  if (report === undefined) throw new Error('The report does not count');
  const copied: string[] = [];
  const printed: PrintedReport[] = [];
  const people = new Map([['ellen', { id: 'ellen', name: 'Ellen Ward' }]]);
  render(
    <ReportExtras
      report={report}
      earlier={[]}
      sight={{
        ...{ now: NOW, people },
        content: { title: 'November', description: '', attachments: [] },
      }}
      words={createWords('en', ZONE, NOW, people)}
      ports={{
        zone: ZONE,
        copy: async (text) => copied.push(text) > 0,
        printReport: (of) => printed.push(of) > 0,
        ...ports,
      }}
    />,
  );
  await screen.findByRole('button', { name: 'Copy as text for an e-mail' });
  return { copied, printed };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('the report goes to the clipboard as plain text', async () => {
  const { copied } = await show();
  press('Copy as text for an e-mail');
  await screen.findByText('Copied.');
  expect(copied[0]).toContain('- Leads: 46 (plan 40)');
  expect(copied[0]).toContain('Published Wed 2 Dec 2026, 10:01 · Ellen Ward');
});

test('where the clipboard is refused the text stands there, to be copied by hand', async () => {
  await show({ copy: async () => false });
  press('Copy as text for an e-mail');
  await screen.findByText('Select the text and copy it.');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toContain('Main results');
});

test('a page of its own is told the report to print', async () => {
  const { printed } = await show();
  press('Print');
  expect(printed[0]).toMatchObject({ title: 'Report: November 2026', card: 'November' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where the browser opens no page the text is there instead', async () => {
  await show({ printReport: () => false });
  press('Print');
  expect((await screen.findByRole('alert')).textContent).toContain('opened no page');
  expect(screen.getByLabelText<HTMLTextAreaElement>('The report as text').value).toContain(
    'Main results',
  );
});
