/** What only a card needs that something was ever missing on, or whose date was announced: its dates moved by the days
 *  lost, and the badge of what it waits for. Part of what is loaded for small clocks. */
import { holidayCalendar } from '../domain/calendar/holidays.ts';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { toInstant } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { estimateBadge } from '../domain/estimates/estimate-badge.ts';
import { type Announced, awaitedDate, reduceEstimates } from '../domain/estimates/estimates.ts';
import type { Debt } from '../domain/pauses/debt.ts';
import { debtorSide, termOf } from '../domain/pauses/debts.ts';
import { heldDay } from '../domain/pauses/held-dates.ts';
import { type Hold, holdsIn, offOnHold } from '../domain/pauses/holds.ts';
import { debtOwners } from '../domain/pauses/owner.ts';
import { pauseBadge } from '../domain/pauses/pause-badge.ts';
import { type Standing, standingOf } from '../domain/pauses/standing.ts';
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

/** With the date that is still to be named. */
export interface CardStanding extends Standing {
  readonly awaited?: Announced | undefined;
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
  const holding = { holds: holdsIn(state.fields), calendarOf: calendarOf(state), now };
  const standing = standingOf(card, holding.calendarOf, now, holding.holds);
  const known = reduceEstimates(entries, state.people);
  const held = (promise: FrozenPromise) => heldDay(promise, 'agency', holding);
  return { ...standing, awaited: awaitedDate(standing.turn, known, now, held) };
}

/** The badge of the turn with all that stopped it. */
export async function turnBadgeOf(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  standing: CardStanding,
  attachments: () => unknown,
): Promise<TurnBadge | undefined> {
  const { hold, pausing, awaited } = standing;
  if (hold !== undefined) return heldBadge(hold, sight.state.settings.agency.zone);
  const now = deps.clock();
  const seen = { ...sight, state: countedOn(sight.state, now) };
  const [debt] = pausing;
  if (debt !== undefined) return debtBadge(t, deps, seen, debt);
  const asked = askedBadge(t, seen, standing, now);
  if (asked !== undefined) return asked;
  const badge = await findBadge(t, deps, { ...seen, turn: standing.turn }, attachments);
  if (badge === undefined || awaited === undefined) return badge && withoutCount(badge);
  // Nothing is late meanwhile: what is not gray is the viewer's own.
  const owns = badge.colour !== 'light-gray';
  return estimateBadge(awaited, owns, calendarOf(seen.state)('agency'), now);
}

/** Days on which the board was on hold make nothing later. */
function countedOn(state: CardSight['state'], now: Instant): CardSight['state'] {
  const { settings, fields } = state;
  const holds = holdsIn(fields);
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

/** An edit outside the agreement that waits for a yes: shown to who says it, and to everybody where nothing else of the
 *  list is open. */
function askedBadge(
  t: CapabilityClient,
  sight: CardSight,
  { outside, yesFor }: CardStanding,
  now: Instant,
): TurnBadge | undefined {
  const asked = outside.find(({ state }) => state === 'asked');
  if (asked === undefined) return undefined;
  const yours = isDecider(t, sight, now);
  if (!yours && yesFor === undefined) return undefined;
  const { due } = yesFor ?? asked;
  return pauseBadge({ who: 'client', due }, yours, calendarOf(sight.state)('client'), now);
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

/** Until the board goes on, whoever looks. */
export function heldBadge({ to }: Hold, zone: string): TurnBadge {
  const changesAt = toInstant(to, 1440, zone);
  return { text: { kind: 'onHold' }, colour: 'light-gray', changesAt };
}

function calendarOf({ settings }: CardSight['state']) {
  return (side: Side) => workingCalendarOf(settings[side], holidayCalendar);
}
