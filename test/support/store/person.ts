/** One person's browser: what all its frames of our origin share. */
import type { OutboxChannel, OutboxMessage } from '../../../src/storage/outbox/outbox-channel.ts';
import type { VirtualTime } from './virtual-time.ts';

export type StorageMode = 'allowed' | 'blocked' | 'full';

export interface Person {
  readonly id: string;
  readonly mode: StorageMode;
  readonly storage: Storage | undefined;
  readonly locks: (frame: Frame) => LockManager | undefined;
  readonly channel: (frame: Frame) => OutboxChannel;
  /** Everything that is said between frames. */
  readonly onSaid: (listener: (message: OutboxMessage) => void) => void;
}

/** A frame that was closed runs no more: what it waits for never comes. */
export interface Frame {
  isAlive: boolean;
  readonly onEnd: (() => void)[];
}

export function endFrame(frame: Frame): void {
  frame.isAlive = false;
  for (const end of frame.onEnd) end();
}

export function createPerson(id: string, mode: StorageMode, time: VirtualTime): Person {
  const listeners: ((message: OutboxMessage) => void)[] = [];
  const locks = createVirtualLocks(time);
  return {
    id,
    mode,
    storage: mode === 'blocked' ? undefined : createStorage(mode === 'full' ? 0 : 500_000),
    // Refused together with storage.
    locks: (frame) => (mode === 'blocked' ? undefined : locks(frame)),
    channel: createBus(time, (message) => {
      for (const listener of listeners) listener(message);
    }),
    onSaid: (listener) => listeners.push(listener),
  };
}

type Listener = (event: { readonly data: unknown }) => void;

function createBus({ later }: VirtualTime, tell: (message: OutboxMessage) => void) {
  const ports = new Set<{ readonly frame: Frame; readonly listeners: Set<Listener> }>();
  return (frame: Frame): OutboxChannel => {
    const own = { frame, listeners: new Set<Listener>() };
    ports.add(own);
    frame.onEnd.push(() => ports.delete(own));
    return {
      postMessage: (message) => {
        tell(message);
        const text = JSON.stringify(message);
        for (const port of ports) {
          if (port === own) continue;
          later(() => {
            if (!port.frame.isAlive) return;
            for (const listener of [...port.listeners]) listener({ data: JSON.parse(text) });
          }, 1);
        }
      },
      addEventListener: (_type, listener) => own.listeners.add(listener),
      removeEventListener: (_type, listener) => own.listeners.delete(listener),
    };
  };
}

/** `localStorage` that holds so many characters. */
export function createStorage(room = 500_000): Storage {
  const items = new Map<string, string>();
  let used = 0;
  const removeItem = (key: string) => {
    used -= items.has(key) ? key.length + (items.get(key) ?? '').length : 0;
    items.delete(key);
  };
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (used + key.length + value.length > room) throw new DOMException('', 'QuotaExceededError');
      removeItem(key);
      items.set(key, value);
      used += key.length + value.length;
    },
    removeItem,
    clear: () => {
      items.clear();
      used = 0;
    },
  };
}

/** The browser gives up a lock with the frame that holds it, and we do not wait for one longer than 5 s. */
function createVirtualLocks({ wait }: VirtualTime) {
  const held = new Map<string, Promise<unknown>>();
  return (frame: Frame) => {
    const request = async (name: string, _options: LockOptions, task: () => Promise<unknown>) => {
      const before = held.get(name) ?? Promise.resolve();
      const ended = new Promise<void>((resolve) => frame.onEnd.push(resolve));
      let free = () => {};
      const mine = new Promise<void>((resolve) => {
        free = resolve;
      });
      held.set(name, Promise.all([before, Promise.race([mine, ended])]));
      const isGiven = await Promise.race([before.then(() => true), wait(5000).then(() => false)]);
      try {
        if (!isGiven) throw new DOMException('', 'TimeoutError');
        return await task();
      } finally {
        free();
      }
    };
    return { request } as unknown as LockManager;
  };
}
