/** Draws once the texts of what is missing are there, in the reader's language alone. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadPauseTexts, pauseTranslate } from '../i18n/pauses/translate.ts';
import type { PauseWords } from './pause-words.ts';
import type { Words } from './words.ts';

export interface PauseTextsProps {
  readonly words: Words;
  readonly draw: (words: PauseWords) => ComponentChildren;
}

export function PauseTexts({ words, draw }: PauseTextsProps) {
  const [state, setState] = useState<'loading' | 'ready' | 'missing'>('loading');
  const { locale, translate } = words;
  useEffect(() => {
    // Offline, or another version was published meanwhile: said where the part would stand.
    loadPauseTexts(locale).then(
      () => setState('ready'),
      () => setState('missing'),
    );
  }, [locale]);
  if (state === 'ready') return <>{draw({ ...words, translate: pauseTranslate(locale) })}</>;
  const text = translate(state === 'missing' ? 'status.notLoaded' : 'status.loading');
  return <p class="loading">{text}</p>;
}
