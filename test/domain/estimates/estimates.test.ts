import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awaitedDate, reduceEstimates } from '../../../src/domain/estimates/estimates.ts';
import { runningDue } from '../../../src/domain/turn/card-turn.ts';
import type { CardEntry, CardPress } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { holds } from '../../support/arbitraries.ts';
import { moscow } from '../../support/calendars.ts';
import {
  createStory,
  press,
  promised,
  type Story,
  sealCard,
  TEAM,
} from '../../support/journals.ts';

/** By the end of a day; of a round by its name. */
const announced = (until: string, to?: { readonly id: string }): CardPress => ({
  kind: 'estimated',
  ...(to !== undefined && { to: to.id }),
  promise: promised(until, { rule: 'strict', n: 1 }),
});
const edits = (until = '2026-11-25') => press.request(['Logo', 'Price'], until);

function awaited({ entries }: Story, now: string) {
  const found = awaitedDate(reduceCard(entries, TEAM), reduceEstimates(entries, TEAM), moscow(now));
  return found?.promise.day;
}

const reasons = (entries: readonly CardEntry[]) => [
  ...reduceEstimates(entries, TEAM).voids.values(),
];

describe('a date that was announced', () => {
  it('is awaited until its own term, and then the usual one counts again', () => {
    const story = createStory();
    const round = story.add('priya', edits());
    story.add('tom', announced('2026-11-23', round));
    expect(awaited(story, '2026-11-20 15:00')).toBe('2026-11-23');
    expect(awaited(story, '2026-11-23 18:59')).toBe('2026-11-23');
    expect(awaited(story, '2026-11-23 19:00')).toBeUndefined();
    expect(runningDue(reduceCard(story.entries, TEAM))?.promise.day).toBe('2026-11-25');
    expect(reasons(story.entries)).toEqual([]);
  });

  it('is awaited no longer than the usual date, whatever somebody wrote', () => {
    const story = createStory();
    story.add('tom', announced('2027-06-01', story.add('priya', edits())));
    expect(awaited(story, '2026-11-25 18:59')).toBe('2027-06-01');
    expect(awaited(story, '2026-11-25 19:00')).toBeUndefined();
  });

  it.each([
    ['for the list', {}],
    ['for one edit', { edits: [0] }],
  ])('is there once a person named one: %s', (_what, { edits: places }: { edits?: number[] }) => {
    const story = createStory();
    const round = story.add('priya', edits());
    story.add('tom', announced('2026-11-23', round));
    const refs = places?.map((place) => `${round.id}.${place}` as const);
    story.add('tom', press.date(round, '2026-11-24', refs && { edits: refs }));
    expect(awaited(story, '2026-11-20 16:00')).toBeUndefined();
  });

  it('of a first version is begun with its usual date', () => {
    const story = createStory();
    story.add('tom', press.worked('2026-11-25'));
    story.add('tom', announced('2026-11-23'));
    expect(awaited(story, '2026-11-20 16:00')).toBe('2026-11-23');
  });

  it('ends with what it was announced for', () => {
    const story = createStory();
    const round = story.add('priya', edits());
    story.add('tom', announced('2026-11-23', round));
    story.add('tom', press.handOver(round));
    expect(awaited(story, '2026-11-20 16:00')).toBeUndefined();
  });
});

describe('what counts for nothing', () => {
  it('a client’s, one without a clock, of another clock, a second one, and after a date was named', () => {
    const story = createStory();
    story.add('tom', announced('2026-11-23'));
    const round = story.add('priya', edits());
    story.add('priya', announced('2026-11-23', round));
    story.add('tom', announced('2026-11-23'));
    story.add('tom', announced('2026-11-23', { id: 'other' }));
    story.add('tom', announced('2026-11-23', round));
    story.add('uma', announced('2026-11-24', round));
    expect(reasons(story.entries)).toEqual([
      'noEffect',
      'notAllowed',
      'noEffect',
      'noEffect',
      'repeated',
    ]);
    expect(awaited(story, '2026-11-20 16:00')).toBe('2026-11-23');
    const named = createStory();
    const other = named.add('priya', edits());
    named.add('tom', press.date(other, '2026-11-24'));
    named.add('tom', announced('2026-11-23', other));
    expect(reasons(named.entries)).toEqual(['noEffect']);
  });

  it('what was announced on another board', () => {
    const story = createStory();
    const round = story.add('priya', edits());
    story.add('tom', announced('2026-11-23', round));
    story.add('tom', { kind: 'arrived', from: 'board2' });
    expect(awaited(story, '2026-11-20 16:00')).toBeUndefined();
  });
});

it('moves no date and never throws, in whatever order entries lie', () => {
  const presses = fc.constantFrom('announce', 'anonymous', 'date', 'request', 'handOver', 'take');
  const step = fc.record({ what: presses, by: fc.constantFrom('tom', 'priya', 'zoe') });
  const story = fc.array(fc.tuple(step, fc.nat(40)), { maxLength: 12 });
  holds(
    fc.property(story, fc.nat(), (steps, turned) => {
      const first = sealCard(edits(), { n: 1, at: moscow('2026-11-20 14:00'), by: 'priya' });
      const entries = [
        first,
        ...steps.map(([{ what, by }, hours], i) => entryOf(what, by, first, i, hours)),
      ];
      const others = entries.filter(({ kind }) => kind !== 'estimated');
      expect(reduceCard(entries, TEAM)).toEqual(reduceCard(others, TEAM));
      const known = reduceEstimates(entries, TEAM);
      const told = entries.filter(({ kind }) => kind === 'estimated').length;
      expect(known.announced.size + known.voids.size).toBe(told);
      const at = turned % entries.length;
      reduceEstimates([...entries.slice(at), ...entries.slice(0, at)], TEAM);
    }),
    300,
  );
});

function entryOf(what: string, by: string, to: CardEntry, i: number, hours: number): CardEntry {
  const made: Readonly<Record<string, CardPress>> = {
    announce: announced('2026-11-23', to),
    anonymous: announced('2026-11-23'),
    date: press.date(to, '2026-11-24'),
    request: edits('2026-11-26'),
    handOver: press.handOver(to),
  };
  const at = (moscow('2026-11-20 14:00') + hours * 3_600_000) as CardEntry['at'];
  return sealCard(made[what] ?? press.take(), { n: i + 2, at, by });
}
