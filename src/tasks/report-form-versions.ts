/** Which report a form is about, and what its versions said. */
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
