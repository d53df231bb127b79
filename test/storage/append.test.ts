import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Instant, instant } from '../../src/domain/clock.ts';
import type { WriteError } from '../../src/domain/ports.ts';
import { CARD_KINDS } from '../../src/domain/turn/card-kinds.ts';
import type { CardEntry, CardPress } from '../../src/domain/turn/entries.ts';
import { createJournalStore } from '../../src/storage/append.ts';
import { unpackEntries } from '../../src/storage/codec.ts';
import { isGenuineThere } from '../../src/storage/evidence/claims.ts';
import { JOURNAL_KEY } from '../../src/storage/journal.ts';
import { createLocks, type Locks } from '../../src/storage/locks.ts';
import { mergeEntries, worthOf } from '../../src/storage/merge.ts';
import { readCardEntry } from '../../src/storage/schemas/entry.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { moscow } from '../support/calendars.ts';
import { cardEntryJson, mutated } from '../support/entry-arbitraries.ts';
import { createLockManager } from '../support/fake-lock-manager.ts';
import { createFakePluginData, type FakePluginData } from '../support/fake-plugin-data.ts';
import { createStory, idOf, press, promised, seal, sealCard } from '../support/journals.ts';

const PLACE = { card: 'card1', board: 'board1' };
const MODEL = { kind: 'card', card: 'card1' } as const;
const NOW = moscow('2026-11-20 14:00');
const REFUSED: WriteError = { type: 'Refused', message: 'Something went wrong' };
const NOT_ALLOWED: WriteError = { type: 'NotAllowed' };

interface Options {
  readonly member?: string;
  readonly locks?: Locks;
  readonly clock?: () => Instant;
}

function storeOn(pluginData: FakePluginData, options: Options = {}) {
  const { member = 'tom', locks = createLocks(undefined), clock = () => NOW } = options;
  const waited: number[] = [];
  const wait = async (ms: number) => {
    waited.push(ms);
  };
  const reader = {
    kinds: CARD_KINDS,
    parse: readCardEntry,
    unfold,
    genuine: isGenuineThere,
    worth: worthOf,
  };
  const store = createJournalStore<CardPress, CardEntry>(
    { model: MODEL, place: PLACE, member, reader },
    { pluginData, clock, locks, wait },
  );
  return { ...store, waited };
}

const blobOf = (pluginData: FakePluginData) =>
  pluginData.stored(MODEL)[JOURNAL_KEY] as Record<string, unknown> & { entries: CardEntry[] };
const put = (pluginData: FakePluginData, value: unknown) =>
  pluginData.put(MODEL, JOURNAL_KEY, value);
const around = (entries: readonly unknown[], more: object = {}) => ({
  v: 1,
  ...PLACE,
  entries,
  ...more,
});
const head = (n: number, by = 'uma') => ({ n, at: NOW, by });

describe('an append', () => {
  it('writes an envelope that names the card and the board', async () => {
    const pluginData = createFakePluginData();
    const saved = await storeOn(pluginData).append([press.take()]);
    const expected = sealCard(press.take(), { n: 1, at: NOW, by: 'tom' });
    expect(saved).toEqual({ ok: true, value: { entries: [expected], durable: false } });
    expect(pluginData.stored(MODEL)).toEqual({ [JOURNAL_KEY]: around([expected]) });
  });

  it('numbers its entries on from the largest one seen, in the order given', async () => {
    const pluginData = createFakePluginData();
    put(pluginData, around([sealCard(press.take(), head(41))]));
    const saved = await storeOn(pluginData).append([press.worked('2026-11-26'), press.take()]);
    expect(saved.ok && saved.value.entries.map(({ n, kind }) => [n, kind])).toEqual([
      [42, 'worked'],
      [43, 'taken'],
    ]);
    expect(blobOf(pluginData).entries).toHaveLength(3);
  });

  it('gives each entry the id that it must have', async () => {
    const pluginData = createFakePluginData();
    await storeOn(pluginData).append([press.request(['Логотип: чёрный'], '2026-11-25')]);
    for (const entry of blobOf(pluginData).entries) expect(entry.id).toBe(idOf(entry));
  });

  it('can be read back by another store', async () => {
    const pluginData = createFakePluginData();
    const saved = await storeOn(pluginData).append([press.take()]);
    const found = await storeOn(pluginData, { member: 'uma' }).read();
    expect(found).toMatchObject({
      ok: true,
      value: { kind: 'journal', journal: { entries: saved.ok ? saved.value.entries : [] } },
    });
  });

  it('still writes beside an entry with the largest number that there is', async () => {
    const pluginData = createFakePluginData();
    put(pluginData, around([sealCard(press.take(), head(1_000_000))]));
    const saved = await storeOn(pluginData).append([press.take()]);
    expect(saved.ok && saved.value.entries[0]?.n).toBe(1_000_000);
  });

  it('folds a journal that grows long, and reads it again', async () => {
    const pluginData = createFakePluginData();
    const store = storeOn(pluginData);
    for (let n = 0; n < 12; n += 1) {
      await store.append([press.request([`Правка номер ${n}: заголовок короче`], '2026-11-25')]);
    }
    expect(blobOf(pluginData)).not.toHaveProperty('entries');
    const found = await store.read();
    expect(found).toMatchObject({ value: { journal: { lastNumber: 12, notValid: [] } } });
  });
});

describe('nothing stored is lost on the next append', () => {
  const later = seal({ kind: 'agreed', words: 'x' }, head(2));
  it.each([
    ['an entry of a later kind', later],
    ['fields of a later build', seal({ kind: 'taken', mood: 'good' }, head(2))],
    ['an altered entry', { ...sealCard(press.take(), head(2)), by: 'dan' }],
    ['a signature', { ...sealCard(press.take(), head(2)), sig: 'abc' }],
    ['garbage', { hello: 1 }],
    ['a list', [1, 2]],
    ['a number', 7],
    ['an entry with n = 2^53', { ...sealCard(press.take(), head(2 ** 53)) }],
    ['a hostile key', JSON.parse('{"__proto__": {"polluted": 1}, "kind": "taken"}')],
  ])('%s', async (_what, stored) => {
    const pluginData = createFakePluginData();
    const before = sealCard(press.take(), head(1));
    put(pluginData, around([before, stored]));
    const kept = JSON.stringify(blobOf(pluginData).entries[1]);
    const saved = await storeOn(pluginData).append([press.worked('2026-11-26')]);
    expect(saved.ok).toBe(true);
    const lines = blobOf(pluginData).entries.map((entry) => JSON.stringify(entry));
    expect(lines).toHaveLength(3);
    expect(lines).toContain(kept);
    expect(lines).toContain(JSON.stringify(before));
  });

  it('whatever lies there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutated(cardEntryJson), { maxLength: 4 }), async (stored) => {
        const pluginData = createFakePluginData();
        put(pluginData, around(stored));
        const saved = await storeOn(pluginData).append([press.take()]);
        const kept = unpackEntries(blobOf(pluginData), unfold);
        if (!saved.ok) {
          expect(pluginData.tries()).toBe(0);
          expect(blobOf(pluginData).entries).toEqual(JSON.parse(JSON.stringify(stored)));
        } else {
          expect(kept.ok && kept.value).toEqual(
            mergeEntries(JSON.parse(JSON.stringify(stored)), saved.value.entries),
          );
        }
      }),
      { seed: 20_261_120, numRuns: 300 },
    );
  });

  it('leaves other keys of the blob alone', async () => {
    const pluginData = createFakePluginData();
    pluginData.put(MODEL, 'other', { a: 1 });
    await storeOn(pluginData).append([press.take()]);
    expect(pluginData.stored(MODEL)['other']).toEqual({ a: 1 });
  });
});

describe('a second try', () => {
  it('follows a refused write, with the same entry', async () => {
    const pluginData = createFakePluginData();
    pluginData.refuse(REFUSED);
    let now = NOW;
    const clock = () => {
      now = instant(now + 1000);
      return now;
    };
    const store = storeOn(pluginData, { clock });
    const saved = await store.append([press.take()]);
    expect(saved.ok).toBe(true);
    expect(store.waited).toEqual([200]);
    expect(pluginData.tries()).toBe(2);
    expect(blobOf(pluginData).entries).toEqual(saved.ok ? saved.value.entries : []);
    expect(blobOf(pluginData).entries).toHaveLength(1);
  });

  it('follows a blob that was overwritten between write and read-back; both entries stay', async () => {
    const pluginData = createFakePluginData();
    const theirs = sealCard(press.take(), head(1));
    pluginData.afterNextWrite(() => put(pluginData, around([theirs])));
    const store = storeOn(pluginData);
    const saved = await store.append([press.worked('2026-11-26')]);
    const mine = saved.ok ? saved.value.entries : [];
    expect(mine).toHaveLength(1);
    expect(pluginData.tries()).toBe(2);
    expect(blobOf(pluginData).entries).toHaveLength(2);
    expect(blobOf(pluginData).entries).toEqual(expect.arrayContaining([theirs, ...mine]));
  });

  it('makes no second entry where the write had arrived and only the answer was lost', async () => {
    const pluginData = createFakePluginData();
    pluginData.loseNextAnswer();
    let now = NOW;
    const clock = () => {
      now = instant(now + 1000);
      return now;
    };
    const saved = await storeOn(pluginData, { clock }).append([press.take()]);
    // The second try finds it there and writes it again: the host's own copy alone proves nothing.
    expect(pluginData.tries()).toBe(2);
    expect(blobOf(pluginData).entries).toEqual(saved.ok ? saved.value.entries : []);
    expect(blobOf(pluginData).entries).toHaveLength(1);
  });

  it('keeps the number of the first, though the journal grew meanwhile', async () => {
    const pluginData = createFakePluginData();
    pluginData.afterNextWrite(() => put(pluginData, around([sealCard(press.take(), head(8))])));
    const saved = await storeOn(pluginData).append([press.take()]);
    expect(saved.ok && saved.value.entries[0]?.n).toBe(1);
    expect(blobOf(pluginData).entries.map((entry) => entry.n)).toEqual([1, 8]);
  });

  it('is the last of four: then it says what stood in the way', async () => {
    const pluginData = createFakePluginData();
    pluginData.refuse(REFUSED, REFUSED, REFUSED, REFUSED);
    const store = storeOn(pluginData);
    expect(await store.append([press.take()])).toEqual({ ok: false, error: REFUSED });
    expect(store.waited).toEqual([200, 1000, 3000]);
    expect(pluginData.tries()).toBe(4);
  });

  it('ends in not seen where a write never shows', async () => {
    const pluginData = createFakePluginData();
    const overwrite = () => {
      put(pluginData, around([]));
      pluginData.afterNextWrite(overwrite);
    };
    pluginData.afterNextWrite(overwrite);
    expect(await storeOn(pluginData).append([press.take()])).toEqual({
      ok: false,
      error: { type: 'NotSeen' },
    });
    expect(pluginData.tries()).toBe(4);
  });

  it('holds no lock while it waits', async () => {
    const pluginData = createFakePluginData();
    pluginData.refuse(REFUSED);
    const held: string[] = [];
    const locks: Locks = {
      run: async (name, task) => {
        held.push(name);
        const done = await task();
        held.pop();
        return done;
      },
    };
    const wait = vi.fn(async () => expect(held).toEqual([]));
    const reader = {
      kinds: CARD_KINDS,
      parse: readCardEntry,
      unfold,
      genuine: isGenuineThere,
      worth: worthOf,
    };
    const store = createJournalStore<CardPress, CardEntry>(
      { model: MODEL, place: PLACE, member: 'tom', reader },
      { pluginData, clock: () => NOW, locks, wait },
    );
    expect((await store.append([press.take()])).ok).toBe(true);
    expect(wait).toHaveBeenCalledTimes(1);
  });
});

describe('is refused at once, with what is stored untouched', () => {
  it('where the member may not write', async () => {
    const pluginData = createFakePluginData();
    pluginData.refuse(NOT_ALLOWED);
    const store = storeOn(pluginData);
    expect(await store.append([press.take()])).toEqual({ ok: false, error: NOT_ALLOWED });
    expect(store.waited).toEqual([]);
    expect(pluginData.stored(MODEL)).toEqual({});
  });

  it('where the host is gone', async () => {
    const pluginData = createFakePluginData();
    pluginData.leave();
    const store = storeOn(pluginData);
    expect(await store.append([press.take()])).toEqual({ ok: false, error: { type: 'HostGone' } });
    expect(await store.read()).toEqual({ ok: false, error: { type: 'HostGone' } });
    expect(store.waited).toEqual([]);
  });

  it('where it would not fit: before anything is sent', async () => {
    const pluginData = createFakePluginData();
    pluginData.put(MODEL, 'other', 'x'.repeat(3900));
    const before = pluginData.stored(MODEL);
    const saved = await storeOn(pluginData).append([press.worked('2026-11-26')]);
    const entry = sealCard(press.worked('2026-11-26'), { n: 1, at: NOW, by: 'tom' });
    const actualChars = JSON.stringify({ ...before, [JOURNAL_KEY]: around([entry]) }).length;
    expect(saved).toEqual({
      ok: false,
      error: { type: 'TooLarge', limitChars: 4096, actualChars },
    });
    expect(pluginData.tries()).toBe(0);
    expect(pluginData.stored(MODEL)).toEqual(before);
  });

  it.each([
    ['damaged: text', 'not a journal', 'Damaged'],
    ['damaged: null', null, 'Damaged'],
    ['damaged: folded text that does not unfold', { v: 1, ...PLACE, z: 'hello' }, 'Damaged'],
    ['newer', { v: 2, ...PLACE, entries: [] }, 'NewerVersion'],
  ])('where the journal is %s', async (_what, stored, type) => {
    const pluginData = createFakePluginData();
    put(pluginData, stored);
    expect(await storeOn(pluginData).append([press.take()])).toEqual({
      ok: false,
      error: { type },
    });
    expect(pluginData.tries()).toBe(0);
    expect(blobOf(pluginData)).toEqual(stored);
  });
});

it('takes exactly 4096 characters and not one more', async () => {
  const entry = sealCard(press.take(), { n: 1, at: NOW, by: 'tom' });
  const rest = JSON.stringify({ other: '', [JOURNAL_KEY]: around([entry]) }).length;
  for (const [filler, fits] of [
    [4096 - rest, true],
    [4097 - rest, false],
  ] as const) {
    const pluginData = createFakePluginData();
    pluginData.put(MODEL, 'other', 'x'.repeat(filler));
    expect((await storeOn(pluginData).append([press.take()])).ok).toBe(fits);
  }
});

describe('two stores at once on one blob', () => {
  it('lose nothing where a lock holds them apart', async () => {
    const pluginData = createFakePluginData();
    const locks = createLocks(undefined);
    const stores = ['tom', 'uma', 'ellen'].map((member) => storeOn(pluginData, { member, locks }));
    const saved = await Promise.all(stores.map((store) => store.append([press.take()])));
    expect(saved.every((one) => one.ok)).toBe(true);
    expect(
      blobOf(pluginData)
        .entries.map(({ by, n }) => [by, n])
        .sort(),
    ).toEqual([
      ['ellen', 1],
      ['tom', 1],
      ['uma', 1],
    ]);
    expect(pluginData.tries()).toBe(3);
  });

  it('lose nothing of one store either', async () => {
    const pluginData = createFakePluginData();
    const store = storeOn(pluginData);
    await Promise.all([1, 2, 3].map(() => store.append([press.take()])));
    expect(blobOf(pluginData).entries.map((entry) => entry.n)).toEqual([1, 2, 3]);
  });

  it('lose nothing in two tabs of one browser', async () => {
    const pluginData = createFakePluginData();
    const { locks } = createLockManager();
    const stores = ['tom', 'uma'].map((member) =>
      storeOn(pluginData, { member, locks: createLocks(locks) }),
    );
    await Promise.all(stores.map((store) => store.append([press.take()])));
    const writers = blobOf(pluginData).entries.map(({ by }) => by);
    expect(writers.sort()).toEqual(['tom', 'uma']);
  });
});

describe('a card that came from another board', () => {
  it('says so in its first entry, once, and keeps its history', async () => {
    const pluginData = createFakePluginData();
    const before = createStory();
    before.add('priya', press.request(['Logo'], '2026-11-25'));
    put(pluginData, around(before.entries, { board: 'board0' }));
    const store = storeOn(pluginData);
    await store.append([press.take()]);
    await store.append([press.worked('2026-11-26')]);
    const stored = blobOf(pluginData);
    expect(stored['board']).toBe('board1');
    expect(stored.entries.map(({ n, kind }) => [n, kind])).toEqual([
      [1, 'editsRequested'],
      [2, 'arrived'],
      [3, 'taken'],
      [4, 'worked'],
    ]);
    expect(stored.entries[1]).toMatchObject({ from: 'board0', by: 'tom' });
  });

  it('says so once though the first write was refused', async () => {
    const pluginData = createFakePluginData();
    put(pluginData, around([], { board: 'board0' }));
    pluginData.refuse(REFUSED);
    await storeOn(pluginData).append([press.take()]);
    expect(blobOf(pluginData).entries.map((entry) => entry.kind)).toEqual(['arrived', 'taken']);
  });
});

describe('a copied card', () => {
  it('starts afresh and keeps naming its source', async () => {
    const pluginData = createFakePluginData();
    put(pluginData, around([sealCard(press.take(), head(41))], { card: 'card0' }));
    const store = storeOn(pluginData);
    await store.append([press.take()]);
    await store.append([press.worked('2026-11-26')]);
    const stored = blobOf(pluginData);
    expect(stored).toMatchObject({ card: 'card1', board: 'board1', from: 'card0' });
    expect(stored.entries.map(({ n, by, kind }) => [n, by, kind])).toEqual([
      [1, 'tom', 'taken'],
      [2, 'tom', 'worked'],
    ]);
    expect(await store.read()).toMatchObject({ value: { journal: { copiedFrom: 'card0' } } });
  });
});

it('leaves the presses that it was given as they were', async () => {
  const made = Object.freeze({ kind: 'worked', promise: Object.freeze(promised('2026-11-26')) });
  await storeOn(createFakePluginData()).append([made as CardPress]);
  expect(made).toEqual({ kind: 'worked', promise: promised('2026-11-26') });
});
