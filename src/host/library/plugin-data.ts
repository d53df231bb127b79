import { type Client, isRecord } from './client.ts';
import { warn } from './warn.ts';

/** `get`, `getAll`, `set`, `remove`: read, merge, write of one whole blob (platform.md §2.2). */

type Blob = Record<string, unknown>;
type Scopes = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SCOPES = ['board', 'card', 'member', 'organization'];
const VISIBILITIES = ['shared', 'private'];
const LIMITS: Readonly<Record<string, number>> = {
  board: 8192,
  card: 4096,
  member: 4096,
  organization: 8192,
};

/** What is under way on one `t`: reads are shared, writes to one blob stand in line. */
interface Work {
  readonly reads: Map<string, Promise<Scopes>>;
  readonly writes: Map<string, Promise<unknown>>;
  all: Promise<unknown> | null;
}

const works = new WeakMap<Client, Work>();

function workOf(t: Client): Work {
  const known = works.get(t);
  if (known) return known;
  const work: Work = { reads: new Map(), writes: new Map(), all: null };
  works.set(t, work);
  return work;
}

export const pluginDataMethods = {
  get(this: Client, scope: string, visibility: string, key?: string | null, fallback?: unknown) {
    const where = readPlace(scope, visibility);
    const { reads } = workOf(this);
    const name = where.idCard ? `card:${where.idCard}` : '';
    const request = where.idCard ? { idCard: where.idCard } : {};
    const read = reads.get(name) ?? (this.requestWithContext('data', request) as Promise<Scopes>);
    reads.set(name, read);
    const done = () => reads.delete(name);
    return read.then(
      (scopes) => {
        done();
        const blob = parse(scopes?.[where.scope]?.[visibility]);
        if (key === undefined || key === null) return blob || fallback;
        return isRecord(blob) && Object.hasOwn(blob, key) ? blob[key] : fallback;
      },
      (error: unknown) => {
        done();
        throw error;
      },
    );
  },
  getAll(this: Client): Promise<unknown> {
    const work = workOf(this);
    work.all ??= (this.requestWithContext('data') as Promise<Scopes>)
      .then((scopes) => mapValues(scopes, (blobs) => mapValues(blobs, parse)))
      .finally(() => {
        work.all = null;
      });
    return work.all;
  },
  set(this: Client, scope: string, visibility: string, key: unknown, value?: unknown) {
    const where = readPlace(scope, visibility);
    return change(this, scope, visibility, where, (blob) =>
      // `null` in place of the key fails here, as it does in Trello's library.
      typeof key === 'object' ? { ...blob, ...ownEntries(key) } : { ...blob, [String(key)]: value },
    );
  },
  remove(this: Client, scope: string, visibility: string, key: unknown) {
    const keys: unknown[] = Array.isArray(key) ? key : [key];
    if (keys.some((one) => typeof one !== 'string')) {
      warn('t.remove takes a key or an array of keys');
      return null;
    }
    const where = readPlace(scope, visibility);
    return change(this, scope, visibility, where, (blob) =>
      Object.fromEntries(Object.entries(blob).filter(([name]) => !keys.includes(name))),
    );
  },
};

interface Place {
  readonly scope: string;
  readonly idCard: string | undefined;
}

/** A card is named by its id or its short link in place of the scope. */
function readPlace(scope: string, visibility: string): Place {
  const card = /^[a-f0-9]{24}$/.test(scope) || /^[a-zA-Z0-9]{8}$/.test(scope);
  const place = card ? { scope: 'card', idCard: scope } : { scope, idCard: undefined };
  if (!VISIBILITIES.includes(visibility)) throw new Error('Invalid value for visibility.');
  if (!SCOPES.includes(place.scope)) throw new Error('Invalid value for scope.');
  return place;
}

/** One line for each blob by the name the caller uses: `card` and the card's id are two lines. */
function change(
  t: Client,
  name: string,
  visibility: string,
  { scope, idCard }: Place,
  apply: (blob: Blob) => Blob,
): Promise<unknown> {
  const { writes } = workOf(t);
  const line = `${name}:${visibility}`;
  const read = () => (t['get'] as typeof pluginDataMethods.get).call(t, name, visibility);
  const done = (writes.get(line) ?? Promise.resolve()).then(read, read).then((stored) => {
    const blob = isRecord(stored) ? stored : {};
    const before = JSON.stringify(blob);
    const data = JSON.stringify(apply(blob));
    if (data === before) return undefined;
    const limit = LIMITS[scope] ?? 0;
    if (data.length > limit) throw new Error(`PluginData length of ${limit} characters exceeded.`);
    return t.requestWithContext('set', { scope, visibility, ...(idCard ? { idCard } : {}), data });
  });
  writes.set(line, done);
  return done;
}

function ownEntries(value: object | null): Blob {
  return Object.fromEntries(
    Object.keys(value as object).map((name) => [name, (value as Blob)[name]]),
  );
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return {};
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
