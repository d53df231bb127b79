/** The shapes of the entries of what is missing, for the pages. */
import * as z from 'zod/mini';
import { MISSING_THINGS } from '../../domain/pauses/entries.ts';
import { MOST_DAYS, MOST_DEBTS, MOST_EDITS, MOST_TERM_DAYS } from '../limits.ts';
import { day, editRef, entryId, filledText, head, memberId, promise, whole } from './shapes.ts';

const lost = z.object({
  first: day,
  last: day,
  off: z.optional(z.array(day).check(z.maxLength(MOST_DAYS))),
  on: z.optional(z.array(day).check(z.maxLength(MOST_DAYS))),
});

const debt = z.object({
  what: z.enum(MISSING_THINGS),
  words: z.optional(filledText),
  who: z.enum(['client', 'agency', 'others']),
  whom: z.optional(memberId),
  promise,
});

export const PAUSE_SCHEMAS = [
  z.object({
    ...head,
    kind: z.literal('paused'),
    debts: z.array(debt).check(z.minLength(1), z.maxLength(MOST_DEBTS)),
  }),
  z.object({ ...head, kind: z.literal('given'), debt: editRef, received: day, lost }),
  z.object({ ...head, kind: z.literal('debtReturned'), debt: editRef, why: filledText, promise }),
  z.object({
    ...head,
    kind: z.literal('stopped'),
    debts: z.array(editRef).check(z.minLength(1), z.maxLength(MOST_DEBTS)),
    lost,
  }),
  z.object({
    ...head,
    kind: z.literal('outside'),
    to: entryId,
    edits: z.optional(z.array(editRef).check(z.minLength(1), z.maxLength(MOST_EDITS))),
    days: whole(1, MOST_TERM_DAYS),
    price: filledText,
    promise,
  }),
  z.object({
    ...head,
    kind: z.literal('agreed'),
    ref: entryId,
    yes: z.boolean(),
    promise: z.optional(promise),
    lost: z.optional(lost),
  }),
  z.object({
    ...head,
    kind: z.literal('outsideDropped'),
    ref: entryId,
    lost: z.optional(lost),
  }),
  z.object({ ...head, kind: z.literal('kept'), to: entryId, instead: day }),
] as const;
