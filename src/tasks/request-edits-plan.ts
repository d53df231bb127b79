/** What the lines of the form will become: a new round, or additions to the one that is open, and their date. */

import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { Day } from '../domain/day.ts';
import { ok, type Result } from '../domain/result.ts';
import { decidingNaming } from '../domain/roster/board-people.ts';
import { editsPromise, type HolidayLookup, type TermError } from '../domain/rules/terms.ts';
import { isBefore } from '../domain/turn/card-turn.ts';
import type {
  CardPress,
  Channel,
  EditsRequested,
  MemberId,
  RequestedEdit,
} from '../domain/turn/entries.ts';
import { nextRound } from '../domain/turn/next-round.ts';
import type { CardSight } from './card-sight.ts';
import { editsOf, type Line, type LinesFault } from './edit-lines.ts';
import { termFromNow } from './held-terms.ts';

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

/** Who asks for the edits, and how. */
export interface Asking {
  readonly member: MemberId | undefined;
  /** *No need to show me again*. */
  readonly once: boolean;
  /** The agency enters what the client said: on that day, by that channel. */
  readonly fromClient: boolean;
  readonly received: Day | undefined;
  readonly channel: Channel | undefined;
}

/** What will be written: a new round, or additions to the one that is open. */
export function pressesOf(
  sight: CardSight,
  lines: readonly Line[],
  asking: Asking,
  holidays: HolidayLookup,
): Result<readonly CardPress[], RequestFault> {
  const { fromClient, received, channel } = asking;
  const made = editsOf(lines.map((line) => stillThere(line, sight)));
  if ('fault' in made) return { ok: false, error: made.fault };
  if (fromClient && received === undefined) return { ok: false, error: { type: 'NoDay' } };
  if (fromClient && channel === undefined) return { ok: false, error: { type: 'NoChannel' } };
  const promise = promiseFor(sight, received, holidays);
  if (!promise.ok) return { ok: false, error: { type: 'Uncountable', error: promise.error } };
  const receipt = {
    ...(received !== undefined && { received }),
    ...(channel !== undefined && { channel }),
  };
  const answer = answerIn(sight, asking);
  return ok(pressesFor(sight, made.edits, promise.value, { ...receipt, ...answer }));
}

/** A file or an edit that is gone since the line was written is not named. */
function stillThere({ attachment, again, ...line }: Line, { attachments, turn }: CardSight): Line {
  const isKnown = turn.rounds.some(({ edits }) => edits.some(({ ref }) => ref === again));
  return {
    ...line,
    ...(attachment !== undefined && attachments.has(attachment) && { attachment }),
    ...(again !== undefined && isKnown && { again }),
  };
}

/** The other answer to what was asked, by whose word it binds. */
function answerIn(
  { turn: { main }, board, now }: CardSight,
  { member, once, fromClient }: Asking,
): Pick<EditsRequested, 'ask' | 'naming' | 'for' | 'once'> {
  if (main.kind !== 'decide') return {};
  if (fromClient || member === undefined) return { ask: main.ask.id };
  const naming = decidingNaming(board.people, member, now);
  return { ask: main.ask.id, ...naming, ...(once && { once }) };
}

function pressesFor(
  sight: CardSight,
  edits: readonly RequestedEdit[],
  promise: FrozenPromise,
  more: Omit<EditsRequested, 'kind' | 'edits' | 'promise'>,
): readonly CardPress[] {
  const { main } = sight.turn;
  if (main.kind !== 'edits') return [{ kind: 'editsRequested', edits, ...more, promise }];
  const kept = isBefore(main.round.due.first, promise);
  const { received, channel } = more;
  const receipt = {
    ...(received !== undefined && { received }),
    ...(channel !== undefined && { channel }),
  };
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
  const { main } = sight.turn;
  if (main.kind !== 'edits') {
    const shown = termFromNow(promise.value, 'agency', sight);
    return { kind: 'date', promise: shown, ...(received !== undefined && { received }) };
  }
  return isBefore(main.round.due.first, promise.value)
    ? { kind: 'later', round: nextRound(sight.turn) }
    : { kind: 'joins', promise: main.round.due.promise };
}

function promiseFor(
  sight: CardSight,
  received: Day | undefined,
  holidays: HolidayLookup,
): Result<FrozenPromise, TermError> {
  return editsPromise(sight.board.settings, received ?? sight.now, sight.now, holidays);
}
