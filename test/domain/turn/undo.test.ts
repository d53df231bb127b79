import { expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { mayUndo } from '../../../src/domain/turn/undo.ts';
import { approvalPress, CAST } from '../../support/approval-stories.ts';
import { createStory, press } from '../../support/journals.ts';

const story = createStory();
const ask = story.add('tom', approvalPress.ask('2026-11-24')).id;
story.add('priya', approvalPress.decide({ ask, ...CAST.cites('priya') }));
const { main } = reduceCard(story.entries, CAST.people);
if (main.kind !== 'approved') throw new Error('Not approved');
const { approval } = main;

const may = (by: string, ms: number, ...more: readonly [who: string][]) => {
  const later = createStory();
  for (const [who] of more) later.add(who, press.take(), '2026-11-20 14:02');
  const at = instant(approval.at + ms);
  return mayUndo(approval, [...story.entries, ...later.entries], CAST.people, { by, at });
};

it('is for who pressed, up to five minutes', () => {
  expect(may('priya', 0)).toBe(true);
  expect(may('priya', 300_000)).toBe(true);
  expect(may('priya', 300_001)).toBe(false);
  expect(may('sara', 1000)).toBe(false);
});

it('ends with the first word of the agency, whatever it says, and not with one of the client', () => {
  expect(may('priya', 1000, ['dan'])).toBe(true);
  expect(may('priya', 1000, ['zoe'])).toBe(true);
  expect(may('priya', 1000, ['dan'], ['uma'])).toBe(false);
});

it('is for a decision only, not for what was recorded or handed over', () => {
  const others = story.entries.filter((entry) => entry.kind !== 'decided');
  const press = { by: 'priya', at: approval.at };
  expect(mayUndo(approval, others, CAST.people, press)).toBe(false);
});
