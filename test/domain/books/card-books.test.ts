import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedIdOf, foldedIds } from '../../../src/domain/books/books-closed.ts';
import {
  archivedRounds,
  type CardBooks,
  countingClosings,
  mayClose,
  planCardBooks,
} from '../../../src/domain/books/card-books.ts';
import { dueAt } from '../../../src/domain/calendar/promise.ts';
import { day } from '../../../src/domain/day.ts';
import { badgeOf } from '../../../src/domain/turn/approved-badge.ts';
import { type CardTurn, runningDue } from '../../../src/domain/turn/card-turn.ts';
import type { CardEntry, CardPress, MemberId } from '../../../src/domain/turn/entries.ts';
import { nextRound } from '../../../src/domain/turn/next-round.ts';
import { offersFor } from '../../../src/domain/turn/offers.ts';
import { ownerOf, roleOf } from '../../../src/domain/turn/owner.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { approvalPress, CAST } from '../../support/approval-stories.ts';
import { holds, RUNS_SHARE } from '../../support/arbitraries.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { createStory, press, promised, sealCard } from '../../support/journals.ts';
import { type Move, moves, walked } from '../../support/walks.ts';

const { people } = CAST;
const WHO = { by: 'ellen', at: moscow('2026-11-20 20:00') };
const VIEWERS = ['ellen', 'tom', 'priya', 'dan', 'zoe'] as const;

/** Ellen, at the moment of the last entry: what can be undone still can. */
function pressing(entries: readonly CardEntry[]) {
  return { by: 'ellen', at: entries.at(-1)?.at ?? WHO.at };
}

/** What lies on the card once the books are closed. */
function closed(entries: readonly CardEntry[], { press: made }: CardBooks, by = 'ellen') {
  const names = new Set(foldedIds(made));
  const left = entries.filter((entry) => !names.has(foldedIdOf(entry.id)));
  const n = (entries.at(-1)?.n ?? 0) + 1;
  const at = entries.at(-1)?.at ?? WHO.at;
  return [...left, sealCard(made, { n, at, by })];
}

/** What a person sees of a card, without its older history: told here without the product's own comparison. */
function seen(turn: CardTurn, viewer: MemberId) {
  const now = WHO.at;
  const owner = ownerOf(
    turn,
    people,
    { cardMembers: [], boardMembers: ['tom', 'uma', 'ellen'] },
    now,
  );
  const left = ownerOf(turn, people, { cardMembers: [], boardMembers: ['uma'] }, now);
  const role = roleOf({ member: viewer, mayWrite: true }, people, owner, now);
  const { main } = turn;
  const due = runningDue(turn);
  const situation = { turn, role, owner, hasDecider: true, mayWrite: true, viewer };
  return {
    badge: badgeOf({ turn, role, calendar: MOSCOW, now }),
    offers: [true, false].map((mayUndo) => offersFor({ ...situation, mayUndo })),
    due: due && [dueAt(due.promise), due.first, due.moves],
    holders: [owner?.members, left?.members],
    round: main.kind === 'edits' && main.round,
    asked: main.kind === 'decide' && [main.ask.id, main.ask.round, main.ask.content],
    approved: main.kind === 'approved' && [main.approval.id, main.approval.by, main.approval.fp],
    next: nextRound(turn),
    kept: turn.kept,
    views: turn.views,
    certificate: turn.approvals.at(-1)?.id,
  };
}

const life = fc.tuple(moves, moves, moves);
const longLife = fc.tuple(moves, moves, moves, moves);

describe('over random lives of a card', () => {
  it('leaves every badge, offer, date and holder as they were, whatever happens next', () => {
    let planned = 0;
    holds(
      fc.property(life, fc.constantFrom(...VIEWERS), ([one, two, next], viewer) => {
        const entries = walked([...one, ...two]);
        const books = planCardBooks(entries, people, pressing(entries));
        if (books === undefined) return;
        planned += 1;
        const after = closed(entries, books);
        expect(seen(reduceCard(after, people), viewer)).toEqual(
          seen(reduceCard(entries, people), viewer),
        );
        const over = (list: readonly CardEntry[]) =>
          reduceCard(list, people).rounds.findLast(({ handedOver }) => handedOver !== undefined);
        expect(over(after)).toEqual(over(entries));
        // The same presses, made on the whole journal.
        for (let count = 1; count <= Math.min(next.length, 5); count += 2) {
          const [full, folded] = bothAfter(entries, after, next.slice(0, count));
          expect(seen(folded, viewer)).toEqual(seen(full, viewer));
        }
      }),
      60,
    );
    // Else nothing was compared.
    expect(planned).toBeGreaterThan(20 * RUNS_SHARE);
  });

  it('reads the same whether the named entries were dropped already or not', () => {
    holds(
      fc.property(life, ([one, two]) => {
        const entries = walked([...one, ...two]);
        const books = planCardBooks(entries, people, pressing(entries));
        if (books === undefined) return;
        const after = closed(entries, books);
        const closing = after.at(-1) as CardEntry;
        const dropped = reduceCard(after, people);
        expect(seen(reduceCard([...entries, closing], people), 'priya')).toEqual(
          seen(dropped, 'priya'),
        );
      }),
      60,
    );
  });

  it('tells of each round once, in one closing after another', () => {
    let twice = 0;
    holds(
      fc.property(longLife, ([one, two, three, four]) => {
        const entries = walked([...one, ...two]);
        const first = planCardBooks(entries, people, pressing(entries));
        const later = walked(
          [...three, ...four],
          first === undefined ? entries : closed(entries, first),
        );
        const second = planCardBooks(later, people, pressing(later));
        if (first === undefined || second === undefined) return;
        twice += 1;
        const after = closed(later, second);
        // The later closing names the earlier one, and stands for it.
        expect(countingClosings(after, people)).toHaveLength(1);
        const told = archivedRounds(after, people);
        expect(told.slice(0, first.rounds.length)).toEqual(first.rounds);
        const numbers = told.flatMap(({ number }) => number ?? []);
        const left = reduceCard(after, people).rounds.map(({ number }) => number);
        expect([...numbers, ...left]).toEqual([...numbers, ...left].map((_, index) => index + 1));
      }),
      60,
    );
    expect(twice).toBeGreaterThan(8 * RUNS_SHARE);
  });
});

function bothAfter(
  entries: readonly CardEntry[],
  after: readonly CardEntry[],
  next: readonly Move[],
) {
  const more = walked(next, [], after);
  return [
    reduceCard([...entries, ...more], people),
    reduceCard([...after, ...more], people),
  ] as const;
}

/** Four rounds; the third is the last that is over, the fourth is open. */
function fourRounds() {
  const story = createStory();
  const priya = CAST.cites('priya');
  let answers: string | undefined;
  const rounds = ['One', 'Two', 'Three', 'Four'].map((text, index) => {
    const made = approvalPress.request(
      [text],
      '2026-11-25',
      answers === undefined ? {} : { ask: answers, ...priya },
    );
    const round = story.add('priya', made);
    story.add('tom', press.take());
    if (index < 3) answers = story.add('tom', approvalPress.handOver(round.id, '2026-11-30')).id;
    return round;
  });
  return { story, rounds };
}

it('folds what is older than the last round that is over, and keeps that and the open one', () => {
  const { story, rounds } = fourRounds();
  const books = planCardBooks(story.entries, people, WHO);
  expect(books?.rounds.map(({ number, end, edits, by }) => [number, end, edits, by])).toEqual([
    [1, 'edits', 1, 'priya'],
    [2, 'edits', 1, 'priya'],
  ]);
  expect(books?.press.since).toBe(rounds[2]?.id);
  // Two requests, two hand-overs, and two takings that a later one of the same person stands for.
  expect(books?.entries).toBe(6);
  const turn = reduceCard(closed(story.entries, books as CardBooks), people);
  expect(turn.rounds.map(({ number, edits }) => [number, edits[0]?.text])).toEqual([
    [3, 'Three'],
    [4, 'Four'],
  ]);
});

it('keeps reports and questions that wait, however old', () => {
  const small: readonly CardPress[] = [
    {
      kind: 'reportPublished',
      period: { from: day('2026-10-01'), to: day('2026-10-31') },
      ...{ links: [], rows: [], meaning: 'Good', fp: 'f'.repeat(43) },
    },
    { kind: 'questionAsked', to: 'tom', text: 'Which?', promise: promised('2026-11-23') },
  ];
  const story = createStory();
  const kept = small.map((one) => story.add('ellen', one));
  for (const texts of [['Logo'], ['Phone'], ['Headline']]) {
    const round = story.add('priya', press.request(texts, '2026-11-25'));
    story.add('tom', press.handOver(round, '2026-11-30', 'Done'));
  }
  const plan = planCardBooks(story.entries, people, WHO);
  expect(plan?.rounds.length).toBeGreaterThan(0);
  const folded = foldedIds(plan?.press ?? { ids: '' });
  expect(kept.filter(({ id }) => folded.includes(foldedIdOf(id)))).toEqual([]);
});

it('counts for nothing from anybody but who manages the account', () => {
  const { story } = fourRounds();
  const books = planCardBooks(story.entries, people, WHO) as CardBooks;
  for (const by of ['tom', 'priya', 'dan', 'zoe']) {
    const n = story.entries.length + 1;
    const entries = [...story.entries, sealCard(books.press, { n, at: WHO.at, by })];
    expect(reduceCard(entries, people)).toEqual(reduceCard(story.entries, people));
    expect(archivedRounds(entries, people)).toEqual([]);
  }
});

it('keeps the latest approval with its request, however old, and with it all that came since', () => {
  const story = createStory();
  const ask = story.add('tom', approvalPress.ask('2026-11-24'));
  const approval = story.add(
    'priya',
    approvalPress.decide({ ask: ask.id, ...CAST.cites('priya') }),
  );
  for (const text of ['One', 'Two', 'Three']) {
    const round = story.add('priya', approvalPress.request([text], '2026-11-25'));
    story.add('tom', press.handOver(round));
  }
  expect(planCardBooks(story.entries, people, WHO)).toBeUndefined();
  expect(reduceCard(story.entries, people).approvals.map(({ id }) => id)).toEqual([approval.id]);
});

it('folds nothing of what a disputed record would go back to', () => {
  const { story } = fourRounds();
  const open = story.entries.at(-2) as CardEntry;
  const ask = story.add('tom', approvalPress.handOver(open.id, '2026-11-30'));
  const recorded = story.add('ellen', approvalPress.elsewhere(ask.id));
  const books = planCardBooks(story.entries, people, WHO) as CardBooks;
  const after = closed(story.entries, books);
  const dispute = approvalPress.dispute(recorded.id, {
    first: '2026-11-21',
    last: '2026-11-24',
  } as never);
  const pressed = (list: readonly CardEntry[]) =>
    reduceCard([...list, sealCard(dispute, { n: 99, at: WHO.at, by: 'priya' })], people);
  expect(pressed(after).main).toEqual(pressed(story.entries).main);
});

it('offers nothing where nothing is old enough', () => {
  const story = createStory();
  expect(planCardBooks(story.entries, people, WHO)).toBeUndefined();
  const round = story.add('priya', press.request(['Logo'], '2026-11-25'));
  story.add('tom', press.handOver(round));
  expect(planCardBooks(story.entries, people, WHO)).toBeUndefined();
});

it('refuses what would leave the card otherwise than it is', () => {
  const { story, rounds } = fourRounds();
  const books = planCardBooks(story.entries, people, WHO) as CardBooks;
  expect(mayClose(books.press, story.entries, people, WHO)).toBe(true);
  const ids = story.entries.map(({ id }) => foldedIdOf(id)).join('');
  expect(mayClose({ ...books.press, ids }, story.entries, people, WHO)).toBe(false);
  const since = rounds[3]?.id ?? '';
  expect(mayClose({ ...books.press, since }, story.entries, people, WHO)).toBe(false);
});

it('lets what comes late count for nothing, as it did among what was folded', () => {
  const { story } = fourRounds();
  const books = planCardBooks(story.entries, people, WHO) as CardBooks;
  const after = closed(story.entries, books);
  const late = sealCard(press.request(['Late'], '2026-11-25'), { n: 2, at: WHO.at, by: 'priya' });
  const entries = [...after, late].sort((a, b) => a.n - b.n);
  expect(reduceCard(entries, people)).toEqual(reduceCard(after, people));
});
