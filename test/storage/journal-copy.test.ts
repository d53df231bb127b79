import { describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { copyJournal, gapOf } from '../../src/storage/journal-copy.ts';
import { packEntries } from '../../src/storage/pack.ts';
import { sealCard } from '../support/journals.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const PLACE = { card: 'c1', board: 'b1' };
const ENTRIES = ['a', 'b', 'c'].map((note, index) => taken(index + 1, note));
/** Out of order, doubled, altered, of a later build, and no entry at all. */
const RAW = [ENTRIES[2], ENTRIES[0], ENTRIES[0], { ...ENTRIES[1], by: 'other' }, null, 'text'];

function taken(n: number, by: string) {
  return sealCard({ kind: 'taken' }, { n, at: instant(NOW - 1000), by });
}

/** An entry of a later build, whole, as large as it is told to be. */
function later(words: object) {
  const head = { n: 9, at: instant(NOW - 1000), by: 'm' };
  return sealCard({ kind: 'future', ...words } as never, head);
}

function blobOf(entries: readonly unknown[], envelope: object = {}) {
  return { journal: { v: 1, ...PLACE, entries, ...envelope } };
}

function gap(blob: object, entries: readonly unknown[], more: object = {}) {
  return gapOf(blob as never, { entries, ...more }, PLACE, NOW);
}

describe('a copy of a journal', () => {
  test('holds every entry as it lies, in that order, packed or not', async () => {
    expect(copyJournal(blobOf(RAW), PLACE)).toEqual({ entries: RAW });
    const packed = {
      journal: { v: 1, ...PLACE, ...(await packEntries(Array(99).fill(RAW).flat())) },
    };
    expect(packed.journal).toHaveProperty('z');
    expect(copyJournal(packed, PLACE).entries).toEqual(Array(99).fill(RAW).flat());
  });

  test('holds nothing where nothing lies', () => {
    expect(copyJournal({}, PLACE)).toEqual({ entries: [] });
    expect(copyJournal({ other: 1 }, PLACE)).toEqual({ entries: [] });
  });

  test.each([
    ['damaged', { v: 1, board: 'b1', card: 'c1', z: '?' }],
    ['damaged', 'what somebody wrote'],
    ['newer', { v: 2, board: 'b1', card: 'c1', entries: [] }],
    ['copy', { v: 1, board: 'b1', card: 'c0', entries: RAW }],
  ])('keeps as text what is no journal of this card: %s', (why, journal) => {
    const text = JSON.stringify(journal);
    expect(copyJournal({ journal }, PLACE)).toEqual({ entries: [], asText: { why, text } });
  });

  test('says on which board it was last written, and from which card it was copied', () => {
    const copy = copyJournal(blobOf(ENTRIES, { board: 'b0', from: 'c0' }), PLACE);
    expect(copy).toEqual({ entries: ENTRIES, lastBoard: 'b0', copiedFrom: 'c0' });
  });
});

describe('what is missing', () => {
  test('is everything in a wiped place, each once, and not what was altered', async () => {
    const found = await gap({}, RAW);
    expect(found).toEqual({
      kind: 'ready',
      missing: [ENTRIES[2], ENTRIES[0]],
      here: 0,
      altered: 3,
    });
  });

  test('is nothing where all of it lies', async () => {
    expect(await gap(blobOf(ENTRIES), ENTRIES)).toMatchObject({ missing: [], here: 3 });
  });

  test('is the true entry where an altered copy stands under its id', async () => {
    const blob = blobOf([{ ...ENTRIES[0], by: 'other' }]);
    expect(await gap(blob, ENTRIES.slice(0, 1))).toMatchObject({ missing: [ENTRIES[0]], here: 0 });
  });

  test('counts entries of a later build', async () => {
    const one = later({ text: 'ё' });
    expect(await gap({}, [one])).toMatchObject({ missing: [one], altered: 0 });
  });

  test.each([
    ['damaged', { journal: { v: 1, ...PLACE, z: '?' } }],
    ['newer', { journal: { v: 2, ...PLACE, entries: [] } }],
    ['copy', blobOf(ENTRIES, { card: 'c0' })],
    ['moved', blobOf(ENTRIES.slice(0, 1), { board: 'b0' })],
  ])('is not looked for in what must not be written over: %s', async (kind, blob) => {
    expect(await gap(blob, ENTRIES)).toEqual({ kind });
  });

  test('does not come back as this board’s where it was another board’s', async () => {
    expect(await gap({}, ENTRIES, { lastBoard: 'b0' })).toEqual({ kind: 'moved' });
    const since = [taken(7, 'since')];
    expect(await gap(blobOf(since), ENTRIES, { lastBoard: 'b0' })).toMatchObject({ kind: 'ready' });
  });

  test('is refused where it would not fit beside what lies there', async () => {
    const random = Array.from({ length: 900 }, (_, at) => ((at * 7919) % 9973).toString(36)).join(
      '',
    );
    const blob = { ...blobOf([]), other: 'x'.repeat(3000) };
    expect(await gap(blob, [later({ random })])).toEqual({ kind: 'tooLarge', missing: 1 });
  });

  test('is refused where nobody could read the journal any more', async () => {
    const bomb = later({ text: 'a'.repeat(600_000) });
    expect(await gap({}, [bomb])).toEqual({ kind: 'tooLarge', missing: 1 });
    let deep: unknown = 1;
    for (let level = 0; level < 66; level += 1) deep = [deep];
    expect(await gap({}, [later({ deep })])).toEqual({ kind: 'tooLarge', missing: 1 });
  });
});
