import { expect, it } from 'vitest';
import { type CardSight, readSight } from '../../src/tasks/card-sight.ts';
import { inOrder, nearestDay, type WaitingCard, waitOf } from '../../src/tasks/for-you-waiting.ts';
import { debt, paused } from '../domain/pauses/pause-press.ts';
import { moscow } from '../support/calendars.ts';
import { boardJournal, boardPress, press, type Story } from '../support/journals.ts';
import { BOARD_ENTRIES } from './card-bench.ts';
import {
  approvedInChat,
  approves,
  asks,
  type CardSetting,
  createForYouBench,
  type ForYouSetting,
} from './for-you-bench.ts';

const AT = '2026-11-20 14:00';
const TOMS = { members: ['tom'] } as const;

const stories = {
  idle: () => undefined,
  edits: (story: Story) => void story.add('priya', press.request(['Logo'], '2026-11-25')),
  version: (story: Story) => void story.add('tom', press.worked('2026-11-26')),
  asked: (story: Story) => void story.add('tom', asks()),
  seen: (story: Story) => {
    const ask = story.add('tom', asks());
    story.add('dan', { kind: 'viewed', ask: ask.id, view: 'good', remarks: [] });
  },
  approved: (story: Story) => void story.add('priya', approves(story.add('tom', asks()))),
  missing: (story: Story) => void story.add('tom', paused(debt('client'))),
  standing: (story: Story) => {
    story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('tom', paused(debt('client')));
  },
  inChat: (story: Story) => void story.add('ellen', approvedInChat(story.add('tom', asks()))),
};

const OTHER_CONTENT = { content: { description: 'Seven ads' } } as const;
const ASKS_AGAIN = [
  ...BOARD_ENTRIES,
  ...boardJournal(['ellen', boardPress.set('approval.changes', 'ask')]),
];
const STAND_IN = [
  ...BOARD_ENTRIES,
  ...boardJournal([
    'ellen',
    boardPress.name('dan', 'standIn', '2026-11-16 10:00', '2026-11-27 19:00'),
  ]),
];

async function waitFor(
  story: keyof typeof stories,
  viewer: string | undefined,
  card: CardSetting = TOMS,
  setting: ForYouSetting = {},
) {
  const cards = { c1: { ...card, story: stories[story] } };
  const { ports } = createForYouBench({ ...setting, viewer, cards });
  const found = await readSight(ports.card('c1'));
  if (found.kind !== 'sight') throw new Error(`The card is ${found.blocked.kind}`);
  const wait = waitOf(found.sight);
  return wait && [wait.kind, wait.since === moscow(AT) ? 'since the first entry' : 'later'];
}

const turn = ['turn', 'since the first entry'];

it.each([
  ['edits', 'tom', TOMS, turn],
  ['edits', 'ellen', TOMS, undefined],
  ['edits', 'priya', TOMS, undefined],
  // Nobody took it: it is the account manager's to give out.
  ['edits', 'ellen', {}, turn],
  ['edits', 'uma', {}, undefined],
  ['version', 'tom', {}, turn],
  ['asked', 'priya', TOMS, turn],
  ['asked', 'dan', TOMS, ['view', 'since the first entry']],
  ['asked', 'tom', TOMS, undefined],
  ['asked', 'zoe', TOMS, undefined],
  ['seen', 'dan', TOMS, undefined],
  ['missing', 'priya', TOMS, turn],
  ['missing', 'tom', TOMS, undefined],
  // Since it was asked for, not since the edits that wait for it.
  ['standing', 'priya', TOMS, ['turn', 'later']],
  ['standing', 'tom', TOMS, undefined],
  ['inChat', 'priya', TOMS, ['confirm', 'later']],
  ['inChat', 'ellen', TOMS, undefined],
  ['inChat', 'dan', TOMS, undefined],
  ['approved', 'priya', TOMS, undefined],
  ['idle', 'priya', TOMS, undefined],
] as const)('%s, seen by %s', async (story, viewer, card, expected) => {
  expect(await waitFor(story, viewer, card)).toEqual(expected);
});

it('a change of what was approved waits for her only where the board asks', async () => {
  const changed = { ...TOMS, ...OTHER_CONTENT };
  expect(await waitFor('approved', 'priya', changed)).toBeUndefined();
  const asking = { board: ASKS_AGAIN };
  expect(await waitFor('approved', 'priya', changed, asking)).toEqual(['changes', 'later']);
  expect(await waitFor('approved', 'priya', TOMS, asking)).toBeUndefined();
  expect(await waitFor('approved', 'tom', changed, asking)).toBeUndefined();
});

it('while she is away it waits for her stand-in', async () => {
  const away = { board: STAND_IN };
  expect(await waitFor('asked', 'dan', TOMS, away)).toEqual(turn);
  expect(await waitFor('asked', 'priya', TOMS, away)).toBeUndefined();
  expect(await waitFor('inChat', 'dan', TOMS, away)).toEqual(['confirm', 'later']);
  expect(await waitFor('inChat', 'priya', TOMS, away)).toBeUndefined();
});

it('nothing waits for somebody who may not write', async () => {
  expect(await waitFor('asked', 'priya', TOMS, { mayWrite: false })).toBeUndefined();
  expect(await waitFor('asked', undefined, TOMS, { mayWrite: false })).toBeUndefined();
});

function waiting(id: string, kind: 'turn' | 'view', at: string, until?: string): WaitingCard {
  const sight = { due: until && { promise: { day: until } } } as unknown as CardSight;
  return { id, title: id, wait: { kind, since: moscow(at) }, sight };
}

it('the list has what is theirs first, the oldest first, and two of one moment always the same', () => {
  const cards = [
    waiting('old view', 'view', '2026-11-17 10:00'),
    waiting('new', 'turn', '2026-11-20 10:00'),
    waiting('z', 'turn', '2026-11-19 10:00'),
    waiting('a', 'turn', '2026-11-19 10:00'),
    waiting('newer view', 'view', '2026-11-18 10:00'),
  ];
  const expected = ['a', 'z', 'new', 'old view', 'newer view'];
  expect(inOrder(cards).map(({ id }) => id)).toEqual(expected);
  expect(inOrder(cards.reverse()).map(({ id }) => id)).toEqual(expected);
});

it('the nearest date is that of the card due first; cards without one have none', () => {
  const dated = [
    waiting('a', 'turn', AT, '2026-11-25'),
    waiting('b', 'turn', AT),
    waiting('c', 'turn', AT, '2026-11-24'),
  ];
  expect(nearestDay(dated)).toBe('2026-11-24');
  expect(nearestDay([waiting('b', 'turn', AT)])).toBeUndefined();
});
