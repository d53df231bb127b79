/** Which entries of a card count for nothing, and why. For the Record alone: no badge needs it. Told in one way
 *  through the journal, since a card may hold ten thousand of them. */
import { foldedIdOf, foldedIds } from '../books/books-closed.ts';
import type { Instant } from '../clock.ts';
import { type BoardPeople, mayDecide, mayEditRules, sideOf } from '../roster/board-people.ts';
import { openRoundOf, type Pass } from './draft.ts';
import type { CardEntry, EntryId } from './entries.ts';
import { addUp, isTurn, reduceCard } from './reduce.ts';
import { openEdit } from './reduce-edits.ts';

/** `notDecider`: somebody else decided then. `naming`: it relies on a role that was not in force. `notAllowed`:
 *  whoever wrote it could not do so then. `missing`: it names what is not here. `repeated`: it came second or too
 *  late. `noEffect`: it did not fit what ran then. */
export type VoidReason =
  | 'notDecider'
  | 'naming'
  | 'notAllowed'
  | 'missing'
  | 'repeated'
  | 'noEffect';

/** Two people may press at once, each in good faith. */
export function breaksRule(reason: VoidReason): boolean {
  return reason !== 'repeated' && reason !== 'noEffect';
}

/** What came from another board is not judged (who was who there is not known here), nor what was archived. */
export function voidEntries(
  entries: readonly CardEntry[],
  people: BoardPeople,
): ReadonlyMap<CardEntry, VoidReason> {
  const { pass, outcomes } = watched(entries, people);
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  const first = Math.max(arrival, pass?.since ?? -1, 0);
  const present = presenceIn(entries, people);
  const found = new Map<CardEntry, VoidReason>();
  let at = 0 as Instant;
  entries.forEach((entry, index) => {
    const now = Math.max(at, entry.at) as Instant;
    const isBack = pass?.takenBack.has(entry.id) === true;
    const seen = outcomes.get(index);
    if (seen !== undefined || isBack) at = now;
    if (index < first || isBack || !isTurn(entry)) return;
    const outcome = seen ?? whyRefused(entry, people, now);
    const isMissing = outcome === 'noEffect' && !namedIds(entry).every((id) => present(id, index));
    const reason = isMissing ? 'missing' : outcome;
    if (reason !== 'counts') found.set(entry, reason);
  });
  return found;
}

type Outcome = VoidReason | 'counts';

/** What each entry did that was added up, by its place; on the last way through the journal, on which answers taken
 *  back have stepped out and others in. */
function watched(entries: readonly CardEntry[], people: BoardPeople) {
  let outcomes = new Map<number, Outcome>();
  let last: Pass | undefined;
  reduceCard(entries, people, (pass, entry) => {
    if (pass !== last) outcomes = new Map();
    last = pass;
    const before = marksOf(pass, entry);
    const repeated = pass.draft.repeated.length;
    addUp(pass, entry);
    const after = marksOf(pass, entry);
    if (pass.draft.repeated.length > repeated) outcomes.set(pass.index, 'repeated');
    else if (before.some((mark, i) => mark !== after[i])) outcomes.set(pass.index, 'counts');
    else outcomes.set(pass.index, ofNoEffect(pass, entry));
  });
  return { pass: last, outcomes };
}

/** Whatever an entry can change, without looking through lists. */
function marksOf(pass: Pass, entry: CardEntry): readonly unknown[] {
  const { draft, found } = pass;
  const round = openRoundOf(draft);
  return [
    ...[draft.main, draft.kept, draft.views, draft.arrivedFrom, found, round?.due],
    ...[draft.approvals.at(-1), draft.rounds.length, draft.kept.length, round?.edits.length],
    ...[
      draft.takenBy.length,
      draft.withdrawals.length,
      draft.ratings.length,
      draft.disputes.length,
    ],
    ...(entry.kind === 'ticked' ? [openEdit(pass, entry.edit)?.done] : []),
    ...(entry.kind === 'datePromised' ? (entry.edits ?? []) : []).map(
      (ref) => openEdit(pass, ref)?.due,
    ),
  ];
}

/** What took something back did so on an earlier way; what is about what was taken back is beside the point. */
function ofNoEffect(pass: Pass, entry: CardEntry): Outcome {
  const { takenBack, index } = pass;
  switch (entry.kind) {
    case 'arrived':
      return 'counts';
    case 'booksClosed':
      return 'counts';
    case 'ticked':
      if (openEdit(pass, entry.edit) !== undefined) return 'repeated';
  }
  const isTaker = [...takenBack.values()].some((back) => back.index === index);
  return isTaker || namedIds(entry).some((id) => takenBack.has(id)) ? 'counts' : 'noEffect';
}

/** Why somebody could not write it. */
function whyRefused(entry: CardEntry, people: BoardPeople, at: Instant): VoidReason {
  const isAgencys = sideOf(people, entry.by, at) === 'agency';
  const decides = !isAgencys && mayDecide(people, entry.by, at);
  switch (entry.kind) {
    case 'decided':
    case 'confirmed':
    case 'disputed':
      return decides ? 'naming' : 'notDecider';
    case 'withdrawn':
      return isAgencys ? 'notDecider' : 'notAllowed';
    case 'editsRequested':
    case 'editAdded':
      if (isAgencys || entry.received !== undefined) return 'notAllowed';
      return decides ? 'naming' : 'notDecider';
    default:
      return 'notAllowed';
  }
}

/** The entries that an entry is about. */
function namedIds(entry: CardEntry): readonly EntryId[] {
  switch (entry.kind) {
    case 'decided':
    case 'decidedElsewhere':
      return [entry.ask];
    case 'editsRequested':
    case 'viewed':
      return entry.ask === undefined ? [] : [entry.ask];
    case 'confirmed':
    case 'disputed':
    case 'undone':
    case 'withdrawn':
    case 'rated':
      return [entry.ref];
    case 'editAdded':
    case 'handedOver':
      return [entry.to];
    case 'datePromised':
      return [entry.to, ...(entry.edits ?? []).map(entryOfEdit)];
    case 'ticked':
      return [entryOfEdit(entry.edit)];
    default:
      return [];
  }
}

function entryOfEdit(ref: string): EntryId {
  return ref.slice(0, ref.indexOf('.'));
}

/** Whether an entry stood there before the one at a place; archived ones did. */
function presenceIn(entries: readonly CardEntry[], people: BoardPeople) {
  const places = new Map<EntryId, number>();
  const folded = new Set<string>();
  entries.forEach((entry, index) => {
    if (!places.has(entry.id)) places.set(entry.id, index);
    if (entry.kind !== 'booksClosed' || !mayEditRules(people, entry.by, entry.at)) return;
    for (const name of foldedIds(entry)) folded.add(name);
  });
  return (id: EntryId, index: number): boolean =>
    (places.get(id) ?? index) < index || folded.has(foldedIdOf(id));
}
