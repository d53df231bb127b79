/** What is saved by a press alone, without a Save of its own, has nothing that could be greyed out meanwhile: a press
 *  that comes while another one is being saved waits for it instead of getting lost. */
import { effect } from '@preact/signals';
import type { BoardModel } from './board-model.ts';

/** Sends once the board is not saving anything, in the order of the calls. */
export async function sendInTurn(
  board: Pick<BoardModel, 'saving' | 'send'>,
  ...press: Parameters<BoardModel['send']>
): Promise<boolean> {
  // Of several that wait the first begins to save at once: the others wait again.
  while (board.saving.peek().kind === 'saving') await saved(board);
  return board.send(...press);
}

function saved({ saving }: Pick<BoardModel, 'saving'>): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (saving.value.kind === 'saving') return;
      resolve();
      // An effect cannot end itself while it is being set up.
      queueMicrotask(() => stop());
    });
  });
}
