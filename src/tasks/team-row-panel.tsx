/** The form of a row that stands open. It closes once it is saved; what was refused stays as it was typed. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SavingLine } from './board-notices.tsx';
import type { SettingsPart } from './settings-part.ts';
import { AbsenceFields } from './team-absence-form.tsx';
import { PersonFields } from './team-person-form.tsx';
import type { RowForm, TeamRowProps } from './team-row-props.ts';

export interface RowPanelProps extends TeamRowProps {
  readonly form: RowForm;
}

export function RowPanel(props: RowPanelProps) {
  const { form, row, model, team, sight, words, ports } = props;
  const { translate } = words;
  const name = words.name(row.member);
  const isMe = ports.member === row.member;
  if (form === 'absence') {
    const part = model.absence(row.member);
    const title = isMe ? translate('button.away') : translate('team.absence.of', { name });
    return (
      <PanelForm {...props} part={part} title={title}>
        <AbsenceFields part={part} row={row} team={team} sight={sight} words={words} />
      </PanelForm>
    );
  }
  const part = model.person(row.member);
  return (
    <PanelForm {...props} part={part} title={translate('team.edit.name', { name })}>
      <PersonFields part={part} row={row} sight={sight} ports={ports} words={words} />
    </PanelForm>
  );
}

interface PanelFormProps<Draft, Fault> extends RowPanelProps {
  readonly part: SettingsPart<Draft, Fault>;
  readonly title: string;
  readonly children: ComponentChildren;
}

function PanelForm<Draft, Fault>(props: PanelFormProps<Draft, Fault>) {
  const { part, title, board, words, onOpen, children } = props;
  const { translate } = words;
  const form = useRef<HTMLFormElement>(null);
  // With the drawing itself: later, what is typed first would be lost. What was typed before is there again: then
  // the keyboard goes where it was, see the page.
  useLayoutEffect(() => {
    const isBack = part.isRestored.peek();
    if (!isBack) form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const isSaving = board.saving.value.kind === 'saving';
  async function save(): Promise<void> {
    if (await part.save()) onOpen(undefined);
  }
  return (
    <form
      noValidate
      class="team-form"
      ref={form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{title}</h3>
      {part.isRestored.value && <p class="subtle small">{translate('requestEdits.restored')}</p>}
      {part.isOvertaken.value && <Notice tone="info">{translate('team.overtaken')}</Notice>}
      {children}
      <div class="actions">
        <Button kind="primary" type="submit" label={translate('button.save')} disabled={isSaving} />
        <Button
          kind="quiet"
          label={translate('button.cancel')}
          onPress={() => {
            part.reset();
            onOpen(undefined);
          }}
        />
      </div>
      <SavingLine board={board} part={part.name} translate={translate} />
    </form>
  );
}
