/** Reads what an entry keeps of a card's content. */
import type { Content } from '../../domain/turn/entries.ts';
import { CONTENT_MARK, LONGEST_NAME, MOST_ATTACHMENTS, MOST_CHARACTERS } from '../limits.ts';
import { listOf, objectOf, optional, pattern, type Read, text, wholeNumber } from './fields.ts';

const mark = pattern(CONTENT_MARK);
const chars = wholeNumber(0, MOST_CHARACTERS);

export const parseContent: Read<Content> = objectOf<Content>({
  t: optional(mark),
  d: optional(description),
  a: optional(listOf(attachment, 0, MOST_ATTACHMENTS)),
  x: optional(listOf(mark, 0, MOST_ATTACHMENTS)),
});

function description(value: unknown): Content['d'] {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const isRead = mark(value[0]) !== undefined && chars(value[1]) !== undefined;
  return isRead ? (value as unknown as Content['d']) : undefined; // read above
}

function attachment(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < 1 || value.length > 3) return undefined;
  if (mark(value[0]) === undefined) return undefined;
  const name = text(value[1]);
  if (value.length > 1 && (name === undefined || name.length > LONGEST_NAME)) return undefined;
  return value.length < 3 || value[2] === 1 ? value : undefined;
}
