import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { CARD_KINDS } from '../../src/domain/turn/card-kinds.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import type { TokenClaims } from '../../src/host/server/token-signer.ts';
import { isGenuineThere } from '../../src/storage/evidence/claims.ts';
import { readJournal } from '../../src/storage/journal.ts';
import { worthOf } from '../../src/storage/merge.ts';
import { packEntries } from '../../src/storage/pack.ts';
import { parseCardEntry } from '../../src/storage/parse/entry.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { moscow } from '../support/calendars.ts';
import { cardEntryJson, mutated } from '../support/entry-arbitraries.ts';
import { PLUGIN, rightClaims, signed } from '../support/evidence.ts';
import { createStory, press, seal, sealCard, TEAM } from '../support/journals.ts';

const PLACE = { card: 'card1', board: 'board1' };
const READER = {
  kinds: CARD_KINDS,
  parse: parseCardEntry,
  unfold,
  genuine: isGenuineThere,
  worth: worthOf,
};
const NOW = moscow('2026-11-20 16:00');

const read = (stored: unknown) => readJournal<CardEntry>(stored, PLACE, READER, NOW);
const around = (entries: readonly unknown[], more: object = {}) => ({
  v: 1,
  ...PLACE,
  entries,
  ...more,
});

async function journalOf(stored: unknown): Promise<Journal<CardEntry>> {
  const found = await read(stored);
  if (found.kind !== 'journal') throw new Error(`Not a journal: ${found.kind}`);
  return found.journal;
}

function threeEntries() {
  const story = createStory();
  const asked = story.add('priya', press.request(['Логотип: чёрный'], '2026-11-25'));
  story.add('tom', press.tick(`${asked.id}.0`));
  story.add('tom', press.handOver(asked));
  return story.entries;
}
const head = (n: number, at = moscow('2026-11-20 14:00')) => ({ n, at, by: 'tom' });

it('is empty where nothing lies under the key', async () => {
  const journal = await journalOf(undefined);
  expect(journal).toEqual({ raw: [], entries: [], notValid: [], unknown: 0, lastNumber: 0 });
});

it('reads entries in journal order, whatever their order in the blob', async () => {
  const entries = threeEntries();
  const journal = await journalOf(around([...entries].reverse()));
  expect(journal.entries).toEqual(entries);
  expect(journal.raw).toEqual(entries);
  expect(journal).toMatchObject({ lastNumber: 3, notValid: [], unknown: 0 });
  expect(journal).not.toHaveProperty('copiedFrom');
  expect(journal).not.toHaveProperty('fromBoard');
});

it('reads a folded journal as the plain one', async () => {
  const entries = Array.from({ length: 60 }, (_, n) => sealCard(press.take(), head(n + 1)));
  const packed = await packEntries(entries);
  expect(packed).toHaveProperty('z');
  expect((await journalOf({ v: 1, ...PLACE, ...packed })).entries).toEqual(entries);
});

describe('a blob that does not parse is damaged, and kept', () => {
  it.each([
    ['text', 'not a journal'],
    ['null', null],
    ['a number', 7],
    ['a list', []],
    ['no version', { ...PLACE, entries: [] }],
    ['no entries', { v: 1, ...PLACE }],
    ['entries that are no list', around({ length: 1 } as unknown as unknown[])],
    ['folded text that does not unfold', { v: 1, ...PLACE, z: 'hello' }],
    ['lists nested without end', around(JSON.parse(`${'['.repeat(1500)}${']'.repeat(1500)}`))],
  ])('%s', async (_what, stored) => {
    expect(await read(stored)).toEqual({ kind: 'damaged', stored });
  });
});

it('is read past when a newer build wrote it', async () => {
  expect(await read({ v: 2, ...PLACE, strange: 1 })).toEqual({ kind: 'newer', theirs: 2, ours: 1 });
});

describe('copied and moved', () => {
  it('counts nothing of the history of another card, and names that card', async () => {
    const journal = await journalOf(around(threeEntries(), { card: 'card0' }));
    expect(journal).toMatchObject({ entries: [], raw: [], lastNumber: 0, copiedFrom: 'card0' });
  });

  it('keeps naming the source of a card that has gone its own way', async () => {
    const journal = await journalOf(around(threeEntries(), { from: 'card0' }));
    expect(journal.copiedFrom).toBe('card0');
    expect(journal.entries).toHaveLength(3);
  });

  it('keeps the history of a card that came from another board, and names that board', async () => {
    const journal = await journalOf(around(threeEntries(), { board: 'board0' }));
    expect(journal.fromBoard).toBe('board0');
    expect(journal.entries).toHaveLength(3);
  });
});

describe('what does not hold counts for nothing and is kept', () => {
  const good = sealCard(press.take(), head(1));
  const DAY_MS = 86_400_000;

  it.each([
    ['garbage', 7, 'shape'],
    ['null', null, 'shape'],
    ['an empty object', {}, 'shape'],
    [
      'an entry without words',
      seal({ kind: 'editsRequested', edits: [{ text: '' }] }, head(2)),
      'shape',
    ],
    ['a number over a million', sealCard(press.take(), head(1_000_001)), 'shape'],
    ['n = 2^53', sealCard(press.take(), head(2 ** 53)), 'shape'],
    ['n = -1', sealCard(press.take(), head(-1)), 'shape'],
    ['an altered entry', { ...sealCard(press.take(), head(2)), by: 'uma' }, 'id'],
    ['a made-up id', { ...sealCard(press.take(), head(2)), id: 'AAAAAAAAAAAA' }, 'id'],
    ['a moment before 2024', sealCard(press.take(), head(2, moscow('2023-12-31 12:00'))), 'time'],
    ['the year 9999', sealCard(press.take(), head(2, moscow('9999-12-31 12:00'))), 'time'],
    ['over a day ahead', sealCard(press.take(), head(2, (NOW + DAY_MS + 1) as typeof NOW)), 'time'],
    [
      'an unknown kind over a day ahead',
      seal({ kind: 'ofLater' }, head(9, (NOW + DAY_MS + 1) as typeof NOW)),
      'time',
    ],
    [
      'an unknown kind with a number over a million',
      seal({ kind: 'ofLater' }, head(2 ** 53)),
      'shape',
    ],
    ['an altered unknown kind', { ...seal({ kind: 'ofLater' }, head(9)), by: 'uma' }, 'id'],
  ])('%s', async (_what, bad, reason) => {
    const journal = await journalOf(around([bad, good]));
    expect(journal.entries).toEqual([good]);
    expect(journal.notValid).toEqual([{ raw: bad, reason }]);
    expect(journal.lastNumber).toBe(1);
    expect(journal.unknown).toBe(0);
    expect(journal.raw).toHaveLength(2);
    expect(journal.raw).toContainEqual(bad);
  });

  it('but an entry just a day ahead counts', async () => {
    const ahead = sealCard(press.take(), head(2, (NOW + DAY_MS) as typeof NOW));
    expect((await journalOf(around([ahead]))).entries).toEqual([ahead]);
  });

  it('and the true entry stands beside its altered copy', async () => {
    const altered = { ...good, by: 'uma' };
    const journal = await journalOf(around([altered, good]));
    expect(journal.entries).toEqual([good]);
    expect(journal.notValid).toEqual([{ raw: altered, reason: 'id' }]);
  });
});

describe('kinds of a later build', () => {
  it('are kept, counted, and move the number on', async () => {
    const later = seal({ kind: 'ofLater', words: 'x' }, head(7));
    const journal = await journalOf(around([later, ...threeEntries()]));
    expect(journal).toMatchObject({ unknown: 1, notValid: [], lastNumber: 7 });
    expect(journal.raw).toContainEqual(later);
    expect(journal.entries).toHaveLength(3);
  });

  it('and fields of a later build leave the id of an entry whole', async () => {
    const later = seal({ kind: 'taken', mood: 'good' }, head(1));
    const journal = await journalOf(around([later]));
    expect(journal.entries).toHaveLength(1);
    expect(journal.raw).toEqual([later]);
  });
});

describe('hostile entries throw nothing and change nothing', () => {
  it.each([
    '{"__proto__": {"kind": "taken"}}',
    '{"kind": "__proto__"}',
    '{"kind": "constructor", "constructor": {"prototype": {"polluted": 1}}}',
    '{"kind": "taken", "__proto__": {"polluted": 1}}',
    '{"id": {"toString": 1}, "n": {}, "kind": ["taken"]}',
    '{"id": "__proto__", "n": 1e999, "at": -1e999, "kind": "taken"}',
    '[[{"kind": "taken"}]]',
  ])('%s', async (text) => {
    const bad = JSON.parse(text);
    const good = sealCard(press.take(), head(1));
    const journal = await journalOf(around([bad, good]));
    expect(journal.entries).toEqual([good]);
    expect(journal.raw).toHaveLength(2);
    expect(JSON.parse('{}').polluted).toBeUndefined();
    expect(reduceCard(journal.entries, TEAM).takenBy).toEqual(['tom']);
  });
});

it('throws for nothing that can lie under the key', async () => {
  const envelope = fc
    .array(cardEntryJson, { maxLength: 4 })
    .map((entries): Record<string, unknown> => around(entries));
  await fc.assert(
    fc.asyncProperty(mutated(envelope), async (stored) => {
      const before = JSON.stringify(stored);
      const found = await read(stored);
      expect(['journal', 'damaged', 'newer']).toContain(found.kind);
      if (found.kind === 'journal') reduceCard(found.journal.entries, TEAM);
      expect(JSON.stringify(stored)).toBe(before);
    }),
    { seed: 20_261_120, numRuns: 2000 },
  );
});

it('stands 10,000 entries', async () => {
  const entries = Array.from({ length: 10_000 }, (_, n) => sealCard(press.take(), head(n + 1)));
  const journal = await journalOf(around(entries.toReversed()));
  expect(journal.entries).toHaveLength(10_000);
  expect(journal.lastNumber).toBe(10_000);
  expect(reduceCard(journal.entries, TEAM).takenBy).toHaveLength(10_000);
});

it('checks ids in the way its caller asks', async () => {
  const altered = { ...sealCard(press.take(), head(1)), by: 'uma' };
  const found = await readJournal(around([altered]), PLACE, READER, NOW, () => true);
  expect(found).toMatchObject({ journal: { entries: [altered] } });
});

describe('the signature of a decision', () => {
  const decide = (n: number, by = 'priya') =>
    sealCard(approvalPress.decide({ ask: 'ask000000000', naming: 'naming000000' }), {
      n,
      at: moscow('2026-11-20 15:00'),
      by,
    });
  const readAt = (stored: unknown, place: object = {}) => {
    const found = readJournal<CardEntry>(
      stored,
      { ...PLACE, plugin: PLUGIN, ...place },
      READER,
      NOW,
    );
    if (found.kind !== 'journal') throw new Error(found.kind);
    return found.journal;
  };
  const signedFor = async (n: number, claims: Partial<TokenClaims> = {}) => {
    const entry = decide(n);
    return signed(entry, rightClaims(entry, claims));
  };

  it('that is about something else takes the decision out of what counts, and names it', async () => {
    const forged = await signedFor(1, { idCard: 'card2' });
    const journal = readAt(around([forged, decide(2)]));
    expect(journal.notValid).toEqual([{ raw: forged, reason: 'forged' }]);
    expect(journal.entries.map(({ n }) => n)).toEqual([2]);
    expect(journal.raw).toHaveLength(2);
  });

  it('that is right changes nothing, nor does one made by another Power-Up where ours is not known', async () => {
    const right = await signedFor(1);
    expect(readAt(around([right])).notValid).toEqual([]);
    const others = await signedFor(1, { idPlugin: 'plugin2' });
    expect(readAt(around([others])).notValid).toHaveLength(1);
    expect(readAt(around([others]), { plugin: undefined }).notValid).toEqual([]);
  });

  it('names the board that the card lay on then', async () => {
    const arrived = sealCard({ kind: 'arrived', from: 'board0' }, head(2));
    const before = await signedFor(1, { idBoard: 'board0' });
    const after = await signedFor(3);
    expect(readAt(around([before, arrived, after])).notValid).toEqual([]);
    const late = await signedFor(3, { idBoard: 'board0' });
    const early = await signedFor(1);
    expect(readAt(around([early, arrived, late])).notValid.map(({ raw }) => raw)).toEqual([
      early,
      late,
    ]);
    // Nothing was written here yet.
    expect(readAt(around([before], { board: 'board0' })).notValid).toEqual([]);
  });

  it('is not looked at where the reader says so', async () => {
    const forged = await signedFor(1, { idCard: 'card2' });
    const { genuine: _, ...careless } = READER;
    const found = readJournal<CardEntry>(around([forged]), PLACE, careless, NOW);
    expect(found).toMatchObject({ journal: { notValid: [], entries: [{ n: 1 }] } });
  });
});
