/** The team in words, for paper. */
import { availableAt } from '../domain/roster/availability.ts';
import type { Team, TeamMember } from '../domain/roster/team.ts';
import { formatList } from '../i18n/dates.ts';
import { zoneCity } from '../i18n/zones.ts';
import type { PrintedPerson, PrintedTeam } from './printed-team.ts';
import {
  absenceTexts,
  availabilityText,
  rolesText,
  type TeamWords,
  timesText,
} from './team-words.ts';

export function printedTeam(team: Team, words: TeamWords): PrintedTeam {
  const { locale, translate, now, zone } = words;
  const title = translate('team.print.title');
  const city = zoneCity(zone, locale);
  const made = translate('team.print.made', { d: words.dayOf(now), t: words.timeOf(now), city });
  const sides = (['agency', 'client', 'unplaced'] as const)
    .filter((side) => team[side].length > 0)
    .map((side) => ({
      title: translate(`team.${side}`),
      people: team[side].map((row) => personOf(row, team, words)),
    }));
  const texts = sides.map(({ title: side, people }) =>
    [side, ...people.map(({ name, lines }) => [name, ...lines].join('\n'))].join('\n\n'),
  );
  return { locale, title, made, sides, file: [title, made, ...texts].join('\n\n') };
}

/** What holds for days: whether somebody is available this hour is nothing for paper. */
function personOf(row: TeamMember, team: Team, words: TeamWords): PrintedPerson {
  const { topics } = row.said;
  const lines = [
    rolesText(row, words),
    topics.length === 0
      ? ''
      : words.translate('team.topics', { list: formatList(topics, words.locale) }),
    timesText(row, words),
    [...awayTexts(row, words), ...absenceTexts(row, team, words)].join(' · '),
  ];
  return { name: words.name(row.member), lines: lines.filter((line) => line !== '') };
}

function awayTexts(row: TeamMember, words: TeamWords): readonly string[] {
  return availableAt(row, words.now).kind === 'away' ? [availabilityText(row, words)] : [];
}
