/** Presses of work outside the agreement in few words. */
import { day } from '../../../src/domain/day.ts';
import type { CardPress, EditRef, EntryId, Lost } from '../../../src/domain/turn/entries.ts';
import { promised } from '../../support/journals.ts';

type Id = { readonly id: EntryId };

export const lost = (first: string, last: string): Lost => ({ first: day(first), last: day(last) });

/** `indexes`: of the round's own edits; none for the whole round. */
export const outside = (round: Id, indexes?: readonly number[], days = 3): CardPress => ({
  kind: 'outside',
  to: round.id,
  ...(indexes && { edits: indexes.map((index): EditRef => `${round.id}.${index}`) }),
  days,
  price: '120 euros more',
  promise: promised('2026-11-25'),
});

export const yes = ({ id }: Id, until: string, missed?: Lost): CardPress => ({
  kind: 'agreed',
  ref: id,
  yes: true,
  promise: promised(until, { n: 3 }),
  ...(missed && { lost: missed }),
});

export const no = ({ id }: Id, missed?: Lost): CardPress => ({
  kind: 'agreed',
  ref: id,
  yes: false,
  ...(missed && { lost: missed }),
});

export const dropped = ({ id }: Id): CardPress => ({ kind: 'outsideDropped', ref: id });
