import { createWalk } from '../support/walk/walk.ts';

// The main job (issue 2): a card says by when its edits are due, and by whom.

const walk = createWalk('main-job');

walk('3 edits are sent with their date', async (walker) => {
  const { cast, look } = walker;
  await walker.onBoard({ member: cast.client }, async (board) => {
    await look('the board', board.page);
    await board.openCard(cast.card);
    await look('an idle card', board.page);
  });
});
