/** Lines of edits as they are typed or pasted. A pasted list becomes numbered edits. */
import {
  EDITS_LIMIT,
  type EditRef,
  type MemberId,
  type RequestedEdit,
  TEXT_LIMIT,
} from '../domain/turn/entries.ts';

export interface Line {
  readonly text: string;
  /** The earlier edit that was not done right. */
  readonly again?: EditRef;
  /** The attachment that it is about. */
  readonly attachment?: string;
  /** The colleague whose remark this is. */
  readonly from?: MemberId;
}

/** What is wrong with the lines; `line` counts from 1 among all lines shown. */
export type LinesFault =
  | { readonly type: 'Nothing' }
  | { readonly type: 'TooMany'; readonly limit: number }
  | { readonly type: 'TooLong'; readonly line: number; readonly limit: number };

/** Puts what was typed into line `index`. A text of several lines is spread over as many lines, its bullets
 *  and numbers taken off; empty ones fall away. Answers the index at which typing goes on as well. */
export function typeInto(
  lines: readonly Line[],
  index: number,
  typed: string,
): { readonly lines: readonly Line[]; readonly at: number } {
  const before = lines.slice(0, index);
  const after = lines.slice(index + 1);
  const line = lines[index] ?? { text: '' };
  if (!/[\r\n]/.test(typed))
    return { lines: [...before, { ...line, text: typed }, ...after], at: index };
  const pieces = typed.split(/\r\n|\r|\n/).map(withoutBullet);
  const filled = pieces.filter((piece) => piece.trim() !== '');
  // Enter at the end of a line asks for a new one.
  const endsOpen = (pieces.at(-1) ?? '').trim() === '' && filled.length > 0;
  const texts = endsOpen ? [...filled, ''] : filled;
  const [first = '', ...others] = texts;
  const spread = [{ ...line, text: first }, ...others.map((text) => ({ text }))];
  return { lines: [...before, ...spread, ...after], at: index + spread.length - 1 };
}

/** Takes a line away; the form keeps one at least. */
export function removeLine(lines: readonly Line[], index: number): readonly Line[] {
  const rest = lines.filter((_, at) => at !== index);
  return rest.length > 0 ? rest : [{ text: '' }];
}

/** Puts ready lines below those that say something; what is there already is not put in twice. Answers the index
 *  at which typing goes on as well. */
export function appendLines(
  lines: readonly Line[],
  added: readonly Line[],
): { readonly lines: readonly Line[]; readonly at: number } {
  const isTaken = ({ text, again, from }: Line) =>
    text.trim() !== '' || again !== undefined || from !== undefined;
  const kept = lines.filter(isTaken);
  const fresh = added.filter((line) => !kept.some((one) => isSame(one, line)));
  const all = [...kept, ...fresh];
  return { lines: all.length > 0 ? all : [{ text: '' }], at: Math.max(0, all.length - 1) };
}

/** One returned edit, or one remark of one colleague. */
function isSame(one: Line, other: Line): boolean {
  if (other.again !== undefined) return one.again === other.again;
  return one.from === other.from && one.text === other.text;
}

/** The lines that say something. */
export function filledLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => line.text.trim() !== '');
}

/** The edits to be sent, in order; or the first thing that is wrong. */
export function editsOf(
  lines: readonly Line[],
): { readonly edits: readonly RequestedEdit[] } | { readonly fault: LinesFault } {
  const filled = filledLines(lines);
  if (filled.length === 0) return { fault: { type: 'Nothing' } };
  if (filled.length > EDITS_LIMIT) return { fault: { type: 'TooMany', limit: EDITS_LIMIT } };
  const long = lines.findIndex((line) => line.text.trim().length > TEXT_LIMIT);
  if (long >= 0) return { fault: { type: 'TooLong', line: long + 1, limit: TEXT_LIMIT } };
  return {
    edits: filled.map(({ text, attachment, again, from }) => ({
      text: text.trim(),
      ...(attachment !== undefined && { attachment }),
      ...(again !== undefined && { again }),
      ...(from !== undefined && { from }),
    })),
  };
}

/** "1. Logo" and "- Logo" are "Logo"; "3 banners" and "2.5 mm" stay as they are. */
export function withoutBullet(text: string): string {
  return text.replace(/^\s*(?:\d{1,2}[.)]|[-–—•*·])\s+/, '');
}
