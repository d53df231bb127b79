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
  const listeners: ((key: string) => void)[] = [];
  const loseNow = everyNth();
  const wait = (key: string, by: 1 | -1) => unsent.set(key, (unsent.get(key) ?? 0) + by);

  async function send(key: string, data: string): Promise<void> {
    wait(key, 1);
    try {
      sentSeq.set(key, await server.store(key, data));
    } finally {
      wait(key, -1);
    }
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
      wait(key, 1);
      setTimeout(() => {
        wait(key, -1);
        void send(key, data);
      }, delay);
    },
    take({ key, data, seq }) {
      // Our own write is on its way, or came later: what the server had before it is no news.
      const overtaken = seq < (sentSeq.get(key) ?? 0) || (unsent.get(key) ?? 0) > 0;
      if (!overtaken && blobs.get(key) !== data) put(key, data);
    },
    onData: (listener) => listeners.push(listener),
  };
}
