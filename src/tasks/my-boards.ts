/** Other boards of the same person, as this browser saw them last. */
import type { BoardNote, BoardNotesPort } from './for-you-ports.ts';

/** All but the one that is open: where something waits first, by the nearest date; then the one seen last. */
export function otherBoards(notes: BoardNotesPort, here: string): readonly BoardNote[] {
  return notes
    .list()
    .filter((note) => note.board !== here)
    .sort(
      (a, b) =>
        Number(a.count === 0) - Number(b.count === 0) || compareDates(a, b) || b.seen - a.seen,
    );
}

/** One without a date comes after those with one. */
function compareDates(a: BoardNote, b: BoardNote): number {
  if (a.next === b.next) return 0;
  return (a.next ?? '9999') < (b.next ?? '9999') ? -1 : 1;
}
