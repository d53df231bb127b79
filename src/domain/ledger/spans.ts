/** Days by side as a table and as sums: days in a row on which the same side had the same turn are one span. */
import { type Day, daysBetween } from '../day.ts';
import type { Debtor, DebtRef } from '../pauses/entries.ts';
import type { EntryId } from '../turn/entries.ts';
import type { LedgerDay } from './ledger.ts';

export interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly who: Debtor;
  readonly clock?: EntryId;
  readonly missing: readonly DebtRef[];
  readonly yes?: true;
  /** Working days of the agency's calendar, worked or waited. */
  readonly working: number;
  readonly off: number;
  /** Of the client's days those on which the client does not work. */
  readonly clientOff: number;
  readonly over: number;
  /** The board was on hold. */
  readonly held?: true;
}

export interface Sums {
  readonly worked: number;
  /** By who was waited for; together they are what was waited. */
  readonly client: number;
  readonly others: number;
  readonly off: number;
  /** Dates on which it was somebody's turn: worked + waited + off. */
  readonly elapsed: number;
}

export function spansOf(days: readonly LedgerDay[]): readonly Span[] {
  const spans: Span[] = [];
  for (const one of days) {
    const last = spans.at(-1);
    if (last !== undefined && isOneTurn(last, one)) spans[spans.length - 1] = longer(last, one);
    else spans.push(longer(begun(one), one));
  }
  return spans;
}

export function sumsOf(days: readonly LedgerDay[]): Sums {
  const count = (is: (one: LedgerDay) => boolean) => days.filter(is).length;
  return {
    worked: count(({ use }) => use === 'worked'),
    client: count(({ use, who }) => use === 'waited' && who === 'client'),
    others: count(({ use, who }) => use === 'waited' && who === 'others'),
    off: count(({ use }) => use === 'off'),
    elapsed: days.length,
  };
}

function begun({ day, who, clock, missing, yes, held }: LedgerDay): Span {
  const none = { working: 0, off: 0, clientOff: 0, over: 0 };
  return {
    from: day,
    to: day,
    who,
    ...(clock !== undefined && { clock }),
    missing,
    ...(yes && { yes }),
    ...none,
    ...(held && { held }),
  };
}

function longer(span: Span, { day, use, clientOff, over }: LedgerDay): Span {
  return {
    ...span,
    to: day,
    working: span.working + Number(use !== 'off'),
    off: span.off + Number(use === 'off'),
    clientOff: span.clientOff + Number(clientOff === true),
    over: span.over + Number(over === true),
  };
}

/** Days on which it was nobody's turn part a table as well. */
function isOneTurn(span: Span, day: LedgerDay): boolean {
  return (
    span.who === day.who &&
    span.clock === day.clock &&
    span.held === day.held &&
    span.yes === day.yes &&
    span.missing.join() === day.missing.join() &&
    daysBetween(span.to, day.day) === 1
  );
}
