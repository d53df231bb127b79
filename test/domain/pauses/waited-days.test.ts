import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import type { MissingDebt } from '../../../src/domain/pauses/entries.ts';
import { holdsIn } from '../../../src/domain/pauses/holds.ts';
import { standingOf } from '../../../src/domain/pauses/standing.ts';
import { type WaitedDays, waitedMoves } from '../../../src/domain/pauses/waited-days.ts';
import type { Move } from '../../../src/domain/turn/card-turn.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { createStory, press, promised, type Story, TEAM } from '../../support/journals.ts';
import { debt, given, paused, returned } from './pause-press.ts';

const MONDAY = '2026-11-23 12:00';

function asked(...debts: readonly MissingDebt[]) {
  const story = createStory();
  const round = story.add('priya', press.request(['Logo'], '2026-11-25'));
  return { story, round, missing: story.add('tom', paused(...debts), MONDAY) };
}

function standingAfter({ entries }: Story, held: Readonly<Record<string, unknown>> = {}) {
  const card = { turn: reduceCard(entries, TEAM), entries, people: TEAM };
  const now = moscow('2026-12-20 12:00');
  return standingOf(card, () => MOSCOW, now, holdsIn(new Map(Object.entries(held))));
}

/** What each move of the date that runs was waited for: "24–25 adAccount+pictures". */
function told(story: Story, held: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return waitedMoves(standingAfter(story, held)).map(({ spans }) => textOf(spans));
}

function textOf(spans: readonly WaitedDays[]): string {
  return spans
    .map(({ first, last, debts, yes, held }) => {
      const things: string[] = debts.map(({ what }) => what);
      const causes = [...things, ...(yes ? ['yes'] : []), ...(held ? ['hold'] : [])];
      return `${first.slice(-2)}–${last.slice(-2)} ${causes.join('+')}`;
    })
    .join(', ');
}

describe('what a date was moved by', () => {
  it('is all that was waited for on those days, not what came last alone', () => {
    const { story, missing } = asked(debt('client'), debt('client', 'pictures'));
    story.add('priya', given(missing, '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
    const second = given(missing, '2026-11-24', '2026-11-25', { index: 1 });
    story.add('priya', second, '2026-11-25 13:00');
    expect(told(story)).toEqual(['24–25 adAccount+pictures']);
  });

  it('is each day’s own: what came earlier is not waited for any more', () => {
    const { story, missing } = asked(debt('client'), debt('client', 'pictures'));
    story.add('priya', given(missing, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
    const second = given(missing, '2026-11-24', '2026-11-26', { index: 1 });
    story.add('priya', second, '2026-11-26 12:00');
    expect(told(story)).toEqual(['24–24 adAccount+pictures', '25–26 pictures']);
  });

  it('parts the days of one move where something else was missed on the way', () => {
    const { story, missing } = asked(debt('client'));
    const more = story.add('tom', paused(debt('client', 'brief')), '2026-11-24 12:00');
    story.add('priya', given(more, '2026-11-25', '2026-11-26'), '2026-11-26 12:00');
    story.add('priya', given(missing, '2026-11-24', '2026-11-26'), '2026-11-26 13:00');
    expect(told(story)).toEqual(['24–24 adAccount, 25–26 adAccount+brief']);
  });

  it('has no days off at its ends, and is not parted by those within', () => {
    const { story, missing } = asked(debt('client'));
    story.add('priya', given(missing, '2026-11-24', '2026-12-06'), '2026-12-06 12:00');
    expect(told(story)).toEqual(['24–04 adAccount']);
  });

  it('is also what was missed after the first date: that stood still all the same', () => {
    const { story, missing } = asked(debt('client'));
    const late = story.add('tom', paused(debt('client', 'brief')), '2026-11-26 12:00');
    story.add('priya', given(late, '2026-11-27', '2026-11-30'), '2026-11-30 12:00');
    story.add('priya', given(missing, '2026-11-24', '2026-11-30'), '2026-11-30 13:00');
    expect(told(story)).toEqual(['24–26 adAccount, 27–30 adAccount+brief']);
  });

  it('names a thing that was sent again for its own days alone', () => {
    const { story, missing } = asked(debt('client'));
    story.add('priya', given(missing, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
    story.add('tom', returned(missing, '2026-11-30'), '2026-11-25 12:00');
    story.add('priya', given(missing, '2026-11-26', '2026-11-27'), '2026-11-27 12:00');
    expect(told(story)).toEqual(['24–24 adAccount', '26–27 adAccount']);
  });

  it('is a hold of the board, beside what was missing on its days', () => {
    const { story, missing } = asked(debt('client'));
    story.add('priya', given(missing, '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
    const held = { 'hold.h1': { from: '2026-11-25', to: '2026-11-26' } };
    expect(told(story, held)).toEqual(['24–25 adAccount, 25–25 hold', '26–26 hold']);
  });

  it('begins with the hold where the board was on hold before it was missed', () => {
    const story = createStory();
    story.add('priya', press.request(['Logo'], '2026-11-25'));
    const missing = story.add('tom', paused(debt('client')), '2026-11-24 12:00');
    story.add('priya', given(missing, '2026-11-25', '2026-11-26'), '2026-11-26 12:00');
    const held = { 'hold.h1': { from: '2026-11-24', to: '2026-11-26' } };
    expect(told(story, held)).toEqual(['24–26 hold, 25–26 adAccount']);
  });
});

it('is nothing of what another clock stood still for', () => {
  const { story, missing } = asked(debt('client'));
  story.add('priya', given(missing, '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
  const standing = standingAfter(story);
  const debts = standing.debts.map((one) => ({
    ...one,
    stops: one.stops.map((stop) => ({ ...stop, clock: 'another' })),
  }));
  expect(waitedMoves({ ...standing, debts }).map(({ spans }) => spans)).toEqual([[]]);
});

it('is nothing where only a wrong record cost the days', () => {
  // What is still missing has moved nothing yet.
  const standing = standingAfter(asked(debt('client')).story);
  const lost = { first: day('2026-11-24'), last: day('2026-11-25') };
  const from = promised('2026-11-25');
  const move: Move = { at: moscow('2026-11-25 12:00'), by: 'priya', from, lost };
  const standingDue = { promise: promised('2026-11-27'), first: from, moves: [move] };
  expect(waitedMoves({ ...standing, standingDue })).toEqual([{ move, spans: [] }]);
});

it('is found within the time of a test where thousands were missed, each for a day', () => {
  const { story } = asked(debt('client'));
  const standing = standingAfter(story);
  const [one] = standing.debts;
  const [stop] = one?.stops ?? [];
  if (one === undefined || stop === undefined) throw new Error('Nothing is missing');
  const from = promised('2026-11-25');
  const moves = Array.from({ length: 300 }, (_, index): Move => {
    const lost = {
      first: addDays(day('2026-11-24'), index),
      last: addDays(day('2026-11-24'), index),
    };
    return { at: stop.from, by: 'priya', from, lost };
  });
  const debts = Array.from({ length: 5000 }, (_, index) => {
    const lost = moves[index % moves.length]?.lost ?? {
      first: day('2026-11-24'),
      last: day('2026-11-24'),
    };
    const end = { at: instant(stop.from + 400 * 86_400_000), by: 'priya', lost };
    return { ...one, stops: [{ ...stop, end }] };
  });
  const standingDue = { promise: from, first: from, moves };
  const found = waitedMoves({ ...standing, debts, standingDue });
  expect(found.filter(({ spans }) => spans[0]?.debts.length === 17).length).toBeGreaterThan(100);
});
