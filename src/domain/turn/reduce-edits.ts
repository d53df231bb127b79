/** The agency's turn: a first version, rounds of edits, their dates, the hand-over. */
import { mayDecide } from '../roster/board-people.ts';
import { forWhom } from './authority.ts';
import { type Due, type HandOver, isBefore, type MainClock } from './card-turn.ts';
import {
  approve,
  type Draft,
  type DraftEdit,
  type DraftRound,
  joinList,
  newDue,
  openAsk,
  openRoundOf,
  type Pass,
} from './draft.ts';
import type { EditRef, EntryId, EntryOf } from './entries.ts';
import { nextRound } from './next-round.ts';

export function startVersion({ draft }: Pass, entry: EntryOf<'worked'>): void {
  if (draft.main.kind !== 'idle' && draft.main.kind !== 'handedOver') return;
  const version = { id: entry.id, by: entry.by, at: entry.at, due: newDue(entry.promise) };
  draft.main = { kind: 'version', version };
}

/** Opens the next round. While one is open the edits are late remarks: nobody's words are lost. An answer that
 *  comes second opens nothing. */
export function requestEdits(pass: Pass, entry: EntryOf<'editsRequested'>): void {
  const { draft, closed } = pass;
  const { main } = draft;
  const round = openRoundOf(draft);
  // What the first round of the story answers was archived.
  const isFirst = pass.index === pass.since;
  const answered = isFirst ? entry.ask : main.kind === 'decide' ? main.ask.id : undefined;
  if (entry.ask !== undefined && entry.ask !== answered) {
    if (!closed.has(entry.ask)) return;
    if (round === undefined) {
      draft.repeated.push(entry.id);
      return;
    }
  }
  add(pass, entry, listFor(pass, entry, round, answered));
}

function add(pass: Pass, entry: EntryOf<'editsRequested'>, list: DraftEdit[]): void {
  for (let i = 0; i < entry.edits.length; i += 1) {
    const asked = entry.edits[i];
    if (asked !== undefined) joinList(pass, entry, asked, i, list);
  }
}

function listFor(
  pass: Pass,
  entry: EntryOf<'editsRequested'>,
  round: DraftRound | undefined,
  answered: EntryId | undefined,
): DraftEdit[] {
  if (round !== undefined) return joining(pass.draft, round, entry.promise);
  // Nobody decides: the ask waits for its answer, and these words for the next round.
  if (answered !== undefined && !isAnswer(pass, entry)) return pass.draft.kept;
  if (answered !== undefined) pass.closed.add(answered);
  return openRound(pass, entry, answered);
}

/** What the agency recorded, and what the person says who decides. */
function isAnswer(pass: Pass, { received, by, at }: EntryOf<'editsRequested'>): boolean {
  return received !== undefined || pass.elsewhere || mayDecide(pass.people, by, at);
}

/** Where a late remark goes: the running round while the rule gives it a date not later than that one's first. */
function joining(draft: Draft, round: DraftRound, promise: Due['promise']): DraftEdit[] {
  return isBefore(round.due.first, promise) ? draft.kept : round.edits;
}

/** A remark that meets a closed round waits for the next one. */
export function addEdit(pass: Pass, entry: EntryOf<'editAdded'>): void {
  const { draft, takenBack } = pass;
  const round = openRoundOf(draft);
  if (!draft.rounds.some(({ id }) => id === entry.to) && !takenBack.has(entry.to)) return;
  const list = round?.id === entry.to && !entry.kept ? round.edits : draft.kept;
  joinList(pass, entry, entry.edit, 0, list);
}

/** @returns the list of the new round, which begins with what was kept. */
function openRound(
  pass: Pass,
  entry: EntryOf<'editsRequested'> | (EntryOf<'handedOver'> & { promise: Due['promise'] }),
  ask?: EntryId,
): DraftEdit[] {
  const { draft } = pass;
  const round: DraftRound = {
    id: entry.id,
    number: nextRound(draft),
    by: entry.by,
    at: entry.at,
    due: newDue(entry.promise),
    edits: draft.kept,
  };
  if (ask !== undefined) round.ask = ask;
  if (entry.kind === 'editsRequested') {
    if (entry.received !== undefined) round.received = entry.received;
    if (entry.channel !== undefined) round.channel = entry.channel;
    if (entry.received === undefined) Object.assign(round, forWhom(pass, entry));
    // Nobody else can say that the client need not see it again.
    if (entry.once && entry.received === undefined && isAnswer(pass, entry)) round.once = true;
  }
  draft.main = { kind: 'edits', round };
  draft.rounds.push(round);
  draft.kept = [];
  return round.edits;
}

export function tick(pass: Pass, entry: EntryOf<'ticked'>): void {
  const edit = openEdit(pass, entry.edit);
  if (edit !== undefined) edit.done = entry.on;
}

/** An edit of the round that runs. */
export function openEdit({ draft, edits }: Pass, ref: EditRef): DraftEdit | undefined {
  const found = edits.get(ref);
  return found !== undefined && found.list === openRoundOf(draft)?.edits ? found.edit : undefined;
}

export function promiseDate(pass: Pass, entry: EntryOf<'datePromised'>): void {
  const { draft } = pass;
  const { main } = draft;
  if (runningId(main) !== entry.to) return;
  const round = openRoundOf(draft);
  if (round !== undefined) {
    if (entry.edits === undefined) promiseList(round, entry);
    else promiseEdits(pass, round, entry.edits, entry);
  } else if (entry.edits === undefined) {
    draft.main = withDate(main, entry);
  }
}

function runningId(main: MainClock): EntryId | undefined {
  if (main.kind === 'version') return main.version.id;
  if (main.kind === 'decide') return main.ask.id;
  return main.kind === 'edits' ? main.round.id : undefined;
}

/** The client's date goes later only. */
function withDate(main: MainClock, entry: EntryOf<'datePromised'>): MainClock {
  if (main.kind === 'version') {
    const { version } = main;
    return { kind: 'version', version: { ...version, due: moveDue(version.due, entry) } };
  }
  if (main.kind !== 'decide') return main;
  const { due } = main.ask;
  if (due === undefined || !isBefore(due.promise, entry.promise)) return main;
  return { kind: 'decide', ask: { ...main.ask, due: moveDue(due, entry) } };
}

/** A date for the whole list replaces the single ones, but for those that it would move later without a
 *  reason: the latest word on an edit counts. */
function promiseList(round: DraftRound, entry: EntryOf<'datePromised'>): void {
  const due = moveDue(round.due, entry);
  if (due === round.due) return;
  round.due = due;
  for (const edit of round.edits) if (edit.due !== undefined) edit.due = moveDue(edit.due, entry);
}

function promiseEdits(
  pass: Pass,
  round: DraftRound,
  refs: readonly EditRef[],
  entry: EntryOf<'datePromised'>,
): void {
  for (const ref of new Set(refs)) {
    const edit = openEdit(pass, ref);
    if (edit === undefined) continue;
    const due = edit.due ?? round.due;
    const moved = moveDue(due, entry);
    if (moved !== due) edit.due = moved;
  }
}

/** More than any date is moved. Each move takes those before it along, for every edit that has a date. */
const MOST_MOVES = 100;

/** A later date without a reason counts for nothing. */
function moveDue(due: Due, entry: EntryOf<'datePromised'>): Due {
  if (due.moves.length >= MOST_MOVES) return due;
  if (isBefore(due.promise, entry.promise) && entry.why === undefined) return due;
  const move = {
    at: entry.at,
    by: entry.by,
    from: due.promise,
    ...(entry.why !== undefined && { why: entry.why }),
  };
  return { promise: entry.promise, first: due.first, moves: [...due.moves, move] };
}

/** Ends the round. Kept remarks open the next one at once; else the client decides, unless she need not see it
 *  again. Without content (an older build, or a first version) nothing can be approved. */
export function handOver(pass: Pass, entry: EntryOf<'handedOver'>): void {
  const { draft } = pass;
  const done: HandOver = { id: entry.id, by: entry.by, at: entry.at, note: entry.note };
  const { main } = draft;
  const { promise } = entry;
  if (main.kind === 'version' && main.version.id === entry.to && entry.fp === undefined) {
    draft.main = { kind: 'handedOver', handOver: done };
  }
  const round = openRoundOf(draft);
  if (round === undefined || round.id !== entry.to) return;
  round.handedOver = done;
  if (draft.kept.length > 0 && promise !== undefined) openRound(pass, { ...entry, promise });
  else if (draft.kept.length > 0 || !endWithContent(pass, entry, round)) {
    draft.main = { kind: 'handedOver', handOver: done, round };
  }
}

function endWithContent(pass: Pass, entry: EntryOf<'handedOver'>, round: DraftRound): boolean {
  const { id, by, at, note, content, fp, promise } = entry;
  if (content === undefined || fp === undefined) return false;
  if (round.once) {
    const whose = round.for === undefined ? undefined : { for: round.for };
    approve(pass, { id, by: round.by, at, content, fp, withEdits: true, ...whose });
    return true;
  }
  if (promise === undefined) return false;
  const before = { kind: 'edits', round } as const;
  openAsk(pass, { id, by, at, note, content, fp, due: newDue(promise), round, before });
  return true;
}
