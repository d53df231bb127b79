/** What is to be decided on, or was approved, in words and as a list. */
import {
  type CardAttachment,
  type CardContent,
  type Digest,
  markAttachments,
} from '../domain/content/content.ts';
import type { Content } from '../domain/turn/entries.ts';
import type { Words } from './words.ts';

/** "description, 3 files, 1 link". */
export function coversText(
  content: Content,
  card: CardContent,
  digest: Digest,
  { translate }: Words,
): string {
  const { files, links } = countAttachments(content, card, digest);
  const parts = [
    ...(content.t === undefined ? [] : [translate('cover.title')]),
    ...(content.d === undefined ? [] : [translate('cover.description')]),
    ...(files === 0 ? [] : [translate('cover.files', { n: files })]),
    ...(links === 0 ? [] : [translate('cover.links', { n: links })]),
  ];
  return parts.length === 0 ? translate('cover.nothing') : parts.join(', ');
}

/** The covered attachments that are on the card now, in the card's order. */
export function coveredAttachments(
  content: Content,
  { attachments }: CardContent,
  digest: Digest,
): readonly CardAttachment[] {
  const marks = new Set((content.a ?? []).map(([mark]) => mark));
  const covered = new Set(
    markAttachments(attachments, digest)
      .filter(({ mark }) => marks.has(mark))
      .map(({ attachment }) => attachment),
  );
  return attachments.filter((attachment) => covered.has(attachment));
}

/** Beyond the first few an entry keeps no kind: those still on the card are told by the card. */
function countAttachments(content: Content, card: CardContent, digest: Digest) {
  const linksNow = new Set(
    markAttachments(card.attachments, digest)
      .filter(({ attachment }) => attachment.isLink)
      .map(({ mark }) => mark),
  );
  const all = content.a ?? [];
  const links = all.filter(([mark, , link]) => link === 1 || linksNow.has(mark)).length;
  return { files: all.length - links, links };
}
