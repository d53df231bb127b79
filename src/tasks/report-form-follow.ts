/** A correction that is being written while a colleague's is saved: what nobody touched here shows what was changed
 *  there. Fields keep the words that were typed, and nothing moves under the hands of who types. */
import type { ReportContent, ReportRow } from '../domain/report/entries.ts';
import { merged } from '../domain/report/merge.ts';
import type { Period } from '../domain/report/period.ts';
import type { Locale } from '../i18n/locale.ts';
import type { OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { EMPTY_ROW, type TypedReport, typedOf } from './report-draft.ts';
import { reportsOf } from './report-form-plan.ts';
import { contentAt, correctedIn } from './report-form-versions.ts';

/** The same where there is nothing new, or where it would move something: then the press brings both together. */
export function followed(
  typed: TypedReport,
  sight: CardSight,
  form: OpenForm,
  locale: Locale,
): TypedReport {
  const { begun, report } = versionsOf(typed, sight, form);
  if (begun === undefined || report === undefined) return typed;
  if (namesOf(begun) !== namesOf(report.content)) return typed;
  const [from, now] = [typedOf(begun, locale), typedOf(report.content, locale)];
  if (TEXTS.some((text) => from[text] !== now[text] && from[text] !== typed[text])) return typed;
  const inWords = wordsOf(report.content.period);
  const {
    rows,
    links,
    meaning,
    needs = '',
    work = '',
  } = merged(inWords(from), inWords(now), inWords(typed));
  if (rows.length !== typed.rows.length || links.length !== typed.links.length) return typed;
  const isSameDays = typed.from === from.from && typed.to === from.to;
  const { kind, from: first, to: last } = isSameDays ? now : typed;
  return {
    ...{ kind, from: first, to: last, work, meaning, needs, base: report.version },
    rows: rows.map(rowIn),
    links: links.map(({ url, name = '' }) => ({ url, name })),
    columns: typed.columns || now.columns,
  };
}

const TEXTS = ['meaning', 'needs'] as const;

/** The report as it is, and what it said when the form was last brought up to it; nothing where that is the same. */
function versionsOf({ base }: TypedReport, sight: CardSight, form: OpenForm) {
  const version = base ?? form.report;
  const report = correctedIn(reportsOf(sight).reports, form);
  return report === undefined || version === undefined || report.version === version
    ? {}
    : { report, begun: contentAt(sight, version) };
}

function namesOf({ rows }: ReportContent): string {
  return JSON.stringify(rows.map(({ name }) => name));
}

/** A report of what stands in the fields, letter by letter. */
function wordsOf(period: Period) {
  return ({ rows, links, meaning, needs, work }: TypedReport): ReportContent => ({
    ...{ period, work, meaning, needs },
    links: links.map(({ url, name }) => ({ url, ...(name !== '' && { name }) })),
    rows: rows.map(({ name, value, plan, previous, better, fact }) => ({
      ...{ name, value },
      ...(plan !== '' && { plan }),
      ...(previous !== '' && { previous }),
      ...(better !== '' && { better }),
      ...(fact !== undefined && { fact }),
    })),
  });
}

function rowIn({
  value,
  plan = '',
  previous = '',
  ...row
}: ReportRow): TypedReport['rows'][number] {
  return { ...EMPTY_ROW, ...row, value: `${value}`, plan: `${plan}`, previous: `${previous}` };
}
