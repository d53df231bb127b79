import { expect, it } from 'vitest';
import type { Survey } from '../../src/tasks/for-you-ports.ts';
import { readWaiting } from '../../src/tasks/for-you-reading.ts';
import { askedAt, createForYouBench } from './for-you-bench.ts';

const FIFTEEN = Array.from({ length: 15 }, (_, index) => ({ id: `c${index}`, title: 'x' }));

/** Cards that answer only when they are told to. */
function heldSurvey() {
  const waiting: (() => void)[] = [];
  const asked: string[] = [];
  const survey: Survey = {
    cards: FIFTEEN,
    sightOf: (id) => {
      asked.push(id);
      return new Promise((resolve) => waiting.push(() => resolve(undefined)));
    },
  };
  const answerAll = async () => {
    for (const answer of waiting.splice(0)) answer();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { survey, asked, answerAll };
}

const never = () => false;

it('asks for six cards at a time and says how far it is', async () => {
  const { survey, asked, answerAll } = heldSurvey();
  const progress: number[] = [];
  const reading = readWaiting(survey, (done) => progress.push(done), never);
  expect(asked).toHaveLength(6);
  await answerAll();
  expect(asked).toHaveLength(12);
  expect(progress.at(-1)).toBe(6);
  await answerAll();
  await answerAll();
  expect(await reading).toEqual({ waiting: [], failed: 0 });
  expect(asked).toEqual(FIFTEEN.map(({ id }) => id));
  expect(progress.at(-1)).toBe(15);
});

it('ends with the cards on their way once nobody looks', async () => {
  const { survey, asked, answerAll } = heldSurvey();
  let isStopped = false;
  const reading = readWaiting(
    survey,
    () => undefined,
    () => isStopped,
  );
  isStopped = true;
  await answerAll();
  expect(await reading).toBeUndefined();
  expect(asked).toHaveLength(6);
});

it('loses none of the others to a card that breaks or cannot be read', async () => {
  const { ports, breakCard, pluginData } = createForYouBench({
    cards: {
      c1: askedAt('2026-11-20 14:00'),
      c2: askedAt('2026-11-20 14:00'),
      c3: askedAt('2026-11-20 14:00'),
    },
  });
  breakCard('c1');
  pluginData.put({ kind: 'card', card: 'c2' }, 'journal', { v: 1, entries: 'x' });
  const survey = await ports.survey();
  const found = survey.ok ? await readWaiting(survey.value, () => undefined, never) : undefined;
  expect(found?.failed).toBe(2);
  expect(found?.waiting.map(({ id }) => id)).toEqual(['c3']);
});

it('has nothing to say about a board without cards', async () => {
  const survey: Survey = { cards: [], sightOf: async () => undefined };
  expect(await readWaiting(survey, () => undefined, never)).toEqual({ waiting: [], failed: 0 });
});
