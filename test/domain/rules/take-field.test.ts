import { expect, test } from 'vitest';
import { readCount } from '../../../src/domain/rules/take-field.ts';

test('a whole number within its bounds, both included', () => {
  expect([0, 1, 5, 6].map((value) => readCount(value, 1, 5))).toEqual([undefined, 1, 5, undefined]);
});

test.each(['3', 2.5, Number.NaN, null, undefined, [3], true])('%j is none', (value) => {
  expect(readCount(value, 0, 10)).toBeUndefined();
});
