import { expect, it, vi } from 'vitest';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { createStory, press, type Story } from '../support/journals.ts';
import { askedAt, asks, createForYouBench, type ForYouBench } from './for-you-bench.ts';

const CARDS = {
  a: { ...askedAt('2026-11-18 10:00'), title: 'Autumn banners' },
  b: { ...askedAt('2026-11-19 10:00'), title: 'Search ads' },
  c: { ...askedAt('2026-11-20 10:00'), title: 'Brochure' },
};

async function openRun(first = 'a', setting = {}): Promise<ForYouBench> {
  const bench = createForYouBench({ cards: CARDS, ...setting });
  await bench.model.enter();
  bench.model.open(first);
  await isRead(bench);
  return bench;
}

async function isRead({ model }: ForYouBench): Promise<void> {
  await vi.waitFor(() => expect(model.run.open.value?.card.sight.value).toBeDefined());
}

const place = ({ model: { run } }: ForYouBench) => {
  const open = run.open.value;
  return open && `${open.id} ${open.place}/${open.total}`;
};

function approve({ model }: ForYouBench): void {
  model.run.open.value?.card.open({ step: 'approve' });
}

function kindsOn({ pluginData }: ForYouBench, card: string): readonly string[] {
  const blob = pluginData.stored({ kind: 'card', card })['journal'] as {
    readonly entries: readonly CardEntry[];
  };
  return blob.entries.map(({ kind }) => kind);
}

it('goes through the cards with the press on each, and ends at the list', async () => {
  const bench = await openRun();
  for (const [at, done] of [
    ['b 2/3', 'a'],
    ['c 3/3', 'b'],
    [undefined, 'c'],
  ] as const) {
    approve(bench);
    await vi.waitFor(() => expect(place(bench)).toBe(at));
    expect(bench.model.run.done.value?.id).toBe(done);
    if (at !== undefined) await isRead(bench);
  }
  for (const card of ['a', 'b', 'c']) {
    expect(kindsOn(bench, card)).toEqual(['approvalAsked', 'decided']);
  }
  await vi.waitFor(() => expect(bench.listed()).toEqual([]));
});

it('skips a card without writing to it', async () => {
  const bench = await openRun('b');
  expect(place(bench)).toBe('b 2/3');
  bench.model.run.skip();
  expect(place(bench)).toBe('c 3/3');
  bench.model.run.skip();
  expect(place(bench)).toBeUndefined();
  expect(bench.pluginData.tries()).toBe(0);
});

it('comes back to what was just done, where it can be undone', async () => {
  const bench = await openRun();
  approve(bench);
  await vi.waitFor(() => expect(place(bench)).toBe('b 2/3'));
  bench.model.run.returnToDone();
  expect(place(bench)).toBe('a 1/3');
  await isRead(bench);
  bench.model.run.open.value?.card.open({ step: 'undo' });
  await vi.waitFor(() => expect(kindsOn(bench, 'a')).toContain('undone'));
  const sight = () => bench.model.run.open.value?.card.sight.value;
  await vi.waitFor(() => expect(sight()?.turn.main.kind).toBe('decide'));
  // Its wait is back: the card stays, and the next approval goes on as before.
  expect(place(bench)).toBe('a 1/3');
  approve(bench);
  await vi.waitFor(() => expect(place(bench)).toBe('b 2/3'));
});

const takenBack = (story: Story) => {
  const ask = story.add('tom', asks(), '2026-11-18 10:00');
  story.add('tom', { kind: 'withdrawn', ref: ask.id });
};

it('stays on a card whose wait somebody else ended while she reads', async () => {
  const bench = await openRun();
  const story = createStory();
  takenBack(story);
  const journal = { v: 1, card: 'a', board: 'board1', entries: story.entries };
  bench.pluginData.put({ kind: 'card', card: 'a' }, 'journal', journal);
  bench.model.refresh();
  const sight = () => bench.model.run.open.value?.card.sight.value;
  await vi.waitFor(() => expect(sight()?.turn.main.kind).toBe('idle'));
  expect(place(bench)).toBe('a 1/3');
});

it('refuses a press on content that changed since it was shown, and stays', async () => {
  const content: { description: string } = { description: 'Six ads' };
  const bench = await openRun('a', { cards: { ...CARDS, a: { ...CARDS.a, content } } });
  content.description = 'Seven ads';
  approve(bench);
  const saving = () => bench.model.run.open.value?.card.saving.value;
  await vi.waitFor(() => expect(saving()?.kind).toBe('failed'));
  expect(kindsOn(bench, 'a')).toEqual(['approvalAsked']);
  expect(place(bench)).toBe('a 1/3');
});

it('a refused write keeps the card, and a later press goes on', async () => {
  const bench = await openRun();
  bench.pluginData.refuse({ type: 'NotAllowed' });
  approve(bench);
  const saving = () => bench.model.run.open.value?.card.saving.value;
  await vi.waitFor(() => expect(saving()?.kind).toBe('failed'));
  expect(place(bench)).toBe('a 1/3');
  approve(bench);
  await vi.waitFor(() => expect(place(bench)).toBe('b 2/3'));
});

it('a press that ends no wait keeps the card: a tick of the agency', async () => {
  const edits = (story: Story) => void story.add('priya', press.request(['Logo'], '2026-11-25'));
  const bench = await openRun('e', {
    viewer: 'tom',
    cards: { e: { members: ['tom'], story: edits }, f: { members: ['tom'], story: edits } },
  });
  const open = bench.model.run.open.value;
  const ref = open?.card.sight.value?.turn.rounds[0]?.edits[0]?.ref;
  if (ref === undefined) throw new Error('There is no edit');
  expect(await open?.card.send([{ kind: 'ticked', edit: ref, on: true }])).toBe(true);
  expect(place(bench)).toBe('e 1/2');
});

it('in a frame built anew on the press goes on with the next card', async () => {
  const bench = await openRun();
  const card = bench.model.run.open.value?.card;
  // The frame dies while the press is on its way.
  card?.open({ step: 'approve' });
  await vi.waitFor(() => expect(bench.kept.get('forYou.open')).toContain('"pressed":true'));
  const kept = Object.fromEntries(bench.kept);
  await vi.waitFor(() => expect(kindsOn(bench, 'a')).toContain('decided'));
  const next = createForYouBench({ cards: { ...CARDS, a: { story: takenBack } }, memory: kept });
  await next.model.enter();
  await vi.waitFor(() => expect(place(next)).toBe('b 2/3'));
});

it('who is at work on a card for long comes back to it', async () => {
  const bench = await openRun('b');
  bench.setNow('2026-11-20 18:50');
  bench.model.run.touch();
  const memory = Object.fromEntries(bench.kept);
  const next = createForYouBench({ cards: CARDS, memory, now: '2026-11-20 18:51' });
  await next.model.enter();
  expect(place(next)).toBe('b 2/3');
});

it('a page opened later begins with the list', async () => {
  const bench = await openRun('b');
  const next = createForYouBench({
    cards: CARDS,
    memory: Object.fromEntries(bench.kept),
    now: '2026-11-20 18:40',
  });
  await next.model.enter();
  expect(place(next)).toBeUndefined();
  expect(next.listed()).toEqual(['a', 'b', 'c']);
});

it('back at the list nothing is kept of the card', async () => {
  const bench = await openRun('b');
  expect(bench.kept.has('forYou.open')).toBe(true);
  bench.model.run.toList();
  expect(bench.kept.has('forYou.open')).toBe(false);
  expect(place(bench)).toBeUndefined();
});
