/** A line that goes with a proposal: typed beside a rule or beside *Propose*, and kept until it was sent. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BoardDrafts } from './board-drafts.ts';
import type { BoardModel } from './board-model.ts';

/** One line: a board has little room. */
export const LONGEST_NOTE = 200;

export interface ProposalNote {
  /** As it was typed; until somebody types it is that of the proposal which waits, for that is proposed anew. */
  readonly typed: ReadonlySignal<string>;
  /** As it goes with the proposal. */
  readonly text: ReadonlySignal<string>;
  change(text: string): void;
  /** Once it was sent. */
  clear(): void;
  /** The change of one form is not wanted any more: what is said goes too, unless another form holds a change. */
  leave(): void;
  /** A form that asks for it, until the answer is called. Of several only the latest shows it. */
  open(place: string): () => void;
  isShownAt(place: string): boolean;
}

export function createProposalNote(
  board: Pick<BoardModel, 'sight'>,
  drafts: BoardDrafts,
): ProposalNote {
  const own = signal(drafts.text('rules.note'));
  const typed = computed(() => own.value ?? board.sight.value?.agreed.open?.note ?? '');
  const put = (text: string | undefined) => {
    own.value = text;
    drafts.save('rules.note', text ?? '');
  };
  const places = signal<readonly string[]>([]);
  const clear = () => put(undefined);
  return {
    typed,
    text: computed(() => typed.value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NOTE)),
    change: put,
    clear,
    leave: () => {
      if (places.peek().length < 2) clear();
    },
    open: (place) => {
      places.value = [...places.peek(), place];
      return () => {
        places.value = places.peek().filter((one) => one !== place);
      };
    },
    isShownAt: (place) => places.value.at(-1) === place,
  };
}
