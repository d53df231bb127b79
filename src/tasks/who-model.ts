/** *Who do I ask?*: a topic typed or picked leads to a person who is there. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { availableAt } from '../domain/roster/availability.ts';
import { isKnownRole } from '../domain/roster/person-fields.ts';
import { type Team, type TeamMember, teamOf } from '../domain/roster/team.ts';
import { type Asked, topicsOf, whoToAsk } from '../domain/roster/topics.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import type { CardPorts } from './ports.ts';

export interface WhoModel {
  readonly topic: ReadonlySignal<string>;
  /** What can be picked, as the reader calls it. */
  readonly topics: ReadonlySignal<readonly string[]>;
  /** Undefined where nobody is on the board. */
  readonly asked: ReadonlySignal<Asked | undefined>;
  readonly team: ReadonlySignal<Team | undefined>;
  setTopic(text: string): void;
}

/** More of them would be a page of their own. */
const MOST_TOPICS = 12;

/** @param translate names the known roles, since a reader may type or pick these. */
export function createWhoModel(
  card: Pick<CardModel, 'sight'>,
  { holidays }: Pick<CardPorts, 'holidays'>,
  translate: PageTranslate,
): WhoModel {
  const topic = signal('');
  const roleName = (role: string) => (isKnownRole(role) ? translate(`role.${role}`) : role);
  const team = computed(() => card.sight.value && teamIn(card.sight.value, holidays));
  return {
    topic,
    team,
    topics: computed(() =>
      team.value === undefined
        ? []
        : topicsOf(team.value)
            .slice(0, MOST_TOPICS)
            .map((one) => roleName(one.topic)),
    ),
    asked: computed(() => {
      const sight = card.sight.value;
      if (sight === undefined || team.value === undefined) return undefined;
      const found = whoToAsk(team.value, { topic: topic.value, roleName }, sight.now);
      return found && found.member === sight.viewer ? otherThan(sight, team.value, found) : found;
    }),
    setTopic: (text) => {
      topic.value = text;
    },
  };
}

export function teamIn({ board, people, now }: CardSight, holidays: HolidayLookup): Team {
  return teamOf(board, [...people.keys()], now, holidays);
}

/** Nobody is sent to himself. Who would answer for somebody who is away is told so, and of a colleague of his; the
 *  account manager else of who decides for the client, and that one of the agency's lead; else anybody who is there. */
function otherThan({ viewer, now }: CardSight, team: Team, found: Asked): Asked | undefined {
  const meant = found.instead === undefined ? undefined : team.members.get(found.instead);
  const colleagues = meant === undefined ? [] : team[meant.side ?? 'agency'];
  const holders = [team.decides, team.manager].flatMap((member) => rowOf(team, member));
  const rows = [...colleagues, ...holders, ...team.agency, ...team.client, ...team.unplaced];
  const others = rows.filter(({ member, isHere }) => isHere && member !== viewer);
  const isThere = (row: TeamMember) => availableAt(row, now).kind !== 'away';
  const other = others.find(isThere) ?? others[0];
  if (other === undefined) return undefined;
  const instead = other.member === meant?.member ? undefined : meant?.member;
  const available = availableAt(other, now);
  return { member: other.member, as: 'default', ...(instead && { instead }), available };
}

function rowOf(team: Team, member: MemberId | undefined): readonly TeamMember[] {
  const row = member === undefined ? undefined : team.members.get(member);
  return row === undefined ? [] : [row];
}
