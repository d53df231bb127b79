/** Rows pasted as a block from a spreadsheet, put where the caret stood. */
import {
  isBlock,
  MOST_ROWS,
  type PastedRow,
  parsePastedRows,
} from '../domain/report/pasted-rows.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatValue, groupSign } from '../i18n/report/number.ts';
import { EMPTY_ROW, type TypedReport, type TypedRow } from './report-draft.ts';

interface Pasted {
  readonly rows: readonly TypedRow[];
  readonly left: number;
}

/** Undefined for a text that is meant for one field. */
export function pasteRows(text: string, locale: Locale): Pasted | undefined {
  if (!isBlock(text)) return undefined;
  const { rows, left } = parsePastedRows(text, groupSign(locale));
  return rows.length === 0 ? undefined : { rows: rows.map((row) => typedOf(row, locale)), left };
}

function typedOf({ name, value, plan, previous }: PastedRow, locale: Locale): TypedRow {
  const shown = (of: PastedRow['plan']) =>
    of === undefined ? '' : formatValue(of, locale).replace(/[\u00a0\u202f]/g, ' ');
  return {
    ...EMPTY_ROW,
    ...{ name, value: shown(value), plan: shown(plan), previous: shown(previous) },
  };
}

/** The block stands from the row on in which it was pasted, in its own order. Rows that say something are never written
 *  over, but for results of the same name, whose values it brings. */
export function filledWith(
  { rows, columns }: TypedReport,
  index: number,
  pasted: readonly TypedRow[],
): Partial<TypedReport> {
  const named = new Map(pasted.map((row) => [keyOf(row), row]));
  const known = rows.map((row) => {
    const found = row.name.trim() === '' ? undefined : named.get(keyOf(row));
    if (found === undefined) return row;
    named.delete(keyOf(row));
    return { ...row, ...filledIn(found) };
  });
  const all = [...known.slice(0, index), ...known.slice(index).filter((row) => !isEmpty(row))];
  let at = index;
  for (const row of pasted) {
    if (named.has(keyOf(row))) {
      all.splice(at, 0, row);
      at += 1;
    } else at = Math.max(at, all.findIndex((one) => keyOf(one) === keyOf(row)) + 1);
  }
  const next = all.slice(0, MOST_ROWS);
  return {
    rows: next,
    columns: columns || next.some(({ plan, previous }) => plan + previous !== ''),
  };
}

/** Results of the report before, below those that are typed. One of the same name gets what it lacks, and nothing that
 *  is typed is written over. */
export function withOffered(
  rows: readonly TypedRow[],
  offered: readonly TypedRow[],
): readonly TypedRow[] {
  const named = new Map(offered.map((row) => [keyOf(row), row]));
  const last = rows.findLastIndex((row) => !isEmpty(row));
  const known = rows
    .slice(0, last + 1)
    .map((row) => ({ ...EMPTY_ROW, ...named.get(keyOf(row)), ...filledIn(row) }));
  const fresh = offered.filter(({ name }) => !isAmong(rows, name));
  return [...known, ...fresh.slice(0, Math.max(0, MOST_ROWS - known.length))];
}

/** Whether a result of that name is there. */
export function isAmong(rows: readonly TypedRow[], name: string): boolean {
  return rows.some((row) => keyOf(row) === keyOf({ name }));
}

export function areEmpty(rows: readonly TypedRow[]): boolean {
  return rows.every(isEmpty);
}

function filledIn(row: TypedRow): Partial<TypedRow> {
  return Object.fromEntries(Object.entries(row).filter(([, text]) => text !== ''));
}

function keyOf({ name }: Pick<TypedRow, 'name'>): string {
  return name.trim().toLowerCase();
}

function isEmpty({ name, value, plan, previous }: TypedRow): boolean {
  return (name + value + plan + previous).trim() === '';
}
