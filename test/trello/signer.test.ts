import { describe, expect, it, vi } from 'vitest';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { createSigner, pluginOf } from '../../src/trello/signer.ts';

function clientWith(fields: object, context: object = { card: 'card1' }): CapabilityClient {
  return {
    isMemberSignedIn: () => true,
    getContext: () => context,
    ...fields,
  } as unknown as CapabilityClient;
}

describe('signing', () => {
  it('has the card named where it is the one in the context, and no other', async () => {
    const jwt = vi.fn(async () => 'token');
    for (const context of [{ card: 'card1' }, {}, { card: 'card2' }]) {
      expect(await createSigner(clientWith({ jwt }, context), 'card1')('state')).toBe('token');
    }
    expect(jwt.mock.calls).toEqual([
      [{ state: 'state', card: true }],
      [{ state: 'state' }],
      [{ state: 'state' }],
    ]);
  });

  it('answers nothing, and no failure, where Trello does not sign', async () => {
    const jwt = vi.fn(async () => 'token');
    const refused = clientWith({ jwt: () => Promise.reject(new Error('no')) });
    const answers = [
      refused,
      clientWith({}),
      clientWith({ jwt, isMemberSignedIn: () => false }),
      clientWith({ jwt: async () => ({ token: 1 }) }),
    ].map((client) => createSigner(client, 'card1')('state'));
    expect(await Promise.all(answers)).toEqual([undefined, undefined, undefined, undefined]);
    expect(jwt).not.toHaveBeenCalled();
  });
});

it('knows the id of this Power-Up where Trello says it', () => {
  expect(pluginOf(clientWith({}, { plugin: 'p' }))).toBe('p');
  expect(pluginOf(clientWith({}))).toBeUndefined();
});
