/** Reads the entries that only some boards have (questions, reports, agreed rules) by hand. The connector loads this when it
 *  meets one; `entry.ts` reads what every board has. */

import type { Estimated } from '../../domain/estimates/entries.ts';
import type { PausePress } from '../../domain/pauses/entries.ts';
import type { QuestionPress } from '../../domain/questions/entries.ts';
import type { ReportPress } from '../../domain/report/entries.ts';
import type { BoardEntry, RulesAgreed, RulesProposed } from '../../domain/roster/entries.ts';
import type { CardEntry, EntryHead } from '../../domain/turn/entries.ts';
import type { MarkedUrgent } from '../../domain/urgency/entries.ts';
import {
  ENTRY_ID,
  FINGERPRINT,
  LONGEST_TEXT,
  MEMBER_ID,
  MOST_FIELDS,
  SETTING_PATH,
} from '../limits.ts';
import { entryParser, parseBoardEntry, parseCardEntry, signature } from './entry.ts';
import { filledText, flag, type objectOf, optional, pattern, type Read, text } from './fields.ts';
import { PAUSE_SHAPES } from './pause-entry.ts';
import { parsePromise } from './promise.ts';
import { REPORT_SHAPES } from './report-entry.ts';

type Shapes<P extends { readonly kind: string }> = {
  readonly [K in P['kind']]: Parameters<typeof objectOf>[0];
};

const memberId = pattern(MEMBER_ID);
const entryId = pattern(ENTRY_ID);
const words: Read<string> = (value) => within(filledText(value));
const anyText: Read<string> = (value) => within(text(value));

type SmallPress = PausePress | Estimated | MarkedUrgent | QuestionPress | ReportPress;

const SMALL_SHAPES: Shapes<SmallPress> = {
  questionAsked: { to: memberId, text: words, about: optional(entryId), promise: parsePromise },
  answered: { ref: entryId, words: optional(words) },
  questionPassed: { ref: entryId, to: memberId, promise: parsePromise },
  ...PAUSE_SHAPES,
  estimated: { to: optional(entryId), promise: parsePromise },
  urgent: { on: flag },
  ...REPORT_SHAPES,
};

const AGREED_SHAPES: Shapes<RulesProposed | RulesAgreed> = {
  rulesProposed: { fields: fieldsByPath, fp: pattern(FINGERPRINT), note: anyText },
  rulesAgreed: {
    ref: entryId,
    fp: pattern(FINGERPRINT),
    naming: entryId,
    for: optional(memberId),
    sig: optional(signature),
  },
};

const parseSmall = entryParser<EntryHead & SmallPress>(SMALL_SHAPES);
const parseAgreed = entryParser<EntryHead & (RulesProposed | RulesAgreed)>(AGREED_SHAPES);

/** Every kind of a card's entry. */
export const parseAnyCardEntry: Read<CardEntry> = (raw) => parseCardEntry(raw) ?? parseSmall(raw);

/** Every kind of a board's entry. */
export const parseAnyBoardEntry: Read<BoardEntry> = (raw) =>
  parseBoardEntry(raw) ?? parseAgreed(raw);

/** Values may be any JSON: who reads a field judges it. */
function fieldsByPath(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const paths = Object.keys(value);
  if (paths.length === 0 || paths.length > MOST_FIELDS) return undefined;
  return paths.every((path) => SETTING_PATH.test(path)) ? { ...value } : undefined;
}

function within(value: string | undefined): string | undefined {
  return value !== undefined && value.length <= LONGEST_TEXT ? value : undefined;
}
