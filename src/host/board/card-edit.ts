import type { BoardCard, CardAttachment } from './content.ts';

/** One change that a person makes to a card in Trello. Small on purpose: of two people who add a file
 *  at the same time, Trello's server loses neither. Doing one twice does nothing the second time. */
export type CardEdit =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'describe'; readonly desc: string }
  | { readonly kind: 'join' | 'leave'; readonly member: string }
  | { readonly kind: 'attach'; readonly attachment: CardAttachment }
  | { readonly kind: 'detach'; readonly attachment: string }
  | { readonly kind: 'renameAttachment'; readonly attachment: string; readonly name: string };

export function applyCardEdit(card: BoardCard, edit: CardEdit): BoardCard {
  const { attachments, idMembers } = card;
  switch (edit.kind) {
    case 'rename':
      return { ...card, name: edit.name };
    case 'describe':
      return { ...card, desc: edit.desc };
    case 'join':
      return { ...card, idMembers: [...without(idMembers, edit.member), edit.member] };
    case 'leave':
      return { ...card, idMembers: without(idMembers, edit.member) };
    case 'attach':
      return {
        ...card,
        attachments: [...detach(attachments, edit.attachment.id), edit.attachment],
      };
    case 'detach':
      return { ...card, attachments: detach(attachments, edit.attachment) };
    case 'renameAttachment':
      return { ...card, attachments: renamed(attachments, edit.attachment, edit.name) };
  }
}

/** A file as Trello keeps it: its address names the card, itself and the name it came with. */
export function uploadedFile(
  card: string,
  name: string,
  { id = newId(), date = new Date().toISOString(), bytes = 48_000 } = {},
): CardAttachment {
  const url = downloadAddress(card, id, name);
  return { id, name, url, bytes, mimeType: null, isUpload: true, date };
}

export function attachedLink(
  url: string,
  name: string = url,
  { id = newId(), date = new Date().toISOString() } = {},
): CardAttachment {
  return { id, name, url, bytes: null, mimeType: null, isUpload: false, date };
}

export function downloadAddress(card: string, attachment: string, fileName: string): string {
  const file = encodeURIComponent(fileName);
  return `https://trello.com/1/cards/${card}/attachments/${attachment}/download/${file}`;
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id);
}

function detach(attachments: readonly CardAttachment[], id: string): readonly CardAttachment[] {
  return attachments.filter((attachment) => attachment.id !== id);
}

/** The address stays: it goes on naming the file as it was when it came. */
function renamed(attachments: readonly CardAttachment[], id: string, name: string) {
  return attachments.map((attachment) =>
    attachment.id === id ? { ...attachment, name } : attachment,
  );
}
