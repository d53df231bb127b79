import { expect, test } from 'vitest';
import { callbackAt, callbacksIn } from '../../../src/host/protocol/callbacks.ts';

const PLACE = {} as Window;

test('finds every function inside an answer, with the window that made it', () => {
  const answer = [
    { dynamic: { _callback: 'cb1' } },
    { text: 'x', action: { callback: { _callback: 'cb2' } }, none: null },
  ];
  expect(callbacksIn(answer, PLACE)).toEqual([
    { window: PLACE, id: 'cb1' },
    { window: PLACE, id: 'cb2' },
  ]);
});

test('takes nothing else for a function', () => {
  expect(callbackAt({ _callback: 5 }, PLACE)).toBeUndefined();
  expect(callbackAt('cb1', PLACE)).toBeUndefined();
  expect(callbacksIn(null, PLACE)).toEqual([]);
});
