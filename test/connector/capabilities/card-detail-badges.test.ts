// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createBoardCache } from '../../../src/connector/board-cache.ts';
import { cardDetailBadges } from '../../../src/connector/capabilities/card-detail-badges.ts';
import type { CapabilityClient } from '../../../src/trello/client.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, type Story } from '../../support/journals.ts';
import { BOARD_ENTRIES } from '../../tasks/card-bench.ts';
import { stories } from '../../tasks/stories.ts';
import { createFakeClient, type FakeClient, NO_OUTBOX } from '../fake-client.ts';

function clientOf(tell: (story: Story) => void, locale = 'en'): FakeClient {
  const story = createStory();
  tell(story);
  return createFakeClient({
    locale,
    boardJournal: { v: 1, board: 'board1', entries: BOARD_ENTRIES },
    cardJournal: { v: 1, card: 'card1', board: 'board1', entries: story.entries },
  });
}

function handlerAt(now: string) {
  const clock = () => moscow(now);
  return cardDetailBadges({ clock, cache: createBoardCache('Europe/Moscow'), outbox: NO_OUTBOX });
}

it.each([
  ['en', 'Whose turn', 'Handed over: Wed 25 Nov'],
  ['ru', 'Чей ход', 'Передано: ср 25 нояб.'],
  ['es', '¿A quién le toca?', 'Entregado: mié 25 nov'],
])('says the same as the front under a title, in %s', async (locale, title, text) => {
  const client = clientOf(stories.handedOver, locale);
  const badges = await handlerAt('2026-11-26 10:00')(client.t);
  expect(badges).toMatchObject([{ title, text, color: 'light-gray' }]);
});

it('opens what there is to do at a press', async () => {
  const client = clientOf(stories.handedOver);
  const [badge] = await handlerAt('2026-11-26 10:00')(client.t);
  if (badge === undefined || !('callback' in badge)) throw new Error('No press');
  await badge.callback(client.t);
  expect(client.opened).toMatchObject([{ how: 'popup', options: { title: 'Whose turn' } }]);
  expect(client.opened[0]?.options['url']).toMatch(/\/pages\/card-section\/index\.html$/);
});

it('is worded anew where time changes the words', async () => {
  const client = clientOf(stories.edits);
  const [badge] = await handlerAt('2026-11-20 14:30')(client.t);
  if (badge === undefined || !('dynamic' in badge)) throw new Error('Not dynamic');
  expect(await badge.dynamic(client.t)).toMatchObject({
    title: 'Whose turn',
    text: '2 edits: Wed 25 Nov',
    refresh: expect.any(Number),
  });
});

it('shows nothing and is asked for again soon where Trello refuses to read', async () => {
  const { t } = clientOf(stories.edits);
  const [badge] = await handlerAt('2026-11-20 14:30')(t);
  if (badge === undefined || !('dynamic' in badge)) throw new Error('Not dynamic');
  const refusing = { ...t, get: () => Promise.reject(new Error('gone')) };
  const client = refusing as unknown as CapabilityClient; // a stub that refuses to read
  const answer = await badge.dynamic(client);
  expect(answer).toEqual({ refresh: 10 });
});

it('is not there on an idle card', async () => {
  expect(await handlerAt('2026-11-20 14:30')(clientOf(stories.idle).t)).toEqual([]);
});
