/** How often there is a report on what, as it is chosen: the kinds of work, the cadence of each, the term. */
import { local } from '../domain/calendar/zone.ts';
import type { Day } from '../domain/day.ts';
import { PERIOD_LENGTHS, type PeriodLength } from '../domain/report/period.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import {
  ALL_WORK,
  cadencePath,
  LONGEST_KIND,
  MOST_KINDS,
  REPORT_WORKS,
  type ReportCadence,
  type StoredKind,
  usualLength,
} from '../domain/rules/agreement.ts';
import { changedFields, pathsToRepair } from './board-fields.ts';
import type { BoardSight } from './board-sight.ts';
import { type CountDraft, type CountFault, termDraft, termFields } from './rules-drafts.ts';

/** By the id of a kind. Each is a field of its own, so that two people may work on two kinds at once. */
export interface ReportsDraft extends CountDraft {
  /** The words of the board's own kinds; those of ours are known by their id. Undefined once taken off. */
  readonly kinds: Readonly<Record<string, string | undefined>>;
  readonly every: Readonly<Record<string, PeriodLength | undefined>>;
}

export type ReportsFault = CountFault | { readonly at: 'kind'; readonly id: string };

export function reportsDraft(sight: BoardSight): ReportsDraft {
  const { reports } = sight.state.settings.agreement;
  const named = reports.filter(({ id }) => id !== ALL_WORK);
  return {
    ...termDraft(sight, 'report'),
    kinds: Object.fromEntries(named.map(({ id, work }) => [id, work === id ? '' : (work ?? '')])),
    every: Object.fromEntries(reports.map(({ id, every }) => [id, every])),
  };
}

/** The rows of the form, in order: kinds by their id, or the one report on everything. */
export function rowsOf({ kinds, every }: ReportsDraft): readonly ReportCadence[] {
  const ids = Object.keys(kinds ?? {}).filter((id) => typeof kinds[id] === 'string');
  return (ids.length === 0 ? [ALL_WORK] : ids).map((id) => ({
    id,
    ...(id !== ALL_WORK && { work: isKnown(id) ? id : (kinds[id] ?? '') }),
    // What was kept may be of an older build.
    every: PERIOD_LENGTHS.find((length) => length === every?.[id]) ?? usualLength(id),
  }));
}

export function withKind(draft: ReportsDraft, id: string, words = ''): ReportsDraft {
  return { ...draft, kinds: { ...draft.kinds, [id]: words } };
}

export function withoutKind(draft: ReportsDraft, id: string): ReportsDraft {
  return { ...draft, kinds: { ...draft.kinds, [id]: undefined } };
}

export function withLength(draft: ReportsDraft, id: string, every: PeriodLength): ReportsDraft {
  return { ...draft, every: { ...draft.every, [id]: every } };
}

/** A name for one more kind of the board's own; undefined where there is no room for one. */
export function nextOwnKind(draft: ReportsDraft): string | undefined {
  if (!mayAddKind(draft)) return undefined;
  const taken = new Set([...Object.keys(draft.kinds), ...Object.keys(draft.every)]);
  for (let n = 1; n < 1000; n += 1) if (!taken.has(`k${n}`)) return `k${n}`;
  return undefined;
}

export function mayAddKind(draft: ReportsDraft): boolean {
  return rowsOf(draft).length < MOST_KINDS;
}

export function isKnown(id: string): boolean {
  return REPORT_WORKS.some((work) => work === id);
}

/** A cadence that is chosen begins on the day of the choice: what was before nobody misses. */
export function reportsFields(
  draft: ReportsDraft,
  sight: BoardSight,
): Result<readonly FieldSet[], ReportsFault> {
  const term = termFields(draft, sight, 'report');
  if (!term.ok) return term;
  const rows = rowsOf(draft);
  const unnamed = rows.find(({ id, work }) => id !== ALL_WORK && !isName(work));
  if (unnamed !== undefined) return err({ at: 'kind', id: unnamed.id });
  const repair = pathsToRepair(sight);
  const before = { 'rules.kinds': kindsOf(sight.state.settings.agreement.reports) };
  const kinds = changedFields({ 'rules.kinds': kindsOf(rows) }, before, repair);
  return ok([...term.value, ...kinds, ...rows.flatMap((row) => cadenceFields(row, sight))]);
}

/** The day of the board on which something is chosen. */
export function todayOf({ now, state }: BoardSight): Day {
  return local(now, state.settings.agency.zone).day;
}

function cadenceFields({ id, every }: ReportCadence, sight: BoardSight): readonly FieldSet[] {
  const stood = sight.state.settings.agreement.reports.find((row) => row.id === id);
  const isAsBefore = stood?.every === every;
  // A kind that comes is dated; what stood undated was never chosen.
  if (isAsBefore && !pathsToRepair(sight).has(cadencePath(id))) return [];
  return [{ kind: 'fieldSet', path: cadencePath(id), value: [every, todayOf(sight)] }];
}

/** Null where the board tells no kinds apart. */
function kindsOf(rows: readonly ReportCadence[]): readonly StoredKind[] | null {
  const named = rows.filter(({ id }) => id !== ALL_WORK);
  if (named.length === 0) return null;
  return named.map(({ id, work = '' }) => (isKnown(id) ? id : [id, work.trim()]));
}

function isName(work = ''): boolean {
  return work.trim() !== '' && work.trim().length <= LONGEST_KIND;
}
