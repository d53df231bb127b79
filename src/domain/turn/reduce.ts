/** Adds a card's journal up to its state. Accepts any order that can arise and never throws: an entry
 *  that does not fit the state it meets, or that its writer could not write, counts for nothing. */
import type { Instant } from '../clock.ts';
import { type BoardPeople, deciderOf, sideOf } from '../roster/board-people.ts';
import { type CardTurn, type Due, type HandOver, isBefore } from './card-turn.ts';
import {
  createDraft,
  type Draft,
  type DraftEdit,
  type DraftRound,
  newDue,
  newEdit,
  openRoundOf,
} from './draft.ts';
import type { CardEntry, EntryOf } from './entries.ts';

/** Derives the state from entries in journal order (n, id). Pure: same entries, same state. */
export function reduceCard(entries: readonly CardEntry[], people: BoardPeople): CardTurn {
  const draft = createDraft();
  let at = 0 as Instant;
  for (const entry of entries) {
    at = Math.max(at, entry.at) as Instant;
    if (mayWrite(entry, people, at)) step(draft, entry.at === at ? entry : { ...entry, at });
  }
  return draft;
}

function step(draft: Draft, entry: CardEntry): void {
  switch (entry.kind) {
    case 'worked':
      startVersion(draft, entry);
      break;
    case 'taken':
      draft.takenBy.push(entry.by);
      break;
    case 'editsRequested':
      requestEdits(draft, entry);
      break;
    case 'editAdded':
      addEdit(draft, entry);
      break;
    case 'ticked':
      tick(draft, entry);
      break;
    case 'datePromised':
      promiseDate(draft, entry);
      break;
    case 'handedOver':
      handOver(draft, entry);
      break;
    case 'arrived':
      draft.arrivedFrom = entry.from;
  }
}

/** The agency's entries do not count from the client and the other way round; unplaced people may do both.
 *  For the client speaks who decides at that moment, or anyone of it while nobody does. */
function mayWrite(entry: CardEntry, people: BoardPeople, at: Instant): boolean {
  const side = sideOf(people, entry.by, at);
  if (side === undefined || entry.kind === 'arrived') return true;
  if (entry.kind !== 'editsRequested' && entry.kind !== 'editAdded') return side === 'agency';
  if (entry.received !== undefined) return side === 'agency';
  return side === 'client' && (deciderOf(people, at) ?? entry.by) === entry.by;
}

function startVersion(draft: Draft, entry: EntryOf<'worked'>): void {
  if (draft.main.kind !== 'idle' && draft.main.kind !== 'handedOver') return;
  const version = { id: entry.id, by: entry.by, at: entry.at, due: newDue(entry.promise) };
  draft.main = { kind: 'version', version };
}

/** Opens the next round. While one is open the edits are late remarks: nobody's words are lost. */
function requestEdits(draft: Draft, entry: EntryOf<'editsRequested'>): void {
  const round = openRoundOf(draft);
  const list = round === undefined ? openRound(draft, entry) : joining(draft, round, entry.promise);
  for (let i = 0; i < entry.edits.length; i += 1) {
    const asked = entry.edits[i];
    if (asked !== undefined) list.push(newEdit(draft, entry, asked, i, list.length + 1));
  }
}

/** Where a late remark goes: the running round while the rule gives it a date not later than that one's first. */
function joining(draft: Draft, round: DraftRound, promise: Due['promise']): DraftEdit[] {
  return isBefore(round.due.first, promise) ? draft.kept : round.edits;
}

/** A remark that meets no open round of its own waits for the next one. */
function addEdit(draft: Draft, entry: EntryOf<'editAdded'>): void {
  const round = openRoundOf(draft);
  const list = round?.id === entry.to && !entry.kept ? round.edits : draft.kept;
  list.push(newEdit(draft, entry, entry.edit, 0, list.length + 1));
}

/** @returns the list of the new round, which begins with what was kept. */
function openRound(
  draft: Draft,
  entry: EntryOf<'editsRequested'> | (EntryOf<'handedOver'> & { promise: Due['promise'] }),
): DraftEdit[] {
  const round: DraftRound = {
    id: entry.id,
    number: draft.rounds.length + 1,
    by: entry.by,
    at: entry.at,
    due: newDue(entry.promise),
    edits: draft.kept,
  };
  if (entry.kind === 'editsRequested' && entry.received !== undefined) {
    round.received = entry.received;
  }
  if (entry.kind === 'editsRequested' && entry.channel !== undefined) round.channel = entry.channel;
  draft.main = { kind: 'edits', round };
  draft.rounds.push(round);
  draft.kept = [];
  return round.edits;
}

function tick(draft: Draft, entry: EntryOf<'ticked'>): void {
  const edit = openRoundOf(draft)?.edits.find(({ ref }) => ref === entry.edit);
  if (edit !== undefined) edit.done = entry.on;
}

function promiseDate(draft: Draft, entry: EntryOf<'datePromised'>): void {
  const { main } = draft;
  if (main.kind === 'version' && main.version.id === entry.to) {
    const due = moveDue(main.version.due, entry);
    draft.main = { kind: 'version', version: { ...main.version, due } };
  }
  const round = openRoundOf(draft);
  if (round === undefined || round.id !== entry.to) return;
  if (entry.edits === undefined) promiseList(round, entry);
  else promiseEdits(round, entry.edits, entry);
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
  round: DraftRound,
  refs: readonly string[],
  entry: EntryOf<'datePromised'>,
): void {
  for (const edit of round.edits) {
    if (!refs.includes(edit.ref)) continue;
    const due = edit.due ?? round.due;
    const moved = moveDue(due, entry);
    if (moved !== due) edit.due = moved;
  }
}

/** A later date without a reason counts for nothing. */
function moveDue(due: Due, entry: EntryOf<'datePromised'>): Due {
  if (isBefore(due.promise, entry.promise) && entry.why === undefined) return due;
  const move = {
    at: entry.at,
    by: entry.by,
    from: due.promise,
    ...(entry.why !== undefined && { why: entry.why }),
  };
  return { promise: entry.promise, first: due.first, moves: [...due.moves, move] };
}

/** Ends the first version or the round. Kept remarks open the next round at once, where it has a date. */
function handOver(draft: Draft, entry: EntryOf<'handedOver'>): void {
  const done: HandOver = { id: entry.id, by: entry.by, at: entry.at, note: entry.note };
  const { main } = draft;
  if (main.kind === 'version' && main.version.id === entry.to) {
    draft.main = { kind: 'handedOver', handOver: done };
  }
  const round = openRoundOf(draft);
  if (round === undefined || round.id !== entry.to) return;
  round.handedOver = done;
  draft.main = { kind: 'handedOver', handOver: done, round };
  const { promise } = entry;
  if (promise !== undefined && draft.kept.length > 0) openRound(draft, { ...entry, promise });
}
