/** What the part of what is missing is drawn from. */
import type { CardModel } from './card-model.ts';
import type { createMessageCopy } from './message-copy.ts';
import type { PauseWords } from './pause-words.ts';
import type { CardPorts } from './ports.ts';
import type { StateProps } from './section-actions.ts';

export interface PausePartProps {
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly state: StateProps;
  readonly message: ReturnType<typeof createMessageCopy>;
}

export type PausedProps = PausePartProps & { readonly words: PauseWords };
