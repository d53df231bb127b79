import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardQuestions,
  isFor,
  mayAnswer,
  mayPassOn,
  reduceQuestions,
} from '../../../src/domain/questions/questions.ts';
import { NO_PEOPLE, peopleOf } from '../../../src/domain/roster/board-people.ts';
import type { CardEntry } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { voidEntries } from '../../../src/domain/turn/void-entries.ts';
import { holds } from '../../support/arbitraries.ts';
import { moscow } from '../../support/calendars.ts';
import { cardStories } from '../../support/entry-arbitraries.ts';
import {
  boardJournal,
  boardPress,
  createStory,
  press,
  type Story,
  TEAM,
} from '../../support/journals.ts';
import { questionEntryJson } from '../../support/small-entry-arbitraries.ts';
import { ask, pass, reply } from './question-press.ts';

function told(write: (story: Story) => void, people = TEAM): CardQuestions {
  const story = createStory();
  write(story);
  return reduceQuestions(story.entries, people);
}

const reasons = ({ voids }: CardQuestions) => [...voids.values()];

describe('a question', () => {
  it('waits for whom it went to, until its own date', () => {
    const { questions, voids } = told(
      (story) => void story.add('priya', ask('tom', 'Which size?')),
    );
    expect(questions).toMatchObject([
      { by: 'priya', to: 'tom', text: 'Which size?', state: 'open', passes: [] },
    ]);
    expect(questions[0]?.due?.closes).toBe(690);
    expect(voids.size).toBe(0);
  });

  it('says what it is about', () => {
    const { questions } = told((story) => {
      const version = story.add('tom', press.worked('2026-11-26'));
      story.add('priya', { ...ask('tom', 'Why?'), about: version.id });
    });
    expect(questions[0]?.about).toMatch(/^[\w-]{12}$/);
  });

  it('is answered once, with or without words', () => {
    const { questions, voids } = told((story) => {
      const asked = story.add('priya', ask('tom', 'Which size?'));
      story.add('tom', reply(asked, 'A4'));
      story.add('uma', reply(asked));
    });
    expect(questions).toMatchObject([{ state: 'answered', answer: { by: 'tom', words: 'A4' } }]);
    expect([...voids].map(([{ by }, why]) => [by, why])).toEqual([['uma', 'repeated']]);
  });

  it('that is passed on waits for somebody else, until a date of its own', () => {
    const { questions } = told((story) => {
      const asked = story.add('priya', ask('tom', 'Which price?'));
      story.add('tom', pass(asked, 'ellen', 780));
    });
    expect(questions).toMatchObject([
      { state: 'passed', to: 'ellen', passes: [{ by: 'tom', from: 'tom', to: 'ellen' }] },
    ]);
    expect(questions[0]?.due?.closes).toBe(780);
  });

  it('passed on and answered is answered', () => {
    const { questions } = told((story) => {
      const asked = story.add('priya', ask('tom', 'Which price?'));
      story.add('tom', pass(asked, 'ellen'));
      story.add('ellen', reply(asked));
    });
    expect(questions[0]?.state).toBe('answered');
  });
});

describe('a word about a question counts for nothing', () => {
  it.each([
    [
      'answered by a stranger of no side',
      (s: Story, q: CardEntry) => s.add('zoe', reply(q)),
      'notAllowed',
    ],
    [
      'answered by the other side',
      (s: Story, q: CardEntry) => s.add('dan', reply(q)),
      'notAllowed',
    ],
    [
      'passed on by a colleague',
      (s: Story, q: CardEntry) => s.add('uma', pass(q, 'zoe')),
      'notAllowed',
    ],
    [
      'passed on by who asked',
      (s: Story, q: CardEntry) => s.add('priya', pass(q, 'uma')),
      'notAllowed',
    ],
    [
      'passed on to whom it is',
      (s: Story, q: CardEntry) => s.add('tom', pass(q, 'tom')),
      'noEffect',
    ],
    ['about no question', (s: Story) => s.add('tom', reply({ id: 'not-here-000' })), 'missing'],
  ] as const)('%s', (_what, add, reason) => {
    const found = told((story) => {
      const asked = story.add('priya', ask('tom', 'Which size?'));
      add(story, asked);
    });
    expect(reasons(found)).toEqual([reason]);
    expect(found.questions).toMatchObject([{ state: 'open', to: 'tom' }]);
  });

  it('answered by somebody not placed, where it went to another one not placed', () => {
    const found = told((story) => {
      story.add('kim', reply(story.add('priya', ask('zoe', 'Which size?'))));
    });
    expect(reasons(found)).toEqual(['notAllowed']);
  });

  it('passed on once it is answered', () => {
    const found = told((story) => {
      const asked = story.add('priya', ask('tom', 'Which size?'));
      story.add('tom', reply(asked));
      story.add('tom', pass(asked, 'ellen'));
    });
    expect(reasons(found)).toEqual(['repeated']);
    expect(found.questions).toMatchObject([{ state: 'answered', to: 'tom' }]);
  });

  it('is told apart from the main clock’s, which judges none of them', () => {
    const story = createStory();
    const asked = story.add('priya', ask('tom', 'Which size?'));
    story.add('dan', reply(asked));
    expect(voidEntries(story.entries, TEAM).size).toBe(0);
  });
});

describe('who may', () => {
  const NOW = moscow('2026-11-20 15:00');
  const people = peopleOf([
    ...boardJournal(
      ['ellen', boardPress.place('ellen', 'agency')],
      ['ellen', boardPress.name('ellen', 'accountManager')],
      ['ellen', boardPress.place('tom', 'agency')],
      ['ellen', boardPress.place('uma', 'agency')],
      ['ellen', boardPress.place('priya', 'client')],
      ['ellen', boardPress.place('dan', 'client')],
      ['ellen', boardPress.name('priya', 'representative')],
      ['ellen', boardPress.name('zoe', 'standIn', '2026-11-20 09:00', '2026-11-21 09:00')],
    ),
  ]);
  const [toTom] = told((story) => void story.add('priya', ask('tom', 'x')), people).questions;
  const [toPriya] = told((story) => void story.add('tom', ask('priya', 'x')), people).questions;

  it.each([
    ['tom', true],
    ['uma', true],
    ['ellen', true],
    ['priya', true],
    ['dan', false],
    ['zoe', false],
  ])('answer one of Priya to Tom: %s %s', (member, may) => {
    expect(toTom && mayAnswer(toTom, member, people, NOW)).toBe(may);
  });

  it.each([
    ['priya', true],
    ['dan', true],
    ['zoe', true],
    ['tom', true],
    ['uma', false],
  ])('answer one of Tom to Priya while Zoe stands in: %s %s', (member, may) => {
    expect(toPriya && mayAnswer(toPriya, member, people, NOW)).toBe(may);
  });

  it.each([
    ['tom', true],
    ['ellen', true],
    ['uma', false],
    ['priya', false],
  ])('pass on one of Priya to Tom: %s %s', (member, may) => {
    expect(toTom && mayPassOn(toTom, member, people, NOW)).toBe(may);
  });

  it('hold the representative’s question: her stand-in too, while his time runs', () => {
    const later = moscow('2026-11-22 12:00');
    expect(toPriya && isFor(toPriya, 'zoe', people, NOW)).toBe(true);
    expect(toPriya && isFor(toPriya, 'zoe', people, later)).toBe(false);
    expect(toTom && isFor(toTom, 'zoe', people, NOW)).toBe(false);
    expect(toTom && isFor(toTom, undefined, people, NOW)).toBe(false);
  });
});

describe('on a card from another board', () => {
  it('a question stays without its date, and nobody there is judged', () => {
    const { questions, voids } = told((story) => {
      const first = story.add('priya', ask('tom', 'Which size?'));
      story.add('priya', ask('tom', 'And the colour?'));
      story.add('dan', reply(first));
      story.add('tom', { kind: 'arrived', from: 'board0' });
    });
    expect(questions.map(({ state }) => state)).toEqual(['answered', 'open']);
    expect(questions[1]).not.toHaveProperty('due');
    expect(voids.size).toBe(0);
  });

  it('what is written here is', () => {
    const found = told((story) => {
      const asked = story.add('priya', ask('tom', 'Which size?'));
      story.add('tom', { kind: 'arrived', from: 'board0' });
      story.add('dan', reply(asked));
    });
    expect(reasons(found)).toEqual(['notAllowed']);
  });
});

it('an answer to what was archived meanwhile is a repeated one', () => {
  const found = told((story) => {
    const closed = { kind: 'booksClosed', ids: 'gone-1', rounds: [] } as const;
    story.add('ellen', closed);
    story.add('tom', reply({ id: 'gone-1abcdef' }));
  });
  expect(reasons(found)).toEqual(['repeated']);
});

/** Random questions that are about one another, in any order, among the entries of the main clock. */
const questionEntries = fc
  .array(fc.tuple(questionEntryJson, fc.nat()), { minLength: 1, maxLength: 12 })
  .map((all) => {
    const ids = all.map(([entry]) => entry['id']);
    return all.map(([entry, pick]) =>
      'ref' in entry && pick % 4 > 0 ? { ...entry, ref: ids[pick % ids.length] } : entry,
    ) as unknown as readonly CardEntry[]; // made as JSON: brands do not exist at run time
  });
const mixed = fc
  .tuple(cardStories, questionEntries, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }))
  .map(([turn, questions, places]) => {
    const all = [...turn];
    questions.forEach((entry, i) => {
      all.splice((places[i] ?? 0) % (all.length + 1), 0, entry);
    });
    return { turn, all };
  });

it('never throws, in any order, and counts or names every entry of a question', () => {
  holds(
    fc.property(mixed, fc.constantFrom(TEAM, NO_PEOPLE), ({ all }, people) => {
      const { questions, voids } = reduceQuestions(all, people);
      const arrival = all.findLastIndex(({ kind }) => kind === 'arrived');
      const judged = all.slice(arrival + 1).filter(({ kind }) => /^(question|answered)/.test(kind));
      const counted = new Set(
        questions.flatMap(({ id, answer }) => [id, ...(answer === undefined ? [] : [answer.id])]),
      );
      for (const entry of judged) {
        if (entry.kind === 'questionPassed') continue;
        expect(voids.has(entry) !== counted.has(entry.id) || voids.get(entry) === 'repeated').toBe(
          true,
        );
      }
    }),
    500,
  );
});

it('never changes the card’s turn, whatever is asked and answered', () => {
  holds(
    fc.property(mixed, fc.constantFrom(TEAM, NO_PEOPLE), ({ turn, all }, people) => {
      expect(reduceCard(all, people)).toEqual(reduceCard(turn, people));
    }),
    500,
  );
});
