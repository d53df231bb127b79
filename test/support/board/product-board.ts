import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { sampleSeed } from '../../../src/host/sample/samples.ts';
import type { LaunchedBrowser } from '../../e2e/browser.ts';
import { CASTS, type Cast } from './cast.ts';
import type { OpenBoardOptions } from './harness-options.ts';
import { type BoardWindow, type OpenBoard, openBoard } from './open-board.ts';
import { type StoredBlobs, setUpBoard } from './stored.ts';

export interface ProductOptions extends Omit<OpenBoardOptions, 'sample' | 'locale'> {
  readonly cast?: Cast;
  /** More than the team's own set-up; `{}` under the board's key takes that away. */
  readonly blobs?: StoredBlobs;
  /** Nothing stored at all: the first run is still ahead. */
  readonly bare?: boolean;
  /** Trello's own due dates by the names of cards. */
  readonly due?: Readonly<Record<string, string>>;
  /** The member without a name has no user name either. */
  readonly namelessUser?: boolean;
}

/** Fri 20 Nov 2026, 14:00 in the cast's own zone. */
export const FRIDAY: Readonly<Record<Cast['language'], string>> = {
  en: '2026-11-20T14:00:00Z',
  ru: '2026-11-20T11:00:00Z',
  es: '2026-11-20T13:00:00Z',
};

const WAIT_MS = 15_000;

/** The production build on a board with the cast's people and cards; a story must leave no error of
 *  a page behind, and ask for nothing outside the board's own addresses. */
export async function onProduct(
  browser: LaunchedBrowser,
  options: ProductOptions,
  run: (board: OpenBoard) => Promise<void>,
): Promise<void> {
  const { cast = CASTS.en, bare = false, namelessUser = false, blobs = {}, due, ...rest } = options;
  const { content } = sampleSeed(cast.language);
  const members = content.members.map((member) =>
    member.username === cast.nameless && namelessUser ? { ...member, username: '' } : member,
  );
  const cards = content.cards.map((card) => {
    const date = due?.[card.name];
    return date === undefined ? card : { ...card, due: date };
  });
  const stored = bare ? blobs : { ...setUpBoard(cast), ...blobs };
  const board = await openBoard(browser, {
    now: FRIDAY[cast.language],
    locale: cast.language,
    timezoneId: cast.timezoneId,
    pollMs: 100,
    ...rest,
    sample: { content: { ...content, members, cards }, blobs: stored, opensAt: null },
  });
  board.context.setDefaultTimeout(WAIT_MS);
  try {
    await run(board);
    expect(board.errors).toEqual([]);
    expect(board.requests).toEqual([]);
  } finally {
    await board.close();
  }
}

/** Asks again until it is so: nothing here waits for a while and hopes. */
export function eventually<T>(read: () => Promise<T> | T) {
  return expect.poll(read, { timeout: WAIT_MS, interval: 50 });
}

/** Puts a text on the clipboard of the host page and presses Ctrl+V in the field. */
export async function pasteInto(field: Locator, text: string): Promise<void> {
  const page = field.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await field.click();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.press('Control+v');
}

/** The words of every day of the count, as a screen reader meets them. */
export async function stripDays(list: Locator): Promise<readonly string[]> {
  const days = await list.getByRole('listitem').all();
  return Promise.all(days.map(spokenText));
}

/** What a screen reader says: the text without what is hidden from it. */
export function spokenText(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const copy = node.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
    // Blanks that keep a line together are read as blanks.
    return (copy.textContent ?? '').replace(/\s/g, ' ').trim();
  });
}

/** The section's text without line breaks, for what matters in it wherever it stands. */
export async function sectionText(window: BoardWindow): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden
  return (await window.section().locator('body').innerText()).replace(/\s+/g, ' ');
}

export async function heading(window: BoardWindow, name: string): Promise<void> {
  await window.section().getByRole('heading', { name, exact: true }).waitFor();
}

/** Presses a button of the open card's section. */
export async function pressIn(window: BoardWindow, name: string): Promise<void> {
  await window.section().getByRole('button', { name, exact: true }).click();
}

/** Chooses from the section's *More*. */
export async function chooseMore(window: BoardWindow, more: string, item: string): Promise<void> {
  await pressIn(window, more);
  const menu = window.section().getByRole('list', { name: more, exact: true });
  await menu.getByRole('button', { name: item, exact: true }).click();
}

/** What was copied last; the context must be granted the clipboard. */
export function clipboard({ page }: Pick<BoardWindow, 'page'>): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
