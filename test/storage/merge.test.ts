import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import { mergeEntries } from '../../src/storage/merge.ts';
import { NOT_KEPT } from '../../src/storage/signature.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { holds } from '../support/arbitraries.ts';
import { moscow } from '../support/calendars.ts';
import {
  boardEntryJson,
  cardEntryJson,
  cardStories,
  sealedCardEntries,
} from '../support/entry-arbitraries.ts';
import { rightClaims, signed } from '../support/evidence.ts';
import { sealCard, TEAM } from '../support/journals.ts';

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

describe('of copies that differ only in their signature', () => {
  const entry = sealCard(approvalPress.decide({ ask: 'ask000000000', naming: 'naming000000' }), {
    n: 1,
    at: moscow('2026-11-20 15:00'),
    by: 'priya',
  });
  it.each([
    ['right claims win over none', {}, undefined],
    [
      'right claims win over wrong ones, though their text is larger',
      {},
      { aaa: 1, idMember: 'dan' },
    ],
    ['right claims win over what is no signature', {}, 'a'],
    ['right claims win over a signature not kept', {}, NOT_KEPT],
  ])('%s', async (_, rightMore, other) => {
    const right = await signed(entry, { ...rightClaims(entry), ...rightMore });
    const isClaims = typeof other === 'object' && !('h' in other);
    const wrong = isClaims
      ? await signed(entry, { ...other })
      : { ...entry, ...(other && { sig: other }) };
    expect(mergeEntries([right], [wrong])).toEqual([right]);
    expect(mergeEntries([wrong], [right])).toEqual([right]);
  });

  it('a mark that one was not kept wins over wrong claims and over none', async () => {
    const marked = { ...entry, sig: NOT_KEPT };
    const wrong = await signed(entry, { ...rightClaims(entry), idMember: 'dan' });
    for (const other of [wrong, entry]) {
      expect(mergeEntries([marked], [other])).toEqual([marked]);
      expect(mergeEntries([other], [marked])).toEqual([marked]);
    }
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
