/** The whole board's record read into one file. A card that cannot be read is named, never left out in silence. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type BoardFile,
  type CardCopy,
  entriesIn,
  type FiledCard,
  type JournalCopy,
} from '../domain/evidence/board-file.ts';
import type { DataPorts, OpenCard } from './data-ports.ts';
import { createDataRun, type DataRun, READ_AT_A_TIME } from './data-run.ts';
import type { Filed } from './import-plan.ts';

export interface MadeFile {
  readonly text: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly entries: number;
  /** Cards on which something lies. */
  readonly cards: number;
  /** Their data cannot be read; the file holds them as text. */
  readonly asText: readonly Filed[];
  readonly unread: readonly FiledCard[];
}

export type ExportStage =
  | { readonly kind: 'rest' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'made'; readonly made: MadeFile }
  | { readonly kind: 'gone' };

export interface ExportModel {
  readonly stage: ReadonlySignal<ExportStage>;
  readonly run: DataRun;
  make(): Promise<void>;
}

type Ports = Pick<DataPorts, 'board' | 'clock' | 'cards' | 'copy' | 'write'>;

/** @param onMade the person has a copy from now on. */
export function createExportModel(ports: Ports, onMade: () => void): ExportModel {
  const stage = signal<ExportStage>({ kind: 'rest' });
  const run = createDataRun();

  async function make(): Promise<void> {
    if (stage.peek().kind === 'reading') return;
    stage.value = { kind: 'reading' };
    stage.value = await readBoard(ports, run);
    if (stage.peek().kind === 'made') onMade();
  }

  return { stage, run, make };
}

async function readBoard(ports: Ports, run: DataRun): Promise<ExportStage> {
  const [listed, journal] = await Promise.all([ports.cards(), ports.copy({ kind: 'board' })]);
  if (!listed.ok || !journal.ok) return { kind: 'gone' };
  const copies = new Map<string, JournalCopy>();
  const isWhole = await run.each(listed.value, READ_AT_A_TIME, async ({ id }) => {
    const copy = await ports.copy({ kind: 'card', card: id });
    if (copy.ok) copies.set(id, copy.value);
  });
  // Half a file would look like a whole one.
  if (!isWhole) return { kind: 'rest' };
  const file = fileOf(ports, journal.value, listed.value, copies);
  return { kind: 'made', made: madeFile(file, ports) };
}

function fileOf(
  { board, clock }: Ports,
  journal: JournalCopy,
  listed: readonly OpenCard[],
  copies: ReadonlyMap<string, JournalCopy>,
): BoardFile {
  const unread: FiledCard[] = [];
  const cards: CardCopy[] = [];
  // In Trello's order, whichever was answered first.
  for (const { id, title } of listed) {
    const card = { id, title };
    const copy = copies.get(id);
    if (copy === undefined) unread.push(card);
    else if (copy.entries.length > 0 || copy.asText) cards.push({ ...card, ...copy });
  }
  const savedAt = new Date(clock()).toISOString();
  return { board, savedAt, journal, cards, unread };
}

function madeFile(file: BoardFile, { write }: Ports): MadeFile {
  const { board, savedAt, journal, cards, unread } = file;
  const text = write(file);
  return {
    text,
    bytes: new TextEncoder().encode(text).length,
    fileName: `whose-turn-board-${board}-${savedAt.slice(0, 10)}.json`,
    entries: entriesIn(file),
    cards: cards.length,
    asText: [
      ...(journal.asText ? [undefined] : []),
      ...cards.filter((card) => card.asText !== undefined),
    ],
    unread,
  };
}
