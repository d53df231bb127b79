/** Composition of saving a board's data to a file and bringing them back; loaded when the settings are looked at. */
import type { JournalCopy } from '../domain/evidence/board-file.ts';
import type { Model } from '../domain/ports.ts';
import { ok } from '../domain/result.ts';
import { boardFileText, LONGEST_FILE, parseBoardFile } from '../storage/board-file.ts';
import { copyJournal, gapOf } from '../storage/journal-copy.ts';
import { roomOf } from '../storage/room.ts';
import type { DataPorts } from '../tasks/data-ports.ts';
import { listedCards } from '../trello/cards.ts';
import type { PageClient } from '../trello/client.ts';
import { createPluginData } from '../trello/plugin-data.ts';
import { pluginOf } from '../trello/signer.ts';
import { hostAnswer } from './host-answer.ts';
import type { PagePorts } from './page-ports.ts';
import { openTold } from './printed-window.ts';

export function dataPortsOf(t: PageClient, { here, journals, clock }: PagePorts): DataPorts {
  const { board } = here;
  const pluginData = createPluginData(() => t);
  const placeOf = (model: Model) =>
    model.kind === 'card' ? { card: model.card, board, plugin: pluginOf(t) } : { board };
  return {
    board,
    clock,
    cards: () => hostAnswer(() => listedCards(t)),
    copy: async (model) => {
      const blob = await pluginData.read(model);
      return blob.ok ? ok(copyJournal(blob.value, placeOf(model))) : blob;
    },
    gap: async (model, copy: JournalCopy) => {
      const blob = await pluginData.read(model);
      return blob.ok ? ok(await gapOf(blob.value, copy, placeOf(model), clock())) : blob;
    },
    restore: (model, raw) =>
      model.kind === 'card' ? journals.card(model.card).restore(raw) : journals.board.restore(raw),
    write: boardFileText,
    parse: (text) => parseBoardFile(text, board),
    longestFile: LONGEST_FILE,
    room: async () => {
      const blob = await pluginData.read({ kind: 'board' });
      return blob.ok ? roomOf(blob.value) : undefined;
    },
    open: (saved) => openTold('board-file', saved),
  };
}
