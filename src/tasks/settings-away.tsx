/** *I'm away* and *Pass the role on*: two small forms of the representative. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Person } from '../domain/ports.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/inputs.tsx';
import { AwayDaysFields } from './away-days.tsx';
import type { BoardSight } from './board-sight.ts';
import { type AwayDraft, type AwayFault, colleaguesOf, type PassDraft } from './role-model.ts';
import { periodRange } from './role-words.ts';
import type { SettingsPart } from './settings-part.ts';
import type { Words } from './words.ts';

interface RoleFormProps<Draft, Fault> {
  readonly part: SettingsPart<Draft, Fault>;
  readonly sight: BoardSight;
  readonly words: Words;
  readonly isSaving: boolean;
  readonly onClose: () => void;
}

export function AwayForm(props: RoleFormProps<AwayDraft, AwayFault>) {
  const { part, sight, words } = props;
  const { translate } = words;
  const draft = part.draft.value;
  const fault = part.fault.value;
  if (draft === undefined) return null;
  const errorAt = (at: AwayFault['at']) =>
    fault?.at === at ? awayFaultText(fault, sight, words) : undefined;
  return (
    <RoleForm {...props} label={translate('button.away')}>
      <AwayDaysFields
        days={draft}
        words={words}
        errorAt={errorAt}
        onChange={(days) => part.change({ ...draft, ...days })}
      />
      <ColleagueField
        label={translate('role.away.standIn')}
        hint={translate('role.away.hint')}
        error={errorAt('standIn')}
        value={draft.standIn}
        people={colleaguesOf(sight)}
        words={words}
        onChange={(standIn) => part.change({ ...draft, standIn })}
      />
    </RoleForm>
  );
}

export function PassForm(props: RoleFormProps<PassDraft, 'NoMember'>) {
  const { part, sight, words } = props;
  const { translate } = words;
  const draft = part.draft.value;
  if (draft === undefined) return null;
  return (
    <RoleForm {...props} label={translate('role.pass')}>
      <ColleagueField
        label={translate('role.pass.to')}
        hint={translate('role.pass.hint')}
        error={part.fault.value && translate('role.noMember')}
        value={draft.member}
        people={colleaguesOf(sight)}
        words={words}
        onChange={(member) => part.change({ member })}
      />
    </RoleForm>
  );
}

interface ShellProps<Draft, Fault> extends RoleFormProps<Draft, Fault> {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Closes once it is saved; what was refused stays as it was typed. */
function RoleForm<Draft, Fault>(props: ShellProps<Draft, Fault>) {
  const { part, words, isSaving, onClose, label, children } = props;
  const { translate } = words;
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  async function save(): Promise<void> {
    if (await part.save()) onClose();
  }
  return (
    <form
      noValidate
      class="stack"
      ref={form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{label}</h3>
      {part.isRestored.value && <p class="subtle small">{translate('requestEdits.restored')}</p>}
      {children}
      <div class="actions">
        <Button kind="primary" type="submit" label={translate('button.save')} disabled={isSaving} />
        <Button
          kind="quiet"
          label={translate('button.cancel')}
          onPress={() => {
            part.reset();
            onClose();
          }}
        />
      </div>
    </form>
  );
}

interface ColleagueFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: MemberId | undefined;
  readonly people: readonly Person[];
  readonly words: Words;
  readonly onChange: (member: MemberId | undefined) => void;
}

function ColleagueField({ value = '', people, words, onChange, ...field }: ColleagueFieldProps) {
  const options = people.map(({ id }) => ({ value: id, label: words.name(id) }));
  const nobody = { value: '', label: words.translate('settings.people.nobody') };
  // Who was chosen and left since is chosen no more.
  const chosen = options.some((option) => option.value === value) ? value : '';
  return (
    <SelectField
      {...field}
      value={chosen}
      options={[nobody, ...options]}
      onChange={(member) => onChange(member || undefined)}
    />
  );
}

const AWAY_FAULTS = {
  NoDay: 'error.noDay',
  DayOver: 'error.pastDay',
  Reversed: 'error.rangeReversed',
  TooLong: 'error.rangeTooLong',
  NoMember: 'role.noMember',
} as const;

function awayFaultText(fault: AwayFault, { state }: BoardSight, words: Words): string {
  if (fault.type !== 'Taken') return words.translate(AWAY_FAULTS[fault.type]);
  const { zone } = state.settings.client;
  return words.translate('role.away.taken', { range: periodRange(fault.period, zone, words) });
}
