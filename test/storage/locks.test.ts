import { describe, expect, it, vi } from 'vitest';
import { browserLocks, createLocks } from '../../src/storage/locks.ts';
import { createLockManager } from '../support/fake-lock-manager.ts';

/** A task that is done when a test says so. */
function task<T>(value: T) {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const run = vi.fn(async () => {
    await done;
    return value;
  });
  return { run, finish };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const fail = async () => {
  throw new Error('The task failed');
};

describe.each([
  ['without browser locks', () => createLocks(undefined)],
  ['with browser locks', () => createLocks(createLockManager().locks)],
])('%s', (_what, create) => {
  it('runs one task at a time for one name, in the order asked', async () => {
    const locks = create();
    const [one, two] = [task(1), task(2)];
    const first = locks.run('card1', one.run);
    const second = locks.run('card1', two.run);
    await settle();
    expect(one.run).toHaveBeenCalledTimes(1);
    expect(two.run).not.toHaveBeenCalled();
    one.finish();
    expect(await first).toBe(1);
    two.finish();
    expect(await second).toBe(2);
  });

  it('runs tasks of different names side by side', async () => {
    const locks = create();
    const [one, two] = [task(1), task(2)];
    const both = [locks.run('card1', one.run), locks.run('card2', two.run)];
    await settle();
    expect(two.run).toHaveBeenCalledTimes(1);
    one.finish();
    two.finish();
    expect(await Promise.all(both)).toEqual([1, 2]);
  });

  it('passes a failure to its own caller and goes on with the next', async () => {
    const locks = create();
    const failed = locks.run('card1', fail);
    const next = locks.run('card1', async () => 'fine');
    await expect(failed).rejects.toThrow('The task failed');
    expect(await next).toBe('fine');
  });

  it('does not run a failed task a second time', async () => {
    const failing = vi.fn(fail);
    await expect(create().run('card1', failing)).rejects.toThrow();
    expect(failing).toHaveBeenCalledTimes(1);
  });
});

it('holds two pages of one browser apart', async () => {
  const { locks } = createLockManager();
  const [here, there] = [createLocks(locks), createLocks(locks)];
  const [one, two] = [task(1), task(2)];
  const first = here.run('card1', one.run);
  const second = there.run('card1', two.run);
  await settle();
  expect(two.run).not.toHaveBeenCalled();
  one.finish();
  two.finish();
  expect(await Promise.all([first, second])).toEqual([1, 2]);
});

it('goes without a lock that throws when asked', async () => {
  const refusing = {
    request: () => {
      throw new DOMException('Access to the LockManager is denied', 'SecurityError');
    },
  } as unknown as LockManager;
  expect(await createLocks(refusing).run('card1', async () => 'written')).toBe('written');
});

it('goes without a lock that is refused', async () => {
  const refusing = {
    request: () => Promise.reject(new DOMException('Denied', 'InvalidStateError')),
  } as unknown as LockManager;
  expect(await createLocks(refusing).run('card1', async () => 'written')).toBe('written');
});

it('goes without a lock that is not given within 5 s, and runs its task once', async () => {
  const patience = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  const { locks, held } = createLockManager();
  const other = task('other tab');
  held.set('card1', other.run());
  const mine = vi.fn(async () => 'written');
  const written = createLocks(locks).run('card1', mine);
  await settle();
  expect(mine).not.toHaveBeenCalled();
  patience.abort();
  expect(await written).toBe('written');
  expect(timeout).toHaveBeenCalledWith(5000);
  other.finish();
  await settle();
  expect(mine).toHaveBeenCalledTimes(1);
});

describe('the locks of the browser', () => {
  it('are those of the navigator', () => {
    const { locks } = createLockManager();
    vi.stubGlobal('navigator', { locks });
    expect(browserLocks()).toBe(locks);
  });

  it('are none where reading them throws', () => {
    vi.stubGlobal('navigator', {
      get locks() {
        throw new DOMException('The document is sandboxed', 'SecurityError');
      },
    });
    expect(browserLocks()).toBeUndefined();
  });
});
