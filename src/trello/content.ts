/** What stands on a card now: what approvals are about. */
import { type Instant, instant } from '../domain/clock.ts';
import type { CardContent } from '../domain/content/content.ts';
import type { CapabilityClient } from './client.ts';

export interface ShownCard {
  readonly content: CardContent;
  /** The address of the card, for messages; undefined where Trello did not say. */
  readonly link?: string;
  /** Trello's own due date, while it is not marked complete. */
  readonly due?: Instant;
}

/** The card in context. */
export async function shownCard(t: CapabilityClient): Promise<ShownCard> {
  const fields = ['name', 'desc', 'attachments', 'shortLink', 'url', 'due', 'dueComplete'] as const;
  const raw: unknown = await t.card(...fields);
  return shownCardOf(raw);
}

/** Reads what Trello answered about a card; a part that is missing or of another shape is empty. */
export function shownCardOf(raw: unknown): ShownCard {
  const card = record(raw);
  const { shortLink, url } = card;
  const link = typeof shortLink === 'string' ? `https://trello.com/c/${shortLink}` : url;
  const due = dueIn(card);
  return {
    content: contentIn(card),
    ...(typeof link === 'string' && { link }),
    ...(due !== undefined && { due }),
  };
}

function dueIn({ due, dueComplete }: Readonly<Record<string, unknown>>): Instant | undefined {
  const at = typeof due === 'string' && dueComplete !== true ? Date.parse(due) : Number.NaN;
  return Number.isNaN(at) ? undefined : instant(at);
}

/** Titles and descriptions of all open cards of the board, by id. */
export async function textsByCard(
  t: CapabilityClient,
): Promise<ReadonlyMap<string, { readonly title: string; readonly description: string }>> {
  const cards: unknown = await t.cards('id', 'name', 'desc');
  const rows = (Array.isArray(cards) ? cards : []).map(record);
  return new Map(
    rows.flatMap(({ id, name, desc }) =>
      typeof id === 'string' ? [[id, { title: text(name), description: text(desc) }] as const] : [],
    ),
  );
}

/** Attachments as the call of a capability brings them, or as `t.card` answers them. */
export function attachmentsIn(raw: unknown): CardContent['attachments'] {
  if (!Array.isArray(raw)) return [];
  return raw.map(record).flatMap(({ id, name, url }) => {
    if (typeof id !== 'string') return [];
    const address = text(url);
    return [{ id, name: text(name), url: address, isLink: !isUpload(address) }];
  });
}

function contentIn({ name, desc, attachments }: Readonly<Record<string, unknown>>): CardContent {
  return { title: text(name), description: text(desc), attachments: attachmentsIn(attachments) };
}

/** Trello's own address of a file that was uploaded; anything else is a link. */
const UPLOAD =
  /^https:\/\/(?:trello\.com\/1\/cards\/\w+\/attachments\/|trello-attachments\.s3\.amazonaws\.com\/)/;

function isUpload(url: string): boolean {
  return UPLOAD.test(url);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
