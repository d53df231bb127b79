/** One part of a page of the board with its own Save. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button } from '../ui/button.tsx';
import type { BoardModel } from './board-model.ts';
import { SavingLine } from './board-notices.tsx';
import type { SettingsPart } from './settings-part.ts';

export interface PartFormProps<Draft, Fault> {
  readonly board: BoardModel;
  readonly translate: PageTranslate;
  readonly part: SettingsPart<Draft, Fault>;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Save and Cancel are there while there is something to save; afterwards the keyboard is at the heading. */
export function PartForm<Draft, Fault>(props: PartFormProps<Draft, Fault>) {
  const { board, translate, part, title, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const saving = board.saving.value;
  const isSaving = saving.kind === 'saving';
  async function save(): Promise<void> {
    if (await part.save()) heading.current?.focus();
  }
  return (
    <form
      noValidate
      class="settings-part"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {part.isRestored.value && <p class="subtle small">{translate('requestEdits.restored')}</p>}
      {children}
      {part.isChanged.value && (
        <div class="actions">
          <Button
            kind="primary"
            type="submit"
            label={translate('button.save')}
            disabled={isSaving}
          />
          {part.isTyped.value && (
            <Button kind="quiet" label={translate('button.cancel')} onPress={part.reset} />
          )}
        </div>
      )}
      <SavingLine board={board} part={part.name} translate={translate} />
    </form>
  );
}
