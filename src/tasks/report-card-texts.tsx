/** Draws once the texts of reports are there, in the reader's language alone. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadReportingTexts, reportingTranslate } from '../i18n/reporting/translate.ts';
import type { CardSight } from './card-sight.ts';
import { type ReportWords, reportWords } from './report-card-words.ts';
import type { Words } from './words.ts';

export interface ReportTextsProps {
  readonly words: Words;
  readonly zone: string;
  readonly now: CardSight['now'];
  readonly draw: (words: ReportWords) => ComponentChildren;
}

export function ReportTexts({ words, zone, now, draw }: ReportTextsProps) {
  const [state, setState] = useState<'loading' | 'ready' | 'missing'>('loading');
  const { locale, translate } = words;
  useEffect(() => {
    // Offline, or another version was published meanwhile: said where the part would stand.
    loadReportingTexts(locale).then(
      () => setState('ready'),
      () => setState('missing'),
    );
  }, [locale]);
  if (state === 'ready') {
    return <>{draw(reportWords(words, reportingTranslate(locale), zone, { now }))}</>;
  }
  const text = translate(state === 'missing' ? 'status.notLoaded' : 'status.loading');
  return <p class="loading">{text}</p>;
}
