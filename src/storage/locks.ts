/** One writer at a time for one model: within this page by a queue, across the frames of this browser by
 *  `navigator.locks` where they exist. They throw where third-party storage is refused (measured), and a
 *  lock that is not given within 5 s is gone without: the merge, not the lock, is what keeps entries. */
const LOCK_TIMEOUT_MS = 5000;

export interface Locks {
  run<T>(name: string, task: () => Promise<T>): Promise<T>;
}

export function createLocks(browserLocks: LockManager | undefined): Locks {
  const queues = new Map<string, Promise<unknown>>();
  return {
    run: (name, task) => {
      const before = queues.get(name) ?? Promise.resolve();
      const done = before.then(() => withBrowserLock(browserLocks, name, task));
      // The queue goes on after a failed task; its own caller sees the failure.
      const settled = done.catch(() => undefined);
      queues.set(name, settled);
      return done;
    },
  };
}

/** `navigator.locks`, or undefined where reading it or asking it throws. */
export function browserLocks(): LockManager | undefined {
  try {
    return navigator.locks;
  } catch {
    // Storage is refused to this frame: the page's own queue has to do.
    return undefined;
  }
}

async function withBrowserLock<T>(
  locks: LockManager | undefined,
  name: string,
  task: () => Promise<T>,
): Promise<T> {
  if (locks === undefined) return task();
  let started = false;
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(LOCK_TIMEOUT_MS) }, () => {
      started = true;
      return task();
    });
  } catch (reason) {
    // Refused or timed out before the task began: it runs without the lock. A failure of the task is its own.
    if (started) throw reason;
    return task();
  }
}
