/** Whether a card stands as it stood, apart from its older history. */
import {
  type Approval,
  type Ask,
  type CardTurn,
  isUnconfirmed,
  type MainClock,
} from '../turn/card-turn.ts';
import type { MemberId } from '../turn/entries.ts';
import { nextRound } from '../turn/next-round.ts';

/** @param after the card once old rounds were folded. */
export function isSameCard(before: CardTurn, after: CardTurn): boolean {
  return textOf(essence(before, after)) === textOf(essence(after, after));
}

/** As much of a card as `kept` still holds. */
function essence(turn: CardTurn, kept: CardTurn) {
  const { rounds, approvals, withdrawals, views, ratings, disputes, repeated } = turn;
  const latest = approvals.slice(-Math.max(1, kept.approvals.length));
  const ids = latest.map(({ id }) => id);
  return {
    main: mainOf(turn.main, turn.main.kind === 'decide' || isUnsettled(turn.main)),
    rounds: rounds.slice(-Math.max(1, kept.rounds.length)),
    next: nextRound(turn),
    kept: turn.kept,
    takenBy: lastOfEach(turn.takenBy),
    approvals: latest.map((approval) => approvalOf(approval, false)),
    withdrawals: lastOf(withdrawals, kept.withdrawals),
    // What an idle card says.
    withdrawn: turn.main.kind === 'idle' && withdrawals.at(-1),
    views,
    ratings: ratings.filter(({ ref }) => ids.includes(ref)),
    disputes: lastOf(disputes, kept.disputes),
    repeated: lastOf(repeated, kept.repeated),
    from: turn.arrivedFrom,
  };
}

/** It may yet be disputed, and the request withdrawn then. */
function isUnsettled(main: MainClock): boolean {
  return main.kind === 'approved' && isUnconfirmed(main.approval);
}

function lastOf<T>(list: readonly T[], kept: readonly T[]): readonly T[] {
  return kept.length === 0 ? [] : list.slice(-kept.length);
}

/** Of people who left the board the one before counts: each one's last press says all. */
function lastOfEach(members: readonly MemberId[]): readonly MemberId[] {
  return members.filter((member, index) => members.lastIndexOf(member) === index);
}

/** @param isDeep what a request goes back to matters while it can be withdrawn. */
function mainOf(main: MainClock, isDeep: boolean): object {
  if (main.kind === 'decide') return { kind: main.kind, ask: askOf(main.ask, isDeep) };
  if (main.kind !== 'approved') return main;
  return { kind: main.kind, approval: approvalOf(main.approval, isDeep) };
}

function askOf({ before, ...ask }: Ask, isDeep: boolean): object {
  return isDeep ? { ...ask, before: mainOf(before, true) } : ask;
}

function approvalOf({ ask, ...approval }: Approval, isDeep: boolean): object {
  return ask === undefined ? approval : { ...approval, ask: askOf(ask, isDeep) };
}

/** Both come from one reducer, which sets fields in one order. */
function textOf(value: unknown): string {
  return JSON.stringify(value);
}
