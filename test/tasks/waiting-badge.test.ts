import { beforeAll, expect, test } from 'vitest';
import type { BoardPress } from '../../src/domain/roster/entries.ts';
import { loadBadgeTexts, pageBadgeText } from '../../src/i18n/badges/page-badges.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { readSight } from '../../src/tasks/card-sight.ts';
import { waitingBadge } from '../../src/tasks/waiting-badge.ts';
import { badgesOn, told } from '../connector/front-bench.ts';
import { outside } from '../domain/outside/outside-press.ts';
import { debt, paused } from '../domain/pauses/pause-press.ts';
import { ask } from '../domain/questions/question-press.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, promised, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES } from './card-bench.ts';
import { approvedInChat, asks, createForYouBench } from './for-you-bench.ts';

// A page that lists cards says of each what its front says: one expectation for both.

beforeAll(() => Promise.all(LOCALES.map(loadBadgeTexts)));

const edits = (story: Story) => story.add('priya', press.request(['Logo', 'Price'], '2026-11-25'));

const stories = {
  idle: () => undefined,
  edits: (story: Story) => void edits(story),
  version: (story: Story) => void story.add('tom', press.worked('2026-11-26')),
  asked: (story: Story) => void story.add('tom', asks()),
  fromClient: (story: Story) => {
    edits(story);
    story.add('tom', paused(debt('client')));
  },
  fromAgency: (story: Story) => {
    story.add('tom', asks());
    story.add('priya', paused(debt('agency')));
  },
  fromOthers: (story: Story) => {
    edits(story);
    story.add('tom', paused(debt('others')));
  },
  yesToPart: (story: Story) => void story.add('tom', outside(edits(story), [1])),
  yesToAll: (story: Story) => void story.add('tom', outside(edits(story))),
  announced: (story: Story) => {
    const promise = promised('2026-11-24', { rule: 'strict', n: 1 });
    story.add('tom', { kind: 'estimated', to: edits(story).id, promise });
  },
} as const;

const HELD = boardPress.set('hold.h1', { from: '2026-11-27', to: '2026-11-30' });

interface Looking {
  readonly member: string;
  readonly now: string;
  readonly locale?: Locale;
  readonly set?: readonly BoardPress[];
}

async function bothSay(
  tell: (story: Story) => void,
  { member, now, locale = 'en', set = [] }: Looking,
) {
  const board = boardOf(set);
  const [page, front] = await Promise.all([
    onPage(tell, { member, now }, board, locale),
    onFront(tell, { member, now }, board, locale),
  ]);
  expect(page).toEqual(front);
  return front;
}

function boardOf(set: readonly BoardPress[]) {
  const at = moscow('2026-11-19 12:00');
  const sealed = set.map((one, index) => sealBoard(one, { n: 90 + index, at, by: 'ellen' }));
  return [...BOARD_ENTRIES, ...sealed];
}

type Told = readonly [text: string, colour: string] | undefined;
type Board = typeof BOARD_ENTRIES;

async function onPage(
  story: (story: Story) => void,
  { member, now }: Looking,
  board: Board,
  locale: Locale,
): Promise<Told> {
  const cards = { card1: { story, members: ['tom'] } };
  const { ports } = createForYouBench({ viewer: member, now, board, cards });
  const found = await readSight(ports.card('card1'));
  if (found.kind !== 'sight') throw new Error(`The card is ${found.blocked.kind}`);
  const badge = waitingBadge(found.sight);
  return badge && [pageBadgeText(badge.text, locale), badge.colour];
}

async function onFront(
  tell: (story: Story) => void,
  { member, now }: Looking,
  board: Board,
  locale: Locale,
): Promise<Told> {
  const boardJournal = { v: 1, board: 'board1', entries: board };
  const [badge] = await badgesOn(told(tell), { member, now, locale, boardJournal });
  return badge && [badge.text, badge.color ?? ''];
}

const MEMBERS = ['ellen', 'tom', 'priya', 'dan'];
const MOMENTS = ['2026-11-20 18:30', '2026-11-24 12:00', '2026-11-25 12:00', '2026-12-02 12:00'];

test.each(Object.entries(stories))(
  'the page says what the front says: %s',
  async (_name, story) => {
    for (const member of MEMBERS) {
      for (const now of MOMENTS) {
        await bothSay(story, { member, now });
        await bothSay(story, { member, now, set: [HELD] });
      }
    }
  },
);

test.each([
  ['en', ['On hold', 'light-gray'], ['Late: 3 working days', 'red']],
  ['ru', ['Приостановлено', 'light-gray'], ['Опоздание: 3 раб. дня', 'red']],
  ['es', ['En espera', 'light-gray'], ['Retraso: 3 días háb.', 'red']],
] as const)(
  'that the board is on hold, and no day of it made it later: %s',
  async (locale, held, late) => {
    const looking = { member: 'tom', locale, set: [HELD] } as const;
    expect(await bothSay(stories.edits, { ...looking, now: '2026-11-27 12:00' })).toEqual(held);
    // Thu 26 Nov, Tue 1 and Wed 2 Dec.
    expect(await bothSay(stories.edits, { ...looking, now: '2026-12-02 12:00' })).toEqual(late);
  },
);

test('by when who owes it is to send it, and never in red', async () => {
  const seen = (now: string) => bothSay(stories.fromClient, { member: 'priya', now });
  expect(await seen('2026-11-24 12:00')).toEqual(['Your turn: Thu 26 Nov', 'blue']);
  expect(await seen('2026-12-02 12:00')).toEqual(['Waiting for you', 'orange']);
});

test('by when the representative is to say yes, while the rest of the list is the agency’s', async () => {
  const seen = (member: string) => bothSay(stories.yesToPart, { member, now: '2026-11-26 12:00' });
  expect(await seen('priya')).toEqual(['Waiting for you', 'orange']);
  expect(await seen('tom')).toEqual(['Late: 1 working day', 'red']);
});

test('her yes is near by the client’s own working days', async () => {
  const tuesday = ['2026-11-24', '2026-11-24'];
  const now = '2026-11-23 12:00';
  const set = [
    boardPress.set('client.separate', true),
    boardPress.set('client.extraOff', [tuesday]),
  ];
  const seen = (member: string) => bothSay(stories.yesToPart, { member, now, set });
  expect(await seen('priya')).toEqual(['Your turn: Wed 25 Nov', 'yellow']);
  expect(await seen('tom')).toEqual(['Your turn: Wed 25 Nov', 'blue']);
});

test('what has no date is hers on hold too, whatever else waits on the card', async () => {
  const story = (made: Story) => {
    made.add('ellen', approvedInChat(made.add('tom', asks())));
    made.add('priya', ask('tom', 'Which size?', 690, '2026-12-02'));
  };
  const board = boardOf([HELD]);
  const looking = { member: 'priya', now: '2026-11-27 12:00' };
  expect(await onPage(story, looking, board, 'en')).toEqual(['Please confirm', 'blue']);
});
