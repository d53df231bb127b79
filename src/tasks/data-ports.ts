/** What saving a board's data to a file and bringing them back needs from the outside. */
import type { Clock } from '../domain/clock.ts';
import type {
  BoardFile,
  BoardFileFault,
  JournalCopy,
  JournalGap,
} from '../domain/evidence/board-file.ts';
import type { AppendError, Saved } from '../domain/journal.ts';
import type { HostGone, Model } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Room } from './room.ts';

export interface OpenCard {
  readonly id: string;
  readonly title: string;
}

/** What the page is handed that saves the file: a frame of Trello's cannot. */
export interface SavedFile {
  readonly locale: Locale;
  readonly title: string;
  /** What is in it, in words. */
  readonly lines: readonly string[];
  readonly fileName: string;
  readonly file: string;
}

export interface DataPorts {
  readonly board: string;
  readonly clock: Clock;
  /** Cards that are not archived: of others Trello tells nothing. */
  cards(): Promise<Result<readonly OpenCard[], HostGone>>;
  copy(model: Model): Promise<Result<JournalCopy, HostGone>>;
  gap(model: Model, copy: JournalCopy): Promise<Result<JournalGap, HostGone>>;
  restore(model: Model, raw: readonly unknown[]): Promise<Result<Saved<unknown>, AppendError>>;
  write(file: BoardFile): string;
  /** Answers the file only where it is one of this board. */
  parse(text: string): Result<BoardFile, BoardFileFault>;
  readonly longestFile: number;
  /** How full the board's shared data are; undefined where Trello does not answer. */
  room(): Promise<Room | undefined>;
  /** Opens the page that saves a file; false where the browser opens none. */
  open(saved: SavedFile): boolean;
}
