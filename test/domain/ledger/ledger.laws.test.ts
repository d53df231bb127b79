import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toInstant } from '../../../src/domain/calendar/zone.ts';
import type { Day } from '../../../src/domain/day.ts';
import { daysBySide } from '../../../src/domain/ledger/ledger.ts';
import { spansOf, sumsOf } from '../../../src/domain/ledger/spans.ts';
import { reduceOutside } from '../../../src/domain/outside/outside.ts';
import { pausing, reduceDebts } from '../../../src/domain/pauses/debts.ts';
import type { Debtor } from '../../../src/domain/pauses/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { runningClock } from '../../../src/domain/turn/turn-history.ts';
import { holds } from '../../support/arbitraries.ts';
import { AUTUMN_CREW as people } from '../../support/autumn-crew.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { cardStories } from '../../support/entry-arbitraries.ts';
import { TEAM } from '../../support/journals.ts';
import { type Month, months } from './random-stories.ts';

const RUNS = 120;

function rowsOf({ story: { entries }, calendarOf, end, holds: held }: Month) {
  return daysBySide({ entries, people }, calendarOf, end, held);
}

/** Whose turn it was at a moment, from the entries before it alone. */
function holderAt({ story, calendarOf }: Month, day: Day): Debtor | undefined {
  const start = toInstant(day, 0, calendarOf('agency').zone);
  const entries = story.entries.filter(({ at }) => at <= start);
  const { main } = reduceCard(entries, people);
  const missing = pausing(reduceDebts(entries, people), main)[0]?.who;
  const isAsked = reduceOutside(entries, people).standsSince !== undefined;
  return missing ?? (isAsked ? 'client' : runningClock(main)?.side);
}

it('worked + waited + off = elapsed, row by row, span by span and in the sums', () => {
  holds(
    fc.property(months, (month) => {
      const rows = rowsOf(month);
      const { worked, client, others, off, elapsed } = sumsOf(rows);
      expect(worked + client + others + off).toBe(elapsed);
      expect(rows).toHaveLength(elapsed);
      const spans = spansOf(rows);
      const sum = (of: (span: (typeof spans)[number]) => number) =>
        spans.reduce((all, span) => all + of(span), 0);
      expect(sum(({ working }) => working)).toBe(worked + client + others);
      expect(sum((span) => span.off)).toBe(off);
    }),
    RUNS,
  );
});

it('each date stands once, in order, and with whoever held the clock at its start', () => {
  holds(
    fc.property(months, (month) => {
      const rows = rowsOf(month);
      const dates = rows.map(({ day }) => day);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      for (const { day, who, held } of rows) {
        const hold = month.holds.find(({ from, to }) => from <= day && day <= to);
        expect([day, held]).toEqual([day, hold && true]);
        // Whom the days of a hold count for was agreed on.
        const others = held ? [hold?.side] : [];
        expect([holderAt(month, day), ...others]).toContain(who);
      }
    }),
    RUNS,
  );
});

it('a date without a row was nobody’s', () => {
  holds(
    fc.property(months, (month) => {
      const dates = rowsOf(month).map(({ day }) => day);
      const [first, last] = [dates[0], dates.at(-1)];
      for (let at = first; at !== undefined && last !== undefined && at < last; ) {
        if (!dates.includes(at)) expect([at, holderAt(month, at)]).toEqual([at, undefined]);
        at = new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10) as Day;
      }
    }),
    RUNS,
  );
});

it('never throws, and adds up, over any entries in any order', () => {
  holds(
    fc.property(cardStories, (entries) => {
      const rows = daysBySide({ entries, people: TEAM }, () => MOSCOW, moscow('2027-03-01 12:00'));
      const { worked, client, others, off, elapsed } = sumsOf(rows);
      expect(worked + client + others + off).toBe(elapsed);
    }),
    RUNS,
  );
});
