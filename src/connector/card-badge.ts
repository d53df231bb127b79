/** The turn badge of one card for the person who looks, from one host request. */
import { holidayCalendar } from '../domain/calendar/holidays.ts';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Clock, Instant } from '../domain/clock.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import { type SideSettings, workingCalendarOf } from '../domain/rules/settings.ts';
import { type TurnBadge, turnBadge } from '../domain/turn/badge.ts';
import type { CardTurn } from '../domain/turn/card-turn.ts';
import { type Owner, ownerOf, roleOf } from '../domain/turn/owner.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { viewerOf } from '../trello/context.ts';
import { boardMemberIds, membersByCard } from '../trello/people.ts';
import type { BoardCache } from './board-cache.ts';
import { readTurn, sharedJournals } from './card-reading.ts';

export interface CardBadgeDeps {
  readonly clock: Clock;
  readonly cache: BoardCache;
}

/** The card's turn with what is needed to word it. */
export interface CardSight {
  readonly turn: CardTurn;
  readonly state: BoardState;
}

export async function readSight(
  t: CapabilityClient,
  { clock, cache }: CardBadgeDeps,
): Promise<CardSight | undefined> {
  const { board, card } = t.getContext();
  if (card === undefined) return undefined;
  const stored = sharedJournals(await t.getAll());
  const now = clock();
  const state = cache.state(board, stored.board, now);
  return { turn: readTurn(stored.card, { board, card }, state, now), state };
}

/** Reads the card and words its badge; undefined where nobody waits. */
export async function readBadge(
  t: CapabilityClient,
  deps: CardBadgeDeps,
): Promise<TurnBadge | undefined> {
  const sight = await readSight(t, deps);
  if (sight === undefined || sight.turn.main.kind === 'idle') return undefined;
  const { turn, state } = sight;
  const now = deps.clock();
  // Only a turn that runs belongs to somebody: the cards' members are not asked for otherwise.
  const owner = turn.main.kind === 'handedOver' ? undefined : await findOwner(t, deps, sight, now);
  const role = roleOf(viewerOf(t), state.people, owner, now);
  return turnBadge(turn, role, calendarOf(state.settings.agency), now);
}

/** Who took a card counts while he is on the board; the board's members are asked for only where that decides. */
async function findOwner(
  t: CapabilityClient,
  { cache }: CardBadgeDeps,
  { turn, state }: CardSight,
  now: Instant,
): Promise<Owner | undefined> {
  const { board, card = '' } = t.getContext();
  const members = await cache.members(board, now, () => membersByCard(t));
  const cardMembers = members.get(card) ?? [];
  const owner = ownerOf(turn, state.people, { cardMembers }, now);
  if (owner === undefined || owner.onCard || owner.untaken) return owner;
  const boardMembers = await cache.people(board, now, () => boardMemberIds(t));
  return ownerOf(turn, state.people, { cardMembers, boardMembers }, now);
}

/** One calendar a reading of the settings: what is counted with it is kept by it. */
const calendars = new WeakMap<SideSettings, WorkingCalendar>();

function calendarOf(side: SideSettings): WorkingCalendar {
  const calendar = calendars.get(side) ?? workingCalendarOf(side, holidayCalendar);
  calendars.set(side, calendar);
  return calendar;
}
