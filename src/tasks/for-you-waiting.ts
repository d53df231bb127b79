/** Which cards wait for the person who looks, since when, and in which order they are shown. */
import { dueAt } from '../domain/calendar/promise.ts';
import { type Instant, instant } from '../domain/clock.ts';
import type { Day } from '../domain/day.ts';
import { isUnconfirmed } from '../domain/turn/card-turn.ts';
import type { CardSight } from './card-sight.ts';
import { saysYes } from './waiting-badge.ts';

/** `turn`: the clock that runs is theirs, or what is missing for it. `confirm`: an answer given elsewhere. `changes`: what was approved
 *  changed, and the board asks. `view`: somebody else decides, but their view is welcome.
 *  `date`: the account manager keeps or moves a date that today's calendar would make another one. */
export type WaitKind = 'turn' | 'confirm' | 'changes' | 'view' | 'date';

export interface Wait {
  readonly kind: WaitKind;
  /** Of a change nobody noted the moment: it is put in the list where the approval stands. */
  readonly since: Instant;
}

export interface WaitingCard {
  readonly id: string;
  readonly title: string;
  readonly wait: Wait;
  readonly sight: CardSight;
}

/** Why a card waits for the viewer; undefined where it does not. */
export function waitOf(sight: CardSight): Wait | undefined {
  if (!sight.mayWrite) return undefined;
  return turnOf(sight) ?? dateToKeep(sight);
}

/** Extra days may move the dates of many cards: whoever entered them goes through all of them here. */
function dateToKeep({ recount, role }: CardSight): Wait | undefined {
  if (recount === undefined || role.side !== 'agency' || !role.editsRules) return undefined;
  return { kind: 'date', since: instant(dueAt(recount.due.promise)) };
}

function turnOf(sight: CardSight): Wait | undefined {
  const { main } = sight.turn;
  const asked = sight.pauses?.waits?.debt.terms.at(-1);
  if (asked !== undefined) return ownTurn(sight, asked.at);
  const yes = sight.pauses?.outside.find(({ state }) => state === 'asked');
  // The rest of the list may be the agency's meanwhile.
  if (yes !== undefined && saysYes(sight)) return { kind: 'turn', since: yes.at };
  if (sight.pauses?.yes !== undefined) return undefined;
  switch (main.kind) {
    case 'version':
      return ownTurn(sight, main.version.at);
    case 'edits':
      return ownTurn(sight, main.round.at);
    case 'decide':
      return ownTurn(sight, main.ask.at) ?? viewWelcome(sight, main.ask.at);
    case 'approved':
      return afterApproval(sight);
    default:
      return undefined;
  }
}

/** The cards in the order of the list: what is theirs before what only welcomes a view, the oldest first. */
export function inOrder(cards: readonly WaitingCard[]): readonly WaitingCard[] {
  const isView = (card: WaitingCard) => Number(isOnlyView(card));
  return [...cards].sort(
    (a, b) => isView(a) - isView(b) || a.wait.since - b.wait.since || compareIds(a, b),
  );
}

export function isOnlyView({ wait }: WaitingCard): boolean {
  return wait.kind === 'view';
}

/** The nearest date among the cards; undefined where none has one. */
export function nearestDay(cards: readonly WaitingCard[]): Day | undefined {
  const days = cards.flatMap(({ sight }) => sight.due?.promise.day ?? []);
  return days.reduce<Day | undefined>(
    (nearest, day) => (nearest === undefined || day < nearest ? day : nearest),
    undefined,
  );
}

function ownTurn({ role }: CardSight, since: Instant): Wait | undefined {
  return role.owns ? { kind: 'turn', since } : undefined;
}

/** Until a colleague said what he thinks of what is asked now. */
function viewWelcome({ turn, role, viewer }: CardSight, since: Instant): Wait | undefined {
  if (role.side !== 'client' || role.decides) return undefined;
  return turn.views.some((view) => view.by === viewer) ? undefined : { kind: 'view', since };
}

/** While the representative is away it is her stand-in's. */
function afterApproval({ turn, role, change, board }: CardSight): Wait | undefined {
  if (turn.main.kind !== 'approved' || !role.decides || role.isAway) return undefined;
  const { approval } = turn.main;
  const since = approval.at;
  const isAsked = board.settings.approval.changes === 'ask' && change?.kind === 'changed';
  if (isAsked) return { kind: 'changes', since };
  return isUnconfirmed(approval) ? { kind: 'confirm', since } : undefined;
}

/** Of two that began in the same millisecond the order stays the same at every reading. */
function compareIds(a: WaitingCard, b: WaitingCard): number {
  return a.id < b.id ? -1 : 1;
}
