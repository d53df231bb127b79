import { expect, test } from 'vitest';
import { createBlobCopies } from '../../../src/host/board/blob-copies.ts';
import { noFaults } from '../../../src/host/board/faults.ts';
import type { ServerClient } from '../../../src/host/board/server-client.ts';

const KEY = 'card:shared:x:';

/** A window whose writes are answered when the test says so. */
function openWindow() {
  const answers: { readonly resolve: (seq: number) => void; readonly reject: () => void }[] = [];
  const server = {
    store: () =>
      new Promise<number>((resolve, reject) => {
        answers.push({ resolve, reject: () => reject(new Error('The connection was lost')) });
      }),
  } as unknown as ServerClient; // the part that blobs need
  const faults = noFaults();
  const copies = createBlobCopies({}, server, faults);
  const hear = (seq: number, data: string) => copies.take({ kind: 'data', key: KEY, data, seq });
  return { ...copies, hear, answers, faults, shown: () => copies.read(KEY) };
}

test('an answer that was overtaken by a later one does not let older news in', async () => {
  const { write, hear, answers, shown } = openWindow();
  const writes = [write(KEY, 'mine'), write(KEY, 'mine again')];
  answers[1]?.resolve(12);
  answers[0]?.resolve(10);
  await Promise.all(writes);
  hear(11, 'what another wrote in between');
  expect(shown()).toBe('mine again');
  hear(13, 'what another wrote after it');
  expect(shown()).toBe('what another wrote after it');
});

test('news waits for the answer of the write under way, and the latest is shown', async () => {
  const { write, hear, answers, shown } = openWindow();
  const written = write(KEY, 'mine');
  hear(2, 'before it');
  hear(4, 'after it');
  expect(shown()).toBe('mine');
  answers[0]?.resolve(3);
  await written;
  expect(shown()).toBe('after it');
});

test('news is shown after a write that failed, too', async () => {
  const { write, hear, answers, shown } = openWindow();
  const written = write(KEY, 'mine');
  hear(2, 'another’s');
  answers[0]?.reject();
  await expect(written).rejects.toThrow('The connection was lost');
  expect(shown()).toBe('another’s');
});

test('a write that is lost is refused and stays in this window’s copy until there is news', async () => {
  const { write, hear, answers, faults, shown } = openWindow();
  faults.loseWriteOneIn = 1;
  await expect(write(KEY, 'mine')).rejects.toThrow('The write was lost');
  expect([shown(), answers.length]).toEqual(['mine', 0]);
  hear(1, 'another’s');
  expect(shown()).toBe('another’s');
});
