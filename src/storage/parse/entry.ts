/** Reads one entry of a journal by hand: the connector's parser, and the measure for the pages' schemas. */
import type { ClosedRound } from '../../domain/books/books-closed.ts';
import type { FieldEntry, FieldPress } from '../../domain/roster/entries.ts';
import type { RequestedEdit, TurnEntry, TurnPress } from '../../domain/turn/entries.ts';
import {
  EARLIEST_AT,
  EDIT_REF,
  ENTRY_ID,
  FINGERPRINT,
  FOLDED_IDS,
  LARGEST_NUMBER,
  LATEST_AT,
  LONGEST_TEXT,
  MEMBER_ID,
  MOST_DAYS,
  MOST_EDITS,
  MOST_REMARKS,
  MOST_ROUNDS,
  SETTING_PATH,
} from '../limits.ts';
import { parseContent } from './content.ts';
import {
  dayText,
  filledText,
  flag,
  listOf,
  objectOf,
  oneOf,
  optional,
  pattern,
  type Read,
  text,
  wholeNumber,
} from './fields.ts';
import { parsePromise } from './promise.ts';

const memberId = pattern(MEMBER_ID);
const entryId = pattern(ENTRY_ID);
const editRef = pattern(EDIT_REF);
const channel = oneOf('chat', 'phone', 'email', 'meeting');
const instant = wholeNumber(EARLIEST_AT, LATEST_AT);

const fp = pattern(FINGERPRINT);
const words = (value: unknown) => within(filledText(value));
const anyText = (value: unknown) => within(text(value));
const once = (value: unknown) => (value === true ? value : undefined);
const byNaming = { naming: entryId, for: optional(memberId) };
export const signature = objectOf<object>({ h: words, p: words, s: words });

const closedRound = objectOf<ClosedRound>({
  id: entryId,
  number: optional(wholeNumber(1, MOST_ROUNDS)),
  by: memberId,
  from: instant,
  to: instant,
  edits: wholeNumber(0, LARGEST_NUMBER),
  end: oneOf('approved', 'elsewhere', 'edits', 'handedOver', 'disputed'),
});
const booksClosed = {
  ids: pattern(FOLDED_IDS),
  rounds: listOf(closedRound, 0, MOST_ROUNDS),
  since: optional(entryId),
};

const requestedEdit = objectOf<RequestedEdit>({
  text: words,
  attachment: optional(memberId),
  again: optional(editRef),
  from: optional(memberId),
});

const TURN_SHAPES: { readonly [K in TurnPress['kind']]: Parameters<typeof objectOf>[0] } = {
  worked: { promise: parsePromise },
  taken: {},
  editsRequested: {
    ask: optional(entryId),
    naming: optional(entryId),
    for: optional(memberId),
    edits: listOf(requestedEdit, 1, MOST_EDITS),
    received: optional(dayText),
    channel: optional(channel),
    once: optional(once),
    promise: parsePromise,
  },
  editAdded: {
    to: entryId,
    edit: requestedEdit,
    kept: flag,
    received: optional(dayText),
    channel: optional(channel),
  },
  ticked: { edit: editRef, on: flag },
  datePromised: {
    to: entryId,
    edits: optional(listOf(editRef, 1, MOST_EDITS)),
    promise: parsePromise,
    why: optional(words),
  },
  handedOver: {
    to: entryId,
    note: anyText,
    content: optional(parseContent),
    fp: optional(fp),
    promise: optional(parsePromise),
  },
  approvalAsked: { content: parseContent, fp, note: anyText, promise: parsePromise },
  decided: {
    ...byNaming,
    ask: entryId,
    fp,
    opened: fp,
    remark: optional(words),
    content: optional(parseContent),
    sig: optional(signature),
  },
  decidedElsewhere: {
    ask: entryId,
    content: parseContent,
    fp,
    when: (value) => instant(value) ?? dayText(value),
    channel,
  },
  confirmed: { ...byNaming, ref: entryId, fp, sig: optional(signature) },
  disputed: {
    ref: entryId,
    why: optional(words),
    lost: objectOf({
      first: dayText,
      last: dayText,
      off: optional(listOf(dayText, 0, MOST_DAYS)),
      on: optional(listOf(dayText, 0, MOST_DAYS)),
    }),
  },
  undone: { ref: entryId },
  withdrawn: { ref: entryId, why: optional(words) },
  viewed: {
    ask: optional(entryId),
    view: oneOf('good', 'remarks'),
    remarks: listOf(words, 0, MOST_REMARKS),
  },
  rated: { ref: entryId, good: flag, words: optional(words) },
  booksClosed,
  arrived: { from: memberId },
};

const BOARD_SHAPES: { readonly [K in FieldPress['kind']]: Parameters<typeof objectOf>[0] } = {
  placed: { member: memberId, side: oneOf('client', 'agency') },
  named: {
    member: memberId,
    role: oneOf('accountManager', 'representative', 'standIn'),
    from: instant,
    to: optional(instant),
  },
  accepted: { ref: entryId },
  fieldSet: { path: pattern(SETTING_PATH), value: jsonValue },
  booksClosed,
  arrived: { from: memberId },
};

/** What the card's main clock is made of; small clocks are read by `small-entry.ts`. */
export const parseCardEntry: Read<TurnEntry> = entryParser<TurnEntry>(TURN_SHAPES);
/** People and fields; the agreed rules are read by `small-entry.ts`. */
export const parseBoardEntry: Read<FieldEntry> = entryParser<FieldEntry>(BOARD_SHAPES);

/** True for an entry of a kind that this build does not know: kept, and no fault of its writer. */
export function isUnknownKind(raw: unknown, kinds: readonly string[]): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { kind } = raw as { kind?: unknown };
  return typeof kind === 'string' && !kinds.includes(kind);
}

export function entryParser<T>(
  shapes: Readonly<Record<string, Parameters<typeof objectOf>[0]>>,
): Read<T> {
  const parsers = new Map(
    Object.entries(shapes).map(([kind, shape]) => [
      kind,
      objectOf<T>({
        id: entryId,
        n: wholeNumber(1, LARGEST_NUMBER),
        at: instant,
        by: memberId,
        kind: oneOf(kind),
        ...shape,
      }),
    ]),
  );
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return parsers.get((value as { kind: string }).kind)?.(value);
  };
}

function within(value: string | undefined): string | undefined {
  return value !== undefined && value.length <= LONGEST_TEXT ? value : undefined;
}

/** A setting's value is judged where it is read; here it only has to be there. */
function jsonValue(value: unknown): unknown {
  return value;
}
