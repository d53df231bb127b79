import type { CardEdit } from '../board/card-edit.ts';
import {
  type BoardServerState,
  boardOffset,
  editCard,
  resetBoard,
  type ServerBoard,
  setBoardDate,
  setOnBoard,
  storeBlob,
} from './board-server.ts';

export interface BoardRequest {
  readonly method: string;
  /** With its query, e.g. `/api/changes?board=en&since=4`. */
  readonly path: string;
  readonly body: string;
}

export interface BoardResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What `npm start`'s server and a browser test's route answer alike: the board as everybody sees
 *  it. It keeps the last blob that arrived, whole, as Trello does. */
export function handleBoardRequest(state: BoardServerState, request: BoardRequest): BoardResponse {
  const url = new URL(request.path, 'http://board.invalid');
  const name = url.searchParams.get('board') ?? '';
  const board = state.boards.get(name);
  if (!board) return answer(state, undefined, 404, { error: `There is no board ${name}` });
  const body = parseBody(request.body);
  if (body === undefined) return answer(state, board, 400, { error: 'The body is not JSON' });
  const route = ROUTES[`${request.method} ${url.pathname}`];
  if (!route) return answer(state, board, 404, { error: `Nothing answers ${url.pathname}` });
  const result = route({ state, board, query: url.searchParams, body });
  return 'error' in result ? answer(state, board, 400, result) : answer(state, board, 200, result);
}

interface Call {
  readonly state: BoardServerState;
  readonly board: ServerBoard;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

type Route = (call: Call) => Readonly<Record<string, unknown>>;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /api/board': getBoard,
  'GET /api/changes': getChanges,
  'POST /api/plugin-data': postPluginData,
  'POST /api/card': postCard,
  'POST /api/member': postMember,
  'POST /api/date': postDate,
  'POST /api/reset': postReset,
};

function getBoard({ state, board }: Call) {
  return {
    content: board.content,
    blobs: board.blobs,
    seq: board.seq,
    generation: board.generation,
    offsetMs: boardOffset(board, state.now()),
    boards: [...state.boards].map(([name, { content }]) => ({ name, title: content.name })),
  };
}

function getChanges({ board, query }: Call) {
  const since = Number(query.get('since') ?? 0);
  return {
    changes: board.changes.filter((change) => change.seq > since),
    seq: board.seq,
    generation: board.generation,
  };
}

function postPluginData({ board, body }: Call) {
  const { key, data, writer } = body;
  if (typeof key !== 'string' || typeof data !== 'string') return { error: 'key and data, please' };
  storeBlob(board, key, data, String(writer ?? ''));
  return { seq: board.seq };
}

function postCard({ state, board, body }: Call) {
  const { id, edit } = body;
  const known = typeof id === 'string' && typeof edit === 'object' && edit !== null;
  // The host page is ours and sends whole, checked fields: what a card may hold is its business.
  if (!known || !editCard(board, id, edit as CardEdit, boardTime(state, board))) {
    return { error: 'No such card' };
  }
  return { seq: board.seq };
}

function postMember({ state, board, body }: Call) {
  const { id, on } = body;
  const known = typeof id === 'string' && typeof on === 'boolean';
  if (!known || !setOnBoard(board, id, on, boardTime(state, board))) return { error: 'Nobody' };
  return { seq: board.seq };
}

function boardTime(state: BoardServerState, board: ServerBoard): string {
  return new Date(state.now() + boardOffset(board, state.now())).toISOString();
}

function postDate({ state, board, body }: Call) {
  const at = Date.parse(String(body['now']));
  if (Number.isNaN(at)) return { error: 'now is not a date' };
  setBoardDate(board, at, state.now());
  return { generation: board.generation };
}

function postReset({ board, body }: Call) {
  resetBoard(board, body['to'] === 'empty' ? 'empty' : 'sample');
  return { generation: board.generation };
}

function parseBody(body: string): Readonly<Record<string, unknown>> | undefined {
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function answer(
  state: BoardServerState,
  board: ServerBoard | undefined,
  status: number,
  value: unknown,
): BoardResponse {
  const at = state.now() + (board ? boardOffset(board, state.now()) : 0);
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      date: new Date(at).toUTCString(),
    },
    body: JSON.stringify(value),
  };
}
