/** What a card's state is drawn from, and what its buttons do. */
import type { Digest } from '../domain/content/content.ts';
import type { Edit, View } from '../domain/turn/card-turn.ts';
import type { Step } from '../domain/turn/offers.ts';
import type { CardSight } from './card-sight.ts';
import type { PauseStep } from './pause-steps.ts';
import type { AskStep } from './question-steps.ts';
import type { ReportStep } from './report-steps.ts';
import type { TermStep } from './term-steps.ts';
import type { Words } from './words.ts';

export interface SectionActions {
  readonly onStep: (step: Step | AskStep | ReportStep | PauseStep | TermStep) => void;
  readonly onTick: (edit: string, on: boolean) => void;
  readonly onNotRight: (edit: Edit) => void;
  /** *Add to my edits*: a colleague's remarks. */
  readonly onAdopt: (view: View) => void;
  /** 👍 is one press; 👎 asks for words. */
  readonly onRate: (good: boolean) => void;
  /** *I'm away* is said in the settings. */
  readonly onAway: () => void;
  /** *Team*: who is who, whoever looks. */
  readonly onTeam: () => void;
}

export interface StateProps extends SectionActions {
  readonly sight: CardSight;
  readonly words: Words;
  /** What attachments are told apart with. */
  readonly digest: Digest;
  /** A report is shown with the state: of a card at rest nothing but its steps is left to say. */
  readonly hasReport?: boolean;
}
