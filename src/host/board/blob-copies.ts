import type { Blobs } from './content.ts';
import { everyNth, type Faults } from './faults.ts';
import type { DataChange, ServerClient } from './server-client.ts';

/** This window's copies of the Power-Up's blobs: its own writes are in them at once, those of others
 *  replace what was here, whole. */
export interface BlobCopies {
  read(key: string): string | undefined;
  write(key: string, data: string): Promise<void>;
  take(change: DataChange): void;
  /** Told after each change, own or foreign. */
  onData(listener: (key: string) => void): void;
}

export function createBlobCopies(first: Blobs, server: ServerClient, faults: Faults): BlobCopies {
  const blobs = new Map(Object.entries(first));
  const unsent = new Map<string, number>();
  const sentSeq = new Map<string, number>();
  /** What was heard while a write of our own had no answer: only that tells which of the two is later. */
  const held = new Map<string, DataChange>();
  const listeners: ((key: string) => void)[] = [];
  const loseNow = everyNth();
  const isSending = (key: string) => (unsent.get(key) ?? 0) > 0;
  const begin = (key: string) => unsent.set(key, (unsent.get(key) ?? 0) + 1);

  async function send(key: string, data: string): Promise<void> {
    begin(key);
    try {
      const seq = await server.store(key, data);
      // Answers overtake one another.
      sentSeq.set(key, Math.max(seq, sentSeq.get(key) ?? 0));
    } finally {
      end(key);
    }
  }

  function end(key: string): void {
    unsent.set(key, (unsent.get(key) ?? 0) - 1);
    const news = held.get(key);
    if (news === undefined || isSending(key)) return;
    held.delete(key);
    take(news);
  }

  function take(change: DataChange): void {
    const { key, data, seq } = change;
    if (isSending(key)) {
      held.set(key, change);
      return;
    }
    // What the server had before our own write is no news.
    const isOvertaken = seq < (sentSeq.get(key) ?? 0);
    if (!isOvertaken && blobs.get(key) !== data) put(key, data);
  }

  function put(key: string, data: string): void {
    blobs.set(key, data);
    for (const tell of listeners) tell(key);
  }

  return {
    read: (key) => blobs.get(key),
    async write(key, data) {
      put(key, data);
      if (loseNow(faults.loseWriteOneIn)) throw new Error('The write was lost');
      const delay = faults.writeDelayMs;
      if (delay === 0) return send(key, data);
      begin(key);
      setTimeout(() => {
        void send(key, data);
        end(key);
      }, delay);
    },
    take,
    onData: (listener) => listeners.push(listener),
  };
}
