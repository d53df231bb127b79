/** The steps of a report: it moves no clock, so they are offered beside what the card's turn offers. */
import { REPORT_KINDS } from '../domain/report/entries.ts';
import type { CardSight } from './card-sight.ts';

export const REPORT_STEPS = ['writeReport', 'correctReport'] as const;

export type ReportStep = (typeof REPORT_STEPS)[number];

export function isReportStep(step: string): step is ReportStep {
  return (REPORT_STEPS as readonly string[]).includes(step);
}

/** The agency writes reports. Who is not placed yet is asked from where he is. */
export function isReportOffered({ mayWrite, role }: CardSight): boolean {
  return mayWrite && role.side === 'agency';
}

/** Whether anything of a report lies on the card. */
export function hasReports({ journal }: CardSight): boolean {
  return journal.entries.some(isOfReport);
}

/** *Not a report card* was said last: it is shown as any other, but for the way back. */
export function isNoReportCard({ journal: { entries } }: CardSight): boolean {
  const last = entries.findLast(isOfReport);
  const isDropped = last?.kind === 'reportDropped' && last.ref === undefined;
  return isDropped && !entries.some(({ kind }) => kind === 'reportPublished');
}

function isOfReport({ kind }: { readonly kind: string }): boolean {
  return (REPORT_KINDS as readonly string[]).includes(kind);
}
