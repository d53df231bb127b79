import type { Blobs, BoardCard, BoardContent, CardPatch } from '../board/content.ts';

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
  | { readonly seq: number; readonly kind: 'card'; readonly card: BoardCard };

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

export function patchCard(board: ServerBoard, id: string, patch: CardPatch, at: string): boolean {
  const before = board.content.cards.find((card) => card.id === id);
  if (!before) return false;
  const card = { ...before, ...patch, dateLastActivity: at };
  const cards = board.content.cards.map((other) => (other.id === id ? card : other));
  board.content = { ...board.content, cards };
  board.seq += 1;
  board.changes.push({ seq: board.seq, kind: 'card', card });
  return true;
}
