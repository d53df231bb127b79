import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { reduceDebts } from '../../../src/domain/pauses/debts.ts';
import {
  moveDates,
  movedDue,
  movedFurther,
  notBefore,
} from '../../../src/domain/pauses/moved-dates.ts';
import { runningDue } from '../../../src/domain/turn/card-turn.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { isSaidInTime } from '../../../src/domain/turn/said-in-time.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { createStory, press, promised, type Story, TEAM } from '../../support/journals.ts';
import { debt, given, paused, stopped } from './pause-press.ts';

/** The day on which the card's clock ends, after a story. */
function dueDay(write: (story: Story) => void) {
  const story = createStory();
  write(story);
  return dueAfter(story)?.promise.day;
}

function dueAfter({ entries }: Story) {
  const { debts } = reduceDebts(entries, TEAM);
  const turn = moveDates(
    reduceCard(entries, TEAM),
    debts.flatMap(({ stops }) => stops),
  );
  return runningDue(turn);
}

const edits = press.request(['Logo', 'Price'], '2026-11-25');

describe('a date moves by exactly the working days that its clock stood still', () => {
  it('example 6: due Wed 25, asked Mon 23, received Thu 26 Nov → Mon 30 Nov', () => {
    const due = dueDay((story) => {
      story.add('priya', edits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
      story.add('tom', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 12:00');
    });
    expect(due).toBe('2026-11-30');
  });

  it('not where asked and received fall on one day', () => {
    const due = dueDay((story) => {
      story.add('priya', edits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
      story.add('tom', given(asked, '2026-11-24', '2026-11-23'), '2026-11-23 18:00');
    });
    expect(due).toBe('2026-11-25');
  });

  it('each day once where two overlap', () => {
    const due = dueDay((story) => {
      story.add('priya', edits);
      const first = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
      const second = story.add('tom', paused(debt('others', 'website')), '2026-11-24 12:00');
      story.add('tom', given(first, '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
      story.add('tom', given(second, '2026-11-25', '2026-11-26'), '2026-11-26 12:00');
    });
    expect(due).toBe('2026-11-30');
  });

  it('not by a pause that began when it was late already', () => {
    const due = dueDay((story) => {
      story.add('priya', edits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-25 19:00');
      story.add('tom', given(asked, '2026-11-26', '2026-11-27'), '2026-11-27 12:00');
    });
    expect(due).toBe('2026-11-25');
  });

  it('by the whole of a pause that began in time and ended after it', () => {
    const due = dueDay((story) => {
      story.add('priya', edits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-25 18:59');
      story.add('tom', stopped(asked, '2026-11-26', '2026-11-27'), '2026-11-27 12:00');
    });
    expect(due).toBe('2026-11-27');
  });

  it('not by days before its clock began', () => {
    const due = dueDay((story) => {
      const asked = story.add('tom', paused(debt('client', 'brief')), '2026-11-16 12:00');
      story.add('priya', edits, '2026-11-20 14:00');
      story.add('tom', given(asked, '2026-11-17', '2026-11-23'), '2026-11-23 12:00');
    });
    expect(due).toBe('2026-11-26');
  });

  it('by no more than what the moment of the press allows, whatever the entry says', () => {
    const due = dueDay((story) => {
      story.add('priya', edits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
      story.add('tom', given(asked, '2026-11-02', '2026-12-31'), '2026-11-24 12:00');
    });
    expect(due).toBe('2026-11-26');
  });

  it('never where a person named the date', () => {
    const due = dueDay((story) => {
      const round = story.add('priya', edits);
      story.add('tom', press.date(round, '2026-11-24'));
      const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
      story.add('tom', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 12:00');
    });
    expect(due).toBe('2026-11-24');
  });

  it('over days off that it meets on its way', () => {
    const due = dueDay((story) => {
      story.add('priya', edits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
      const off = { off: ['2026-11-27', '2026-11-30'] };
      story.add('tom', given(asked, '2026-11-24', '2026-11-26', off), '2026-11-26 12:00');
    });
    expect(due).toBe('2026-12-02');
  });
});

it('keeps the first promise and says what moved it', () => {
  const due = { promise: promised('2026-11-25'), first: promised('2026-11-25'), moves: [] };
  const stop = {
    clock: 'round',
    from: moscow('2026-11-23 12:00'),
    end: {
      at: moscow('2026-11-26 12:00'),
      by: 'tom',
      lost: { first: day('2026-11-24'), last: day('2026-11-26') },
    },
  };
  const moved = movedDue(due, 'round', [stop]);
  expect(moved.first).toBe(due.first);
  expect(moved.moves).toEqual([
    { at: stop.end.at, by: 'tom', from: due.promise, lost: stop.end.lost },
  ]);
  expect(movedDue(due, 'another', [stop])).toBe(due);
});

it('what a person changed the date from had moved until then: it was said in time', () => {
  const story = createStory();
  const round = story.add('priya', press.request(['Logo'], '2026-11-25'));
  const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
  story.add('priya', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 10:00');
  story.add('tom', press.date(round, '2026-12-02', { why: 'Fonts' }), '2026-11-26 12:00');
  const due = dueAfter(story);
  expect(due?.moves.map(({ from, why }) => [from.day, why])).toEqual([
    ['2026-11-25', undefined],
    ['2026-11-30', 'Fonts'],
  ]);
  expect(due?.promise.day).toBe('2026-12-02');
  expect(due && isSaidInTime(due)).toBe(true);
});

it('of one edit too', () => {
  const story = createStory();
  const round = story.add('priya', press.request(['Logo', 'Phone'], '2026-11-25'));
  const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
  story.add('priya', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 10:00');
  const edits = [`${round.id}.0`] as const;
  story.add('tom', press.date(round, '2026-11-27', { edits, why: 'Fonts' }), '2026-11-26 12:00');
  const due = dueAfter(story);
  expect(due?.promise.day).toBe('2026-11-27');
  expect(due && isSaidInTime(due)).toBe(true);
});

it('names the earliest day while the clock stands still, as if all came today', () => {
  const due = { promise: promised('2026-11-25'), first: promised('2026-11-25'), moves: [] };
  const open = [{ clock: 'round', from: moscow('2026-11-23 12:00') }];
  expect(notBefore(due, open, MOSCOW, moscow('2026-11-23 15:00'))).toBe('2026-11-25');
  expect(notBefore(due, open, MOSCOW, moscow('2026-11-26 09:00'))).toBe('2026-11-30');
});

it('counts no day twice for what still comes beside what has come', () => {
  const due = { promise: promised('2026-11-25'), first: promised('2026-11-25'), moves: [] };
  const from = moscow('2026-11-23 12:00');
  const lost = { first: day('2026-11-24'), last: day('2026-11-25') };
  const end = { at: moscow('2026-11-25 12:00'), by: 'tom', lost };
  const moved = movedDue(due, 'round', [{ clock: 'round', from, end }]);
  expect(moved.promise.day).toBe('2026-11-27');
  // Of Tue 24 to Thu 26 Nov the first two moved it already.
  const open = [{ clock: 'round', from }];
  expect(notBefore(moved, open, MOSCOW, moscow('2026-11-26 09:00'))).toBe('2026-11-30');
  expect(movedFurther(moved, lost).day).toBe('2026-11-27');
});
