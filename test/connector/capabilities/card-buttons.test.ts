// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createBoardCache } from '../../../src/connector/board-cache.ts';
import { cardButtons } from '../../../src/connector/capabilities/card-buttons.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, type Story } from '../../support/journals.ts';
import { BOARD_ENTRIES } from '../../tasks/card-bench.ts';
import { stories } from '../../tasks/stories.ts';
import { createFakeClient, NO_OUTBOX, type Situation } from '../fake-client.ts';

async function buttons(
  tell: (story: Story) => void,
  situation: Situation = {},
  now = '2026-11-20 14:30',
) {
  const story = createStory();
  tell(story);
  const client = createFakeClient({
    boardJournal: { v: 1, board: 'board1', entries: BOARD_ENTRIES },
    cardJournal: { v: 1, card: 'card1', board: 'board1', entries: story.entries },
    ...situation,
  });
  const deps = {
    clock: () => moscow(now),
    cache: createBoardCache('Europe/Moscow'),
    outbox: NO_OUTBOX,
  };
  return { client, made: await cardButtons(deps)(client.t) };
}

const names = async (...args: Parameters<typeof buttons>) =>
  (await buttons(...args)).made.map(({ text }) => text);

describe('the buttons of a card', () => {
  it.each<[string, (story: Story) => void, Situation, readonly string[]]>([
    ['the representative, idle', stories.idle, {}, ['Request edits']],
    ['a colleague, idle', stories.idle, { member: 'dan' }, []],
    [
      'the agency, idle',
      stories.idle,
      { member: 'tom' },
      ['Ask for approval', 'Promise a date', 'Edits from the client'],
    ],
    [
      'the owner, edits',
      stories.edits,
      { member: 'tom' },
      ['Hand over', 'Promise a date', 'Edits from the client'],
    ],
    ['an observer', stories.edits, { member: 'tom', mayWrite: false }, []],
    ['a visitor', stories.edits, { member: 'notLoggedIn', mayWrite: false }, []],
  ])('are those that are offered: %s', async (_who, story, situation, expected) => {
    expect(await names(story, situation)).toEqual(expected);
  });

  it('speak the reader’s language', async () => {
    expect(await names(stories.idle, { locale: 'ru' })).toEqual(['Нужны правки']);
    expect(await names(stories.idle, { locale: 'es' })).toEqual(['Pedir cambios']);
  });

  it('are shown to those who may edit, and have a picture', async () => {
    const { made } = await buttons(stories.idle);
    expect(made).toMatchObject([{ condition: 'edit' }]);
    expect(made[0]?.icon).toMatch(/\/icons\/card-button\.svg$/);
  });

  it('open the page of their step', async () => {
    const { client, made } = await buttons(stories.edits, { member: 'tom' });
    for (const button of made) await button.callback(client.t);
    expect(
      client.opened.map(({ options }) => [
        String(options['url']).match(/pages\/([^/]+)\//)?.[1],
        (options['args'] as { step: string }).step,
      ]),
    ).toEqual([
      ['hand-over', 'handOver'],
      ['promise', 'promiseDate'],
      ['request-edits', 'editsFromClient'],
    ]);
  });

  it('are those of an idle card where the journal cannot be read', async () => {
    expect(await names(stories.idle, { cardJournal: 'not a journal' })).toEqual(['Request edits']);
  });
});
