import { expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import type { AppendError } from '../../../src/domain/journal.ts';
import { err, ok } from '../../../src/domain/result.ts';
import { createWaitingEntries } from '../../../src/storage/outbox/waiting-entries.ts';
import { isPassing, writeWaiting } from '../../../src/storage/outbox/write-waiting.ts';
import { moscow } from '../../support/calendars.ts';
import { press, sealCard } from '../../support/journals.ts';

const CARD = { kind: 'card', card: 'card1' } as const;
const NOW = moscow('2026-11-20 14:00');
const TOO_LARGE: AppendError = { type: 'TooLarge', limitChars: 4096, actualChars: 5000 };
const entry = (n: number, minute: number) =>
  sealCard(press.take(), { n, at: instant(NOW + minute * 60_000), by: 'tom' });

/** Two entries of one press, and one of the next. */
const [first, second, third] = [entry(1, 0), entry(2, 0), entry(3, 1)];

function kept() {
  const waiting = createWaitingEntries({ board: 'board1', member: 'tom' }, undefined);
  for (const one of [third, first, second]) waiting.put(CARD, { entry: one, since: NOW });
  return waiting;
}

it('writes all at once, in the order of the journal', async () => {
  const asked: unknown[] = [];
  const results = await writeWaiting(CARD, new Set([second.id]), {
    waiting: kept(),
    write: async (_model, entries, anew) => {
      asked.push([entries, anew]);
      return ok(undefined);
    },
  });
  expect(asked).toEqual([[[first, second, third], true]]);
  expect([...results.keys()]).toEqual([first.id, second.id, third.id]);
});

it('of what does not fit together writes whole presses, and marks those that do not fit alone', async () => {
  const waiting = kept();
  const results = await writeWaiting(CARD, new Set(), {
    waiting,
    write: async (_model, entries) => (entries.length > 1 ? err(TOO_LARGE) : ok(undefined)),
  });
  expect([...results]).toEqual([
    [first.id, err(TOO_LARGE)],
    [second.id, err(TOO_LARGE)],
    [third.id, ok(undefined)],
  ]);
  expect(waiting.list(CARD).map(({ refused }) => refused)).toEqual([
    'TooLarge',
    'TooLarge',
    undefined,
  ]);
});

it('asks nothing where nothing waits', async () => {
  const waiting = createWaitingEntries({ board: 'board1', member: 'tom' }, undefined);
  const write = () => Promise.reject(new Error('asked'));
  expect(await writeWaiting(CARD, new Set(), { waiting, write })).toEqual(new Map());
});

it.each([
  ['Refused', true],
  ['NotSeen', true],
  ['HostGone', true],
  ['NotAllowed', false],
  ['TooLarge', false],
  ['Damaged', false],
  ['NewerVersion', false],
] as const)('knows whether time may mend %s: %s', (type, passes) => {
  expect(isPassing({ type } as AppendError)).toBe(passes);
});
