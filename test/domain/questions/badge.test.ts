import { describe, expect, it } from 'vitest';
import { nextDue, questionBadge } from '../../../src/domain/questions/badge.ts';
import { reduceQuestions } from '../../../src/domain/questions/questions.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, type Story, TEAM } from '../../support/journals.ts';
import { ask, pass, reply } from './question-press.ts';

const FRIDAY = '2026-11-20 18:31';
const LATER = '2026-11-23 11:30';

function badge(write: (story: Story) => void, viewer: string | undefined, now = FRIDAY) {
  const story = createStory();
  write(story);
  const { questions } = reduceQuestions(story.entries, TEAM);
  return questionBadge(questions, TEAM, viewer, moscow(now));
}

function toTom(story: Story): void {
  story.add('priya', ask('tom', 'Which size?'));
}

function toPriya(story: Story): void {
  story.add('tom', ask('priya', 'Which size?'));
}

function toZoe(story: Story): void {
  story.add('tom', ask('zoe', 'Which size?'));
}

describe('the badge of a question', () => {
  it.each([
    ['its owner', 'tom', 'blue'],
    ['who asked', 'priya', 'light-gray'],
    ['others', 'uma', 'light-gray'],
    ['a visitor', undefined, 'light-gray'],
  ])('to %s', (_who, viewer, colour) => {
    const text = { kind: 'answer', day: '2026-11-23', minute: 690 };
    expect(badge(toTom, viewer)).toEqual({ text, colour, changesAt: moscow(LATER) });
  });

  it.each([
    ['the agency’s is red', toTom, 'red'],
    ['the client’s is orange', toPriya, 'orange'],
    ['that of somebody not placed too', toZoe, 'orange'],
  ] as const)('once it is over, to everybody: %s', (_what, write, colour) => {
    for (const viewer of ['tom', 'priya', 'uma', undefined]) {
      expect(badge(write, viewer, LATER)).toMatchObject({ text: { kind: 'answerLate' }, colour });
    }
  });

  it('is the one due first, the viewer’s own before others’', () => {
    const write = (story: Story) => {
      story.add('priya', ask('uma', 'First?', 660));
      story.add('priya', ask('tom', 'Second?', 900));
      story.add('priya', ask('tom', 'Third?', 720));
    };
    expect(badge(write, 'tom')?.text).toMatchObject({ minute: 720 });
    expect(badge(write, 'uma')?.text).toMatchObject({ minute: 660 });
    expect(badge(write, 'priya')?.text).toMatchObject({ minute: 660 });
  });

  it('goes with whom it was passed on to', () => {
    const write = (story: Story) => {
      story.add('tom', pass(story.add('priya', ask('tom', 'Which price?')), 'ellen'));
    };
    expect(badge(write, 'tom')?.colour).toBe('light-gray');
    expect(badge(write, 'ellen')).toMatchObject({ text: { minute: 780 }, colour: 'blue' });
  });

  it('is not there once all are answered, nor for one without a date', () => {
    const answered = (story: Story) => {
      story.add('tom', reply(story.add('priya', ask('tom', 'Which size?'))));
    };
    const moved = (story: Story) => {
      story.add('priya', ask('tom', 'Which size?'));
      story.add('tom', { kind: 'arrived', from: 'board0' });
    };
    expect(badge(answered, 'tom')).toBeUndefined();
    expect(badge(moved, 'tom')).toBeUndefined();
  });

  it('names the day where a weekday alone would be read as another one', () => {
    const far = (story: Story) => {
      story.add('priya', ask('tom', 'x', 690, '2026-12-01'));
    };
    expect(badge(far, 'tom', '2026-11-24 12:00')).toEqual({
      text: { kind: 'answerOn', day: '2026-12-01' },
      colour: 'blue',
      changesAt: moscow('2026-11-25 00:00'),
    });
    expect(badge(far, 'tom', '2026-11-25 00:00')?.text.kind).toBe('answer');
    expect(badge(toTom, 'tom', '2026-11-29 23:59')).toMatchObject({
      text: { kind: 'answerLate' },
      changesAt: moscow('2026-11-30 00:00'),
    });
    expect(badge(toTom, 'tom', '2026-11-30 00:00')).toEqual({
      text: { kind: 'answerLateOn', day: '2026-11-23' },
      colour: 'red',
    });
  });
});

it('the next moment at which a question is late is the first that is still ahead', () => {
  const story = createStory();
  story.add('priya', ask('tom', 'a', 690));
  const second = story.add('priya', ask('tom', 'b', 720));
  story.add('priya', ask('tom', 'c', 900));
  const at = (now: string) => nextDue(reduceQuestions(story.entries, TEAM).questions, moscow(now));
  expect(at(FRIDAY)).toBe(moscow('2026-11-23 11:30'));
  expect(at('2026-11-23 11:30')).toBe(moscow('2026-11-23 12:00'));
  story.add('tom', reply(second));
  expect(at('2026-11-23 11:30')).toBe(moscow('2026-11-23 15:00'));
  expect(at('2026-11-23 15:00')).toBeUndefined();
});
