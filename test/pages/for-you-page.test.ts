// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadPageTexts } from '../../src/i18n/pages/translate.ts';
import { forYouPortsOf } from '../../src/pages/for-you-page.ts';
import { pagePortsOf } from '../../src/pages/page-ports.ts';
import type { PageClient } from '../../src/trello/client.ts';
import { createBoardBench } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { createStory, press } from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import { asks } from '../tasks/for-you-bench.ts';

const [ASKED, EDITED, IDLE] = ['64b0aa000000000000000001', '64b0aa000000000000000002', 'c3'];

const askedStory = createStory();
askedStory.add('tom', asks());
const editedStory = createStory();
editedStory.add('priya', press.request(['Logo'], '2026-11-25'));

function journalOf(card: string, entries: readonly unknown[]) {
  return { journal: { v: 1, card, board: 'board1', entries } };
}

/** Trello on a board: no card in context, every card by its own id. */
function createClient() {
  const blobs: Record<string, Record<string, unknown>> = {
    [ASKED]: journalOf(ASKED, askedStory.entries),
    [EDITED]: journalOf(EDITED, editedStory.entries),
  };
  const asked: string[] = [];
  const cards = [
    { id: ASKED, name: 'Autumn banners', desc: 'Six ads', members: [], shortLink: 'aB3dE5gH' },
    { id: EDITED, name: 'Search ads', desc: 'Long text', members: [{ id: 'tom' }] },
    { id: IDLE, name: 'Idle' },
  ];
  const t = {
    getContext: () => ({ board: 'board1', member: 'priya', locale: 'en' }),
    isMemberSignedIn: () => true,
    memberCanWriteToModel: (kind: string) => kind === 'board',
    get: async (scope: string) => {
      if (scope === 'card') throw new Error('Invalid context, missing card');
      asked.push(`get ${scope}`);
      return blobs[scope] ?? {};
    },
    set: async (scope: string, _visibility: string, key: string, value: unknown) => {
      blobs[scope] = { ...blobs[scope], [key]: value };
    },
    card: async () => {
      throw new Error('Invalid context, missing card');
    },
    cards: async (...fields: string[]) => {
      asked.push(`cards ${fields}`);
      return cards;
    },
    board: async () => ({ shortLink: 'bB3dE5gH', members: [{ id: 'tom' }, { id: 'priya' }] }),
    showCard: vi.fn(async () => undefined),
    navigate: vi.fn(async () => undefined),
    modal: vi.fn(async () => undefined),
  };
  return { t: t as unknown as PageClient, asked, blobs, cards };
}

function pageOf(t: PageClient) {
  const clock = () => moscow('2026-11-20 18:30');
  return pagePortsOf(t, { clock, check: async () => false, correction: () => 0 });
}

interface Clockwork {
  readonly checkClock: () => Promise<boolean>;
  /** The board's journal was read. */
  readonly onRead: () => void;
}

async function start({ checkClock, onRead }: Partial<Clockwork> = {}) {
  const client = createClient();
  const { ports: bench } = await createBoardBench({
    entries: BOARD_ENTRIES,
    ports: { member: 'priya', clock: () => moscow('2026-11-20 18:30') },
  });
  const read: typeof bench.board.read = () => {
    onRead?.();
    return bench.board.read();
  };
  const board = { ...bench, ...(checkClock && { checkClock }), board: { ...bench.board, read } };
  const doors = { firstRun: vi.fn(), settings: vi.fn(), team: vi.fn() };
  return { ...client, ports: forYouPortsOf(client.t, pageOf(client.t), board, doors), doors };
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test('reads every card under its own id, and what they share once', async () => {
  const { ports, asked } = await start();
  const survey = await ports.survey();
  if (!survey.ok) throw new Error('gone');
  expect(survey.value.cards.map(({ title }) => title)).toEqual([
    'Autumn banners',
    'Search ads',
    'Idle',
  ]);
  const edited = await survey.value.sightOf(EDITED);
  expect(edited?.kind === 'sight' && edited.sight.owner?.members).toEqual(['tom']);
  // No approval covers this one: its description was not asked for.
  expect(asked.filter((call) => call.includes('desc'))).toEqual([]);
  const found = await survey.value.sightOf(ASKED);
  expect(found?.kind === 'sight' && found.sight.change?.kind).toBe('same');
  expect(await survey.value.sightOf(IDLE)).toBeUndefined();
  await survey.value.sightOf(ASKED);
  expect(asked.filter((call) => call.startsWith('cards'))).toEqual([
    'cards id,name,members',
    'cards id,name,desc,attachments,shortLink',
  ]);
});

test('a card that is opened is read afresh and written under its own id', async () => {
  const { ports, blobs, cards } = await start();
  const card = ports.card(ASKED);
  const first = cards[0];
  if (first !== undefined) first.desc = 'Seven ads';
  const around = await card.surroundings();
  expect(around.ok && around.value.content.description).toBe('Seven ads');
  expect(around.ok && around.value.link).toBe('https://trello.com/c/aB3dE5gH');
  const saved = await card.card.append([{ kind: 'taken' }]);
  expect(saved.ok).toBe(true);
  const stored = blobs[ASKED]?.['journal'] as { readonly entries: readonly unknown[] };
  expect(stored.entries).toHaveLength(2);
});

test('a card that is no longer there has no surroundings', async () => {
  const { ports } = await start();
  expect(await ports.card('64b0aa000000000000000009').surroundings()).toEqual({
    ok: false,
    error: { type: 'HostGone' },
  });
});

test('doors, cards and boards open where they stand', async () => {
  const { ports, doors, t } = await start();
  ports.card(ASKED).doors.settings();
  expect(doors.settings).toHaveBeenCalledOnce();
  expect(await ports.showCard(ASKED)).toBe(true);
  expect(t.showCard).toHaveBeenCalledExactlyOnceWith(ASKED);
  expect(await ports.goToBoard(await ports.link())).toBe(true);
  expect(t.navigate).toHaveBeenCalledWith({ url: 'https://trello.com/b/bB3dE5gH' });
});

test('the Record opens in place of the page, and is told whose card it is', async () => {
  const { ports, t } = await start();
  await loadPageTexts('en');
  ports.card(EDITED).doors.record();
  expect(t.showCard).not.toHaveBeenCalled();
  const [[modal]] = vi.mocked(t.modal).mock.calls as unknown as [[{ url: string; args: object }]];
  expect(modal.url).toMatch(/\/record\/index\.html$/);
  expect(modal.args).toEqual({ card: EDITED, over: 'modal' });
});

test('a clock that is off is corrected before the board is judged by it', async () => {
  const read: string[] = [];
  const { ports } = await start({
    checkClock: async () => {
      read.push('checked');
      return true;
    },
    onRead: () => read.push('read'),
  });
  expect((await ports.survey()).ok).toBe(true);
  expect(read).toEqual(['checked', 'read', 'read']);
});

test('remembers boards where the browser allows it, and not at all where it refuses', async () => {
  const { ports } = await start();
  expect(ports.notes?.list()).toEqual([]);
  vi.stubGlobal('localStorage', undefined);
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Denied', 'SecurityError');
    },
  });
  expect((await start()).ports.notes).toBeUndefined();
  Reflect.deleteProperty(window, 'localStorage');
});

test('a board that was left has nothing to survey', async () => {
  const { t } = createClient();
  const { ports: board } = await createBoardBench({ entries: BOARD_ENTRIES });
  const gone = { ...t, cards: async () => Promise.reject(new Error('gone')) } as never;
  const ports = forYouPortsOf(gone, pageOf(gone), board, {
    firstRun: vi.fn(),
    settings: vi.fn(),
    team: vi.fn(),
  });
  expect(await ports.survey()).toEqual({ ok: false, error: { type: 'HostGone' } });
});
