/** One person of the team: who he is, what to ask him about, when he answers; and the forms that change that. */
import { availableAt } from '../domain/roster/availability.ts';
import { formatList } from '../i18n/dates.ts';
import { Button } from '../ui/button.tsx';
import { PersonLine } from '../ui/member-face.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { unbrokenRanges } from '../ui/unbroken-ranges.tsx';
import { SavingLine } from './board-notices.tsx';
import { storedAbsence } from './team-absence.ts';
import { mayEditRow } from './team-model.ts';
import { RowPanel } from './team-row-panel.tsx';
import type { TeamRowProps } from './team-row-props.ts';
import { absenceTexts, availabilityText, rolesText, timesText } from './team-words.ts';

export function TeamRow(props: TeamRowProps) {
  const { row, board, words, open, last } = props;
  const isOpen = open?.member === row.member;
  return (
    <li class="team-row" id={rowId(row.member)}>
      <RowHead {...props} />
      {isOpen && open !== undefined ? (
        <RowPanel {...props} form={open.form} />
      ) : (
        last === row.member && (
          <>
            <SavingLine board={board} part="person" translate={words.translate} />
            <SavingLine board={board} part="absence" translate={words.translate} />
          </>
        )
      )}
    </li>
  );
}

/** Where the keyboard goes on from once a form of the row is closed. */
export function rowId(member: string): string {
  return `row-${member}`;
}

function RowHead(props: TeamRowProps) {
  const { row, team, sight, words, ports } = props;
  const { translate, locale } = words;
  const person = sight.people.find(({ id }) => id === row.member);
  const roles = rolesText(row, words);
  const isMe = ports.member === row.member;
  const note = [roles, ...(isMe ? [translate('person.you')] : [])].filter(Boolean).join(' · ');
  const { topics } = row.said;
  return (
    <div class="team-row-head">
      <div class="team-row-who">
        <PersonLine
          name={person?.name}
          avatar={person?.avatar}
          nameless={translate('person.nameless')}
          note={note || undefined}
        />
      </div>
      <div class="team-row-when">
        <span class="team-available" data-kind={availableAt(row, words.now).kind}>
          {unbroken(availabilityText(row, words))}
        </span>
        {absenceTexts(row, team, words).map((text) => (
          <span key={text} class="subtle small">
            {unbroken(text)}
          </span>
        ))}
      </div>
      {topics.length > 0 && (
        <p class="team-row-topics">
          {translate('team.topics', { list: formatList(topics, locale) })}
        </p>
      )}
      <div class="team-row-foot">
        <p class="subtle small">{unbrokenRanges(unbroken(timesText(row, words)))}</p>
        <RowButtons {...props} isMe={isMe} />
      </div>
    </div>
  );
}

function RowButtons(props: TeamRowProps & { readonly isMe: boolean }) {
  const { row, sight, words, ports, open, onOpen } = props;
  const { translate } = words;
  const { member } = row;
  if (!mayEditRow(sight, ports.member, member) || open?.member === member) return null;
  const name = words.name(member);
  return (
    <div class="actions team-row-actions">
      <Button
        kind="quiet"
        label={translate('team.edit')}
        name={translate('team.edit.name', { name })}
        onPress={() => onOpen({ member, form: 'person' })}
      />
      {!row.represents && (
        <AbsenceButton {...props} onPress={() => onOpen({ member, form: 'absence' })} />
      )}
      <EndAbsence {...props} />
    </div>
  );
}

interface AbsenceButtonProps extends TeamRowProps {
  readonly isMe: boolean;
  readonly onPress: () => void;
}

/** Days that are there are changed; else they are set, by oneself in one's own words. */
function AbsenceButton({ row, sight, words, isMe, onPress }: AbsenceButtonProps) {
  const { translate } = words;
  const isSet = storedAbsence(sight, row.member) !== undefined;
  if (isMe && !isSet) {
    return <Button kind="quiet" label={translate('button.away')} onPress={onPress} />;
  }
  const key = isSet ? 'team.absence.change' : 'team.absence.set';
  return (
    <Button
      kind="quiet"
      label={translate(key)}
      {...(!isMe && { name: translate(`${key}.name`, { name: words.name(row.member) }) })}
      onPress={onPress}
    />
  );
}

function EndAbsence({ row, sight, model, words, isMe, onOpen }: TeamRowProps & { isMe: boolean }) {
  const { translate } = words;
  const { member } = row;
  if (storedAbsence(sight, member) === undefined) return null;
  const isAway = availableAt(row, words.now).kind === 'away';
  const name = words.name(member);
  const end = () => {
    onOpen(undefined);
    void model.endAbsence(member);
  };
  return isMe && isAway ? (
    <Button kind="quiet" label={translate('role.away.back')} onPress={end} />
  ) : (
    <Button
      kind="quiet"
      label={translate('team.absence.clear')}
      name={translate('team.absence.clear.name', { name })}
      onPress={end}
    />
  );
}
