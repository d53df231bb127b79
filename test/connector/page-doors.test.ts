import { expect, it, vi } from 'vitest';
import { hearOnceSpoken } from '../../src/connector/page-doors.ts';
import { createFakeChannel } from './fake-channel.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('fetches what hears when the first page speaks, once, and hands on all that was said', async () => {
  const { connector, say } = createFakeChannel();
  const hear = vi.fn();
  const load = vi.fn(async () => hear);
  hearOnceSpoken(connector, load);
  await settled();
  expect(load).not.toHaveBeenCalled();
  for (const message of ['a', 'b']) say(message);
  await settled();
  say('c');
  await settled();
  expect(load).toHaveBeenCalledTimes(1);
  expect(hear.mock.calls).toEqual([['a'], ['b'], ['c']]);
});

it('tries again at the next message where that failed', async () => {
  const { connector, say } = createFakeChannel();
  const hear = vi.fn();
  let isOnline = false;
  hearOnceSpoken(connector, async () => {
    if (!isOnline) throw new Error('offline');
    return hear;
  });
  say('a');
  await settled();
  isOnline = true;
  say('b');
  await settled();
  expect(hear.mock.calls).toEqual([['b']]);
});
