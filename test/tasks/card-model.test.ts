import { describe, expect, it } from 'vitest';
import { err } from '../../src/domain/result.ts';
import { createCardModel, isOffered } from '../../src/tasks/card-model.ts';
import { boardPress, press } from '../support/journals.ts';
import { BOARD_ENTRIES, createBench, NOBODY_DECIDES, openBench } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

const REFUSED = { type: 'Refused', message: 'Something went wrong' } as const;

/** A promise whose end is in the test's hand. */
function gate() {
  const opened: (() => void)[] = [];
  const passed = new Promise<void>((resolve) => opened.push(resolve));
  return { passed, open: () => opened[0]?.() };
}

describe('reading', () => {
  it('shows nothing until the card was read', async () => {
    const { card } = createBench({ story: stories.edits });
    expect(card.sight.value).toBeUndefined();
    await card.refresh();
    expect(card.sight.value?.turn.main.kind).toBe('edits');
  });

  it('shows the latest reading although an earlier one comes in after it', async () => {
    const bench = createBench({ story: stories.edits });
    const slow = gate();
    let asked = 0;
    const card = createCardModel({
      ...bench.ports,
      surroundings: async () => {
        asked += 1;
        const cardMembers = asked === 1 ? ['tom'] : ['uma'];
        if (asked === 1) await slow.passed;
        const around = await bench.ports.surroundings();
        return around.ok ? { ok: true, value: { ...around.value, cardMembers } } : around;
      },
    });
    const first = card.refresh();
    await card.refresh();
    slow.open();
    await first;
    expect(card.sight.value?.owner?.members).toEqual(['uma']);
  });

  it('keeps what is shown while Trello does not answer, and says so', async () => {
    const { card, pluginData } = await openBench({ story: stories.edits });
    pluginData.leave();
    await card.refresh();
    expect(card.blocked.value).toEqual({ kind: 'gone' });
    expect(card.sight.value?.turn.main.kind).toBe('edits');
  });

  it('reads again when the date’s words change, and every six hours at least', async () => {
    const bench = await openBench({ story: stories.edits, now: '2026-11-25 18:30' });
    expect(bench.timers.at(-1)?.ms).toBe(1_800_000);
    bench.setNow('2026-11-25 19:00');
    bench.timers.at(-1)?.run();
    await expect.poll(() => bench.sight().timing?.isOver).toBe(true);
    const far = await openBench({ story: stories.idle });
    expect(far.timers.at(-1)?.ms).toBe(6 * 3_600_000);
  });
});

it('reads every minute while a form is open: its date must be that of now', async () => {
  const bench = await openBench({ ...viewers.representative, now: '2026-11-20 14:00' });
  bench.setNow('2026-11-20 14:20');
  bench.card.open({ step: 'requestEdits' });
  await expect.poll(() => bench.sight().now).toBe(bench.ports.clock());
  expect(bench.timers.at(-1)?.ms).toBe(60_000);
});

describe('a press', () => {
  it('is saved and seen at once', async () => {
    const bench = await openBench({ ...viewers.otherUntaken, story: stories.edits });
    expect(await bench.card.send([press.take()])).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'taken', by: 'uma' });
    expect(bench.sight().role.owns).toBe(true);
    // Nothing here outlives the page.
    expect(bench.card.saving.value).toEqual({ kind: 'fragile' });
  });

  it('is the only one while it is being saved', async () => {
    const { card, entries } = await openBench({ ...viewers.otherUntaken, story: stories.edits });
    const before = entries().length;
    const first = card.send([press.take()]);
    expect(card.isSaving.value).toBe(true);
    expect(await card.send([press.take()])).toBe(false);
    expect(await first).toBe(true);
    expect(entries()).toHaveLength(before + 1);
  });

  it('stays the only one although the form is closed and opened again meanwhile', async () => {
    const { card, entries } = await openBench({ ...viewers.otherUntaken, story: stories.edits });
    const before = entries().length;
    const first = card.send([press.take()]);
    card.close();
    card.open({ step: 'promiseDate' });
    expect(await card.send([press.take()])).toBe(false);
    await first;
    expect(entries()).toHaveLength(before + 1);
  });

  it('compares the clock before it writes, and says where the computer’s was off', async () => {
    const bench = await openBench({
      ...viewers.owner,
      story: stories.edits,
      clockIsOff: true,
    });
    expect(bench.clockChecks()).toBe(0);
    expect(bench.card.clockOff.value).toBe(false);
    await bench.card.send([press.take()]);
    expect(bench.clockChecks()).toBe(1);
    expect(bench.card.clockOff.value).toBe(true);
  });

  it('is made from the card and the moment of the press, not of the last reading', async () => {
    const bench = await openBench({ ...viewers.representative, now: '2026-11-20 14:00' });
    bench.setNow('2026-11-21 01:00');
    const seen: number[] = [];
    await bench.card.send((sight) => {
      seen.push(sight.now);
      return [press.request(['Logo'], '2026-11-25')];
    });
    expect(seen).toEqual([bench.ports.clock()]);
    expect(bench.entries()).toHaveLength(1);
  });

  it('writes nothing when nothing was made', async () => {
    const { card, pluginData } = await openBench({ ...viewers.owner, story: stories.edits });
    expect(await card.send(() => undefined)).toBe(false);
    expect(pluginData.tries()).toBe(0);
    expect(card.saving.value).toEqual({ kind: 'rest' });
  });

  it('that was refused leaves the form open with the reason, until the next press', async () => {
    const { card, pluginData } = await openBench({ ...viewers.owner, story: stories.edits });
    card.open({ step: 'handOver' });
    pluginData.refuse(REFUSED, REFUSED, REFUSED, REFUSED);
    expect(await card.send([press.take()])).toBe(false);
    expect(card.saving.value).toEqual({ kind: 'failed', error: REFUSED });
    expect(card.form.value?.step).toBe('handOver');
    expect(await card.send([press.take()])).toBe(true);
    expect(card.saving.value).toEqual({ kind: 'fragile' });
  });

  it('is refused by a card whose journal cannot be read, which stays as it is', async () => {
    const bench = await openBench({ ...viewers.owner, story: stories.edits });
    bench.pluginData.put({ kind: 'card', card: 'card1' }, 'journal', 'not a journal');
    expect(await bench.card.send(() => [press.take()])).toBe(false);
    expect(bench.card.saving.value).toEqual({ kind: 'failed', error: { type: 'Damaged' } });
    expect(bench.pluginData.tries()).toBe(0);
  });

  it('keeps the first writer’s zone for the board while nothing was set up', async () => {
    const board = BOARD_ENTRIES.filter((entry) => entry.kind !== 'fieldSet');
    const bench = await openBench({
      ...viewers.representative,
      board,
      zone: 'Asia/Yekaterinburg',
      story: stories.idle,
    });
    await bench.card.send([press.request(['Logo'], '2026-11-25')]);
    expect(bench.boardEntries().at(-1)).toMatchObject({
      path: 'setup.zone',
      value: 'Asia/Yekaterinburg',
      by: 'priya',
    });
    await bench.card.send([press.request(['Phone'], '2026-11-25')]);
    expect(bench.boardEntries()).toHaveLength(board.length + 1);
  });

  it('goes through although the zone cannot be kept', async () => {
    const board = BOARD_ENTRIES.filter((entry) => entry.kind !== 'fieldSet');
    const bench = await openBench({ ...viewers.representative, board, story: stories.idle });
    const refusing = { ...bench.ports.board, append: async () => err(REFUSED) };
    const card = createCardModel({ ...bench.ports, board: refusing });
    await card.refresh();
    expect(await card.send([press.request(['Logo'], '2026-11-25')])).toBe(true);
    expect(bench.entries()).toHaveLength(1);
  });
});

describe('somebody not placed', () => {
  it('is asked who he is before his first form, and then goes on with it', async () => {
    const bench = await openBench({ ...viewers.unplaced, story: stories.idle });
    const { card } = bench;
    card.open({ step: 'promiseDate' });
    expect(card.form.value).toBeUndefined();
    expect(card.asking.value?.step).toBe('promiseDate');
    await card.placeMyself('agency');
    expect(bench.boardEntries().at(-1)).toMatchObject({
      kind: 'placed',
      member: 'zoe',
      side: 'agency',
      by: 'zoe',
    });
    expect(card.asking.value).toBeUndefined();
    expect(card.form.value?.step).toBe('promiseDate');
  });

  it('does not go on with what the other side may not do', async () => {
    const { card } = await openBench({ ...viewers.unplaced, story: stories.idle });
    card.open({ step: 'promiseDate' });
    await card.placeMyself('client');
    expect(card.asking.value).toBeUndefined();
    expect(card.form.value).toBeUndefined();
  });

  it('is asked again when the answer was not saved', async () => {
    const { card, pluginData } = await openBench({ ...viewers.unplaced, story: stories.idle });
    card.open({ step: 'promiseDate' });
    pluginData.refuse({ type: 'NotAllowed' });
    await card.placeMyself('agency');
    expect(card.asking.value?.step).toBe('promiseDate');
    expect(card.saving.value).toMatchObject({ kind: 'failed' });
  });

  it('is not asked once placed', async () => {
    const { card } = await openBench({ ...viewers.owner, story: stories.idle });
    card.open({ step: 'promiseDate' });
    expect(card.asking.value).toBeUndefined();
    expect(card.form.value?.step).toBe('promiseDate');
  });
});

describe('closing', () => {
  it('tells once the form and the question before it are gone', async () => {
    const { card } = await openBench({ ...viewers.unplaced, story: stories.idle });
    const told: string[] = [];
    card.open({ step: 'promiseDate' });
    card.onceClosed(() => told.push('closed'));
    await card.placeMyself('agency');
    await Promise.resolve();
    expect(told).toEqual([]);
    card.close();
    await Promise.resolve();
    card.open({ step: 'promiseDate' });
    card.close();
    await Promise.resolve();
    expect(told).toEqual(['closed']);
  });

  it('forgets why the last press failed', async () => {
    const { card, pluginData } = await openBench({ ...viewers.owner, story: stories.edits });
    card.open({ step: 'handOver' });
    pluginData.refuse({ type: 'NotAllowed' });
    await card.send([press.take()]);
    card.close();
    expect(card.saving.value).toEqual({ kind: 'rest' });
  });
});

describe('offers', () => {
  it('knows the steps wherever they stand', async () => {
    const bench = await openBench({ ...viewers.owner, story: stories.edits });
    const offered = ['handOver', 'promiseDate', 'editsFromClient'] as const;
    expect(offered.map((step) => isOffered(bench.sight(), step))).toEqual([true, true, true]);
    expect(isOffered(bench.sight(), 'requestEdits')).toBe(false);
    expect(isOffered(undefined, 'handOver')).toBe(false);
  });

  it('lets anyone of the client ask for edits while nobody decides', async () => {
    const bench = await openBench({ ...viewers.colleague, board: NOBODY_DECIDES });
    expect(isOffered(bench.sight(), 'requestEdits')).toBe(true);
  });
});

it('writes to the board’s journal as well', async () => {
  const bench = await openBench({ viewer: 'ellen' });
  expect(await bench.card.sendToBoard([boardPress.set('rule', 'strict')])).toBe(true);
  expect(bench.sight().board.settings.rule).toEqual({ kind: 'strict' });
});

it('does not write over surroundings that did not answer', async () => {
  const bench = createBench({ ...viewers.owner, story: stories.edits });
  const gone = async () => err({ type: 'HostGone' } as const);
  const card = createCardModel({ ...bench.ports, surroundings: gone });
  await card.refresh();
  expect(await card.send(() => [press.take()])).toBe(false);
  expect(card.saving.value).toEqual({ kind: 'failed', error: { type: 'HostGone' } });
});
