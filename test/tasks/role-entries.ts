/** Boards on which roles were confirmed, passed on or stood in for. */
import type { BoardEntry, BoardPress } from '../../src/domain/roster/entries.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, sealBoard } from '../support/journals.ts';

/** The journal with one more entry; without a moment an hour after the set-up. */
export function withPress(
  entries: readonly BoardEntry[],
  by: string,
  press: BoardPress,
  at = '2026-11-02 11:00',
): readonly BoardEntry[] {
  const n = Math.max(0, ...entries.map((entry) => entry.n)) + 1;
  return [...entries, sealBoard(press, { n, at: moscow(at), by })];
}

/** Who was named as the representative last confirms it. */
export function withAccepted(entries: readonly BoardEntry[]): readonly BoardEntry[] {
  const naming = entries.findLast(
    (entry) => entry.kind === 'named' && entry.role === 'representative',
  );
  if (naming?.kind !== 'named') throw new Error('Nobody was named');
  return withPress(entries, naming.member, { kind: 'accepted', ref: naming.id });
}

/** A stand-in named by the representative, from the first to the last minute of days in Moscow. */
export function withStandIn(
  entries: readonly BoardEntry[],
  standIn: string,
  from: string,
  to: string,
): readonly BoardEntry[] {
  const press = boardPress.name(standIn, 'standIn', `${from} 00:00`, `${to} 23:59`);
  return withPress(entries, 'priya', press);
}
