/** Every kind of a card's entry. Apart from the main clock's, which alone is loaded on every visit of a board. */
import { ESTIMATE_KINDS } from '../estimates/entries.ts';
import { PAUSE_KINDS } from '../pauses/entries.ts';
import { QUESTION_KINDS } from '../questions/entries.ts';
import { REPORT_KINDS } from '../report/entries.ts';
import { URGENT_KINDS } from '../urgency/entries.ts';
import { type CardPress, TURN_KINDS } from './entries.ts';

export const CARD_KINDS: readonly CardPress['kind'][] = [
  ...TURN_KINDS,
  ...PAUSE_KINDS,
  ...ESTIMATE_KINDS,
  ...URGENT_KINDS,
  ...QUESTION_KINDS,
  ...REPORT_KINDS,
];
