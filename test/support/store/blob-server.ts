/** Trello as `platform.md` has it, without a browser: one blob a model on the server, the last writer's; each window
 *  answers from its own copy, which its own writes change at once and those of others some seconds later. */
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How long others wait for a blob. */
const NEWS_MS = 5000;
const TO_SERVER_MS = 800;
const REFUSED_ONE_IN = 3;
const LIMIT_CHARS = 4096;

export interface BlobServer {
  readonly blob: (model: string) => string;
  /** How many writes reached it. */
  readonly writes: () => number;
  open(onData: (model: string) => void): Replica;
}

/** One window's copy. */
export interface Replica {
  read(model: string): string;
  /** @throws Error where it is refused: before anything happened, on the way, or after all was done. */
  write(model: string, text: string): Promise<void>;
  close(): void;
}

interface Blob {
  readonly text: string;
  readonly seq: number;
}

interface Copy {
  readonly blobs: Map<string, Blob>;
  /** Own writes that the server has not answered. */
  readonly unsent: Map<string, number>;
  /** What was heard meanwhile: only the answer tells which of the two is later. */
  readonly held: Map<string, Blob>;
  readonly onData: (model: string) => void;
}

const EMPTY: Blob = { text: '{}', seq: 0 };

export function createBlobServer({ later, wait }: VirtualTime, random: Random): BlobServer {
  const blobs = new Map<string, Blob>();
  const copies = new Set<Copy>();
  let seq = 0;

  function store(model: string, text: string, from: Copy): number {
    seq += 1;
    const blob = { text, seq };
    blobs.set(model, blob);
    for (const copy of copies) {
      if (copy !== from) later(() => take(copy, model, blob), random() * NEWS_MS);
    }
    return seq;
  }

  /** What the server had before a write of our own is no news. */
  function take(copy: Copy, model: string, blob: Blob): void {
    const newest = (copy.held.get(model) ?? copy.blobs.get(model) ?? EMPTY).seq;
    if (blob.seq <= newest) return;
    if ((copy.unsent.get(model) ?? 0) > 0) copy.held.set(model, blob);
    else put(copy, model, blob);
  }

  /** The server has answered a write of this window, or will not. */
  function answered(copy: Copy, model: string): void {
    const left = (copy.unsent.get(model) ?? 0) - 1;
    copy.unsent.set(model, left);
    const news = copy.held.get(model);
    if (news === undefined || left > 0) return;
    copy.held.delete(model);
    take(copy, model, news);
  }

  function put(copy: Copy, model: string, blob: Blob): void {
    const before = copy.blobs.get(model)?.text;
    copy.blobs.set(model, blob);
    if (before !== blob.text) copy.onData(model);
  }

  async function write(copy: Copy, model: string, text: string): Promise<void> {
    const fate = random() * REFUSED_ONE_IN;
    const refused = new Error('Unable to save plugin data');
    if (text.length > LIMIT_CHARS) throw new Error('PluginData length of 4096 characters exceeded');
    if (fate < 1 / 3) throw refused;
    put(copy, model, { text, seq: (copy.blobs.get(model) ?? EMPTY).seq });
    copy.unsent.set(model, (copy.unsent.get(model) ?? 0) + 1);
    await wait(random() * TO_SERVER_MS);
    const isLost = fate < 2 / 3;
    if (!isLost) {
      const own = store(model, text, copy);
      const { text: shown } = copy.blobs.get(model) ?? EMPTY;
      copy.blobs.set(model, { text: shown, seq: own });
    }
    answered(copy, model);
    if (fate < 1) throw refused;
  }

  return {
    blob: (model) => (blobs.get(model) ?? EMPTY).text,
    writes: () => seq,
    open: (onData) => {
      const copy: Copy = { blobs: new Map(blobs), unsent: new Map(), held: new Map(), onData };
      copies.add(copy);
      return {
        read: (model) => (copy.blobs.get(model) ?? EMPTY).text,
        write: (model, text) => write(copy, model, text),
        close: () => copies.delete(copy),
      };
    },
  };
}
