import { expect, it } from 'vitest';
import { err, exhaustive, getOrThrow, ok } from '../../src/domain/result.ts';

it('carries the value of a success', () => {
  expect(ok(7)).toEqual({ ok: true, value: 7 });
});

it('carries the error of a failure', () => {
  expect(err({ type: 'Refused' })).toEqual({ ok: false, error: { type: 'Refused' } });
});

it('unwraps a success', () => {
  expect(getOrThrow(ok('day'))).toBe('day');
});

it('throws for a failure where one would be a bug, and names it', () => {
  expect(() => getOrThrow(err({ type: 'ImpossibleDate' }))).toThrow(/ImpossibleDate/);
});

it('throws in a branch that the compiler holds unreachable', () => {
  expect(() => exhaustive('surprise' as never)).toThrow(/surprise/);
});
