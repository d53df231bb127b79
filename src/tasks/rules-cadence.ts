/** How often there is a report on what, as it is chosen: the kinds of work, the cadence of each, the term. */
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import type { Day } from '../domain/day.ts';
import { PERIOD_LENGTHS, type PeriodLength } from '../domain/report/period.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import {
  ALL_WORK,
  cadencePath,
  isKindPath,
  KINDS_PATH,
  kindPath,
  LONGEST_KIND,
  MOST_KINDS,
  REPORT_WORKS,
  type ReportCadence,
  usualLength,
} from '../domain/rules/agreement.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { changedFields, type FieldValues, pathsToRepair } from './board-fields.ts';
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

/** Who adds a kind, and when: what its id is made from, so that two people who add one at once add two. */
export interface KindAdded {
  readonly by: MemberId;
  readonly at: Instant;
}

/** The id of one more kind of the board's own; undefined where there is no room for one. */
export function nextOwnKind(draft: ReportsDraft, { by, at }: KindAdded): string | undefined {
  if (!mayAddKind(draft)) return undefined;
  const taken = new Set([...Object.keys(draft.kinds), ...Object.keys(draft.every)]);
  let number = numberOf(`${by} ${at}`);
  while (taken.has(ownKind(number))) number += 1;
  return ownKind(number);
}

function ownKind(number: number): string {
  return `k${number.toString(36)}`;
}

/** A number of 32 bits that is another one for another text, as good as always (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

export function mayAddKind(draft: ReportsDraft): boolean {
  return rowsOf(draft).length < MOST_KINDS;
}

export function isKnown(id: string): boolean {
  return REPORT_WORKS.some((work) => work === id);
}

/** A cadence that is chosen begins on the day of the choice: what was before nobody misses. The usual one that stands in
 *  the form counts as chosen once the form is saved. */
export function reportsFields(
  draft: ReportsDraft,
  sight: BoardSight,
): Result<readonly FieldSet[], ReportsFault> {
  const term = termFields(draft, sight, 'report');
  if (!term.ok) return term;
  const rows = rowsOf(draft);
  const unnamed = rows.find(({ id, work }) => id !== ALL_WORK && !isName(work));
  if (unnamed !== undefined) return err({ at: 'kind', id: unnamed.id });
  const kinds = kindFields(rows, sight);
  return ok([...term.value, ...kinds, ...rows.flatMap((row) => cadenceFields(row, sight))]);
}

/** Only the kinds that come, go or are named otherwise: what somebody else does with others meanwhile stays. */
function kindFields(rows: readonly ReportCadence[], sight: BoardSight): readonly FieldSet[] {
  const repair = pathsToRepair(sight);
  const before = valuesOf(sight.state.settings.agreement.reports);
  const next = valuesOf(rows);
  const gone = [...Object.keys(before), ...repair].filter(
    (path) => isKindPath(path) && next[path] === undefined,
  );
  const all = {
    ...(repair.has(KINDS_PATH) && { [KINDS_PATH]: null }),
    ...Object.fromEntries(gone.map((path) => [path, false])),
    ...next,
  };
  return changedFields(all, before, repair);
}

/** The day of the board on which something is chosen. */
export function todayOf({ now, state }: BoardSight): Day {
  return local(now, state.settings.agency.zone).day;
}

function cadenceFields({ id, every }: ReportCadence, sight: BoardSight): readonly FieldSet[] {
  const stood = sight.state.settings.agreement.reports.find((row) => row.id === id);
  const isAsBefore = stood?.every === every && stood.since !== undefined;
  if (isAsBefore && !pathsToRepair(sight).has(cadencePath(id))) return [];
  return [{ kind: 'fieldSet', path: cadencePath(id), value: [every, todayOf(sight)] }];
}

function valuesOf(rows: readonly ReportCadence[]): FieldValues {
  const named = rows.filter(({ id }) => id !== ALL_WORK);
  return Object.fromEntries(
    named.map(({ id, work = '' }) => [kindPath(id), isKnown(id) || work.trim()]),
  );
}

function isName(work = ''): boolean {
  return work.trim() !== '' && work.trim().length <= LONGEST_KIND;
}
