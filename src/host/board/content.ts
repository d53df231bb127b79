/** What a board holds on Trello's side: people, lists, cards. Nothing of the Power-Up's. */

export type SampleLanguage = 'en' | 'ru' | 'es';

/** Why a person is on the sample board; only the host's member switch shows it. */
export type Part =
  | 'representative'
  | 'colleague'
  | 'accountManager'
  | 'specialist'
  | 'observer'
  | 'visitor';

/** `visitor` is signed in but not on the board; the signed-out visitor is no member at all. */
export type MemberType = 'admin' | 'normal' | 'observer' | 'visitor';

export interface BoardMember {
  readonly id: string;
  readonly fullName: string | null;
  readonly username: string;
  readonly initials: string | null;
  readonly avatar: string | null;
  readonly memberType: MemberType;
  readonly part: Part;
}

export interface BoardList {
  readonly id: string;
  readonly name: string;
}

export interface CardAttachment {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly bytes: number | null;
  readonly mimeType: string | null;
  readonly isUpload: boolean;
  readonly date: string;
}

export interface BoardCard {
  readonly id: string;
  readonly idShort: number;
  readonly shortLink: string;
  readonly idList: string;
  readonly name: string;
  readonly desc: string;
  readonly idMembers: readonly string[];
  readonly attachments: readonly CardAttachment[];
  readonly dateLastActivity: string;
  /** Trello's own due date, as an ISO date and time. */
  readonly due?: string;
  readonly dueComplete?: boolean;
}

export interface BoardContent {
  readonly id: string;
  readonly name: string;
  readonly shortLink: string;
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly members: readonly BoardMember[];
  readonly lists: readonly BoardList[];
  readonly cards: readonly BoardCard[];
}

/** The Power-Up's blobs by key; see `blobKey`. */
export type Blobs = Readonly<Record<string, string>>;

export interface BlobAddress {
  readonly scope: 'board' | 'card' | 'member' | 'organization';
  readonly visibility: 'shared' | 'private';
  /** The id of the board, card, member or Workspace. */
  readonly model: string;
  /** Whose it is, when it is private. */
  readonly owner?: string;
}

/** One name for each blob, the same in every window and on the server. */
export function blobKey({ scope, visibility, model, owner }: BlobAddress): string {
  return [scope, visibility, model, visibility === 'private' ? (owner ?? '') : ''].join(':');
}
