import { expect, test } from 'vitest';
import { uploadedFile } from '../../../src/host/board/card-edit.ts';
import { noFaults } from '../../../src/host/board/faults.ts';
import { createReplica, type Replica } from '../../../src/host/board/replica.ts';
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

test('takes over what came after its own write, though it hears of it before the answer', async () => {
  const { open, hold } = board();
  const [mine, other] = [await open(), await open()];
  const late = hold();
  const written = mine.write(KEY, '{"a":1}');
  await other.write(KEY, '{"b":2}');
  await mine.sync();
  expect(mine.read(KEY)).toBe('{"a":1}');
  late();
  await written;
  await mine.sync();
  expect(mine.read(KEY)).toBe('{"b":2}');
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

test('loses no file when two people add one each before either has asked the server', async () => {
  const { open } = board();
  const [mine, other] = [await open(), await open()];
  const card = mine.content.value.cards[0]?.id ?? '';
  const before = attachmentNames(mine, card);
  await mine.editCard(card, { kind: 'attach', attachment: uploadedFile(card, 'mine.pdf') });
  await other.editCard(card, { kind: 'attach', attachment: uploadedFile(card, 'other.pdf') });
  expect(attachmentNames(other, card)).toEqual([...before, 'other.pdf']);
  await mine.sync();
  await other.sync();
  expect(attachmentNames(mine, card)).toEqual([...before, 'mine.pdf', 'other.pdf']);
  expect(attachmentNames(other, card)).toEqual([...before, 'mine.pdf', 'other.pdf']);
});

test('does not fall back to an older card that arrives after its own change', async () => {
  const { open, hold } = board();
  const [mine, other] = [await open(), await open()];
  const card = mine.content.value.cards[0]?.id ?? '';
  await other.editCard(card, { kind: 'rename', name: 'Other title' });
  const late = hold();
  const asked = mine.sync();
  await mine.editCard(card, { kind: 'describe', desc: 'Mine' });
  late();
  await asked;
  expect(cardOf(mine, card)).toMatchObject({ name: 'Other title', desc: 'Mine' });
});

test('takes over a later change of the same part, once the server tells of both', async () => {
  const { open } = board();
  const [mine, other] = [await open(), await open()];
  const card = mine.content.value.cards[0]?.id ?? '';
  await mine.editCard(card, { kind: 'describe', desc: 'Mine' });
  await other.editCard(card, { kind: 'describe', desc: 'Later' });
  await mine.sync();
  expect(cardOf(mine, card)?.desc).toBe('Later');
});

test('goes back to what the server has when a change does not arrive', async () => {
  const { open, server } = board();
  const mine = await open();
  const card = mine.content.value.cards[0]?.id ?? '';
  const before = cardOf(mine, card);
  server.editCard = () => Promise.reject(new Error('The connection was lost'));
  const done = mine.editCard(card, { kind: 'rename', name: 'Never' });
  expect(cardOf(mine, card)?.name).toBe('Never');
  await expect(done).rejects.toThrow('The connection was lost');
  expect(cardOf(mine, card)).toEqual(before);
});

test('takes who leaves off the board and off the cards, in every window', async () => {
  const { open } = board();
  const [mine, other] = [await open(), await open()];
  const tom = mine.content.value.members.find(({ username }) => username === 'tombarker')?.id ?? '';
  const theirs = () =>
    other.content.value.cards.filter(({ idMembers }) => idMembers.includes(tom)).length;
  let told = 0;
  other.onMembers(() => {
    told += 1;
  });
  expect(theirs()).toBeGreaterThan(0);
  await mine.setOnBoard(tom, false);
  await other.sync();
  expect([typeOf(mine, tom), typeOf(other, tom)]).toEqual(['visitor', 'visitor']);
  expect([theirs(), told]).toEqual([0, 1]);
  await mine.setOnBoard(tom, true);
  expect(typeOf(mine, tom)).toBe('normal');
});

function cardOf(replica: Replica, id: string) {
  return replica.content.value.cards.find((card) => card.id === id);
}

function attachmentNames(replica: Replica, id: string) {
  return cardOf(replica, id)?.attachments.map(({ name }) => name) ?? [];
}

function typeOf(replica: Replica, id: string) {
  return replica.content.value.members.find((member) => member.id === id)?.memberType;
}

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

  const server: { -readonly [Name in keyof ServerClient]: ServerClient[Name] } = {
    ...createServerClient('en', 'unused'),
    load: () => ask('GET', 'board'),
    changes: (since) => ask('GET', `changes?since=${since}`),
    store: async (key, data) =>
      (await ask<{ seq: number }>('POST', 'plugin-data', { key, data })).seq,
    editCard: async (id, edit) => (await ask<{ seq: number }>('POST', 'card', { id, edit })).seq,
    setOnBoard: (id, on) => ask('POST', 'member', { id, on }),
  };
  return {
    ask,
    server,
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
