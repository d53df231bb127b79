import { describe, expect, it } from 'vitest';
import { readSight, runningClock } from '../../src/tasks/card-sight.ts';
import { debt, paused } from '../domain/pauses/pause-press.ts';
import type { Story } from '../support/journals.ts';
import { BOARD, CARD, createBench, openBench } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

describe('what a page sees', () => {
  it('adds up both journals and the surroundings at this moment', async () => {
    const { sight } = await openBench({ ...viewers.owner, story: stories.edits });
    expect(sight()).toMatchObject({
      turn: { main: { kind: 'edits' } },
      owner: { members: ['tom'], untaken: false },
      role: { side: 'agency', owns: true },
      decider: 'priya',
      due: { promise: { day: '2026-11-25' } },
      timing: { daysLeft: 3, isOver: false },
    });
  });

  it('counts nobody who left the board as the one who took the card', async () => {
    const setting = {
      cardMembers: [],
      story: stories.version,
      people: [{ id: 'priya', name: 'Priya' }],
    };
    const { sight } = await openBench(setting);
    expect(sight().owner).toMatchObject({ members: [], untaken: true });
  });
});

describe('what stands in the way', () => {
  it('cannot be started afresh on the board by who may write to the card alone', async () => {
    const bench = createBench({ viewer: 'tom' });
    bench.pluginData.put(BOARD, 'journal', 'not a journal');
    expect(await readSight({ ...bench.ports, mayWriteBoard: false })).toMatchObject({
      blocked: { kind: 'damaged', model: 'board', refusal: 'error.readonlyPlain' },
    });
  });

  it('says so where a part of ours did not load, and reads the card once it does', async () => {
    const story = (made: Story) => {
      stories.edits(made);
      made.add('tom', paused(debt('client')));
    };
    const bench = createBench({ viewer: 'tom', story });
    expect(await readSight(bench.ports, async () => 'missing')).toEqual({
      kind: 'blocked',
      blocked: { kind: 'notLoaded' },
    });
    expect(await readSight(bench.ports)).toMatchObject({ kind: 'sight' });
  });

  it.each([
    ['card', CARD],
    ['board', BOARD],
  ] as const)('is told apart for the %s', async (model, where) => {
    const bench = createBench({ story: stories.edits });
    bench.pluginData.put(where, 'journal', 'not a journal');
    expect(await readSight(bench.ports)).toEqual({
      kind: 'blocked',
      // The client may not start a card afresh; while the board is damaged, nobody is the client.
      blocked: {
        kind: 'damaged',
        model,
        stored: 'not a journal',
        refusal: model === 'card' ? 'afresh.agency' : undefined,
      },
    });
    bench.pluginData.put(where, 'journal', { v: 99, entries: [] });
    expect(await readSight(bench.ports)).toEqual({
      kind: 'blocked',
      blocked: { kind: 'newer', model },
    });
  });

  it('is that Trello does not answer', async () => {
    const bench = createBench({ story: stories.edits });
    bench.pluginData.leave();
    expect(await readSight(bench.ports)).toEqual({ kind: 'blocked', blocked: { kind: 'gone' } });
  });
});

it('knows the clock that runs by the entry that opened it', async () => {
  const clock = async (story: (typeof stories)[keyof typeof stories]) => {
    const bench = await openBench({ story, now: '2026-11-26 12:00' });
    return [runningClock(bench.sight()), bench.entries()[0]?.id];
  };
  const [edits, asked] = await clock(stories.edits);
  expect(edits).toBe(asked);
  const [version, worked] = await clock(stories.version);
  expect(version).toBe(worked);
  expect((await clock(stories.handedOver))[0]).toBeUndefined();
  expect((await clock(stories.idle))[0]).toBeUndefined();
});
