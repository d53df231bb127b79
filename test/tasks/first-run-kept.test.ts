import { expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { createFirstRunModel } from '../../src/tasks/first-run-model.ts';
import {
  type BenchOptions,
  createBoardBench,
  NOW,
  SET_UP,
  valueIn,
} from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

async function start(options: BenchOptions = {}) {
  const bench = await createBoardBench(options);
  return { ...bench, run: createFirstRunModel(bench.board, bench.sight(), bench.ports) };
}

type Page = Awaited<ReturnType<typeof start>>;

/** The page goes, and another one opens on what it kept. */
const again = (page: Page, options: BenchOptions = {}) =>
  start({ ...options, kept: Object.fromEntries(page.kept) });

test('every answer, the question and the open place are there in the next page', async () => {
  const page = await start();
  page.run.tap('priya');
  page.run.tap('dan');
  await page.run.next();
  const hours = page.run.agency.value.hours.map(() => [{ from: '08:30', to: '' }]);
  page.run.setOpened('agency', true);
  page.run.changeAgency({ ...page.run.agency.value, hours });
  page.run.setSeparate(true);
  page.run.changeClient({ ...page.run.client.value, calendar: 'KZ' });
  page.run.setRule('strict');
  const { run } = await again(page);
  expect(run.isRestored).toBe(true);
  expect([run.step.value, run.representative.value]).toEqual(['where', 'priya']);
  expect(run.clients.value).toEqual(['priya', 'dan']);
  expect(run.agency.value.hours).toEqual(hours);
  expect(run.opened.value).toEqual({ agency: true, client: true });
  expect([run.separate.value, run.client.value.calendar]).toEqual([true, 'KZ']);
  expect(run.rule.value).toBe('strict');
});

test('a page on which nothing was answered keeps nothing', async () => {
  const page = await start();
  expect(page.kept.size).toBe(0);
  page.run.tap('priya');
  page.run.tap('priya');
  page.run.tap('priya');
  expect(page.kept.has('firstRun')).toBe(true);
  expect((await again(page)).run.representative.value).toBe('priya');
});

test('left on purpose, it begins anew', async () => {
  const page = await start();
  page.run.tap('priya');
  page.run.leave();
  const { run } = await again(page);
  expect([run.isRestored, run.representative.value]).toEqual([false, undefined]);
});

test('a frame built anew by our own write says that it is done', async () => {
  const page = await start({ entries: [] });
  page.run.tap('priya');
  await page.run.next();
  await page.run.next();
  const release = page.hold();
  const writing = page.run.next();
  const kept = Object.fromEntries(page.kept);
  release();
  await writing;
  const entries = boardJournal(
    // All of one press has one moment.
    ...(page.appended[0] ?? []).map((press) => ['ellen', press, '2026-11-02 10:00'] as const),
  );
  expect((await start({ entries, kept })).run.step.value).toBe('ready');
  expect((await again(page, { entries })).run.step.value).toBe('ready');
});

test('opened later for another reason, it begins with what is stored', async () => {
  const page = await start();
  page.run.tap('priya');
  for (const _ of ['where', 'friday', 'ready']) await page.run.next();
  const later = { entries: SET_UP, ports: { clock: () => instant(NOW + 3_600_000) } };
  const { run, kept } = await again(page, later);
  expect([run.step.value, run.isRestored]).toEqual(['who', false]);
  expect(kept.has('firstRun')).toBe(false);
});

test('answers that were on their way and did not arrive stand at the last question', async () => {
  const page = await start();
  page.run.tap('priya');
  await page.run.next();
  await page.run.next();
  page.hold();
  void page.run.next();
  await Promise.resolve();
  const { run, appended } = await again(page);
  expect([run.step.value, run.representative.value]).toEqual(['friday', 'priya']);
  await run.next();
  expect(valueIn(appended[0], 'setup.done')).toBe(true);
});

test('a refused write is not taken for one on its way', async () => {
  const page = await start({ entries: SET_UP });
  page.refuse({ type: 'Refused', message: 'no' });
  page.run.tap('zoe');
  for (const _ of ['where', 'friday', 'ready']) await page.run.next();
  expect(page.kept.get('firstRun')).not.toContain('sent');
  expect((await again(page, { entries: SET_UP })).run.step.value).toBe('friday');
});

test('what somebody else set meanwhile stays', async () => {
  const page = await start({ entries: SET_UP });
  page.run.setRule('strict');
  const moved = boardJournal(['ellen', boardPress.set('agency.zone', 'Asia/Almaty')]);
  const { run } = await again(page, { entries: [...SET_UP, ...moved] });
  expect([run.rule.value, run.agency.value.zone]).toEqual(['strict', 'Asia/Almaty']);
});

test('after the end the settings stand behind it again', async () => {
  const page = await start({ kept: { 'settings.open': 'firstRun' } });
  page.run.notOnBoardYet();
  await page.run.next();
  expect(page.kept.has('settings.open')).toBe(true);
  await page.run.next();
  expect(page.kept.has('settings.open')).toBe(false);
});

test.each(['{', 'null', '{}', '{"changes":{"step":"fourth"}}', '7'])(
  'a draft of another build is passed over: %s',
  async (text) => {
    const { run } = await start({ kept: { firstRun: text } });
    expect([run.step.value, run.isRestored]).toEqual(['who', false]);
  },
);
