/** The steps that are one press. Each is made from the card as it is at the press and as the person saw it when
 *  pressing: a second click, another tab or a retry makes nothing, and what meanwhile is over is refused. */
import { decidingNaming } from '../domain/roster/board-people.ts';
import type { CardPress, EntryId, MemberId } from '../domain/turn/entries.ts';
import type { Step } from '../domain/turn/offers.ts';
import type { CardSight } from './card-sight.ts';
import { isAmong } from './offered-steps.ts';
import type { CardPorts } from './ports.ts';

/** What is written; nothing where this person has done it already. */
type Made = readonly CardPress[] | 'changedMeanwhile' | undefined;
type Maker = (sight: CardSight) => Made;

/** The press behind a step, or undefined where the step opens a form.
 *  @param opened the card as the person saw it. */
export function pressOf(
  step: Step,
  opened: CardSight,
  { viewer: { member } }: Pick<CardPorts, 'viewer'>,
): Maker | undefined {
  const make = MAKERS[step];
  if (make === undefined) return undefined;
  const seen = { ref: subjectOf(opened), fp: opened.toDecide?.fp, by: member };
  return (sight) => {
    if (seen.ref === undefined || member === undefined) return 'changedMeanwhile';
    return make(sight, { ...seen, ref: seen.ref, by: member });
  };
}

/** What the person saw: the ask or the approval, its content, and who she is. */
interface Seen {
  readonly ref: EntryId;
  readonly fp: string | undefined;
  readonly by: MemberId;
}

const MAKERS: { readonly [S in Step]?: (sight: CardSight, seen: Seen) => Made } = {
  approve,
  approveChanges,
  undo,
  confirm,
  looksGood,
  withdrawRequest,
};

function subjectOf({ turn: { main } }: CardSight): EntryId | undefined {
  if (main.kind === 'decide') return main.ask.id;
  return main.kind === 'approved' ? main.approval.id : undefined;
}

function approve(sight: CardSight, seen: Seen): Made {
  const { main } = sight.turn;
  if (main.kind === 'approved') {
    const { ask, by, elsewhere } = main.approval;
    const isMine = ask?.id === seen.ref && by === seen.by && elsewhere === undefined;
    return isMine ? undefined : 'changedMeanwhile';
  }
  if (main.kind !== 'decide') return 'changedMeanwhile';
  return decide(sight, seen, 'approve', main.ask.fp);
}

function approveChanges(sight: CardSight, seen: Seen): Made {
  const { main } = sight.turn;
  if (main.kind !== 'approved') return 'changedMeanwhile';
  const { changesOf, by, fp } = main.approval;
  if (changesOf === seen.ref && by === seen.by) return undefined;
  return decide(sight, seen, 'approveChanges', fp);
}

/** She approves just what the page listed when she pressed. The content is kept where it is not `known`. */
function decide(
  sight: CardSight,
  { ref, fp, by }: Seen,
  step: 'approve' | 'approveChanges',
  known: string,
): Made {
  const { toDecide, board, now } = sight;
  const naming = decidingNaming(board.people, by, now);
  const isSame = subjectOf(sight) === ref && toDecide !== undefined && toDecide.fp === fp;
  if (!isSame || naming === undefined || !isAmong(sight.offers, step)) return 'changedMeanwhile';
  return [
    {
      kind: 'decided',
      ask: ref,
      fp: toDecide.fp,
      opened: toDecide.fp,
      ...naming,
      ...(toDecide.fp !== known && { content: toDecide.content }),
    },
  ];
}

function undo(sight: CardSight, { ref, by }: Seen): Made {
  const isUndone = sight.journal.entries.some(
    (entry) => entry.kind === 'undone' && entry.ref === ref && entry.by === by,
  );
  if (isUndone) return undefined;
  const isOffered = subjectOf(sight) === ref && isAmong(sight.offers, 'undo');
  return isOffered ? [{ kind: 'undone', ref }] : 'changedMeanwhile';
}

function confirm(sight: CardSight, { ref, by }: Seen): Made {
  const { main } = sight.turn;
  if (main.kind !== 'approved' || main.approval.id !== ref) return 'changedMeanwhile';
  const { confirmed, fp } = main.approval;
  if (confirmed?.by === by) return undefined;
  const naming = decidingNaming(sight.board.people, by, sight.now);
  if (naming === undefined || !isAmong(sight.offers, 'confirm')) return 'changedMeanwhile';
  return [{ kind: 'confirmed', ref, fp, ...naming }];
}

function looksGood(sight: CardSight, { ref, fp, by }: Seen): Made {
  const isSame = subjectOf(sight) === ref && sight.toDecide?.fp === fp;
  if (!isSame || !isAmong(sight.offers, 'looksGood')) return 'changedMeanwhile';
  const said = sight.turn.views.find((view) => view.by === by);
  if (said?.view === 'good') return undefined;
  return [{ kind: 'viewed', ask: ref, view: 'good', remarks: [] }];
}

function withdrawRequest(sight: CardSight, { ref, by }: Seen): Made {
  const { withdrawals } = sight.turn;
  if (withdrawals.some((one) => one.ref === ref && one.by === by)) return undefined;
  const isOffered = subjectOf(sight) === ref && isAmong(sight.offers, 'withdrawRequest');
  return isOffered ? [{ kind: 'withdrawn', ref }] : 'changedMeanwhile';
}
