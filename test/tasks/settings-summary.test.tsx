// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, test } from 'vitest';
import { SettingsSummary } from '../../src/tasks/settings-summary.tsx';
import { createBoardBench, SET_UP, wordsIn } from '../support/board-bench.ts';
import { boardPress, sealBoard } from '../support/journals.ts';

afterEach(cleanup);

test('sides, roles, place, own days, rule and terms stand in words', async () => {
  const last = SET_UP.at(-1);
  if (last === undefined) throw new Error('The board has no entries');
  const extra = boardPress.set('agency.extraOff', [['2026-12-24', '2026-12-31']]);
  const entries = [...SET_UP, sealBoard(extra, { n: 10, at: last.at, by: 'ellen' })];
  const { sight, ports } = await createBoardBench({ entries, ports: { member: 'tom' } });
  render(<SettingsSummary sight={sight()} ports={ports} words={wordsIn('en')} />);
  for (const text of [
    'Decides for the client',
    'account manager',
    'not placed yet',
    'Russia, Moscow time, Mon–Fri 10–19',
    'Extra days off: 24–31 Dec',
    "The client's days are the same as the agency's.",
    'Edits: 2',
    'If something changes after an approval, the approval stands and is marked as changed since.',
  ]) {
    screen.getByText(text);
  }
  screen.getByText(/2 full working days/);
});

test('a client with days of its own is told apart, with its region', async () => {
  const set = (path: string, value: unknown, n: number) =>
    sealBoard(boardPress.set(path, value), { n, at: SET_UP[0]?.at ?? (0 as never), by: 'ellen' });
  const own = [set('client.separate', true, 20), set('client.calendar', 'ES-VC', 21)];
  const { sight, ports } = await createBoardBench({ entries: [...SET_UP, ...own] });
  render(<SettingsSummary sight={sight()} ports={ports} words={wordsIn('en')} />);
  screen.getByText(/^Spain, Moscow time/);
  screen.getByText('Region: Valencian Community');
});
