/** What only a card needs that something was ever missing on, or whose date was announced: its dates moved by the days
 *  lost, and the badge of what it waits for. Part of what is loaded for small clocks. */
import { holidayCalendar } from '../domain/calendar/holidays.ts';
import { toInstant } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { estimateBadge } from '../domain/estimates/estimate-badge.ts';
import { type Announced, awaitedDate, reduceEstimates } from '../domain/estimates/estimates.ts';
import { type Hold, holdsIn } from '../domain/pauses/holds.ts';
import { debtOwners } from '../domain/pauses/owner.ts';
import { pauseBadge } from '../domain/pauses/pause-badge.ts';
import { debtorSide, type Standing, standingOf } from '../domain/pauses/standing.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { TurnBadge } from '../domain/turn/badge.ts';
import type { CardEntry, Side } from '../domain/turn/entries.ts';
import { PAUSE_TEXTS } from '../i18n/badges/pause-texts.ts';
import { learnBadgeTexts } from '../i18n/badges/translate.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { viewerOf } from '../trello/context.ts';
import { membersByCard } from '../trello/people.ts';
import { type CardBadgeDeps, type CardSight, findBadge } from './card-badge.ts';

learnBadgeTexts(PAUSE_TEXTS);

/** With the date that is still to be named. */
export interface CardStanding extends Standing {
  readonly awaited?: Announced | undefined;
}

export function pausesIn(
  { turn, state }: CardSight,
  entries: readonly CardEntry[],
  now: Instant,
): CardStanding {
  const card = { turn, entries, people: state.people };
  const standing = standingOf(card, calendarOf(state), now, holdsIn(state.fields));
  const known = reduceEstimates(entries, state.people);
  return { ...standing, awaited: awaitedDate(standing.turn, known, now) };
}

/** The badge of the turn with all that stopped it. */
export async function turnBadgeOf(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  { turn, pausing, hold, awaited }: CardStanding,
  attachments: () => unknown,
): Promise<TurnBadge | undefined> {
  if (hold !== undefined) return heldBadge(hold, sight.state.settings.agency.zone);
  const [debt] = pausing;
  if (debt === undefined) {
    const badge = await findBadge(t, deps, { ...sight, turn }, attachments);
    if (awaited === undefined || badge === undefined) return badge;
    // Nothing is late meanwhile: what is not gray is the viewer's own.
    const owns = badge.colour !== 'light-gray';
    return estimateBadge(awaited, owns, calendarOf(sight.state)('agency'), deps.clock());
  }
  const now = deps.clock();
  const { board, card = '' } = t.getContext();
  const members =
    debt.who === 'agency'
      ? await deps.cache.members(board, now, () => membersByCard(t))
      : undefined;
  const presence = { cardMembers: members?.get(card) ?? [] };
  const owners = debtOwners(debt, sight.state.people, presence, now);
  const { member, mayWrite } = viewerOf(t);
  const owns = mayWrite && member !== undefined && owners.includes(member);
  return pauseBadge(debt, owns, calendarOf(sight.state)(debtorSide(debt)), now);
}

/** Until the board goes on, whoever looks. */
function heldBadge({ to }: Hold, zone: string): TurnBadge {
  const changesAt = toInstant(to, 1440, zone);
  return { text: { kind: 'onHold' }, colour: 'light-gray', changesAt };
}

function calendarOf({ settings }: CardSight['state']) {
  return (side: Side) => workingCalendarOf(settings[side], holidayCalendar);
}
