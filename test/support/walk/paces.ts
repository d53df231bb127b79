import type { SampleLanguage } from '../../../src/host/board/content.ts';

/** In which language, theme and width somebody walks. */
export interface Pace {
  readonly language: SampleLanguage;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** Each language wide and narrow, light and dark. */
const USUAL = 'en-light-1280 en-dark-320 ru-dark-1280 ru-light-320 es-light-1280 es-dark-320';

/** The paces that `WALKS` names, as in `WALKS="ru-dark-320 es-light-1280"`. */
export function pacesWanted(): readonly Pace[] {
  return (process.env['WALKS'] ?? USUAL).trim().split(/\s+/).map(paceFrom);
}

function paceFrom(text: string): Pace {
  const [, language, theme, width] = /^(en|ru|es)-(light|dark)-(\d+)$/.exec(text) ?? [];
  if (!isLanguage(language) || !isTheme(theme)) throw new Error(`No pace of a walk: ${text}`);
  return { language, theme, width: Number(width) };
}

function isLanguage(text: string | undefined): text is SampleLanguage {
  return text === 'en' || text === 'ru' || text === 'es';
}

function isTheme(text: string | undefined): text is Pace['theme'] {
  return text === 'light' || text === 'dark';
}
