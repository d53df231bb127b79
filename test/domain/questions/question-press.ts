/** Presses of questions in few words. */
import type { QuestionAsked } from '../../../src/domain/questions/entries.ts';
import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { promised } from '../../support/journals.ts';

const until = (minute: number, day: string) =>
  promised(day, { rule: 'hours', n: 120, closes: minute });

/** Due Mon 23 Nov, 11:30 in Moscow unless said otherwise. */
export const ask = (to: string, text: string, minute = 690, day = '2026-11-23'): QuestionAsked => ({
  kind: 'questionAsked',
  to,
  text,
  promise: until(minute, day),
});

export const reply = ({ id }: { readonly id: string }, words?: string): CardPress => ({
  kind: 'answered',
  ref: id,
  ...(words !== undefined && { words }),
});

export const pass = ({ id }: { readonly id: string }, to: string, minute = 780): CardPress => ({
  kind: 'questionPassed',
  ref: id,
  to,
  promise: until(minute, '2026-11-23'),
});
