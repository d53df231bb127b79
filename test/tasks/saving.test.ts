import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { CardSight } from '../../src/tasks/card-sight.ts';
import { createSave, refusalOf, type Saving, settleWaiting } from '../../src/tasks/saving.ts';

function bench(isClockOff = false) {
  const steps: string[] = [];
  const saving = signal<Saving>({ kind: 'rest' });
  const clockOff = signal(false);
  const save = createSave(
    { saving, clockOff },
    async () => {
      steps.push('clock');
      return isClockOff;
    },
    async () => {
      steps.push('refresh');
    },
  );
  return { steps, saving, clockOff, save };
}

it('compares the clock, writes and reads again, in this order', async () => {
  const { steps, save, saving, clockOff } = bench(true);
  const saved = await save(async () => {
    steps.push('write');
    return { ok: true, value: { durable: true } };
  });
  expect([saved, ...steps]).toEqual([true, 'clock', 'write', 'refresh']);
  expect(saving.value).toEqual({ kind: 'rest' });
  expect(clockOff.value).toBe(true);
});

it('takes no second press while the first is being saved', async () => {
  const { save } = bench();
  let finish = () => {};
  const first = save(
    () =>
      new Promise((resolve) => (finish = () => resolve({ ok: true, value: { durable: true } }))),
  );
  expect(await save(async () => ({ ok: true, value: { durable: true } }))).toBe(false);
  finish();
  expect(await first).toBe(true);
});

it('says why a press was refused and reads nothing again', async () => {
  const { steps, save, saving } = bench();
  expect(await save(async () => ({ ok: false, error: { type: 'NotAllowed' } }))).toBe(false);
  expect(saving.value).toEqual({ kind: 'failed', error: { type: 'NotAllowed' } });
  expect(steps).toEqual(['clock']);
});

it('reads again when the card changed under the form', async () => {
  const { steps, save } = bench();
  await save(async () => ({ ok: false, error: { type: 'ChangedMeanwhile' } }));
  expect(steps).toEqual(['clock', 'refresh']);
});

it('is no failure when there was nothing to write', async () => {
  const { save, saving } = bench();
  expect(await save(async () => undefined)).toBe(false);
  expect(saving.value).toEqual({ kind: 'rest' });
});

it.each([
  [{ kind: 'gone' }, 'HostGone'],
  [{ kind: 'damaged', model: 'card', stored: 'x', refusal: undefined }, 'Damaged'],
  [{ kind: 'newer', model: 'board' }, 'NewerVersion'],
] as const)('does not write over what cannot be read: %o', (blocked, type) => {
  expect(refusalOf(blocked)).toEqual({ type });
});

it('is refused, and later ones are taken again, when a press breaks', async () => {
  const { save, saving } = bench();
  const bug = new Error('Not an entry');
  await expect(save(() => Promise.reject(bug))).rejects.toBe(bug);
  expect(saving.value).toMatchObject({ kind: 'failed', error: { type: 'Refused' } });
  expect(await save(async () => ({ ok: true, value: { durable: true } }))).toBe(true);
});

it.each([
  ['kept by the browser', { durable: true }, 'rest'],
  ['kept nowhere but in this tab', { durable: false }, 'fragile'],
  ['on its way, which the card itself tells', { durable: true, waits: true }, 'rest'],
  ['on its way, and kept in this tab alone', { durable: false, waits: true }, 'waits'],
] as const)('says of a press %s what it should', async (_what, value, kind) => {
  const { save, saving } = bench();
  expect(await save(async () => ({ ok: true, value }))).toBe(true);
  expect(saving.value.kind).toBe(kind);
});

it.each([
  ['what waited alone in this tab arrived', 'waits', 0, 'fragile'],
  ['it waits yet', 'waits', 1, 'waits'],
  ['something else is said', 'saving', 0, 'saving'],
] as const)('where it is heard that %s', (_what, kind, waiting, after) => {
  const saving = signal<Saving>({ kind });
  // The rest of a card's sight is not looked at.
  const sight = signal({ journal: {}, boardJournal: { waiting } } as CardSight | undefined);
  settleWaiting({ saving, sight });
  expect(saving.value).toEqual({ kind: after });
});
