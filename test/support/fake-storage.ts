/** A browser's storage in memory, in the order in which keys came. */
export interface FakeStorage extends Storage {
  readonly items: () => Readonly<Record<string, string>>;
}

export function fakeStorage(start: Readonly<Record<string, string>> = {}): FakeStorage {
  const items = new Map(Object.entries(start));
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => void items.set(key, text),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    items: () => Object.fromEntries(items),
  };
}
