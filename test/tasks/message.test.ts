import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { messageText } from '../../src/tasks/message.ts';
import { createWords } from '../../src/tasks/words.ts';
import { askStories } from './ask-stories.ts';
import { NOBODY_DECIDES, openBench, type Setting } from './card-bench.ts';

async function message(setting: Setting = {}, locale: Locale = 'en') {
  const { card, ports, sight } = await openBench({
    viewer: 'tom',
    story: askStories.asked,
    now: '2026-11-20 15:00',
    ...setting,
  });
  expect(card.blocked.value).toBeUndefined();
  return messageText(sight(), createWords(locale, ports.zone, sight().now, sight().people));
}

describe('the message for the chat of the client', () => {
  it.each([
    [
      'en',
      'Priya, please look: "Autumn banners". Approve or request edits by Wed 25 Nov, 19:00. https://trello.com/c/aB3dE5gH',
    ],
    [
      'ru',
      'Priya, посмотрите, пожалуйста: «Autumn banners». Согласовать или прислать правки — не позднее: ср 25 нояб., 19:00. https://trello.com/c/aB3dE5gH',
    ],
    [
      'es',
      'Priya, ¿puedes revisar "Autumn banners"? Aprobar o pedir cambios, a más tardar: mié 25 nov, 19:00. https://trello.com/c/aB3dE5gH',
    ],
  ] as const)('in %s says who, what, until when and where', async (locale, text) => {
    expect(await message({}, locale)).toBe(text);
  });

  it('names the zone of the hour where the two sides differ', async () => {
    expect(await message({ zone: 'Asia/Yekaterinburg' })).toContain(
      'by Wed 25 Nov, 19:00, Moscow.',
    );
  });

  it('does not hold a date that is over against her', async () => {
    expect(await message({ now: '2026-11-26 10:00' })).toBe(
      'Priya, please look: "Autumn banners". https://trello.com/c/aB3dE5gH',
    );
  });

  it('greets nobody where nobody decides or has no name', async () => {
    const text =
      'Please look: "Autumn banners". Approve or request edits by Wed 25 Nov, 19:00. https://trello.com/c/aB3dE5gH';
    expect(await message({ people: [{ id: 'priya' }, { id: 'tom', name: 'Tom' }] })).toBe(text);
    expect(await message({ people: [{ id: 'tom', name: 'Tom' }] })).toBe(text);
    expect(await message({ board: NOBODY_DECIDES })).toBe(text);
  });

  it('says that something changed after the approval', async () => {
    const story = askStories.recorded('2026-11-20');
    const changed = { content: { description: 'Eight ads' }, now: '2026-11-23 12:00', story };
    expect(await message(changed)).toBe(
      'Priya, please look: "Autumn banners" has changed since it was approved. https://trello.com/c/aB3dE5gH',
    );
  });
});
