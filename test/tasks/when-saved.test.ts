import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { whenSaved } from '../../src/tasks/when-saved.ts';

test('goes on at once where nothing is being saved', async () => {
  await expect(whenSaved(signal({ kind: 'rest' }))).resolves.toBeUndefined();
});

test('those who wait go on once it is saved, in the order in which they came', async () => {
  const saving = signal({ kind: 'saving' });
  const order: number[] = [];
  const all = [1, 2, 3].map((n) => whenSaved(saving).then(() => order.push(n)));
  await Promise.resolve();
  expect(order).toEqual([]);
  saving.value = { kind: 'failed' };
  await Promise.all(all);
  expect(order).toEqual([1, 2, 3]);
});
