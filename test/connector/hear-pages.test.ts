import { expect, it } from 'vitest';
import { hearPages } from '../../src/connector/hear-pages.ts';
import { type ToldClock, tellClock } from '../../src/storage/clock-offset.ts';
import { createFakeChannel } from './fake-channel.ts';

it('sets the clock by what the latest page measured, and keeps what is typed', () => {
  const { connector, said, say } = createFakeChannel();
  const told: ToldClock = {};
  const hear = hearPages(connector, told);
  connector.addEventListener('message', ({ data }) => hear(data));
  const page = { postMessage: say };
  say({ type: 'put', key: 'k', text: 'typed' });
  tellClock(172_800_000, page);
  expect(told.clock).toBe('172800000');
  say({ type: 'ask', key: 'k' });
  expect(said).toEqual([{ type: 'have', key: 'k', text: 'typed' }]);
  tellClock(0, page);
  expect(told).toEqual({});
});
