import { expect, it, vi } from 'vitest';
import { err, ok } from '../../src/domain/result.ts';
import { JOURNAL_KEY } from '../../src/storage/journal.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { type JournalWrite, writeJournal } from '../../src/storage/write-journal.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';

const MODEL = { kind: 'card', card: 'card1' } as const;
const HOME = { model: MODEL, place: { card: 'card1', board: 'board1' } };
const ENVELOPE = { v: 1 };

function setUp(write: Partial<JournalWrite<{ readonly type: 'Mine' }>> = {}) {
  const pluginData = createFakePluginData();
  const waited: number[] = [];
  const ports = {
    pluginData,
    clock: () => moscow('2026-11-20 14:00'),
    locks: createLocks(undefined),
    wait: async (ms: number) => void waited.push(ms),
  };
  const whole = { replace: async () => ok(ENVELOPE), isSeen: async () => true, ...write };
  return { pluginData, waited, run: () => writeJournal(HOME, whole, ports) };
}

it('hands over what lies there, then what came of it', async () => {
  const replace = vi.fn(async () => ok(ENVELOPE));
  const isSeen = vi.fn(async () => true);
  const { pluginData, run } = setUp({ replace, isSeen });
  pluginData.put(MODEL, JOURNAL_KEY, 'before');
  expect(await run()).toEqual(ok(undefined));
  expect(replace.mock.calls).toEqual([['before', { [JOURNAL_KEY]: 'before' }]]);
  expect(isSeen.mock.calls).toEqual([[ENVELOPE]]);
});

it('sends nothing where it is there already', async () => {
  const { pluginData, run } = setUp({ replace: async () => ok(undefined) });
  expect(await run()).toEqual(ok(undefined));
  expect(pluginData.tries()).toBe(0);
});

it('sends nothing, and tries no second time, where the writer says no', async () => {
  const { pluginData, waited, run } = setUp({ replace: async () => err({ type: 'Mine' }) });
  expect(await run()).toEqual(err({ type: 'Mine' }));
  expect([pluginData.tries(), waited]).toEqual([0, []]);
});

it('tries four times with longer waits, then says that it was not seen', async () => {
  const { pluginData, waited, run } = setUp({ isSeen: async () => false });
  expect(await run()).toEqual(err({ type: 'NotSeen' }));
  expect(pluginData.tries()).toBe(4);
  expect(waited).toEqual([200, 1000, 3000]);
});

it.each([
  [0, true],
  [1, false],
])('takes 4096 characters and %i more: %s', async (more, fits) => {
  const { pluginData, run } = setUp();
  const rest = JSON.stringify({ other: '', [JOURNAL_KEY]: ENVELOPE }).length;
  pluginData.put(MODEL, 'other', 'x'.repeat(4096 - rest + more));
  expect(await run()).toEqual(
    fits ? ok(undefined) : err({ type: 'TooLarge', limitChars: 4096, actualChars: 4096 + more }),
  );
  expect(pluginData.tries()).toBe(fits ? 1 : 0);
});

const NO = { type: 'Refused', message: 'no' } as const;

it('says no where every try was refused and nothing shows it', async () => {
  const { pluginData, run } = setUp({ isSeen: async () => false });
  pluginData.refuse(NO, NO, NO, NO);
  expect(await run()).toEqual(err(NO));
});

it('says no clear no where one try was taken, though the last was refused', async () => {
  const { pluginData, run } = setUp({ isSeen: async () => false });
  pluginData.refuse(NO, NO);
  pluginData.loseNextAnswer();
  expect(await run()).toEqual(err({ type: 'NotSeen' }));
});

it('says no clear no where the host shows it: its own copy will carry it along', async () => {
  const { pluginData, run } = setUp();
  pluginData.refuse(NO, NO, NO, NO);
  expect(await run()).toEqual(err({ type: 'NotSeen' }));
});
