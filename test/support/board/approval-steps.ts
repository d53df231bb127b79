import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { decode } from 'base32768';
import type { FrozenPromise } from '../../../src/domain/calendar/promise.ts';
import type { BoardCard } from '../../../src/host/board/content.ts';
import { APPROVAL_PHRASES } from './approval-phrases.ts';
import type { CardChanges } from './card-changes.ts';
import { type Cast, idsOf } from './cast.ts';
import type { BoardWindow, OpenBoard } from './open-board.ts';
import { PHRASES } from './phrases.ts';
import { eventually, heading, pressIn } from './product-board.ts';
import { boardKey, cardKey } from './stored.ts';

/** What an approval is asked of in these stories, whatever the sample's card holds. */
export const CONTENT = {
  description: 'Six ads, two headlines each.',
  attachments: [
    { name: 'banner-v1.png' },
    { name: 'offer.pdf' },
    { url: 'https://docs.example/plan', name: 'Plan' },
  ],
} as const satisfies CardChanges;

/** The connector keeps descriptions for a second and attachments come with every call. */
const TEXTS_KEPT_MS = 2000;

/** Changes a card from outside once the second is over for which texts are kept: a badge drawn within it would
 *  still be that of the old text. */
export async function change(board: OpenBoard, card: string, changes: CardChanges): Promise<void> {
  await board.clock.advance(TEXTS_KEPT_MS);
  board.changeCard(card, changes);
}

export interface StoredEntry {
  readonly id: string;
  readonly kind: string;
  readonly by: string;
  readonly at: number;
  readonly ref?: string;
  readonly ask?: string;
  readonly fp?: string;
  readonly opened?: string;
  readonly naming?: string;
  readonly for?: string;
  readonly why?: string;
  readonly content?: {
    readonly t?: string;
    readonly d?: readonly [string, number];
    readonly a?: readonly (readonly [string, string?, 1?])[];
  };
  readonly edits?: readonly { readonly text: string; readonly [field: string]: unknown }[];
  readonly promise?: FrozenPromise;
  readonly [field: string]: unknown;
}

/** The entries as they lie in the blob, read by code of its own. */
export function storedEntries(board: OpenBoard, key: string): readonly StoredEntry[] {
  const blob = board.state.boards.get('test')?.blobs[key];
  if (blob === undefined) return [];
  const { journal } = JSON.parse(blob) as {
    journal: { entries?: readonly StoredEntry[]; z?: string };
  };
  if (journal.entries) return journal.entries;
  const json = inflateRawSync(Buffer.from(decode(journal.z ?? ''))).toString('utf8');
  return JSON.parse(json) as readonly StoredEntry[];
}

export function entriesOn(board: OpenBoard, cast: Cast, card: string): readonly StoredEntry[] {
  return storedEntries(board, cardKey(cast, card));
}

/** Waits until the last entry is one of this kind, and answers it. */
export async function lastEntry(
  board: OpenBoard,
  cast: Cast,
  card: string,
  kind: string,
): Promise<StoredEntry> {
  await eventually(() => entriesOn(board, cast, card).at(-1)?.kind).toBe(kind);
  const entry = entriesOn(board, cast, card).at(-1);
  if (entry === undefined) throw new Error('Nothing is stored');
  return entry;
}

/** The board's entry by which the representative decides. */
export function namingOf(board: OpenBoard, cast: Cast): string | undefined {
  return storedEntries(board, boardKey(cast)).find(({ role }) => role === 'representative')?.id;
}

export function cardNow(board: OpenBoard, cast: Cast, card: string): BoardCard {
  const id = idsOf(cast).card(card);
  const found = board.state.boards.get('test')?.content.cards.find((one) => one.id === id);
  if (!found) throw new Error('The card is not on the board');
  return found;
}

/** The fingerprint by design.md's *Evidence*, over the description and everything attached. */
export function fingerprintOf({ desc, attachments }: BoardCard): string {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const marked = attachments.map(({ id, name, url }) =>
    url.startsWith('https://trello.com/1/cards/') ? ['f', id, plain(name)] : ['l', url],
  );
  const texts = marked.map((one) => JSON.stringify(one)).sort();
  const list = texts.length === 0 ? [] : [`[${texts.join()}]`];
  const json = `[${['1', JSON.stringify(plain(desc)), ...list].join()}]`;
  return createHash('sha256').update(json).digest('base64url');
}

/** *Ask for approval* as it stands: two presses, and the message is left. */
export async function ask(window: BoardWindow, cast: Cast, card: string): Promise<void> {
  const words = APPROVAL_PHRASES[cast.language];
  await window.openCard(card);
  await pressIn(window, words.ask);
  const form = window.section().getByRole('form', { name: words.ask, exact: true });
  await form.getByRole('button', { name: words.ask, exact: true }).click();
  await window.section().getByRole('button', { name: words.copyMessage, exact: true }).waitFor();
  await pressIn(window, words.done);
  await heading(window, words.waiting(cast.client));
}

/** *Approve* in a card that is open. */
export async function approve(window: BoardWindow, cast: Cast): Promise<void> {
  const words = APPROVAL_PHRASES[cast.language];
  await pressIn(window, words.approve);
  await approvedBy(window, cast, cast.client);
}

export async function approvedBy(window: BoardWindow, cast: Cast, who: string): Promise<void> {
  await headingBegins(window, APPROVAL_PHRASES[cast.language].approved(who));
}

export async function headingBegins(window: BoardWindow, text: string): Promise<void> {
  const found = window.section().getByRole('heading').filter({ hasText: text });
  await found.first().waitFor();
}

/** *Hand over* in a card that is open. */
export async function handOver(window: BoardWindow, cast: Cast, note = ''): Promise<void> {
  const say = PHRASES[cast.language];
  await pressIn(window, say.handOver);
  const form = window.section().getByRole('form', { name: say.handOver, exact: true });
  if (note !== '') await form.getByRole('textbox', { name: say.note }).fill(note);
  await form.getByRole('button', { name: say.handOver, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** What the card's front shows: text and colour. */
export async function front(window: BoardWindow, card: string): Promise<readonly string[]> {
  const found = window.page
    .locator('article.card')
    .filter({ has: window.page.getByText(card, { exact: true }) })
    .locator('.badges:not([data-answers="0"]) .badge');
  return found.evaluateAll((badges) =>
    badges.map(({ className, textContent }) => {
      const colour = /badge-([\w-]+)/.exec(className)?.[1] ?? 'plain';
      return `${(textContent ?? '').trim()} (${colour})`;
    }),
  );
}

/** The names of all buttons of the open card's section. */
export async function buttonsIn(window: BoardWindow): Promise<readonly string[]> {
  const names = await window.section().getByRole('button').allTextContents();
  return names.map((name) => name.trim());
}

/** Opens *Record* of the open card and answers all it says, without line breaks. */
export async function recordOf(window: BoardWindow, cast: Cast): Promise<string> {
  const { record, checkingSignature } = APPROVAL_PHRASES[cast.language];
  const button = window.section().getByRole('button', { name: record, exact: true });
  if ((await button.count()) === 0) await pressIn(window, PHRASES[cast.language].more);
  await button.click();
  await window.modal().getByRole('heading', { name: record, exact: true }).waitFor();
  // A signature is checked once the Record is drawn.
  await window.modal().getByText(checkingSignature).first().waitFor({ state: 'detached' });
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden
  const text = await window.modal().locator('main').innerText();
  return text.replace(/\s+/g, ' ');
}

/** By the cross in its head. */
export async function closeModal({ page }: BoardWindow): Promise<void> {
  await page.locator('.modal > header button').first().click();
  await page.locator('.modal').waitFor({ state: 'detached' });
}
