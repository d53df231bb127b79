/** Which dates people changed, as they stood at that moment: with the days that had been lost until then. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Due, MainClock } from '../turn/card-turn.ts';
import type { EntryId, EntryOf } from '../turn/entries.ts';
import { runningClock, type TurnHistory, type TurnMoment } from '../turn/turn-history.ts';
import type { Stop } from './debt.ts';
import { movedDue } from './moved-dates.ts';

/** By the entry that changed it; without those that changed nothing. */
export function datesBefore(
  history: TurnHistory,
  stops: readonly Stop[],
): ReadonlyMap<EntryId, FrozenPromise> {
  const found = new Map<EntryId, FrozenPromise>();
  for (const moment of history.values()) {
    const { entry } = moment;
    const before = entry.kind === 'datePromised' && dateBefore(entry, moment, stops);
    if (before) found.set(entry.id, before);
  }
  return found;
}

function dateBefore(
  entry: EntryOf<'datePromised'>,
  { main }: TurnMoment,
  stops: readonly Stop[],
): FrozenPromise | undefined {
  const clock = runningClock(main);
  if (clock === undefined) return undefined;
  const isThis = (move: Due['moves'][number]) =>
    move.lost === undefined && move.at === entry.at && move.by === entry.by;
  const due = duesOf(main, entry).find(({ moves }) => moves.some(isThis));
  return due && movedDue(due, clock.id, stops).moves.find(isThis)?.from;
}

function duesOf(main: MainClock, { edits }: EntryOf<'datePromised'>): readonly Due[] {
  if (main.kind === 'version') return [main.version.due];
  if (main.kind === 'decide') return main.ask.due === undefined ? [] : [main.ask.due];
  if (main.kind !== 'edits') return [];
  const { round } = main;
  if (edits === undefined) return [round.due];
  return round.edits.flatMap(({ ref, due }) => (due && edits.includes(ref) ? [due] : []));
}
