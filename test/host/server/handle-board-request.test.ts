import { beforeEach, expect, test } from 'vitest';
import { sampleSeed } from '../../../src/host/sample/samples.ts';
import type { BoardSeed } from '../../../src/host/server/board-server.ts';
import { createBoardServerState } from '../../../src/host/server/board-server.ts';
import { handleBoardRequest } from '../../../src/host/server/handle-board-request.ts';

const OPENS = Date.parse('2026-11-19T11:00:00Z');
const REAL = Date.parse('2031-05-05T05:05:05Z');

let now = REAL;
let seed: BoardSeed;
let state = createBoardServerState({}, () => now);

beforeEach(() => {
  now = REAL;
  seed = { ...sampleSeed('en'), blobs: { 'card:shared:x:': '{"old":1}' }, opensAt: OPENS };
  state = createBoardServerState({ en: seed }, () => now);
});

test('opens the board at its own hour, whenever that is asked for, and lets its clock run', () => {
  now += 60_000;
  expect(ask('GET', '/api/board').headers['date']).toBe('Thu, 19 Nov 2026 11:00:00 GMT');
  now += 90_000;
  expect(ask('GET', '/api/board').headers['date']).toBe('Thu, 19 Nov 2026 11:01:30 GMT');
});

test('keeps the last writer’s blob, whole, and tells what changed since when', () => {
  store('{"a":1}', 'window 1');
  store('{"b":2}', 'window 2');
  expect(json(ask('GET', '/api/board'))).toMatchObject({
    blobs: { 'card:shared:x:': '{"b":2}' },
    seq: 2,
  });
  expect(json(ask('GET', '/api/changes?since=1'))).toMatchObject({
    changes: [{ seq: 2, data: '{"b":2}', writer: 'window 2' }],
  });
  expect(json(ask('GET', '/api/changes?since=2'))).toMatchObject({ changes: [] });
});

test('changes a card and tells of it', () => {
  const [card] = seed.content.cards;
  const edit = { kind: 'describe', desc: 'changed' };
  expect(ask('POST', '/api/card', { id: card?.id, edit }).status).toBe(200);
  expect(json(ask('GET', '/api/changes?since=0'))).toMatchObject({
    changes: [{ kind: 'card', card: { id: card?.id, name: card?.name, desc: 'changed' } }],
  });
});

test('moves the date and raises the generation, so that every window loads afresh', () => {
  const before = json(ask('GET', '/api/changes?since=0'))['generation'] as number;
  ask('POST', '/api/date', { now: '2026-11-20T14:00:00+03:00' });
  const after = ask('GET', '/api/changes?since=0');
  expect(after.headers['date']).toBe('Fri, 20 Nov 2026 11:00:00 GMT');
  expect(json(after)['generation']).toBe(before + 1);
});

test('goes back to the sample, or to people and cards without anything stored', () => {
  store('{"a":1}', 'window 1');
  ask('POST', '/api/reset', { to: 'sample' });
  expect(json(ask('GET', '/api/board'))).toMatchObject({ blobs: seed.blobs });
  ask('POST', '/api/reset', { to: 'empty' });
  const empty = json(ask('GET', '/api/board'));
  expect(empty['blobs']).toEqual({});
  expect(empty['content']).toEqual(seed.content);
});

test('never reuses a number after a reset, so that no window misses a change', () => {
  store('{"a":1}', 'window 1');
  ask('POST', '/api/reset', { to: 'sample' });
  store('{"a":2}', 'window 1');
  expect(json(ask('GET', '/api/changes?since=1'))).toMatchObject({ changes: [{ seq: 2 }] });
});

test('answers plainly to what it does not know', () => {
  expect(ask('GET', '/api/nothing').status).toBe(404);
  expect(
    handleBoardRequest(state, { method: 'GET', path: '/api/board?board=xx', body: '' }).status,
  ).toBe(404);
  expect(
    handleBoardRequest(state, { method: 'POST', path: '/api/reset?board=en', body: '{' }).status,
  ).toBe(400);
  expect(ask('POST', '/api/plugin-data', { key: 'x' }).status).toBe(400);
  expect(ask('POST', '/api/card', { id: 'none', edit: {} }).status).toBe(400);
  expect(ask('POST', '/api/date', { now: 'soon' }).status).toBe(400);
});

function ask(method: string, path: string, body?: unknown) {
  const joined = `${path}${path.includes('?') ? '&' : '?'}board=en`;
  return handleBoardRequest(state, {
    method,
    path: joined,
    body: body === undefined ? '' : JSON.stringify(body),
  });
}

function store(data: string, writer: string) {
  expect(ask('POST', '/api/plugin-data', { key: 'card:shared:x:', data, writer }).status).toBe(200);
}

function json({ body }: { readonly body: string }): Record<string, unknown> {
  return JSON.parse(body) as Record<string, unknown>;
}
