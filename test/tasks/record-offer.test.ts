import { expect, it } from 'vitest';
import { isAmong } from '../../src/tasks/offered-steps.ts';
import { cardOf } from './approval-cards.ts';
import { openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

const { edits, version, handedOver } = stories;

const isOffered = async (setting: Setting) =>
  isAmong((await openBench(setting)).sight().offers, 'record');

it.each<[string, Setting]>([
  ['edits, to the representative', { story: edits }],
  ['edits, to the agency', { viewer: 'tom', story: edits }],
  ['edits, to who may only read', { ...viewers.observer, story: edits }],
  ['a first version', { viewer: 'tom', story: version }],
  ['asked', cardOf('asked')],
  ['handed over', { story: handedOver }],
])('offers the Record wherever a clock ran: %s', async (_what, setting) => {
  expect(await isOffered(setting)).toBe(true);
});

it('offers none where nothing was ever written', async () => {
  expect(await isOffered({})).toBe(false);
  expect(await isOffered({ ...viewers.observer })).toBe(false);
});
