import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardOutside, reduceOutside } from '../../../src/domain/outside/outside.ts';
import { standingOf } from '../../../src/domain/pauses/standing.ts';
import { nearestDue } from '../../../src/domain/turn/card-turn.ts';
import type { CardEntry } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { holds } from '../../support/arbitraries.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { cardStories } from '../../support/entry-arbitraries.ts';
import { createStory, press, type Story, TEAM } from '../../support/journals.ts';
import { pauseEntryJson } from '../../support/small-entry-arbitraries.ts';
import { dropped, lost, no, outside, yes } from './outside-press.ts';

function story(write: (story: Story) => void): readonly CardEntry[] {
  const made = createStory();
  write(made);
  return made.entries;
}

const told = (write: (made: Story) => void): CardOutside => reduceOutside(story(write), TEAM);
const reasons = ({ voids }: CardOutside) => [...voids.values()];
const states = ({ asks }: CardOutside) => asks.map(({ state }) => state);
const twoEdits = press.request(['Logo', 'Landing page'], '2026-11-25');

function stands(entries: readonly CardEntry[], now: string) {
  const card = { turn: reduceCard(entries, TEAM), entries, people: TEAM };
  return standingOf(card, () => MOSCOW, moscow(now));
}

function roundOf(entries: readonly CardEntry[], now = '2026-11-24 12:00') {
  const { main } = stands(entries, now).turn;
  if (main.kind !== 'edits') throw new Error('No round is open');
  return main.round;
}

describe('a yes to work outside the agreement', () => {
  it('is waited for, and the edit is not in the list meanwhile, which goes on', () => {
    const entries = story((made) => {
      const round = made.add('priya', twoEdits);
      made.add('tom', outside(round, [1]), '2026-11-23 12:00');
    });
    expect(roundOf(entries).edits.map(({ text }) => text)).toEqual(['Logo']);
    const standing = stands(entries, '2026-11-24 12:00');
    expect(standing.outside).toMatchObject([
      { state: 'asked', days: 3, price: '120 euros more', items: [{ text: 'Landing page' }] },
    ]);
    expect(standing.yesFor).toBeUndefined();
    expect(nearestDue(roundOf(entries)).promise.day).toBe('2026-11-25');
  });

  it('gives the edit the date that came with it', () => {
    const entries = story((made) => {
      const round = made.add('priya', twoEdits);
      const ask = made.add('tom', outside(round, [1]), '2026-11-23 12:00');
      made.add('priya', yes(ask, '2026-11-27'), '2026-11-24 10:00');
    });
    const { edits, due } = roundOf(entries);
    expect(edits.map((edit) => edit.due?.promise.day)).toEqual([undefined, '2026-11-27']);
    expect(due.promise.day).toBe('2026-11-25');
  });

  it('that is a no takes the edit out of the list, and nothing else', () => {
    const entries = story((made) => {
      const round = made.add('priya', twoEdits);
      const ask = made.add('tom', outside(round, [1]), '2026-11-23 12:00');
      made.add('priya', no(ask), '2026-11-24 10:00');
    });
    const { edits, due } = roundOf(entries);
    expect(edits.map(({ text }) => text)).toEqual(['Logo']);
    expect(due).toMatchObject({ promise: { day: '2026-11-25' }, moves: [] });
  });

  it('taken back puts the edit into the list again, and it may be asked anew', () => {
    const entries = story((made) => {
      const round = made.add('priya', twoEdits);
      made.add('tom', dropped(made.add('tom', outside(round, [1]))));
    });
    expect(roundOf(entries).edits).toHaveLength(2);
    const again = told((made) => {
      const round = made.add('priya', twoEdits);
      made.add('tom', dropped(made.add('tom', outside(round, [1]))));
      made.add('tom', outside(round, [1]));
    });
    expect(states(again)).toEqual(['dropped', 'asked']);
  });

  it('is waited for no more once the list was handed over', () => {
    const found = told((made) => {
      const round = made.add('priya', twoEdits);
      const ask = made.add('tom', outside(round, [1]));
      made.add('tom', press.handOver(round));
      made.add('priya', yes(ask, '2026-11-27'));
    });
    expect(states(found)).toEqual(['over']);
    expect(reasons(found)).toEqual(['repeated']);
  });

  it('a date that a person named later holds instead of its own', () => {
    const entries = story((made) => {
      const round = made.add('priya', twoEdits);
      const ask = made.add('tom', outside(round, [1]), '2026-11-23 12:00');
      made.add('priya', yes(ask, '2026-11-27'), '2026-11-23 13:00');
      made.add('tom', press.date(round, '2026-12-01', { why: 'A new scope.' }), '2026-11-23 14:00');
    });
    expect(nearestDue(roundOf(entries)).promise.day).toBe('2026-12-01');
  });
});

describe('a list with nothing else open', () => {
  const whole = (made: Story) => {
    const round = made.add('priya', twoEdits);
    return made.add('tom', outside(round), '2026-11-23 12:00');
  };

  it('stands still, and it is the client’s turn', () => {
    const entries = story((made) => void whole(made));
    const standing = stands(entries, '2026-11-24 12:00');
    expect(standing.yesFor).toMatchObject({ state: 'asked', due: { day: '2026-11-25' } });
    expect(standing.yesSince).toBe(moscow('2026-11-23 12:00'));
  });

  it('stands still from the moment that the last other edit was done', () => {
    const entries = story((made) => {
      const round = made.add('priya', twoEdits);
      made.add('tom', outside(round, [1]), '2026-11-20 15:00');
      made.add('tom', press.tick(`${round.id}.0`), '2026-11-23 12:00');
    });
    expect(stands(entries, '2026-11-24 12:00').yesSince).toBe(moscow('2026-11-23 12:00'));
  });

  it('moves its date by exactly the working days that it stood', () => {
    const entries = story((made) => {
      const round = made.add('priya', twoEdits);
      made.add('tom', press.tick(`${round.id}.0`), '2026-11-23 11:00');
      const ask = made.add('tom', outside(round, [1]), '2026-11-23 12:00');
      made.add('priya', no(ask, lost('2026-11-24', '2026-11-26')), '2026-11-26 12:00');
    });
    // Three days, as a missing thing would have cost: example 6.
    expect(roundOf(entries, '2026-11-26 13:00').due.promise.day).toBe('2026-11-30');
  });

  it('goes on with an edit that is added, and with one that is not done after all', () => {
    const added = told((made) => {
      const round = made.add('priya', twoEdits);
      made.add('tom', outside(round, [0, 1]), '2026-11-23 12:00');
      made.add('priya', press.remark(round, 'Phone', false), '2026-11-24 12:00');
    });
    expect(added.standsSince).toBeUndefined();
    expect(added.stops).toMatchObject([
      { end: { lost: { first: '2026-11-24', last: '2026-11-24' } } },
    ]);
  });

  it('with a yes to all has the date of that yes; with a no to all nothing is left in it', () => {
    const agreed = story((made) => {
      made.add('priya', yes(whole(made), '2026-11-27'), '2026-11-24 10:00');
    });
    expect(nearestDue(roundOf(agreed)).promise.day).toBe('2026-11-27');
    const left = story((made) => void made.add('priya', no(whole(made)), '2026-11-24 10:00'));
    expect(roundOf(left).edits).toEqual([]);
  });
});

describe('entries that count for nothing', () => {
  it.each([
    [
      'a mark by the client',
      'notAllowed',
      (made: Story) => made.add('dan', outside(open(made), [1])),
    ],
    [
      'a yes by a colleague of the client',
      'notAllowed',
      (made: Story) => made.add('dan', yes(asked(made), '2026-11-27')),
    ],
    [
      'a yes by the agency',
      'notAllowed',
      (made: Story) => made.add('ellen', yes(asked(made), '2026-11-27')),
    ],
    [
      'a mark taken back by the client',
      'notAllowed',
      (made: Story) => made.add('priya', dropped(asked(made))),
    ],
    ['an answer to nothing', 'missing', (made: Story) => made.add('priya', no({ id: 'nothing' }))],
    [
      'a mark of another round',
      'noEffect',
      (made: Story) => {
        open(made);
        made.add('tom', outside({ id: 'other' }, [0]));
      },
    ],
    [
      'a mark of what is marked',
      'repeated',
      (made: Story) => {
        const round = open(made);
        made.add('tom', outside(round, [1]));
        made.add('uma', outside(round, [1]));
      },
    ],
    [
      'a second answer',
      'repeated',
      (made: Story) => {
        const ask = asked(made);
        made.add('priya', no(ask));
        made.add('priya', yes(ask, '2026-11-27'));
      },
    ],
    [
      'a yes without a date',
      'noEffect',
      (made: Story) => made.add('priya', { kind: 'agreed', ref: asked(made).id, yes: true }),
    ],
  ] as const)('%s: %s', (_what, reason, write) => {
    expect(reasons(told((made) => void write(made)))).toEqual([reason]);
  });

  const open = (made: Story) => made.add('priya', twoEdits);
  const asked = (made: Story) => made.add('tom', outside(open(made), [1]));
});

const mixed = fc
  .tuple(cardStories, fc.array(pauseEntryJson, { maxLength: 6 }))
  .map(([entries, pauses]) => {
    const small = pauses as unknown as CardEntry[]; // the small kinds read as any other
    return [...entries, ...small].toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  });

describe('any entries', () => {
  it('never throw, and no entry both counts and does not', () => {
    holds(
      fc.property(mixed, (entries) => {
        const { asks, voids, times, stops } = reduceOutside(entries, TEAM);
        const refused = new Set([...voids.keys()].map(({ id }) => id));
        for (const ask of asks) expect(refused.has(ask.id) && asks.length === 0).toBe(false);
        for (const { from, until } of times) expect(until ?? from).toBeGreaterThanOrEqual(from);
        for (const { from, end } of stops) expect(end?.at).toBeGreaterThanOrEqual(from);
      }),
    );
  });
});
