/** Starting afresh where stored data cannot be read: who may, and what came of it in plain words. */
import type { BoardStore, CardStore, ReadJournal, StartAfreshError } from '../domain/journal.ts';
import { sideOf } from '../domain/roster/board-people.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import { boardStateOf } from '../domain/rules/board-state.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { CardPorts } from './ports.ts';

/** The key of what the viewer is told who may not; undefined for one who may. */
export type AfreshRefusal =
  | 'error.signedOut'
  | 'error.readonlyPlain'
  | 'error.newerBoard'
  | 'afresh.agency'
  | undefined;

export interface Afresh {
  readonly model: 'card' | 'board';
  readonly refusal: AfreshRefusal;
  /** Does it for the data that are shown; answers what stood in the way. */
  readonly run: () => Promise<StartAfreshError | undefined>;
}

interface Writer {
  /** Undefined for a visitor who is not signed in. */
  readonly member?: MemberId | undefined;
  readonly mayWrite: boolean;
}

/** Of a card: whoever may write to it and is not of the client. */
export function cardAfreshRefusal(
  { viewer, clock, zone, knownCalendars }: CardPorts,
  board: ReadJournal<BoardEntry>,
): AfreshRefusal {
  // Who is on which side cannot be known until the page is loaded anew.
  if (board.kind === 'newer') return 'error.newerBoard';
  const refusal = writerRefusal(viewer);
  if (refusal !== undefined || viewer.member === undefined || board.kind === 'damaged') {
    return refusal;
  }
  const { people } = boardStateOf(board.journal, zone, knownCalendars);
  return sideOf(people, viewer.member, clock()) === 'client' ? 'afresh.agency' : undefined;
}

/** Of the board: while its data cannot be read nobody is named, so it is for whoever may write to it. */
export function writerRefusal({ member, mayWrite }: Writer): AfreshRefusal {
  if (member === undefined) return 'error.signedOut';
  return mayWrite ? undefined : 'error.readonlyPlain';
}

/** Where something else lies there now, that is what the page has to show. */
export async function startAfresh(
  store: Pick<CardStore | BoardStore, 'startAfresh'>,
  shown: unknown,
  refresh: () => Promise<void>,
): Promise<StartAfreshError | undefined> {
  const done = await store.startAfresh(shown);
  if (done.ok || done.error.type === 'Changed') await refresh();
  return done.ok ? undefined : done.error;
}

type AfreshErrorKey = 'afresh.changed' | 'error.readonlyPlain' | 'error.refused';

/** The key of what stood in the way. */
export function afreshErrorKey({ type }: StartAfreshError): AfreshErrorKey {
  if (type === 'Changed') return 'afresh.changed';
  return type === 'NotAllowed' ? 'error.readonlyPlain' : 'error.refused';
}
