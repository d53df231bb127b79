import { describe, expect, it } from 'vitest';
import type { DebtRef } from '../../src/domain/pauses/entries.ts';
import { keepPress, receivedPress, sentPress, stopPress } from '../../src/tasks/pause-presses.ts';
import { debt, given, paused, stopped } from '../domain/pauses/pause-press.ts';
import { press, type Story } from '../support/journals.ts';
import { openBench } from './card-bench.ts';

const asked = (story: Story) => {
  story.add('priya', press.request(['Logo'], '2026-11-25'));
  return story.add('tom', paused(debt('client')), '2026-11-23 12:00');
};

/** The card as it is at the press, and the missing thing. */
async function at(story: (story: Story) => void, viewer = 'tom') {
  const { sight, entries } = await openBench({ viewer, now: '2026-11-26 12:00', story });
  const paper = entries().find(({ kind }) => kind === 'paused');
  return { sight: sight(), ref: `${paper?.id}.0` as DebtRef };
}

const LOST = { first: '2026-11-24', last: '2026-11-26' };

describe('a press about a missing thing is made from the card as it is then', () => {
  it('sent and stopped end today, received on the day that is said', async () => {
    const { sight, ref } = await at(asked);
    expect(sentPress(ref)(sight)).toEqual([
      { kind: 'given', debt: ref, received: '2026-11-26', lost: LOST },
    ]);
    expect(stopPress(ref)(sight)).toEqual([{ kind: 'stopped', debts: [ref], lost: LOST }]);
    expect(receivedPress(ref, '2026-11-23')(sight)).toMatchObject([{ received: '2026-11-23' }]);
    expect(receivedPress(ref, '2026-11-20')(sight)).toBeUndefined();
  });

  it('what the other side said first is not said again', async () => {
    const { sight, ref } = await at((story) => {
      story.add('priya', given(asked(story), '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
    });
    expect(sentPress(ref)(sight)).toBeUndefined();
    expect(stopPress(ref)(sight)).toBeUndefined();
  });

  it('what was stopped meanwhile is told, not received', async () => {
    const { sight, ref } = await at((story) => {
      story.add('uma', stopped(asked(story), '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
    });
    expect(receivedPress(ref, '2026-11-26')(sight)).toBe('changedMeanwhile');
  });

  it('what is not there was changed meanwhile', async () => {
    const { sight } = await at(asked);
    for (const made of [sentPress, stopPress])
      expect(made('gone.0')(sight)).toBe('changedMeanwhile');
  });

  it('keeps only a date that is still asked about', async () => {
    const { sight } = await at(asked);
    expect(
      keepPress({ clock: 'x', instead: LOST.first } as Parameters<typeof keepPress>[0])(sight),
    ).toBeUndefined();
  });
});
