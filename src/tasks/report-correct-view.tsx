/** What corrections changed of a report, told to whoever reads it. */
import { type Corrected, isSame } from '../domain/report/correction.ts';
import type { ReportRow } from '../domain/report/entries.ts';
import { isReadAsItIs, type Report } from '../domain/report/report-state.ts';
import { withinItself } from '../i18n/own-words.ts';
import { formatValue } from '../i18n/report/number.ts';
import { Fold } from '../ui/fold.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardSight } from './card-sight.ts';
import { type ReportWords, workName } from './report-card-words.ts';

export interface CorrectedLinesProps {
  readonly report: Report;
  readonly sight: CardSight;
  readonly words: ReportWords;
}

/** Open to who read what stands there no more. */
export function CorrectedLines({ report, sight, words }: CorrectedLinesProps) {
  const { corrections, read } = report;
  if (corrections.length === 0) return null;
  const isNews = read !== undefined && !isReadAsItIs(report) && sight.role.decides;
  const { translate, dayOf, name } = words;
  return (
    <div class="report-corrected">
      {isNews && <p>{translate('reporting.correctedSince')}</p>}
      {corrections.map(({ id, at, by, corrected }, index) => (
        <Fold
          key={id}
          summary={unbroken(translate('reporting.corrected', { d: dayOf(at), name: name(by) }))}
          open={isNews && index === corrections.length - 1}
        >
          <CorrectedList corrected={corrected} words={words} />
        </Fold>
      ))}
    </div>
  );
}

export function CorrectedList(props: {
  readonly corrected: readonly Corrected[];
  readonly words: ReportWords;
}) {
  const { corrected, words } = props;
  return (
    <ul class="report-changes">
      {corrected.map((one, place) => (
        <li key={place}>{correctedText(one, words)}</li>
      ))}
    </ul>
  );
}

function correctedText(one: Corrected, words: ReportWords): string {
  const { translate } = words;
  if (one.what === 'row') return rowText(one, words);
  const [from, to] = sidesOf(one, words);
  const nothing = translate('reporting.nothing');
  return translate('reporting.change', {
    what: translate(NAMES[one.what]),
    from: from === '' ? nothing : from,
    to: to === '' ? nothing : to,
  });
}

const NAMES = {
  meaning: 'reporting.meaning',
  needs: 'reporting.form.needs',
  goal: 'reporting.change.goal',
  period: 'reporting.change.period',
  work: 'reporting.change.work',
  links: 'reporting.change.links',
} as const;

function sidesOf(one: Exclude<Corrected, { what: 'row' }>, words: ReportWords) {
  switch (one.what) {
    case 'period':
      return [words.period(one.from), words.period(one.to)] as const;
    case 'links': {
      const urls = (links: typeof one.from) =>
        links.map(({ url, name }) => (name === undefined ? url : `${name} (${url})`)).join(', ');
      return [urls(one.from), urls(one.to)] as const;
    }
    case 'work': {
      const named = (work: string) => (work === '' ? '' : workName(work, words));
      return [named(one.from), named(one.to)] as const;
    }
    default:
      return [one.from.trim(), one.to.trim()] as const;
  }
}

function rowText(
  { from, to }: { readonly from?: ReportRow; readonly to?: ReportRow },
  words: ReportWords,
): string {
  const { translate } = words;
  if (from === undefined && to === undefined) return '';
  if (from === undefined || to === undefined) {
    const what = shown((from ?? to) as ReportRow, words);
    return translate(to === undefined ? 'reporting.change.removed' : 'reporting.change.added', {
      what,
    });
  }
  if (from.name !== to.name) {
    return translate('reporting.change', {
      what: withinItself(from.name),
      from: valuesOf(from, words),
      to: shown(to, words),
    });
  }
  const told = PARTS.filter((part) => !isSame(from[part], to[part]));
  const nothing = translate('reporting.nothing');
  return translate('reporting.change', {
    what: withinItself(to.name),
    from: valuesOf(from, words, told) || nothing,
    to: valuesOf(to, words, told) || nothing,
  });
}

const PARTS = ['value', 'plan', 'previous', 'better'] as const;
const NUMBERS: readonly Part[] = ['value', 'plan', 'previous'];
type Part = (typeof PARTS)[number];

function shown(row: ReportRow, words: ReportWords): string {
  return `${withinItself(row.name)} ${valuesOf(row, words)}`;
}

/** The value, and what else stands in the row, as far as it is asked for. */
function valuesOf(row: ReportRow, words: ReportWords, told: readonly Part[] = NUMBERS): string {
  return told.flatMap((part) => partText(row, part, words) ?? []).join(', ');
}

function partText(row: ReportRow, part: Part, { locale, translate }: ReportWords) {
  if (part === 'value') return formatValue(row.value, locale);
  if (part === 'better') return row.better && translate(`reporting.form.better.${row.better}`);
  const value = row[part];
  if (value === undefined) return undefined;
  const shownValue = formatValue(value, locale);
  return part === 'plan'
    ? translate('report.picture.plan', { plan: shownValue })
    : translate('report.picture.before', { before: shownValue });
}
