import { PLUGIN_ID } from '../board/viewer.ts';
import { type BoardServerState, boardOffset, type ServerBoard } from './board-server.ts';
import {
  type BoardRequest,
  type BoardResponse,
  handleBoardRequest,
} from './handle-board-request.ts';
import type { TokenClaims, TokenSigner } from './token-signer.ts';

/** Where Trello's API tells the keys of `t.jwt`; the local board answers the same path. */
export const KEYS_PATH = '/1/resource/jwt-public-keys';

const LIFE_S = 900;
const LONGEST_STATE = 2048;

/** Everything that the local server, or a test's route, answers: tokens, their keys, the board. */
export async function handleServerRequest(
  state: BoardServerState,
  signer: TokenSigner,
  request: BoardRequest,
): Promise<BoardResponse> {
  const url = new URL(request.path, 'http://board.invalid');
  if (url.pathname === KEYS_PATH) return keysAnswer(await signer.publicKeys());
  if (url.pathname !== '/api/jwt') return handleBoardRequest(state, request);
  const board = state.boards.get(url.searchParams.get('board') ?? '');
  if (!board) return json(404, { error: 'There is no such board' });
  const claims = claimsFor(state, board, request.body);
  if (!claims) return json(400, { error: 'Nobody here can have that signed' });
  try {
    return json(200, { jwt: await signer.sign(claims) });
  } catch (error) {
    return json(503, { error: error instanceof Error ? error.message : String(error) });
  }
}

/** Trello's key resource allows every origin here; whether Trello's does is not documented. */
export function keysAnswer(keys: readonly string[]): BoardResponse {
  const { headers, ...answer } = json(200, { keys });
  return { ...answer, headers: { ...headers, 'access-control-allow-origin': '*' } };
}

/** The moment is the board's, not the machine's. */
function claimsFor(
  state: BoardServerState,
  board: ServerBoard,
  body: string,
): TokenClaims | undefined {
  const { idMember, idCard, state: signed } = parse(body);
  const { content } = board;
  const known = content.members.some(({ id }) => id === idMember);
  const onBoard = idCard === undefined || content.cards.some(({ id }) => id === idCard);
  if (!known || !onBoard || typeof signed !== 'string' || signed.length > LONGEST_STATE) {
    return undefined;
  }
  const iat = Math.floor((state.now() + boardOffset(board, state.now())) / 1000);
  return {
    idPlugin: PLUGIN_ID,
    idBoard: content.id,
    idMember: String(idMember),
    ...(idCard === undefined ? {} : { idCard: String(idCard) }),
    state: signed,
    iat,
    exp: iat + LIFE_S,
    iss: 'trello',
  };
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(body) ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function json(status: number, value: unknown): BoardResponse {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  return { status, headers, body: JSON.stringify(value) };
}
