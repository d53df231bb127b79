/** What bringing a file back would do, found out before anything is written. */
import type {
  BoardFile,
  FiledCard,
  JournalCopy,
  JournalGap,
} from '../domain/evidence/board-file.ts';
import type { Model } from '../domain/ports.ts';
import type { DataPorts } from './data-ports.ts';
import { type DataRun, READ_AT_A_TIME } from './data-run.ts';

/** `undefined` stands for the board itself. */
export type Filed = FiledCard | undefined;

/** One journal to be written. */
export interface ImportStep {
  readonly of: Filed;
  readonly model: Model;
  readonly missing: readonly unknown[];
}

/** Nothing is written there. `unreachable`: Trello did not hand it out. */
export interface LeftOut {
  readonly of: Filed;
  readonly why: Exclude<JournalGap['kind'], 'ready'> | 'unreachable';
}

export interface ImportPlan {
  readonly savedAt: string;
  readonly steps: readonly ImportStep[];
  /** Entries that would come back, and those that are here already. */
  readonly missing: number;
  readonly here: number;
  readonly altered: number;
  /** Cards of the file that are not open on the board any more. */
  readonly gone: readonly FiledCard[];
  readonly leftOut: readonly LeftOut[];
  /** What the file itself could not read when it was made: as text, or not at all. */
  readonly unread: readonly Filed[];
}

interface Part {
  readonly of: Filed;
  readonly model: Model;
  readonly copy: JournalCopy;
}

type Ports = Pick<DataPorts, 'cards' | 'gap'>;

/** @returns `gone` where Trello does not answer, `stopped` where somebody stopped it. */
export async function planImport(
  file: BoardFile,
  ports: Ports,
  run: DataRun,
): Promise<ImportPlan | 'gone' | 'stopped'> {
  const listed = await ports.cards();
  if (!listed.ok) return 'gone';
  const titles = new Map(listed.value.map(({ id, title }) => [id, title]));
  const parts = partsOf(file, titles);
  const gaps: (JournalGap | 'unreachable')[] = [];
  const isWhole = await run.each(parts, READ_AT_A_TIME, async ({ model, copy }, index) => {
    const gap = await ports.gap(model, copy);
    gaps[index] = gap.ok ? gap.value : 'unreachable';
  });
  if (!isWhole) return 'stopped';
  return {
    ...addUp(parts, gaps),
    savedAt: file.savedAt,
    gone: file.cards.filter(({ id, entries }) => !titles.has(id) && entries.length > 0).map(filed),
    unread: unreadIn(file),
  };
}

/** The board first: who decides and by which days is read before the cards are. */
function partsOf(file: BoardFile, titles: ReadonlyMap<string, string>): readonly Part[] {
  const cards = file.cards.flatMap((copy): Part[] => {
    const title = titles.get(copy.id);
    if (title === undefined || copy.entries.length === 0) return [];
    // The title of today: it is what the person sees on the board.
    return [{ of: { id: copy.id, title }, model: { kind: 'card', card: copy.id }, copy }];
  });
  if (file.journal.entries.length === 0) return cards;
  return [{ of: undefined, model: { kind: 'board' }, copy: file.journal }, ...cards];
}

function addUp(parts: readonly Part[], gaps: readonly (JournalGap | 'unreachable')[]) {
  const steps: ImportStep[] = [];
  const leftOut: LeftOut[] = [];
  let here = 0;
  let altered = 0;
  for (const [index, { of, model }] of parts.entries()) {
    const gap = gaps[index] ?? 'unreachable';
    if (gap === 'unreachable') leftOut.push({ of, why: gap });
    else if (gap.kind !== 'ready') leftOut.push({ of, why: gap.kind });
    else {
      here += gap.here;
      altered += gap.altered;
      if (gap.missing.length > 0) steps.push({ of, model, missing: gap.missing });
    }
  }
  const missing = steps.reduce((sum, step) => sum + step.missing.length, 0);
  return { steps, leftOut, missing, here, altered };
}

function unreadIn({ journal, cards, unread }: BoardFile): readonly Filed[] {
  return [
    ...(journal.asText ? [undefined] : []),
    ...cards.filter((card) => card.asText).map(filed),
    ...unread,
  ];
}

function filed({ id, title }: FiledCard): FiledCard {
  return { id, ...(title !== undefined && { title }) };
}
