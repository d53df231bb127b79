/** Rows of results out of a block pasted from a spreadsheet: cells parted by tabs, rows by line breaks, cells with
 *  either inside in quotes. A list of lines ("Leads: 46") reads as well. */
import { type GroupSign, groupSignIn, isNumber, parseValue, type ReportValue } from './number.ts';

export interface PastedRow {
  readonly name: string;
  readonly value: ReportValue;
  readonly plan?: ReportValue;
  readonly previous?: ReportValue;
}

export interface PastedRows {
  readonly rows: readonly PastedRow[];
  /** How many more there were than a report holds. */
  readonly left: number;
  /** The words above the columns, where the block had such a row. */
  readonly header?: readonly string[];
}

/** More results than anybody reads. */
export const MOST_ROWS = 40;

/** Name, value, plan, previous. */
const COLUMNS = 4;

/** Whether a pasted text is a block and not a value for one field. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text.trim());
}

/** Columns are name, value, plan, previous, in this order; further ones are passed over. A block with one column a
 *  result, names above numbers, is turned. Of more rows than a report holds the first are kept.
 *  @param group as `parseValue`, where no value of the block leaves it beyond doubt. */
export function parsePastedRows(text: string, group: GroupSign): PastedRows {
  const cells = upright(cellsOf(text).filter((row) => row.some((cell) => cell !== '')));
  const sign = groupSignIn(
    cells.flatMap((row) => row.slice(1, COLUMNS)),
    group,
  );
  const header = headerOf(cells, sign);
  const found = header === undefined ? cells : cells.slice(1);
  return {
    rows: found.slice(0, MOST_ROWS).map((row) => rowOf(row, sign)),
    left: Math.max(0, found.length - MOST_ROWS),
    ...(header !== undefined && { header }),
  };
}

function rowOf([name = '', value = '', ...more]: readonly string[], group: GroupSign): PastedRow {
  const [plan = '', previous = ''] = more;
  return {
    name,
    value: parseValue(value, group),
    ...(plan !== '' && { plan: parseValue(plan, group) }),
    ...(previous !== '' && { previous: parseValue(previous, group) }),
  };
}

/** What people write above a column of values. */
const VALUE_WORDS =
  /^(?:values?|actual|facts?|results?|значени[ея]|факт|результаты?|valor(?:es)?|resultados?|real)$/iu;

/** The first row, where it has no number and each row after it has one. One of the others is enough where three of its
 *  cells are words, or it names the column of values: "n/a" stands in many a block. */
function headerOf(
  [first = [], ...others]: readonly (readonly string[])[],
  group: GroupSign,
): readonly string[] | undefined {
  const hasNumber = (row: readonly string[]) =>
    row.slice(1, COLUMNS).some((cell) => isNumber(parseValue(cell, group)));
  const [, over = '', third = ''] = first;
  if (over === '' || hasNumber(first)) return undefined;
  const isPlain = third !== '' || VALUE_WORDS.test(over);
  const isHeader = isPlain ? others.some(hasNumber) : others.length > 0 && others.every(hasNumber);
  return isHeader ? first : undefined;
}

/** Two rows, words above and numbers below them in every column, are results side by side. */
function upright(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [names = [], values = []] = rows;
  const isLying =
    rows.length === 2 &&
    names.length > 1 &&
    names.length === values.length &&
    names.every((cell) => cell !== '' && !isNumber(parseValue(cell, undefined))) &&
    values.every((cell) => isNumber(parseValue(cell, undefined)));
  return isLying ? names.map((name, index) => [name, values[index] ?? '']) : rows;
}

/** Quotes count where they begin a cell; inside, two of them are one. A quote that is never closed is a character
 *  like any other. */
function cellsOf(text: string): readonly (readonly string[])[] {
  if (!text.includes('\t')) return text.split(/\r\n|\r|\n/).map(sidesOf);
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex <= text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    rows.at(-1)?.push(tidy(quoted?.replaceAll('""', '"') ?? plain));
    if (end === undefined || end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

/** "Leads: 46", "Leads — 46", "Leads = 46"; else the line is a name. */
function sidesOf(line: string): readonly string[] {
  const sides = /^(?<name>.*\S)\s*(?:[:=]|\s[-–—])\s+(?<value>\S.*)$/.exec(line.trim())?.groups;
  return sides === undefined
    ? [tidy(line)]
    : [tidy(sides['name'] ?? ''), tidy(sides['value'] ?? '')];
}

function tidy(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
