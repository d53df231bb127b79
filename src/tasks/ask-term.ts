/** Until when the client decides: by the board's term, in a number of working days for this once, or on a date. */
import { dueAt, type FrozenPromise } from '../domain/calendar/promise.ts';
import { parseDay } from '../domain/day.ts';
import { err, type Result } from '../domain/result.ts';
import {
  decisionPromise,
  type HolidayLookup,
  namedPromise,
  type TermError,
} from '../domain/rules/terms.ts';
import type { CardSight } from './card-sight.ts';

export interface Term {
  readonly kind: 'usual' | 'days' | 'day';
  /** As typed. */
  readonly days: string;
  readonly day: string;
}

export type TermFault =
  | { readonly type: 'NotANumber'; readonly from: number; readonly to: number }
  | { readonly type: 'NoDay' }
  | { readonly type: 'PastDay' }
  | { readonly type: 'Uncountable'; readonly error: TermError };

export const USUAL_TERM: Term = { kind: 'usual', days: '', day: '' };

export const FEWEST_DAYS = 1;
export const MOST_DAYS = 60;

/** The client's date if it is asked at the moment of this sight. */
export function promiseByTerm(
  { kind, days, day }: Term,
  sight: Pick<CardSight, 'board' | 'now'>,
  holidays: HolidayLookup,
): Result<FrozenPromise, TermFault> {
  if (kind === 'day') return promiseByDay(day, sight, holidays);
  const n = kind === 'usual' ? sight.board.settings.terms.decision : wholeNumber(days);
  if (n === undefined) return err({ type: 'NotANumber', from: FEWEST_DAYS, to: MOST_DAYS });
  const made = decisionPromise(sight.board.settings, sight.now, sight.now, holidays, n);
  return made.ok ? made : err({ type: 'Uncountable', error: made.error });
}

/** A date that a person names for the client, in the client's calendar. */
export function promiseByDay(
  text: string,
  { board, now }: Pick<CardSight, 'board' | 'now'>,
  holidays: HolidayLookup,
): Result<FrozenPromise, TermFault> {
  const day = parseDay(text);
  if (!day.ok) return err({ type: 'NoDay' });
  const made = namedPromise(board.settings, day.value, now, holidays, 'client');
  if (made.ok) return dueAt(made.value) > now ? made : err({ type: 'PastDay' });
  const { error } = made;
  return err(error.type === 'DayInThePast' ? { type: 'PastDay' } : { type: 'Uncountable', error });
}

function wholeNumber(text: string): number | undefined {
  const n = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return n >= FEWEST_DAYS && n <= MOST_DAYS ? n : undefined;
}

/** Reads a term out of a draft; the board's own for what an older build or nobody wrote. */
export function parseTerm(raw: unknown): Term {
  if (typeof raw !== 'object' || raw === null) return USUAL_TERM;
  const { kind, days, day } = raw as { readonly [Field in keyof Term]?: unknown };
  return {
    kind: kind === 'days' || kind === 'day' ? kind : 'usual',
    days: typeof days === 'string' ? days : '',
    day: typeof day === 'string' ? day : '',
  };
}
