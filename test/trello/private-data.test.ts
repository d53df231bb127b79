import { expect, test } from 'vitest';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { privateKey } from '../../src/trello/private-data.ts';

function clientThat(answers: 'works' | 'refuses') {
  const calls: unknown[][] = [];
  const call =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
      if (answers === 'refuses') throw new Error('Scope not editable by active member');
      return 'kept';
    };
  const t = { get: call('get'), set: call('set'), remove: call('remove') };
  return { t: t as unknown as CapabilityClient, calls };
}

test('a key of a card is read, written and taken away where only this member reads it', async () => {
  const { t, calls } = clientThat('works');
  const key = privateKey(t, 'card1', 'draft');
  expect(await key.get()).toBe('kept');
  expect([await key.set({ a: 1 }), await key.set(undefined)]).toEqual([true, true]);
  expect(calls).toEqual([
    ['get', 'card1', 'private', 'draft'],
    ['set', 'card1', 'private', 'draft', { a: 1 }],
    ['remove', 'card1', 'private', 'draft'],
  ]);
});

test('a refusal is an answer', async () => {
  const key = privateKey(clientThat('refuses').t, 'card1', 'draft');
  expect([await key.get(), await key.set('a')]).toEqual([undefined, false]);
});
