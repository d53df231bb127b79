/** Composition of the way to a board's data: what this browser keeps at once, the rest when it is asked for. */
import { createBoardCopies } from '../storage/board-copies.ts';
import { DRAFT_CHANNEL } from '../storage/draft-channel.ts';
import { forgetDrafts, forgetMember } from '../storage/kept-here.ts';
import { createDataDoor, type DataDoor } from '../tasks/data-door.ts';
import type { PageClient } from '../trello/client.ts';
import type { PagePorts } from './page-ports.ts';

export function dataDoorOf(t: PageClient, page: PagePorts): DataDoor {
  const { here, storage } = page;
  const { member } = here.viewer;
  const kept = storage && member !== undefined ? { storage, member } : undefined;
  return createDataDoor({
    board: here.board,
    copies: kept && createBoardCopies(kept.storage, kept.member),
    load: async () => (await import('./board-data.ts')).dataPortsOf(t, page),
    forgetHere:
      kept &&
      (() => {
        const gone = forgetMember(kept.storage, kept.member);
        forgetDrafts(gone, new BroadcastChannel(DRAFT_CHANNEL));
      }),
  });
}
