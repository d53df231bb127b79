/** Whether data that this browser saw on the board are gone: by an administrator, by another program, or in a blob
 *  that Trello's library hands over as empty. */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Instant } from '../domain/clock.ts';
import type { Journal } from '../domain/journal.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';

/** What is remembered of a board's data. */
export interface BoardCopy {
  readonly board: string;
  readonly entries: number;
  readonly first: string;
  readonly seen: Instant;
  readonly saved?: Instant;
}

export interface BoardCopiesPort {
  of(board: string): BoardCopy | undefined;
  keep(copy: BoardCopy): void;
  forget(board: string): void;
}

/** As much of a page's model of the board as is watched. */
export interface WatchedBoard {
  readonly sight: ReadonlySignal<
    { readonly now: Instant; readonly journal: Journal<BoardEntry> } | undefined
  >;
}

export interface Wiped {
  /** What was seen here before, where it is gone. */
  readonly copy: ReadonlySignal<BoardCopy | undefined>;
  /** From now on the board's data are watched. */
  watch(board: WatchedBoard): void;
  /** The person emptied the board, or knows of it. */
  forget(): void;
  /** A file of the whole board was made. */
  saved(): void;
}

/** @param copies undefined where the browser keeps nothing for us: then nothing can be noticed. */
export function createWiped(board: string, copies: BoardCopiesPort | undefined): Wiped {
  const copy = signal<BoardCopy | undefined>(undefined);
  let latest: WatchedBoard['sight'] | undefined;
  const look = () => {
    const sight = latest?.value;
    if (sight !== undefined && copies) remember(board, copies, sight.journal, sight.now, copy);
  };
  return {
    copy,
    watch: ({ sight }) => {
      latest = sight;
      effect(look);
    },
    forget: () => {
      copies?.forget(board);
      copy.value = undefined;
      look();
    },
    saved: () => {
      const known = copies?.of(board);
      const now = latest?.peek()?.now;
      if (known && now !== undefined) copies?.keep({ ...known, saved: now });
    },
  };
}

function remember(
  board: string,
  copies: BoardCopiesPort,
  journal: Journal<BoardEntry>,
  now: Instant,
  copy: Signal<BoardCopy | undefined>,
): void {
  const known = copies.of(board);
  const isGone = known !== undefined && isWiped(journal, known);
  copy.value = isGone ? known : undefined;
  const [first] = journal.entries;
  // What is gone is not forgotten over what was written since.
  if (isGone || first === undefined) return;
  const saved = known?.saved;
  const entries = journal.raw.length;
  copies.keep({
    board,
    entries,
    first: first.id,
    seen: now,
    ...(saved !== undefined && { saved }),
  });
}

/** An entry goes in one way only, by being archived. */
function isWiped({ raw }: Pick<Journal<BoardEntry>, 'raw'>, { first }: BoardCopy): boolean {
  const has = (test: (entry: Readonly<Record<string, unknown>>) => boolean) =>
    raw.some((entry) => typeof entry === 'object' && entry !== null && test({ ...entry }));
  return !has(({ id }) => id === first) && !has(({ kind }) => kind === 'booksClosed');
}
