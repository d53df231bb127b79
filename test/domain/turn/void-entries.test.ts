import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import { NO_PEOPLE } from '../../../src/domain/roster/board-people.ts';
import type { CardEntry, CardPress } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { breaksRule, voidEntries } from '../../../src/domain/turn/void-entries.ts';
import { approvalPress, CAST } from '../../support/approval-stories.ts';
import { holds } from '../../support/arbitraries.ts';
import { cardStories } from '../../support/entry-arbitraries.ts';
import { createStory, press, promised, type Story } from '../../support/journals.ts';

function reasons(write: (story: Story) => void): readonly (string | undefined)[] {
  const story = createStory();
  write(story);
  const found = voidEntries(story.entries, CAST.people);
  return story.entries.map((entry) => found.get(entry));
}

const priya = CAST.cites('priya');
const nobody = { id: 'not-here-000' };

function approved(story: Story): { ask: CardEntry; approval: CardEntry } {
  const ask = story.add('tom', approvalPress.ask('2026-11-24'));
  return { ask, approval: story.add('priya', approvalPress.decide({ ask: ask.id, ...priya })) };
}

describe('what was written in good faith', () => {
  it('counts', () => {
    expect(
      reasons((story) => {
        const round = story.add('priya', press.request(['a', 'b'], '2026-11-25'));
        story.add('tom', press.take());
        story.add('tom', press.tick(`${round.id}.0`));
        story.add('tom', press.date(round, '2026-11-24', { edits: [`${round.id}.1`] }));
        story.add('tom', press.date(round, '2026-11-25'));
        const handed = story.add('tom', approvalPress.handOver(round.id, '2026-11-27'));
        story.add('dan', approvalPress.view(handed.id, 'hm'));
        const approval = story.add('priya', approvalPress.decide({ ask: handed.id, ...priya }));
        story.add('priya', { kind: 'rated', ref: approval.id, good: true });
      }).filter(Boolean),
    ).toEqual([]);
  });

  it('counts when it was taken back, and so does what took it back and what was about it', () => {
    expect(
      reasons((story) => {
        const { approval } = approved(story);
        story.add('priya', { kind: 'rated', ref: approval.id, good: true });
        story.add('priya', approvalPress.undo(approval.id));
        story.add('priya', approvalPress.undo(approval.id));
      }).filter(Boolean),
    ).toEqual([]);
  });

  it('is repeated where it came second, and had no effect where something else ran', () => {
    expect(
      reasons((story) => {
        const { ask } = approved(story);
        story.add(
          'priya',
          approvalPress.request(['late'], '2026-11-25', { ask: ask.id, ...priya }),
        );
        const round = story.add('priya', press.request(['a'], '2026-11-25'));
        story.add('tom', press.tick(`${round.id}.0`));
        story.add('uma', press.tick(`${round.id}.0`));
        story.add('tom', press.worked('2026-11-25'));
        story.add('tom', press.date(round, '2026-12-25'));
      }),
    ).toEqual([
      undefined,
      undefined,
      'repeated',
      undefined,
      undefined,
      'repeated',
      'noEffect',
      'noEffect',
    ]);
    expect(['repeated', 'noEffect'].some((reason) => breaksRule(reason as 'repeated'))).toBe(false);
  });
});

describe('what breaks a rule is told with its reason', () => {
  const decide = (ask: string, naming = priya) => approvalPress.decide({ ask, ...naming });
  it.each<[what: string, reason: string, by: string, press: (ids: Ids) => CardPress]>([
    ['an approval by a colleague', 'notDecider', 'dan', ({ ask }) => decide(ask)],
    ['an approval by the agency', 'notDecider', 'tom', ({ ask }) => decide(ask)],
    [
      'an approval by who decided before',
      'notDecider',
      'fay',
      ({ ask }) => decide(ask, CAST.cites('fay')),
    ],
    [
      'an approval by a naming not in force',
      'naming',
      'priya',
      ({ ask }) => decide(ask, CAST.cites('fay')),
    ],
    [
      'an approval by a naming not there',
      'naming',
      'priya',
      ({ ask }) => decide(ask, { naming: nobody.id }),
    ],
    ['an approval of nothing here', 'missing', 'priya', () => decide(nobody.id)],
    ['a hand-over by the client', 'notAllowed', 'priya', () => press.handOver(nobody)],
    ['a hand-over of nothing here', 'missing', 'tom', () => press.handOver(nobody)],
    ['an ask by the client', 'notAllowed', 'priya', () => approvalPress.ask('2026-11-24')],
    ['edits by a colleague', 'notDecider', 'dan', () => press.request(['x'], '2026-11-25')],
    ['edits by the agency', 'notAllowed', 'tom', () => press.request(['x'], '2026-11-25')],
    ['an edit added to nothing here', 'missing', 'priya', () => press.remark(nobody, 'x', false)],
    ['a tick of nothing here', 'missing', 'tom', () => press.tick('not-here-000.0')],
    ['a date for nothing here', 'missing', 'tom', () => press.date(nobody, '2026-11-25')],
    ['an undo of nothing here', 'missing', 'priya', () => approvalPress.undo(nobody.id)],
    ['a withdrawal by the client', 'notAllowed', 'priya', ({ ask }) => approvalPress.withdraw(ask)],
    ['a view of the agency', 'notAllowed', 'tom', ({ ask }) => approvalPress.view(ask)],
    ['closed books by the client', 'notAllowed', 'priya', () => closed],
    ['closed books by who does not manage the account', 'notAllowed', 'tom', () => closed],
  ])('%s: %s', (_what, reason, by, made) => {
    const found = reasons((story) => {
      const ask = story.add('tom', approvalPress.ask('2026-11-24'));
      story.add(by, made({ ask: ask.id }));
    });
    expect(found).toEqual([undefined, reason]);
    expect(breaksRule(found[1] as 'missing')).toBe(true);
  });

  it('a reference to an entry that comes later', () => {
    expect(
      reasons((story) => {
        const other = createStory();
        other.add('tom', press.take());
        const later = other.add('priya', press.request(['a'], '2026-11-25'));
        story.add('tom', press.tick(`${later.id}.0`));
        story.add('priya', press.request(['a'], '2026-11-25'));
      }),
    ).toEqual(['missing', undefined]);
  });
});

it('does not judge what came from another board', () => {
  expect(
    reasons((story) => {
      story.add('dan', approvalPress.decide({ ask: nobody.id, naming: nobody.id }));
      story.add('tom', approvalPress.arrive('board0'));
      story.add('dan', press.worked('2026-11-25'));
    }),
  ).toEqual([undefined, undefined, 'notAllowed']);
});

it('leaves the state as it is without what its writer could not write, for any journal', () => {
  holds(
    fc.property(cardStories, (entries) => {
      const found = voidEntries(entries, CAST.people);
      // Where a folded story begins is a place, whatever the entry says that stands there.
      const begins = entries.flatMap((entry) =>
        entry.kind === 'booksClosed' && entry.since !== undefined ? [entry.since] : [],
      );
      const broken = [...found]
        .filter(([, reason]) => breaksRule(reason) && reason !== 'missing')
        .map(([entry]) => entry)
        .filter(({ id }) => !begins.includes(id));
      const left = entries.filter((entry) => !broken.includes(entry));
      expect(reduceCard(left, CAST.people)).toEqual(reduceCard(entries, CAST.people));
    }),
  );
});

it('takes one way through ten thousand entries', () => {
  const base = createStory().add('priya', press.request(['a'], '2026-11-25'));
  const entries = Array.from({ length: 10_000 }, (_, i): CardEntry => {
    const head = { id: `entry${i}`, n: i + 2, at: instant(base.at + i), by: i % 2 ? 'tom' : 'dan' };
    return {
      ...head,
      kind: 'datePromised',
      to: base.id,
      why: 'x',
      promise: promised('2026-11-26'),
    };
  });
  const before = process.cpuUsage();
  expect(voidEntries([base, ...entries], NO_PEOPLE).size).toBeGreaterThan(0);
  // One way takes a twentieth of a second; one for every entry took minutes.
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
});

interface Ids {
  readonly ask: string;
}

const closed: CardPress = { kind: 'booksClosed', ids: 'abcdef', rounds: [] };
