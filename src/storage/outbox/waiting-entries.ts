/** Entries that are not surely stored yet, kept in this browser where it allows it and in this frame's memory where
 *  it does not. One item of storage an entry: frames and tabs that write at once cannot overwrite one another. */
import type { AppendError } from '../../domain/journal.ts';
import type { Model } from '../../domain/ports.ts';
import type { Stamped } from '../envelope.ts';

export interface Waiting {
  readonly entry: Stamped;
  /** When it was handed over, in ms. */
  readonly since: number;
  /** Trello will not take it as it is: it is tried again only when somebody asks for it. */
  readonly refused?: AppendError['type'];
}

export interface WaitingEntries {
  /** In the order of the journal. */
  list(model: Model): readonly Waiting[];
  models(): readonly Model[];
  /** Keeps one, in the place of what was kept of it before.
   *  @returns whether it outlives this frame. */
  put(model: Model, waiting: Waiting): boolean;
  drop(model: Model, id: string): void;
}

/** Of one member on one board: what others left in this browser is left alone. */
export function createWaitingEntries(
  owner: { readonly board: string; readonly member: string },
  storage: Storage | undefined,
): WaitingEntries {
  const prefix = waitingPrefix(owner.board, owner.member);
  const memory = new Map<string, string>();
  const keyOf = (model: Model, id: string) => `${prefix}${modelName(model)} ${id}`;
  const texts = () => new Map([...storedItems(storage, prefix), ...memory]);
  return {
    list: (model) => {
      const start = keyOf(model, '');
      return [...texts()]
        .flatMap(([key, text]) => (key.startsWith(start) ? parseWaiting(text) : []))
        .sort(inJournalOrder);
    },
    models: () => {
      const names = [...texts().keys()].map((key) => key.slice(prefix.length).split(' ')[0] ?? '');
      return [...new Set(names)].map(modelNamed);
    },
    put: (model, waiting) => {
      const key = keyOf(model, waiting.entry.id);
      const text = JSON.stringify(waiting);
      const isStored = storeItem(storage, key, text);
      if (isStored) memory.delete(key);
      else memory.set(key, text);
      return isStored;
    },
    drop: (model, id) => {
      memory.delete(keyOf(model, id));
      removeItem(storage, keyOf(model, id));
    },
  };
}

/** What the keys of all items begin with; no id of Trello's holds a blank. */
function waitingPrefix(board: string, member: string): string {
  return `outbox ${board} ${member} `;
}

/** A model's name within a board: the card's id, which is never `board`. */
export function modelName(model: Model): string {
  return model.kind === 'card' ? model.card : 'board';
}

export function modelNamed(name: string): Model {
  return name === 'board' ? { kind: 'board' } : { kind: 'card', card: name };
}

function inJournalOrder(one: Waiting, other: Waiting): number {
  return one.entry.n - other.entry.n || (one.entry.id < other.entry.id ? -1 : 1);
}

/** An item that does not parse is none of this build's; it is left where it is. */
function parseWaiting(text: string): readonly Waiting[] {
  try {
    const raw = JSON.parse(text) as Partial<Waiting> | null;
    const entry = raw?.entry as Partial<Stamped> | undefined;
    const isWhole = typeof entry?.id === 'string' && typeof entry.n === 'number';
    return isWhole && typeof raw?.since === 'number' ? [raw as Waiting] : [];
  } catch {
    return [];
  }
}

function storedItems(storage: Storage | undefined, prefix: string): readonly [string, string][] {
  if (storage === undefined) return [];
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    const own = keys.filter((key) => key.startsWith(prefix));
    return own.map((key) => [key, storage.getItem(key) ?? '']);
  } catch {
    // Refused since the page started: what is in memory is all there is.
    return [];
  }
}

function storeItem(storage: Storage | undefined, key: string, text: string): boolean {
  try {
    storage?.setItem(key, text);
    return storage !== undefined;
  } catch {
    // Full or refused: memory has to do, and the person is told.
    return false;
  }
}

function removeItem(storage: Storage | undefined, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // Refused: then it cannot be read either.
  }
}
