/** Numbers of a report in words: "€1,234.5", «1 234,5 €», "1234,5 €". What is shown reads back as it was. */
import {
  type GroupSign,
  isNumber,
  parseValue,
  type ReportNumber,
  type ReportValue,
} from '../../domain/report/number.ts';
import { intlTag, type Locale } from '../locale.ts';

const NO_BREAK = '\u00a0';
/** "2.5×", "40K", "90°": nobody puts a blank before these. */
const GLUED = /^(?:[x×°′″]|[kKMB])$/;

/** Reads what was typed, as a person of this language means it. */
export function parseValueIn(text: string, locale: Locale): ReportValue {
  return parseValue(text, groupSign(locale));
}

/** What parts thousands in a language. In Russian a blank alone does: a comma and a point both part decimals. */
export function groupSign(locale: Locale): GroupSign {
  return ({ en: ',', ru: undefined, es: '.' } as const)[locale];
}

/** A value as it is shown. Words stay as they are. */
export function formatValue(value: ReportValue, locale: Locale): string {
  if (!isNumber(value)) return value;
  const { unit } = value;
  if (unit === undefined) return formatAmount(value, locale);
  if (unit === '%') return formatPercent(value, locale);
  if (/^[A-Z]{0,3}\p{Sc}$/u.test(unit)) {
    return inStyle(value, locale, 'currency', unit);
  }
  return `${formatAmount(value, locale)}${GLUED.test(unit) ? '' : NO_BREAK}${unit}`;
}

/** The number alone, with the decimals it was written with and a true minus. */
export function formatAmount(value: ReportNumber, locale: Locale): string {
  return inStyle(value, locale, 'decimal', '');
}

type Style = 'decimal' | 'percent' | 'currency';

/** Intl says on which side the unit stands and what is between; the unit itself is as it was written, since "$" is
 *  that of many countries. */
function inStyle(value: ReportNumber, locale: Locale, style: Style, unit: string): string {
  const parts = formatter(locale, style, value.digits).formatToParts(value.amount);
  const text = parts.map((part) => (part.type === 'currency' ? unit : wordOf(part))).join('');
  return value.plus === true && value.amount >= 0 ? `+${text}` : text;
}

/** Intl would multiply by a hundred, and not exactly. */
function formatPercent(value: ReportNumber, locale: Locale): string {
  const parts = formatter(locale, 'percent', 0).formatToParts(0);
  const glue = parts.some(({ type }) => type === 'literal') ? NO_BREAK : '';
  return `${formatAmount(value, locale)}${glue}%`;
}

function wordOf({ type, value }: Intl.NumberFormatPart): string {
  return type === 'minusSign' ? '−' : value;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, style: Style, digits: number): Intl.NumberFormat {
  const key = `${locale} ${style} ${digits}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(intlTag(locale), {
    style,
    ...(style === 'currency' && { currency: 'EUR', currencyDisplay: 'narrowSymbol' }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(key, made);
  return made;
}
