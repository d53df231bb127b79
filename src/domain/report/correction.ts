/** What changed between two versions of a report: made at the press, applied when the journal is added up, and told
 *  to who reads it. */
import type {
  ReportChanges,
  ReportContent,
  ReportLink,
  ReportRow,
  RowChange,
  TextChange,
} from './entries.ts';
import { MOST_ROWS } from './pasted-rows.ts';
import { isPeriod, isSamePeriod, type Period } from './period.ts';

/** One thing that a correction changed; what is not there on one side was added or taken away. */
export type Corrected =
  | { readonly what: 'row'; readonly from?: ReportRow; readonly to?: ReportRow }
  | { readonly what: TextName; readonly from: string; readonly to: string }
  | { readonly what: 'period'; readonly from: Period; readonly to: Period }
  | { readonly what: 'work'; readonly from: string; readonly to: string }
  | {
      readonly what: 'links';
      readonly from: readonly ReportLink[];
      readonly to: readonly ReportLink[];
    };

const TEXTS = ['meaning', 'needs', 'goal'] as const;
type TextName = (typeof TEXTS)[number];

/** Only what changed; undefined where nothing did. */
export function changesBetween(
  before: ReportContent,
  after: ReportContent,
): ReportChanges | undefined {
  const rows = rowChanges(before.rows, after.rows);
  const changes: ReportChanges = {
    ...(!isSamePeriod(before.period, after.period) && { period: after.period }),
    ...((before.work ?? '') !== (after.work ?? '') && { work: after.work ?? '' }),
    ...(!isSame(before.links, after.links) && { links: after.links }),
    ...(rows.length > 0 && { rows }),
    ...Object.fromEntries(
      TEXTS.flatMap((name) => {
        const change = textChange(before[name] ?? '', after[name] ?? '');
        return change === undefined ? [] : [[name, change]];
      }),
    ),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** The report with changes applied, and what they were; undefined where they do not fit it. */
export function applyChanges(
  content: ReportContent,
  changes: ReportChanges,
): { readonly content: ReportContent; readonly corrected: readonly Corrected[] } | undefined {
  const texts = textsAfter(content, changes);
  const rows = rowsAfter(content.rows, changes.rows ?? []);
  const { period = content.period, links = content.links, work = content.work ?? '' } = changes;
  if (texts === undefined || rows === undefined || !isPeriod(period)) return undefined;
  const { meaning, needs, goal } = texts;
  const after: ReportContent = {
    ...{ period, links, rows, meaning },
    ...(work !== '' && { work }),
    ...(needs !== '' && { needs }),
    ...(goal !== '' && { goal }),
  };
  return { content: after, corrected: correctedIn(content, after, changes) };
}

function correctedIn(
  before: ReportContent,
  after: ReportContent,
  changes: ReportChanges,
): readonly Corrected[] {
  const all: readonly Corrected[] = [
    { what: 'period', from: before.period, to: after.period },
    { what: 'work', from: before.work ?? '', to: after.work ?? '' },
    ...(changes.rows ?? []).map(([at, row]) => correctedRow(before.rows[at], row)),
    ...TEXTS.map((what) => {
      const [at = 0, cut = 0, put = ''] = changes[what] ?? [];
      return { what, from: (before[what] ?? '').slice(at, at + cut), to: put };
    }),
    { what: 'links', from: before.links, to: after.links },
  ];
  return all.filter(({ from, to }) => !isSame(from, to));
}

function correctedRow(from: ReportRow | undefined, to: ReportRow | null): Corrected {
  return { what: 'row', ...(from !== undefined && { from }), ...(to !== null && { to }) };
}

/** The one stretch that differs, never half of a character. */
export function textChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (isHigh(before, head - 1)) head -= 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (tail > 0 && isHigh(before, before.length - tail - 1)) tail -= 1;
  return [head, before.length - head - tail, after.slice(head, after.length - tail)];
}

/** The first half of a character of two. */
function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

function textsAfter(
  content: ReportContent,
  changes: ReportChanges,
): Record<TextName, string> | undefined {
  const after = { meaning: '', needs: '', goal: '' };
  for (const name of TEXTS) {
    const before = content[name] ?? '';
    const [at, cut, put] = changes[name] ?? [0, 0, ''];
    if (at + cut > before.length) return undefined;
    after[name] = before.slice(0, at) + put + before.slice(at + cut);
  }
  return after;
}

/** Rows keep their places until all changes are made; those taken away go last. */
function rowsAfter(
  rows: readonly ReportRow[],
  changes: readonly RowChange[],
): readonly ReportRow[] | undefined {
  const places: (ReportRow | null)[] = [...rows];
  for (const [at, row] of changes) {
    if (at > places.length || at >= 2 * MOST_ROWS) return undefined;
    places[at] = row;
  }
  return places.filter((row) => row !== null);
}

/** Rows are told apart by their names, so that one taken out does not change those after it. From where the order
 *  changed, or one was put in between, they are written anew. */
function rowChanges(before: readonly ReportRow[], after: readonly ReportRow[]): RowChange[] {
  const changes: RowChange[] = [];
  let next = 0;
  for (const [at, row] of before.entries()) {
    const to = after[next];
    if (to === undefined || (to.name !== row.name && after.slice(next).every(isNot(row)))) {
      if (to === undefined || before.slice(at).some((other) => other.name === to.name)) {
        changes.push([at, null]);
        continue;
      }
    }
    if (!isSame(row, to)) changes.push([at, to]);
    next += 1;
  }
  const added = after.slice(next).map((row, index): RowChange => [before.length + index, row]);
  return [...changes, ...added];
}

function isNot(row: ReportRow): (other: ReportRow) => boolean {
  return ({ name }) => name !== row.name;
}

/** Whether two pieces of JSON say the same; their keys may be in any order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (one === null || other === null) return one === other;
  const keys = Object.keys({ ...one, ...other });
  return keys.every((key) => isSame(memberOf(one, key), memberOf(other, key)));
}

function memberOf(value: object, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}
