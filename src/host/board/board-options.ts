import type { Theme } from '../protocol/context.ts';
import { isRecord } from '../protocol/wire.ts';
import type { SampleLanguage } from './content.ts';

/** What the server, or a browser test, writes into the page: which Power-Up to run, and how. */
export interface BoardConfig {
  /** The folder of the built Power-Up; `{board}` stands for the board's name. */
  readonly powerUpBase: string;
  readonly powerUp: PowerUpManifest;
  readonly options: Partial<WindowOptions>;
}

export interface PowerUpManifest {
  readonly name: string;
  readonly connectorPath: string;
  readonly capabilities: readonly string[];
}

/** How this window looks at the board. */
export interface WindowOptions {
  readonly board: string;
  readonly language: SampleLanguage;
  /** What the Power-Up is told, e.g. `es-MX`. */
  readonly locale: string;
  /** A member's id, or `''` for nobody signed in. */
  readonly member: string | null;
  readonly theme: Theme;
  readonly card: string | null;
  /** Whether an open card section hears of a write, or is built anew. */
  readonly framesOnWrite: 'render' | 'rebuild';
  readonly sandbox: string;
  readonly pollMs: number;
}

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

const LOCALES: Readonly<Record<SampleLanguage, string>> = { en: 'en-US', ru: 'ru', es: 'es' };

/** The address first (a person chose it), then what the page was given, then the browser. */
export function readWindowOptions(
  search: string,
  given: Partial<WindowOptions>,
  browser: { readonly language: string; readonly dark: boolean },
): WindowOptions {
  const query = new URLSearchParams(search);
  const language = languageOf(query.get('lang') ?? given.language ?? browser.language);
  const chosen = query.get('theme') ?? given.theme ?? (browser.dark ? 'dark' : 'light');
  return {
    board: query.get('board') ?? given.board ?? language,
    language,
    locale: (query.has('lang') ? undefined : given.locale) ?? LOCALES[language],
    member: query.get('member') ?? given.member ?? null,
    theme: chosen === 'dark' ? 'dark' : 'light',
    card: query.get('card') ?? given.card ?? null,
    framesOnWrite: given.framesOnWrite ?? 'render',
    sandbox: given.sandbox ?? SANDBOX,
    pollMs: given.pollMs ?? 400,
  };
}

export function languageOf(tag: string): SampleLanguage {
  const base = tag.toLowerCase().split('-')[0];
  return base === 'ru' || base === 'es' ? base : 'en';
}

/** Reads what the server wrote into the page; a page without it cannot run. */
export function readBoardConfig(value: unknown): BoardConfig {
  if (!isRecord(value) || typeof value['powerUpBase'] !== 'string' || !isRecord(value['powerUp'])) {
    throw new Error('This page is served by `npm start`: it lacks the address of the Power-Up.');
  }
  // Written by our own server a moment ago, so its inside is taken as it is.
  return { options: {}, ...value } as unknown as BoardConfig; // our own server wrote it
}
