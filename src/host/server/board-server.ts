import { applyCardEdit, type CardEdit } from '../board/card-edit.ts';
import type { Blobs, BoardCard, BoardContent, BoardMember, MemberType } from '../board/content.ts';

/** What a board starts from, and goes back to. */
export interface BoardSeed {
  readonly content: BoardContent;
  readonly blobs: Blobs;
  /** The instant at which the board opens, in ms; `null`: the real time. */
  readonly opensAt: number | null;
}

export type BoardChange =
  | {
      readonly seq: number;
      readonly kind: 'data';
      readonly key: string;
      readonly data: string;
      readonly writer: string;
    }
  | { readonly seq: number; readonly kind: 'card'; readonly card: BoardCard }
  | {
      readonly seq: number;
      readonly kind: 'members';
      readonly members: readonly BoardMember[];
    };

/** The server's side of one board: the last writer's blob, and what changed since when. */
export interface ServerBoard {
  readonly seed: BoardSeed;
  content: BoardContent;
  blobs: Record<string, string>;
  changes: BoardChange[];
  seq: number;
  /** Raised by a reset and by a new date: windows then load the board afresh. */
  generation: number;
  /** The board's date minus the machine's; fixed when the board is first opened. */
  offsetMs: number | null;
}

export interface BoardServerState {
  readonly boards: ReadonlyMap<string, ServerBoard>;
  now(): number;
}

export function createBoardServerState(
  seeds: Readonly<Record<string, BoardSeed>>,
  now: () => number,
): BoardServerState {
  return {
    boards: new Map(Object.entries(seeds).map(([name, seed]) => [name, createServerBoard(seed)])),
    now,
  };
}

function createServerBoard(seed: BoardSeed): ServerBoard {
  return {
    seed,
    content: seed.content,
    blobs: { ...seed.blobs },
    changes: [],
    seq: 0,
    generation: 1,
    offsetMs: null,
  };
}

/** How far this board's date is from the machine's, fixing it at the first question: the sample
 *  opens at its hour whenever somebody opens it, and its clock runs from then on. */
export function boardOffset(board: ServerBoard, now: number): number {
  board.offsetMs ??= board.seed.opensAt === null ? 0 : board.seed.opensAt - now;
  return board.offsetMs;
}

export function setBoardDate(board: ServerBoard, boardNow: number, now: number): void {
  board.offsetMs = boardNow - now;
  board.generation += 1;
}

/** `empty` keeps people and cards and drops all that the Power-Up stored: the first run. */
export function resetBoard(board: ServerBoard, to: 'sample' | 'empty'): void {
  board.content = board.seed.content;
  board.blobs = to === 'sample' ? { ...board.seed.blobs } : {};
  board.changes = [];
  board.offsetMs = null;
  board.generation += 1;
}

export function storeBlob(board: ServerBoard, key: string, data: string, writer: string): void {
  board.seq += 1;
  board.blobs[key] = data;
  board.changes.push({ seq: board.seq, kind: 'data', key, data, writer });
}

/** False when there is no such card. */
export function editCard(board: ServerBoard, id: string, edit: CardEdit, at: string): boolean {
  const before = board.content.cards.find((card) => card.id === id);
  if (!before) return false;
  const card = { ...applyCardEdit(before, edit), dateLastActivity: at };
  const cards = board.content.cards.map((other) => (other.id === id ? card : other));
  board.content = { ...board.content, cards };
  board.seq += 1;
  board.changes.push({ seq: board.seq, kind: 'card', card });
  return true;
}

/** Who leaves the board leaves its cards too, as in Trello, and may still look at it from outside.
 *  Who comes back is again what he was. False when nobody has that id. */
export function setOnBoard(board: ServerBoard, id: string, on: boolean, at: string): boolean {
  const known = board.content.members.some((member) => member.id === id);
  if (!known) return false;
  const memberType = on ? firstType(board, id) : 'visitor';
  const members = board.content.members.map((member) =>
    member.id === id ? { ...member, memberType } : member,
  );
  board.content = { ...board.content, members };
  board.seq += 1;
  board.changes.push({ seq: board.seq, kind: 'members', members });
  if (on) return true;
  const theirs = board.content.cards.filter(({ idMembers }) => idMembers.includes(id));
  for (const card of theirs) editCard(board, card.id, { kind: 'leave', member: id }, at);
  return true;
}

/** As the board began; who was no member then becomes an ordinary one. */
function firstType(board: ServerBoard, id: string): MemberType {
  const type = board.seed.content.members.find((member) => member.id === id)?.memberType;
  return type === undefined || type === 'visitor' ? 'normal' : type;
}
