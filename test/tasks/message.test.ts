import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { messageText } from '../../src/tasks/message.ts';
import { createWords } from '../../src/tasks/words.ts';
import { press, type Story } from '../support/journals.ts';
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

describe('while the agency works', () => {
  const link = 'https://trello.com/c/aB3dE5gH';
  const story = (told: Story) => void told.add('priya', press.request(['Logo'], '2026-11-25'));
  const first = (told: Story) => void told.add('tom', press.worked('2026-11-25'));
  const over = { story, now: '2026-11-26 10:00' };

  it.each([
    ['en', `"Autumn banners" will be ready by Wed 25 Nov, 19:00. ${link}`],
    ['ru', `«Autumn banners» — готово не позднее: ср 25 нояб., 19:00. ${link}`],
    ['es', `"Autumn banners" estará listo a más tardar: mié 25 nov, 19:00. ${link}`],
  ] as const)('in %s its side tells by when', async (locale, text) => {
    expect(await message({ story }, locale)).toBe(text);
    expect(await message({ story: first }, locale)).toBe(text);
  });

  it.each([
    ['en', `About "Autumn banners": ${link}`],
    ['ru', `О карточке «Autumn banners»: ${link}`],
    ['es', `Sobre "Autumn banners": ${link}`],
  ] as const)('in %s a date that is over is not repeated', async (locale, text) => {
    expect(await message(over, locale)).toBe(text);
  });

  it.each([
    ['en', `Could you tell us when "Autumn banners" will be ready? ${link}`],
    ['ru', `Подскажите, пожалуйста, когда будет готово: «Autumn banners». ${link}`],
    ['es', `¿Nos dices cuándo estará listo "Autumn banners"? ${link}`],
  ] as const)('in %s the client asks when, and blames nobody', async (locale, text) => {
    expect(await message({ ...over, viewer: 'priya' }, locale)).toBe(text);
  });
});
