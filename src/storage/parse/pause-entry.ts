/** Reads the entries of what is missing by hand: part of what the connector loads when it meets one. */
import { MISSING_THINGS, type MissingDebt, type PausePress } from '../../domain/pauses/entries.ts';
import type { Lost } from '../../domain/turn/entries.ts';
import {
  EDIT_REF,
  ENTRY_ID,
  LONGEST_TEXT,
  MEMBER_ID,
  MOST_DAYS,
  MOST_DEBTS,
  MOST_EDITS,
  MOST_TERM_DAYS,
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
  wholeNumber,
} from './fields.ts';
import { parsePromise } from './promise.ts';

const debtRef = pattern(EDIT_REF);
const words: Read<string> = (value) => {
  const read = filledText(value);
  return read !== undefined && read.length <= LONGEST_TEXT ? read : undefined;
};
const lost = objectOf<Lost>({
  first: dayText,
  last: dayText,
  off: optional(listOf(dayText, 0, MOST_DAYS)),
  on: optional(listOf(dayText, 0, MOST_DAYS)),
});
const debt = objectOf<MissingDebt>({
  what: oneOf(...MISSING_THINGS),
  words: optional(words),
  who: oneOf('client', 'agency', 'others'),
  whom: optional(pattern(MEMBER_ID)),
  promise: parsePromise,
});

export const PAUSE_SHAPES: {
  readonly [K in PausePress['kind']]: Parameters<typeof objectOf>[0];
} = {
  paused: { debts: listOf(debt, 1, MOST_DEBTS) },
  given: { debt: debtRef, received: dayText, lost },
  debtReturned: { debt: debtRef, why: words, promise: parsePromise },
  stopped: { debts: listOf(debtRef, 1, MOST_DEBTS), lost },
  outside: {
    to: pattern(ENTRY_ID),
    edits: optional(listOf(debtRef, 1, MOST_EDITS)),
    days: wholeNumber(1, MOST_TERM_DAYS),
    price: words,
    promise: parsePromise,
  },
  agreed: {
    ref: pattern(ENTRY_ID),
    yes: flag,
    promise: optional(parsePromise),
    lost: optional(lost),
  },
  outsideDropped: { ref: pattern(ENTRY_ID), lost: optional(lost) },
  kept: { to: pattern(ENTRY_ID), instead: dayText },
};
