import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import { mergeEntries } from '../../src/storage/merge.ts';
import { holds } from '../support/arbitraries.ts';
import {
  boardEntryJson,
  cardEntryJson,
  cardStories,
  sealedCardEntries,
} from '../support/entry-arbitraries.ts';
import { TEAM } from '../support/journals.ts';

/** `a1` is the entry with id `a` and number 1; `a1*` says something else under the same id; `a1!x` is signed
 *  with `x`. One word an entry. */
function entries(words: string): readonly unknown[] {
  return words
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [, id, n, altered, sig] = /^([a-z])(\d+)(\*?)(?:!(\w+))?$/.exec(word) ?? [];
      return {
        id,
        n: Number(n),
        kind: altered === '*' ? 'altered' : 'taken',
        ...(sig !== undefined && { sig }),
      };
    });
}

const words = (merged: readonly unknown[]) =>
  merged
    .map((raw) => raw as { id: string; n: number; kind: string; sig?: string })
    .map(
      ({ id, n, kind, sig }) => `${id}${n}${kind === 'altered' ? '*' : ''}${sig ? `!${sig}` : ''}`,
    )
    .join(' ');

describe('in notation, in both orders, and merged again', () => {
  it.each([
    ['', '', ''],
    ['a1', '', 'a1'],
    ['a1', 'a1', 'a1'],
    ['a1', 'b2', 'a1 b2'],
    ['b2', 'a1', 'a1 b2'],
    ['b1', 'a1', 'a1 b1'],
    ['a1 c3', 'b2 c3', 'a1 b2 c3'],
    ['a10 b9', 'c2', 'c2 b9 a10'],
    ['b2 a1', 'a2 b1', 'a1 b1 a2 b2'],
    ['a1*', 'a1', 'a1* a1'],
    ['a1!x', 'a1', 'a1!x'],
    ['a1!y', 'a1!x', 'a1!x'],
    ['a1!x b2', 'a1 b2!z', 'a1!x b2!z'],
  ])('%j + %j = %j', (one, other, expected) => {
    expect(words(mergeEntries(entries(one), entries(other)))).toBe(expected);
    expect(words(mergeEntries(entries(other), entries(one)))).toBe(expected);
    const merged = mergeEntries(entries(one), entries(other));
    expect(mergeEntries(merged, entries(other), entries(one))).toEqual(merged);
  });
});

/** Anything that can lie in a blob: entries, few of them distinct, altered and signed copies, garbage. */
const stored = fc.array(
  fc.oneof(
    sealedCardEntries.filter((list) => list.length > 0).map((list) => list[0] as unknown),
    fc
      .tuple(
        sealedCardEntries,
        fc.constantFrom({ sig: 'x' }, { sig: 'y' }, { by: 'zoe' }, { n: null }),
      )
      .map(([list, more]): unknown => ({ ...list[0], ...more })),
    fc.constantFrom<unknown>(null, 7, 'x', [], {}, { id: 7 }, { n: 2 ** 53 }, { n: -1 }),
    fc.constantFrom<unknown>(
      { id: 'e', text: 'é' },
      { id: 'e', text: 'e\u0301' },
      { text: 'é', id: 'e' },
    ),
    cardEntryJson as fc.Arbitrary<unknown>,
    boardEntryJson as fc.Arbitrary<unknown>,
  ),
  { maxLength: 15 },
);
const text = (...lists: readonly (readonly unknown[])[]) => JSON.stringify(mergeEntries(...lists));

describe('the laws, to the letter of the stored text', () => {
  it('is commutative', () => {
    holds(
      fc.property(stored, stored, (a, b) => {
        expect(text(b, a)).toBe(text(a, b));
      }),
    );
  });

  it('is associative', () => {
    holds(
      fc.property(stored, stored, stored, (a, b, c) => {
        expect(text(mergeEntries(a, b), c)).toBe(text(a, mergeEntries(b, c)));
      }),
    );
  });

  it('is idempotent', () => {
    holds(
      fc.property(stored, (a) => {
        const once = mergeEntries(a);
        expect(text(once, once)).toBe(JSON.stringify(once));
        expect(text(once, a)).toBe(JSON.stringify(once));
      }),
    );
  });

  it('does not hang on the order within a list', () => {
    const shuffled = stored.chain((a) =>
      fc.tuple(fc.constant(a), fc.shuffledSubarray(a, { minLength: a.length })),
    );
    holds(
      fc.property(shuffled, ([a, other]) => {
        expect(text(other)).toBe(text(a));
      }),
    );
  });

  it('drops nothing but copies, and changes nothing that it is given', () => {
    holds(
      fc.property(stored, stored, (a, b) => {
        const before = JSON.stringify([a, b]);
        const merged = mergeEntries(a, b).map((entry) => JSON.stringify(entry));
        const given = [...a, ...b].map((entry) => JSON.stringify(entry));
        expect(merged.every((entry) => given.includes(entry))).toBe(true);
        const ids = (all: readonly unknown[]) =>
          new Set(all.map((entry) => JSON.stringify((entry as { id?: unknown } | null)?.id)));
        expect(ids(mergeEntries(a, b))).toEqual(ids([...a, ...b]));
        expect(JSON.stringify([a, b])).toBe(before);
      }),
    );
  });
});

it('makes one state of the same entries, in whatever order they came', () => {
  const inAnyOrder = cardStories.chain((story) =>
    fc.tuple(fc.constant(story), fc.shuffledSubarray([...story], { minLength: story.length })),
  );
  const state = (story: readonly CardEntry[]) =>
    reduceCard(mergeEntries(story) as readonly CardEntry[], TEAM);
  holds(
    fc.property(inAnyOrder, ([one, other]) => {
      expect(state(other)).toEqual(state(one));
    }),
  );
});
