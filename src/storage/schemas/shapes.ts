/** The parts of stored entries that several kinds have, as schemas. */
import * as z from 'zod/mini';
import { parseDay } from '../../domain/day.ts';
import {
  CONTENT_MARK,
  EARLIEST_AT,
  EDIT_REF,
  ENTRY_ID,
  FINGERPRINT,
  LARGEST_NUMBER,
  LATEST_AT,
  LONGEST_NAME,
  LONGEST_TERM,
  LONGEST_TEXT,
  MEMBER_ID,
  MOST_ATTACHMENTS,
  MOST_CHARACTERS,
  MOST_DAYS,
  WEEK_MASK,
  ZONE_SHAPE,
} from '../limits.ts';

export const text = z.string().check(z.maxLength(LONGEST_TEXT));
export const filledText = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
export const day = z.string().check(z.refine((value) => parseDay(value).ok));
const zone = z.string().check(z.regex(ZONE_SHAPE));
export const memberId = z.string().check(z.regex(MEMBER_ID));
export const entryId = z.string().check(z.regex(ENTRY_ID));
export const editRef = z.string().check(z.regex(EDIT_REF));
export const instant = whole(EARLIEST_AT, LATEST_AT);
export const channel = z.enum(['chat', 'phone', 'email', 'meeting']);

export const promise = z.object({
  day,
  closes: whole(0, 1440),
  zone,
  rule: z.enum(['full', 'cutoff', 'strict', 'hours', 'hand']),
  n: whole(-LONGEST_TERM, LONGEST_TERM),
  received: z.union([instant, day]),
  calendar: text,
  revision: text,
  off: z.optional(
    z.array(z.union([z.tuple([day]), z.tuple([day, text])])).check(z.maxLength(MOST_DAYS)),
  ),
  on: z.optional(z.array(day).check(z.maxLength(MOST_DAYS))),
  week: z.optional(z.string().check(z.regex(WEEK_MASK))),
  cutoff: z.optional(whole(0, 1440)),
  preliminary: z.optional(z.literal(true)),
  worked: z.optional(z.array(z.tuple([day, whole(0, 1440)])).check(z.maxLength(MOST_DAYS))),
});

export const fp = z.string().check(z.regex(FINGERPRINT));
const mark = z.string().check(z.regex(CONTENT_MARK));
const name = z.string().check(z.maxLength(LONGEST_NAME));
export const byNaming = { naming: entryId, for: z.optional(memberId) };
export const sig = z.optional(z.object({ h: filledText, p: filledText, s: filledText }));

export const content = z.object({
  t: z.optional(mark),
  d: z.optional(z.tuple([mark, whole(0, MOST_CHARACTERS)])),
  a: z.optional(
    z
      .array(z.union([z.tuple([mark]), z.tuple([mark, name]), z.tuple([mark, name, z.literal(1)])]))
      .check(z.maxLength(MOST_ATTACHMENTS)),
  ),
  x: z.optional(z.array(mark).check(z.maxLength(MOST_ATTACHMENTS))),
});

export const head = { id: entryId, n: whole(1, LARGEST_NUMBER), at: instant, by: memberId };

export function whole(from: number, to: number) {
  return z.number().check(
    z.refine((value) => Number.isInteger(value)),
    z.gte(from),
    z.lte(to),
  );
}
