import { expect, test } from 'vitest';
import type { WriteError } from '../../../src/domain/ports.ts';
import { err, ok, type Result } from '../../../src/domain/result.ts';
import type { OutboxMessage } from '../../../src/storage/outbox/outbox-channel.ts';
import { sayWrites } from '../../../src/storage/outbox/say-writes.ts';
import { createVirtualTime } from '../../support/store/virtual-time.ts';

const CARD = { kind: 'card', card: 'card1' } as const;
const WRITES = { type: 'writes', board: 'board1', member: 'tom', model: 'card1' };

/** @param takesMs so long Trello takes for a write. */
function pageWith(takesMs: number, answer: Result<void, WriteError>) {
  const time = createVirtualTime(0);
  const said: OutboxMessage[] = [];
  const pluginData = sayWrites(
    {
      read: async () => ok({ journal: 'what lies there' }),
      write: async () => {
        await time.wait(takesMs);
        return answer;
      },
    },
    {
      board: 'board1',
      member: 'tom',
      channel: {
        postMessage: (message) => void said.push(message),
        addEventListener: () => {},
        removeEventListener: () => {},
      },
      later: time.later,
    },
  );
  return { ...pluginData, said, time };
}

test('it is said before the write, again while it takes long, and no more when it is over', async () => {
  const { write, said, time } = pageWith(12_000, ok(undefined));
  const written = write(CARD, 'journal', {});
  expect(said).toEqual([WRITES]);
  await time.run(11_000);
  expect(said).toEqual([WRITES, WRITES, WRITES]);
  await time.run(60_000);
  expect(said).toHaveLength(3);
  expect(await written).toEqual(ok(undefined));
});

test('what came of it is answered as it was', async () => {
  const refused = err({ type: 'Refused', message: 'no' } as const);
  const { read, write, said, time } = pageWith(1000, refused);
  const written = write({ kind: 'board' }, 'journal', {});
  await time.run(60_000);
  expect(await written).toEqual(refused);
  expect(said).toEqual([{ ...WRITES, model: 'board' }]);
  expect(await read(CARD)).toEqual(ok({ journal: 'what lies there' }));
  expect(said).toHaveLength(1);
});
