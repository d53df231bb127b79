/** The one explicit act that replaces data which cannot be read: an empty journal in their place, if what lies
 *  there now is still what the person saw. */
import type { StartAfreshError } from '../domain/journal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { unlike } from './envelope.ts';
import { type EntryReader, readJournal } from './journal.ts';
import { CURRENT_VERSION } from './versions.ts';
import { type JournalHome, type JournalPorts, writeJournal } from './write-journal.ts';

type Checked = { readonly id: string; readonly n: number; readonly at: number };

/** As far as this window sees: Trello has no compare-and-set, so a repair that has not come here yet may still
 *  be overwritten, as by any write. */
export function startAfresh<E extends Checked>(
  shown: unknown,
  home: JournalHome & { readonly reader: EntryReader<E> },
  ports: JournalPorts,
): Promise<Result<void, StartAfreshError>> {
  const { place, reader } = home;
  const empty = {
    v: CURRENT_VERSION,
    ...(place.card !== undefined && { card: place.card }),
    board: place.board,
    entries: [],
  };
  // Of a try before, of which nothing is known but that the host's copy shows it.
  let isTried = false;
  const read = (stored: unknown) => readJournal(stored, place, reader, ports.clock());
  const write = {
    replace: async (stored: unknown) => {
      // By somebody who did the same.
      const isEmpty = isSame(stored, empty) || isSame(stored, unlike(empty, empty));
      if (isEmpty && !isTried) return ok(undefined);
      const { kind } = await read(stored);
      if (!isEmpty && !(kind === 'damaged' && isSame(stored, shown))) {
        return err({ type: 'Changed' } as const);
      }
      isTried = true;
      return ok(unlike(stored, empty));
    },
    // Somebody may have added to it already.
    isSeen: async (stored: unknown) => (await read(stored)).kind === 'journal',
  };
  return writeJournal(home, write, ports);
}

/** Both were parsed from JSON: the same text gives the same order of keys. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
