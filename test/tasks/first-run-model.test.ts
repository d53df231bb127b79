import { expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import type { BoardPress } from '../../src/domain/roster/entries.ts';
import { createFirstRunModel } from '../../src/tasks/first-run-model.ts';
import { type BenchOptions, createBoardBench, SET_UP, valueIn } from '../support/board-bench.ts';

async function start(options: BenchOptions = {}) {
  const bench = await createBoardBench(options);
  return { ...bench, run: createFirstRunModel(bench.board, bench.sight(), bench.ports) };
}

async function finish(run: Awaited<ReturnType<typeof start>>['run']) {
  for (const _ of ['where', 'friday', 'ready']) await run.next();
}

const placed = (presses: readonly BoardPress[] | undefined, side: string) =>
  presses?.flatMap((press) => (press.kind === 'placed' && press.side === side ? press.member : []));

test('the first tap chooses who approves, later ones her colleagues; everybody else is the agency', async () => {
  const { run, appended, sight } = await start();
  run.tap('priya');
  run.tap('dan');
  await finish(run);
  expect(run.step.value).toBe('ready');
  expect(appended).toHaveLength(1);
  expect(placed(appended[0], 'client')).toEqual(['priya', 'dan']);
  expect(placed(appended[0], 'agency')).toEqual(['tom', 'zoe', 'ellen']);
  expect(sight()).toMatchObject({ representative: 'priya', manager: 'ellen' });
});

test('one append writes the place that was guessed and that the board is set up, and no default', async () => {
  const { run, appended, sight } = await start();
  run.notOnBoardYet();
  await run.next();
  await run.next();
  expect(valueIn(appended[0], 'agency.calendar')).toBe('RU');
  expect(valueIn(appended[0], 'agency.zone')).toBe('Europe/Moscow');
  expect(valueIn(appended[0], 'setup.done')).toBe(true);
  expect(appended[0]?.filter((press) => press.kind === 'fieldSet')).toHaveLength(3);
  expect(sight().state.settings.rule).toEqual({ kind: 'full' });
  expect(sight().representative).toBeUndefined();
});

test('a tap on her again takes the choice back, and the next tap chooses anew', async () => {
  const { run } = await start();
  run.tap('priya');
  run.tap('dan');
  run.tap('priya');
  expect(run.representative.value).toBeUndefined();
  expect(run.clients.value).toEqual(['dan']);
  run.tap('dan');
  expect(run.representative.value).toBe('dan');
  expect(run.clients.value).toEqual(['dan']);
});

test('who answers is not among those to choose from', async () => {
  const { run } = await start();
  expect(run.others.map((person) => person.id)).toEqual(['tom', 'priya', 'dan', 'zoe']);
});

test('a country without its region stops at the second question and says why', async () => {
  const { run, appended } = await start({ ports: { zone: 'Europe/Berlin' } });
  run.notOnBoardYet();
  await run.next();
  expect(run.step.value).toBe('where');
  expect(run.fault.value).toEqual({ side: 'agency', fault: { at: 'region' } });
  run.changeAgency({ ...run.agency.value, calendar: 'DE-BY' });
  expect(run.fault.value).toBeUndefined();
  await run.next();
  await run.next();
  expect(valueIn(appended[0], 'agency.calendar')).toBe('DE-BY');
});

test('a client in another country starts from the agency’s place and is written in full', async () => {
  const { run, appended, sight } = await start();
  run.tap('priya');
  await run.next();
  run.setSeparate(true);
  expect(run.client.value.calendar).toBe('RU');
  run.changeClient({ ...run.client.value, calendar: 'KZ', zone: 'Asia/Almaty' });
  await run.next();
  await run.next();
  expect(valueIn(appended[0], 'client.hours')).toBeDefined();
  expect(sight().state.settings).toMatchObject({
    separateClient: true,
    client: { calendar: 'KZ', zone: 'Asia/Almaty' },
    agency: { calendar: 'RU', zone: 'Europe/Moscow' },
  });
});

test('the Friday answer is kept', async () => {
  const { run, sight } = await start();
  run.notOnBoardYet();
  await run.next();
  run.setRule('cutoff');
  await run.next();
  expect(sight().state.settings.rule).toEqual({ kind: 'cutoff', minute: 'closing' });
});

test('on a board that is set up it starts from what stands and writes only changes', async () => {
  const { run, appended } = await start({ entries: SET_UP });
  expect(run.representative.value).toBe('priya');
  expect(run.clients.value).toEqual(['priya', 'dan']);
  run.tap('zoe');
  await finish(run);
  expect(appended[0]).toEqual([{ kind: 'placed', member: 'zoe', side: 'client' }]);
});

test('a copied board needs one press: its people, preselected', async () => {
  const { run, appended } = await start({ entries: SET_UP, journal: { fromBoard: 'other' } });
  expect(run.confirmsPeople).toBe(true);
  expect(run.representative.value).toBe('priya');
  await run.next();
  expect(run.step.value).toBe('ready');
  expect(appended[0]?.every((press) => press.kind !== 'fieldSet')).toBe(true);
  expect(placed(appended[0], 'client')).toEqual(['priya', 'dan']);
});

test('she who is no longer on the board is not preselected', async () => {
  const { run } = await start({ entries: SET_UP, people: [{ id: 'ellen' }, { id: 'dan' }] });
  expect(run.representative.value).toBeUndefined();
  expect(run.clients.value).toEqual(['dan']);
});

test('a refused write keeps the answers at the last question', async () => {
  const { run, board, refuse } = await start();
  refuse({ type: 'TooLarge', limitChars: 4096, actualChars: 5000 });
  run.tap('priya');
  await finish(run);
  expect(run.step.value).toBe('friday');
  expect(board.saving.value.kind).toBe('failed');
  run.back();
  run.back();
  expect(run.representative.value).toBe('priya');
  expect(board.saving.value.kind).toBe('rest');
});

test('roles are in force from the moment of the press', async () => {
  const { run, appended, ports } = await start();
  const before = ports.clock();
  run.tap('priya');
  await finish(run);
  const named = appended[0]?.find((press) => press.kind === 'named');
  expect(named).toMatchObject({ member: 'priya', role: 'representative', from: instant(before) });
});
