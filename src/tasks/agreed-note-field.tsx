import { useId, useLayoutEffect } from 'preact/hooks';
import { InputField } from '../ui/inputs.tsx';
import { LONGEST_NOTE, type ProposalNote } from './agreed-note.ts';
import type { RulesWords } from './rules-words.ts';

export interface NoteFieldProps {
  readonly note: ProposalNote;
  readonly words: Pick<RulesWords, 'translate'>;
}

/** What the account manager says to a proposal. With several forms open it stands once. */
export function NoteField({ note, words }: NoteFieldProps) {
  const place = useId();
  useLayoutEffect(() => note.open(place), [note, place]);
  if (!note.isShownAt(place)) return null;
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
