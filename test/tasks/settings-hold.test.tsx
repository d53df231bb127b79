// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import { loadAgreedTexts } from '../../src/i18n/agreed/translate.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { SettingsPage } from '../../src/tasks/settings-view.tsx';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, sealBoard } from '../support/journals.ts';

beforeAll(() => loadAgreedTexts('en'));
afterEach(cleanup);

/** The bench opens on Thu 19 Nov 2026. */
const set = (path: string, value: unknown, n: number) =>
  sealBoard(boardPress.set(path, value), { n, at: moscow('2026-11-18 12:00'), by: 'ellen' });
const ON = set('switches.hold', true, 90);

async function show(...entries: readonly BoardEntry[]) {
  const bench = await createBoardBench({ entries: [...SET_UP, ...entries] });
  const translate = pageTranslate('en');
  render(<SettingsPage board={bench.board} ports={bench.ports} translate={translate} />);
  await screen.findByRole('region', { name: 'For larger projects' });
  return bench;
}

const part = () => within(screen.getByRole('region', { name: 'Board on hold' }));
const type = (label: string, value: string) =>
  fireEvent.input(part().getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(part().getByRole('button', { name }));

test('is there only where its switch is on', async () => {
  await show();
  expect(screen.queryByRole('region', { name: 'Board on hold' })).toBeNull();
});

test('is entered by its days and for whom they count, and is then told', async () => {
  const { appended } = await show(ON);
  type('First day', '2026-11-24');
  type('Last day', '2026-11-27');
  fireEvent.change(part().getByLabelText('Whose days are they?'), { target: { value: 'client' } });
  press('Put on hold');
  await part().findByText("On hold: Tue 24 Nov – Fri 27 Nov · the client's days");
  // The next one is another.
  const side = () => part().getByLabelText<HTMLSelectElement>('Whose days are they?').value;
  await waitFor(() => expect(side()).toBe(''));
  const [[entry]] = appended as unknown as [[{ path: string; value: unknown }]]; // one press, one field
  expect(entry.path).toMatch(/^hold\.[\da-z]+$/);
  expect(entry.value).toMatchObject({ from: '2026-11-24', to: '2026-11-27', side: 'client' });
});

test('of one day is told as one day', async () => {
  await show(ON);
  type('First day', '2026-11-24');
  type('Last day', '2026-11-24');
  press('Put on hold');
  await part().findByText('On hold: Tue 24 Nov');
});

test.each([
  ['2026-11-24', '2026-11-23'],
  ['2026-11-18', '2026-11-20'],
  ['2026-11-24', '2027-11-24'],
  ['2026-11-24', ''],
])('days that make no sense are refused with words: %s to %s', async (from, to) => {
  const { appended } = await show(ON);
  type('First day', from);
  type('Last day', to);
  press('Put on hold');
  await part().findByText('Choose a last day: not before the first, 120 days at most.');
  expect(appended).toEqual([]);
});

test('one that has begun ends with today, its days off as they were; one ahead is taken back', async () => {
  const off = ['2026-11-20'];
  const running = set('hold.h1', { from: '2026-11-16', to: '2026-11-27', off }, 91);
  const begun = await show(ON, running);
  press('End today');
  await waitFor(() => expect(begun.appended).toHaveLength(1));
  expect(begun.appended[0]).toEqual([
    boardPress.set('hold.h1', { from: '2026-11-16', to: '2026-11-19', off }),
  ]);
  cleanup();
  const ahead = await show(ON, set('hold.h1', { from: '2026-12-16', to: '2026-12-27' }, 91));
  press('Take back');
  await waitFor(() => expect(ahead.appended).toEqual([[boardPress.set('hold.h1', null)]]));
});
