/** The turn badge of one card for the person who looks, from one host request. */

import { holidayCalendar } from '../domain/calendar/holidays.ts';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Clock, Instant } from '../domain/clock.ts';
import type { BoardOutline } from '../domain/rules/board-outline.ts';
import { type SideSettings, workingCalendarOf } from '../domain/rules/settings.ts';
import { type TurnBadge, turnBadge } from '../domain/turn/badge.ts';
import { type CardTurn, sideOwing } from '../domain/turn/card-turn.ts';
import { type Owner, ownerOf, roleOf } from '../domain/turn/owner.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { viewerOf } from '../trello/context.ts';
import { boardMemberIds, membersByCard } from '../trello/people.ts';
import type { BoardCache } from './board-cache.ts';
import { opened, type ReadTurn, readBlobs, readTurn, type StoredBlobs } from './card-reading.ts';
import type { OutboxDoor } from './outbox-door.ts';
import { beforeUnfolding } from './unfolding.ts';

export interface CardBadgeDeps {
  readonly clock: Clock;
  readonly cache: BoardCache;
  /** What waits to be stored is compared with every reading. */
  readonly outbox: Pick<OutboxDoor, 'looked'>;
}

/** The card's turn with what is needed to word it. */
export interface CardSight {
  readonly turn: ReadTurn;
  readonly state: BoardOutline;
  /** The card's journal as it lies there, and what lies beside it. */
  readonly stored: StoredBlobs;
}

/** A card before its journal is added up. */
export type CardRead = Omit<CardSight, 'turn'>;

export async function readSight(
  t: CapabilityClient,
  deps: CardBadgeDeps,
): Promise<CardSight | undefined> {
  const read = await readCard(t, deps);
  return read && seeTurn(t, deps, read);
}

/** What lies on the card and its board, unfolded. */
export async function readCard(
  t: CapabilityClient,
  { clock, cache, outbox }: CardBadgeDeps,
): Promise<CardRead | undefined> {
  const { board, card } = t.getContext();
  if (card === undefined) return undefined;
  if (cache.last !== board) {
    cache.last = board;
    // Mostly needed, and under way while the cards are read: what waits for it is kept, card by card.
    void askMembers(t, cache, clock());
  }
  const stored = outbox.looked(t, await readBlobs(t));
  await beforeUnfolding(stored.board, stored.card);
  const state = await cache.state(board, stored.board, clock());
  return { state, stored: { ...stored, card: opened(stored.card, card) } };
}

export async function seeTurn(
  t: CapabilityClient,
  { clock }: CardBadgeDeps,
  read: CardRead,
): Promise<CardSight> {
  const { stored, state } = read;
  const { board, card = '', plugin } = t.getContext();
  const see = (signed?: Parameters<typeof readTurn>[4]) =>
    readTurn(stored.card, { board, card, plugin }, state, clock(), signed);
  const turn = see();
  if (!isSigned(turn)) return { ...read, turn };
  const { SIGNED } = await import('./approved-card.ts');
  return { ...read, turn: see(SIGNED) };
}

/** Approved by an entry that carries Trello's signature. */
function isSigned({ main }: CardTurn): boolean {
  if (main.kind !== 'approved') return false;
  const { sig, confirmed } = main.approval;
  return (sig ?? confirmed?.sig) !== undefined;
}

/** The badge of a card that was read; undefined where nobody waits.
 *  @param attachments asks for those of the card, where they matter. */
export async function findBadge(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  attachments: () => unknown,
): Promise<TurnBadge | undefined> {
  const { turn, state } = sight;
  if (turn.main.kind === 'idle') return undefined;
  const now = deps.clock();
  const owner = await findOwner(t, deps, sight, now);
  const role = roleOf(viewerOf(t), state.people, owner, now);
  const calendar = calendarOf(state.settings[sideOwing(turn)]);
  const seen = { turn, role, calendar, now };
  // Where her stand-in left the board it is the representative's turn again.
  if (turn.main.kind !== 'approved' && !role.isAway) return turnBadge(seen);
  const { laterBadge } = await import('./approved-card.ts');
  return laterBadge(t, deps.cache, state, seen, attachments);
}

/** Only the agency's turn may belong to somebody on the card: the cards' members are not asked for otherwise. */
function asksMembers({ main }: CardTurn): boolean {
  return main.kind === 'edits' || main.kind === 'version';
}

/** Who took a card counts while he is on the board; the board's members are asked for only where that decides. */
async function findOwner(
  t: CapabilityClient,
  { cache }: CardBadgeDeps,
  { turn, state }: CardSight,
  now: Instant,
): Promise<Owner | undefined> {
  const { board, card = '' } = t.getContext();
  if (!asksMembers(turn)) {
    return ownerOf(turn, state.people, { cardMembers: [] }, now);
  }
  const members = await askMembers(t, cache, now);
  const cardMembers = members.get(card) ?? [];
  const owner = ownerOf(turn, state.people, { cardMembers }, now);
  if (owner === undefined || owner.onCard || owner.untaken) return owner;
  const boardMembers = await cache.people(board, now, () => boardMemberIds(t));
  return ownerOf(turn, state.people, { cardMembers, boardMembers }, now);
}

function askMembers(t: CapabilityClient, cache: BoardCache, now: Instant) {
  return cache.members(t.getContext().board, now, () => membersByCard(t));
}

/** One calendar a reading of the settings: what is counted with it is kept by it. */
const calendars = new WeakMap<SideSettings, WorkingCalendar>();

function calendarOf(side: SideSettings): WorkingCalendar {
  const calendar = calendars.get(side) ?? workingCalendarOf(side, holidayCalendar);
  calendars.set(side, calendar);
  return calendar;
}
