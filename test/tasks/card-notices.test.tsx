// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { CardApp, loadForms } from '../../src/tasks/card-app.tsx';
import { BlockedNotice, CardNotices } from '../../src/tasks/card-notices.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { BOARD, BOARD_ENTRIES, CARD, createBench, openBench, type Setting } from './card-bench.ts';
import { withAccepted } from './role-entries.ts';
import { stories, viewers } from './stories.ts';

afterEach(cleanup);

async function show(setting: Setting, stored: { card?: unknown; board?: unknown } = {}) {
  const bench = createBench({ board: SETTLED, ...setting });
  if ('card' in stored) bench.pluginData.put(CARD, 'journal', stored.card);
  if ('board' in stored) bench.pluginData.put(BOARD, 'journal', stored.board);
  await bench.card.refresh();
  await loadForms();
  render(<CardApp card={bench.card} ports={bench.ports} locale="en" />);
  return bench;
}

const { edits, idle } = stories;
/** Nobody has a role to confirm. */
const SETTLED = withAccepted(BOARD_ENTRIES);

/** Says that the copy is taken, and confirms. */
async function startAfresh(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Start afresh' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'I have got the copy' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Start afresh' }));
}

describe('a card that cannot be shown', () => {
  it('for a part of ours that did not load blames nobody else, and is read again by a press', async () => {
    const bench = await openBench({ board: SETTLED, story: edits });
    const refreshed: true[] = [];
    const refresh = async () => void refreshed.push(true);
    const card = { ...bench.card, refresh };
    const blocked = { kind: 'notLoaded' } as const;
    render(
      <BlockedNotice {...{ blocked, card, ports: bench.ports, translate: pageTranslate('en') }} />,
    );
    screen.getByText('This part did not load. Open the page again.');
    expect(screen.queryByText(/Trello does not answer/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refreshed).toHaveLength(1);
  });

  it('is not shown as if it were empty: damaged', async () => {
    const damaged = { v: 1, entries: 'gone' };
    const bench = await show({ story: edits }, { card: damaged });
    screen.getByText(/^The data of this card cannot be read\. Nothing was deleted/);
    const text = screen.getByLabelText('The data as text') as HTMLTextAreaElement;
    expect(JSON.parse(text.value)).toEqual(damaged);
    // What is offered to the client changes nothing.
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Copy']);
    screen.getByText('The agency can start this card afresh.');
    expect(bench.pluginData.stored(CARD)['journal']).toEqual(damaged);
  });

  it('is as new once the agency started it afresh', async () => {
    const bench = await show({ ...viewers.owner, story: edits }, { card: 'no journal' });
    await startAfresh();
    await screen.findByText('Nobody is waiting on this card.');
    expect(bench.entries()).toEqual([]);
    // Nothing was said about the board.
    expect(bench.boardEntries()).toEqual(SETTLED);
  });

  it('is shown as it is now where somebody repaired it meanwhile', async () => {
    const bench = await show({ ...viewers.owner, story: edits });
    const whole = bench.pluginData.stored(CARD)['journal'];
    bench.pluginData.put(CARD, 'journal', 'no journal');
    await bench.card.refresh();
    await screen.findByText(/cannot be read/);
    bench.pluginData.put(CARD, 'journal', whole);
    await startAfresh();
    await screen.findByRole('heading', { name: /Your turn: 2 edits/ });
    expect(bench.pluginData.stored(CARD)['journal']).toEqual(whole);
  });

  it('can be started from the settings, where these are what cannot be read', async () => {
    const bench = await show({ ...viewers.owner, story: edits }, { board: 7 });
    await startAfresh();
    await screen.findByRole('heading');
    expect(bench.boardEntries()).toEqual([]);
    expect(bench.entries()).toHaveLength(1);
  });

  it('is not shown as if it were empty: newer', async () => {
    await show({ story: edits }, { card: { v: 99, entries: [] } });
    screen.getByText(/^This card was written by a newer version of Whose Turn\./);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['damaged', 'not a journal', /^The settings of this board cannot be read\./],
    ['newer', { v: 99, entries: [] }, /^The settings were written by a newer version/],
  ])('says that it is the board: %s', async (_name, board, text) => {
    await show({ story: edits }, { board });
    screen.getByText(text);
  });

  it('says that Trello does not answer', async () => {
    const bench = await show({ story: edits });
    bench.pluginData.leave();
    await bench.card.refresh();
    await waitFor(() =>
      screen.getByText('Trello does not answer. Close this window and open it again.'),
    );
  });
});

describe('what does not count', () => {
  it('is said of altered entries', async () => {
    const bench = createBench({ story: edits });
    const journal = bench.pluginData.stored(CARD)['journal'] as { entries: object[] };
    const entries = [...journal.entries, { ...journal.entries[0], by: 'dan' }];
    await show({ story: edits }, { card: { ...journal, entries } });
    screen.getByText('1 entry on this card is damaged or altered and does not count.');
  });

  it('is no altering where the date of an entry is only still ahead', async () => {
    await show({ story: edits, now: '2026-11-15 10:00' });
    screen.getByText('1 entry on this card is not counted: its date is still ahead.');
    expect(screen.queryByText(/altered/)).toBeNull();
  });

  it('is said of a copy', async () => {
    const other = { v: 1, card: 'card9', board: 'board1', entries: [] };
    await show({ story: edits }, { card: other });
    screen.getByText('This card is a copy. The history of the original is not counted here.');
  });

  it('names the card that a copy was made from, where it is still there', async () => {
    const other = { v: 1, card: 'card9', board: 'board1', entries: [] };
    const cardNames = new Map([['card9', 'Catalogue cover']]);
    await show({ story: edits, cardNames }, { card: other });
    await screen.findByText(/This card is a copy of "Catalogue cover"\./);
  });

  it('is said of a card from another board', async () => {
    const other = { v: 1, card: 'card1', board: 'board9', entries: [] };
    await show({ story: edits }, { card: other });
    screen.getByText(
      'This card came from another board. Earlier dates stay; new ones follow this board.',
    );
  });
});

describe('of several things to say', () => {
  const texts = () =>
    screen.getAllByRole('status').flatMap((status) => status.textContent?.slice(0, 24) || []);
  const altered = () => {
    const journal = createBench({ story: edits }).pluginData.stored(CARD)['journal'];
    const { entries } = journal as { entries: object[] };
    return [...entries, { ...entries[0], by: 'dan' }];
  };

  it('one is said: that entries were altered before all that is always so', async () => {
    const card = { v: 1, card: 'card1', board: 'board9', entries: altered() };
    await show({ story: edits, board: BOARD_ENTRIES }, { card });
    expect(texts()).toEqual(['1 entry on this card is ']);
  });

  it('one is said: whose role is to be confirmed before where the card came from', async () => {
    const card = { v: 1, card: 'card1', board: 'board9', entries: [] };
    await show({ story: edits, board: BOARD_ENTRIES }, { card });
    expect(texts()).toEqual(['Ellen named you as the o']);
    cleanup();
    await show({ story: edits }, { card });
    expect(texts()).toEqual(['This card came from anot']);
  });

  it('the hint comes once the role is confirmed', async () => {
    await show({ ...viewers.representative, story: idle, board: BOARD_ENTRIES });
    expect(screen.queryByText('Approve here or ask for edits. The team sees it.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await screen.findByText('Approve here or ask for edits. The team sees it.');
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
  });

  it('nothing about roles is said beside an open form', async () => {
    const { card, ports } = await openBench({ ...viewers.representative, board: BOARD_ENTRIES });
    const { doors, memory, cardName } = ports;
    const sight = card.sight.value;
    if (sight === undefined) throw new Error('The card was not read');
    const words = createWords('en', 'Europe/Moscow', sight.now, sight.people);
    render(<CardNotices {...{ card, sight, words, doors, memory, cardName }} />);
    screen.getByText(/named you/);
    card.open({ step: 'requestEdits' });
    await waitFor(() => expect(screen.queryByText(/named you/)).toBeNull());
  });
});

describe('the hint for the representative', () => {
  const HINT = 'Approve here or ask for edits. The team sees it.';

  it('is shown once', async () => {
    const bench = await show({ ...viewers.representative, story: idle });
    await waitFor(() => screen.getByText(HINT));
    fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(screen.queryByText(HINT)).toBeNull();
    expect([...bench.memory.kept.values()]).toEqual(['seen']);
  });

  it('is for nobody else', async () => {
    await show({ ...viewers.colleague, story: idle });
    await Promise.resolve();
    expect(screen.queryByText(HINT)).toBeNull();
  });
});

describe('a board that was not set up', () => {
  const board = BOARD_ENTRIES.filter((entry) => entry.kind !== 'fieldSet');

  it('offers the account manager the first run', async () => {
    const { opened } = await show({ ...viewers.managerUntaken, story: idle, board });
    fireEvent.click(screen.getByRole('button', { name: 'Set up' }));
    expect(opened).toEqual(['firstRun']);
  });

  it('does not send anybody there who may not answer', async () => {
    await show({ ...viewers.owner, story: idle, board });
    expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
  });

  it('does not trouble the client with it', async () => {
    await show({ ...viewers.representative, story: idle, board });
    expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
  });
});

it('says which time is used where the computer’s clock was off', async () => {
  const bench = await show({ ...viewers.otherUntaken, story: edits, clockIsOff: true });
  fireEvent.click(screen.getByRole('button', { name: "I'll do it" }));
  await waitFor(() =>
    screen.getByText("This computer's clock is off. We use the right time: Fri 20 Nov, 14:30."),
  );
  await waitFor(() => expect(bench.entries()).toHaveLength(2));
});
