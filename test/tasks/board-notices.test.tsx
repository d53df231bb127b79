// @vitest-environment happy-dom

import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { createBoardStore } from '../../src/storage/models.ts';
import {
  AccessNotice,
  BlockedNotice,
  ProblemNotices,
  SavingLine,
} from '../../src/tasks/board-notices.tsx';
import type { BoardBlocked } from '../../src/tasks/board-sight.ts';
import { createBoardBench, NOW, SET_UP, wordsIn } from '../support/board-bench.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

afterEach(cleanup);
const en = pageTranslate('en');

const BOARD = { kind: 'board' } as const;
const DAMAGED = { kind: 'damaged', stored: 'no journal' } as const;

/** A board that this stands in the way of, seen by a member; `refreshed` counts how often it was read again. */
function around(blocked: BoardBlocked, member?: string, mayWrite = true) {
  const pluginData = createFakePluginData();
  const refreshed = vi.fn(async () => {});
  const journals = {
    pluginData,
    clock: () => NOW,
    locks: createLocks(undefined),
    wait: async () => undefined,
  };
  const store = createBoardStore('board1', member ?? 'visitor', journals);
  const ports = { member, mayWrite, board: store };
  return {
    pluginData,
    refreshed,
    board: { refresh: refreshed, blocked: signal(blocked) },
    ports,
    translate: en,
  };
}

test('damaged settings are started afresh by whoever may write them, and are read again', async () => {
  const { pluginData, refreshed, ...props } = around(DAMAGED, 'dan');
  pluginData.put(BOARD, 'journal', 'no journal');
  render(<BlockedNotice {...props} />);
  await fireEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
  screen.getByText(/^People and rules are set up anew\./);
  await fireEvent.click(screen.getByRole('checkbox', { name: 'I have got the copy' }));
  expect(pluginData.stored(BOARD)['journal']).toBe('no journal');
  await fireEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
  await waitFor(() => expect(refreshed).toHaveBeenCalledTimes(1));
  const empty = { v: 1, board: 'board1', entries: [] };
  expect(pluginData.stored(BOARD)['journal']).toEqual(empty);
});

test.each([
  [undefined, false, 'These buttons are for board members. If you are one, log in to Trello.'],
  ['dan', false, 'These buttons are for board members.'],
])('damaged settings cannot be started afresh by %s, who may not write: %s', (who, may, why) => {
  render(<BlockedNotice {...around(DAMAGED, who, may)} />);
  screen.getByText(why);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Copy']);
});

test('damaged data are said and shown, never taken for an empty board', () => {
  render(<BlockedNotice {...around({ kind: 'damaged', stored: { v: 1 } })} />);
  expect(screen.getByRole('alert').textContent).toMatch(/cannot be read\. Nothing was deleted/);
  const text = screen.getByLabelText<HTMLTextAreaElement>('The data as text');
  expect(JSON.parse(text.value)).toEqual({ v: 1 });
});

test('a newer version and a host that is gone are plain sentences without a button', () => {
  render(<BlockedNotice {...around({ kind: 'newer' })} />);
  screen.getByText(/newer version/);
  render(<BlockedNotice {...around({ kind: 'gone' })} />);
  screen.getByText(/Trello does not answer/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('who may edit sees no notice, who may not learns who can', () => {
  const words = wordsIn('en');
  const { container } = render(
    <AccessNotice access={{ kind: 'edit', member: 'ellen' }} words={words} />,
  );
  expect(container.textContent).toBe('');
  render(<AccessNotice access={{ kind: 'managerOnly', manager: 'ellen' }} words={words} />);
  screen.getByText(/Ellen Ward/);
});

test.each([
  [{ kind: 'visitor', manager: 'ellen' }, /^These buttons .* Ellen Ward can add you\.$/],
  [{ kind: 'signedOut' }, /^These buttons .* If you are one, log in to Trello\.$/],
] as const)('a reader is told on the tabs what he is told on a card: %j', (access, text) => {
  render(<AccessNotice access={access} words={wordsIn('en')} />);
  screen.getByText(text);
});

test('an unknown zone of the first writer does not matter once the agency has one', async () => {
  const first = boardJournal(['dan', boardPress.set('setup.zone', 'Mars/Olympus')]);
  const fresh = await createBoardBench({ entries: first });
  render(<ProblemNotices sight={fresh.sight()} translate={en} />);
  screen.getByText(/Mars\/Olympus/);
  cleanup();
  const placed = await createBoardBench({ entries: [...first, ...SET_UP] });
  render(<ProblemNotices sight={placed.sight()} translate={en} />);
  expect(screen.queryByText(/Mars/)).toBeNull();
});

test('the answer to a press stands beside its own part alone', async () => {
  const { board, hold } = await createBoardBench();
  render(
    <>
      <div data-testid="rule">
        <SavingLine board={board} part="rule" translate={en} />
      </div>
      <div data-testid="terms">
        <SavingLine board={board} part="terms" translate={en} />
      </div>
    </>,
  );
  const release = hold();
  const sent = board.send('rule', () => [boardPress.set('setup.done', true)]);
  await screen.findByText(/^Saving…/);
  release();
  await sent;
  expect((await screen.findByText('Saved.')).closest('[data-testid]')).toBe(
    screen.getByTestId('rule'),
  );
  expect(screen.getByTestId('terms').textContent).toBe('');
});
