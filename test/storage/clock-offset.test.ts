// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import {
  keepClock,
  parseClockMessage,
  type ToldClock,
  tellClock,
} from '../../src/storage/clock-offset.ts';

const TWO_DAYS = 172_800_000;

it('tells connectors what was measured', () => {
  const said: unknown[] = [];
  tellClock(TWO_DAYS, { postMessage: (message) => said.push(message) });
  tellClock(0, { postMessage: (message) => said.push(message) });
  expect(said.map(parseClockMessage)).toEqual([TWO_DAYS, 0]);
});

it.each([
  ['storage', (): ToldClock => localStorage],
  ['a plain object where that is refused', (): ToldClock => ({})],
])('keeps a wrong clock in %s, and nothing of a right one', (_where, where) => {
  const told = where();
  keepClock(TWO_DAYS, told);
  expect(Number(told['clock'])).toBe(TWO_DAYS);
  keepClock(-TWO_DAYS, told);
  expect(Number(told['clock'])).toBe(-TWO_DAYS);
  keepClock(0, told);
  expect(Object.keys(told)).toEqual([]);
});

it('does without where the storage is full', () => {
  const full = Object.defineProperty({}, 'clock', {
    set: () => {
      throw new Error('full');
    },
  });
  expect(() => keepClock(TWO_DAYS, full)).not.toThrow();
});

it.each([
  undefined,
  null,
  'clock',
  {},
  { type: 'clock' },
  { type: 'clock', behindMs: '5' },
  { type: 'clock', behindMs: Number.NaN },
  { type: 'clock', behindMs: Number.POSITIVE_INFINITY },
  { type: 'put', key: 'k', text: 'typed', behindMs: 5 },
])('takes %j for something else', (message) => {
  expect(parseClockMessage(message)).toBeUndefined();
});
