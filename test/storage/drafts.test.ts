import { describe, expect, it, vi } from 'vitest';
import { browserStorage } from '../../src/storage/browser-storage.ts';
import type { DraftChannel, DraftMessage } from '../../src/storage/draft-channel.ts';
import { createDrafts } from '../../src/storage/drafts.ts';

const OWNER = { model: 'card1', member: 'priya' };
const KEY = 'draft card1 priya request';

/** A channel on which a connector answers from `kept`; without it nobody does. */
function createChannel(kept?: Map<string, string>) {
  const listeners = new Set<(event: { readonly data: unknown }) => void>();
  const said: DraftMessage[] = [];
  const tell = (data: unknown) => {
    for (const listener of [...listeners]) listener({ data });
  };
  const channel: DraftChannel = {
    postMessage: (message) => {
      said.push(message);
      const text = kept?.get(message.key);
      if (message.type === 'ask' && text !== undefined)
        tell({ type: 'have', key: message.key, text });
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  return { channel, said, listeners, tell };
}

/** `localStorage` in memory. */
function createStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  } as unknown as Storage;
}

const refusing = {
  getItem: () => {
    throw new DOMException('Denied', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('Full', 'QuotaExceededError');
  },
} as unknown as Storage;

const never = () => new Promise<void>(() => undefined);
const atOnce = async () => undefined;

describe('what was typed', () => {
  it('is found again in this browser', async () => {
    const storage = createStorage();
    const { channel } = createChannel();
    createDrafts(OWNER, channel, storage, never).save('request', 'Логотип');
    expect(await createDrafts(OWNER, channel, storage, never).load('request')).toBe('Логотип');
  });

  it('is told to the connector too, under card, member and form', () => {
    const { channel, said } = createChannel();
    createDrafts(OWNER, channel, undefined, never).save('request', 'Логотип');
    expect(said).toEqual([{ type: 'put', key: KEY, text: 'Логотип' }]);
  });

  it('comes back from the connector where storage is refused', async () => {
    const { channel, listeners } = createChannel(new Map([[KEY, 'Логотип']]));
    for (const storage of [undefined, refusing]) {
      expect(await createDrafts(OWNER, channel, storage, never).load('request')).toBe('Логотип');
    }
    expect(listeners.size).toBe(0);
  });

  it('is of one card, one member and one form', async () => {
    const storage = createStorage();
    const { channel } = createChannel();
    createDrafts(OWNER, channel, storage, atOnce).save('request', 'Логотип');
    const load = (owner: typeof OWNER, form: string) =>
      createDrafts(owner, channel, storage, atOnce).load(form);
    expect(await load({ ...OWNER, model: 'card2' }, 'request')).toBeUndefined();
    expect(await load({ ...OWNER, member: 'dan' }, 'request')).toBeUndefined();
    expect(await load(OWNER, 'promise')).toBeUndefined();
  });

  it('is gone once it is empty', async () => {
    const storage = createStorage();
    const { channel, said } = createChannel();
    const drafts = createDrafts(OWNER, channel, storage, atOnce);
    drafts.save('request', 'Логотип');
    drafts.save('request', '');
    expect(await drafts.load('request')).toBeUndefined();
    expect(said).toContainEqual({ type: 'put', key: KEY, text: '' });
  });
});

it('is nothing when no connector answers in a quarter of a second', async () => {
  const { channel, listeners } = createChannel();
  const wait = vi.fn(atOnce);
  expect(await createDrafts(OWNER, channel, undefined, wait).load('request')).toBeUndefined();
  expect(wait).toHaveBeenCalledWith(250);
  expect(listeners.size).toBe(0);
});

it('passes over answers to others and noise on the channel', async () => {
  const { channel, tell } = createChannel();
  const loading = createDrafts(OWNER, channel, undefined, never).load('request');
  tell({ type: 'have', key: 'draft card2 priya request', text: 'Not mine' });
  tell('noise');
  tell({ type: 'have', key: KEY, text: 'Mine' });
  expect(await loading).toBe('Mine');
});

it('lasts beyond the tab only where the browser took it', () => {
  const { channel } = createChannel();
  const lasting = [createStorage(), undefined, refusing].map((storage) => {
    const drafts = createDrafts(OWNER, channel, storage, never);
    drafts.save('request', 'x');
    return drafts.lasts();
  });
  expect(lasting).toEqual([true, false, false]);
});

it('does not throw where storage is full: the connector has the text', () => {
  const { channel, said } = createChannel();
  expect(() => createDrafts(OWNER, channel, refusing, never).save('request', 'x')).not.toThrow();
  expect(said).toHaveLength(1);
});

it('has no storage where reading it throws', () => {
  vi.stubGlobal('window', {
    get localStorage() {
      throw new DOMException('Denied', 'SecurityError');
    },
  });
  expect(browserStorage()).toBeUndefined();
  const storage = createStorage();
  vi.stubGlobal('window', { localStorage: storage });
  expect(browserStorage()).toBe(storage);
});
