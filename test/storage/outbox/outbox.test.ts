import { beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import type { AppendError } from '../../../src/domain/journal.ts';
import { err, ok, type Result } from '../../../src/domain/result.ts';
import { createOutbox, KEPT_AT_LEAST_MS } from '../../../src/storage/outbox/outbox.ts';
import { createWaitingEntries } from '../../../src/storage/outbox/waiting-entries.ts';
import { moscow } from '../../support/calendars.ts';
import { press, sealCard } from '../../support/journals.ts';
import { createStorage } from '../../support/store/person.ts';
import { createVirtualTime, type VirtualTime } from '../../support/store/virtual-time.ts';

const START = moscow('2026-11-20 14:00');
const CARD = { kind: 'card', card: 'card1' } as const;
const REFUSED: AppendError = { type: 'Refused', message: 'no' };
const entry = (n: number) => sealCard(press.take(), { n, at: START, by: 'tom' });

let time: VirtualTime;
beforeEach(() => {
  time = createVirtualTime(START);
});

/** @param answers what comes of the writes, one after another; then they are taken.
 *  @param takesMs so long each takes. */
function outboxWith(
  answers: readonly Result<void, AppendError>[] = [],
  loadedAt = START,
  settled: (() => void) | undefined = undefined,
  takesMs = 0,
) {
  const waiting = createWaitingEntries({ board: 'board1', member: 'tom' }, createStorage());
  const writes: { readonly at: number; readonly ids: readonly string[]; readonly anew: boolean }[] =
    [];
  const outbox = createOutbox({
    waiting,
    write: async (_model, entries, anew) => {
      const place = writes.push({ at: time.now() - START, ids: entries.map(({ id }) => id), anew });
      if (takesMs > 0) await time.wait(takesMs);
      return answers[place - 1] ?? ok(undefined);
    },
    clock: () => instant(time.now()),
    loadedAt: loadedAt,
    later: time.later,
    random: () => 1,
    ...(settled && { settled }),
  });
  const put = (one: { id: string; n: number; at: number; by: string }) =>
    waiting.put(CARD, { entry: one, since: time.now() });
  const kept = () => waiting.list(CARD).map(({ entry: { id } }) => id);
  return { waiting, writes, put, kept, ...outbox };
}

describe('an entry leaves', () => {
  const [first, second] = [entry(1), entry(2)];

  it('only when a board that was loaded after it shows it ten minutes later', async () => {
    const old = outboxWith();
    old.put(first);
    await time.run(KEPT_AT_LEAST_MS * 2);
    old.looked(CARD, [first]);
    expect(old.kept()).toEqual([first.id]);

    const { put, kept, looked } = outboxWith([], instant(time.now() + 1));
    put(first);
    await time.run(KEPT_AT_LEAST_MS - 1);
    looked(CARD, [first]);
    expect(kept()).toEqual([first.id]);
    await time.run(1);
    looked(CARD, [second]);
    expect(kept()).toEqual([first.id]);
    looked(CARD, [second, first]);
    expect(kept()).toEqual([]);
  });

  it('never because an altered copy of it is there', async () => {
    const { put, kept, looked } = outboxWith([], instant(START + 1));
    put(first);
    await time.run(KEPT_AT_LEAST_MS);
    looked(CARD, [{ ...first, by: 'dan' }]);
    expect(kept()).toEqual([first.id]);
  });
});

it('is unsure of what no write of its own has confirmed, and tells when a write is over', async () => {
  const told: unknown[] = [];
  const box = outboxWith([err(REFUSED)], START, () => told.push(box.unsure(CARD)));
  const { id } = entry(1);
  box.put(entry(1));
  expect(box.unsure(CARD)).toEqual([]);
  const sent = box.send(CARD, [id]);
  expect(box.unsure(CARD)).toEqual([id]);
  await sent;
  await time.run(10_000);
  expect(told).toEqual([[id], []]);
  box.doubt(CARD);
  expect(box.unsure(CARD)).toEqual([id]);
  box.waiting.drop(CARD, id);
  expect(box.unsure(CARD)).toEqual([]);
});

describe('what a reading shows to be missing', () => {
  it('is written again a little later, and never within the reading', async () => {
    const { put, looked, writes } = outboxWith();
    put(entry(1));
    await time.run(60_000);
    looked(CARD, []);
    expect(writes).toEqual([]);
    await time.run(300);
    expect(writes).toEqual([{ at: 60_300, ids: [entry(1).id], anew: true }]);
  });

  it('is written by this outbox though the host shows it by then: who put it there may have failed', async () => {
    const { put, looked, send, writes } = outboxWith();
    put(entry(1));
    await send(CARD, [entry(1).id]);
    await time.run(60_000);
    const before = writes.length;
    looked(CARD, []);
    looked(CARD, [entry(1)]);
    await time.run(60_000);
    const [first, ...later] = writes.slice(before).map(({ anew }) => anew);
    expect(first).toBe(true);
    // Confirmed: the host is believed again.
    expect(later).not.toContain(true);
  });

  it('is not believed either where a page wrote by itself', async () => {
    const { put, send, doubt, writes } = outboxWith();
    put(entry(1));
    await send(CARD, [entry(1).id]);
    doubt(CARD);
    await time.run(10_000);
    expect(writes.map(({ anew }) => anew)).toEqual([true, true]);
  });

  it.each([
    ['where a page wrote by itself', (box: ReturnType<typeof outboxWith>) => box.doubt(CARD)],
    ['where it was seen to be lost', (box: ReturnType<typeof outboxWith>) => box.looked(CARD, [])],
  ])('is not taken for stored by a look that began before the doubt, %s', async (_why, doubt) => {
    const box = outboxWith([], START, undefined, 2000);
    box.put(entry(1));
    void box.send(CARD, [entry(1).id]);
    await time.run(15_000);
    const before = box.writes.length;
    void box.send(CARD, []);
    await time.run(1000);
    doubt(box);
    await time.run(1100);
    expect(box.unsure(CARD)).toEqual([entry(1).id]);
    await time.run(4000);
    expect(box.writes.slice(before).map(({ anew }) => anew)).toEqual([false, true]);
    expect(box.unsure(CARD)).toEqual([]);
  });

  it('is on its way where the reading is older than its write', async () => {
    const { put, send, looked, writes } = outboxWith([], START, undefined, 2000);
    put(entry(1));
    void send(CARD, [entry(1).id]);
    await time.run(1000);
    looked(CARD, []);
    await time.run(20_000);
    expect(writes.map(({ anew }) => anew)).toEqual([true, false]);
  });

  it('is given five seconds to be seen', async () => {
    const { put, looked, writes } = outboxWith();
    put(entry(1));
    looked(CARD, []);
    await time.run(4999);
    expect(writes).toEqual([]);
    await time.run(1);
    expect(writes).toHaveLength(1);
  });

  it('is written once however often it is missed meanwhile, and no more when it is there', async () => {
    const { put, looked, writes } = outboxWith();
    put(entry(1));
    await time.run(60_000);
    for (let n = 0; n < 9; n += 1) looked(CARD, []);
    await time.run(60_000);
    looked(CARD, [entry(1)]);
    await time.run(600_000);
    expect(writes).toHaveLength(1);
  });

  it('lost again and again it waits longer and longer, and after forty times for a press', async () => {
    const { put, looked, writes, send } = outboxWith();
    put(entry(1));
    for (let n = 0; n < 600; n += 1) {
      await time.run(5000);
      looked(CARD, []);
    }
    expect(writes.length).toBeGreaterThan(10);
    expect(writes.length).toBeLessThanOrEqual(42);
    const gaps = writes.map(({ at }, n) => at - (writes[n - 1]?.at ?? 0));
    expect(Math.max(...gaps.slice(1))).toBeLessThanOrEqual(40_000);
    expect(Math.max(...gaps.slice(8))).toBeGreaterThanOrEqual(30_000);
    const before = writes.length;
    await send(CARD, [entry(1).id]);
    expect(writes).toHaveLength(before + 1);
  });

  it('is not put off for hours by a clock that was put back', async () => {
    const { waiting, looked, writes } = outboxWith();
    waiting.put(CARD, { entry: entry(1), since: START + 3_600_000 });
    looked(CARD, []);
    await time.run(5000);
    expect(writes).toHaveLength(1);
  });
});

describe('a write that failed', () => {
  it('is tried again ever later, at most forty times, and then anew though the host shows it', async () => {
    const { put, send, writes } = outboxWith(Array.from({ length: 99 }, () => err(REFUSED)));
    put(entry(1));
    expect(await send(CARD, [entry(1).id])).toEqual(err(REFUSED));
    await time.run(24 * 3_600_000);
    expect(writes).toHaveLength(40);
    expect(writes.every(({ anew }) => anew)).toBe(true);
    const gaps = writes.slice(1).map(({ at }, n) => at - (writes[n]?.at ?? 0));
    expect(gaps[0]).toBe(600);
    expect(Math.max(...gaps)).toBe(300_000);
  });

  it('holds what is sent meanwhile back until it is over', async () => {
    const { put, send, writes } = outboxWith();
    put(entry(1));
    put(entry(2));
    await Promise.all([send(CARD, [entry(1).id]), send(CARD, [entry(2).id])]);
    expect(writes.map(({ anew }) => anew)).toEqual([true, false]);
  });
});

describe('what Trello will not take', () => {
  const tooLarge: AppendError = { type: 'TooLarge', limitChars: 4096, actualChars: 5000 };

  it('stays, marked, and is left alone until the board is opened again', async () => {
    const { put, send, looked, writes, waiting, resume } = outboxWith([
      err({ type: 'NotAllowed' }),
    ]);
    put(entry(1));
    expect(await send(CARD, [entry(1).id])).toEqual(err({ type: 'NotAllowed' }));
    expect(waiting.list(CARD)).toMatchObject([{ refused: 'NotAllowed' }]);
    await time.run(60_000);
    looked(CARD, []);
    await time.run(60_000);
    expect(writes).toHaveLength(1);
    resume(CARD);
    await time.run(10_000);
    expect(writes).toHaveLength(2);
    expect(waiting.list(CARD)).not.toMatchObject([{ refused: 'NotAllowed' }]);
  });

  it('does not keep the rest from being written', async () => {
    const { put, send, writes } = outboxWith([err(tooLarge), ok(undefined), err(tooLarge)]);
    const other = sealCard(press.take(), { n: 2, at: instant(START + 1), by: 'tom' });
    put(entry(1));
    put(other);
    expect(await send(CARD, [entry(1).id])).toEqual(ok(undefined));
    expect(writes.map(({ ids }) => ids)).toEqual([
      [entry(1).id, other.id],
      [entry(1).id],
      [other.id],
    ]);
  });

  it('does not come back when it was forgotten meanwhile', async () => {
    const { put, send, kept, waiting } = outboxWith([err({ type: 'NotAllowed' })]);
    put(entry(1));
    const sent = send(CARD, [entry(1).id]);
    await Promise.resolve();
    waiting.drop(CARD, entry(1).id);
    await sent;
    expect(kept()).toEqual([]);
  });
});
