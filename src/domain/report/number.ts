/** Values of a report as people type and paste them: "1 234,5 %", "−3", "€18", "n/a". What is no number stays the
 *  words it was. How a number is shown is for `i18n/report`. */

export interface ReportNumber {
  readonly amount: number;
  /** As it was written: "%", "€", "leads". */
  readonly unit?: string;
  /** How many decimals were written. */
  readonly digits: number;
  /** A plus was written before it: "+12 %". */
  readonly plus?: true;
}

/** A number, or words as they are. */
export type ReportValue = ReportNumber | string;

/** What parts thousands where "1,234" could be either; undefined where only blanks do. */
export type GroupSign = ',' | '.' | undefined;

/** More digits than a `number` holds exactly are words. */
const MOST_DIGITS = 15;
export const MOST_DECIMALS = 8;
const LONGEST_UNIT = 24;
/** No number is longer, and a pasted book is not searched for one. */
const LONGEST_NUMBER = 80;

const BLANKS = /[\s\u00a0\u2007\u2009\u202f]+/g;
const SHAPE =
  /^(?<sign>[-+−–]?) ?(?<before>[A-Z]{0,3}\p{Sc})? ?(?<inner>[-+−–]?)(?<body>\d[\d .,'’]*\d|\d|[.,]\d+) ?(?<unit>[\p{L}\p{Sc}%‰°×′″][^\d\p{Cc}]*)?$/u;

/** Reads one value. Not numbers: several of them ("10–20", "3/5", "12:30"), exponents ("1e3": a spreadsheet's
 *  column was too narrow, and digits are lost), brackets, phone numbers, what begins with a zero ("007").
 *  @param group decides "1,234" and "1.234": whether the sign parts thousands or decimals. */
export function parseValue(text: string, group: GroupSign): ReportValue {
  const words = text.trim();
  if (words.length > LONGEST_NUMBER) return words;
  const match = SHAPE.exec(words.replace(BLANKS, ' '))?.groups;
  if (match === undefined) return words;
  const { sign = '', inner = '', before, body = '', unit } = match;
  if ((sign !== '' && inner !== '') || (before !== undefined && unit !== undefined)) return words;
  const plain = plainDigits(body, group);
  const named = (before ?? unit)?.trimEnd();
  if (plain === undefined || (named?.length ?? 0) > LONGEST_UNIT) return words;
  return numberOf(plain, sign + inner, named);
}

function numberOf(plain: string, sign: string, unit: string | undefined): ReportNumber {
  const size = Number(plain);
  return {
    amount: sign !== '' && sign !== '+' && size !== 0 ? -size : size,
    ...(unit !== undefined && { unit }),
    digits: decimalsOf(plain),
    ...(sign === '+' && { plus: true as const }),
  };
}

export function isNumber(value: ReportValue): value is ReportNumber {
  return typeof value !== 'string';
}

/** The sign that parts thousands in a block of texts, where one of them leaves no doubt: "1.234,56" settles what
 *  "1.234" beside it is. */
export function groupSignIn(texts: Iterable<string>, fallback: GroupSign): GroupSign {
  const seen = new Set<string>();
  for (const text of texts) {
    const asComma = parseValue(text, ',');
    const asPoint = parseValue(text, '.');
    if (typeof asComma === 'string' || typeof asPoint === 'string') continue;
    const decimal = asComma.amount === asPoint.amount ? decimalSignIn(text, asComma) : undefined;
    if (decimal !== undefined) seen.add(decimal);
  }
  if (seen.size !== 1) return fallback;
  return seen.has(',') ? '.' : ',';
}

function decimalSignIn(text: string, { digits }: ReportNumber): string | undefined {
  return digits === 0 ? undefined : /[.,](?=\d+\D*$)/.exec(text)?.[0];
}

/** `1 234,5` as `1234.5`; undefined where it is no one number. */
function plainDigits(body: string, group: GroupSign): string | undefined {
  const signs = [...body].filter((one) => one < '0' || one > '9');
  const last = signs.at(-1);
  const isDecimal = last !== undefined && partsDecimals(body, signs, group);
  const at = isDecimal ? body.lastIndexOf(last) : body.length;
  const whole = wholeDigits(body.slice(0, at));
  const decimals = body.slice(at + 1);
  if (whole === undefined || decimals.length > MOST_DECIMALS) return undefined;
  if (whole.length + decimals.length > MOST_DIGITS) return undefined;
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** Whether the last sign of a number parts its decimals. */
function partsDecimals(body: string, signs: readonly string[], group: GroupSign): boolean {
  const last = signs.at(-1);
  if (last !== '.' && last !== ',') return false;
  if (signs.length > 1) return signs.indexOf(last) === signs.length - 1;
  const couldBeGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
  return !couldBeGroup || last !== group;
}

/** Digits without what parts thousands: always groups of three, by one and the same sign. */
function wholeDigits(text: string): string | undefined {
  if (text === '') return '0';
  if (/^(?:0|[1-9]\d*)$/.test(text)) return text;
  const isGrouped = /^[1-9]\d{0,2}(?<sign>[ .,'’])\d{3}(?:\k<sign>\d{3})*$/.test(text);
  return isGrouped ? text.replace(/\D/g, '') : undefined;
}

function decimalsOf(plain: string): number {
  const at = plain.indexOf('.');
  return at < 0 ? 0 : plain.length - at - 1;
}
