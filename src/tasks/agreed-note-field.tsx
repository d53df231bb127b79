import { InputField } from '../ui/inputs.tsx';
import { LONGEST_NOTE, type ProposalNote } from './agreed-note.ts';
import type { RulesWords } from './rules-words.ts';

export interface NoteFieldProps {
  readonly note: ProposalNote;
  readonly words: Pick<RulesWords, 'translate'>;
}

/** What the account manager says to a proposal. */
export function NoteField({ note, words }: NoteFieldProps) {
  return (
    <InputField
      type="text"
      label={words.translate('rules.note')}
      maxLength={LONGEST_NOTE}
      value={note.typed.value}
      onInput={note.change}
    />
  );
}
