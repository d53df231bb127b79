/** A board whose data go to a file and come back: the storage's own code over pluginData in memory. */
import { instant } from '../../src/domain/clock.ts';
import type { AppendError, Saved } from '../../src/domain/journal.ts';
import type { Model } from '../../src/domain/ports.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';
import { boardFileText, LONGEST_FILE, parseBoardFile } from '../../src/storage/board-file.ts';
import { copyJournal, gapOf } from '../../src/storage/journal-copy.ts';
import { roomOf } from '../../src/storage/room.ts';
import type { DataPorts, SavedFile } from '../../src/tasks/data-ports.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';
import { boardJournal, boardPress, sealCard } from '../support/journals.ts';

const BOARD = 'board1';
export const NOW = instant(Date.parse('2026-11-20T12:00:00Z'));
export const BOARD_ENTRIES = boardJournal(
  ['ellen', boardPress.place('ellen', 'agency')],
  ['ellen', boardPress.name('ellen', 'accountManager')],
);

/** Three entries on each card. */
export function cardEntries(card: string) {
  return [1, 2, 3].map((n) => sealCard({ kind: 'taken' }, { n, at: NOW, by: `${card}-${n}` }));
}

export function createDataBench(titles: Readonly<Record<string, string>>) {
  const data = createFakePluginData();
  // Trello tells more of a card than belongs into the file.
  const cards = Object.entries(titles).map(([id, title]) => ({ id, title, members: ['priya'] }));
  const listed = { cards, isGone: false };
  const broken = new Set<string>();
  const writes: string[] = [];
  const failures = new Map<string, AppendError>();
  const opened: SavedFile[] = [];
  const browser = { opensWindows: true };
  const nameOf = (model: Model) => (model.kind === 'card' ? model.card : 'board');
  const placeOf = (model: Model) =>
    model.kind === 'card' ? { card: model.card, board: BOARD } : { board: BOARD };
  const put = (model: Model, entries: readonly unknown[]) =>
    data.put(model, 'journal', { v: 1, ...placeOf(model), entries });
  const modelOf = (card: string): Model =>
    card === 'board' ? { kind: 'board' } : { kind: 'card', card };
  const ports: DataPorts = {
    board: BOARD,
    clock: () => NOW,
    cards: async () => (listed.isGone ? err({ type: 'HostGone' }) : ok(listed.cards)),
    copy: async (model) => {
      const blob = await data.read(model);
      if (!blob.ok || broken.has(nameOf(model))) return err({ type: 'HostGone' });
      return ok(copyJournal(blob.value, placeOf(model)));
    },
    gap: async (model, copy) => {
      const blob = await data.read(model);
      if (!blob.ok || broken.has(nameOf(model))) return err({ type: 'HostGone' });
      return ok(await gapOf(blob.value, copy, placeOf(model), NOW));
    },
    restore: async (model, raw): Promise<Result<Saved<unknown>, AppendError>> => {
      writes.push(nameOf(model));
      const failure = failures.get(nameOf(model));
      if (failure !== undefined) return err(failure);
      const blob = await data.read(model);
      if (!blob.ok) return blob;
      const there = copyJournal(blob.value, placeOf(model)).entries;
      put(model, [...there, ...raw]);
      return ok({ entries: raw, durable: false });
    },
    write: boardFileText,
    parse: (text) => parseBoardFile(text, BOARD),
    longestFile: LONGEST_FILE,
    room: async () => {
      const blob = await data.read({ kind: 'board' });
      return blob.ok ? roomOf(blob.value) : undefined;
    },
    open: (saved) => {
      opened.push(saved);
      return browser.opensWindows;
    },
  };
  /** Everything in its place. */
  function fill(): void {
    put({ kind: 'board' }, BOARD_ENTRIES);
    for (const { id } of cards) put(modelOf(id), cardEntries(id));
  }
  const entriesOn = (card: string) =>
    (data.stored(modelOf(card))['journal'] as { entries?: unknown[] } | undefined)?.entries ?? [];
  function wipe(): void {
    for (const name of ['board', ...cards.map(({ id }) => id)]) {
      data.put(modelOf(name), 'journal', undefined);
    }
  }
  return {
    ports,
    data,
    listed,
    broken,
    writes,
    failures,
    opened,
    browser,
    fill,
    wipe,
    entriesOn,
    modelOf,
  };
}
