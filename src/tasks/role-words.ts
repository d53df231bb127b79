/** Plain words for who decides for the client, and since when and until when. */
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import type { AwayPeriod } from '../domain/roster/away-periods.ts';
import { type BoardPeople, holderOf, type Naming } from '../domain/roster/board-people.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { formatSince } from '../i18n/dates.ts';
import { daysText, type Words } from './words.ts';

/** Whether somebody is still on the board: a name is known of those only. */
export type IsHere = (member: MemberId) => boolean;

/** "Ellen named you as the one who decides for the client." */
export function namedText({ by }: Naming, isHere: IsHere, { translate, name }: Words): string {
  return isHere(by)
    ? translate('role.named', { name: name(by) })
    : translate('role.namedBySomeone');
}

/** "Tue 24 Nov – Wed 2 Dec": days of the client's, each with its weekday. */
export function periodRange({ from, to }: AwayPeriod, zone: string, words: Words): string {
  const first = local(from, zone).day;
  if (to === undefined) return formatSince(first, words.locale);
  const last = local(to, zone).day;
  return daysText(first, last, words);
}

/** "Now · stand-in: Dan · Tue 24 Nov – Wed 2 Dec" */
export function periodText(period: AwayPeriod, zone: string, words: Words): string {
  return words.translate(period.isRunning ? 'role.away.now' : 'role.away.later', {
    name: words.name(period.standIn),
    range: periodRange(period, zone, words),
  });
}

/** For those who may not choose themselves. */
export function whoCanChoose(
  people: BoardPeople,
  now: Instant,
  isHere: IsHere,
  { translate, name }: Words,
): string {
  const manager = holderOf(people, 'accountManager', now);
  return manager !== undefined && isHere(manager)
    ? translate('role.choice.manager', { name: name(manager) })
    : translate('role.choice.agency');
}
