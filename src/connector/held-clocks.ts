/** What a card's small clocks need on a board that was ever on hold: their dates moved by it, and its badge. Loaded
 *  apart: few boards are. */
import { holidayCalendar } from '../domain/calendar/holidays.ts';
import { local, toInstant } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import type { Side } from '../domain/entry.ts';
import { heldQuestions } from '../domain/pauses/held-answers.ts';
import { heldReports } from '../domain/pauses/held-dates.ts';
import { holdOn, holdsIn, offOnHold } from '../domain/pauses/holds.ts';
import { heldBadge } from '../domain/pauses/pause-badge.ts';
import type { Question } from '../domain/questions/questions.ts';
import type { CardReports } from '../domain/report/report-state.ts';
import { answeringOf } from '../domain/roster/team.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { CardSight } from './card-badge.ts';

export type HeldClocks = ReturnType<typeof heldClocks>;

export function heldClocks({ state }: CardSight, now: Instant) {
  const { fields, settings } = state;
  const calendarOf = (side: Side) => workingCalendarOf(settings[side], holidayCalendar);
  const holding = { holds: holdsIn(fields), calendarOf, now };
  const { zone } = settings.agency;
  const hold = holdOn(holding.holds, local(now, zone).day);
  const personOf = (member: MemberId) => answeringOf(state, member, now, holidayCalendar);
  const begins = holding.holds
    .map(({ from }) => toInstant(from, 0, zone))
    .find((moment) => moment > now);
  return {
    /** The agency's, by which it is counted how late a report is. */
    calendar: offOnHold(calendarOf('agency'), holding.holds, now),
    /** While the board is on hold. */
    badge: hold && heldBadge(hold, zone),
    questions: (known: readonly Question[]) => heldQuestions(known, personOf, holding),
    reports: (known: CardReports) => heldReports(known, holding),
    /** What changes with a date changes with the next hold too. */
    untilNext: <Badge extends { readonly changesAt?: Instant }>(badge: Badge): Badge =>
      begins === undefined || (badge.changesAt ?? begins) < begins
        ? badge
        : { ...badge, changesAt: begins },
  };
}
