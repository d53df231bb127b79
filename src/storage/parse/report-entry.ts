/** Reads a report's entries by hand: part of what the connector loads when it meets one. */
import {
  FACTS,
  type ReportChanges,
  type ReportLink,
  type ReportPress,
  type ReportRow,
} from '../../domain/report/entries.ts';
import { isSafeHref } from '../../domain/report/link.ts';
import { MOST_DECIMALS, type ReportNumber, type ReportValue } from '../../domain/report/number.ts';
import type { Period } from '../../domain/report/period.ts';
import { ENTRY_ID, FINGERPRINT, LONGEST_TEXT, MOST_ROWS } from '../limits.ts';
import {
  dayText,
  filledText,
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

const entryId = pattern(ENTRY_ID);
const fp = pattern(FINGERPRINT);
const words: Read<string> = (value) => within(filledText(value));
const anyText: Read<string> = (value) => within(text(value));

/** What is no address that may be shown as one makes the entry none. */
const href: Read<string> = (value) => {
  const url = text(value);
  return url !== undefined && isSafeHref(url) ? url : undefined;
};

const period = objectOf<Period>({ from: dayText, to: dayText });
const links = listOf(objectOf<ReportLink>({ url: href, name: optional(words) }), 0, MOST_ROWS);

const number = objectOf<ReportNumber>({
  amount: (value) => (Number.isFinite(value) ? value : undefined),
  unit: optional(words),
  digits: wholeNumber(0, MOST_DECIMALS),
  plus: optional((value) => (value === true ? value : undefined)),
});
const value: Read<ReportValue> = (raw) => anyText(raw) ?? number(raw);

const row = objectOf<ReportRow>({
  name: anyText,
  value,
  plan: optional(value),
  previous: optional(value),
  better: optional(oneOf('up', 'down')),
  fact: optional(oneOf(...FACTS)),
});

const place = wholeNumber(0, MOST_ROWS);
const unit = wholeNumber(0, LONGEST_TEXT);

const changes = objectOf<ReportChanges>({
  period: optional(period),
  work: optional(anyText),
  links: optional(links),
  rows: optional(listOf(rowChange, 0, MOST_ROWS)),
  meaning: optional(textChange),
  needs: optional(textChange),
  goal: optional(textChange),
});

export const REPORT_SHAPES: {
  readonly [K in ReportPress['kind']]: Parameters<typeof objectOf>[0];
} = {
  reportDue: { period, work: optional(words), promise: parsePromise },
  reportDropped: { ref: optional(entryId) },
  reportPublished: {
    period,
    work: optional(words),
    links,
    rows: listOf(row, 0, MOST_ROWS),
    meaning: anyText,
    needs: optional(words),
    goal: optional(words),
    due: optional(entryId),
    beside: optional(entryId),
    fp,
  },
  reportCorrected: { ref: entryId, changes, fp },
  read: { ref: entryId },
};

function textChange(raw: unknown): unknown {
  if (!Array.isArray(raw) || raw.length !== 3) return undefined;
  const [at, cut, put] = raw;
  const isRead = unit(at) !== undefined && unit(cut) !== undefined && anyText(put) !== undefined;
  return isRead ? raw : undefined;
}

function rowChange(raw: unknown): unknown {
  if (!Array.isArray(raw) || raw.length !== 2 || place(raw[0]) === undefined) return undefined;
  if (raw[1] === null) return raw;
  const changed = row(raw[1]);
  if (changed === undefined) return undefined;
  return changed === raw[1] ? raw : [raw[0], changed];
}

function within(read: string | undefined): string | undefined {
  return read !== undefined && read.length <= LONGEST_TEXT ? read : undefined;
}
