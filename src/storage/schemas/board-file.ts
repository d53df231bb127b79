/** The outline of a board's file. The entries themselves are not looked at: what they are worth is judged where
 *  they are read. */
import * as z from 'zod/mini';
import { BOARD_FILE_FORMAT, BOARD_FILE_VERSION } from '../../domain/evidence/board-file.ts';
import { MEMBER_ID } from '../limits.ts';

/** Trello's ids have 24 characters of these. */
const id = z.string().check(z.regex(MEMBER_ID));
const asText = z.strictObject({ why: z.enum(['damaged', 'newer', 'copy']), text: z.string() });
const title = z.optional(z.string());
const whence = {
  lastBoard: z.optional(id),
  copiedFrom: z.optional(id),
  asText: z.optional(asText),
};

const outline = z.strictObject({
  format: z.literal(BOARD_FILE_FORMAT),
  version: z.literal(BOARD_FILE_VERSION),
  board: id,
  savedAt: z.string().check(z.maxLength(40)),
  journal: z.array(z.unknown()),
  journalState: z.optional(z.strictObject(whence)),
  cards: z.array(z.strictObject({ id, title, entries: z.array(z.unknown()), ...whence })),
  unread: z.optional(z.array(z.strictObject({ id, title }))),
});

export type BoardFileOutline = z.infer<typeof outline>;

/** Undefined for anything that is not in this outline, to the last field. */
export function readBoardFileOutline(raw: unknown): BoardFileOutline | undefined {
  const read = outline.safeParse(raw);
  return read.success ? read.data : undefined;
}
