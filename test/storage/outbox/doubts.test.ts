import { expect, test } from 'vitest';
import { createDoubts } from '../../../src/storage/outbox/doubts.ts';

function doubtsOf(...ids: readonly string[]) {
  const doubts = createDoubts();
  doubts.add(ids);
  return { ...doubts, left: () => [...doubts.open] };
}

test('what a write confirmed is doubted no more, and what it could not bring is', () => {
  const { begin, left } = doubtsOf('a', 'b');
  const answer = begin();
  answer('a', true);
  answer('b', false);
  answer('c', false);
  expect(left()).toEqual(['b', 'c']);
});

test('a write answers nothing that came to be doubted after it began', () => {
  const { begin, add, renew, left } = doubtsOf();
  const answer = begin();
  add(['a']);
  renew(['b']);
  answer('a', true);
  answer('b', true);
  expect(left()).toEqual(['a', 'b']);
  const next = begin();
  next('a', true);
  next('b', true);
  expect(left()).toEqual([]);
});

test('what it set out with and an older reading lacks it answers; what is doubted for a new reason not', () => {
  const { begin, add, renew, left } = doubtsOf('a', 'b');
  const answer = begin();
  add(['a', 'b']);
  renew(['b']);
  answer('a', true);
  answer('b', true);
  expect(left()).toEqual(['b']);
});
