import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedIdOf } from '../../src/domain/books/books-closed.ts';
import type { CardEntry, EntryHead } from '../../src/domain/turn/entries.ts';
import { boardFold, cardFold } from '../../src/storage/fold.ts';
import { mergeEntries } from '../../src/storage/merge.ts';
import { parseBoardEntry, parseCardEntry } from '../../src/storage/parse/entry.ts';
import { holds } from '../support/arbitraries.ts';
import { moscow } from '../support/calendars.ts';
import { boardJournal, boardPress, press, sealBoard, sealCard, TEAM } from '../support/journals.ts';

const NOW = moscow('2026-11-20 16:00');
const AT = moscow('2026-11-20 14:00');
const CONTEXT = { parse: parseCardEntry, now: NOW };

/** Nine entries of a card, and closings by several people that name some of them, and one another. */
const TAKEN: readonly CardEntry[] = Array.from({ length: 9 }, (_, index) =>
  sealCard(press.take(), {
    n: 1 + Math.floor(index / 2),
    at: AT,
    by: ['tom', 'uma'][index % 2] ?? '',
  }),
);
const round = (number: number) => ({
  ...{ id: `round000000${number}`, number, by: 'priya' },
  ...{ from: AT, to: AT, edits: 1, end: 'edits' as const },
});
const closing = (
  of: readonly { id: string }[],
  head: Partial<EntryHead> = {},
  rounds = [round(1)],
) =>
  sealCard(
    { kind: 'booksClosed', ids: of.map(({ id }) => foldedIdOf(id)).join(''), rounds },
    { n: 7, at: AT, by: 'ellen', ...head },
  );

const FIRST = [
  closing(TAKEN.slice(0, 2)),
  closing(TAKEN.slice(1, 4), { n: 8 }, [round(1), round(2)]),
];
const LATER = [
  closing([...TAKEN.slice(0, 4), ...FIRST], { n: 9 }, [round(1), round(2)]),
  // Names an earlier one, but says less than it did.
  closing([...TAKEN.slice(4, 6), ...FIRST], { n: 9, at: NOW }, []),
  // Overlaps, names nothing that was there, names what stands after it.
  closing(TAKEN.slice(2, 7), { n: 8 }),
  closing([{ id: 'nowhere00000' }], { n: 8 }),
  closing(TAKEN.slice(6), { n: 4 }),
  // By a specialist, by the client, and by nobody known.
  ...['tom', 'priya', 'zoe'].map((by) => closing(TAKEN, { n: 9, by })),
];
const CLOSINGS = [...FIRST, ...LATER];
const ARRIVED = sealCard({ kind: 'arrived', from: 'board0' }, { n: 10, at: AT, by: 'tom' });
const GARBAGE = [
  null,
  7,
  { id: TAKEN[0]?.id },
  { ...TAKEN[1], by: 'zoe' },
  { ...FIRST[0], by: 'tom' },
];

const stored = fc.array(
  fc.constantFrom<unknown>(...TAKEN, ...TAKEN, ...CLOSINGS, ARRIVED, ...GARBAGE),
  { maxLength: 16, size: 'max' },
);

const merged = (...lists: readonly (readonly unknown[])[]) =>
  cardFold(TEAM)(mergeEntries(...lists), CONTEXT);
const text = (...lists: readonly (readonly unknown[])[]) => JSON.stringify(merged(...lists));

describe('the laws of merging, with closings inside', () => {
  it('is commutative', () => {
    holds(
      fc.property(stored, stored, (a, b) => {
        expect(text(b, a)).toBe(text(a, b));
      }),
      1000,
    );
  });

  it('is associative', () => {
    holds(
      fc.property(stored, stored, stored, (a, b, c) => {
        expect(text(merged(a, b), c)).toBe(text(a, merged(b, c)));
        expect(text(merged(a, b), c)).toBe(text(a, b, c));
      }),
      2000,
    );
  });

  it('is idempotent', () => {
    holds(
      fc.property(stored, (a) => {
        const once = merged(a);
        expect(text(once, once)).toBe(JSON.stringify(once));
        expect(text(once, a)).toBe(JSON.stringify(once));
      }),
      1000,
    );
  });

  it('drops nothing that no closing names, and no closing but for one that says all it said', () => {
    holds(
      fc.property(stored, (a) => {
        const left = merged(a).map((raw) => JSON.stringify(raw));
        for (const raw of a) {
          const isNamed = TAKEN.includes(raw as CardEntry) || FIRST.includes(raw as CardEntry);
          const isAltered = typeof raw === 'object' && raw !== null && 'id' in raw;
          if (!isNamed && !isAltered) expect(left).toContain(JSON.stringify(raw));
        }
      }),
    );
  });
});

const names = (list: readonly unknown[]) =>
  list.map((raw) => {
    const place = TAKEN.indexOf(raw as CardEntry);
    return place < 0 ? (raw as CardEntry).kind : place;
  });

it('drops what the account manager folded, whenever it comes', () => {
  const folding = closing(TAKEN.slice(0, 8));
  expect(names(merged(TAKEN, [folding]))).toEqual([8, 'booksClosed']);
  expect(names(merged(merged(TAKEN, [folding]), TAKEN))).toEqual([8, 'booksClosed']);
});

it.each(['tom', 'uma', 'priya', 'dan', 'zoe'])('folds nothing for %s', (by) => {
  expect(merged(TAKEN, [closing(TAKEN, { by })])).toHaveLength(10);
});

it('folds nothing by a closing that was altered, or lies over a day ahead', () => {
  const altered = { ...closing(TAKEN), rounds: [] };
  const ahead = closing(TAKEN, { at: (NOW + 90_000_000) as typeof AT });
  expect(merged(TAKEN, [altered, ahead])).toHaveLength(11);
});

it('keeps the effect of a closing that was made on another board, and never folds an arrival', () => {
  const there = closing([...TAKEN, ARRIVED], { by: 'zoe' });
  expect(names(merged(TAKEN, [there, ARRIVED]))).toEqual(['booksClosed', 'arrived']);
  const left = cardFold(TEAM)(mergeEntries(TAKEN, [there]), { ...CONTEXT, isElsewhere: true });
  expect(names(left)).toEqual(['booksClosed']);
});

it('lets a later closing stand for an earlier one only where it says all that this one said', () => {
  const [one, two] = FIRST as [CardEntry, CardEntry];
  const whole = closing([...TAKEN.slice(0, 4), one, two], { n: 9 }, [round(1), round(2)]);
  expect(merged([one, two, whole])).toEqual([whole]);
  const without = closing([...TAKEN.slice(0, 4), one, two], { n: 9 }, [round(1)]);
  expect(merged([one, two, without])).toEqual([two, without]);
  const fewer = closing([TAKEN[0] as CardEntry, one], { n: 9 });
  expect(merged([one, fewer])).toEqual([one, fewer]);
});

describe('on a board', () => {
  const settings = [
    ['ellen', boardPress.place('ellen', 'agency')],
    ['ellen', boardPress.name('ellen', 'accountManager')],
    ['ellen', boardPress.place('tom', 'agency')],
    ['ellen', boardPress.set('edits.days', 2)],
    ['ellen', boardPress.set('edits.days', 3)],
  ] as const;
  const entries = boardJournal(...settings);
  const fold = (by: string) => {
    const ids = entries.map(({ id }) => foldedIdOf(id)).join('');
    const made = sealBoard({ kind: 'booksClosed', ids, rounds: [] }, { n: 9, at: AT, by });
    return boardFold(mergeEntries(entries, [made]), { parse: parseBoardEntry, now: NOW });
  };

  it('folds settings alone, whatever is named', () => {
    const kinds = fold('ellen').map((raw) => (raw as { kind: string }).kind);
    expect(kinds).toEqual(['placed', 'named', 'placed', 'booksClosed']);
  });

  it.each(['tom', 'priya'])('folds nothing for %s', (by) => {
    expect(fold(by)).toHaveLength(6);
  });
});
