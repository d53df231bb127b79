import { expect, it } from 'vitest';
import { parseOutboxMessage } from '../../../src/storage/outbox/outbox-messages.ts';

const address = { board: 'board1', member: 'tom', model: 'card1' };
const keeper = { ...address, by: 'c', unsure: ['a'] };
const entry = { id: 'a', n: 1, at: 2, by: 'tom' };

it.each([
  { type: 'offer', offer: 'o', entries: [entry], ...address },
  { type: 'held', offer: 'o', by: 'c' },
  { type: 'write', offer: 'o', by: 'c' },
  { type: 'outcome', offer: 'o' },
  { type: 'outcome', offer: 'o', error: { type: 'NotAllowed' } },
  { type: 'missing', ...address },
  { type: 'writes', ...address },
  { type: 'forget', ids: ['a'], ...address },
  { type: 'keeps', kept: [{ entry, since: 3, refused: 'TooLarge' }], ...keeper },
  { type: 'keeps', kept: [], ...keeper, givenUp: ['a'] },
  { type: 'hello' },
])('understands %j', (message) => {
  expect(parseOutboxMessage(message)).toEqual(message);
});

it.each([
  null,
  7,
  'hello',
  {},
  { type: 'constructor' },
  { type: 'offer', offer: 'o', ...address },
  { type: 'offer', offer: 'o', entries: [entry, null], ...address },
  { type: 'offer', offer: 'o', entries: [{ ...entry, n: '1' }], ...address },
  { type: 'offer', offer: 'o', entries: [entry], ...address, board: 7 },
  { type: 'held', offer: 'o' },
  { type: 'outcome', offer: 'o', error: 'NotAllowed' },
  { type: 'outcome', offer: 'o', error: null },
  { type: 'keeps', ...keeper },
  { type: 'keeps', kept: [{ entry }], ...keeper },
  { type: 'keeps', kept: [{ entry: { id: 'a' }, since: 3 }], ...keeper },
  { type: 'keeps', kept: [], ...address, by: 'c' },
  { type: 'keeps', kept: [], ...keeper, unsure: [7] },
  { type: 'keeps', kept: [], ...keeper, givenUp: 'a' },
  { type: 'keeps', kept: [], ...keeper, by: 7 },
  { type: 'forget', ...address },
  { type: 'forget', ids: [7], ...address },
])('minds nothing else: %j', (message) => {
  expect(parseOutboxMessage(message)).toBeUndefined();
});
