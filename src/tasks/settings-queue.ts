/** What is saved by a press alone, without a Save of its own, has nothing that could be greyed out meanwhile: a press
 *  that comes while another one of its part is being saved waits for it instead of getting lost. */
import type { BoardModel } from './board-model.ts';
import { whenSaved } from './when-saved.ts';

/** Sends once the board is not saving anything, in the order of the calls. */
export async function sendInTurn(
  board: Pick<BoardModel, 'saving' | 'send'>,
  ...press: Parameters<BoardModel['send']>
): Promise<boolean> {
  // Of several that wait the first begins to save at once: the others wait again.
  while (board.saving.peek().kind === 'saving') await whenSaved(board.saving);
  return board.send(...press);
}
