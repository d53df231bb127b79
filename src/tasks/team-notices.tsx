/** What is not as it should be with the team, each in one plain sentence. */
import { sideOf } from '../domain/roster/board-people.ts';
import { memberOfPath } from '../domain/roster/person-fields.ts';
import type { Team } from '../domain/roster/team.ts';
import type { SettingProblem } from '../domain/rules/settings.ts';
import { Notice } from '../ui/notice.tsx';
import type { BoardSight } from './board-sight.ts';
import type { TeamWords } from './team-words.ts';

export interface TeamNoticesProps {
  readonly sight: BoardSight;
  readonly team: Team;
  readonly words: TeamWords;
}

export function TeamNotices({ sight, team, words }: TeamNoticesProps) {
  const texts = [
    ...peopleTexts(sight, team, words),
    ...team.problems.map(problemTextOf(sight, words)),
  ];
  return (
    <>
      {texts.map((text) => (
        <Notice key={text} tone="warning">
          {text}
        </Notice>
      ))}
    </>
  );
}

/** Roles that do not go together, and an account manager who was named over another. */
function peopleTexts(sight: BoardSight, team: Team, words: TeamWords): readonly string[] {
  const { state, now, representative, manager, access } = sight;
  const { translate, name } = words;
  const told = (text: string) =>
    access.kind === 'edit' ? `${text} ${translate('team.chooseBelow')}` : text;
  const sideIs = (member: string | undefined, side: 'client' | 'agency') =>
    member !== undefined &&
    team.members.get(member)?.isHere &&
    sideOf(state.people, member, now) === side;
  return [
    ...(representative !== undefined && sideIs(representative, 'agency')
      ? [told(translate('team.representativeInAgency', { name: name(representative) }))]
      : []),
    ...(manager !== undefined && sideIs(manager, 'client')
      ? [told(translate('team.managerInClient', { name: name(manager) }))]
      : []),
    ...twoManagersText(sight, words),
  ];
}

/** Somebody named an account manager while there was another, who did not pass it on himself. */
function twoManagersText(
  { state, now, manager, people }: BoardSight,
  words: TeamWords,
): readonly string[] {
  if (manager === undefined) return [];
  const named = state.people.namings.filter(
    ({ role, at }) => role === 'accountManager' && at <= now,
  );
  const last = named.findLast(({ member }) => member === manager);
  const before = named.findLast((naming) => naming.at < (last?.at ?? 0) && naming.to === undefined);
  if (last === undefined || before === undefined || before.member === manager) return [];
  const isHere = people.some(({ id }) => id === before.member);
  const passedOn = last.by === before.member;
  if (!isHere || passedOn || now - last.at > RECENT_MS) return [];
  const values = {
    other: words.name(before.member),
    name: words.name(manager),
    d: words.dayOf(last.at),
  };
  return [words.translate('team.twoManagers', values)];
}

/** For a while it is news. */
const RECENT_MS = 14 * 86_400_000;

function problemTextOf({ state }: BoardSight, { translate, name }: TeamWords) {
  return ({ path, type }: SettingProblem): string => {
    const who = { name: name(memberOfPath(path) ?? '') };
    switch (type) {
      case 'UnknownZone':
        return translate('team.problem.zone', { ...who, zone: String(state.fields.get(path)) });
      case 'BadHours':
        return translate('team.problem.hours', who);
      case 'NoWorkingDay':
        return translate('team.problem.noDay', who);
      default:
        return translate('team.problem.value', { ...who, field: translate(fieldKey(path)) });
    }
  };
}

const FIELD_KEYS = {
  roles: 'team.roles',
  topics: 'team.topics.label',
  answer: 'team.answer',
  channel: 'team.channel',
  away: 'team.absence.set',
} as const;

type FieldKey = (typeof FIELD_KEYS)[keyof typeof FIELD_KEYS] | 'team.times';

function fieldKey(path: string): FieldKey {
  const field = path.slice(path.lastIndexOf('.') + 1);
  return FIELD_KEYS[field as keyof typeof FIELD_KEYS] ?? 'team.times';
}
