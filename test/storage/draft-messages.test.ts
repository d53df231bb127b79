import { expect, it } from 'vitest';
import { parseDraftMessage } from '../../src/storage/draft-messages.ts';

it.each([
  { type: 'put', key: 'k', text: 'typed' },
  { type: 'put', key: 'k', text: '' },
  { type: 'ask', key: 'k' },
  { type: 'have', key: 'k', text: 'typed' },
])('reads %j', (message) => {
  expect(parseDraftMessage(message)).toEqual(message);
});

it.each([
  undefined,
  null,
  'put',
  [],
  {},
  { type: 'put', key: 'k' },
  { type: 'put', text: 'typed' },
  { type: 'have', key: 7, text: 'typed' },
  { type: 'have', key: 'k', text: 7 },
  { type: 'drop', key: 'k', text: 'typed' },
])('takes %j for something else that is said there', (message) => {
  expect(parseDraftMessage(message)).toBeUndefined();
});
