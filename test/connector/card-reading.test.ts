import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isTurnAlone, opened, readBlobs, readTurn } from '../../src/connector/card-reading.ts';
import { beforeUnfolding } from '../../src/connector/unfolding.ts';
import { boardStateOf } from '../../src/domain/rules/board-state.ts';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { moscow } from '../support/calendars.ts';
import { createStory, press, type Story } from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import { stories } from '../tasks/stories.ts';
import { createFakeClient } from './fake-client.ts';

const STATE = boardStateOf({ entries: BOARD_ENTRIES }, 'Europe/Moscow', []);
const PLACE = { card: 'card1', board: 'board1' };
const NOW = moscow('2026-11-26 12:00');

function journalOf(tell: (story: Story) => void) {
  const story = createStory();
  tell(story);
  return { v: 1, ...PLACE, entries: story.entries };
}

const read = (stored: unknown) => readTurn(stored, PLACE, STATE, NOW);

describe('what lies on a card and its board', () => {
  it('is read by one request, with the viewer’s own draft beside it', async () => {
    const client = createFakeClient({ cardJournal: 'c', boardJournal: 'b', draft: 'mine' });
    expect(await readBlobs(client.t)).toEqual({ card: 'c', board: 'b', draft: 'mine' });
    expect(client.asked).toEqual(['data']);
  });

  it('is missing where nothing was stored', async () => {
    const { t } = createFakeClient({});
    expect(await readBlobs(t)).toEqual({ card: undefined, board: undefined, draft: undefined });
  });

  it('is the board’s journal once for all cards asked at once, and what lies there now for one asked later', async () => {
    const one = createFakeClient({ cardJournal: 'c1', boardJournal: 'b' });
    const other = createFakeClient({ cardJournal: 'c2', boardJournal: 'parsed anew' });
    const both = await Promise.all([readBlobs(one.t), readBlobs(other.t)]);
    expect(both).toMatchObject([
      { card: 'c1', board: 'b' },
      { card: 'c2', board: 'b' },
    ]);
    expect(await readBlobs(other.t)).toMatchObject({ card: 'c2', board: 'parsed anew' });
  });

  it('is refused to each that asked where Trello refuses', async () => {
    const refusing = { getContext: () => PLACE, get: () => Promise.reject(new Error('gone')) };
    const t = refusing as unknown as CapabilityClient; // a stub that refuses to read
    await expect(Promise.all([readBlobs(t), readBlobs(t)])).rejects.toThrow('gone');
  });
});

describe('a card’s turn', () => {
  it('is what the journal adds up to', async () => {
    expect((await read(journalOf(stories.edits))).main).toMatchObject({
      kind: 'edits',
      round: { edits: [{ number: 1 }, { number: 2 }] },
    });
  });

  it('is idle without a journal', async () => {
    expect((await read(undefined)).main.kind).toBe('idle');
  });

  it('leaves an altered opening out, and stands on what was before it', async () => {
    const journal = journalOf(stories.returned);
    const entries = journal.entries.map((entry, index) =>
      index === 2 ? { ...entry, by: 'dan' } : entry,
    );
    expect((await read({ ...journal, entries })).main.kind).toBe('handedOver');
  });

  it('leaves altered ones out until all that decide are genuine', async () => {
    const journal = journalOf(stories.returned);
    const entries = journal.entries.map((entry, index) =>
      index > 0 ? { ...entry, at: entry.at + 1 } : entry,
    );
    expect((await read({ ...journal, entries })).main.kind).toBe('edits');
  });

  it('takes fields of a later build into the check', async () => {
    const journal = journalOf((story) => {
      const later = { ...press.request(['Logo'], '2026-11-25'), mood: 'good' };
      story.add('priya', later as ReturnType<typeof press.request>);
    });
    expect((await read(journal)).main.kind).toBe('edits');
  });

  it('is checked where it decides only: the pages check the rest', async () => {
    const journal = journalOf(stories.oneDone);
    const entries = journal.entries.map((entry) =>
      entry.kind === 'ticked' ? { ...entry, at: entry.at + 1 } : entry,
    );
    expect((await read({ ...journal, entries })).main).toMatchObject({
      round: { edits: [{ done: true }, { done: false }] },
    });
  });
});

it('reads a compressed journal anew while some of it does not count yet', async () => {
  const { entries, ...envelope } = journalOf(stories.edits);
  const b = deflateRawSync(Buffer.from(JSON.stringify(entries))).toString('base64');
  const stored = { ...envelope, b };
  await beforeUnfolding(stored);
  const twoDaysSlow = moscow('2026-11-18 12:00');
  expect(readTurn(stored, PLACE, STATE, twoDaysSlow).main.kind).toBe('idle');
  expect(readTurn(stored, PLACE, STATE, NOW).main.kind).toBe('edits');
});

describe('a journal that is opened', () => {
  const { entries, ...envelope } = journalOf(stories.edits);
  const b = deflateRawSync(Buffer.from(JSON.stringify(entries))).toString('base64');

  it('has its entries beside what they were unfolded from', async () => {
    await beforeUnfolding({ b });
    expect(opened({ ...envelope, b }, 'opened')).toEqual({ ...envelope, b, entries });
  });

  it('is another where other entries lie there', async () => {
    await beforeUnfolding({ b });
    const other = deflateRawSync(Buffer.from('[{"kind":"taken"}]')).toString('base64');
    expect(opened({ ...envelope, b }, 'changed')).toHaveProperty('entries', entries);
    expect(opened({ b: other }, 'changed')).toEqual({ b: other, entries: [{ kind: 'taken' }] });
  });

  it.each([[undefined], [null], ['x'], [journalOf(stories.edits)], [{ b: '?' }], [{ z: 'x' }]])(
    'is what lies there where nothing unfolds: %j',
    async (stored) => {
      await beforeUnfolding({ b });
      expect(opened(stored, 'as it is')).toBe(stored);
    },
  );

  it.each<[boolean, unknown]>([
    [true, journalOf(stories.edits)],
    [true, { entries: [null, 7, {}] }],
    [false, { entries: [...entries, { kind: 'asked' }] }],
    [false, { entries: [{ kind: 'of a later build' }, ...entries] }],
    [false, { entries: [] }],
    [false, { entries: { length: 1 } }],
    [false, null],
    [false, undefined],
  ])('is of the turn alone: %s', (isAlone, stored) => {
    expect(isTurnAlone(stored)).toBe(isAlone);
  });
});
