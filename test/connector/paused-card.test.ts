import { describe, expect, it } from 'vitest';
import { cardDetailBadges } from '../../src/connector/capabilities/card-detail-badges.ts';
import { readSight } from '../../src/connector/card-badge.ts';
import { isTouched } from '../../src/connector/paused-card.ts';
import type { MissingDebt } from '../../src/domain/pauses/entries.ts';
import { no, outside, yes } from '../domain/outside/outside-press.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { ask } from '../domain/questions/question-press.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { moscow } from '../support/calendars.ts';
import { rightClaims, signed } from '../support/evidence.ts';
import {
  boardPress,
  createStory,
  press,
  promised,
  type Story,
  sealBoard,
} from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import { type Badge, badgesOn, frontOf, type Looking, told } from './front-bench.ts';

const clientOf = (write: (story: Story) => void, looking: Looking) => frontOf(told(write), looking);
const badgesOf = (write: (story: Story) => void, looking?: Looking) =>
  badgesOn(told(write), looking);

const waiting =
  (...debts: readonly MissingDebt[]) =>
  (story: Story) => {
    story.add('priya', press.request(['Logo', 'Price'], '2026-11-25'));
    return story.add('tom', paused(...debts), '2026-11-23 12:00');
  };
const onClient = (story: Story) => void waiting(debt('client'))(story);

describe('the badge of a card whose date is still to be named', () => {
  const announced = (story: Story) => {
    const { id } = story.add('priya', press.request(['Logo', 'Price'], '2026-11-26'));
    const promise = promised('2026-11-24', { rule: 'strict', n: 1 });
    story.add('tom', { kind: 'estimated', to: id, promise }, '2026-11-23 12:00');
  };

  it.each([
    ['en', 'tom', 'Estimate: Tue 24 Nov', 'yellow'],
    ['ru', 'priya', 'Оценка: вт 24 нояб.', 'light-gray'],
    ['es', 'priya', 'Estimación: mar 24 nov', 'light-gray'],
  ])(
    'says by when, until the usual date counts again: %s, %s',
    async (locale, member, text, color) => {
      expect(await badgesOf(announced, { locale, member })).toMatchObject([{ text, color }]);
      const now = '2026-11-24 19:00';
      expect((await badgesOf(announced, { member: 'priya', now }))[0]?.text).toBe(
        '2 edits: Thu 26 Nov',
      );
    },
  );

  it('is named as many days later as the board was on hold', async () => {
    const week = boardPress.set('hold.h1', { from: '2026-11-24', to: '2026-11-24' });
    const held = sealBoard(week, { n: 99, at: moscow('2026-11-20 12:00'), by: 'ellen' });
    const boardJournal = { v: 1, board: 'board1', entries: [...BOARD_ENTRIES, held] };
    const looking = { boardJournal, member: 'priya', now: '2026-11-25 12:00' };
    expect(await badgesOf(announced, looking)).toMatchObject([{ text: 'Estimate: Wed 25 Nov' }]);
  });

  it('says the same on the card’s back', async () => {
    const { t, deps } = clientOf(announced, { member: 'priya' });
    const [badge] = (await cardDetailBadges(deps)(t)) as readonly Badge[];
    const text = badge && 'dynamic' in badge ? (await badge.dynamic(t)).text : badge?.text;
    expect(text).toBe('Estimate: Tue 24 Nov');
  });
});

describe('the badge of a card that waits for something', () => {
  it.each([
    ['priya', 'Your turn: Thu 26 Nov', 'blue'],
    ['tom', 'Client: Thu 26 Nov', 'light-gray'],
  ])('is that of who owes it: to %s %s', async (member, text, color) => {
    expect(await badgesOf(onClient, { member })).toMatchObject([{ text, color }]);
  });

  it.each([
    ['priya', 'Waiting for you'],
    ['tom', 'Client: +2 working days'],
  ])('is orange when its term ran out: to %s %s', async (member, text) => {
    const badges = await badgesOf(onClient, { member, now: '2026-11-30 12:00' });
    expect(badges).toMatchObject([{ text, color: 'orange' }]);
  });

  it.each([
    ['en', 'Others: Thu 26 Nov', 'Others: +2 working days', 'Others: since Thu 26 Nov'],
    ['ru', 'Другие: чт 26 нояб.', 'Другие: +2 раб. дня', 'Другие: с чт 26 нояб.'],
    ['es', 'Terceros: jue 26 nov', 'Terceros: +2 días háb.', 'Otros desde jue 26 nov'],
  ])('names third parties, in %s', async (locale, open, over, since) => {
    const write = (story: Story) => void waiting(debt('others'))(story);
    const at = async (now: string) => (await badgesOf(write, { locale, now }))[0]?.text;
    expect(await at('2026-11-23 15:00')).toBe(open);
    expect(await at('2026-11-30 12:00')).toBe(over);
    expect(await at('2026-11-26 20:00')).toBe(since);
  });

  it('is red where the agency owes, and the turn of its people on the card', async () => {
    const write = (story: Story) => void story.add('priya', paused(debt('agency', 'documents')));
    expect(await badgesOf(write, { member: 'tom' })).toMatchObject([
      { text: 'Your turn: Thu 26 Nov' },
    ]);
    expect(await badgesOf(write, { member: 'priya', now: '2026-11-30 12:00' })).toMatchObject([
      { text: 'Late: 2 working days', color: 'red' },
    ]);
  });

  it('stands alone for the turn: of two the one due first, and a question beside it', async () => {
    const write = (story: Story) => {
      waiting(
        debt('client', 'brief', '2026-11-27'),
        debt('client', 'website', '2026-11-25'),
      )(story);
      story.add('priya', ask('tom', 'Which size?'));
    };
    const texts = (await badgesOf(write, { member: 'priya' })).map(({ text }) => text);
    expect(texts).toEqual(['Your turn: Wed 25 Nov', expect.stringMatching(/^Answer/)]);
  });

  it('is the same on the card’s back', async () => {
    const { t, deps } = clientOf(onClient, { member: 'tom' });
    const [badge] = (await cardDetailBadges(deps)(t)) as readonly Badge[];
    const shown = badge !== undefined && 'dynamic' in badge ? await badge.dynamic(t) : badge;
    expect(shown).toMatchObject({ text: 'Client: Thu 26 Nov' });
  });
});

it('once it came the turn goes on with its date moved', async () => {
  const write = (story: Story) => {
    const asked = waiting(debt('client'))(story);
    story.add('priya', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 12:00');
  };
  const looking = { member: 'priya', now: '2026-11-26 15:00' };
  expect(await badgesOf(write, looking)).toMatchObject([{ text: '2 edits: Mon 30 Nov' }]);
});

describe('on a board that is on hold', () => {
  const week = boardPress.set('hold.h1', { from: '2026-11-24', to: '2026-11-27' });
  const held = sealBoard(week, { n: 99, at: moscow('2026-11-20 12:00'), by: 'ellen' });
  const boardJournal = { v: 1, board: 'board1', entries: [...BOARD_ENTRIES, held] };
  const edits = (story: Story) => void story.add('priya', press.request(['Logo'], '2026-11-25'));
  const at = (now: string, write = edits, more: Partial<Looking> = {}) =>
    badgesOf(write, { boardJournal, now, ...more });

  it.each([
    ['en', 'On hold'],
    ['ru', 'Приостановлено'],
    ['es', 'En espera'],
  ])('every card says so while it lasts, whatever runs on it: %s', async (locale, text) => {
    const shown = [{ text, color: 'light-gray' }];
    expect(await at('2026-11-25 12:00', edits, { locale })).toMatchObject(shown);
    expect(await at('2026-11-25 12:00', onClient, { locale, member: 'priya' })).toMatchObject(
      shown,
    );
  });

  it('the date is moved afterwards, and a card at rest says nothing', async () => {
    expect(await at('2026-11-23 12:00')).toMatchObject([{ text: '1 edit: Wed 25 Nov' }]);
    expect(await at('2026-11-28 12:00')).toMatchObject([{ text: '1 edit: Tue 1 Dec' }]);
    expect(await at('2026-11-25 12:00', () => undefined)).toEqual([]);
  });

  it('says the same on the card’s back', async () => {
    const { t, deps } = clientOf(edits, { boardJournal, now: '2026-11-25 12:00' });
    const [badge] = (await cardDetailBadges(deps)(t)) as readonly Badge[];
    const shown = badge !== undefined && 'dynamic' in badge ? await badge.dynamic(t) : badge;
    expect(shown).toMatchObject({ text: 'On hold' });
  });
});

describe('the badge of a card with work outside the agreement', () => {
  const twoEdits = (story: Story) =>
    story.add('priya', press.request(['Logo', 'Landing page'], '2026-11-25'));
  const onePart = (story: Story) =>
    story.add('tom', outside(twoEdits(story), [1]), '2026-11-23 12:00');
  const whole = (story: Story) => story.add('tom', outside(twoEdits(story)), '2026-11-23 12:00');

  it.each([
    ['priya', 'Your turn: Wed 25 Nov', 'blue'],
    ['dan', '1 edit: Wed 25 Nov', 'light-gray'],
    ['ellen', '1 edit: Wed 25 Nov', 'light-gray'],
    // The rest of the list is his.
    ['tom', 'Your turn: Wed 25 Nov', 'blue'],
  ])('is hers who says yes, and the list’s to others: to %s %s', async (member, text, color) => {
    const found = await badgesOf((story) => void onePart(story), { member });
    expect(found).toMatchObject([{ text, color }]);
  });

  it.each([
    ['priya', 'Your turn: Wed 25 Nov', 'blue'],
    ['tom', 'Client: Wed 25 Nov', 'light-gray'],
  ])('is the client’s where nothing else is open: to %s %s', async (member, text, color) => {
    const found = await badgesOf((story) => void whole(story), { member });
    expect(found).toMatchObject([{ text, color }]);
  });

  it('is orange when the answer is overdue, and to her without a number', async () => {
    const late = { now: '2026-11-30 12:00' };
    const seen = async (member: string) =>
      badgesOf((story) => void whole(story), { member, ...late });
    expect(await seen('priya')).toMatchObject([{ text: 'Waiting for you', color: 'orange' }]);
    expect(await seen('tom')).toMatchObject([{ text: 'Client: +3 working days', color: 'orange' }]);
  });

  it('has the date of a yes, and no count where a no left nothing', async () => {
    const agreed = (story: Story) =>
      void story.add('priya', yes(whole(story), '2026-11-27'), '2026-11-23 13:00');
    expect(await badgesOf(agreed, { member: 'dan' })).toMatchObject([
      { text: '2 edits: Fri 27 Nov' },
    ]);
    const left = (story: Story) => void story.add('priya', no(whole(story)), '2026-11-23 13:00');
    expect(await badgesOf(left, { member: 'dan' })).toMatchObject([{ text: 'Due: Wed 25 Nov' }]);
  });
});

it('a decision whose signature speaks against it ends nothing that the card waits for', async () => {
  const story = createStory();
  const asked = story.add('tom', approvalPress.ask('2026-11-26'));
  story.add('priya', paused(debt('others', 'documents')), '2026-11-23 12:00');
  const naming = BOARD_ENTRIES.find((entry) => entry.kind === 'named' && entry.member === 'priya');
  const answer = { ask: asked.id, naming: naming?.id ?? '' };
  const decided = story.add('priya', approvalPress.decide(answer), '2026-11-23 13:00');
  const forged = await signed(decided, { ...rightClaims(decided), idMember: 'tom' });
  const entries = [...story.entries.slice(0, -1), forged];
  const shown = await badgesOn(entries, { member: 'tom' });
  expect(shown).toMatchObject([{ text: 'Others: Thu 26 Nov' }]);
});

describe('a hold of the board', () => {
  const touched = async (hold: object, write: (story: Story) => void) => {
    const field = sealBoard(boardPress.set('hold.h1', hold), {
      n: BOARD_ENTRIES.length + 1,
      at: moscow('2026-11-02 12:00'),
      by: 'ellen',
    });
    const boardJournal = { v: 1, board: 'board1', entries: [...BOARD_ENTRIES, field] };
    const { t, deps } = clientOf(write, { boardJournal });
    const sight = await readSight(t, deps);
    return sight && isTouched(sight);
  };
  const running = (story: Story) => void story.add('priya', press.request(['Logo'], '2026-11-25'));

  it.each([
    ['ended before the clock was opened', '2026-11-09', '2026-11-13', false],
    ['ended on the day that it was opened', '2026-11-16', '2026-11-20', true],
    ['lasts', '2026-11-23', '2026-11-27', true],
    ['is still to begin', '2026-12-28', '2027-01-08', true],
  ])('that %s is looked at: %s – %s → %s', async (_what, from, to, is) => {
    expect(await touched({ from, to }, running)).toBe(is);
  });

  it('is not looked at where no clock runs', async () => {
    expect(await touched({ from: '2026-11-23', to: '2026-11-27' }, () => undefined)).toBe(false);
  });
});
