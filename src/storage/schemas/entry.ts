/** The shapes of stored entries for the pages. They must accept and answer exactly what the connector's
 *  hand-written parsers do; a fuzz test holds the two together. */
import * as z from 'zod/mini';
import type { BoardEntry } from '../../domain/roster/entries.ts';
import type { CardEntry } from '../../domain/turn/entries.ts';
import {
  FOLDED_IDS,
  LARGEST_NUMBER,
  MOST_DAYS,
  MOST_EDITS,
  MOST_FIELDS,
  MOST_REMARKS,
  MOST_ROUNDS,
  SETTING_PATH,
} from '../limits.ts';
import { PAUSE_SCHEMAS } from './pause-entry.ts';
import { REPORT_SCHEMAS } from './report-entry.ts';
import {
  byNaming,
  channel,
  content,
  day,
  editRef,
  entryId,
  filledText,
  fp,
  head,
  instant,
  memberId,
  promise,
  sig,
  text,
  whole,
} from './shapes.ts';

const requestedEdit = z.object({
  text: filledText,
  attachment: z.optional(memberId),
  again: z.optional(editRef),
  from: z.optional(memberId),
});

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
      on: z.optional(z.array(day).check(z.maxLength(MOST_DAYS))),
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
  z.object({
    ...head,
    kind: z.literal('questionAsked'),
    to: memberId,
    text: filledText,
    about: z.optional(entryId),
    promise,
  }),
  z.object({
    ...head,
    kind: z.literal('answered'),
    ref: entryId,
    words: z.optional(filledText),
  }),
  z.object({ ...head, kind: z.literal('questionPassed'), ref: entryId, to: memberId, promise }),
  ...PAUSE_SCHEMAS,
  z.object({ ...head, kind: z.literal('estimated'), to: z.optional(entryId), promise }),
  z.object({ ...head, kind: z.literal('urgent'), on: z.boolean() }),
  ...REPORT_SCHEMAS,
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
  z.object({
    ...head,
    kind: z.literal('rulesProposed'),
    fields: z.unknown().check(z.refine(areFields)),
    fp,
    note: text,
  }),
  z.object({ ...head, kind: z.literal('rulesAgreed'), ...byNaming, ref: entryId, fp, sig }),
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

/** Values by the paths of fields; the values themselves are judged where they are read. */
function areFields(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const paths = Object.keys(value);
  const isPath = (path: string) => SETTING_PATH.test(path);
  return paths.length > 0 && paths.length <= MOST_FIELDS && paths.every(isPath);
}
