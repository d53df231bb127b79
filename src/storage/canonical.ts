/** One text for one value: keys sorted, strings in NFC, no spaces. What an entry's id is made from. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
}

/** The text that an entry's id is made from: the entry without `id` and `sig`. */
export function entryText(entry: object): string {
  return canonicalObject(entry, UNHASHED);
}

const UNHASHED: readonly string[] = ['id', 'sig'];
/** What our own entries name their fields with: it is in NFC, and JSON writes it as it is. */
const PLAIN_KEY = /^\w+$/;

function canonicalArray(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${text}]`;
}

/** Made by the hundred on every board, so keys that need no care are sorted without pairs around them. */
function canonicalObject(value: object, without: readonly string[] = []): string {
  const keys = Object.keys(value).sort();
  let text = '';
  for (const key of keys) {
    if (!PLAIN_KEY.test(key)) return carefulObject(value, without);
    const member = (value as Record<string, unknown>)[key];
    if (member === undefined || without.includes(key)) continue;
    text += `${text === '' ? '"' : ',"'}${key}":${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function carefulObject(value: object, without: readonly string[]): string {
  const named = Object.entries(value).filter(
    ([key, member]) => member !== undefined && !without.includes(key),
  );
  for (const pair of named) pair[0] = pair[0].normalize('NFC');
  named.sort(([earlier], [later]) => (earlier < later ? -1 : 1));
  const members = named.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
