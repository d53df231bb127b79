import { type Client, type Context, contextOf } from './client.ts';
import { complain } from './warn.ts';

/** The theme of a frame. Trello's library fetches token style sheets unless the page defines
 *  `--ds-text` itself; this one never fetches, and so behaves like a page whose fetch failed. */

const CHANGE = 'POWER-UP-THEME-CHANGE';

export const themeMethods = {
  getColorToken(token: string, fallback?: string): string {
    const name = tokenName(token);
    return fallback ? `var(${name}, ${fallback})` : `var(${name})`;
  },
  getComputedColorToken(token: string, fallback = ''): string {
    const style = getComputedStyle(document.documentElement);
    return style.getPropertyValue(tokenName(token)).trim() || fallback;
  },
  subscribeToThemeChanges(listener: (theme: unknown) => void): () => void {
    if (typeof listener !== 'function') throw new TypeError('A listener must be a function');
    const onMessage = (event: MessageEvent) => {
      const { theme, type } = (event.data ?? {}) as { theme?: unknown; type?: unknown };
      if (event.source === window && theme !== undefined && type === CHANGE) listener(theme);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  },
};

/** Sets the theme of the start at once, and follows the host's changes. */
export function followTheme(t: Client, useTokens: boolean): void {
  const context = contextOf(t) as Context | undefined;
  const start = context?.initialTheme ?? context?.theme;
  if (start) apply(t, start, useTokens);
  window.addEventListener('message', (event) => {
    const { theme, type } = (event.data ?? {}) as { theme?: string | null; type?: unknown };
    const news = theme !== undefined && type !== CHANGE && theme !== contextOf(t)?.theme;
    if (event.source === window.parent && news) apply(t, theme, useTokens);
  });
}

function apply(t: Client, theme: string | null, useTokens: boolean): void {
  if (!useTokens) {
    tell(t, theme);
    return;
  }
  const html = document.documentElement;
  if (theme === null) {
    clear(html);
    tell(t, theme);
    return;
  }
  html.setAttribute('data-color-mode', theme);
  html.setAttribute('data-theme', 'dark:dark light:light');
  if (themeMethods.getComputedColorToken('color.text') !== '') {
    tell(t, theme);
    return;
  }
  clear(html);
  complain('The page defines no --ds-text, and the stand-in library fetches no tokens');
}

function clear(html: Element): void {
  html.removeAttribute('data-color-mode');
  html.removeAttribute('data-theme');
}

function tell(t: Client, theme: string | null): void {
  contextOf(t).theme = theme;
  window.postMessage({ type: CHANGE, theme }, window.location.origin);
}

/** Trello's names are Atlassian's: `color.text` is `--ds-text`, `elevation.surface` `--ds-surface`. */
function tokenName(token: string): string {
  const [group = '', ...rest] = token.split('.');
  const named = group === 'color' || group === 'elevation' ? rest : [group, ...rest];
  return named.length > 0 ? `--ds-${named.join('-')}` : '--ds-token-not-found';
}
