import { expect, it, vi } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { moscow } from '../support/calendars.ts';
import { press, type Story } from '../support/journals.ts';
import { approves, askedAt, asks, createForYouBench } from './for-you-bench.ts';

const idle = { story: () => undefined };
const toms = {
  members: ['tom'],
  story: (story: Story) => void story.add('priya', press.request(['Logo'], '2026-11-25')),
};

const THREE = {
  late: askedAt('2026-11-20 12:00', '2026-11-26'),
  early: askedAt('2026-11-18 10:00', '2026-11-20'),
  middle: askedAt('2026-11-19 10:00', '2026-11-23'),
};

it('lists what waits for the person, the oldest first, and nothing else', async () => {
  const { model, listed } = createForYouBench({ cards: { ...THREE, idle, toms, bare: {} } });
  await model.enter();
  expect(listed()).toEqual(['early', 'middle', 'late']);
  expect(model.progress.value).toBeUndefined();
  expect(model.isGone.value).toBe(false);
});

it('shows a colleague where his view is welcome', async () => {
  const { model, listed } = createForYouBench({ viewer: 'dan', cards: { ...THREE, toms } });
  await model.enter();
  expect(listed()).toEqual(['early', 'middle', 'late']);
  expect(model.list.value?.cards.map(({ wait }) => wait.kind)).toEqual(['view', 'view', 'view']);
});

it('counts the cards that could not be read, and reads them again', async () => {
  const { model, breakCard, listed } = createForYouBench({ cards: THREE });
  breakCard('early');
  await model.enter();
  expect(model.list.value?.failed).toBe(1);
  expect(listed()).toEqual(['middle', 'late']);
  await model.read();
  expect(model.list.value?.failed).toBe(1);
});

it('says that Trello does not answer', async () => {
  const { model, leave } = createForYouBench({ cards: THREE });
  leave();
  await model.enter();
  expect(model.isGone.value).toBe(true);
});

it('ends reading when the tab is left, and shows nothing of it', async () => {
  const { model } = createForYouBench({ cards: THREE });
  const seen: unknown[] = [];
  model.progress.subscribe((progress) => {
    seen.push(progress);
    if (progress?.done === 1) model.leave();
  });
  await model.enter();
  expect(seen).toContainEqual({ done: 1, total: 3 });
  expect(model.list.value).toBeUndefined();
  expect(model.progress.value).toBeUndefined();
});

it('of two readings shows the later one', async () => {
  const { model, listed } = createForYouBench({ cards: THREE });
  await Promise.all([model.read(), model.read()]);
  expect(listed()).toEqual(['early', 'middle', 'late']);
});

it('remembers the board by number and nearest date, without titles', async () => {
  const { model, notes } = createForYouBench({ cards: THREE });
  await model.enter();
  const [note] = notes();
  expect(note).toMatchObject({
    board: 'board1',
    link: 'aB3dE5gH',
    count: 3,
    next: day('2026-11-20'),
  });
  expect((note?.seen ?? 0) - moscow('2026-11-20 18:30')).toBeLessThan(1000);
  expect(Object.keys(note ?? {}).sort()).toEqual(['board', 'count', 'link', 'next', 'seen']);
});

it('does not count views, and remembers no list with gaps', async () => {
  const views = createForYouBench({ viewer: 'dan', cards: THREE });
  await views.model.enter();
  expect(views.notes()).toMatchObject([{ count: 0 }]);
  const gaps = createForYouBench({ cards: THREE });
  gaps.breakCard('early');
  await gaps.model.enter();
  expect(gaps.notes()).toEqual([]);
});

it('reads where nothing may be kept as well', async () => {
  const { model, listed } = createForYouBench({ cards: THREE, notes: 'refused' });
  await model.enter();
  expect(listed()).toHaveLength(3);
});

it('a card that was done is gone from the list at once', async () => {
  const { model, listed } = createForYouBench({ cards: THREE });
  await model.enter();
  model.open('early');
  await vi.waitFor(() => expect(model.run.open.value?.card.sight.value).toBeDefined());
  model.run.open.value?.card.open({ step: 'approve' });
  await vi.waitFor(() => expect(listed()).toEqual(['middle', 'late']));
});

it('an approved card is not on the list', async () => {
  const story = (told: Story) => void told.add('priya', approves(told.add('tom', asks())));
  const { model, listed } = createForYouBench({ cards: { done: { story } } });
  await model.enter();
  expect(listed()).toEqual([]);
});
