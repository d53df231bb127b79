import { describe, expect, it } from 'vitest';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { createPluginData } from '../../src/trello/plugin-data.ts';

const CARD = { kind: 'card', card: 'card1' } as const;
const BOARD = { kind: 'board' } as const;

interface Behaviour {
  readonly mayWrite?: boolean;
  readonly answer?: unknown;
  readonly refusal?: unknown;
  /** The page stands on the board, not on a card. */
  readonly onBoard?: boolean;
}

function pluginDataOn({ mayWrite = true, answer = {}, refusal, onBoard }: Behaviour) {
  const calls: unknown[][] = [];
  const react = async (...call: unknown[]) => {
    calls.push(call);
    if (refusal !== undefined) throw refusal;
    return answer;
  };
  const t = {
    getContext: () => ({ board: 'board1', ...(onBoard ? {} : { card: 'card1' }) }),
    get: (...args: unknown[]) => react('get', ...args),
    set: (...args: unknown[]) => react('set', ...args),
    memberCanWriteToModel: (model: string) => {
      calls.push(['may', model]);
      return mayWrite;
    },
  };
  return { calls, data: createPluginData(() => t as unknown as CapabilityClient) };
}

function named(name: string, message = ''): Error {
  return Object.assign(new Error(message), { name });
}

describe('reading', () => {
  it('asks for all shared keys of the board, or of the card by its own id', async () => {
    const { calls, data } = pluginDataOn({ answer: { journal: 1 } });
    expect(await data.read(CARD)).toEqual({ ok: true, value: { journal: 1 } });
    expect(await data.read(BOARD)).toEqual({ ok: true, value: { journal: 1 } });
    expect(calls).toEqual([
      ['get', 'card1', 'shared'],
      ['get', 'board', 'shared'],
    ]);
  });

  it.each([undefined, null, 'x', 7, []])('takes %j for nothing stored', async (answer) => {
    const { data } = pluginDataOn({ answer });
    expect(await data.read(CARD)).toEqual({ ok: true, value: {} });
  });

  it('says when Trello does not answer any more', async () => {
    const { data } = pluginDataOn({ refusal: named('PostMessageIO:InvalidContext') });
    expect(await data.read(CARD)).toEqual({ ok: false, error: { type: 'HostGone' } });
  });
});

describe('writing', () => {
  it('sets one shared key', async () => {
    const { calls, data } = pluginDataOn({});
    expect(await data.write(CARD, 'journal', { v: 1 })).toEqual({ ok: true, value: undefined });
    expect(calls).toEqual([
      ['may', 'card'],
      ['set', 'card1', 'shared', 'journal', { v: 1 }],
    ]);
  });

  it('of a card goes by the board’s permission where no card is in context', async () => {
    const { calls, data } = pluginDataOn({ onBoard: true });
    expect(await data.write(CARD, 'journal', { v: 1 })).toEqual({ ok: true, value: undefined });
    expect(calls).toEqual([
      ['may', 'board'],
      ['set', 'card1', 'shared', 'journal', { v: 1 }],
    ]);
  });

  it('is not tried by somebody who may not write', async () => {
    const { calls, data } = pluginDataOn({ mayWrite: false });
    expect(await data.write(BOARD, 'journal', {})).toEqual({
      ok: false,
      error: { type: 'NotAllowed' },
    });
    expect(calls).toEqual([['may', 'board']]);
  });

  it.each([
    ['Scope not editable by active member', { type: 'NotAllowed' }],
    [
      'PluginData length of 4213 characters exceeded. See: https://example.com',
      { type: 'TooLarge', limitChars: 4096, actualChars: 4213 },
    ],
    ['Something else', { type: 'Refused', message: 'Something else' }],
  ])('knows Trello’s words: %s', async (message, error) => {
    for (const refusal of [new Error(message), message]) {
      const { data } = pluginDataOn({ refusal });
      expect(await data.write(CARD, 'journal', {})).toEqual({ ok: false, error });
    }
  });

  it.each(['PostMessageIO:InvalidContext', 'PostMessageIO:PluginDisabled'])(
    'knows by its name that the board was left: %s',
    async (name) => {
      const { data } = pluginDataOn({ refusal: named(name, 'PluginData') });
      expect(await data.write(CARD, 'journal', {})).toEqual({
        ok: false,
        error: { type: 'HostGone' },
      });
    },
  );
});

it('asks for the client at each call: the connector has a new one each time', async () => {
  let asked = 0;
  const t = { get: async () => ({}) } as unknown as CapabilityClient;
  const data = createPluginData(() => {
    asked += 1;
    return t;
  });
  await data.read(CARD);
  await data.read(CARD);
  expect(asked).toBe(2);
});
