import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { trelloKeys } from '../../../src/storage/evidence/keys.ts';

const RESOURCE = 'https://api.trello.com/1/resource/jwt-public-keys';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

it('asks the key resource of Trello and nothing else', async () => {
  server.use(http.get(RESOURCE, () => HttpResponse.json({ keys: ['one', 'two'] })));
  expect(await trelloKeys()).toEqual(['one', 'two']);
});

it.each([
  ['no connection', () => HttpResponse.error()],
  ['a refusal', () => HttpResponse.json({ keys: ['one'] }, { status: 403 })],
  ['no JSON', () => HttpResponse.text('<html>')],
])('answers no key, and no failure, for %s', async (_, answer) => {
  server.use(http.get(RESOURCE, answer));
  expect(await trelloKeys()).toEqual([]);
});
