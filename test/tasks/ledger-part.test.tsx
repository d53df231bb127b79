// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
import { moscow } from '../support/calendars.ts';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/ledger-part.tsx';
import { boardPress, press, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench } from './card-bench.ts';

beforeAll(() => loadPauseTexts('en'));
afterEach(cleanup);

const switched = sealBoard(boardPress.set('switches.ledger', true), {
  n: 99,
  at: moscow('2026-11-18 12:00'),
  by: 'ellen',
});

async function show(isOn: boolean) {
  const story = (made: Story) => void made.add('priya', press.request(['Logo'], '2026-11-25'));
  const board = isOn ? [...BOARD_ENTRIES, switched] : BOARD_ENTRIES;
  const bench = await openBench({ viewer: 'tom', now: '2026-11-25 15:00', story, board });
  render(<CardApp card={bench.card} ports={bench.ports} locale="en" />);
}

it('stands on the card where the board shows days by side there', async () => {
  await show(true);
  const section = await screen.findByRole('region', { name: 'Days by side' });
  within(section).getByText('Work 3 + waiting 0 + days off 2 = 5 days');
});

it('is not on the card otherwise', async () => {
  await show(false);
  await screen.findByRole('heading', { level: 2 });
  expect(screen.queryByRole('region', { name: 'Days by side' })).toBeNull();
});
