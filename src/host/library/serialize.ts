/** What leaves the page: functions become names that the host can call back, and `./` addresses in
 *  `url` and `icon` become absolute, as Trello's library does it. */

export type Callback = (this: null, t: unknown, options: unknown) => unknown;

interface Waiting {
  readonly run: Callback;
  readonly expires: number;
}

const LIFE_MS = 120_000;
const SWEEP_MS = 30_000;

const waiting = new Map<string, Waiting>();
const retained = new Map<string, Callback>();
let counter = 0;

/** Functions that the host has not asked to keep are forgotten after two minutes. */
export function startSweeping(): void {
  setInterval(() => {
    for (const [id, { expires }] of waiting) if (expires < Date.now()) waiting.delete(id);
  }, SWEEP_MS);
}

export function serialize(value: unknown, key?: string): unknown {
  if (typeof value === 'function') return remember(value as Callback);
  if (typeof value === 'string') {
    const relative = (key === 'url' || key === 'icon') && value.startsWith('./');
    return relative ? relativeUrl(value.slice(2)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  // Trello's library hands an array's index on as the key: a `./` inside an array stays.
  if (Array.isArray(value)) return value.map((part) => serialize(part));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, serialize(part, name)]),
  );
}

function remember(run: Callback): { readonly _callback: string } {
  counter += 1;
  const id = `cb${counter}`;
  waiting.set(id, { run, expires: Date.now() + LIFE_MS });
  return { _callback: id };
}

export interface CallbackCall {
  readonly action?: unknown;
  readonly callback?: unknown;
  readonly options?: unknown;
}

/** Runs, keeps or forgets a function by its name. Throws with `notHandled` when it is gone. */
export function handleCallback(
  t: unknown,
  call: CallbackCall,
  notHandled: (why: string) => Error,
): unknown {
  const id = String(call.callback);
  switch (call.action) {
    case 'run': {
      const run = retained.get(id) ?? keep(id);
      if (!run) throw notHandled('the callback is not there or was not retained');
      return run.call(null, t, call.options);
    }
    case 'retain':
      if (!keep(id)) throw notHandled('the callback can no longer be retained');
      return id;
    case 'release':
      retained.delete(id);
      return null;
    default:
      throw notHandled('unknown callback action');
  }
}

function keep(id: string): Callback | undefined {
  const found = waiting.get(id);
  if (!found) return undefined;
  waiting.delete(id);
  retained.set(id, found.run);
  return found.run;
}

/** An address of this Power-Up, made absolute by the page's own folder. */
export function relativeUrl(url: string): string {
  if (/^https?:\/\//.test(url)) return url;
  const { origin, pathname } = window.location;
  if (url.startsWith('//')) return origin + url.slice(1);
  if (url.startsWith('/')) return origin + url;
  return origin + pathname.replace(/[^/]+$/, '') + url;
}
