// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import {
  AccessNotice,
  BlockedNotice,
  ProblemNotices,
  SavingLine,
} from '../../src/tasks/board-notices.tsx';
import { createBoardBench, SET_UP, wordsIn } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

afterEach(cleanup);
const en = pageTranslate('en');

test('damaged data are said and shown, never taken for an empty board', () => {
  render(<BlockedNotice blocked={{ kind: 'damaged', stored: { v: 1 } }} translate={en} />);
  expect(screen.getByRole('alert').textContent).toMatch(/cannot be read\. Nothing was deleted/);
  const text = screen.getByLabelText<HTMLTextAreaElement>('The data as text');
  expect(JSON.parse(text.value)).toEqual({ v: 1 });
});

test('a newer version and a host that is gone are plain sentences without a button', () => {
  render(<BlockedNotice blocked={{ kind: 'newer' }} translate={en} />);
  expect(screen.getByText(/newer version/)).toBeTruthy();
  render(<BlockedNotice blocked={{ kind: 'gone' }} translate={en} />);
  expect(screen.getByText(/Trello does not answer/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('who may edit sees no notice, who may not learns who can', () => {
  const words = wordsIn('en');
  const { container } = render(
    <AccessNotice access={{ kind: 'edit', member: 'ellen' }} words={words} />,
  );
  expect(container.textContent).toBe('');
  render(<AccessNotice access={{ kind: 'managerOnly', manager: 'ellen' }} words={words} />);
  expect(screen.getByText(/Ellen Ward/)).toBeTruthy();
});

test('an unknown zone of the first writer does not matter once the agency has one', async () => {
  const first = boardJournal(['dan', boardPress.set('setup.zone', 'Mars/Olympus')]);
  const fresh = await createBoardBench({ entries: first });
  render(<ProblemNotices sight={fresh.sight()} translate={en} />);
  expect(screen.getByText(/Mars\/Olympus/)).toBeTruthy();
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
  expect(await screen.findByText(/^Saving…/)).toBeTruthy();
  release();
  await sent;
  expect((await screen.findByText('Saved.')).closest('[data-testid]')).toBe(
    screen.getByTestId('rule'),
  );
  expect(screen.getByTestId('terms').textContent).toBe('');
});
