/** The shapes of stored entries for the pages. They must accept and answer exactly what the connector's
 *  hand-written parsers do; a fuzz test holds the two together. */
import * as z from 'zod/mini';
import { parseDay } from '../../domain/day.ts';
import type { BoardEntry } from '../../domain/roster/entries.ts';
import type { CardEntry } from '../../domain/turn/entries.ts';
import {
  CONTENT_MARK,
  EARLIEST_AT,
  EDIT_REF,
  ENTRY_ID,
  FINGERPRINT,
  FOLDED_IDS,
  LARGEST_NUMBER,
  LATEST_AT,
  LONGEST_NAME,
  LONGEST_TERM,
  LONGEST_TEXT,
  MEMBER_ID,
  MOST_ATTACHMENTS,
  MOST_CHARACTERS,
  MOST_DAYS,
  MOST_EDITS,
  MOST_REMARKS,
  MOST_ROUNDS,
  SETTING_PATH,
  WEEK_MASK,
  ZONE_SHAPE,
} from '../limits.ts';

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const filledText = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
const day = z.string().check(z.refine((value) => parseDay(value).ok));
const zone = z.string().check(z.regex(ZONE_SHAPE));
const memberId = z.string().check(z.regex(MEMBER_ID));
const entryId = z.string().check(z.regex(ENTRY_ID));
const editRef = z.string().check(z.regex(EDIT_REF));
const instant = whole(EARLIEST_AT, LATEST_AT);
const channel = z.enum(['chat', 'phone', 'email', 'meeting']);

const promise = z.object({
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

const fp = z.string().check(z.regex(FINGERPRINT));
const mark = z.string().check(z.regex(CONTENT_MARK));
const name = z.string().check(z.maxLength(LONGEST_NAME));
const byNaming = { naming: entryId, for: z.optional(memberId) };
const sig = z.optional(z.object({ h: filledText, p: filledText, s: filledText }));

const content = z.object({
  t: z.optional(mark),
  d: z.optional(z.tuple([mark, whole(0, MOST_CHARACTERS)])),
  a: z.optional(
    z
      .array(z.union([z.tuple([mark]), z.tuple([mark, name]), z.tuple([mark, name, z.literal(1)])]))
      .check(z.maxLength(MOST_ATTACHMENTS)),
  ),
  x: z.optional(z.array(mark).check(z.maxLength(MOST_ATTACHMENTS))),
});

const requestedEdit = z.object({
  text: filledText,
  attachment: z.optional(memberId),
  again: z.optional(editRef),
  from: z.optional(memberId),
});

const head = { id: entryId, n: whole(1, LARGEST_NUMBER), at: instant, by: memberId };

const booksClosed = z.object({
  ...head,
  kind: z.literal('booksClosed'),
  ids: z.string().check(z.regex(FOLDED_IDS)),
  rounds: z
    .array(
      z.object({
        id: entryId,
        number: z.optional(whole(1, MOST_ROUNDS)),
        by: memberId,
        from: instant,
        to: instant,
        edits: whole(0, LARGEST_NUMBER),
        end: z.enum(['approved', 'elsewhere', 'edits', 'handedOver', 'disputed']),
      }),
    )
    .check(z.maxLength(MOST_ROUNDS)),
  since: z.optional(entryId),
});

const cardEntrySchema = z.discriminatedUnion('kind', [
  z.object({ ...head, kind: z.literal('worked'), promise }),
  z.object({ ...head, kind: z.literal('taken') }),
  z.object({
    ...head,
    kind: z.literal('editsRequested'),
    ask: z.optional(entryId),
    naming: z.optional(entryId),
    for: z.optional(memberId),
    edits: z.array(requestedEdit).check(z.minLength(1), z.maxLength(MOST_EDITS)),
    received: z.optional(day),
    channel: z.optional(channel),
    once: z.optional(z.literal(true)),
    promise,
  }),
  z.object({
    ...head,
    kind: z.literal('editAdded'),
    to: entryId,
    edit: requestedEdit,
    kept: z.boolean(),
    received: z.optional(day),
    channel: z.optional(channel),
  }),
  z.object({ ...head, kind: z.literal('ticked'), edit: editRef, on: z.boolean() }),
  z.object({
    ...head,
    kind: z.literal('datePromised'),
    to: entryId,
    edits: z.optional(z.array(editRef).check(z.minLength(1), z.maxLength(MOST_EDITS))),
    promise,
    why: z.optional(filledText),
  }),
  z.object({
    ...head,
    kind: z.literal('handedOver'),
    to: entryId,
    note: text,
    content: z.optional(content),
    fp: z.optional(fp),
    promise: z.optional(promise),
  }),
  z.object({ ...head, kind: z.literal('approvalAsked'), content, fp, note: text, promise }),
  z.object({
    ...head,
    kind: z.literal('decided'),
    ...byNaming,
    ask: entryId,
    fp,
    opened: fp,
    remark: z.optional(filledText),
    content: z.optional(content),
    sig,
  }),
  z.object({
    ...head,
    kind: z.literal('decidedElsewhere'),
    ask: entryId,
    content,
    fp,
    when: z.union([instant, day]),
    channel,
  }),
  z.object({ ...head, kind: z.literal('confirmed'), ...byNaming, ref: entryId, fp, sig }),
  z.object({
    ...head,
    kind: z.literal('disputed'),
    ref: entryId,
    why: z.optional(filledText),
    lost: z.object({
      first: day,
      last: day,
      off: z.optional(z.array(day).check(z.maxLength(MOST_DAYS))),
    }),
  }),
  z.object({ ...head, kind: z.literal('undone'), ref: entryId }),
  z.object({
    ...head,
    kind: z.literal('withdrawn'),
    ref: entryId,
    why: z.optional(filledText),
  }),
  z.object({
    ...head,
    kind: z.literal('viewed'),
    ask: z.optional(entryId),
    view: z.enum(['good', 'remarks']),
    remarks: z.array(filledText).check(z.maxLength(MOST_REMARKS)),
  }),
  z.object({
    ...head,
    kind: z.literal('rated'),
    ref: entryId,
    good: z.boolean(),
    words: z.optional(filledText),
  }),
  booksClosed,
  z.object({ ...head, kind: z.literal('arrived'), from: memberId }),
]);

const boardEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    ...head,
    kind: z.literal('placed'),
    member: memberId,
    side: z.enum(['client', 'agency']),
  }),
  z.object({
    ...head,
    kind: z.literal('named'),
    member: memberId,
    role: z.enum(['accountManager', 'representative', 'standIn']),
    from: instant,
    to: z.optional(instant),
  }),
  z.object({ ...head, kind: z.literal('accepted'), ref: entryId }),
  z.object({
    ...head,
    kind: z.literal('fieldSet'),
    path: z.string().check(z.regex(SETTING_PATH)),
    value: z.unknown(),
  }),
  booksClosed,
  z.object({ ...head, kind: z.literal('arrived'), from: memberId }),
]);

/** The pages' parsers, with the same signature as the connector's. The cast names what the schema has
 *  checked: brands do not exist at run time. */
export function readCardEntry(raw: unknown): CardEntry | undefined {
  const parsed = cardEntrySchema.safeParse(raw);
  return parsed.success ? (parsed.data as unknown as CardEntry) : undefined; // zod has no branded days
}

export function readBoardEntry(raw: unknown): BoardEntry | undefined {
  const parsed = boardEntrySchema.safeParse(raw);
  return parsed.success ? (parsed.data as unknown as BoardEntry) : undefined; // zod has no branded days
}

function whole(from: number, to: number) {
  return z.number().check(
    z.refine((value) => Number.isInteger(value)),
    z.gte(from),
    z.lte(to),
  );
}
