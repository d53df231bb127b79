/** What an approval covers: the chosen parts of a card, in a form in which order and white space change nothing. */
import type { Content } from '../turn/entries.ts';

/** SHA-256 of the UTF-8 of a text, as 43 characters of base64url. */
export type Digest = (text: string) => string;

export interface CardAttachment {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly isLink: boolean;
}

/** A card as it is now. */
export interface CardContent {
  readonly title: string;
  readonly description: string;
  readonly attachments: readonly CardAttachment[];
}

/** What is to be decided on. Attachments are all but those switched off, which are named by their marks. */
export interface Chosen {
  readonly title: boolean;
  readonly description: boolean;
  readonly off: readonly string[];
}

const MARK_LENGTH = 6;
const NAMES_KEPT = 20;
const LONGEST_NAME = 40;

/** What an entry keeps of the content, and the fingerprint of all of it. */
export function contentOf(
  card: CardContent,
  chosen: Chosen,
  digest: Digest,
): { readonly content: Content; readonly fp: string } {
  const title = plain(card.title);
  const description = plain(card.description);
  const marked = markAttachments(card.attachments, digest);
  const covered = marked.filter(({ mark }) => !chosen.off.includes(mark));
  const off = marked.filter(({ mark }) => chosen.off.includes(mark)).map(({ mark }) => mark);
  const content: Content = {
    ...(chosen.title && { t: markOf(title, digest) }),
    ...(chosen.description && { d: [markOf(description, digest), charsIn(description)] }),
    ...(covered.length > 0 && { a: covered.map(keptAttachment) }),
    ...(off.length > 0 && { x: off }),
  };
  return { content, fp: digest(fingerprintText(card, chosen, digest)) };
}

/** The text that the fingerprint is made from. Source: design.md, *Evidence*. */
export function fingerprintText(card: CardContent, chosen: Chosen, digest: Digest): string {
  const marked = markAttachments(card.attachments, digest);
  return textOf(
    card,
    chosen,
    marked.filter(({ mark }) => !chosen.off.includes(mark)),
  );
}

export interface MarkedAttachment {
  readonly attachment: CardAttachment;
  readonly text: string;
  readonly mark: string;
}

/** The fingerprint's text over just these attachments. */
export function textOf(
  { title, description }: CardContent,
  chosen: Pick<Chosen, 'title' | 'description'>,
  covered: readonly MarkedAttachment[],
): string {
  const parts = [
    '1',
    ...(chosen.title ? [JSON.stringify(plain(title))] : []),
    ...(chosen.description ? [JSON.stringify(plain(description))] : []),
    ...(covered.length > 0 ? [`[${covered.map(({ text }) => text).join()}]`] : []),
  ];
  return `[${parts.join()}]`;
}

/** Attachments with their marks, sorted by their text; of one link attached twice the first. */
export function markAttachments(
  attachments: readonly CardAttachment[],
  digest: Digest,
): readonly MarkedAttachment[] {
  const byText = new Map<string, MarkedAttachment>();
  for (const attachment of attachments) {
    const { id, name, url, isLink } = attachment;
    const text = JSON.stringify(isLink ? ['l', url] : ['f', id, plain(name)]);
    if (!byText.has(text)) byText.set(text, { attachment, text, mark: shorten(digest(text)) });
  }
  return [...byText.values()].sort((one, other) => (one.text < other.text ? -1 : 1));
}

/** The mark of a title or a description, as `plain` gives it. */
export function markOf(text: string, digest: Digest): string {
  return shorten(digest(JSON.stringify(text)));
}

/** NFC, runs of white space one blank, trimmed. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Characters as a reader counts them, near enough: no half ones. */
export function charsIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** What was chosen, from what an entry keeps of it. */
export function chosenIn({ t, d, x = [] }: Content): Chosen {
  return { title: t !== undefined, description: d !== undefined, off: x };
}

function shorten(hash: string): string {
  return hash.slice(0, MARK_LENGTH);
}

function keptAttachment(
  { attachment, mark }: MarkedAttachment,
  index: number,
): readonly [mark: string, name?: string, link?: 1] {
  // Beyond the first few only the mark is kept: a card's data must fit 4096 characters.
  if (index >= NAMES_KEPT) return [mark];
  const name = [...attachment.name].slice(0, LONGEST_NAME).join('');
  return attachment.isLink ? [mark, name, 1] : [mark, name];
}
