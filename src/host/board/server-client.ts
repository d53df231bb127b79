import type { Blobs, BoardCard, BoardContent, CardPatch } from './content.ts';

/** The host page's way to the local server; in browser tests the same requests end in a route. */
export interface ServerClient {
  load(): Promise<Boot>;
  changes(since: number): Promise<Changes>;
  store(key: string, data: string): Promise<number>;
  patchCard(id: string, patch: CardPatch): Promise<number>;
  setDate(now: string): Promise<void>;
  reset(to: 'sample' | 'empty'): Promise<void>;
}

export interface Boot {
  readonly content: BoardContent;
  readonly blobs: Blobs;
  readonly seq: number;
  readonly generation: number;
  readonly offsetMs: number;
  readonly boards: readonly { readonly name: string; readonly title: string }[];
}

export type Change =
  | { readonly seq: number; readonly kind: 'data'; readonly key: string; readonly data: string }
  | { readonly seq: number; readonly kind: 'card'; readonly card: BoardCard };

export interface Changes {
  readonly changes: readonly Change[];
  readonly seq: number;
  readonly generation: number;
}

export function createServerClient(board: string, writer: string): ServerClient {
  async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const url = `/api/${path}${path.includes('?') ? '&' : '?'}board=${encodeURIComponent(board)}`;
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  return {
    load: () => ask('GET', 'board'),
    changes: (since) => ask('GET', `changes?since=${since}`),
    async store(key, data) {
      return (await ask<{ seq: number }>('POST', 'plugin-data', { key, data, writer })).seq;
    },
    async patchCard(id, patch) {
      return (await ask<{ seq: number }>('POST', 'card', { id, patch })).seq;
    },
    async setDate(now) {
      await ask('POST', 'date', { now });
    },
    async reset(to) {
      await ask('POST', 'reset', { to });
    },
  };
}
