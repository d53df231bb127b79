import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handleCallback, serialize, startSweeping } from '../../../src/host/library/serialize.ts';

beforeEach(() => {
  vi.useFakeTimers();
  startSweeping();
});
afterEach(() => {
  vi.useRealTimers();
});

test('forgets a function that nobody asked to keep, two minutes later', () => {
  const callback = nameOf(() => 'ran');
  vi.advanceTimersByTime(155_000);
  expect(() => call('run', callback)).toThrow('not retained');
  expect(() => call('retain', callback)).toThrow('no longer');
});

test('keeps a function that was retained, until it is released', () => {
  const callback = nameOf((_t, options) => ['ran', options]);
  expect(call('retain', callback)).toBe(callback);
  vi.advanceTimersByTime(600_000);
  expect(call('run', callback, { a: 1 })).toEqual(['ran', { a: 1 }]);
  expect(call('release', callback)).toBeNull();
  expect(() => call('run', callback)).toThrow('not retained');
});

test('keeps a function by its first run', () => {
  const callback = nameOf(() => 'ran');
  expect(call('run', callback)).toBe('ran');
  vi.advanceTimersByTime(600_000);
  expect(call('run', callback)).toBe('ran');
});

test('leaves values as they are, and names each function anew', () => {
  const run = () => 'ran';
  expect(serialize({ a: [1, null, 'x'], b: { c: true } })).toEqual({
    a: [1, null, 'x'],
    b: { c: true },
  });
  expect(nameOf(run)).not.toBe(nameOf(run));
});

function nameOf(run: (t: unknown, options: unknown) => unknown): string {
  return (serialize(run) as { readonly _callback: string })._callback;
}

function call(action: string, callback: string, options?: unknown): unknown {
  return handleCallback({}, { action, callback, options }, (why) => new Error(why));
}
