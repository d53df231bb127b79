import { beforeEach, expect, test } from 'vitest';
import { PLUGIN_ID } from '../../../src/host/board/viewer.ts';
import { sampleSeed } from '../../../src/host/sample/samples.ts';
import {
  type BoardServerState,
  createBoardServerState,
} from '../../../src/host/server/board-server.ts';
import { handleServerRequest, KEYS_PATH } from '../../../src/host/server/handle-token-request.ts';
import type { TokenSigner } from '../../../src/host/server/token-signer.ts';

const OPENS = Date.parse('2026-11-19T11:00:00Z');
const seed = { ...sampleSeed('en'), opensAt: OPENS };
const idMember = seed.content.members[0]?.id ?? '';
const idCard = seed.content.cards[0]?.id ?? '';
/** Writes out what it is to sign: the signature itself has a test of its own. */
const honest: TokenSigner = {
  sign: (claims) => Promise.resolve(JSON.stringify(claims)),
  publicKeys: () => Promise.resolve(['PEM']),
};

let now = 0;
let state: BoardServerState;

beforeEach(() => {
  now = Date.parse('2031-05-05T05:05:05Z');
  state = createBoardServerState({ en: seed }, () => now);
});

test('has signed who asks, where and what, at the board’s date and for a quarter of an hour', async () => {
  await ask('GET', '/api/board?board=en');
  now += 90_500;
  const { jwt } = await sign({ idMember, idCard, state: 'digest' });
  const iat = OPENS / 1000 + 90;
  expect(JSON.parse(jwt ?? '')).toEqual({
    idPlugin: PLUGIN_ID,
    idBoard: seed.content.id,
    idMember,
    idCard,
    state: 'digest',
    iat,
    exp: iat + 900,
    iss: 'trello',
  });
});

test('names no card unless one is asked for', async () => {
  const { jwt } = await sign({ idMember, state: '' });
  expect(JSON.parse(jwt ?? '')).not.toHaveProperty('idCard');
});

test.each([
  ['nobody', { state: '' }],
  ['a stranger', { idMember: 'f'.repeat(24), state: '' }],
  ['another board’s card', { idMember, idCard: 'f'.repeat(24), state: '' }],
  ['a state that is no text', { idMember, state: 5 }],
  ['a state that is too long', { idMember, state: 'x'.repeat(2049) }],
])('signs nothing for %s', async (_what, body) => {
  expect(await sign(body)).toEqual({ error: 'Nobody here can have that signed' });
});

test('says so when the signer refuses', async () => {
  const refusing = { ...honest, sign: () => Promise.reject(new Error('Not now')) };
  const body = JSON.stringify({ idMember, state: '' });
  const request = { method: 'POST', path: '/api/jwt?board=en', body };
  expect(await handleServerRequest(state, refusing, request)).toMatchObject({
    status: 503,
    body: '{"error":"Not now"}',
  });
});

test('tells its keys to every site, in the form of Trello’s key resource', async () => {
  const answer = await ask('GET', KEYS_PATH);
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(JSON.parse(answer.body)).toEqual({ keys: ['PEM'] });
});

test('leaves everything else to the board', async () => {
  expect((await ask('GET', '/api/changes?board=en&since=0')).status).toBe(200);
  expect((await ask('GET', '/api/nothing?board=en')).status).toBe(404);
});

function ask(method: string, path: string, body = '') {
  return handleServerRequest(state, honest, { method, path, body });
}

async function sign(body: object): Promise<{ readonly jwt?: string; readonly error?: string }> {
  const answer = await ask('POST', '/api/jwt?board=en', JSON.stringify(body));
  return JSON.parse(answer.body) as { readonly jwt?: string };
}
