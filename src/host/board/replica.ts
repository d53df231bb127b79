import { signal } from '@preact/signals';
import type { BoardContent, CardPatch } from './content.ts';
import type { Faults } from './faults.ts';
import type { Boot, Change, ServerClient } from './server-client.ts';

/** What this window knows of the board. Its own writes are in it at once; those of others arrive
 *  when the server is asked again, and the last writer's blob replaces what was here, whole. */
export interface Replica {
  readonly content: { readonly value: BoardContent };
  read(key: string): string | undefined;
  write(key: string, data: string): Promise<void>;
  patchCard(id: string, patch: CardPatch): Promise<void>;
  /** Told after each change, own or foreign. */
  onData(listener: (key: string) => void): void;
  onCard(listener: (cardId: string) => void): void;
  /** The server started afresh (reset, another date): the window must too. */
  onGeneration(listener: () => void): void;
  start(pollMs: number): () => void;
  /** Asks the server now, for a test that will not wait for the next question. */
  sync(): Promise<void>;
}

export function createReplica(boot: Boot, server: ServerClient, faults: Faults): Replica {
  const content = signal(boot.content);
  const blobs = new Map(Object.entries(boot.blobs));
  const unsent = new Map<string, number>();
  const sentSeq = new Map<string, number>();
  const dataListeners: ((key: string) => void)[] = [];
  const cardListeners: ((cardId: string) => void)[] = [];
  const generationListeners: (() => void)[] = [];
  let seq = boot.seq;
  let generation = boot.generation;

  async function send(key: string, data: string): Promise<void> {
    unsent.set(key, (unsent.get(key) ?? 0) + 1);
    try {
      sentSeq.set(key, await server.store(key, data));
    } finally {
      unsent.set(key, (unsent.get(key) ?? 1) - 1);
    }
  }

  function take(change: Change): void {
    seq = Math.max(seq, change.seq);
    if (change.kind === 'card') {
      replaceCard(change.card);
      return;
    }
    // Our own write is on its way, or came later: what the server had before it is no news.
    const overtaken =
      change.seq < (sentSeq.get(change.key) ?? 0) || (unsent.get(change.key) ?? 0) > 0;
    if (overtaken || blobs.get(change.key) === change.data) return;
    blobs.set(change.key, change.data);
    for (const tell of dataListeners) tell(change.key);
  }

  function replaceCard(card: BoardContent['cards'][number]): void {
    const cards = content.value.cards.map((other) => (other.id === card.id ? card : other));
    content.value = { ...content.value, cards };
    for (const tell of cardListeners) tell(card.id);
  }

  async function sync(): Promise<void> {
    const news = await server.changes(seq);
    if (news.generation !== generation) {
      generation = news.generation;
      for (const tell of generationListeners) tell();
      return;
    }
    for (const change of news.changes) take(change);
  }

  return {
    content,
    read: (key) => blobs.get(key),
    async write(key, data) {
      blobs.set(key, data);
      for (const tell of dataListeners) tell(key);
      const delay = faults.writeDelayMs;
      if (delay === 0) return send(key, data);
      unsent.set(key, (unsent.get(key) ?? 0) + 1);
      setTimeout(() => {
        unsent.set(key, (unsent.get(key) ?? 1) - 1);
        void send(key, data);
      }, delay);
    },
    async patchCard(id, patch) {
      const card = content.value.cards.find((other) => other.id === id);
      if (card) replaceCard({ ...card, ...patch });
      await server.patchCard(id, patch);
    },
    onData: (listener) => dataListeners.push(listener),
    onCard: (listener) => cardListeners.push(listener),
    onGeneration: (listener) => generationListeners.push(listener),
    sync,
    start: (pollMs) => repeat(sync, pollMs),
  };
}

/** Asks, waits, asks again; a server that is away for a moment is no reason to stop. */
function repeat(task: () => Promise<void>, waitMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const next = () => {
    if (!stopped)
      timer = setTimeout(
        () =>
          void task()
            // Away for a moment: the next round asks again.
            .catch(() => undefined)
            .finally(next),
        waitMs,
      );
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
