/** The shapes of a report's entries, for the pages. */
import * as z from 'zod/mini';
import { FACTS } from '../../domain/report/entries.ts';
import { isSafeHref } from '../../domain/report/link.ts';
import { MOST_DECIMALS } from '../../domain/report/number.ts';
import { LONGEST_TEXT, MOST_ROWS } from '../limits.ts';
import { day, entryId, filledText, fp, head, promise, text, whole } from './shapes.ts';

const period = z.object({ from: day, to: day });
const links = z
  .array(z.object({ url: z.string().check(z.refine(isSafeHref)), name: z.optional(filledText) }))
  .check(z.maxLength(MOST_ROWS));

const value = z.union([
  text,
  z.object({
    amount: z.number(),
    unit: z.optional(filledText),
    digits: whole(0, MOST_DECIMALS),
    plus: z.optional(z.literal(true)),
  }),
]);

const row = z.object({
  name: text,
  value,
  plan: z.optional(value),
  previous: z.optional(value),
  better: z.optional(z.enum(['up', 'down'])),
  fact: z.optional(z.enum(FACTS)),
});

const content = {
  period,
  work: z.optional(filledText),
  links,
  rows: z.array(row).check(z.maxLength(MOST_ROWS)),
  meaning: text,
  needs: z.optional(filledText),
  goal: z.optional(filledText),
};

const textChange = z.tuple([whole(0, LONGEST_TEXT), whole(0, LONGEST_TEXT), text]);

const changes = z.object({
  period: z.optional(period),
  work: z.optional(text),
  links: z.optional(links),
  rows: z.optional(
    z.array(z.tuple([whole(0, MOST_ROWS), z.union([row, z.null()])])).check(z.maxLength(MOST_ROWS)),
  ),
  meaning: z.optional(textChange),
  needs: z.optional(textChange),
  goal: z.optional(textChange),
});

export const REPORT_SCHEMAS = [
  z.object({
    ...head,
    kind: z.literal('reportDue'),
    period,
    work: z.optional(filledText),
    promise,
  }),
  z.object({ ...head, kind: z.literal('reportDropped'), ref: z.optional(entryId) }),
  z.object({
    ...head,
    kind: z.literal('reportPublished'),
    ...content,
    due: z.optional(entryId),
    beside: z.optional(entryId),
    fp,
  }),
  z.object({ ...head, kind: z.literal('reportCorrected'), ref: entryId, changes, fp }),
  z.object({ ...head, kind: z.literal('read'), ref: entryId }),
] as const;
