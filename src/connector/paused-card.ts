/** What only a card needs that something was ever missing on, or whose date was announced: its dates moved by the days
 *  lost, and the badge of what it waits for. Part of what is loaded for small clocks. */
import { holidayCalendar } from '../domain/calendar/holidays.ts';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { Instant } from '../domain/clock.ts';
import { estimateBadge } from '../domain/estimates/estimate-badge.ts';
import { type Announced, awaitedDate, reduceEstimates } from '../domain/estimates/estimates.ts';
import { type Debt, termOf } from '../domain/pauses/debt.ts';
import { debtorSide } from '../domain/pauses/debts.ts';
import { heldDay } from '../domain/pauses/held-dates.ts';
import { type Hold, holdsIn, offOnHold } from '../domain/pauses/holds.ts';
import { debtOwners } from '../domain/pauses/owner.ts';
import { heldBadge, pauseBadge } from '../domain/pauses/pause-badge.ts';
import { type Standing, standingOf } from '../domain/pauses/standing.ts';
import { toldFirst } from '../domain/pauses/told-first.ts';
import { deciderOf } from '../domain/roster/board-people.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { TurnBadge } from '../domain/turn/badge.ts';
import type { CardTurn } from '../domain/turn/card-turn.ts';
import type { CardEntry, Side } from '../domain/turn/entries.ts';
import { PAUSE_TEXTS } from '../i18n/badges/pause-texts.ts';
import { learnBadgeTexts } from '../i18n/badges/translate.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { viewerOf } from '../trello/context.ts';
import { membersByCard } from '../trello/people.ts';
import { type CardBadgeDeps, type CardSight, findBadge } from './card-badge.ts';

learnBadgeTexts(PAUSE_TEXTS);

/** With the date that is still to be named, and all holds of the board. */
export interface CardStanding extends Standing {
  readonly awaited?: Announced | undefined;
  readonly holds: readonly Hold[];
}

/** Zones differ by no more than that. */
const DAY_MS = 86_400_000;

/** Whether a hold of the board may say anything about the clock that runs, now or later: one that ended before it was
 *  opened moves nothing of it, and most boards are on hold once a year. */
export function isTouched({ turn: { main }, state }: CardSight): boolean {
  const opened = openedAt(main);
  if (opened === undefined) return false;
  const first = new Date(opened - DAY_MS).toISOString().slice(0, 10);
  return holdsIn(state.fields).some(({ to }) => to >= first);
}

function openedAt(main: CardTurn['main']): Instant | undefined {
  if (main.kind === 'version') return main.version.at;
  if (main.kind === 'edits') return main.round.at;
  return main.kind === 'decide' ? main.ask.at : undefined;
}

export function pausesIn(
  { turn, state }: CardSight,
  entries: readonly CardEntry[],
  now: Instant,
): CardStanding {
  const card = { turn, entries, people: state.people };
  const holds = holdsIn(state.fields);
  const holding = { holds, calendarOf: calendarOf(state), now };
  const standing = standingOf(card, holding.calendarOf, now, holds);
  const known = reduceEstimates(entries, state.people);
  const held = (promise: FrozenPromise) => heldDay(promise, 'agency', holding);
  return { ...standing, holds, awaited: awaitedDate(standing.turn, known, now, held) };
}

/** The badge of the turn with all that stopped it. */
export async function turnBadgeOf(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  standing: CardStanding,
  attachments: () => unknown,
): Promise<TurnBadge | undefined> {
  const now = deps.clock();
  const seen = { ...sight, state: countedOn(sight.state, standing.holds, now) };
  const saysYes = isDecider(t, sight, now);
  const told = toldFirst(standing, saysYes);
  switch (told.kind) {
    case 'hold':
      return heldBadge(told.hold, sight.state.settings.agency.zone);
    case 'missing':
      return debtBadge(t, deps, seen, told.debt);
    case 'yes': {
      const calendar = calendarOf(seen.state)('client');
      return pauseBadge({ who: 'client', due: told.due }, saysYes, calendar, now);
    }
    case 'turn':
      return movedBadge(t, deps, { ...seen, turn: standing.turn }, standing.awaited, attachments);
  }
}

async function movedBadge(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  awaited: Announced | undefined,
  attachments: () => unknown,
): Promise<TurnBadge | undefined> {
  const badge = await findBadge(t, deps, sight, attachments);
  if (badge === undefined || awaited === undefined) return badge && withoutCount(badge);
  // Nothing is late meanwhile: what is not gray is the viewer's own.
  const owns = badge.colour !== 'light-gray';
  return estimateBadge(awaited, owns, calendarOf(sight.state)('agency'), deps.clock());
}

/** Days on which the board was on hold make nothing later. */
function countedOn(
  state: CardSight['state'],
  holds: readonly Hold[],
  now: Instant,
): CardSight['state'] {
  const { settings } = state;
  const agency = offOnHold(settings.agency, holds, now);
  const client = offOnHold(settings.client, holds, now);
  return { ...state, settings: { ...settings, agency, client } };
}

async function debtBadge(
  t: CapabilityClient,
  { clock, cache }: CardBadgeDeps,
  { state }: CardSight,
  debt: Debt,
): Promise<TurnBadge> {
  const now = clock();
  const { board, card = '' } = t.getContext();
  const members =
    debt.who === 'agency' ? await cache.members(board, now, () => membersByCard(t)) : undefined;
  const owners = debtOwners(debt, state.people, { cardMembers: members?.get(card) ?? [] }, now);
  const { member, mayWrite } = viewerOf(t);
  const owns = mayWrite && member !== undefined && owners.includes(member);
  const { due } = termOf(debt);
  return pauseBadge({ who: debt.who, due }, owns, calendarOf(state)(debtorSide(debt)), now);
}

/** Who says yes or no to work outside the agreement. */
function isDecider(t: CapabilityClient, { state }: CardSight, now: Instant): boolean {
  const { member, mayWrite } = viewerOf(t);
  return mayWrite && member !== undefined && deciderOf(state.people, now) === member;
}

/** Where the client said no to every edit nothing is left to count, and the list is still to be handed over. */
function withoutCount(badge: TurnBadge): TurnBadge {
  const { text } = badge;
  return text.kind === 'edits' && text.count === 0
    ? { ...badge, text: { kind: 'version', day: text.day } }
    : badge;
}

function calendarOf({ settings }: CardSight['state']) {
  return (side: Side) => workingCalendarOf(settings[side], holidayCalendar);
}
