import { expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { day } from '../../../src/domain/day.ts';
import { type Hold, holdsIn } from '../../../src/domain/pauses/holds.ts';
import { recounted } from '../../../src/domain/pauses/recount.ts';
import { standingOf } from '../../../src/domain/pauses/standing.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { approvalPress } from '../../support/approval-stories.ts';
import { calendar, MOSCOW, moscow } from '../../support/calendars.ts';
import { createStory, press, promised, type Story, TEAM } from '../../support/journals.ts';
import { debt, given, paused } from './pause-press.ts';

const NOW = moscow('2026-11-26 12:00');
/** Tue 24 Nov is the board's own day off, entered after the promise. */
const TUESDAY_OFF = calendar({ extraOff: [{ from: day('2026-11-24'), to: day('2026-11-24') }] });

function asks(
  { entries }: Story,
  today: WorkingCalendar = TUESDAY_OFF,
  holds: readonly Hold[] = [],
) {
  const turn = reduceCard(entries, TEAM);
  const card = { turn, entries, people: TEAM };
  const moved = standingOf(card, () => today, NOW, holds).turn;
  return recounted({ ...card, turn: moved }, () => today, NOW, holds)?.instead;
}

/** Asked Fri 20 Nov, 2 days: Wed 25 Nov, without the day off. */
const edits = () => {
  const story = createStory();
  return { story, round: story.add('priya', press.request(['Logo'], '2026-11-25')) };
};

it('names the date that the same rule gives with today’s days off', () => {
  expect(asks(edits().story)).toBe('2026-11-26');
  expect(asks(edits().story, MOSCOW)).toBeUndefined();
});

it('an earlier date too, where a day became a working day', () => {
  const saturday = calendar({ extraWork: [{ from: day('2026-11-21'), to: day('2026-11-21') }] });
  expect(asks(edits().story, saturday)).toBe('2026-11-24');
});

it('with the days lost since', () => {
  const { story } = edits();
  const asked = story.add('tom', paused(debt('client')), '2026-11-24 12:00');
  story.add('priya', given(asked, '2026-11-25', '2026-11-26'), '2026-11-26 11:00');
  // Two days after Wed 25 Nov it was Fri 27; two after Thu 26 it is Mon 30.
  expect(asks(story)).toBe('2026-11-30');
  expect(asks(story, MOSCOW)).toBeUndefined();
});

it('with the days on hold, which moved it', () => {
  const { story } = edits();
  const held = holdsIn(
    new Map([['hold.h', { from: '2026-11-24', to: '2026-11-25', off: ['2026-11-24'] }]]),
  );
  // Wed 25 is lost, and Tue 24 was off when the hold was entered.
  expect(asks(story, MOSCOW, held)).toBeUndefined();
  expect(asks(story, TUESDAY_OFF, held)).toBe('2026-11-27');
});

it('asks nothing of a date that a person named, nor twice of one that was kept', () => {
  const named = edits();
  named.story.add('tom', press.date(named.round, '2026-11-25'));
  expect(asks(named.story)).toBeUndefined();
  const { story, round } = edits();
  story.add('priya', { kind: 'kept', to: round.id, instead: day('2026-11-26') });
  expect(asks(story)).toBe('2026-11-26');
  story.add('tom', { kind: 'kept', to: round.id, instead: day('2026-11-26') });
  expect(asks(story)).toBeUndefined();
});

it('never asks the client for an earlier decision', () => {
  const story = createStory();
  story.add('tom', approvalPress.ask('2026-11-25'));
  expect(asks(story)).toBe('2026-11-26');
  const saturday = calendar({ extraWork: [{ from: day('2026-11-21'), to: day('2026-11-21') }] });
  expect(asks(story, saturday)).toBeUndefined();
});

it('counts by the promise’s own rule', () => {
  const story = createStory();
  const strict = { ...press.request(['Logo'], '2026-11-24') };
  const promise = promised('2026-11-24', { rule: 'strict' });
  story.add('priya', { ...strict, promise } as typeof strict);
  expect(asks(story)).toBe('2026-11-25');
});

it('says nothing while nobody’s clock runs', () => {
  expect(asks(createStory())).toBeUndefined();
});
