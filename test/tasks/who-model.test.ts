import { describe, expect, it } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { createWhoModel } from '../../src/tasks/who-model.ts';
import type { Setting } from './card-bench.ts';
import { openAsking } from './question-bench.ts';

async function asked(topic: string, viewer = 'priya', fields = {}, setting: Setting = {}) {
  const bench = await openAsking({ viewer, ...setting }, fields);
  const locale = 'en';
  const model = createWhoModel(bench.card, bench.ports, pageTranslate(locale));
  model.setTopic(topic);
  return model;
}

const memberFor = async (...args: Parameters<typeof asked>) =>
  (await asked(...args)).asked.value?.member;

describe('a topic leads to a person', () => {
  it.each([
    ['', 'ellen'],
    ['bids', 'tom'],
    ['Paid search', 'tom'],
    ['яндекс', 'tom'],
    ['banner', 'uma'],
    ['the weather', 'ellen'],
  ])('%j → %s', async (topic, member) => {
    expect(await memberFor(topic)).toBe(member);
  });

  it('to the stand-in while he is away', async () => {
    const away = { 'people.uma.away': ['2026-11-20', '2026-11-27', 'tom'] };
    const model = await asked('banners', 'priya', away);
    expect(model.asked.value).toMatchObject({ member: 'tom', instead: 'uma', as: 'standIn' });
  });

  it('and never to the person who asks', async () => {
    expect(await memberFor('bids', 'tom')).not.toBe('tom');
    expect(await memberFor('', 'ellen')).toBe('priya');
    expect(await memberFor('', 'ellen', {}, { people: [{ id: 'ellen' }] })).toBeUndefined();
  });

  it('from who would answer in a circle to a colleague of who is away, and says for whom', async () => {
    const circle = {
      'people.tom.away': ['2026-11-20', '2026-11-27', 'uma'],
      'people.uma.away': ['2026-11-20', '2026-11-27', 'tom'],
    };
    const alone = await asked('bids', 'ellen', circle);
    expect(alone.asked.value).toMatchObject({ member: 'priya', instead: 'tom', as: 'default' });
    const { 'people.tom.away': away } = circle;
    const hers = await asked('bids', 'ellen', {
      'people.tom.away': [...away.slice(0, 2), 'ellen'],
    });
    expect(hers.asked.value).toMatchObject({ member: 'uma', instead: 'tom', as: 'default' });
  });
});

it('topics are offered as the reader calls them', async () => {
  expect((await asked('')).topics.value).toEqual([
    'Paid search',
    'Design',
    'bids',
    'Яндекс Директ',
    'banners',
  ]);
});
