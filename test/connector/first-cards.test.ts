import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AHEAD, firstCardsAhead, LONGEST_WAIT_MS } from '../../src/connector/first-cards.ts';

describe('the order in which cards are read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads the first cards at once and the others in the next task', async () => {
    const { begun } = askedFor(AHEAD + 2);
    expect(begun()).toBe(AHEAD);
    await vi.advanceTimersByTimeAsync(0);
    expect(begun()).toBe(AHEAD + 2);
  });

  it('answers for the first cards when another is read', async () => {
    const { answer, answered } = askedFor(AHEAD + 2);
    for (let card = 0; card < AHEAD; card += 1) answer(card);
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS - 1);
    expect(answered()).toEqual([]);
    answer(AHEAD);
    await vi.advanceTimersByTimeAsync(0);
    expect(answered()).toHaveLength(AHEAD + 1);
  });

  it('does not wait for ever for a card that nobody answers for', async () => {
    const { answer, answered } = askedFor(AHEAD + 1);
    answer(0);
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS);
    expect(answered()).toEqual([0]);
  });

  it('waits for no other where another cannot be read', async () => {
    const { answer, refuse, answered } = askedFor(AHEAD + 1);
    answer(0);
    await vi.advanceTimersByTimeAsync(0);
    refuse(AHEAD);
    await vi.advanceTimersByTimeAsync(0);
    expect(answered()).toEqual([0, 'refused']);
  });

  it('lets no card of a small board wait', async () => {
    const { answer, answered } = askedFor(AHEAD);
    answer(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(answered()).toEqual([0]);
  });

  it('says once that there are more cards than the first', () => {
    const onMany = vi.fn();
    const inTurn = firstCardsAhead(onMany);
    for (let card = 0; card < AHEAD; card += 1) void inTurn(async () => card);
    expect(onMany).not.toHaveBeenCalled();
    for (let card = 0; card < 2; card += 1) void inTurn(async () => card);
    expect(onMany).toHaveBeenCalledOnce();
  });

  it('lets a card wait for nothing that is asked for again later', async () => {
    const inTurn = firstCardsAhead(() => {});
    for (let card = 0; card <= AHEAD; card += 1) void inTurn(async () => card);
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS);
    expect(await inTurn(async () => 'again')).toBe('again');
  });
});

/** Cards that are asked for in one task; what was read of each is told from outside. */
function askedFor(cards: number) {
  const inTurn = firstCardsAhead(() => {});
  const reads = Array.from({ length: cards }, (_, card) => reading(card));
  const answered: unknown[] = [];
  let begun = 0;
  for (const { promise } of reads) {
    const asked = inTurn(() => {
      begun += 1;
      return promise;
    });
    asked.then(
      (card) => answered.push(card),
      () => answered.push('refused'),
    );
  }
  return {
    begun: () => begun,
    answered: () => answered,
    answer: (card: number) => reads[card]?.answer(),
    refuse: (card: number) => reads[card]?.refuse(),
  };
}

function reading(card: number) {
  let answer = () => {};
  let refuse = () => {};
  const promise = new Promise<number>((resolve, reject) => {
    answer = () => resolve(card);
    refuse = () => reject(new Error('Refused'));
  });
  return { promise, answer, refuse };
}
