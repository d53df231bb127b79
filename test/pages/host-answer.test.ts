import { expect, test } from 'vitest';
import { hostAnswer } from '../../src/pages/host-answer.ts';

test('what Trello answers is handed on', async () => {
  expect(await hostAnswer(async () => ['ellen'])).toEqual({ ok: true, value: ['ellen'] });
});

test('whatever it fails with, the host is gone', async () => {
  const gone = { ok: false, error: { type: 'HostGone' } };
  expect(await hostAnswer(() => Promise.reject(new Error('left')))).toEqual(gone);
  const thrown = () => {
    throw new Error('no context');
  };
  expect(await hostAnswer(thrown)).toEqual(gone);
});
