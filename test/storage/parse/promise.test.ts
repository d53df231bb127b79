import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePromise } from '../../../src/storage/parse/promise.ts';
import { holds, promises } from '../../support/arbitraries.ts';
import { promised } from '../../support/journals.ts';

it('reads every promise that the engine makes, after a way through JSON', () => {
  holds(
    fc.property(promises, ({ promise }) => {
      expect(parsePromise(JSON.parse(JSON.stringify(promise)))).toEqual(promise);
    }),
  );
});

it.each([
  ['an impossible day', { day: '2026-11-31' }],
  ['what has no shape of a zone', { zone: 'Mars Olympus!' }],
  ['an offset for a zone', { zone: '+03:00' }],
  ['a minute after the day', { closes: 1441 }],
  ['a rule of no kind', { rule: 'soon' }],
  ['a term that is too long', { n: 5001 }],
  ['a moment of receipt before 2024', { received: 0 }],
  ['a week of six days', { week: '000001' }],
  ['a day off that is text', { off: ['2026-11-23'] }],
  ['a day off with too much', { off: [['2026-11-23', 'own', 'x']] }],
  ['a working day that does not exist', { on: ['2026-02-30'] }],
  ['preliminary: false', { preliminary: false }],
  ['minutes beyond a day', { worked: [['2026-11-23', 1441]] }],
])('refuses %s', (_what, wrong) => {
  expect(parsePromise({ ...promised('2026-11-25'), ...wrong })).toBeUndefined();
});

it('reads a zone that this browser does not know: an entry must not be valid here and not there', () => {
  const promise = { ...promised('2026-11-25'), zone: 'Mars/Olympus' };
  expect(parsePromise(promise)).toEqual(promise);
});
