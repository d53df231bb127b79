/** The badge of a card's reports, beside that of its turn. Part of what is loaded for small clocks. */
import { holidayCalendar } from '../domain/calendar/holidays.ts';
import type { Instant } from '../domain/clock.ts';
import { REPORT_KINDS } from '../domain/report/entries.ts';
import { type ReportBadge, reportBadge } from '../domain/report/report-badge.ts';
import { reduceReports } from '../domain/report/report-state.ts';
import type { sideOf } from '../domain/roster/board-people.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { TurnBadge } from '../domain/turn/badge.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { roleOf } from '../domain/turn/owner.ts';
import { badgeText } from '../i18n/badges/badge-text.ts';
import { type Locale, localeFrom } from '../i18n/locale.ts';
import { reportBadgeWords } from '../i18n/report/badge-words.ts';
import { reportOwnTranslate, reportTexts } from '../i18n/report/own-texts.ts';
import { type CapabilityClient, localeTag } from '../trello/client.ts';
import { viewerOf } from '../trello/context.ts';
import type { CardSight } from './card-badge.ts';
import type { HeldClocks } from './held-clocks.ts';
import { type WordedBadge, worded } from './worded-badge.ts';

export interface OwnedBadge {
  readonly badge: WordedBadge;
  /** It tells the viewer of something to do. */
  readonly isOwn: boolean;
  /** It says that the board is on hold, and nothing more. */
  readonly isHeld?: boolean;
}

/** Kinds of which a date is said. */
const DATED: readonly ReportBadge['text']['kind'][] = ['reportDue', 'reportOver', 'reportSince'];

/** Loads what a report's badge is worded with, where the card has anything of one. */
export async function loadReportTexts(
  t: CapabilityClient,
  { stored }: CardSight,
  entries: readonly CardEntry[],
): Promise<void> {
  if (hasReport(entries) || stored.draft !== undefined) {
    await reportTexts.load(localeFrom(localeTag(t)));
  }
}

function hasReport(entries: readonly CardEntry[]): boolean {
  return entries.some(({ kind }) => (REPORT_KINDS as readonly string[]).includes(kind));
}

/** Undefined on a card without a report. */
export function reportBadgeOf(
  t: CapabilityClient,
  { state, stored }: CardSight,
  entries: readonly CardEntry[],
  now: Instant,
  held: HeldClocks | undefined,
): OwnedBadge | undefined {
  const hasDraft = isDraftOf(stored.draft, t.getContext().card);
  if (!hasReport(entries) && !hasDraft) return undefined;
  const { people, settings } = state;
  const role = roleOf(viewerOf(t), people, undefined, now);
  const known = reduceReports(entries, people);
  const found = reportBadge({
    reports: held?.reports(known) ?? known,
    decides: role.decides,
    hasDraft: hasDraft && role.side === 'agency',
    calendar: held?.calendar ?? workingCalendarOf(settings.agency, holidayCalendar),
    now,
  });
  if (found === undefined) return undefined;
  const locale = localeFrom(localeTag(t));
  if (held?.badge !== undefined && DATED.includes(found.text.kind)) {
    return heldIn(held.badge, locale, now);
  }
  const badge = wordedIn(held?.untilNext(found) ?? found, locale, now);
  return { badge, isOwn: isOwn(found, role.side) };
}

/** On hold nothing is anybody's to do by a date. */
export function heldIn(badge: TurnBadge, locale: Locale, now: Instant): OwnedBadge {
  return {
    badge: worded(badge, badgeText(badge.text, locale), now),
    isOwn: false,
    isHeld: true,
  };
}

function wordedIn(badge: ReportBadge, locale: Locale, now: Instant): WordedBadge {
  return worded(badge, reportBadgeWords(badge.text, locale, reportOwnTranslate(locale)), now);
}

/** To read, to go on writing, or to write at last. */
function isOwn({ text: { kind }, colour }: ReportBadge, side: ReturnType<typeof sideOf>): boolean {
  return kind === 'reportNew' || kind === 'reportDraft' || (colour === 'red' && side === 'agency');
}

/** One that a copied card brought along is of the other card. */
function isDraftOf(stored: unknown, card: string | undefined): boolean {
  return (stored as { readonly card?: unknown } | null | undefined)?.card === card;
}
