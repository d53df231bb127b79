/** What the lines of the form will become: a new round, or additions to the one that is open, and their date. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { Day } from '../domain/day.ts';
import { ok, type Result } from '../domain/result.ts';
import { editsPromise, type HolidayLookup, type TermError } from '../domain/rules/terms.ts';
import { isBefore } from '../domain/turn/card-turn.ts';
import type { CardPress, Channel, RequestedEdit } from '../domain/turn/entries.ts';
import type { CardSight } from './card-sight.ts';
import { editsOf, type Line, type LinesFault } from './edit-lines.ts';

export type RequestFault =
  | LinesFault
  | { readonly type: 'NoChannel' }
  | { readonly type: 'NoDay' }
  | { readonly type: 'Uncountable'; readonly error: TermError };

/** What will come of the edits if they are sent now. */
export type Preview =
  | { readonly kind: 'date'; readonly promise: FrozenPromise; readonly received?: Day }
  | { readonly kind: 'joins'; readonly promise: FrozenPromise }
  | { readonly kind: 'later'; readonly round: number }
  | { readonly kind: 'none' };

export interface Receipt {
  readonly fromClient: boolean;
  readonly received: Day | undefined;
  readonly channel: Channel | undefined;
}

/** What will be written: a new round, or additions to the one that is open. */
export function pressesOf(
  sight: CardSight,
  lines: readonly Line[],
  { fromClient, received, channel }: Receipt,
  holidays: HolidayLookup,
): Result<readonly CardPress[], RequestFault> {
  const made = editsOf(lines);
  if ('fault' in made) return { ok: false, error: made.fault };
  if (fromClient && received === undefined) return { ok: false, error: { type: 'NoDay' } };
  if (fromClient && channel === undefined) return { ok: false, error: { type: 'NoChannel' } };
  const promise = promiseFor(sight, received, holidays);
  if (!promise.ok) return { ok: false, error: { type: 'Uncountable', error: promise.error } };
  const receipt = {
    ...(received !== undefined && { received }),
    ...(channel !== undefined && { channel }),
  };
  return ok(pressesFor(sight, made.edits, promise.value, receipt));
}

function pressesFor(
  sight: CardSight,
  edits: readonly RequestedEdit[],
  promise: FrozenPromise,
  receipt: { readonly received?: Day; readonly channel?: Channel },
): readonly CardPress[] {
  const { main } = sight.turn;
  if (main.kind !== 'edits') return [{ kind: 'editsRequested', edits, ...receipt, promise }];
  const kept = isBefore(main.round.due.first, promise);
  return edits.map((edit) => ({ kind: 'editAdded', to: main.round.id, edit, kept, ...receipt }));
}

export function previewOf(
  sight: CardSight | undefined,
  received: Day | undefined,
  holidays: HolidayLookup,
): Preview {
  if (sight === undefined) return { kind: 'none' };
  const promise = promiseFor(sight, received, holidays);
  if (!promise.ok) return { kind: 'none' };
  const { main, rounds } = sight.turn;
  if (main.kind !== 'edits') {
    return { kind: 'date', promise: promise.value, ...(received !== undefined && { received }) };
  }
  return isBefore(main.round.due.first, promise.value)
    ? { kind: 'later', round: rounds.length + 1 }
    : { kind: 'joins', promise: main.round.due.promise };
}

function promiseFor(
  sight: CardSight,
  received: Day | undefined,
  holidays: HolidayLookup,
): Result<FrozenPromise, TermError> {
  return editsPromise(sight.board.settings, received ?? sight.now, sight.now, holidays);
}
