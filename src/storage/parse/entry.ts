/** Reads one entry of a journal by hand: the connector's parser, and the measure for the pages' schemas. */
import type { BoardEntry, BoardPress } from '../../domain/roster/entries.ts';
import type { CardEntry, CardPress, RequestedEdit } from '../../domain/turn/entries.ts';
import {
  EARLIEST_AT,
  EDIT_REF,
  ENTRY_ID,
  LARGEST_NUMBER,
  LATEST_AT,
  LONGEST_TEXT,
  MEMBER_ID,
  MOST_EDITS,
  SETTING_PATH,
} from '../limits.ts';
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
const ref = pattern(EDIT_REF);
const channel = oneOf('chat', 'phone', 'email', 'meeting');
const instant = wholeNumber(EARLIEST_AT, LATEST_AT);

const requestedEdit = objectOf<RequestedEdit>({
  text: (value) => within(filledText(value)),
  attachment: optional(memberId),
  again: optional(ref),
  from: optional(memberId),
});

const CARD_SHAPES: { readonly [K in CardPress['kind']]: Parameters<typeof objectOf>[0] } = {
  worked: { promise: parsePromise },
  taken: {},
  editsRequested: {
    edits: listOf(requestedEdit, 1, MOST_EDITS),
    received: optional(dayText),
    channel: optional(channel),
    promise: parsePromise,
  },
  editAdded: {
    to: entryId,
    edit: requestedEdit,
    kept: flag,
    received: optional(dayText),
    channel: optional(channel),
  },
  ticked: { edit: ref, on: flag },
  datePromised: {
    to: entryId,
    edits: optional(listOf(ref, 1, MOST_EDITS)),
    promise: parsePromise,
    why: optional((value) => within(filledText(value))),
  },
  handedOver: {
    to: entryId,
    note: (value) => within(text(value)),
    promise: optional(parsePromise),
  },
  arrived: { from: memberId },
};

const BOARD_SHAPES: { readonly [K in BoardPress['kind']]: Parameters<typeof objectOf>[0] } = {
  placed: { member: memberId, side: oneOf('client', 'agency') },
  named: {
    member: memberId,
    role: oneOf('accountManager', 'representative', 'standIn'),
    from: instant,
    to: optional(instant),
  },
  fieldSet: { path: pattern(SETTING_PATH), value: jsonValue },
  arrived: { from: memberId },
};

export const parseCardEntry: Read<CardEntry> = entryParser<CardEntry>(CARD_SHAPES);
export const parseBoardEntry: Read<BoardEntry> = entryParser<BoardEntry>(BOARD_SHAPES);

/** True for an entry of a kind that this build does not know: kept, and no fault of its writer. */
export function isUnknownKind(raw: unknown, kinds: readonly string[]): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { kind } = raw as { kind?: unknown };
  return typeof kind === 'string' && !kinds.includes(kind);
}

function entryParser<T>(shapes: Readonly<Record<string, Parameters<typeof objectOf>[0]>>): Read<T> {
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
