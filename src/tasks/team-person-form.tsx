/** The form behind *Edit*: what somebody does, what to ask him about, and when and how he answers. */
import { useMemo } from 'preact/hooks';
import {
  KNOWN_ROLES,
  type KnownRole,
  LONGEST_ANSWER_HOURS,
  MOST_ROLES,
} from '../domain/roster/person-fields.ts';
import type { TeamMember } from '../domain/roster/team.ts';
import { zoneCity } from '../i18n/zones.ts';
import { Checkbox, InputField, SelectField } from '../ui/inputs.tsx';
import { hoursInWords } from './board-hours.ts';
import { WeekFields } from './board-hours-view.tsx';
import { zoneOptions } from './board-place-view.tsx';
import { countryOf } from './board-places.ts';
import type { BoardPorts } from './board-ports.ts';
import { sideDraft } from './board-side.ts';
import type { BoardSight } from './board-sight.ts';
import type { SettingsPart } from './settings-part.ts';
import {
  type PersonDraft,
  type PersonFault,
  sideSettingsOf,
  type WordsField,
} from './team-person.ts';
import { ReplyFields } from './team-reply-fields.tsx';
import type { TeamWords } from './team-words.ts';

export interface PersonFieldsProps {
  readonly part: SettingsPart<PersonDraft, PersonFault>;
  readonly row: TeamMember;
  readonly sight: BoardSight;
  readonly ports: BoardPorts;
  readonly words: TeamWords;
}

interface FieldsProps extends PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly put: (next: Partial<PersonDraft>) => void;
}

export function PersonFields(props: PersonFieldsProps) {
  const { part } = props;
  const draft = part.draft.value;
  if (draft === undefined) return null;
  // Two changes may come before the form is drawn again.
  const put = (next: Partial<PersonDraft>) =>
    part.change({ ...(part.draft.peek() ?? draft), ...next });
  const fields: FieldsProps = { ...props, draft, put };
  return (
    <>
      <RoleFields {...fields} />
      <WordsInput {...fields} field="topics" label="team.topics.label" hint="team.topics.hint" />
      <TimeFields {...fields} />
      <ReplyFields
        windows={draft.reply}
        fault={faultAt(part.fault.value, 'reply')?.fault}
        words={props.words}
        onChange={(reply) => put({ reply })}
      />
      <AnswerField {...fields} />
      <WordsInput {...fields} field="channel" label="team.channel" hint="team.channel.hint" />
    </>
  );
}

function RoleFields(props: FieldsProps) {
  const { draft, put, part, words } = props;
  const { translate } = words;
  const toggle = (role: KnownRole) =>
    put({ roles: KNOWN_ROLES.filter((one) => draft.roles.includes(one) !== (one === role)) });
  const isTooMany = part.fault.value?.at === 'roles';
  return (
    <fieldset class="choices" data-look="chips">
      <legend>{translate('team.roles')}</legend>
      {KNOWN_ROLES.map((role) => (
        <label key={role} class="choice">
          <input
            type="checkbox"
            checked={draft.roles.includes(role)}
            onChange={() => toggle(role)}
          />
          <span class="choice-text">{translate(`role.${role}`)}</span>
        </label>
      ))}
      <InputField
        type="text"
        label={translate('team.roles.own')}
        hint={translate('team.roles.own.hint')}
        value={draft.ownRoles}
        error={
          isTooMany ? translate('team.fault.roles', { n: MOST_ROLES }) : longText(props, 'ownRoles')
        }
        onInput={(ownRoles) => put({ ownRoles })}
      />
    </fieldset>
  );
}

interface WordsInputProps extends FieldsProps {
  readonly field: Exclude<WordsField, 'ownRoles'>;
  readonly label: 'team.topics.label' | 'team.channel';
  readonly hint: 'team.topics.hint' | 'team.channel.hint';
}

function WordsInput(props: WordsInputProps) {
  const { draft, put, words, field, label, hint } = props;
  return (
    <InputField
      type="text"
      label={words.translate(label)}
      hint={words.translate(hint)}
      value={draft[field]}
      error={longText(props, field)}
      onInput={(text) => put({ [field]: text })}
    />
  );
}

function longText({ part, words }: FieldsProps, field: WordsField): string | undefined {
  const fault = faultAt(part.fault.value, field);
  return fault && words.translate('team.fault.long', { n: fault.over });
}

/** Zone and week of his own; without them those of the side are said, so that nobody has to look them up. */
function TimeFields({ draft, put, part, row, sight, ports, words }: FieldsProps) {
  const { locale, translate } = words;
  const side = sideSettingsOf(sight, row.member);
  const country = countryOf(side.calendar);
  const zones = useMemo(
    () => zoneOptions(country, draft.zone || side.zone, locale),
    [country, draft.zone, side.zone, locale],
  );
  const usual = hoursInWords(side.hours, locale);
  const fault = part.fault.value;
  const ofSide = {
    value: '',
    label: translate('team.zone.side', { city: zoneCity(side.zone, locale) }),
  };
  return (
    <>
      <SelectField
        label={translate('settings.zone')}
        value={draft.zone}
        options={[ofSide, ...zones]}
        error={
          fault?.at === 'zone' ? translate('team.fault.zone', { zone: fault.zone }) : undefined
        }
        onChange={(zone) => put({ zone })}
      />
      <Checkbox
        label={translate('team.hours.own')}
        checked={draft.ownHours}
        onChange={(ownHours) => put({ ownHours })}
      />
      {draft.ownHours ? (
        <WeekFields
          draft={{ ...sideDraft(side), hours: draft.hours }}
          fault={fault?.at === 'hours' ? fault : undefined}
          known={ports.knownCalendars}
          words={words}
          onChange={({ hours }) => put({ hours })}
        />
      ) : (
        <p class="subtle small">
          {translate('team.hours.side', { hours: `${usual.days} ${usual.hours}` })}
        </p>
      )}
    </>
  );
}

function AnswerField({ draft, put, part, sight, words }: FieldsProps) {
  const { translate } = words;
  const n = LONGEST_ANSWER_HOURS;
  return (
    <InputField
      type="number"
      label={translate('team.answer')}
      hint={translate('team.answer.hint', { n: sight.state.settings.terms.answerHours })}
      min="1"
      max={String(n)}
      value={draft.answer}
      error={part.fault.value?.at === 'answer' ? translate('team.fault.answer', { n }) : undefined}
      onInput={(answer) => put({ answer })}
    />
  );
}

function faultAt<At extends PersonFault['at']>(
  fault: PersonFault | undefined,
  at: At,
): Extract<PersonFault, { at: At }> | undefined {
  return fault?.at === at ? (fault as Extract<PersonFault, { at: At }>) : undefined;
}
