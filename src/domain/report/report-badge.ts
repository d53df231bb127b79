/** What the front of a card says of its reports, for one viewer at one moment. The texts are in `i18n/report`. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import { type BadgeColour, timingOf } from '../turn/badge.ts';
import type { CardReports } from './report-state.ts';

export type ReportBadgeText =
  | { readonly kind: 'reportDue'; readonly day: Day }
  | { readonly kind: 'reportDraft' }
  | { readonly kind: 'reportNew' }
  | { readonly kind: 'reportSent' }
  | { readonly kind: 'reportRead'; readonly day: Day }
  | { readonly kind: 'reportSince'; readonly day: Day }
  | { readonly kind: 'reportOver'; readonly days: number };

export interface ReportBadge {
  readonly text: ReportBadgeText;
  readonly colour: BadgeColour;
  /** When the text next changes by itself; undefined where time changes nothing. */
  readonly changesAt?: Instant;
}

export interface ReportSight {
  readonly reports: CardReports;
  /** Whether the viewer decides for the client, and is not away. */
  readonly decides: boolean;
  /** The viewer keeps a draft of a report on this card. */
  readonly hasDraft?: boolean;
  /** The agency's. */
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

/** One badge: to who decides for the client what she has not read comes first; then what is over, the writer's draft,
 *  what is not read yet, what is due, what was read. Undefined on a card without a report. */
export function reportBadge(sight: ReportSight): ReportBadge | undefined {
  const { reports, decides, hasDraft } = sight;
  const isUnread = reports.reports.some(({ read }) => read === undefined);
  if (isUnread && decides) return { text: { kind: 'reportNew' }, colour: 'blue' };
  const due = dueBadge(sight);
  if (due?.colour === 'red') return due;
  if (hasDraft === true) return { text: { kind: 'reportDraft' }, colour: 'light-gray' };
  if (isUnread) return { text: { kind: 'reportSent' }, colour: 'light-gray' };
  return due ?? readBadge(sight);
}

function dueBadge({ reports, calendar, now }: ReportSight): ReportBadge | undefined {
  const promise = reports.due[0]?.promise;
  if (promise === undefined) return undefined;
  const { isOver, daysLate: days, changesAt } = timingOf(promise, calendar, now);
  const { day } = promise;
  if (!isOver) return { text: { kind: 'reportDue', day }, colour: 'light-gray', changesAt };
  const text = days > 0 ? ({ kind: 'reportOver', days } as const) : undefined;
  return { text: text ?? { kind: 'reportSince', day }, colour: 'red', changesAt };
}

function readBadge({ reports, calendar }: ReportSight): ReportBadge | undefined {
  const read = reports.reports.at(-1)?.read;
  if (read === undefined) return undefined;
  const { day } = local(read.at, calendar.zone);
  return { text: { kind: 'reportRead', day }, colour: 'green' };
}
