import { describe, expect, it } from 'vitest';
import { createAnswerModel, createPassModel } from '../../src/tasks/question-answer-model.ts';
import { ask, reply } from '../domain/questions/question-press.ts';
import type { Story } from '../support/journals.ts';
import type { Setting } from './card-bench.ts';
import { firstId, openAsking } from './question-bench.ts';

const toTom = (story: Story): void => {
  story.add('priya', ask('tom', 'Which size?'));
};
const toEllen = (story: Story): void => {
  story.add('priya', ask('ellen', 'Which price?'));
};

async function open(viewer: string, write = toTom, setting: Setting = {}, fields = {}) {
  const bench = await openAsking({ viewer, story: write, ...setting }, fields);
  const question = firstId(write);
  bench.card.open({ step: 'answerQuestion', question });
  const form = { step: 'answerQuestion', question } as const;
  const answer = createAnswerModel(form, bench.card, bench.ports);
  const pass = createPassModel(form, bench.card, bench.ports);
  return { ...bench, question, answer, pass, last: () => bench.entries().at(-1) };
}

describe('*Answered*', () => {
  it('needs no words', async () => {
    const { answer, question, last, card } = await open('tom');
    expect(await answer.send()).toBe(true);
    expect(last()).toMatchObject({ kind: 'answered', ref: question, by: 'tom' });
    expect(last()).not.toHaveProperty('words');
    expect(card.form.peek()).toBeUndefined();
  });

  it('may have some, which survive until they are sent', async () => {
    const first = await open('tom');
    first.answer.setWords(' A4 ');
    const drafts = Object.fromEntries(first.drafts.kept);
    const { answer, last } = await open('tom', toTom, { drafts });
    await answer.restore();
    expect(answer.words.value).toBe(' A4 ');
    expect(await answer.send()).toBe(true);
    expect(last()).toMatchObject({ words: 'A4' });
  });

  it('too long is said', async () => {
    const { answer, entries } = await open('tom');
    answer.setWords('x'.repeat(2001));
    expect(await answer.send()).toBe(false);
    expect(answer.tooLong.value).toBe(true);
    expect(entries()).toHaveLength(1);
  });

  it.each([
    ['uma', true],
    ['ellen', true],
    ['priya', true],
    ['dan', false],
  ])('by %s: %s', async (viewer, may) => {
    const { answer, entries, card } = await open(viewer);
    expect(await answer.send()).toBe(may);
    expect(entries()).toHaveLength(may ? 2 : 1);
    if (!may) expect(card.saving.peek()).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
  });

  it('is refused once somebody else answered, and does nothing twice', async () => {
    const twice = (by: string) => (story: Story) => {
      const asked = story.add('priya', ask('tom', 'Which size?'));
      story.add(by, reply(asked));
    };
    const others = await open('tom', twice('uma'));
    expect(await others.answer.send()).toBe(false);
    expect(others.card.saving.peek()).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
    const own = await open('tom', twice('tom'));
    expect(await own.answer.send()).toBe(true);
    expect(own.entries()).toHaveLength(2);
  });
});

describe('*Not for me*', () => {
  it('goes to the account manager, with a term of his own', async () => {
    const { pass, question, last } = await open('tom', toTom, {}, { 'people.ellen.answer': 3 });
    expect(await pass.send()).toBe(true);
    expect(last()).toMatchObject({
      ...{ kind: 'questionPassed', ref: question, to: 'ellen' },
      promise: { day: '2026-11-23', closes: 750, n: 180 },
    });
  });

  it('goes to who stands in while the account manager is away', async () => {
    const away = { 'people.ellen.away': ['2026-11-20', '2026-11-27', 'uma'] };
    const { pass } = await open('tom', toTom, {}, away);
    expect(pass.to.value).toBe('uma');
  });

  it('or to whom is chosen; never back to who asked', async () => {
    const { pass, last } = await open('ellen', toEllen);
    expect(pass.people.value).toEqual(['tom', 'uma', 'dan', 'zoe']);
    pass.setTo('uma');
    expect(await pass.send()).toBe(true);
    expect(last()).toMatchObject({ to: 'uma' });
  });

  it.each([
    ['ellen', true],
    ['uma', false],
    ['priya', false],
  ])('by %s: %s', async (viewer, may) => {
    const { pass, entries } = await open(viewer, toTom);
    pass.setTo('zoe');
    expect(await pass.send()).toBe(may);
    expect(entries()).toHaveLength(may ? 2 : 1);
  });

  it('is refused once it is answered', async () => {
    const { pass, entries } = await open('tom', (story) => {
      story.add('tom', reply(story.add('priya', ask('tom', 'Which size?'))));
    });
    expect(await pass.send()).toBe(false);
    expect(entries()).toHaveLength(2);
  });
});
