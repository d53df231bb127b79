/** Trello's keys, asked only when somebody looks at the Record. Whether the resource may be read from a browser is
 *  not documented: no key is as normal an answer as one. */
const KEY_RESOURCE = 'https://api.trello.com/1/resource/jwt-public-keys';
const LONGEST_WAIT_MS = 5000;
/** More than Trello would ever have: each is tried on each signature. */
const MOST_KEYS = 20;

/** In PEM; empty where none is to be had. */
export async function trelloKeys(): Promise<readonly string[]> {
  try {
    const answer = await fetch(KEY_RESOURCE, {
      credentials: 'omit',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    return answer.ok ? keysIn(await answer.json()) : [];
  } catch {
    // Offline, refused by the browser, or no JSON.
    return [];
  }
}

/** `{keys: [PEM, …]}`. */
export function keysIn(answer: unknown): readonly string[] {
  const keys = (answer as { readonly keys?: unknown } | null | undefined)?.keys;
  if (!Array.isArray(keys)) return [];
  return keys.filter((key) => typeof key === 'string').slice(0, MOST_KEYS);
}
