import type { CardEdit } from './card-edit.ts';
import type { Blobs, BoardCard, BoardContent, BoardMember } from './content.ts';

/** The host page's way to the local server; in browser tests the same requests end in a route. */
export interface ServerClient {
  load(): Promise<Boot>;
  changes(since: number): Promise<Changes>;
  store(key: string, data: string): Promise<number>;
  editCard(id: string, edit: CardEdit): Promise<number>;
  setOnBoard(member: string, on: boolean): Promise<void>;
  /** A token for `t.jwt`; the server knows the board and its date. */
  sign(request: SignRequest): Promise<string>;
  setDate(now: string): Promise<void>;
  reset(to: 'sample' | 'empty'): Promise<void>;
}

/** What a token is to say of who asked, and where. */
export interface SignRequest {
  readonly idMember: string;
  readonly idCard?: string;
  readonly state: string;
}

export interface Boot {
  readonly content: BoardContent;
  readonly blobs: Blobs;
  readonly seq: number;
  readonly generation: number;
  readonly offsetMs: number;
  readonly boards: readonly { readonly name: string; readonly title: string }[];
}

export interface DataChange {
  readonly seq: number;
  readonly kind: 'data';
  readonly key: string;
  readonly data: string;
}

export type Change =
  | DataChange
  | { readonly seq: number; readonly kind: 'card'; readonly card: BoardCard }
  | {
      readonly seq: number;
      readonly kind: 'members';
      readonly members: readonly BoardMember[];
    };

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
    async editCard(id, edit) {
      return (await ask<{ seq: number }>('POST', 'card', { id, edit })).seq;
    },
    async setOnBoard(member, on) {
      await ask('POST', 'member', { id: member, on });
    },
    async sign(request) {
      return (await ask<{ jwt: string }>('POST', 'jwt', request)).jwt;
    },
    async setDate(now) {
      await ask('POST', 'date', { now });
    },
    async reset(to) {
      await ask('POST', 'reset', { to });
    },
  };
}
