/** One line for each round that is archived, and for each approval without one. */
import type { Instant } from '../clock.ts';
import type { Approval, CardTurn, Round } from '../turn/card-turn.ts';
import type { EntryId } from '../turn/entries.ts';
import type { ClosedRound, RoundEnd } from './books-closed.ts';

/** @param isFolded whether the entry that opened it is. */
export function summariesOf(
  turn: CardTurn,
  isFolded: (id: EntryId) => boolean,
): readonly ClosedRound[] {
  const rounds = turn.rounds.filter(({ id }) => isFolded(id)).map((round) => ofRound(round, turn));
  const approvals = turn.approvals.flatMap((approval) => ofApproval(approval, isFolded));
  return [...rounds, ...approvals];
}

function ofRound(round: Round, turn: CardTurn): ClosedRound {
  const { id, number, by, at, edits } = round;
  return { id, number, by, from: at, ...endOf(round, turn), edits: edits.length };
}

function endOf(
  { id, at, handedOver }: Round,
  { rounds, approvals, disputes }: CardTurn,
): { readonly to: Instant; readonly end: RoundEnd } {
  if (handedOver === undefined) {
    const dispute = disputes.find(({ ref }) => ref === id);
    return { to: dispute?.at ?? at, end: dispute === undefined ? 'edits' : 'disputed' };
  }
  const approval = approvals.find(
    (one) => one.ask?.round?.id === id || (one.withEdits && one.id === handedOver.id),
  );
  if (approval !== undefined) return { to: approval.at, end: endBy(approval) };
  const next = rounds.find((one) => one.ask === handedOver.id || one.id === handedOver.id);
  return next === undefined
    ? { to: handedOver.at, end: 'handedOver' }
    : { to: next.at, end: 'edits' };
}

/** What was asked for without edits; that of changes belongs to the approval that changed. */
function ofApproval(
  approval: Approval,
  isFolded: (id: EntryId) => boolean,
): readonly ClosedRound[] {
  const { id, ask, at, changesOf } = approval;
  if (!isFolded(id) || ask === undefined || ask.round !== undefined || changesOf !== undefined) {
    return [];
  }
  return [{ id: ask.id, by: ask.by, from: ask.at, to: at, edits: 0, end: endBy(approval) }];
}

function endBy({ elsewhere, confirmed }: Approval): RoundEnd {
  return elsewhere !== undefined && confirmed === undefined ? 'elsewhere' : 'approved';
}
