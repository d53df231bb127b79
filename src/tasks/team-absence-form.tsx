/** *I'm away*: from, to, and who stands in, with who would be asked meanwhile said before it is saved. */
import type { Team, TeamMember } from '../domain/roster/team.ts';
import { SelectField } from '../ui/inputs.tsx';
import { AwayDaysFields } from './away-days.tsx';
import type { BoardSight } from './board-sight.ts';
import type { SettingsPart } from './settings-part.ts';
import { type AbsenceDraft, type AbsenceFault, wouldAnswer } from './team-absence.ts';
import type { TeamWords } from './team-words.ts';

export interface AbsenceFieldsProps {
  readonly part: SettingsPart<AbsenceDraft, AbsenceFault>;
  readonly row: TeamMember;
  readonly team: Team;
  readonly sight: BoardSight;
  readonly words: TeamWords;
}

const FAULTS = {
  NoDay: 'error.noDay',
  DayOver: 'error.pastDay',
  Reversed: 'error.rangeReversed',
  TooLong: 'error.rangeTooLong',
} as const;

export function AbsenceFields({ part, row, team, sight, words }: AbsenceFieldsProps) {
  const { translate } = words;
  const draft = part.draft.value;
  const fault = part.fault.value;
  if (draft === undefined) return null;
  const errorAt = (at: AbsenceFault['at']) =>
    fault?.at === at ? translate(FAULTS[fault.type]) : undefined;
  const others = sight.people.filter(({ id }) => id !== row.member);
  const isHere = others.some(({ id }) => id === draft.standIn);
  return (
    <>
      <AwayDaysFields
        days={draft}
        words={words}
        errorAt={errorAt}
        onChange={(days) => part.change({ ...draft, ...days })}
      />
      <SelectField
        label={translate('team.absence.standIn')}
        hint={hintText(team, row, draft, words)}
        value={isHere ? (draft.standIn ?? '') : ''}
        options={[
          { value: '', label: translate('team.absence.nobody') },
          ...sameSideFirst(team, row, others).map((value) => ({ value, label: words.name(value) })),
        ]}
        onChange={(standIn) => part.change({ ...draft, standIn: standIn || undefined })}
      />
    </>
  );
}

/** Where questions go on these days, also when the stand-in is away or leads back. */
function hintText(
  team: Team,
  row: TeamMember,
  draft: AbsenceDraft,
  { translate, name }: TeamWords,
): string | undefined {
  const asked = wouldAnswer(team, row.member, draft);
  if (asked === undefined) return undefined;
  if (asked.member === row.member) return translate('team.absence.noneLeft');
  const who = { name: name(asked.member) };
  if (asked.isCircle) return translate('team.absence.circle', who);
  return translate(draft.standIn ? 'team.absence.leadsTo' : 'team.absence.default', who);
}

function sameSideFirst(
  team: Team,
  row: TeamMember,
  others: readonly { readonly id: string }[],
): readonly string[] {
  const isSame = (id: string) => team.members.get(id)?.side === row.side;
  const ids = others.map(({ id }) => id);
  return [...ids.filter(isSame), ...ids.filter((id) => !isSame(id))];
}
