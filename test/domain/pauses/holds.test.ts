import { describe, expect, it } from 'vitest';
import { workingDaysLate, workingDaysLeft } from '../../../src/domain/calendar/lateness.ts';
import { day } from '../../../src/domain/day.ts';
import { daysBySide } from '../../../src/domain/ledger/ledger.ts';
import { sumsOf } from '../../../src/domain/ledger/spans.ts';
import { hasHolds } from '../../../src/domain/pauses/has-holds.ts';
import { holdValue } from '../../../src/domain/pauses/hold-value.ts';
import { holdsIn, offOnHold } from '../../../src/domain/pauses/holds.ts';
import { standingOf } from '../../../src/domain/pauses/standing.ts';
import { runningDue } from '../../../src/domain/turn/card-turn.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { calendar, MOSCOW, MOSCOW_RU, moscow } from '../../support/calendars.ts';
import { createStory, press, promised, type Story, TEAM } from '../../support/journals.ts';
import { debt, given, paused } from './pause-press.ts';

const hold = (from: string, to: string, more: object = {}) => ({ from, to, ...more });

function fieldsOf(...values: readonly unknown[]) {
  return new Map(values.map((value, index) => [`hold.h${index}`, value]));
}

function stands({ entries }: Story, now: string, values: readonly unknown[], calendar = MOSCOW) {
  const turn = reduceCard(entries, TEAM);
  const card = { turn, entries, people: TEAM };
  return standingOf(card, () => calendar, moscow(now), holdsIn(fieldsOf(...values)));
}

const due = (...of: Parameters<typeof stands>) => runningDue(stands(...of).turn)?.promise.day;

/** Of a clock that was due before it, on a board with these holds. */
const late = (dueDay: string, now: string, values: readonly unknown[]) =>
  countedAt(now, values, (counting) => workingDaysLate(counting, day(dueDay), dayOf(now)));
const left = (dueDay: string, now: string, values: readonly unknown[]) =>
  countedAt(now, values, (counting) => workingDaysLeft(counting, dayOf(now), day(dueDay)));
const dayOf = (now: string) => day(now.slice(0, 10));
const countedAt = <T>(now: string, values: readonly unknown[], of: (by: typeof MOSCOW) => T) =>
  of(offOnHold(MOSCOW, holdsIn(fieldsOf(...values)), moscow(now)));

/** Asked Fri 20 Nov, due Wed 25 Nov. */
const edits = () => {
  const story = createStory();
  return { story, round: story.add('priya', press.request(['Logo'], '2026-11-25')) };
};

describe('a hold of the board', () => {
  it('moves a date by its working days once it has begun', () => {
    const { story } = edits();
    const week = [hold('2026-11-24', '2026-11-27')];
    expect(due(story, '2026-11-23 12:00', week)).toBe('2026-11-25');
    expect(due(story, '2026-11-24 00:00', week)).toBe('2026-12-01');
    expect(due(story, '2026-12-20 12:00', week)).toBe('2026-12-01');
  });

  it('moves nothing that was due before it', () => {
    const { story } = edits();
    expect(due(story, '2026-11-30 12:00', [hold('2026-11-26', '2026-11-30')])).toBe('2026-11-25');
  });

  it('moves nothing that was due at the midnight with which it begins', () => {
    const story = createStory();
    const byMidnight = promised('2026-11-25', { closes: 1440 });
    const request = { kind: 'editsRequested', edits: [{ text: 'Logo' }] } as const;
    story.add('priya', { ...request, promise: byMidnight });
    expect(due(story, '2026-11-30 12:00', [hold('2026-11-26', '2026-11-30')])).toBe('2026-11-25');
    expect(due(story, '2026-11-30 12:00', [hold('2026-11-25', '2026-11-25')])).toBe('2026-11-26');
  });

  it('knows the days off on the way of the longest term', () => {
    const story = createStory('2026-10-12 12:00');
    // 57 working days after Mon 12 Oct, without Wed 4 Nov.
    story.add('priya', press.request(['Logo'], '2026-12-30'));
    const made = holdValue({ from: day('2026-10-14'), to: day('2026-10-15') }, () => MOSCOW_RU);
    expect(due(story, '2026-12-01 12:00', [made])).toBe('2027-01-12');
  });

  it('costs a clock that was opened within it only the days after that', () => {
    const story = createStory('2026-11-25 12:00');
    story.add('priya', press.request(['Logo'], '2026-11-30'));
    // Thu 26 and Fri 27 are lost.
    expect(due(story, '2026-11-28 12:00', [hold('2026-11-23', '2026-11-27')])).toBe('2026-12-02');
  });

  it('is said while it lasts, of cards on which something runs', () => {
    const { story } = edits();
    const week = [hold('2026-11-24', '2026-11-27')];
    expect(stands(story, '2026-11-23 12:00', week).hold).toBeUndefined();
    expect(stands(story, '2026-11-27 23:59', week).hold).toMatchObject({ to: '2026-11-27' });
    expect(stands(story, '2026-11-28 00:00', week).hold).toBeUndefined();
    expect(stands(createStory(), '2026-11-25 12:00', week).hold).toBeUndefined();
  });

  it('inside a pause counts once with it', () => {
    const { story } = edits();
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    story.add('priya', given(asked, '2026-11-24', '2026-11-30'), '2026-11-30 12:00');
    const inside = [hold('2026-11-25', '2026-11-27')];
    // 24 to 27 and 30 Nov: five working days after Wed 25 Nov, with the hold or without it.
    expect(due(story, '2026-12-01 12:00', [])).toBe('2026-12-02');
    expect(due(story, '2026-12-01 12:00', inside)).toBe('2026-12-02');
    const longer = [hold('2026-11-25', '2026-12-01')];
    expect(due(story, '2026-12-02 12:00', longer)).toBe('2026-12-03');
  });

  it('over the New Year holidays costs working days only, by the days off of when it was entered', () => {
    const story = createStory('2026-12-28 12:00');
    story.add('priya', press.request(['Logo'], '2026-12-30'));
    const made = holdValue({ from: day('2026-12-30'), to: day('2027-01-12') }, () => MOSCOW_RU);
    // 30 Dec, 11 and 12 Jan: three working days after 30 Dec are 11, 12 and 13 Jan.
    expect(due(story, '2027-01-12 12:00', [made])).toBe('2027-01-13');
  });

  it('asks of a date that a person named', () => {
    const { story, round } = edits();
    const named = promised('2026-11-25', {
      ...{ rule: 'hand', n: 0, received: moscow('2026-11-20 15:00') },
    });
    story.add('tom', { kind: 'datePromised', to: round.id, promise: named }, '2026-11-20 15:00');
    const standing = stands(story, '2026-11-28 12:00', [hold('2026-11-24', '2026-11-27')]);
    expect(standing.asks).toMatchObject({ clock: round.id, instead: '2026-12-01' });
  });
});

describe('days by side on hold', () => {
  const sums = (values: readonly unknown[]) => {
    const { entries } = edits().story;
    const now = moscow('2026-11-30 12:00');
    const card = { entries, people: TEAM };
    return sumsOf(daysBySide(card, () => MOSCOW, now, holdsIn(fieldsOf(...values))));
  };

  it('are nobody’s, or count for whom it was agreed; the sums always fit', () => {
    const none = { others: 0, elapsed: 10 };
    expect(sums([])).toEqual({ ...none, worked: 6, client: 0, off: 4 });
    expect(sums([hold('2026-11-24', '2026-11-27')])).toEqual({
      ...{ ...none, worked: 2, client: 0, off: 8 },
    });
    expect(sums([hold('2026-11-24', '2026-11-27', { side: 'client' })])).toEqual({
      ...{ ...none, worked: 2, client: 4, off: 4 },
    });
    expect(sums([hold('2026-11-24', '2026-11-27', { side: 'agency' })])).toEqual({
      ...{ ...none, worked: 6, client: 0, off: 4 },
    });
  });
});

describe('as it is stored', () => {
  it('is read back as it was entered, with the days off of both sides', () => {
    const calendarOf = (side: 'client' | 'agency') => (side === 'agency' ? MOSCOW_RU : MOSCOW);
    const entered = { from: day('2026-12-28'), to: day('2026-12-30'), side: 'client' } as const;
    const [read] = holdsIn(fieldsOf(JSON.parse(JSON.stringify(holdValue(entered, calendarOf)))));
    expect(read).toMatchObject({ ...entered, met: { client: { off: [] } } });
    expect(read?.met.agency.off.slice(0, 2)).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('keeps working days of the weekend, of each side its own; without them it reads as before', () => {
    const saturday = day('2026-11-28');
    const extraWork = [{ from: saturday, to: saturday }];
    const entered = { from: day('2026-11-24'), to: day('2026-11-27') };
    const read = (of: 'client' | 'agency') =>
      holdsIn(
        fieldsOf(
          holdValue(entered, (side) => (side === of ? calendar({ extraWork }) : calendar())),
        ),
      )[0]?.met;
    expect(read('agency')).toMatchObject({ agency: { on: [saturday] }, client: { on: [] } });
    expect(read('client')).toMatchObject({ agency: { on: [] }, client: { on: [saturday] } });
    expect(holdsIn(fieldsOf(entered))[0]?.met.client).toEqual({ off: [], on: [] });
  });

  it.each([
    null,
    {},
    'x',
    hold('2026-11-27', '2026-11-24'),
    hold('2026-11-24', '2027-11-24'),
    hold('2026-02-30', '2026-03-01'),
  ])('what makes no sense is none: %j', (value) => {
    expect(holdsIn(fieldsOf(value))).toEqual([]);
  });

  it('is found among the fields by its path', () => {
    expect(hasHolds(['agency.zone', 'hold.h1'])).toBe(true);
    expect(hasHolds(['agency.hold'])).toBe(false);
  });
});

describe('what was late before a hold', () => {
  const week = [hold('2026-11-25', '2026-11-26')];

  it('gets no later by its days', () => {
    const of = (now: string) => late('2026-11-23', now, week);
    expect(of('2026-11-24 12:00')).toBe(1);
    expect(of('2026-11-25 00:00')).toBe(1);
    expect(of('2026-11-26 12:00')).toBe(1);
    expect(of('2026-11-27 12:00')).toBe(2);
  });

  it('gets later by no day that the board named as a working day', () => {
    const saturday = { from: day('2026-11-28'), to: day('2026-11-28') };
    const counting = offOnHold(
      calendar({
        extraWork: [saturday],
        extraOff: [{ from: day('2026-11-24'), to: day('2026-11-24') }],
      }),
      holdsIn(fieldsOf(hold('2026-11-27', '2026-11-28'))),
      moscow('2026-11-30 12:00'),
    );
    // Wed 25, Thu 26 and Mon 30.
    expect(workingDaysLate(counting, day('2026-11-23'), day('2026-11-30'))).toBe(3);
  });

  it('has as many days left until a hold begins as if there were none', () => {
    expect(left('2026-11-27', '2026-11-24 23:59', week)).toBe(3);
    expect(left('2026-11-27', '2026-11-25 00:00', week)).toBe(1);
  });

  it('is counted by the same calendar where no hold has begun', () => {
    const counting = offOnHold(MOSCOW, holdsIn(fieldsOf(...week)), moscow('2026-11-24 12:00'));
    expect(counting).toBe(MOSCOW);
  });
});
