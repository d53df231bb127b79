/** Presses of pauses in few words. */
import { day } from '../../../src/domain/day.ts';
import type { Debtor, MissingDebt, MissingThing } from '../../../src/domain/pauses/entries.ts';
import { debtRef } from '../../../src/domain/pauses/entries.ts';
import type { CardPress, EntryId } from '../../../src/domain/turn/entries.ts';
import { promised } from '../../support/journals.ts';

type Id = { readonly id: EntryId };

export const debt = (
  who: Debtor,
  what: MissingThing = 'adAccount',
  until = '2026-11-26',
): MissingDebt => ({ what, who, promise: promised(until, { n: 3 }) });

export const paused = (...debts: readonly MissingDebt[]): CardPress => ({ kind: 'paused', debts });

/** Lost are the days after `from` through `received`. */
export const given = (
  { id }: Id,
  first: string,
  received: string,
  more: { index?: number; off?: readonly string[] } = {},
): CardPress => ({
  kind: 'given',
  debt: debtRef(id, more.index ?? 0),
  received: day(received),
  lost: lost(first, received, more.off),
});

export const stopped = (
  { id }: Id,
  first: string,
  last: string,
  indexes: readonly number[] = [0],
): CardPress => ({
  kind: 'stopped',
  debts: indexes.map((index) => debtRef(id, index)),
  lost: lost(first, last),
});

export const returned = ({ id }: Id, until: string, why = 'It opens nothing.'): CardPress => ({
  kind: 'debtReturned',
  debt: debtRef(id, 0),
  why,
  promise: promised(until, { n: 3 }),
});

function lost(first: string, last: string, off: readonly string[] = []) {
  return {
    first: day(first),
    last: day(last),
    ...(off.length > 0 && { off: off.map(day) }),
  };
}
