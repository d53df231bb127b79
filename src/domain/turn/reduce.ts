/** Adds a card's journal up to its state. Accepts any order that can arise and never throws: an entry
 *  that does not fit the state it meets, or that its writer could not write, counts for nothing. */
import type { Instant } from '../clock.ts';
import type { BoardPeople } from '../roster/board-people.ts';
import { mayWrite } from './authority.ts';
import type { CardTurn } from './card-turn.ts';
import { createDraft, type Pass, type TakenBack } from './draft.ts';
import type { CardEntry, EntryId, EntryOf, TurnEntry } from './entries.ts';
import {
  askApproval,
  confirm,
  decide,
  decideElsewhere,
  dispute,
  rate,
  undo,
  view,
  withdraw,
} from './reduce-approval.ts';
import {
  addEdit,
  handOver,
  promiseDate,
  requestEdits,
  startVersion,
  tick,
} from './reduce-edits.ts';

const NONE: ReadonlyMap<EntryId, TakenBack> = new Map();

type AddUp = (pass: Pass, entry: TurnEntry) => void;

/** Derives the state from entries in journal order (n, id). Pure: same entries, same state.
 *  @param watch is called in place of `addUp`, by who wants to see what each entry does. */
export function reduceCard(
  entries: readonly CardEntry[],
  people: BoardPeople,
  watch: AddUp = addUp,
): CardTurn {
  let takenBack = NONE;
  for (;;) {
    const pass = walk(entries, people, takenBack, watch);
    if (pass.found === undefined) return pass.draft;
    const { ref, ...back } = pass.found;
    takenBack = new Map([...takenBack, [ref, back]]);
  }
}

/** One way through the journal, as far as the first answer that is found to be taken back. */
function walk(
  entries: readonly CardEntry[],
  people: BoardPeople,
  takenBack: ReadonlyMap<EntryId, TakenBack>,
  watch: AddUp,
): Pass {
  const arrival = lastArrival(entries);
  const draft = createDraft();
  const pass: Pass = {
    ...{ entries, people, takenBack, draft },
    ...{
      closed: new Set(),
      edits: new Map(),
      since: -1,
      index: 0,
      elsewhere: false,
      found: undefined,
    },
  };
  closeBooks(pass, arrival);
  let at = 0 as Instant;
  for (; pass.index < entries.length && pass.found === undefined; pass.index += 1) {
    const entry = entries[pass.index];
    // Small clocks are added up elsewhere, and their entries move nobody's time here.
    if (entry === undefined || !isTurn(entry) || isBefore(pass, entry)) continue;
    const now = Math.max(at, entry.at) as Instant;
    pass.elsewhere = pass.index < arrival;
    const isBack = takenBack.has(entry.id);
    if (!isBack && !pass.elsewhere && !mayWrite(entry, draft.main, people, now)) continue;
    // What its writer could not write does not move the time of others.
    at = now;
    if (isBack) continue;
    watch(pass, entry.at === at ? entry : { ...entry, at });
  }
  return pass;
}

type Handlers = {
  readonly [K in TurnEntry['kind']]: (pass: Pass, entry: EntryOf<K>) => void;
};

const HANDLERS: Handlers = {
  worked: startVersion,
  taken: ({ draft }, { by }) => draft.takenBy.push(by),
  editsRequested: requestEdits,
  editAdded: addEdit,
  ticked: tick,
  datePromised: promiseDate,
  handedOver: handOver,
  approvalAsked: askApproval,
  decided: decide,
  decidedElsewhere: decideElsewhere,
  confirmed: confirm,
  disputed: dispute,
  undone: undo,
  withdrawn: withdraw,
  viewed: view,
  rated: rate,
  booksClosed: () => undefined,
  arrived: arrive,
};

/** An entry of the main clock, and not of a small one. */
export function isTurn(entry: CardEntry): entry is TurnEntry {
  return entry.kind in HANDLERS;
}

export function addUp(pass: Pass, entry: TurnEntry): void {
  const handle: (pass: Pass, entry: never) => void = HANDLERS[entry.kind];
  handle(pass, entry as never);
}

/** Old rounds that were archived count by what is said of them, wherever that stands. */
function closeBooks(pass: Pass, arrival: number): void {
  const { entries, people, draft } = pass;
  const starts = new Set<EntryId | undefined>();
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry?.kind !== 'booksClosed') continue;
    if (i >= arrival && !mayWrite(entry, draft.main, people, entry.at)) continue;
    for (const { number = 0 } of entry.rounds) draft.folded = Math.max(draft.folded, number);
    starts.add(entry.since);
  }
  if (starts.size > 0) pass.since = entries.findLastIndex(({ id }) => starts.has(id));
}

/** Folded, or come late: it counts for nothing. */
function isBefore({ index, since }: Pass, { kind }: CardEntry): boolean {
  return index < since && kind !== 'taken' && kind !== 'arrived';
}

/** The other board's days count no more: a pending ask keeps no date. */
function arrive({ draft }: Pass, entry: EntryOf<'arrived'>): void {
  draft.arrivedFrom = entry.from;
  if (draft.main.kind !== 'decide') return;
  const { due: _due, ...ask } = draft.main.ask;
  draft.main = { kind: 'decide', ask };
}

function lastArrival(entries: readonly CardEntry[]): number {
  let i = entries.length - 1;
  while (i >= 0 && entries[i]?.kind !== 'arrived') i -= 1;
  return i;
}
