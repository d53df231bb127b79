/** The client's turn: what is asked, what she answers, and what is taken back. */
import { forWhom } from './authority.ts';
import { type Approval, approverOf, isUnconfirmed, type MainClock } from './card-turn.ts';
import { approve, newDue, openAsk, openRoundOf, type Pass, takeBack } from './draft.ts';
import type { EntryId, EntryOf } from './entries.ts';
import { movedBy } from './lost.ts';
import { mayUndo } from './undo.ts';

/** While a round is open nothing is asked; while something is, only where it lost its date. */
export function askApproval(pass: Pass, entry: EntryOf<'approvalAsked'>): void {
  const { main } = pass.draft;
  const open = main.kind === 'decide' ? main.ask : undefined;
  if (main.kind === 'edits' || open?.due !== undefined) return;
  if (open !== undefined) pass.closed.add(open.id);
  const { id, by, at, note, content, fp, promise } = entry;
  openAsk(pass, {
    id,
    by,
    at,
    note,
    content,
    fp,
    due: newDue(promise),
    before: open?.before ?? main,
  });
}

/** She approves just what she was shown: what was asked, or else what the entry itself holds. */
export function decide(pass: Pass, entry: EntryOf<'decided'>): void {
  const { main } = pass.draft;
  const asked = askedBy(main);
  if (isTakenBackWith(pass, entry)) {
    pass.draft.repeated.push(entry.id);
    return;
  }
  if (asked?.id !== entry.ask) {
    comesSecond(pass, entry);
    return;
  }
  const content = entry.fp === asked.fp ? asked.content : entry.content;
  if (content === undefined || entry.opened !== entry.fp) return;
  pass.closed.add(entry.ask);
  const { id, by, at, fp, naming, remark, sig } = entry;
  const ask = main.kind === 'approved' ? main.approval.ask : main.kind === 'decide' && main.ask;
  approve(pass, {
    ...{ id, by, at, content, fp, naming },
    ...forWhom(pass, entry),
    ...(ask && { ask }),
    ...(main.kind === 'approved' && { changesOf: entry.ask }),
    ...(remark !== undefined && { remark }),
    ...(sig !== undefined && { sig }),
  });
}

/** Two tabs pressed at once: who undoes one of his presses undoes the other as well. */
function isTakenBackWith({ takenBack, index }: Pass, { ask, by }: EntryOf<'decided'>): boolean {
  for (const back of takenBack.values()) {
    if (back.by === by && back.ask === ask && index < back.index) return true;
  }
  return false;
}

/** What can be approved: what is asked, or the changes of what was approved. */
function askedBy(main: MainClock) {
  if (main.kind === 'decide') return main.ask;
  return main.kind === 'approved' ? main.approval : undefined;
}

/** An answer to what is answered already, or was withdrawn, is shown; one to nothing is not. */
function comesSecond(
  { draft, closed }: Pass,
  entry: EntryOf<'decided' | 'decidedElsewhere'>,
): void {
  if (closed.has(entry.ask)) draft.repeated.push(entry.id);
}

export function decideElsewhere(pass: Pass, entry: EntryOf<'decidedElsewhere'>): void {
  const { main } = pass.draft;
  if (main.kind !== 'decide' || main.ask.id !== entry.ask) {
    comesSecond(pass, entry);
    return;
  }
  pass.closed.add(entry.ask);
  const { id, by, at, content, fp, when, channel } = entry;
  const elsewhere = { when, channel, recordedBy: by };
  approve(pass, { id, by, at, ask: main.ask, content, fp, elsewhere });
}

export function confirm(pass: Pass, entry: EntryOf<'confirmed'>): void {
  const { draft } = pass;
  const approval = standing(draft.main, entry.ref);
  if (approval?.elsewhere === undefined || approval.confirmed !== undefined) return;
  if (entry.fp !== approval.fp) return;
  const { id, by, at, sig } = entry;
  const confirmed = { id, by, at, ...forWhom(pass, entry), ...(sig !== undefined && { sig }) };
  draft.approvals.pop();
  approve(pass, { ...approval, confirmed });
}

/** An answer that the agency recorded and the client never gave is left out, and the date of the turn that ran
 *  moves by the days in between. Recorded edits can be disputed while their round runs. */
export function dispute(pass: Pass, entry: EntryOf<'disputed'>): void {
  const { draft, takenBack } = pass;
  const { main } = draft;
  const answer = takenBack.get(entry.ref);
  if (answer === undefined) {
    const ask = disputable(main, entry.ref);
    if (ask !== undefined) takeBack(pass, entry.ref, ask);
    return;
  }
  if (answer.index !== pass.index) return;
  const { id, ref, by, at, why, lost } = entry;
  const said = why === undefined ? undefined : { why };
  draft.disputes.push({ id, ref, by, at, ...said, lost });
  if (main.kind !== 'decide' || main.ask.id !== answer.ask || main.ask.due === undefined) return;
  const { promise, first, moves } = main.ask.due;
  const moved = movedBy(promise, lost);
  if (moved === promise) return;
  const due = {
    promise: moved,
    first,
    moves: [...moves, { at, by, from: promise, ...said, lost }],
  };
  draft.main = { kind: 'decide', ask: { ...main.ask, due } };
}

/** The ask that a recorded answer answers, as long as that can be disputed. */
function disputable(main: MainClock, ref: EntryId): EntryId | undefined {
  if (main.kind === 'edits') {
    const { id, received, ask } = main.round;
    return id === ref && received !== undefined ? ask : undefined;
  }
  const approval = standing(main, ref);
  return approval?.elsewhere && !approval.confirmed ? approval.ask?.id : undefined;
}

export function undo(pass: Pass, entry: EntryOf<'undone'>): void {
  if (pass.takenBack.has(entry.ref)) return;
  const approval = standing(pass.draft.main, entry.ref);
  if (approval === undefined) return;
  // What stood in the way of one press of hers stands in the way of all that follow.
  if (entry.by !== approval.by || pass.settled === approval.id) return;
  pass.settled = approval.id;
  const before = pass.entries.slice(0, pass.index);
  if (mayUndo(approval, before, pass.people, entry)) {
    takeBack(pass, entry.ref, approval.changesOf ?? approval.ask?.id, entry.by);
  }
}

/** A request goes back to what was before it, with its own date; an approval, with a reason, to nothing. */
export function withdraw(pass: Pass, entry: EntryOf<'withdrawn'>): void {
  const { draft } = pass;
  const { main } = draft;
  const { id, ref, by, at, why } = entry;
  const withdrawn = { id, ref, by, at, ...(why !== undefined && { why }) };
  if (main.kind === 'decide' && main.ask.id === ref) {
    draft.main = main.ask.before;
    const round = openRoundOf(draft);
    if (round !== undefined) delete round.handedOver;
    pass.closed.add(ref);
    draft.withdrawals.push({ ...withdrawn, of: 'ask' });
    return;
  }
  const approval = standing(main, ref);
  if (approval === undefined || why === undefined || isUnconfirmed(approval)) return;
  draft.main = { kind: 'idle' };
  draft.withdrawals.push({ ...withdrawn, of: 'approval' });
}

/** The latest word of each colleague on what is asked, or was last. */
export function view({ draft, lastAsk }: Pass, entry: EntryOf<'viewed'>): void {
  if (lastAsk === undefined || (entry.ask ?? lastAsk) !== lastAsk) return;
  if (entry.ask === undefined && draft.main.kind !== 'decide') return;
  const { id, by, at, remarks } = entry;
  draft.views = draft.views.filter((earlier) => earlier.by !== by);
  draft.views.push({ id, by, at, view: entry.view, remarks });
}

/** By who approved, and changed once. */
export function rate({ draft }: Pass, entry: EntryOf<'rated'>): void {
  const { id, ref, by, at, good, words } = entry;
  const approval = draft.approvals.findLast((one) => one.id === ref);
  if (approval === undefined || approverOf(approval) !== by) return;
  if (draft.ratings.filter((rating) => rating.ref === ref).length > 1) return;
  draft.ratings.push({ id, ref, by, at, good, ...(words !== undefined && { words }) });
}

function standing(main: MainClock, ref: EntryId): Approval | undefined {
  return main.kind === 'approved' && main.approval.id === ref ? main.approval : undefined;
}
