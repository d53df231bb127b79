/** The terms of both sides, read from the fields in force. */
import { readCount, type TakeField } from './take-field.ts';

export interface Terms {
  /** Working days for edits. */
  readonly edits: number;
  /** Working days for the client's decision. */
  readonly decision: number;
  /** Working days for what is missing. */
  readonly missing: number;
  /** Working hours for an answer. */
  readonly answerHours: number;
  /** Working days after the period's last day, always counted as `strict`. */
  readonly report: number;
}

export const DEFAULT_TERMS: Terms = {
  edits: 2,
  decision: 2,
  missing: 3,
  answerHours: 2,
  report: 2,
};

/** The longest term that is read from a board. */
export const LONGEST_TERM = 60;

export function readTerms(take: TakeField): Terms {
  const count = (name: keyof Terms) =>
    take(`terms.${name}`, DEFAULT_TERMS[name], (value) => readCount(value, 0, LONGEST_TERM));
  return {
    edits: count('edits'),
    decision: count('decision'),
    missing: count('missing'),
    answerHours: count('answerHours'),
    report: count('report'),
  };
}
