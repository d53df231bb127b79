import { attachedLink, type CardEdit, uploadedFile } from '../../../src/host/board/card-edit.ts';
import type { BoardCard, BoardContent } from '../../../src/host/board/content.ts';
import { editCard, type ServerBoard, setOnBoard } from '../../../src/host/server/board-server.ts';

/** What somebody who has no window of the test does to a card in Trello. Attachments go by name. */
export interface CardChanges {
  readonly title?: string;
  readonly description?: string;
  /** Everybody on the card from now on, by name. */
  readonly members?: readonly string[];
  /** In place of all that hangs on the card. */
  readonly attachments?: readonly NewAttachment[];
  readonly remove?: readonly string[];
  readonly rename?: Readonly<Record<string, string>>;
  /** The old file away, then one of this name with an id of its own: Trello knows no other replacing. */
  readonly replace?: Readonly<Record<string, string>>;
  readonly add?: readonly NewAttachment[];
}

/** With an address it is a link, else a file. */
export type NewAttachment =
  | { readonly name: string }
  | { readonly url: string; readonly name?: string };

/** Changes a card on the server; every window learns of it when it asks next. */
export function changeCard(
  board: ServerBoard,
  now: number,
  card: string,
  changes: CardChanges,
): void {
  const date = new Date(now).toISOString();
  const found = findCard(board.content, card);
  for (const edit of editsOf(board.content, found, changes, date)) {
    editCard(board, found.id, edit, date);
  }
}

/** Takes a member off the board, or back onto it. */
export function changeMembership(
  board: ServerBoard,
  now: number,
  member: string,
  on: boolean,
): void {
  setOnBoard(board, memberOf(board.content, member), on, new Date(now).toISOString());
}

function editsOf(
  content: BoardContent,
  card: BoardCard,
  changes: CardChanges,
  date: string,
): readonly CardEdit[] {
  const { title, description, members, rename = {}, replace = {}, attachments } = changes;
  const { remove = [], add = [] } = changes;
  const gone = attachments ? card.attachments.map(({ name }) => name) : remove;
  const idOf = (name: string) => attachmentOf(card, name);
  const attach = (attachment: NewAttachment): CardEdit => ({
    kind: 'attach',
    attachment: newAttachment(card.id, attachment, date),
  });
  return [
    ...(title === undefined ? [] : [{ kind: 'rename', name: title } as const]),
    ...(description === undefined ? [] : [{ kind: 'describe', desc: description } as const]),
    ...(members === undefined ? [] : memberEdits(content, card, members)),
    ...Object.entries(rename).map(
      ([from, name]) => ({ kind: 'renameAttachment', attachment: idOf(from), name }) as const,
    ),
    ...Object.entries(replace).flatMap(([from, name]): readonly CardEdit[] => [
      { kind: 'detach', attachment: idOf(from) },
      attach({ name }),
    ]),
    ...gone.map((name) => ({ kind: 'detach', attachment: idOf(name) }) as const),
    ...[...(attachments ?? []), ...add].map(attach),
  ];
}

function memberEdits(
  content: BoardContent,
  { idMembers }: BoardCard,
  names: readonly string[],
): readonly CardEdit[] {
  const wanted = names.map((name) => memberOf(content, name));
  const leaving = idMembers.filter((id) => !wanted.includes(id));
  const joining = wanted.filter((id) => !idMembers.includes(id));
  return [
    ...leaving.map((member) => ({ kind: 'leave', member }) as const),
    ...joining.map((member) => ({ kind: 'join', member }) as const),
  ];
}

function newAttachment(card: string, attachment: NewAttachment, date: string) {
  if ('url' in attachment) return attachedLink(attachment.url, attachment.name, { date });
  return uploadedFile(card, attachment.name, { date });
}

function findCard({ cards }: BoardContent, wanted: string): BoardCard {
  const found = cards.find(({ id, name }) => id === wanted || name === wanted);
  if (!found) throw new Error(`No card is called ${wanted}`);
  return found;
}

function attachmentOf({ attachments, name: card }: BoardCard, wanted: string): string {
  const found = attachments.find(({ name }) => name === wanted);
  if (!found) throw new Error(`Nothing called ${wanted} hangs on ${card}`);
  return found.id;
}

function memberOf({ members }: BoardContent, wanted: string): string {
  const found = members.find((member) =>
    [member.id, member.username, member.fullName].includes(wanted),
  );
  if (!found) throw new Error(`Nobody on this board is called ${wanted}`);
  return found.id;
}
