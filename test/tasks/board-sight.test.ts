import { expect, test } from 'vitest';
import { lastValue, readBoardSight } from '../../src/tasks/board-sight.ts';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

test('the account manager may edit; others of the agency learn who may', async () => {
  expect((await createBoardBench({ entries: SET_UP })).sight().access).toEqual({
    kind: 'edit',
    member: 'ellen',
  });
  const tom = await createBoardBench({ entries: SET_UP, ports: { member: 'tom' } });
  expect(tom.sight().access).toEqual({ kind: 'managerOnly', manager: 'ellen' });
});

test('somebody of the client learns that the agency sets this up', async () => {
  const priya = await createBoardBench({ entries: SET_UP, ports: { member: 'priya' } });
  expect(priya.sight().access).toEqual({ kind: 'agencyOnly' });
});

test('while no account manager is named anybody who is not of the client may edit', async () => {
  const entries = boardJournal(['ellen', boardPress.place('dan', 'client')]);
  const zoe = await createBoardBench({ entries, ports: { member: 'zoe' } });
  expect(zoe.sight().access.kind).toBe('edit');
  const dan = await createBoardBench({ entries, ports: { member: 'dan' } });
  expect(dan.sight().access.kind).toBe('agencyOnly');
});

test('a visitor without the right to write, and one who is not signed in, are told apart', async () => {
  const visitor = await createBoardBench({ ports: { member: 'yan', mayWrite: false } });
  expect(visitor.sight().access).toEqual({ kind: 'visitor' });
  const entries = boardJournal(['tom', boardPress.name('ellen', 'accountManager')]);
  const added = await createBoardBench({ entries, ports: { member: 'zoe', mayWrite: false } });
  expect(added.sight().access).toEqual({ kind: 'visitor', manager: 'ellen' });
  const gone = await createBoardBench({
    entries,
    people: [{ id: 'zoe' }],
    ports: { member: 'yan', mayWrite: false },
  });
  expect(gone.sight().access).toEqual({ kind: 'visitor' });
  const signedOut = await createBoardBench({ ports: { member: undefined, mayWrite: false } });
  expect(signedOut.sight().access.kind).toBe('signedOut');
});

test('on a copied board nobody is named, and its people are offered', async () => {
  const { sight } = await createBoardBench({ entries: SET_UP, journal: { fromBoard: 'other' } });
  expect(sight().representative).toBeUndefined();
  expect(sight().access.kind).toBe('edit');
  expect([...(sight().offered?.placements.keys() ?? [])]).toContain('priya');
  expect(sight().state.settings.agency.calendar).toBe('RU');
});

test('people of the other board are offered until somebody is named here', async () => {
  const bench = await createBoardBench({ entries: SET_UP });
  bench.write('ellen', boardPress.arrive('other'));
  await bench.board.refresh();
  expect(bench.sight().offered).toBeDefined();
  bench.write('ellen', boardPress.name('ellen', 'accountManager'));
  await bench.board.refresh();
  expect(bench.sight().offered).toBeUndefined();
});

test('a damaged journal and one of a newer version are no settings', async () => {
  const damaged = await createBoardBench({ found: { kind: 'damaged', stored: '{"v":' } });
  expect(damaged.board.blocked.value).toEqual({ kind: 'damaged', stored: '{"v":' });
  const newer = await createBoardBench({ found: { kind: 'newer', theirs: 9, ours: 1 } });
  expect(newer.board.blocked.value).toEqual({ kind: 'newer' });
});

test('a host that does not answer is said to be gone', async () => {
  const { ports } = await createBoardBench();
  const gone = { ok: false, error: { type: 'HostGone' } } as const;
  const found = await readBoardSight({ ...ports, people: async () => gone });
  expect(found).toEqual({ kind: 'blocked', blocked: { kind: 'gone' } });
});

test('the value of a path is the one set last', () => {
  const entries = boardJournal(
    ['ellen', boardPress.set('agency.zone', 'Europe/Moscow')],
    ['ellen', boardPress.set('agency.zone', 'Mars/Olympus')],
  );
  expect(lastValue(entries, 'agency.zone')).toBe('Mars/Olympus');
  expect(lastValue(entries, 'client.zone')).toBeUndefined();
});
