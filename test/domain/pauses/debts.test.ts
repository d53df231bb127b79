import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardDebts } from '../../../src/domain/pauses/debt.ts';
import { pausing, reduceDebts } from '../../../src/domain/pauses/debts.ts';
import type { CardEntry } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { holds } from '../../support/arbitraries.ts';
import { moscow } from '../../support/calendars.ts';
import { cardStories } from '../../support/entry-arbitraries.ts';
import { createStory, press, type Story, TEAM } from '../../support/journals.ts';
import { pauseEntryJson } from '../../support/small-entry-arbitraries.ts';
import { debt, given, paused, returned, stopped } from './pause-press.ts';

function told(write: (story: Story) => void): CardDebts {
  const story = createStory();
  write(story);
  return reduceDebts(story.entries, TEAM);
}

const reasons = ({ voids }: CardDebts) => [...voids.values()];
const twoEdits = press.request(['Logo', 'Price'], '2026-11-25');

describe('a missing thing', () => {
  it('stops the clock of who waits until it is received', () => {
    const { debts } = told((story) => {
      const round = story.add('priya', twoEdits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
      story.add('tom', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 11:00');
      expect(round.id).toBe(story.entries[0]?.id);
    });
    expect(debts).toMatchObject([
      {
        who: 'client',
        waiting: 'agency',
        isOpen: false,
        stops: [
          {
            from: moscow('2026-11-23 12:00'),
            end: {
              at: moscow('2026-11-26 11:00'),
              lost: { first: '2026-11-24', last: '2026-11-26' },
            },
          },
        ],
      },
    ]);
  });

  it('of the side whose own clock runs stops nothing', () => {
    const { debts } = told((story) => {
      story.add('priya', twoEdits);
      story.add('priya', paused(debt('agency', 'documents')));
    });
    expect(debts).toMatchObject([{ who: 'agency', waiting: 'client', isOpen: true, stops: [] }]);
  });

  it('of a third party stops the clock of whichever side runs', () => {
    const { debts } = told((story) => {
      story.add('priya', twoEdits);
      story.add('tom', paused(debt('others', 'website')));
    });
    expect(debts[0]?.stops).toHaveLength(1);
  });

  it('that was missed before a clock began stops it from its beginning', () => {
    const { debts } = told((story) => {
      story.add('tom', paused(debt('client', 'brief')), '2026-11-18 12:00');
      const round = story.add('priya', twoEdits, '2026-11-20 14:00');
      expect(round.at).toBe(moscow('2026-11-20 14:00'));
    });
    expect(debts[0]?.stops).toMatchObject([{ from: moscow('2026-11-20 14:00') }]);
  });

  it('is closed by the step that its clock waited with', () => {
    const { debts } = told((story) => {
      const round = story.add('priya', twoEdits);
      story.add('tom', paused(debt('client')));
      story.add('tom', press.handOver(round));
    });
    expect(debts).toMatchObject([{ isOpen: false, ends: [{ kind: 'passed', by: 'tom' }] }]);
    expect(debts[0]?.stops[0]?.end).toBeUndefined();
  });

  it('ends once: of I’ve sent it and Received the first counts', () => {
    const told2 = told((story) => {
      story.add('priya', twoEdits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
      story.add('priya', given(asked, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
      story.add('tom', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 12:00');
    });
    expect(told2.debts[0]?.ends).toMatchObject([{ kind: 'given', by: 'priya', isSent: true }]);
    expect(reasons(told2)).toEqual(['repeated']);
  });
});

describe('not what was needed', () => {
  it('opens it again with a new term, and the days between are not lost', () => {
    const { debts } = told((story) => {
      story.add('priya', twoEdits);
      const asked = story.add('tom', paused(debt('client')), '2026-11-20 15:00');
      story.add('priya', given(asked, '2026-11-21', '2026-11-23'), '2026-11-23 12:00');
      story.add('tom', returned(asked, '2026-11-27'), '2026-11-24 12:00');
    });
    expect(debts[0]).toMatchObject({ isOpen: true, terms: [{}, { why: 'It opens nothing.' }] });
    expect(debts[0]?.stops.map(({ from }) => from)).toEqual([
      moscow('2026-11-20 15:00'),
      moscow('2026-11-24 12:00'),
    ]);
  });

  it('comes too late once who waited went on', () => {
    const late = told((story) => {
      const round = story.add('priya', twoEdits);
      const asked = story.add('tom', paused(debt('client')));
      story.add('priya', given(asked, '2026-11-21', '2026-11-20'));
      story.add('tom', press.tick(`${round.id}.0`));
      story.add('tom', returned(asked, '2026-11-27'));
    });
    expect(late.debts[0]).toMatchObject({ isOpen: false, mayReturn: false });
    expect(reasons(late)).toEqual(['noEffect']);
  });

  it('is not said of what the waiting side itself received', () => {
    const received = told((story) => {
      story.add('priya', twoEdits);
      const asked = story.add('tom', paused(debt('client')));
      story.add('tom', given(asked, '2026-11-21', '2026-11-20'));
      story.add('tom', returned(asked, '2026-11-27'));
    });
    expect(reasons(received)).toEqual(['noEffect']);
  });
});

describe('stop waiting', () => {
  it('ends several at once, for who waits alone', () => {
    const ended = told((story) => {
      story.add('priya', twoEdits);
      const asked = story.add('tom', paused(debt('client'), debt('others', 'website')));
      story.add('priya', stopped(asked, '2026-11-21', '2026-11-23', [0, 1]));
      story.add('tom', stopped(asked, '2026-11-21', '2026-11-23', [0, 1]));
    });
    expect(ended.debts.map(({ isOpen }) => isOpen)).toEqual([false, false]);
    expect(reasons(ended)).toEqual(['notAllowed']);
  });
});

describe('who may', () => {
  it.each([
    ['a colleague of the client misses nothing for her', 'dan', 'notAllowed'],
    ['who is not placed neither', 'nina', 'notAllowed'],
  ])('%s', (_, by, reason) => {
    const tried = told((story) => {
      story.add('priya', twoEdits);
      story.add(by, paused(debt('agency')));
    });
    expect(reasons(tried)).toEqual([reason]);
  });

  it('anybody of the side that owes says that it was sent', () => {
    const sent = told((story) => {
      story.add('priya', twoEdits);
      const asked = story.add('tom', paused(debt('client')));
      story.add('dan', given(asked, '2026-11-21', '2026-11-20'));
    });
    expect(sent.debts[0]?.ends).toMatchObject([{ by: 'dan', isSent: true }]);
  });

  it('a side misses nothing from itself', () => {
    const own = told((story) => {
      story.add('priya', twoEdits);
      story.add('tom', paused(debt('agency')));
    });
    expect(reasons(own)).toEqual(['noEffect']);
  });
});

it('shows the debt that is due first, of those for which the card stands still', () => {
  const story = createStory();
  story.add('priya', twoEdits);
  story.add(
    'tom',
    paused(debt('client', 'brief', '2026-11-27'), debt('client', 'website', '2026-11-25')),
  );
  const { main } = reduceCard(story.entries, TEAM);
  const debts = reduceDebts(story.entries, TEAM);
  expect(pausing(debts, main).map(({ what }) => what)).toEqual(['website', 'brief']);
});

it('holds for any entries in any order: it never throws, and never opens what has ended', () => {
  const mixed = fc
    .tuple(cardStories, fc.array(pauseEntryJson, { maxLength: 10 }))
    .map(([story, pauses]) => [...story, ...(pauses as unknown as CardEntry[])]); // made of the small kinds alone
  holds(
    fc.property(mixed, (entries) => {
      const { debts } = reduceDebts(entries, TEAM);
      for (const one of debts) {
        expect(one.stops.filter(({ end }) => end === undefined).length).toBeLessThanOrEqual(2);
        expect(one.isOpen && one.mayReturn).toBe(false);
      }
    }),
  );
});
