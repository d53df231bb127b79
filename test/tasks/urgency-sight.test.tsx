// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/term-sight.ts';
import '../../src/tasks/pause-forms.tsx';
import '../../src/tasks/task-form.tsx';
import type { CardPorts } from '../../src/tasks/ports.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, createStory, press, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

beforeAll(() => Promise.all(LOCALES.map(loadPauseTexts)));
afterEach(cleanup);

const FIELDS = {
  'switches.urgent': true,
  'rules.urgent.edits': 1,
  'rules.urgent.decision': 1,
  'rules.urgent.cap': 1,
};
const BOARD = [
  ...BOARD_ENTRIES,
  ...Object.entries(FIELDS).map(([path, value], index) =>
    sealBoard(boardPress.set(path, value), {
      n: 90 + index,
      at: moscow('2026-11-18 10:00'),
      by: 'ellen',
    }),
  ),
];
const urgent = (story: Story) => story.add('priya', { kind: 'urgent', on: true });

/** The board's other cards by their titles; undefined where one cannot be read. */
type Others = Readonly<Record<string, Story | undefined>>;

function cardsOf(others: Others): NonNullable<CardPorts['cards']> {
  const cards = Object.keys(others).map((title) => ({ id: title, title }));
  return {
    look: async () => ok({ cards, lists: [] }),
    read: async (id) => {
      const entries = others[id]?.entries;
      if (entries === undefined) throw new Error('Trello does not answer');
      const journal = { raw: entries, entries, notValid: [], unknown: 0, lastNumber: 1 };
      return ok({ kind: 'journal', journal });
    },
    writeDue: async () => ok(undefined),
    showCard: async () => true,
  };
}

async function show(setting: Setting = {}, others: Others = {}, locale: Locale = 'en') {
  const bench = await openBench({ viewer: 'priya', board: BOARD, ...setting });
  const ports = { ...bench.ports, cards: cardsOf(others) };
  render(<CardApp card={bench.card} ports={ports} locale={locale} />);
  return bench;
}

async function choose(more: string, item: string) {
  // Drawn, with a heading or, where nobody waits, without.
  await screen.findAllByRole('button');
  const menu = screen.queryByRole('button', { name: more });
  if (menu !== null) fireEvent.click(menu);
  fireEvent.click(await screen.findByText(item));
}

/** A date does not break at the end of a line. */
const shown = () => document.body.textContent?.replaceAll('\u00a0', ' ');

function marked(): Story {
  const story = createStory();
  urgent(story);
  return story;
}

const asked = (story: Story) => void story.add('priya', press.request(['Logo'], '2026-11-25'));

describe('marking a card urgent', () => {
  it.each([
    [
      'en',
      'More',
      'Mark as urgent',
      'From now on edits take 1 working day.',
      'Urgent · Priya · Fri 20 Nov',
    ],
    [
      'ru',
      'Ещё',
      'Пометить срочной',
      'С этого момента правки — за 1 рабочий день.',
      'Срочно · Priya · пт 20 нояб.',
    ],
    [
      'es',
      'Más',
      'Marcar como urgente',
      'Desde ahora, los cambios llevan 1 día hábil.',
      'Urgente · Priya · vie 20 nov',
    ],
  ] as const)(
    'says what it changes, and then who said so: %s',
    async (locale, more, name, effect, line) => {
      const bench = await show({ story: asked }, { Other: createStory() }, locale);
      await choose(more, name);
      await screen.findByRole('heading', { level: 2, name });
      await waitFor(() => expect(shown()).toContain(effect));
      fireEvent.click(await screen.findByRole('button', { name }));
      await waitFor(() => expect(shown()).toContain(line));
      expect(bench.entries().at(-1)).toMatchObject({ kind: 'urgent', on: true, by: 'priya' });
      // What runs keeps its date.
      expect(bench.sight().due?.promise.day).toBe('2026-11-25');
      expect(bench.sight().urgency?.isFast).toBe(false);
    },
  );

  it('is not possible while as many are as were agreed on, and says which', async () => {
    await show({ story: asked }, { 'Winter banner': marked(), Other: createStory() });
    await choose('More', 'Mark as urgent');
    await screen.findByText('You agreed on at most 1 urgent card at once. Urgent now:');
    screen.getByText('Winter banner');
    expect(screen.queryByText('Other')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Mark as urgent' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(screen.queryByText('Winter banner')).toBeNull());
  });

  it('is possible where a card cannot be read, which is said', async () => {
    await show({ story: asked }, { Broken: undefined });
    await choose('More', 'Mark as urgent');
    await screen.findByText('How many cards are urgent now could not be read.');
    screen.getByRole('button', { name: 'Mark as urgent' });
  });

  it.each(['dan', 'tom'])('is not for %s', async (viewer) => {
    const { sight } = await show({ viewer, story: asked });
    expect(sight().urgency).toMatchObject({ mayMark: false });
    expect(screen.queryByText('Mark as urgent')).toBeNull();
  });
});

describe('an urgent card', () => {
  it('gives what begins afterwards the shorter term, and says so beside the date', async () => {
    const bench = await show({ story: (story) => void urgent(story), now: '2026-11-20 15:00' });
    fireEvent.click(await screen.findByRole('button', { name: 'Request edits' }));
    const [line] = await screen.findAllByRole('textbox');
    fireEvent.input(line as HTMLElement, { target: { value: 'Logo' } });
    await waitFor(() => expect(shown()).toContain('Send now: ready by Tue 24 Nov, 19:00'));
    fireEvent.click(screen.getByRole('button', { name: 'Send 1 edit' }));
    await waitFor(() =>
      expect(bench.entries().at(-1)).toMatchObject({ promise: { day: '2026-11-24', n: 1 } }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Why this date?' }));
    await screen.findByText('Urgent when this began: the shorter terms hold for both sides.');
  });

  it('is urgent no longer by one press', async () => {
    const story = (made: Story) => {
      asked(made);
      urgent(made);
    };
    const bench = await show({ story });
    await choose('More', 'No longer urgent');
    await waitFor(() => expect(bench.sight().urgency?.mark).toBeUndefined());
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'urgent', on: false });
    expect(shown()).not.toContain('Urgent ·');
  });

  it('is as any other where the board switched it off', async () => {
    const { sight } = await show({ story: (story) => void urgent(story), board: BOARD_ENTRIES });
    expect(sight().urgency?.mark).toBeUndefined();
    expect(sight().board.settings.terms.edits).toBe(2);
  });
});
