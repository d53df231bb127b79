/** `navigator.locks` in memory. */

/** Grants one lock a name at a time, as the browser does, and gives up when the signal aborts. */
export function createLockManager() {
  const held = new Map<string, Promise<unknown>>();
  const asked: string[] = [];
  const request = (name: string, { signal }: LockOptions, granted: () => Promise<unknown>) => {
    asked.push(name);
    const before = held.get(name) ?? Promise.resolve();
    const aborted = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'TimeoutError')));
    });
    let isAborted = false;
    aborted.catch(() => {
      isAborted = true;
    });
    const turn = before.then(() => (isAborted ? undefined : granted()));
    held.set(
      name,
      turn.catch(() => undefined),
    );
    return Promise.race([turn, aborted]);
  };
  return { asked, held, locks: { request } as unknown as LockManager };
}
