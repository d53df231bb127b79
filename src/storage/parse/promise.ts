import type { FrozenPromise } from '../../domain/calendar/promise.ts';
import type { Day } from '../../domain/day.ts';
import {
  EARLIEST_AT,
  LATEST_AT,
  LONGEST_TERM,
  LONGEST_TEXT,
  MOST_DAYS,
  WEEK_MASK,
  ZONE_SHAPE,
} from '../limits.ts';
import {
  dayText,
  listOf,
  objectOf,
  oneOf,
  optional,
  pattern,
  type Read,
  text,
  wholeNumber,
} from './fields.ts';

const instant = wholeNumber(EARLIEST_AT, LATEST_AT);
const minute = wholeNumber(0, 1440);

/** Reads a frozen promise as `design.md` names its fields. */
export const parsePromise: Read<FrozenPromise> = objectOf<FrozenPromise>({
  day: dayText,
  closes: minute,
  zone: pattern(ZONE_SHAPE),
  rule: oneOf('full', 'cutoff', 'strict', 'hours', 'hand'),
  n: wholeNumber(-LONGEST_TERM, LONGEST_TERM),
  received: (value) => instant(value) ?? dayText(value),
  calendar: shortText,
  revision: shortText,
  off: optional(listOf(namedDay, 0, MOST_DAYS)),
  on: optional(listOf(dayText, 0, MOST_DAYS)),
  week: optional(pattern(WEEK_MASK)),
  cutoff: optional(minute),
  preliminary: optional((value) => (value === true ? true : undefined)),
  worked: optional(listOf(workedDay, 0, MOST_DAYS)),
});

function shortText(value: unknown): string | undefined {
  const read = text(value);
  return read !== undefined && read.length <= LONGEST_TEXT ? read : undefined;
}

function namedDay(value: unknown): readonly [Day, string?] | undefined {
  if (!Array.isArray(value) || value.length < 1 || value.length > 2) return undefined;
  if (dayText(value[0]) === undefined) return undefined;
  if (value.length === 1) return value as [Day];
  return shortText(value[1]) === undefined ? undefined : (value as [Day, string]);
}

function workedDay(value: unknown): readonly [Day, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const isRead = dayText(value[0]) !== undefined && minute(value[1]) !== undefined;
  return isRead ? (value as unknown as readonly [Day, number]) : undefined; // read above
}
