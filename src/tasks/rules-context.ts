/** What every rule of *How we work* is given. */
import type { ProposalNote } from './agreed-note.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPageProps } from './board-page-props.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import type { RulesWords } from './rules-words.ts';

export interface RulesContext {
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly sight: BoardSight;
  readonly words: RulesWords;
  /** What goes with a proposal. */
  readonly note: ProposalNote;
  readonly mayEdit: boolean;
  readonly openTab: BoardPageProps['openTab'];
}
