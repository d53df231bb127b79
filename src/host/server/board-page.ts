import type { BoardConfig } from '../board/board-options.ts';

/** Where pages of the Power-Up load Trello's client library from, as one exact address. */
export const LIBRARY_URL = 'https://p.trellocdn.com/power-up.min.js';

/** The host page with its configuration inside. */
export function withBoardConfig(html: string, config: BoardConfig): string {
  // `<` is escaped so that no text of the configuration can end the script.
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return html.replace('<!--board-config-->', `<script>window.__BOARD_CONFIG=${json}</script>`);
}

/** The stand-in library with what it must know: whom to talk to, the board's date, and who answers
 *  for Trello's API where there is no network. */
export function withLibraryConfig(
  script: string,
  origin: string,
  offsetMs: number,
  api?: string,
): string {
  return [
    `globalThis.__BOARD_ORIGIN=${JSON.stringify(origin)};`,
    `globalThis.__BOARD_DATE_OFFSET=${JSON.stringify(offsetMs)};`,
    ...(api === undefined ? [] : [`globalThis.__BOARD_API=${JSON.stringify(api)};`]),
    script,
  ].join('\n');
}

/** A page of the Power-Up with the one change that the local board makes: the library's address. */
export function withLibraryAddress(html: string, address: string): string {
  return html.replaceAll(LIBRARY_URL, address);
}

/** Lets the local addresses stand where the headers name Trello's. Nothing else is loosened. */
export function withLocalOrigins(
  headers: Readonly<Record<string, string>>,
  origin: string,
): Record<string, string> {
  const policy = headers['content-security-policy'];
  if (policy === undefined) return { ...headers };
  const local = policy
    .replaceAll('https://trello.com', origin)
    .replaceAll('https://api.trello.com', origin)
    .replaceAll('https://p.trellocdn.com', origin);
  return { ...headers, 'content-security-policy': local };
}
