/** A board's file as text, written and read. docs/board-file.md describes it. */
import {
  BOARD_FILE_FORMAT,
  BOARD_FILE_VERSION,
  type BoardFile,
  type BoardFileFault,
  type CardCopy,
  type JournalCopy,
} from '../domain/evidence/board-file.ts';
import { RECORD_FORMAT } from '../domain/evidence/record-file.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isRecord } from './merge-by.ts';
import { type BoardFileOutline, readBoardFileOutline } from './schemas/board-file.ts';
import { isShallow } from './shallow.ts';

/** The longest text that is read: a board of many hundred full cards stays below it. */
export const LONGEST_FILE = 20_000_000;
/** Lists and objects within one another. No journal is read that is nested deeper than 64. */
const DEEPEST = 70;

/** A card a line, so that two files can be compared. */
export function boardFileText({ board, savedAt, journal, cards, unread }: BoardFile): string {
  const { entries, ...journalState } = journal;
  const head = {
    format: BOARD_FILE_FORMAT,
    version: BOARD_FILE_VERSION,
    board,
    savedAt,
    journal: entries,
    ...(Object.keys(journalState).length > 0 && { journalState }),
    ...(unread.length > 0 && { unread }),
  };
  const lines = Object.entries(head).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  const filed = cards.map((card) => `\n  ${JSON.stringify(card)}`).join(',');
  return `{\n${lines.join(',\n')},\n"cards": [${filed}]\n}\n`;
}

/** @param board the board that it is to be brought back to. */
export function parseBoardFile(text: string, board: string): Result<BoardFile, BoardFileFault> {
  if (text.length > LONGEST_FILE) return err('tooLarge');
  const raw = parseJson(text);
  if (!raw.ok) return raw;
  const fault = faultOf(raw.value);
  if (fault !== undefined) return err(fault);
  if (!isRecord(raw.value) || !isShallow(raw.value, DEEPEST)) return err('broken');
  const outline = readBoardFileOutline(raw.value);
  if (outline === undefined) return err('broken');
  return outline.board === board ? ok(fileOf(outline)) : err('otherBoard');
}

function parseJson(text: string): Result<unknown, BoardFileFault> {
  try {
    // A byte order mark, as some editors put it, is white space here.
    return ok(JSON.parse(text.trim()));
  } catch {
    // Whatever the parser says of it, a person needs to know only that it is none.
    return err('notJson');
  }
}

function faultOf(raw: unknown): BoardFileFault | undefined {
  if (!isRecord(raw)) return 'notOurs';
  const { format, version } = raw;
  if (format === RECORD_FORMAT) return 'cardRecord';
  if (format !== BOARD_FILE_FORMAT) return 'notOurs';
  return typeof version === 'number' && version > BOARD_FILE_VERSION ? 'newer' : undefined;
}

function fileOf({ board, savedAt, journal, journalState, cards, unread }: BoardFileOutline) {
  return {
    board,
    savedAt,
    journal: copyOf({ ...journalState, entries: journal }),
    cards: oneEach(cards.map((card) => ({ ...titled(card), ...copyOf(card) }))),
    unread: (unread ?? []).map(titled),
  };
}

/** A card that stands there twice, after two files were put together by hand, is one. */
function oneEach(cards: readonly CardCopy[]): readonly CardCopy[] {
  const byId = new Map<string, CardCopy>();
  for (const card of cards) {
    const known = byId.get(card.id);
    const entries = [...(known?.entries ?? []), ...card.entries];
    byId.set(card.id, { ...known, ...card, entries });
  }
  return [...byId.values()];
}

type Outlined = {
  readonly [Key in keyof JournalCopy]: JournalCopy[Key] | undefined;
} & { readonly entries: readonly unknown[] };

function copyOf({ entries, lastBoard, copiedFrom, asText }: Outlined): JournalCopy {
  return {
    entries,
    ...(lastBoard !== undefined && { lastBoard }),
    ...(copiedFrom !== undefined && { copiedFrom }),
    ...(asText !== undefined && { asText }),
  };
}

function titled({ id, title }: { readonly id: string; readonly title?: string | undefined }) {
  return { id, ...(title !== undefined && { title }) };
}
