// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { cardBackSection } from '../../../src/connector/capabilities/card-back-section.ts';
import { createFakeClient } from '../fake-client.ts';

it.each([
  ['en', 'Whose turn'],
  ['ru-RU', 'Чей ход'],
  ['es-419', '¿A quién le toca?'],
  ['de', 'Whose turn'],
])('shows our page under a title: %s', async (locale, title) => {
  const { t, asked } = createFakeClient({ locale });
  const section = await cardBackSection()(t);
  expect(section).toMatchObject({ title, content: { type: 'iframe' } });
  expect(section.content.url).toMatch(/\/pages\/card-section\/index\.html#signed$/);
  expect(section.icon).toMatch(/\/icons\/section\.svg$/);
  expect(asked).toEqual([]);
});

it('has one address for a card, so that its frame is not built anew', async () => {
  const handler = cardBackSection();
  const first = await handler(createFakeClient().t);
  const second = await handler(createFakeClient().t);
  expect(second).toEqual(first);
});
