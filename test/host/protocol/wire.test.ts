import { expect, test } from 'vitest';
import { parseMessage } from '../../../src/host/protocol/wire.ts';

const REQUEST = { type: 'request', data: { id: 'a1', command: 'data', args: [{}] } };

test('reads a bulk message and its secret', () => {
  expect(parseMessage({ type: 'bulk', secret: 's', data: [REQUEST] })).toEqual({
    secret: 's',
    items: [REQUEST],
  });
});

test('reads an item without the envelope', () => {
  expect(parseMessage(REQUEST)).toEqual({ secret: undefined, items: [REQUEST] });
});

test('leaves out items of the wrong shape and keeps the good ones', () => {
  const items = [REQUEST, { type: 'request', data: { id: 1 } }, null, 'x', { type: 'other' }];
  expect(parseMessage({ type: 'bulk', data: items })?.items).toEqual([REQUEST]);
});

test('is not moved by other messages', () => {
  for (const other of ['render', null, undefined, 5, { theme: 'dark' }, []]) {
    expect(parseMessage(other)).toBeUndefined();
  }
});

test('keeps the code and the words of a failure', () => {
  const failed = {
    type: 'response',
    data: { to: 'a', success: false, response: { code: 'not handled', message: 'no' } },
  };
  expect(parseMessage(failed)?.items).toEqual([failed]);
});
