// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { cardPortsOf } from '../../src/pages/card-ports.ts';
import { pagePortsOf } from '../../src/pages/page-ports.ts';
import type { PageClient } from '../../src/trello/client.ts';

function portsOn(cards: () => Promise<unknown>) {
  const t = {
    getContext: () => ({ board: 'board1', member: 'tom' }),
    isMemberSignedIn: () => true,
    memberCanWriteToModel: (model: string) => model === 'board',
    cards,
  } as unknown as PageClient;
  const doors = { firstRun: vi.fn(), settings: vi.fn(), team: vi.fn(), record: vi.fn() };
  const surroundings = async () => ({ ok: false, error: { type: 'HostGone' } }) as const;
  return cardPortsOf(t, pagePortsOf(t), 'card1', { doors, surroundings });
}

test('drafts are the card’s, small memories the board’s', () => {
  const ports = portsOn(async () => []);
  ports.drafts.save('edits', 'Logo');
  ports.memory.save('fold', 'open');
  expect(localStorage.getItem('draft card1 tom edits')).toBe('Logo');
  expect(localStorage.getItem('draft board1 tom fold')).toBe('open');
  expect(ports.mayWriteBoard).toBe(true);
});

test('a card that cannot be named has no name', async () => {
  const named = portsOn(async () => [{ id: 'card2', name: 'Search ads' }]);
  expect(await named.cardName('card2')).toBe('Search ads');
  const gone = portsOn(() => Promise.reject(new Error('left')));
  expect(await gone.cardName('card2')).toBeUndefined();
});

test('what is to run later can be taken back', () => {
  vi.useFakeTimers();
  const { later } = portsOn(async () => []);
  const [kept, taken] = [vi.fn(), vi.fn()];
  later(kept, 100);
  later(taken, 100)();
  vi.advanceTimersByTime(100);
  expect([kept, taken].map((task) => task.mock.calls.length)).toEqual([1, 0]);
  vi.useRealTimers();
});
