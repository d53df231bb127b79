import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isShallow } from '../../src/storage/shallow.ts';
import { holds } from '../support/arbitraries.ts';

/** How many lists and objects lie within one another. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

it('allows as many levels as it is told, and not one more', () => {
  const nests = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
  holds(
    fc.property(nests, (value) => {
      const depth = depthOf(value);
      expect(isShallow(value, depth)).toBe(true);
      expect(isShallow(value, depth - 1)).toBe(false);
    }),
  );
});

it('does not follow into what is nested without end', () => {
  let deep: object = [];
  for (let i = 0; i < 1_000_000; i += 1) deep = [deep];
  expect(isShallow(deep, 64)).toBe(false);
});
