// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { loadStoreTexts } from '../../src/i18n/store/translate.ts';
import type { BoardPorts } from '../../src/tasks/board-ports.ts';
import { readBoardSight } from '../../src/tasks/board-sight.ts';
import { DataInvalid } from '../../src/tasks/data-invalid.tsx';
import { sharesOf } from '../../src/tasks/data-room.ts';
import { DataRoom } from '../../src/tasks/data-room-view.tsx';
import { createBoardBench, wordsIn } from '../support/board-bench.ts';
import { boardPress } from '../support/journals.ts';

beforeAll(() => loadStoreTexts('en'));
afterEach(cleanup);

const TIGHT = { usedChars: 3700, limitChars: 4096, isTight: true };

const THREE_TIMES = ['2026-12-24', '2026-12-25', '2026-12-31'].map((day) =>
  boardPress.set('agency.extraOff', [[day, day]]),
);

/** Ellen manages the account; the agency's days off were set three times. */
async function show(
  more: Partial<BoardPorts> = {},
  first: readonly ReturnType<typeof boardPress.set>[] = THREE_TIMES,
) {
  const bench = await createBoardBench({ ports: more });
  bench.write('ellen', boardPress.place('ellen', 'agency'));
  bench.write('ellen', boardPress.name('ellen', 'accountManager'));
  for (const press of first) bench.write('ellen', press);
  const { ports } = bench;
  const found = await readBoardSight(ports);
  if (found.kind !== 'sight') throw new Error('The board does not read');
  const { sight } = found;
  const filed = signal<string | undefined>(undefined);
  let refreshed = 0;
  const door = {
    refresh: async () => {
      refreshed += 1;
    },
  };
  const model = { filed, room: async () => TIGHT };
  const words = { ...wordsIn('en'), name: () => 'Ellen' };
  render(<DataRoom model={model} door={door} ports={ports} sight={sight} words={words} />);
  await screen.findByText('People and settings: 90% full');
  return { bench, sight, filed, refreshed: () => refreshed };
}

const button = (name: string) => screen.queryByRole('button', { name });
const pressed = async (name: string) => (await screen.findByRole('button', { name })).click();

it('says how full the board is and what takes the room', async () => {
  await show();
  screen.getByText(/^Most of it: .*older values of settings \(\d+%\)/);
  screen.getByText(/Archive older settings, so that what comes next fits/);
});

it('folds older settings once a file was opened that holds them, and at the answer', async () => {
  const { bench, sight, filed, refreshed } = await show();
  await pressed('Archive older settings');
  await screen.findByText(/^The room of 2 older values of settings is freed/);
  expect(button('Yes')).toBeNull();
  filed.value = JSON.stringify(sight.journal.raw.slice(0, 3));
  expect(button('Yes')).toBeNull();
  filed.value = JSON.stringify(sight.journal.raw);
  await screen.findByText('Have you got the file?');
  expect(bench.appended).toEqual([]);
  await pressed('Yes');
  await screen.findByText('Archived. The older values are in the file that you saved.');
  expect(bench.appended.flat()).toMatchObject([{ kind: 'booksClosed', rounds: [] }]);
  expect(refreshed()).toBe(1);
});

it('writes nothing when somebody else manages the account meanwhile, and says so', async () => {
  const { bench, sight, filed } = await show();
  await pressed('Archive older settings');
  filed.value = JSON.stringify(sight.journal.raw);
  bench.write('ellen', boardPress.name('tom', 'accountManager'));
  await pressed('Yes');
  await screen.findByText(/^Nothing was archived/);
  expect(bench.appended).toEqual([]);
});

const LONG = 'x'.repeat(900);

it.each([
  [
    'people.tom.topics',
    [LONG],
    /Team \(8\d%\)/,
    /^Little room is left\. .*shorten topics and words/,
  ],
  ['rules.result', LONG, /How we work \(8\d%\)/, /^Little room is left\. .*under How we work/],
  ['rules.access.ads', LONG, /give access \(8\d%\)/, /^Little room is left\. .*give access/],
  ['agency.extraOff', [[LONG, LONG]], /working days \(\d\d%\)/, /remove those that are over/],
])('names the largest part, and what to shorten: %s', async (path, value, most, shorten) => {
  await show({}, [boardPress.set(path, value)]);
  screen.getByText(most);
  screen.getByText(shorten);
});

it('counts what does not count too: it takes room', () => {
  const notValid = [{ raw: { id: 'x', text: LONG }, reason: 'id' as const }];
  expect(sharesOf({ journal: { entries: [], notValid } }, undefined)).toEqual([
    { part: 'invalid', percent: 100 },
  ]);
});

it('offers nothing to others, and tells them who can', async () => {
  await show({ member: 'tom' });
  screen.getByText('Little room is left. Ellen can archive older settings here.');
  expect(button('Archive older settings')).toBeNull();
});

it('lists what does not count, each with its reason', async () => {
  const notValid = [
    { raw: { id: 'x', at: 9e15 }, reason: 'time' },
    { raw: '<b>', reason: 'shape' },
    { raw: { id: 'y' }, reason: 'id' },
  ] as const;
  const { container } = render(
    <DataInvalid journal={{ notValid }} now={1} words={wordsIn('en')} />,
  );
  await waitFor(() => expect(container.querySelectorAll('li')).toHaveLength(3));
  screen.getByText('The date of this entry is more than a day ahead.');
  screen.getByText('This is not an entry.');
  screen.getByText('This entry was changed after it was written.');
  expect(container.textContent).toContain('"<b>"');
});
