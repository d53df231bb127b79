// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { openJournals } from '../../src/pages/journals.ts';
import type { PageClient } from '../../src/trello/client.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press } from '../support/journals.ts';

interface Stored {
  readonly entries: readonly { readonly n: number; readonly member: string }[];
}

const CARD = '64b0aa000000000000000001';

/** Trello's data by scope, on a page that stands on a card, on the board, or before somebody not signed in. */
function client(context: object = { board: 'board1', member: 'tom' }) {
  const stored: Record<string, Record<string, unknown>> = {};
  const jwt = vi.fn(async (_asked: object) => 'a.b.c');
  const t = {
    getContext: () => context,
    isMemberSignedIn: () => 'member' in context,
    memberCanWriteToModel: () => 'member' in context,
    get: async (scope: string) => stored[scope] ?? {},
    set: async (scope: string, _visibility: string, key: string, value: unknown) => {
      stored[scope] = { ...stored[scope], [key]: value };
    },
    jwt,
  };
  return { t: t as unknown as PageClient, stored, jwt };
}

// What waits for its journal is kept there.
beforeEach(() => localStorage.clear());

const clock = () => moscow('2026-11-20 18:30');

test('every card is written under its own id and the board as the board, by who looks', async () => {
  const { t, stored } = client();
  const journals = openJournals(t, clock);
  await journals.card(CARD).append([press.take()]);
  await journals.board.append([boardPress.place('tom', 'agency')]);
  const by = { by: 'tom', at: clock() };
  expect(stored).toMatchObject({
    [CARD]: { journal: { card: CARD, board: 'board1', entries: [{ kind: 'taken', ...by }] } },
    board: { journal: { board: 'board1', entries: [{ kind: 'placed', ...by }] } },
  });
});

test('a decision is signed wherever it is made; the card is named where the page stands on it', async () => {
  const fp = 'f'.repeat(43);
  const ask = 'a'.repeat(12);
  const decision = { kind: 'decided', ask, fp, opened: fp, naming: 'n'.repeat(12) } as const;
  const onBoard = client();
  await openJournals(onBoard.t, clock).card(CARD).append([decision]);
  expect(onBoard.jwt.mock.calls).toEqual([[{ state: expect.any(String) }]]);
  const onCard = client({ board: 'board1', card: CARD, member: 'tom' });
  await openJournals(onCard.t, clock).card(CARD).append([decision]);
  expect(onCard.jwt.mock.calls).toEqual([[{ state: expect.any(String), card: true }]]);
});

test('writers of one page wait for one another', async () => {
  const { t, stored } = client();
  const { board } = openJournals(t, clock);
  const members = ['ellen', 'priya', 'dan'];
  await Promise.all(members.map((one) => board.append([boardPress.place(one, 'agency')])));
  const entries = (stored['board']?.['journal'] as Stored | undefined)?.entries ?? [];
  expect(entries.map(({ n }) => n)).toEqual([1, 2, 3]);
  expect(new Set(entries.map(({ member }) => member))).toEqual(new Set(members));
});

test('who is not signed in reads', async () => {
  const { t } = client({ board: 'board1' });
  const found = await openJournals(t, clock).card(CARD).read();
  expect(found.ok && found.value.kind).toBe('journal');
});
