import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../src/domain/calendar/promise.ts';
import { mondayToFriday } from '../../../src/domain/calendar/weekly-hours.ts';
import { type Instant, instant } from '../../../src/domain/clock.ts';
import { timingOf, turnBadge } from '../../../src/domain/turn/badge.ts';
import { type CardTurn, IDLE } from '../../../src/domain/turn/card-turn.ts';
import type { EditRef } from '../../../src/domain/turn/entries.ts';
import type { ViewerRole } from '../../../src/domain/turn/owner.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { holds, promises } from '../../support/arbitraries.ts';
import { calendar, MOSCOW, MOSCOW_RU, moscow } from '../../support/calendars.ts';
import { createStory, press, promised, TEAM } from '../../support/journals.ts';

const OWNER: ViewerRole = {
  side: 'agency',
  decides: false,
  managesAccount: false,
  editsRules: false,
  owns: true,
};
const OTHER: ViewerRole = { ...OWNER, owns: false };
const CLIENT: ViewerRole = {
  side: 'client',
  decides: true,
  managesAccount: false,
  editsRules: false,
  owns: false,
};

/** Three edits asked on Fri 20 Nov 2026, due Wed 25 Nov, 19:00; the numbers in `ticked` are done. */
function threeEdits(...ticked: readonly number[]): CardTurn {
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo', 'Phone', 'Headline'], '2026-11-25'));
  for (const number of ticked) story.add('tom', press.tick(`${asked.id}.${number - 1}`));
  return reduceCard(story.entries, TEAM);
}

function versionDue(until: string): CardTurn {
  const story = createStory();
  story.add('tom', press.worked(until));
  return reduceCard(story.entries, TEAM);
}

function handedOver(): CardTurn {
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
  story.add('tom', press.handOver(asked), '2026-11-25 23:59');
  return reduceCard(story.entries, TEAM);
}

const badge = (turn: CardTurn, role: ViewerRole, at: string) =>
  turnBadge({ turn, role, calendar: MOSCOW, now: moscow(at) });

describe('the rows of the table in screens.md, edits due Wed 25 Nov 19:00', () => {
  const wed = '2026-11-25';
  it.each([
    ['yours', OWNER, 'Fri', '2026-11-20 14:00', { kind: 'yours', day: wed }, 'blue'],
    ['yours', OWNER, 'Mon', '2026-11-23 23:59:59.999', { kind: 'yours', day: wed }, 'blue'],
    ['yours, near', OWNER, 'Tue', '2026-11-24 00:00', { kind: 'yours', day: wed }, 'yellow'],
    [
      'yours, today',
      OWNER,
      'Wed',
      '2026-11-25 00:00',
      { kind: 'yoursToday', minute: 1140 },
      'yellow',
    ],
    [
      'yours, today',
      OWNER,
      'Wed',
      '2026-11-25 18:59:59.999',
      { kind: 'yoursToday', minute: 1140 },
      'yellow',
    ],
    ['yours, over', OWNER, 'Wed', '2026-11-25 19:00', { kind: 'lateSince', day: wed }, 'red'],
    ['yours, over', OWNER, 'Thu', '2026-11-26 00:00', { kind: 'late', days: 1 }, 'red'],
    [
      'edits',
      OTHER,
      'Fri',
      '2026-11-20 14:00',
      { kind: 'edits', count: 3, day: wed },
      'light-gray',
    ],
    [
      'edits',
      CLIENT,
      'Fri',
      '2026-11-20 14:00',
      { kind: 'edits', count: 3, day: wed },
      'light-gray',
    ],
    [
      'edits',
      OTHER,
      'Wed',
      '2026-11-25 18:59',
      { kind: 'edits', count: 3, day: wed },
      'light-gray',
    ],
    ['agency over', CLIENT, 'Wed', '2026-11-25 19:00', { kind: 'lateSince', day: wed }, 'red'],
    ['agency over', CLIENT, 'Wed', '2026-11-25 23:59', { kind: 'lateSince', day: wed }, 'red'],
    ['agency over', OTHER, 'Thu', '2026-11-26 00:00', { kind: 'late', days: 1 }, 'red'],
    ['agency over', OTHER, 'Sun', '2026-11-29 12:00', { kind: 'late', days: 2 }, 'red'],
    ['agency over', OTHER, 'Mon', '2026-11-30 00:00', { kind: 'late', days: 3 }, 'red'],
  ] as const)('%s as %# on %s %s', (_row, role, _weekday, at, text, colour) => {
    expect(badge(threeEdits(), role, at)).toMatchObject({ text, colour });
  });
});

it('counts only the edits not ticked, or all when all are', () => {
  const count = (turn: CardTurn) => badge(turn, OTHER, '2026-11-20 15:00')?.text;
  expect(count(threeEdits(1, 3))).toMatchObject({ kind: 'edits', count: 1 });
  expect(count(threeEdits(1, 2, 3))).toMatchObject({ kind: 'edits', count: 3 });
});

it('says a date only for a first version', () => {
  expect(badge(versionDue('2026-11-26'), OTHER, '2026-11-20 15:00')).toMatchObject({
    text: { kind: 'version', day: '2026-11-26' },
    colour: 'light-gray',
  });
  expect(badge(versionDue('2026-11-26'), OWNER, '2026-11-20 15:00')).toMatchObject({
    text: { kind: 'yours', day: '2026-11-26' },
    colour: 'blue',
  });
});

it('shows the day of the hand-over in the calendar zone, to everybody and for good', () => {
  const shown = { text: { kind: 'handedOver', day: '2026-11-25' }, colour: 'light-gray' };
  expect(badge(handedOver(), OWNER, '2026-11-26 12:00')).toEqual(shown);
  expect(badge(handedOver(), CLIENT, '2027-11-26 12:00')).toEqual(shown);
});

it('shows nothing on an idle card', () => {
  expect(badge(IDLE, OWNER, '2026-11-20 15:00')).toBeUndefined();
});

it('shows the nearest unfinished date of the list', () => {
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo', 'Phone'], '2026-11-25'));
  const logo: EditRef = `${asked.id}.0`;
  story.add('tom', press.date(asked, '2026-11-24', { edits: [logo] }));
  const shown = () => badge(reduceCard(story.entries, TEAM), OTHER, '2026-11-20 15:00')?.text;
  expect(shown()).toEqual({ kind: 'edits', count: 2, day: '2026-11-24' });
  story.add('tom', press.tick(logo));
  expect(shown()).toEqual({ kind: 'edits', count: 1, day: '2026-11-25' });
});

describe('yellow for the owner', () => {
  const colour = (turn: CardTurn, at: string, counted = MOSCOW) =>
    turnBadge({ turn, role: OWNER, calendar: counted, now: moscow(at) })?.colour;

  it('begins on Friday for a Monday', () => {
    const monday = versionDue('2026-11-30');
    expect(colour(monday, '2026-11-26 23:59')).toBe('blue');
    expect(colour(monday, '2026-11-27 00:00')).toBe('yellow');
    expect(colour(monday, '2026-11-29 12:00')).toBe('yellow');
  });

  it('begins on the last working day before a date on a day off, Fri 27 Nov for Sun 29 Nov', () => {
    const sunday = versionDue('2026-11-29');
    expect(colour(sunday, '2026-11-26 12:00')).toBe('blue');
    expect(colour(sunday, '2026-11-27 12:00')).toBe('yellow');
    expect(colour(sunday, '2026-11-28 12:00')).toBe('yellow');
  });

  it('skips holidays: Wed 30 Dec is the working day before Mon 11 Jan in Russia', () => {
    const afterHolidays = versionDue('2027-01-11');
    expect(colour(afterHolidays, '2026-12-29 12:00', MOSCOW_RU)).toBe('blue');
    expect(colour(afterHolidays, '2026-12-30 12:00', MOSCOW_RU)).toBe('yellow');
    expect(colour(afterHolidays, '2027-01-05 12:00', MOSCOW_RU)).toBe('yellow');
  });
});

describe('lateness', () => {
  it('stays "since" over the weekend: due Fri 27 Nov, one day late on Mon 30 Nov', () => {
    const friday = versionDue('2026-11-27');
    const since = { kind: 'lateSince', day: '2026-11-27' };
    expect(badge(friday, OTHER, '2026-11-27 19:00')?.text).toEqual(since);
    expect(badge(friday, OTHER, '2026-11-29 23:59')?.text).toEqual(since);
    expect(badge(friday, OTHER, '2026-11-30 00:00')?.text).toEqual({ kind: 'late', days: 1 });
  });

  it('stays "since" over holidays: due Wed 30 Dec, one day late on Mon 11 Jan in Russia', () => {
    const text = (at: string) =>
      turnBadge({
        turn: versionDue('2026-12-30'),
        role: OTHER,
        calendar: MOSCOW_RU,
        now: moscow(at),
      })?.text;
    expect(text('2027-01-10 23:59')).toEqual({ kind: 'lateSince', day: '2026-12-30' });
    expect(text('2027-01-11 00:00')).toEqual({ kind: 'late', days: 1 });
    expect(text('2027-01-12 00:00')).toEqual({ kind: 'late', days: 2 });
  });
});

describe('when the badge changes next', () => {
  const changesAt = (turn: CardTurn, at: string) => badge(turn, OWNER, at)?.changesAt;

  it('is the due moment on the due day', () => {
    expect(changesAt(threeEdits(), '2026-11-25 10:00')).toBe(moscow('2026-11-25 19:00'));
  });

  it('is the next midnight of the promise before and after it', () => {
    expect(changesAt(threeEdits(), '2026-11-24 10:00')).toBe(moscow('2026-11-25 00:00'));
    expect(changesAt(threeEdits(), '2026-11-25 19:00')).toBe(moscow('2026-11-26 00:00'));
  });

  it('is never once the card is handed over', () => {
    expect(badge(handedOver(), OWNER, '2026-11-26 10:00')).not.toHaveProperty('changesAt');
  });
});

it('reads today in the zone of the promise, not in that of the calendar', () => {
  const madrid = calendar({ zone: 'Europe/Madrid', hours: mondayToFriday(540, 1080) });
  const timing = timingOf(promised('2026-11-25'), madrid, moscow('2026-11-25 00:30'));
  expect(timing).toMatchObject({ today: '2026-11-25', daysLeft: 0, isNear: true, isOver: false });
});

it('says the same at every instant before it changes, on any calendar and in any zone', () => {
  const aWeekOrSo = fc.integer({ min: -9 * 86_400_000, max: 20 * 86_400_000 });
  const badgeAt = (turn: CardTurn, role: ViewerRole, at: Instant, from: typeof MOSCOW) => {
    const { changesAt, ...shown } = turnBadge({ turn, role, calendar: from, now: at }) ?? {};
    return { changesAt, shown };
  };
  holds(
    fc.property(
      promises,
      aWeekOrSo,
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      fc.constantFrom(OWNER, OTHER),
      ({ promise, calendar: from }, offset, part, role) => {
        const story = createStory();
        story.add('tom', { kind: 'worked', promise });
        const turn = reduceCard(story.entries, TEAM);
        const now = instant(dueAt(promise) + offset);
        const { changesAt, shown } = badgeAt(turn, role, now, from);
        if (changesAt === undefined) throw new Error('A running clock changes');
        expect(changesAt).toBeGreaterThan(now);
        const between = instant(now + Math.floor(part * (changesAt - now)));
        expect(badgeAt(turn, role, between, from).shown).toEqual(shown);
        expect(badgeAt(turn, role, instant(changesAt - 1), from).shown).toEqual(shown);
      },
    ),
  );
});
