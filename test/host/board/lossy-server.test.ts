import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Faults, noFaults } from '../../../src/host/board/faults.ts';
import { overConnection } from '../../../src/host/board/lossy-server.ts';
import { createServerClient, type ServerClient } from '../../../src/host/board/server-client.ts';

let faults: Faults;
let arrived: string[];
let server: ServerClient;

beforeEach(() => {
  vi.useFakeTimers();
  faults = noFaults();
  arrived = [];
  const note = (what: string) => {
    arrived.push(what);
    return Promise.resolve(1);
  };
  server = overConnection(
    {
      ...createServerClient('en', 'unused'),
      changes: () => note('changes').then(() => ({ changes: [], seq: 0, generation: 1 })),
      store: (_key, data) => note(data),
      editCard: (_id, { kind }) => note(kind),
      sign: ({ state }) => note(state).then(() => 'token'),
    },
    faults,
  );
});

afterEach(() => {
  vi.useRealTimers();
});

test('changes nothing while the connection is there', async () => {
  expect(await server.store('key', 'a')).toBe(1);
  expect(await server.sign({ idMember: 'm', state: 's' })).toBe('token');
  expect(arrived).toEqual(['a', 's']);
});

test('lets what is sent over a lost connection hang, then fail, and never arrive', async () => {
  Object.assign(faults, { connection: 'lost', hangMs: 4_000 });
  const settled: string[] = [];
  for (const request of [
    server.store('key', 'a'),
    server.editCard('card', { kind: 'rename', name: 'x' }),
    server.sign({ idMember: 'm', state: 's' }),
  ]) {
    request.catch((error: Error) => settled.push(error.message));
  }
  await vi.advanceTimersByTimeAsync(3_999);
  expect(settled).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(settled).toEqual(Array(3).fill('The connection was lost'));
  expect(arrived).toEqual([]);
});

test('lets what is sent arrive when only the answers are lost', async () => {
  Object.assign(faults, { connection: 'answersLost', hangMs: 4_000 });
  const sent = server.store('key', 'a').catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await sent).toBe('The connection was lost');
  expect(arrived).toEqual(['a']);
});

test('hears no news meanwhile, and hears them again as soon as it is back', async () => {
  faults.connection = 'lost';
  await expect(server.changes(0)).rejects.toThrow('The connection was lost');
  faults.connection = 'up';
  expect(await server.changes(0)).toMatchObject({ seq: 0 });
});
