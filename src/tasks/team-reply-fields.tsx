/** Reply windows: times of every working day. */
import { useId } from 'preact/hooks';
import { MOST_REPLIES } from '../domain/roster/person-fields.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { WindowDraft } from './board-hours.ts';
import type { ReplyFault } from './team-reply.ts';
import type { TeamWords } from './team-words.ts';

export interface ReplyFieldsProps {
  readonly windows: readonly WindowDraft[];
  readonly fault: ReplyFault | undefined;
  readonly words: TeamWords;
  readonly onChange: (windows: readonly WindowDraft[]) => void;
}

export function ReplyFields({ windows, fault, words, onChange }: ReplyFieldsProps) {
  const { translate } = words;
  const id = useId();
  const error = fault && translate(`team.fault.reply.${fault.type}`, { n: fault.index + 1 });
  return (
    <fieldset class="week" aria-describedby={error === undefined ? `${id}-hint` : `${id}-error`}>
      <legend class="field-label">{translate('team.reply')}</legend>
      <div class="week-windows">
        {windows.map((window, index) => (
          <ReplyRow
            // Windows have no name but their place.
            key={`${index + 1}`}
            n={index + 1}
            window={window}
            words={words}
            onChange={(next) => onChange(windows.map((old, at) => (at === index ? next : old)))}
            onRemove={() => onChange(windows.filter((_, at) => at !== index))}
          />
        ))}
        {windows.length < MOST_REPLIES && (
          <LinkButton
            label={translate('team.reply.add')}
            onPress={() => onChange([...windows, { from: '', to: '' }])}
          />
        )}
      </div>
      <span class="field-hint" id={`${id}-hint`}>
        {translate('team.reply.hint')}
      </span>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

interface ReplyRowProps {
  readonly n: number;
  readonly window: WindowDraft;
  readonly words: TeamWords;
  readonly onChange: (next: WindowDraft) => void;
  readonly onRemove: () => void;
}

function ReplyRow({ n, window, words: { translate }, onChange, onRemove }: ReplyRowProps) {
  return (
    <span class="week-window">
      <input
        class="input"
        type="time"
        aria-label={translate('team.reply.from', { n })}
        value={window.from}
        onInput={(event) => onChange({ ...window, from: event.currentTarget.value })}
      />
      –
      <input
        class="input"
        type="time"
        aria-label={translate('team.reply.to', { n })}
        value={window.to}
        onInput={(event) => onChange({ ...window, to: event.currentTarget.value })}
      />
      <Button kind="quiet" label="" name={translate('team.reply.remove', { n })} onPress={onRemove}>
        <Icon name="close" size={12} />
      </Button>
    </span>
  );
}
