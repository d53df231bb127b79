/** The words of the Team tab: who does what, and when somebody answers, on the reader's clock and his own. */
import type { WeeklyHours, Window } from '../domain/calendar/weekly-hours.ts';
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { daysBetween } from '../domain/day.ts';
import { availableAt } from '../domain/roster/availability.ts';
import { isKnownRole } from '../domain/roster/person-fields.ts';
import type { Team, TeamMember } from '../domain/roster/team.ts';
import { whoToAsk } from '../domain/roster/topics.ts';
import { formatHours } from '../i18n/dates.ts';
import { type TeamTranslate, teamTranslate } from '../i18n/team/translate.ts';
import { zoneCity } from '../i18n/zones.ts';
import { hoursInWords } from './board-hours.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import { clockBeside } from './clock-beside.ts';
import { createWords, daysText, type Words } from './words.ts';

export interface TeamWords extends Words {
  readonly translate: TeamTranslate;
  /** The reader's own. */
  readonly zone: string;
  readonly now: Instant;
}

export function teamWordsOf(
  { people, now }: Pick<BoardSight, 'people' | 'now'>,
  { locale, zone }: Pick<BoardPorts, 'locale' | 'zone'>,
): TeamWords {
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    ...createWords(locale, zone, now, byId),
    translate: teamTranslate(locale),
    zone,
    now,
  };
}

/** How many people a search found. */
export function foundText(n: number, { translate }: Pick<TeamWords, 'translate'>): string {
  return n === 0 ? translate('team.foundNone') : translate('team.found', { n });
}

/** "Design, Photographer", the role on the board first. */
export function rolesText({ represents, manages, said }: TeamMember, words: TeamWords): string {
  const { translate } = words;
  return [
    ...(represents ? [translate('person.representative')] : []),
    ...(manages ? [translate('person.accountManager')] : []),
    ...said.roles.map((role) => roleName(role, words)),
  ].join(', ');
}

/** A known role in the reader's language; the board's own words as they are. */
function roleName(role: string, { translate }: Pick<TeamWords, 'translate'>): string {
  return isKnownRole(role) ? translate(`role.${role}`) : role;
}

/** "Available now · until 19:00", "Mon 23 Nov from 11:00 (13:00, Almaty)". */
export function availabilityText(row: TeamMember, words: TeamWords): string {
  const { translate } = words;
  const told = availableAt(row, words.now);
  switch (told.kind) {
    case 'now':
      return `${translate('team.now')} · ${translate('team.until', { t: clockText(told.until, row, words) })}`;
    case 'from':
      return fromText('team.from', told.at, row, words);
    case 'away':
      return translate('team.away', { d: words.day(told.to) });
    case 'never':
      return translate('team.never');
  }
}

/** What more there is to say of absences: for whom somebody stands in, and of somebody who is away, now or soon, who
 *  stands in and when he is back. */
export function absenceTexts(row: TeamMember, team: Team, words: TeamWords): readonly string[] {
  return [...standingInTexts(row, words), ...awayTexts(row, team, words)];
}

function standingInTexts({ standsIn }: TeamMember, words: TeamWords): readonly string[] {
  if (standsIn === undefined) return [];
  const { translate, day } = words;
  const name = words.name(standsIn.for);
  return [
    standsIn.to === undefined
      ? translate('team.decidesFor', { name })
      : translate('team.decidesFor.until', { name, d: day(standsIn.to) }),
  ];
}

function awayTexts(row: TeamMember, team: Team, words: TeamWords): readonly string[] {
  const { translate } = words;
  const told = availableAt(row, words.now);
  if (told.kind !== 'away') return laterTexts(row, words);
  const asked = whoToAsk(team, { member: row.member }, words.now);
  const isStandIn = asked !== undefined && asked.member === told.standIn;
  const meanwhile = asked === undefined || asked.member === row.member ? undefined : asked.member;
  return [
    ...(told.back === undefined ? [] : [fromText('team.back', told.back, row, words)]),
    ...(meanwhile === undefined
      ? []
      : [
          translate(isStandIn ? 'team.standIn' : 'team.askInstead', {
            name: words.name(meanwhile),
          }),
        ]),
  ];
}

/** "Mon–Fri 8–17 (10–19, Almaty)": his hours on the reader's clock, as it runs at this moment. */
export function hoursText({ calendar }: TeamMember, words: TeamWords): string {
  const { locale, zone } = words;
  const own = weekText(calendar.hours, words);
  const ahead = minutesAhead(calendar.zone, zone, words.now);
  if (ahead === 0) return own;
  const city = zoneCity(calendar.zone, locale);
  const here = shifted(calendar.hours, -ahead);
  if (here === undefined) return `${own}, ${city}`;
  // The days are the same on both clocks, or the hours would not fit.
  return `${weekText(here, words)} (${hoursInWords(calendar.hours, locale).hours}, ${city})`;
}

/** "11–12, 17–18", on the reader's clock; undefined for somebody who answers in all of his hours. */
export function repliesText({ reply, calendar }: TeamMember, words: TeamWords): string | undefined {
  if (reply.length === 0) return undefined;
  const { locale, zone } = words;
  const own = windowsText(reply);
  const ahead = minutesAhead(calendar.zone, zone, words.now);
  const there = `${own}, ${zoneCity(calendar.zone, locale)}`;
  const here = shifted([reply], -ahead)?.[0];
  const list = ahead === 0 ? own : here === undefined ? there : `${windowsText(here)} (${there})`;
  return words.translate('team.replies', { list });
}

/** All of when and how somebody answers, in one line. */
export function timesText(row: TeamMember, words: TeamWords): string {
  const { translate } = words;
  const parts = [
    hoursText(row, words),
    repliesText(row, words),
    row.said.answerHours && translate('team.within', { n: row.said.answerHours }),
    row.said.channel,
  ];
  return parts.filter(Boolean).join(' · ');
}

function laterTexts({ absences, calendar }: TeamMember, words: TeamWords): readonly string[] {
  const today = local(words.now, calendar.zone).day;
  const next = absences.find(({ from }) => from > today && daysBetween(today, from) <= SOON_DAYS);
  if (next === undefined) return [];
  const away = words.translate('team.away.later', { range: daysText(next.from, next.to, words) });
  const name = next.standIn === undefined ? undefined : words.name(next.standIn);
  return [name === undefined ? away : `${away} · ${words.translate('team.standIn', { name })}`];
}

/** Later absences are nobody's matter yet. */
const SOON_DAYS = 30;

function fromText(
  key: 'team.from' | 'team.back',
  at: Instant,
  row: TeamMember,
  words: TeamWords,
): string {
  const { day } = local(at, words.zone);
  const isToday = day === local(words.now, words.zone).day;
  const d = isToday ? words.translate('team.today') : words.day(day);
  return words.translate(key, { d, t: clockText(at, row, words) });
}

function clockText(at: Instant, { calendar }: TeamMember, words: TeamWords): string {
  return clockBeside(at, calendar.zone, words.zone, words);
}

function weekText(hours: WeeklyHours, { locale }: TeamWords): string {
  const week = hoursInWords(hours, locale);
  return `${week.days} ${week.hours}`.trim();
}

function windowsText(windows: readonly Window[]): string {
  return windows.map(({ from, to }) => formatHours(from, to)).join(', ');
}

/** How much later the clock in one zone is than in another, at a moment. */
function minutesAhead(zone: string, than: string, at: Instant): number {
  const there = local(at, zone);
  const here = local(at, than);
  const days = daysBetween(here.day, there.day);
  return Math.round((there.second - here.second) / 60) + days * 1440;
}

/** Undefined where some of it falls on another day: then his own clock says it better. */
function shifted(hours: WeeklyHours, minutes: number): WeeklyHours | undefined {
  const moved = hours.map((windows) =>
    windows.map(({ from, to }) => ({ from: from + minutes, to: to + minutes })),
  );
  const fits = moved.every((windows) => windows.every(({ from, to }) => from >= 0 && to <= 1440));
  return fits ? moved : undefined;
}
