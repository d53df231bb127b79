import { describe, expect, it } from 'vitest';
import { askSteps, isAskOffered, isAskStep } from '../../src/tasks/question-steps.ts';
import { openBench } from './card-bench.ts';
import { openAsking } from './question-bench.ts';

const steps = async (setting = {}, fields = {}) =>
  askSteps((await openAsking(setting, fields)).sight());

describe('on every card', () => {
  it.each([['priya'], ['dan'], ['tom'], ['ellen'], ['zoe']])(
    'whom to ask is offered, and with the switch a question: to %s',
    async (viewer) => {
      expect(await steps({ viewer })).toEqual(['askQuestion', 'whoToAsk']);
      expect(await steps({ viewer }, { 'switches.questions': false })).toEqual(['whoToAsk']);
    },
  );

  it.each([['zoe'], [undefined]])(
    'whom to ask alone is to who may only read: to %s',
    async (viewer) => {
      const sight = (await openAsking({ viewer, mayWrite: false })).sight();
      expect(askSteps(sight)).toEqual(['whoToAsk']);
      expect(isAskOffered(sight, 'askQuestion', true)).toBe(false);
      expect(isAskOffered(sight, 'answerQuestion')).toBe(false);
      expect(isAskOffered(sight, 'passQuestion')).toBe(false);
    },
  );

  it('nothing is before anybody is placed', async () => {
    const bench = await openBench({ viewer: 'tom', board: [] });
    expect(isAskOffered(bench.sight(), 'whoToAsk')).toBe(false);
  });
});

it('a question about something may be asked without the switch, and those that wait be answered', async () => {
  const sight = (await openAsking({ viewer: 'tom' }, { 'switches.questions': false })).sight();
  expect(isAskOffered(sight, 'askQuestion')).toBe(false);
  expect(isAskOffered(sight, 'askQuestion', true)).toBe(true);
  expect(isAskOffered(sight, 'answerQuestion')).toBe(true);
});

it('steps of the card’s turn are no steps of asking', () => {
  expect(['approve', 'handOver', 'record'].some(isAskStep)).toBe(false);
});
