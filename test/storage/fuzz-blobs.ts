/** Blobs as a stranger could write them: random, cut, swapped, too large, with hostile keys, compressed and then
 *  bent, and bombs. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { toBase32768 } from '../../src/storage/base32768.ts';
import { cardEntryJson, sealedCardEntries } from '../support/entry-arbitraries.ts';
import { idOf } from '../support/journals.ts';

type Json = Record<string, unknown>;

export const PLACE = { card: 'card1', board: 'board1' } as const;

/** Entries of every kind, most of them with the id that they must have. Those that fold others are left as they are:
 *  what they name goes by design. */
const entries: fc.Arbitrary<readonly unknown[]> = fc.oneof(
  sealedCardEntries,
  fc.array(
    fc
      .tuple(cardEntryJson, fc.boolean())
      .map(([entry, isWhole]) =>
        isWhole && entry['kind'] !== 'booksClosed' ? { ...entry, id: idOf(entry) } : entry,
      ),
    { maxLength: 5 },
  ),
);

const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\ud800', '\udc00x', ''];
const NUMBERS = [2 ** 53, -1, 0, 0.5, 1e308, 253_402_214_400_000, -62_135_596_800_000];
const word = fc.constantFrom(...WORDS);

/** Through text, so that `__proto__` becomes a key like any other. */
const hostileEntry: fc.Arbitrary<unknown> = fc
  .record({
    entry: cardEntryJson,
    key: fc.oneof(
      word,
      fc.constantFrom('id', 'n', 'at', 'by', 'kind', 'ask', 'ref', 'to', 'edits'),
    ),
    value: fc.oneof(
      word,
      fc.constantFrom<unknown>(...NUMBERS, null, [], {}, 'NaN', true),
      fc.integer({ min: 1, max: 100 }).map(nested),
      word.map((name) => JSON.parse(`{${JSON.stringify(name)}: {"polluted": 1}}`)),
    ),
  })
  .map(({ entry, key, value }) =>
    JSON.parse(
      `{${JSON.stringify(key)}:${JSON.stringify(value)},${JSON.stringify(entry).slice(1)}`,
    ),
  );

const around = (list: readonly unknown[], more: object = {}): Json => ({
  v: 1,
  ...PLACE,
  entries: list,
  ...more,
});

function packed(list: readonly unknown[]): Json {
  return { v: 1, ...PLACE, z: folded(JSON.stringify(list)) };
}

function folded(text: string): string {
  return toBase32768(deflateRawSync(text));
}

const plainBlob = entries.map((list) => around(list));
const packedBlob = entries.map(packed);
const blob = fc.oneof(plainBlob, packedBlob);

const cut = fc
  .tuple(packedBlob, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
  .map(([one, part, isWhole]) => {
    const text = isWhole ? JSON.stringify(one) : String(one['z']);
    const left = text.slice(0, Math.floor(text.length * part));
    return isWhole ? left : { ...one, z: left };
  });

/** Parts of one in the other: envelopes, forms, and fields of entries. */
const swapped = fc
  .tuple(blob, blob, fc.subarray(['v', 'card', 'board', 'entries', 'z', 'from']), fc.boolean())
  .map(([one, other, parts, isDeep]) => {
    const mixed: Json = { ...one };
    for (const part of parts) if (part in other) mixed[part] = other[part];
    const [mine, theirs] = [one['entries'], other['entries']];
    if (!isDeep || !Array.isArray(mine) || !Array.isArray(theirs)) return mixed;
    return {
      ...mixed,
      entries: mine.map((entry, index) => ({ ...theirs[index], ...entry, id: theirs[index]?.id })),
    };
  });

const flipped = fc
  .tuple(packedBlob, fc.array(fc.tuple(fc.nat(), fc.nat(0xffff)), { minLength: 1, maxLength: 4 }))
  .map(([one, flips]) => {
    const z = [...String(one['z'])];
    // Often a neighbour of the character that stood there: still of the alphabet.
    for (const [at, by] of flips) {
      const place = at % Math.max(1, z.length);
      const code = z[place]?.charCodeAt(0) ?? 0;
      z[place] = String.fromCharCode(by % 3 === 0 ? by : code ^ (1 << (by % 5)));
    }
    return { ...one, z: z.join('') };
  });

const strange = fc
  .tuple(fc.array(hostileEntry, { maxLength: 4 }), entries, fc.boolean())
  .map(([bad, good, isPacked]) => {
    const list = [...bad, ...good];
    return isPacked ? packed(list) : around(list);
  });

/** Each of these takes as long as hundreds of others: once is enough. */
export const BOMBS: readonly unknown[] = [
  { v: 1, ...PLACE, z: folded('\0'.repeat(20_000_000)) },
  { v: 1, ...PLACE, z: folded('['.repeat(500_000)) },
  { v: 1, ...PLACE, z: folded(`[${'0,'.repeat(100_000)}0]`) },
  { v: 1, ...PLACE, z: folded(`[${'{"a":'.repeat(100)}1${'}'.repeat(100)}]`) },
  around(Array.from({ length: 3000 }, (_, n) => ({ n }))),
  around([{ id: 'x'.repeat(12), kind: 'taken', by: 'x'.repeat(4_000_000), n: 1, at: 1.8e12 }]),
  around([{ kind: 'later', id: 'x'.repeat(12), n: 1, at: 1.75e12, words: 'я'.repeat(2_000_000) }]),
];

/** Unfolds as it is, and would not with one entry more. */
export const NEARLY_TOO_LONG = packed([{ words: 'x'.repeat(512 * 1024 - 60) }]);

/** What lies under our key. */
export const fuzzedJournals: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 15, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => around([value])) },
  { weight: 30, arbitrary: blob },
  { weight: 30, arbitrary: cut },
  { weight: 30, arbitrary: swapped },
  { weight: 30, arbitrary: flipped },
  { weight: 50, arbitrary: strange },
);

function nested(levels: number): unknown {
  return JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
}
