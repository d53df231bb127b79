import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { type CardOfBoard, cooperationFacts } from '../../../src/domain/report/facts.ts';
import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { MOSCOW } from '../../support/calendars.ts';
import { createStory, press, promised, TEAM } from '../../support/journals.ts';
import { NOVEMBER } from './sample-reports.ts';

const FP = 'f'.repeat(43);
const NAMING = TEAM.namings.find(({ role }) => role === 'representative')?.id ?? '';

function ask(until: string): CardPress {
  return { kind: 'approvalAsked', content: {}, fp: FP, note: '', promise: promised(until) };
}

function approve(id: string): CardPress {
  return { kind: 'decided', ask: id, fp: FP, opened: FP, naming: NAMING };
}

function card(tell: (story: ReturnType<typeof createStory>) => void): CardOfBoard {
  const story = createStory();
  tell(story);
  return { turn: reduceCard(story.entries, TEAM), entries: story.entries };
}

function facts(...cards: readonly CardOfBoard[]): Readonly<Record<string, number>> {
  const found = cooperationFacts(cards, NOVEMBER, MOSCOW);
  return Object.fromEntries(found.map(({ fact, value }) => [fact, value.amount]));
}

/** Asked Fri 20, approved Tue 24. */
const approved = card((story) => {
  const asked = story.add('tom', ask('2026-11-24'), '2026-11-20 14:00');
  const done = story.add('priya', approve(asked.id), '2026-11-24 12:00');
  story.add('priya', { kind: 'rated', ref: done.id, good: false });
  story.add('priya', { kind: 'rated', ref: done.id, good: true });
});

describe('decisions', () => {
  test('are asked for and given, with the working days between', () => {
    expect(facts(approved)).toEqual({
      ...{ decisionsAsked: 1, decisionsGiven: 1, decisionDays: 2, liked: 1 },
    });
  });

  test('that wait are asked for and not given', () => {
    const waiting = card((story) => story.add('tom', ask('2026-11-24')));
    expect(facts(waiting)).toEqual({ decisionsAsked: 1 });
    expect(facts(waiting, approved)).toMatchObject({ decisionsAsked: 2, decisionsGiven: 1 });
  });

  test('are given by edits too, which know their ask', () => {
    const edited = card((story) => {
      const asked = story.add('tom', ask('2026-11-24'), '2026-11-20 14:00');
      const edits = press.request(['Black, not white'], '2026-11-25');
      story.add(
        'priya',
        { ...edits, ask: asked.id, naming: NAMING } as CardPress,
        '2026-11-23 09:00',
      );
    });
    expect(facts(edited)).toEqual({
      ...{ decisionsAsked: 1, decisionsGiven: 1, decisionDays: 1, rounds: 1 },
    });
    expect(cooperationFacts([edited, approved], NOVEMBER, MOSCOW)[2]?.value).toEqual({
      amount: 1.5,
      digits: 1,
    });
  });

  test('given on the same day took none', () => {
    const quick = card((story) => {
      const asked = story.add('tom', ask('2026-11-24'), '2026-11-20 14:00');
      story.add('priya', approve(asked.id), '2026-11-20 18:00');
    });
    expect(facts(quick)).toMatchObject({ decisionDays: 0 });
  });

  test('recorded later were given when they were given', () => {
    const recorded = card((story) => {
      const asked = story.add('tom', ask('2026-11-24'), '2026-11-30 14:00');
      const made = {
        ask: asked.id,
        content: {},
        fp: FP,
        channel: 'phone',
        when: day('2026-11-30'),
      };
      story.add('ellen', { kind: 'decidedElsewhere', ...made } as CardPress, '2026-12-03 14:00');
    });
    expect(facts(recorded)).toEqual({ decisionsAsked: 1, decisionsGiven: 1, decisionDays: 0 });
  });
});

test('edits that she need not see again are no decision of hers', () => {
  const once = card((story) => {
    const edits = press.request(['One'], '2026-11-25');
    const asked = story.add('priya', { ...edits, once: true } as CardPress);
    const handed = { ...press.handOver(asked, '2026-11-27'), content: {}, fp: FP };
    story.add('tom', handed as CardPress, '2026-11-24 12:00');
  });
  expect(once.turn.main.kind).toBe('approved');
  expect(facts(once)).toEqual({ editsHandedOver: 1, editsInTime: 1, rounds: 1 });
});

test('an answer by edits that was recorded later was given when it was received', () => {
  const recorded = card((story) => {
    const asked = story.add('tom', ask('2026-11-24'), '2026-11-20 14:00');
    const said = { received: '2026-11-23', channel: 'phone' } as const;
    const edits = { ...press.request(['One'], '2026-11-27', said), ask: asked.id };
    story.add('ellen', edits as CardPress, '2026-11-26 12:00');
  });
  expect(facts(recorded)).toMatchObject({ decisionsGiven: 1, decisionDays: 1 });
});

describe('edits', () => {
  const handed = card((story) => {
    const asked = story.add('priya', press.request(['One', 'Two', 'Three'], '2026-11-25'));
    story.add(
      'tom',
      press.date(asked, '2026-11-30', { edits: [`${asked.id}.2`], why: 'Late sizes' }),
    );
    story.add('tom', press.handOver(asked), '2026-11-26 12:00');
  });

  test('are handed over by their own dates or not', () => {
    expect(facts(handed)).toEqual({ editsHandedOver: 3, editsInTime: 1, rounds: 1 });
  });

  test('none in time is a fact', () => {
    const late = card((story) => {
      const asked = story.add('priya', press.request(['One'], '2026-11-25'));
      story.add('tom', press.handOver(asked), '2026-11-26 12:00');
    });
    expect(facts(late)).toEqual({ editsHandedOver: 1, editsInTime: 0, rounds: 1 });
  });

  test('not handed over yet are no fact', () => {
    const open = card((story) => story.add('priya', press.request(['One'], '2026-11-25')));
    expect(facts(open)).toEqual({ rounds: 1 });
  });
});

test('what happened outside the period does not count', () => {
  const october = { from: day('2026-10-01'), to: day('2026-10-31') };
  expect(cooperationFacts([approved], october, MOSCOW)).toEqual([]);
  expect(cooperationFacts([], NOVEMBER, MOSCOW)).toEqual([]);
});

test('a day is that of the client’s zone', () => {
  const late = card((story) => story.add('tom', ask('2026-12-02'), '2026-12-01 00:30'));
  expect(facts(late)).toEqual({});
  const madrid = { ...MOSCOW, zone: 'Europe/Madrid' };
  expect(cooperationFacts([late], NOVEMBER, madrid).map(({ fact }) => fact)).toEqual([
    'decisionsAsked',
  ]);
});
