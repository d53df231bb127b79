import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { daysBySide } from '../../../src/domain/ledger/ledger.ts';
import {
  type Holding,
  heldDay,
  heldReports,
  holdsBetween,
} from '../../../src/domain/pauses/held-dates.ts';
import { holdsIn } from '../../../src/domain/pauses/holds.ts';
import { standingOf } from '../../../src/domain/pauses/standing.ts';
import { reduceReports } from '../../../src/domain/report/report-state.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { createStory, press, promised, type Story, TEAM } from '../../support/journals.ts';
import { outside } from '../outside/outside-press.ts';
import { debt, paused } from './pause-press.ts';

/** Tue 24 to Thu 26 Nov. */
const HELD = { from: day('2026-11-24'), to: day('2026-11-26') };
const holds = holdsIn(new Map([['hold.h1', HELD]]));

const at = (now: string): Holding => ({ holds, calendarOf: () => MOSCOW, now: moscow(now) });

/** Promised Fri 20 Nov. */
const held = (until: string, now: string, more = {}) =>
  heldDay(promised(until, more), 'client', at(now)).day;

describe('a term in working days', () => {
  it('stands still on the days of a hold, once it has begun', () => {
    expect(held('2026-11-25', '2026-11-23 23:59')).toBe('2026-11-25');
    expect(held('2026-11-25', '2026-11-24 00:00')).toBe('2026-11-30');
    expect(held('2026-11-25', '2026-12-20 12:00')).toBe('2026-11-30');
  });

  it('keeps a date before the hold, one after a hold that was over, and one named by hand', () => {
    expect(held('2026-11-23', '2026-11-30 12:00')).toBe('2026-11-23');
    const later = { received: moscow('2026-11-27 10:00') };
    expect(held('2026-12-01', '2026-11-30 12:00', later)).toBe('2026-12-01');
    expect(held('2026-11-25', '2026-11-30 12:00', { rule: 'hand', n: 0 })).toBe('2026-11-25');
  });

  it('that begins within a hold loses the days of it that follow', () => {
    const within = { received: moscow('2026-11-25 10:00') };
    // Thu 26 alone.
    expect(held('2026-11-30', '2026-11-26 12:00', within)).toBe('2026-12-01');
  });

  it('counts from when its clock began, where that was later than the receipt', () => {
    const promise = promised('2026-11-25', { received: day('2026-11-20') });
    const began = moscow('2026-11-26 10:00');
    expect(heldDay(promise, 'client', at('2026-11-26 10:00'), began).day).toBe('2026-11-25');
  });
});

function standing(write: (story: Story) => void, now: string) {
  const story = createStory();
  write(story);
  const { entries } = story;
  const card = { turn: reduceCard(entries, TEAM), entries, people: TEAM };
  return { standing: standingOf(card, () => MOSCOW, moscow(now), holds), entries };
}

const waiting = (story: Story) => {
  story.add('priya', press.request(['Logo', 'Price'], '2026-11-25'));
  story.add('tom', paused(debt('client')), '2026-11-23 12:00');
};

describe('on a board that was on hold', () => {
  it('who owes what is missing has as many working days as before', () => {
    const { standing: found } = standing(waiting, '2026-11-27 12:00');
    const [before] = standing(waiting, '2026-11-23 15:00').standing.pausing;
    expect(before?.terms[0]?.due.day).toBe('2026-11-26');
    expect(found.pausing[0]?.terms[0]?.due.day).toBe('2026-12-01');
  });

  it('a day over the term begins after its days, in the table of days by side too', () => {
    const { entries } = standing(waiting, '2026-12-03 12:00');
    const days = daysBySide(
      { entries, people: TEAM },
      () => MOSCOW,
      moscow('2026-12-03 12:00'),
      holds,
    );
    const over = days.filter((row) => row.over === true).map((row) => row.day);
    expect(over).toEqual(['2026-12-02', '2026-12-03']);
  });

  it('the client’s yes to work outside the agreement waits as long', () => {
    const asked = (story: Story) => {
      const round = story.add('priya', press.request(['Logo', 'Landing page'], '2026-11-25'));
      story.add('tom', outside(round), '2026-11-23 12:00');
    };
    expect(standing(asked, '2026-11-23 15:00').standing.yesFor?.due.day).toBe('2026-11-25');
    expect(standing(asked, '2026-11-24 12:00').standing.yesFor?.due.day).toBe('2026-11-30');
  });

  it('a day over her yes begins after its days too', () => {
    const asked = (story: Story) => {
      const round = story.add('priya', press.request(['Logo', 'Landing page'], '2026-11-25'));
      story.add('tom', outside(round), '2026-11-23 12:00');
    };
    const { entries } = standing(asked, '2026-12-02 12:00');
    const now = moscow('2026-12-02 12:00');
    const days = daysBySide({ entries, people: TEAM }, () => MOSCOW, now, holds);
    const over = days.filter((row) => row.over === true).map((row) => row.day);
    expect(over).toEqual(['2026-12-01', '2026-12-02']);
  });

  it('a report is due so many working days later as lie after its period', () => {
    const due = (from: string, to: string) => {
      const story = createStory('2026-11-02 12:00');
      const period = { from: day('2026-11-01'), to: day('2026-11-30') };
      const received = day('2026-11-30');
      const promise = promised('2026-12-02', { rule: 'strict', received });
      story.add('ellen', { kind: 'reportDue', period, promise });
      const known = reduceReports(story.entries, TEAM);
      const some = holdsIn(new Map([['hold.h1', { from, to }]]));
      return heldReports(known, { ...at('2026-12-20 12:00'), holds: some }).due[0]?.promise.day;
    };
    expect(due('2026-11-10', '2026-11-30')).toBe('2026-12-02');
    expect(due('2026-11-10', '2026-12-01')).toBe('2026-12-03');
    expect(due('2026-12-01', '2026-12-04')).toBe('2026-12-08');
    expect(due('2026-12-03', '2026-12-04')).toBe('2026-12-02');
  });
});

describe('the holds that moved a date', () => {
  const [first, later] = [promised('2026-11-25'), promised('2026-11-30')];

  it('are those between its beginning and what it is now', () => {
    expect(holdsBetween(first, later, at('2026-12-20 12:00'))).toEqual(holds);
    expect(holdsBetween(first, promised('2026-11-23'), at('2026-12-20 12:00'))).toEqual([]);
    expect(holdsBetween(first, later, at('2026-11-23 12:00'))).toEqual([]);
  });

  it('are none where nothing moved', () => {
    expect(holdsBetween(first, first, at('2026-12-20 12:00'))).toEqual([]);
  });
});
