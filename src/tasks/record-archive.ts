/** *Archive old rounds*: saved to a file first, then folded. What the file holds is what is folded, and only if the
 *  card still stands so that it may be. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type CardBooks, mayClose, planCardBooks } from '../domain/books/card-books.ts';
import { mayEditRules } from '../domain/roster/board-people.ts';
import type { RecordModel } from './record-model.ts';
import type { RecordPorts } from './record-ports.ts';
import { type RecordSight, readRecord } from './record-reading.ts';
import type { Rooms } from './room.ts';

/** `save`: the file is to be saved; `ask`: whether it was; `changed`: the card is another than the one saved. */
export type ArchiveStep =
  | 'rest'
  | 'save'
  | 'ask'
  | 'saving'
  | 'done'
  | 'waits'
  | 'changed'
  | 'failed';

export interface ArchiveModel {
  readonly rooms: ReadonlySignal<Rooms | undefined>;
  readonly step: ReadonlySignal<ArchiveStep>;
  /** What can be archived by who looks; undefined where nothing can, or he may not. */
  readonly books: ReadonlySignal<CardBooks | undefined>;
  measure(): Promise<void>;
  begin(): void;
  /** Hands over the card as it is now, to be saved. */
  save(print: (sight: RecordSight) => void): void;
  notYet(): void;
  /** Nothing is archived after all. */
  leave(): void;
  /** Undoubtedly saved: writes the closing. */
  archive(): Promise<void>;
}

export function createArchive(ports: RecordPorts, record: RecordModel): ArchiveModel {
  const rooms = signal<Rooms | undefined>(undefined);
  const step = signal<ArchiveStep>('rest');
  const books = computed(() => record.sight.value && planFor(record.sight.value, ports));
  let saved: CardBooks | undefined;

  async function measure(): Promise<void> {
    rooms.value = await ports.rooms();
  }

  async function archive(): Promise<void> {
    if (step.peek() !== 'ask' || saved === undefined) return;
    step.value = 'saving';
    const found = await readRecord(ports);
    step.value = typeof found === 'string' ? 'failed' : await write(saved, found);
    await Promise.all([record.refresh(), measure()]);
  }

  async function write({ press }: CardBooks, sight: RecordSight): Promise<ArchiveStep> {
    const by = ports.archivist;
    if (by === undefined || !mayEditRules(sight.roster, by, sight.now)) return 'failed';
    const who = { by, at: sight.now };
    if (!mayClose(press, sight.journal.entries, sight.roster, who)) return 'changed';
    const written = await ports.card.append([press]);
    if (!written.ok) return 'failed';
    return written.value.waits ? 'waits' : 'done';
  }

  return {
    rooms,
    step,
    books,
    measure,
    begin: () => {
      step.value = 'save';
    },
    save: (print) => {
      const sight = record.sight.peek();
      saved = books.peek();
      if (sight === undefined || saved === undefined) return;
      print(sight);
      step.value = 'ask';
    },
    notYet: () => {
      step.value = 'save';
    },
    leave: () => {
      step.value = 'rest';
    },
    archive,
  };
}

function planFor(sight: RecordSight, { archivist }: RecordPorts): CardBooks | undefined {
  const { journal, roster, now } = sight;
  // A journal of another board is not this one's to fold before something was written here.
  if (archivist === undefined || journal.fromBoard !== undefined) return undefined;
  if (!mayEditRules(roster, archivist, now)) return undefined;
  return planCardBooks(journal.entries, roster, { by: archivist, at: now });
}
