/** The text that a report's fingerprint is made from: what it says, in one order, with white space as in `content`. */
import { plain } from '../content/content.ts';
import type { ReportContent, ReportRow } from './entries.ts';
import type { ReportValue } from './number.ts';

/** JSON `[1, from, to, work, goal, rows, meaning, needs, links]`; empty texts where something is not there. The line
 *  breaks of texts are part of what they say. */
export function reportText(content: ReportContent): string {
  const { period, work = '', goal = '', rows, meaning, needs = '', links } = content;
  return JSON.stringify([
    ...[1, period.from, period.to, plain(work), plain(goal)],
    rows.map(rowText),
    ...[lines(meaning), lines(needs)],
    links.map(({ url, name = '' }) => [url, plain(name)]),
  ]);
}

function rowText({ name, value, plan, previous, better, fact }: ReportRow): readonly unknown[] {
  const values = [value, plan, previous].map(valueText);
  return [plain(name), ...values, better ?? '', fact ?? ''];
}

function valueText(value: ReportValue | undefined): unknown {
  if (value === undefined) return '';
  if (typeof value === 'string') return plain(value);
  const { amount, unit = '', digits, plus = false } = value;
  return [amount, plain(unit), digits, plus];
}

function lines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map(plain);
}
