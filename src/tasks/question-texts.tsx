/** Draws once the texts of questions are there, in the reader's language alone. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadQuestionTexts, questionTranslate } from '../i18n/questions/translate.ts';
import type { QuestionWords } from './question-words.ts';
import type { Words } from './words.ts';

export interface QuestionTextsProps {
  readonly words: Words;
  readonly draw: (words: QuestionWords) => ComponentChildren;
}

export function QuestionTexts({ words, draw }: QuestionTextsProps) {
  const [state, setState] = useState<'loading' | 'ready' | 'missing'>('loading');
  const { locale, translate } = words;
  useEffect(() => {
    // Offline, or another version was published meanwhile: said where the part would stand.
    loadQuestionTexts(locale).then(
      () => setState('ready'),
      () => setState('missing'),
    );
  }, [locale]);
  if (state === 'ready') return <>{draw({ ...words, translate: questionTranslate(locale) })}</>;
  const text = translate(state === 'missing' ? 'status.notLoaded' : 'status.loading');
  return <p class="loading">{text}</p>;
}
