/** The Friday question: what each rule gives for edits asked on a Friday at 14:00, by the board's own days. */
import type { CountingRule } from '../domain/calendar/counting-rule.ts';
import { NO_HOLIDAYS } from '../domain/calendar/holiday-calendar.ts';
import { type FrozenPromise, makePromise } from '../domain/calendar/promise.ts';
import { closesOn, type WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import { local, toInstant } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { addDays, type Day, weekdayOf } from '../domain/day.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import { formatTime } from '../i18n/dates.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { changedFields, type FieldValues, type PathsToRepair } from './board-fields.ts';

export type RuleKind = CountingRule['kind'];

/** In the order of screens.md. */
export const RULE_KINDS: readonly RuleKind[] = ['full', 'strict', 'cutoff'];

const FRIDAY = 5;
const ASKED_AT = 14 * 60;
const DAYS = 2;

export interface FridayExample {
  readonly asked: Day;
  readonly promise: FrozenPromise;
}

/** The example of the coming Friday: today counts while it is one. Where the list of holidays does not reach,
 *  weekends alone are counted. Undefined when no weekday has hours. */
export function fridayExample(
  rule: CountingRule,
  calendar: WorkingCalendar,
  now: Instant,
  n = DAYS,
): FridayExample | undefined {
  const today = local(now, calendar.zone).day;
  const asked = addDays(today, (FRIDAY - weekdayOf(today) + 7) % 7);
  const received = toInstant(asked, ASKED_AT, calendar.zone);
  const request = { rule, n, received, now: received };
  const counted = makePromise({ ...request, calendar });
  const promise = counted.ok
    ? counted
    : makePromise({ ...request, calendar: { ...calendar, holidays: NO_HOLIDAYS } });
  return promise.ok ? { asked, promise: promise.value } : undefined;
}

/** The rule as a sentence for a contract. The Friday stands in it only while the term is the two days of
 *  the question. */
export function contractSentence(
  rule: CountingRule,
  n: number,
  calendar: WorkingCalendar,
  translate: PageTranslate,
): string {
  const closes = (weekday: Day) => formatTime(closesOn(calendar, weekday) ?? 1440);
  if (rule.kind === 'cutoff') {
    const t = rule.minute === 'closing' ? closes(PLAIN.friday) : formatTime(rule.minute);
    return n === DAYS
      ? translate('rule.contract.cutoff', { t })
      : translate('why.rule.cutoff', { n, t });
  }
  if (n !== DAYS) return translate(`why.rule.${rule.kind}`, { n });
  const due = rule.kind === 'full' ? PLAIN.wednesday : PLAIN.tuesday;
  return translate(`rule.contract.${rule.kind}`, { t: closes(due) });
}

/** Days of a plain week, to ask a calendar when a weekday closes. */
const PLAIN = {
  tuesday: '2026-11-24' as Day,
  wednesday: '2026-11-25' as Day,
  friday: '2026-11-20' as Day,
};

/** The fields that differ from those in force. A cut-off stored earlier is named again with the rule, for it
 *  may not be the one on the screen. */
export function ruleFields(
  next: CountingRule,
  before: CountingRule,
  repair: PathsToRepair,
): readonly FieldSet[] {
  return changedFields(storedRule(next), storedRule(before), repair);
}

function storedRule(rule: CountingRule): FieldValues {
  return { rule: rule.kind, ...(rule.kind === 'cutoff' && { cutoff: rule.minute }) };
}
