/** Which report a form is about, and what a correction comes to where another one came first. */
import { applyChanges } from '../domain/report/correction.ts';
import type { ReportContent } from '../domain/report/entries.ts';
import { type Report, reduceReports } from '../domain/report/report-state.ts';
import type { EntryId } from '../domain/turn/entries.ts';
import type { OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';

/** The report that is corrected, whichever of its versions was on the screen. */
export function correctedIn(
  reports: readonly Report[],
  { step, report: version }: OpenForm,
): Report | undefined {
  if (step !== 'correctReport') return undefined;
  return reports.find(
    ({ id, corrections }) => id === version || corrections.some((one) => one.id === version),
  );
}

/** What a report said when this version of it was written. */
export function contentAt(
  { journal: { entries }, board: { people } }: CardSight,
  version: EntryId,
): ReportContent | undefined {
  const place = entries.findIndex(({ id }) => id === version);
  const { reports } = reduceReports(entries.slice(0, place + 1), people);
  return reports.find((report) => report.version === version)?.content;
}

/** What stands there now, with what this person changed of the version that he began with. */
export function mergedInto(
  now: ReportContent,
  begun: ReportContent,
  typed: ReportContent,
): ReportContent {
  const { period, links, rows, meaning } = mergedFields(now, begun, typed, NEEDED);
  const { work, needs, goal } = mergedFields(now, begun, typed, OPTIONAL);
  return {
    ...{ period, links, rows, meaning },
    ...(work !== undefined && { work }),
    ...(needs !== undefined && { needs }),
    ...(goal !== undefined && { goal }),
  };
}

const NEEDED = ['period', 'links', 'rows', 'meaning'] as const;
const OPTIONAL = ['work', 'needs', 'goal'] as const;

function mergedFields<K extends keyof ReportContent>(
  now: ReportContent,
  begun: ReportContent,
  typed: ReportContent,
  names: readonly K[],
): Pick<ReportContent, K> {
  const isKept = (name: K) => JSON.stringify(typed[name]) === JSON.stringify(begun[name]);
  const fields = names.map((name) => [name, (isKept(name) ? now : typed)[name]] as const);
  return Object.fromEntries(fields) as Pick<ReportContent, K>;
}

/** What the writer of an entry that came second had written. */
export function secondContent(
  sight: CardSight,
  id: EntryId | undefined,
): ReportContent | undefined {
  const entry = sight.journal.entries.find((one) => one.id === id);
  if (entry?.kind === 'reportPublished') return entry;
  if (entry?.kind !== 'reportCorrected') return undefined;
  const begun = contentAt(sight, entry.ref);
  return begun && applyChanges(begun, entry.changes)?.content;
}
