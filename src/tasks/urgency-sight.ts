/** Whether a card is urgent: then its new dates have the shorter terms. */
import type { Instant } from '../domain/clock.ts';
import type { EntryHead, MemberId } from '../domain/entry.ts';
import type { Journal } from '../domain/journal.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import type { CardTurn } from '../domain/turn/card-turn.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { runningClock } from '../domain/turn/turn-history.ts';
import { mayMark, reduceUrgency, urgentSettings } from '../domain/urgency/urgency.ts';
import type { TermPress } from './estimate-sight.ts';

export interface UrgencySight {
  readonly mark?: EntryHead | undefined;
  /** What runs began while it was urgent. */
  readonly isFast: boolean;
  readonly mayMark: boolean;
}

/** As much of a card as is looked at here. */
export interface UrgencyLook {
  readonly turn: CardTurn;
  readonly journal: Journal<CardEntry>;
  readonly board: BoardState;
  readonly viewer: MemberId | undefined;
  readonly mayWrite: boolean;
  readonly now: Instant;
}

/** While it is switched on the terms of an urgent card are those agreed on for urgent work. */
export function urgencyIn({ turn, journal, board, viewer, mayWrite, now }: UrgencyLook): {
  readonly urgency: UrgencySight;
  readonly board: BoardState;
} {
  const { mark, fast } = reduceUrgency(journal.entries, board.people);
  const clock = runningClock(turn.main);
  const isFast = clock !== undefined && fast.has(clock.id);
  const { settings, people } = board;
  if (!settings.switches.urgent) return { urgency: { isFast, mayMark: false }, board };
  const may = mayWrite && viewer !== undefined && mayMark(viewer, people, now);
  const urgency: UrgencySight = { mark, isFast, mayMark: may };
  const isUsual = mark === undefined;
  return { urgency, board: isUsual ? board : { ...board, settings: urgentSettings(settings) } };
}

/** *No longer urgent*. */
export function endUrgent({ mark, mayMark }: UrgencySight): TermPress {
  if (mark === undefined) return undefined;
  return mayMark ? [{ kind: 'urgent', on: false }] : 'changedMeanwhile';
}
