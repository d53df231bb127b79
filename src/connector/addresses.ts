/** Addresses of our pages and icons, absolute: Trello expands relative ones in a few places only. */
const PAGES = [
  'card-section',
  'request-edits',
  'promise',
  'hand-over',
  'first-run',
  'board',
] as const;

export type Page = (typeof PAGES)[number];

export function pageAddress(page: Page): string {
  return new URL(`../pages/${page}/index.html`, document.baseURI).href;
}

export function iconAddress(file: string): string {
  return new URL(`../icons/${file}`, document.baseURI).href;
}
