/** What happens to a press, in plain words: saving, refused and why, and what to do. */
import { exhaustive } from '../domain/result.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Notice } from '../ui/notice.tsx';
import { boardErrorText } from './board-error-text.ts';
import type { CardModel } from './card-model.ts';
import type { SendError } from './saving.ts';
import type { Words } from './words.ts';

export interface SavingNoticeProps {
  readonly card: CardModel;
  readonly words: Words;
  /** What was written to; who says on which side he is writes to the board. */
  readonly model?: 'card' | 'board';
}

export function SavingNotice({ card, words, model = 'card' }: SavingNoticeProps) {
  const saving = card.saving.value;
  const { translate } = words;
  switch (saving.kind) {
    case 'saving':
      return <Status text={translate('status.saving')} />;
    case 'failed':
      return (
        <Notice tone="warning">
          {textOf(saving.error, model, translate, card.form.value !== undefined)}
        </Notice>
      );
    default: {
      const { journal, boardJournal } = card.sight.value ?? {};
      const waits = (journal?.waiting ?? 0) + (boardJournal?.waiting ?? 0) > 0;
      // Trello's own copy may show what its server never got.
      if (waits || saving.kind === 'waits') return <Status text={translate('status.waiting')} />;
      return saving.kind === 'fragile' ? <Status text={translate('status.savedFragile')} /> : null;
    }
  }
}

function Status({ text }: { readonly text: string }) {
  return (
    <p class="subtle small" role="status">
      {text}
    </p>
  );
}

function textOf(
  error: SendError,
  model: 'card' | 'board',
  translate: PageTranslate,
  isTyping: boolean,
): string {
  // A press without a form: there is no text to be kept.
  if (error.type === 'ChangedMeanwhile' && !isTyping) return translate('error.lookAgain');
  return model === 'board' && error.type !== 'ChangedMeanwhile'
    ? boardErrorText(error, translate)
    : errorText(error, translate);
}

/** Why a press was not saved. What was typed stays in the form. */
function errorText(error: SendError, translate: PageTranslate): string {
  switch (error.type) {
    case 'NotAllowed':
      return translate('error.notAllowed');
    case 'TooLarge':
      return translate('error.cardFull');
    case 'Damaged':
      return translate('error.damaged');
    case 'NewerVersion':
      return translate('error.newer');
    case 'Refused':
      return translate('error.refused');
    case 'ChangedMeanwhile':
      return translate('error.changedMeanwhile');
    case 'HostGone':
    case 'NotSeen':
      return translate('error.notSaved');
    default:
      return exhaustive(error);
  }
}
