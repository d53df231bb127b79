// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { reduceReports } from '../../src/domain/report/report-state.ts';
import { peopleOf } from '../../src/domain/roster/board-people.ts';
import { boardStateOf } from '../../src/domain/rules/board-state.ts';
import type { PrintedReport } from '../../src/tasks/printed-report.ts';
import { createReportsOfBoard } from '../../src/tasks/report-board-reports.ts';
import { ReportExtras, type ReportExtrasProps } from '../../src/tasks/reports-extras.tsx';
import type { BoardCardsPort } from '../../src/tasks/reports-ports.ts';
import { createWords } from '../../src/tasks/words.ts';
import { published, reportStory } from '../domain/report/sample-reports.ts';
import { SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { createCards } from './reports-bench.ts';

afterEach(cleanup);

const NOW = moscow('2026-12-04 12:00');
const ZONE = 'Europe/Moscow';

interface Shown {
  readonly ports?: Partial<ReportExtrasProps['ports']>;
  /** The board's other cards; none where nothing is said. */
  readonly cards?: Pick<BoardCardsPort, 'look' | 'read'>;
}

async function show({ ports = {}, cards }: Shown = {}) {
  const story = reportStory();
  story.add('ellen', published());
  const [report] = reduceReports(story.entries, peopleOf(SET_UP)).reports;
  if (report === undefined) throw new Error('The report does not count');
  const copied: string[] = [];
  const printed: (PrintedReport | Promise<PrintedReport>)[] = [];
  const late: (() => void)[] = [];
  const board = boardStateOf({ entries: SET_UP }, ZONE, ['RU']);
  const people = new Map([['ellen', { id: 'ellen', name: 'Ellen Ward' }]]);
  render(
    <ReportExtras
      report={report}
      earlier={[]}
      board={cards && createReportsOfBoard(cards)}
      sight={{
        ...{ now: NOW, people, board },
        content: { title: 'November', description: '', attachments: [] },
      }}
      words={createWords('en', ZONE, NOW, people)}
      ports={{
        zone: ZONE,
        copy: async (text) => copied.push(text) > 0,
        printReport: (of) => printed.push(of) > 0,
        later: (task) => {
          late.push(task);
          return () => {};
        },
        ...ports,
      }}
    />,
  );
  await screen.findByRole('button', { name: 'Copy as text for an e-mail' });
  return { copied, printed, tooLate: () => late.splice(0).map((task) => task()) };
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
  await show({ ports: { copy: async () => false } });
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
  await show({ ports: { printReport: () => false } });
  press('Print');
  expect((await screen.findByRole('alert')).textContent).toContain('opened no page');
  expect(screen.getByLabelText<HTMLTextAreaElement>('The report as text').value).toContain(
    'Main results',
  );
});

/** October's report, on a card of its own; told when `answer` is called. */
function october(broken: readonly string[] = []) {
  const story = reportStory();
  story.add('ellen', published({ period: OCTOBER, rows: [LEADS_38] }), '2026-11-03 10:00');
  const cards = createCards({
    cards: [{ id: 'oct', title: 'October', entries: story.entries }],
    broken,
  });
  let answer = () => {};
  const asked = new Promise<void>((done) => {
    answer = done;
  });
  return { cards: { ...cards, look: () => asked.then(cards.look) }, answer: () => answer() };
}

const OCTOBER = { from: day('2026-10-01'), to: day('2026-10-31') };
const LEADS_38 = { name: 'Leads', value: { amount: 38, digits: 0 } };
const LINE = '- Leads: 38 (October 2026) → 46 (November 2026)';

test('the mail tells of reports on other cards, and waits for them', async () => {
  const { cards, answer } = october();
  const { copied } = await show({ cards });
  press('Copy as text for an e-mail');
  await screen.findByText('Loading…');
  expect(copied).toEqual([]);
  answer();
  await screen.findByText('Copied.');
  expect(copied[0]).toContain(LINE);
  expect(copied[0]).not.toContain('may be missing');
});

test('a page is opened at the press, and told of other cards as soon as they are read', async () => {
  const { cards, answer } = october();
  const { printed } = await show({ cards });
  press('Print');
  expect(printed).toHaveLength(1);
  answer();
  const told = await printed[0];
  expect(told?.history.map(({ name, points }) => [name, points.length])).toEqual([['Leads', 2]]);
  expect(told?.file).toContain(LINE);
});

test('nobody waits for long: without the other cards it says what may be missing', async () => {
  const { copied, printed, tooLate } = await show({ cards: october().cards });
  press('Copy as text for an e-mail');
  press('Print');
  tooLate();
  await screen.findByText('Copied.');
  expect(copied[0]).toContain('an earlier report may be missing here.');
  expect((await printed[0])?.file).toBe(copied[0]);
});

test('a card that cannot be read is said, and who points there waits for nothing', async () => {
  const { cards, answer } = october(['oct']);
  const { printed } = await show({ cards });
  answer();
  fireEvent.focusIn(screen.getByRole('button', { name: 'Print' }));
  await waitFor(() => {
    press('Print');
    expect(printed.at(-1)).not.toBeInstanceOf(Promise);
  });
  expect((await printed.at(-1))?.file).toContain('an earlier report may be missing here.');
});
