import { expect, test } from 'vitest';
import { noFaults } from '../../../src/host/board/faults.ts';
import { createReplica } from '../../../src/host/board/replica.ts';
import { createServerClient, type ServerClient } from '../../../src/host/board/server-client.ts';
import { sampleSeed } from '../../../src/host/sample/samples.ts';
import { createBoardServerState } from '../../../src/host/server/board-server.ts';
import { handleBoardRequest } from '../../../src/host/server/handle-board-request.ts';

const KEY = 'card:shared:x:';

test('shows its own write at once, and another’s only when the server is asked', async () => {
  const { open } = board();
  const [mine, other] = [await open(), await open()];
  await mine.write(KEY, '{"a":1}');
  expect(mine.read(KEY)).toBe('{"a":1}');
  expect(other.read(KEY)).toBeUndefined();
  await other.sync();
  expect(other.read(KEY)).toBe('{"a":1}');
});

test('lets the last writer win in every window, whole', async () => {
  const { open } = board();
  const [mine, other] = [await open(), await open()];
  await mine.write(KEY, '{"a":1}');
  await other.write(KEY, '{"b":2}');
  await mine.sync();
  await other.sync();
  expect([mine.read(KEY), other.read(KEY)]).toEqual(['{"b":2}', '{"b":2}']);
});

test('does not fall back to an older blob that arrives after its own write', async () => {
  const { open, hold } = board();
  const [mine, other] = [await open(), await open()];
  await other.write(KEY, '{"b":2}');
  const late = hold();
  const asked = mine.sync();
  await mine.write(KEY, '{"a":1}');
  late();
  await asked;
  expect(mine.read(KEY)).toBe('{"a":1}');
});

test('tells listeners of every change, and not of its own echo', async () => {
  const { open } = board();
  const mine = await open();
  const told: string[] = [];
  mine.onData((key) => told.push(key));
  await mine.write(KEY, '{"a":1}');
  await mine.sync();
  expect(told).toEqual([KEY]);
});

test('says when the board was started afresh', async () => {
  const { open, ask } = board();
  const mine = await open();
  let fresh = 0;
  mine.onGeneration(() => {
    fresh += 1;
  });
  await ask('POST', 'reset', { to: 'empty' });
  await mine.sync();
  await mine.sync();
  expect(fresh).toBe(1);
});

/** Windows on one server, without a network; `hold` keeps the next answer back. */
function board() {
  const state = createBoardServerState({ en: { ...sampleSeed('en'), blobs: {} } }, Date.now);
  let wait: Promise<void> | undefined;

  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const joined = `/api/${path}${path.includes('?') ? '&' : '?'}board=en`;
    const text = body === undefined ? '' : JSON.stringify(body);
    const answer = handleBoardRequest(state, { method, path: joined, body: text });
    const held = wait;
    wait = undefined;
    await held;
    return JSON.parse(answer.body) as T;
  }

  const server: ServerClient = {
    ...createServerClient('en', 'unused'),
    load: () => ask('GET', 'board'),
    changes: (since) => ask('GET', `changes?since=${since}`),
    store: async (key, data) =>
      (await ask<{ seq: number }>('POST', 'plugin-data', { key, data })).seq,
  };
  return {
    ask,
    open: async () => createReplica(await server.load(), server, noFaults()),
    hold() {
      let release: () => void = () => undefined;
      wait = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
  };
}
