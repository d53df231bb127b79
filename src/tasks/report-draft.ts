/** A report as it is typed: texts as they stand in the fields. What they mean is read from them when it is shown or
 *  published, so that nothing that was typed is lost to a reading. */
import { type Day, isDay } from '../domain/day.ts';
import {
  FACTS,
  type Fact,
  type ReportContent,
  type ReportLink,
  type ReportRow,
} from '../domain/report/entries.ts';
import { readLink } from '../domain/report/link.ts';
import type { ReportValue } from '../domain/report/number.ts';
import { kindOf, PERIOD_LENGTHS, type Period, type PeriodKind } from '../domain/report/period.ts';
import type { ReportDraft } from '../domain/report/publish-checks.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatValue, parseValueIn } from '../i18n/report/number.ts';

export interface TypedRow {
  readonly name: string;
  readonly value: string;
  readonly plan: string;
  readonly previous: string;
  readonly better: 'up' | 'down' | '';
  readonly fact?: Fact;
}

export interface TypedLink {
  readonly url: string;
  readonly name: string;
}

export interface TypedReport {
  readonly kind: PeriodKind;
  /** Days, or nothing where none is chosen. */
  readonly from: string;
  readonly to: string;
  readonly work: string;
  readonly links: readonly TypedLink[];
  readonly rows: readonly TypedRow[];
  readonly meaning: string;
  readonly needs: string;
  /** Plan, previous and direction are shown. */
  readonly columns: boolean;
  /** Of a correction: the version that it was last brought up to. */
  readonly base?: string;
}

export const EMPTY_ROW: TypedRow = { name: '', value: '', plan: '', previous: '', better: '' };
export const EMPTY_LINK: TypedLink = { url: '', name: '' };
export const FIRST_ROWS = [EMPTY_ROW, EMPTY_ROW, EMPTY_ROW];

/** An empty report about a period. */
export function emptyReport(period: Period, work = ''): TypedReport {
  return {
    ...{ kind: kindOf(period), from: period.from, to: period.to, work },
    ...{ links: [EMPTY_LINK], rows: FIRST_ROWS, meaning: '', needs: '', columns: false },
  };
}

/** A report or what one begins with, as its writer would have typed it. */
export function typedOf(
  content: ReportContent | (ReportDraft & { readonly period: Period }),
  locale: Locale,
): TypedReport {
  const { period, work = '', links, rows, meaning, needs = '' } = content;
  const typed = rows.map((row) => typedRow(row, locale));
  return {
    ...{ kind: kindOf(period), from: period.from, to: period.to, work, meaning, needs },
    links: links.length > 0 ? links.map(({ url, name = '' }) => ({ url, name })) : [EMPTY_LINK],
    rows: typed.length > 0 ? typed : FIRST_ROWS,
    columns: typed.some(({ plan, previous, better }) => plan + previous + better !== ''),
  };
}

/** The value with its unit; a blank in it is one that can be typed. */
function typedRow({ name, value, plan, previous, better, fact }: ReportRow, locale: Locale) {
  const text = (of: ReportValue | undefined) =>
    of === undefined ? '' : formatValue(of, locale).replace(/[\u00a0\u202f]/g, ' ');
  return {
    ...{ name, value: text(value), plan: text(plan), previous: text(previous) },
    better: better ?? ('' as const),
    ...(fact !== undefined && { fact }),
  };
}

/** What of it has a meaning: rows with something in them, links that are ones. */
export function draftOf(typed: TypedReport, locale: Locale, goal?: string): ReportDraft {
  const { work, meaning, needs, rows, links } = typed;
  const period = periodIn(typed);
  return {
    ...(period !== undefined && { period }),
    ...(work.trim() !== '' && { work: work.trim() }),
    links: links.flatMap((link) => linkIn(link) ?? []),
    rows: rows.filter(isNamedOrValued).map((row) => rowIn(row, locale)),
    meaning: meaning.trim(),
    ...(needs.trim() !== '' && { needs: needs.trim() }),
    ...(goal !== undefined && goal !== '' && { goal }),
  };
}

export function periodIn({ from, to }: Pick<TypedReport, 'from' | 'to'>): Period | undefined {
  return isDay(from) && isDay(to) ? { from: from as Day, to: to as Day } : undefined;
}

function linkIn({ url, name }: TypedLink): ReportLink | undefined {
  const read = readLink(url, name);
  return read.ok ? read.value : undefined;
}

/** Places of links that say something and are none. */
export function badLinks({ links }: TypedReport): readonly number[] {
  return links.flatMap((link, index) =>
    link.url.trim() !== '' && linkIn(link) === undefined ? [index] : [],
  );
}

function isNamedOrValued({ name, value }: TypedRow): boolean {
  return name.trim() !== '' || value.trim() !== '';
}

function rowIn({ name, value, plan, previous, better, fact }: TypedRow, locale: Locale): ReportRow {
  const read = (text: string) => parseValueIn(text, locale);
  return {
    ...{ name: name.trim(), value: read(value) },
    ...(plan.trim() !== '' && { plan: read(plan) }),
    ...(previous.trim() !== '' && { previous: read(previous) }),
    ...(better !== '' && { better }),
    ...(fact !== undefined && { fact }),
  };
}

/** Whether somebody wrote something that would be missed. Names of results alone came from the last report. */
export function isWritten({ links, rows, meaning, needs }: TypedReport): boolean {
  const texts = [meaning, needs, ...links.map(({ url }) => url), ...rows.map(({ value }) => value)];
  return texts.some((text) => text.trim() !== '');
}

/** Our own text, but it may come from an older build, or through Trello. */
export function readTyped(raw: unknown): TypedReport | undefined {
  if (!isRecord(raw)) return undefined;
  const kind = [...PERIOD_LENGTHS, 'range' as const].find((one) => one === raw['kind']);
  const { from, to, work, meaning, needs, links, rows, columns, base } = raw;
  if (kind === undefined || typeof meaning !== 'string') return undefined;
  const readRows = listIn(rows).map(readRow);
  const readLinks = listIn(links).map(({ url, name }) => ({ url: text(url), name: text(name) }));
  return {
    ...{ kind, from: text(from), to: text(to), work: text(work), meaning, needs: text(needs) },
    links: readLinks.length > 0 ? readLinks : [EMPTY_LINK],
    rows: readRows.length > 0 ? readRows : FIRST_ROWS,
    columns: columns === true,
    ...(typeof base === 'string' && { base }),
  };
}

function readRow(raw: Raw): TypedRow {
  const { name, value, plan, previous, better, fact } = raw;
  const known = FACTS.find((one) => one === fact);
  return {
    ...{ name: text(name), value: text(value), plan: text(plan), previous: text(previous) },
    better: better === 'up' || better === 'down' ? better : '',
    ...(known !== undefined && { fact: known }),
  };
}

type Raw = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(value: unknown): readonly Raw[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
