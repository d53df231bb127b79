/** Adds a card's journal up to its state. Accepts any order that can arise and never throws: an entry
 *  that does not fit the state it meets, or that its writer could not write, counts for nothing. */
import type { Instant } from '../clock.ts';
import { type BoardPeople, deciderOf, sideOf } from '../roster/board-people.ts';
import {
  type CardTurn,
  type Due,
  type Edit,
  type HandOver,
  IDLE,
  isBefore,
  type Round,
} from './card-turn.ts';
import { type CardEntry, type EditRef, type EntryOf, editRef } from './entries.ts';

/** Derives the state from entries in journal order (n, id). Pure: same entries, same state. */
export function reduceCard(entries: readonly CardEntry[], people: BoardPeople): CardTurn {
  let turn = IDLE;
  let at = 0 as Instant;
  for (const entry of entries) {
    at = Math.max(at, entry.at) as Instant;
    if (mayWrite(entry, people, at)) turn = step(turn, entry.at === at ? entry : { ...entry, at });
  }
  return turn;
}

function step(turn: CardTurn, entry: CardEntry): CardTurn {
  switch (entry.kind) {
    case 'worked':
      return startVersion(turn, entry);
    case 'taken':
      return { ...turn, takenBy: [...turn.takenBy, entry.by] };
    case 'editsRequested':
      return requestEdits(turn, entry);
    case 'editAdded':
      return addEdit(turn, entry);
    case 'ticked':
      return mapOpenRound(turn, (round) => tick(round, entry.edit, entry.on));
    case 'datePromised':
      return promiseDate(turn, entry);
    case 'handedOver':
      return handOver(turn, entry);
    case 'arrived':
      return { ...turn, arrivedFrom: entry.from };
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

function startVersion(turn: CardTurn, entry: EntryOf<'worked'>): CardTurn {
  if (turn.main.kind !== 'idle' && turn.main.kind !== 'handedOver') return turn;
  const version = { id: entry.id, by: entry.by, at: entry.at, due: newDue(entry.promise) };
  return { ...turn, main: { kind: 'version', version } };
}

/** Opens the next round. While one is open the edits are late remarks: nobody's words are lost. */
function requestEdits(turn: CardTurn, entry: EntryOf<'editsRequested'>): CardTurn {
  const asked = entry.edits.map((edit, index) => newEdit(turn, entry, edit, index));
  if (turn.main.kind !== 'edits') return openRound(turn, entry, asked);
  const joins = !isBefore(turn.main.round.due.first, entry.promise);
  return joins
    ? mapOpenRound(turn, (round) => appendEdits(round, asked))
    : { ...turn, kept: renumber([...turn.kept, ...asked]) };
}

/** A remark for a round that is over by then waits for the next one. */
function addEdit(turn: CardTurn, entry: EntryOf<'editAdded'>): CardTurn {
  const added = [newEdit(turn, entry, entry.edit, 0)];
  const isOpen = turn.main.kind === 'edits' && turn.main.round.id === entry.to;
  return isOpen && !entry.kept
    ? mapOpenRound(turn, (round) => appendEdits(round, added))
    : { ...turn, kept: renumber([...turn.kept, ...added]) };
}

function openRound(
  turn: CardTurn,
  entry: EntryOf<'editsRequested'> | (EntryOf<'handedOver'> & { promise: Due['promise'] }),
  edits: readonly Edit[],
): CardTurn {
  const round: Round = {
    id: entry.id,
    number: turn.rounds.length + 1,
    by: entry.by,
    at: entry.at,
    ...(entry.kind === 'editsRequested' && receivedOf(entry)),
    due: newDue(entry.promise),
    edits: renumber([...turn.kept, ...edits]),
  };
  return { ...turn, main: { kind: 'edits', round }, rounds: [...turn.rounds, round], kept: [] };
}

function promiseDate(turn: CardTurn, entry: EntryOf<'datePromised'>): CardTurn {
  const { main } = turn;
  if (main.kind === 'version' && main.version.id === entry.to) {
    const due = moveDue(main.version.due, entry);
    return { ...turn, main: { kind: 'version', version: { ...main.version, due } } };
  }
  if (main.kind !== 'edits' || main.round.id !== entry.to) return turn;
  const { edits } = entry;
  return mapOpenRound(turn, (round) =>
    edits === undefined ? promiseList(round, entry) : promiseEdits(round, edits, entry),
  );
}

/** A date for the whole list replaces the single ones, but for those that it would move later without a
 *  reason: the latest word on an edit counts. */
function promiseList(round: Round, entry: EntryOf<'datePromised'>): Round {
  const due = moveDue(round.due, entry);
  if (due === round.due) return round;
  return {
    ...round,
    due,
    edits: round.edits.map(({ due: own, ...edit }) =>
      own === undefined ? edit : { ...edit, due: moveDue(own, entry) },
    ),
  };
}

function promiseEdits(
  round: Round,
  refs: readonly EditRef[],
  entry: EntryOf<'datePromised'>,
): Round {
  const edits = round.edits.map((edit) => {
    if (!refs.includes(edit.ref)) return edit;
    const due = edit.due ?? round.due;
    const moved = moveDue(due, entry);
    return moved === due ? edit : { ...edit, due: moved };
  });
  return { ...round, edits };
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
function handOver(turn: CardTurn, entry: EntryOf<'handedOver'>): CardTurn {
  const done: HandOver = { id: entry.id, by: entry.by, at: entry.at, note: entry.note };
  const { main } = turn;
  if (main.kind === 'version' && main.version.id === entry.to) {
    return { ...turn, main: { kind: 'handedOver', handOver: done } };
  }
  if (main.kind !== 'edits' || main.round.id !== entry.to) return turn;
  const round = { ...main.round, handedOver: done };
  const closed: CardTurn = {
    ...turn,
    main: { kind: 'handedOver', handOver: done, round },
    rounds: [...turn.rounds.slice(0, -1), round],
  };
  const { promise } = entry;
  return promise !== undefined && turn.kept.length > 0
    ? openRound(closed, { ...entry, promise }, [])
    : closed;
}

function newDue(promise: Due['promise']): Due {
  return { promise, first: promise, moves: [] };
}

function newEdit(
  turn: CardTurn,
  entry: EntryOf<'editsRequested' | 'editAdded'>,
  { text, attachment, again, from }: EntryOf<'editAdded'>['edit'],
  index: number,
): Edit {
  return {
    ref: editRef(entry.id, index),
    number: 0,
    text,
    by: entry.by,
    at: entry.at,
    ...receivedOf(entry),
    ...(attachment !== undefined && { attachment }),
    ...(again !== undefined && { again }),
    ...(from !== undefined && { from }),
    done: false,
    returned: again === undefined ? 0 : timesReturned(turn, again) + 1,
  };
}

function receivedOf(
  entry: EntryOf<'editsRequested' | 'editAdded'>,
): Pick<Edit, 'received' | 'channel'> {
  return {
    ...(entry.received !== undefined && { received: entry.received }),
    ...(entry.channel !== undefined && { channel: entry.channel }),
  };
}

function timesReturned(turn: CardTurn, ref: EditRef): number {
  const edits = [...turn.rounds.flatMap((round) => round.edits), ...turn.kept];
  return edits.find((edit) => edit.ref === ref)?.returned ?? 0;
}

function appendEdits(round: Round, added: readonly Edit[]): Round {
  return { ...round, edits: renumber([...round.edits, ...added]) };
}

function tick(round: Round, ref: EditRef, done: boolean): Round {
  return {
    ...round,
    edits: round.edits.map((edit) => (edit.ref === ref ? { ...edit, done } : edit)),
  };
}

function renumber(edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit, index) =>
    edit.number === index + 1 ? edit : { ...edit, number: index + 1 },
  );
}

function mapOpenRound(turn: CardTurn, change: (round: Round) => Round): CardTurn {
  if (turn.main.kind !== 'edits') return turn;
  const round = change(turn.main.round);
  return { ...turn, main: { kind: 'edits', round }, rounds: [...turn.rounds.slice(0, -1), round] };
}
