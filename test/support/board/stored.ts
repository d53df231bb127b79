import { instant } from '../../../src/domain/clock.ts';
import type { BoardPress } from '../../../src/domain/roster/entries.ts';
import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { blobKey } from '../../../src/host/board/content.ts';
import type { BoardServerState } from '../../../src/host/server/board-server.ts';
import { boardPress, promised, seal } from '../journals.ts';
import { type Cast, idsOf } from './cast.ts';

/** What lies on a board before a story begins: blobs by key, as the server holds them. */
export type StoredBlobs = Readonly<Record<string, string>>;

/** The team in place since Mon 2 Nov 2026, with usual hours in the cast's zone and no holidays. */
export function setUpBoard(
  cast: Cast,
  fields: Readonly<Record<string, unknown>> = {},
): StoredBlobs {
  const { member } = idsOf(cast);
  const from = new Date('2026-11-02T07:00:00Z').toISOString().slice(0, 16);
  const place = (name: string, side: 'client' | 'agency') => boardPress.place(member(name), side);
  const set: Readonly<Record<string, unknown>> = {
    'agency.zone': cast.timezoneId,
    'setup.done': true,
    ...fields,
  };
  return boardBlob(cast, [
    place(cast.manager, 'agency'),
    boardPress.name(member(cast.manager), 'accountManager', from.replace('T', ' ')),
    ...[cast.specialist, cast.other, cast.nameless].map((name) => place(name, 'agency')),
    ...[cast.client, cast.colleague].map((name) => place(name, 'client')),
    boardPress.name(member(cast.client), 'representative', from.replace('T', ' ')),
    ...Object.entries(set).map(([path, value]) => boardPress.set(path, value)),
  ]);
}

function boardBlob(cast: Cast, presses: readonly BoardPress[]): StoredBlobs {
  const { board, member } = idsOf(cast);
  const entries = presses.map((press, index) =>
    seal(press, { ...head('2026-11-02T08:00:00Z', index), by: member(cast.manager) }),
  );
  return { [boardKey(cast)]: blobOf({ v: 1, board, entries }) };
}

export interface Pressed {
  readonly by: string;
  readonly press: CardPress;
}

/** Entries of a card, one a minute, with their right ids and numbers. */
export function cardEntries(cast: Cast, story: readonly Pressed[], start = '2026-11-20T11:00:00Z') {
  const { member } = idsOf(cast);
  return story.map(({ by, press }, index) =>
    seal(press, { ...head(start, index), by: member(by) }),
  );
}

/** The client's list of Fri 20 Nov, due on Wed 25 Nov by the rule `full`. */
export function requestOf(cast: Cast, edits: readonly string[], until = '2026-11-25'): Pressed {
  const promise = promised(until, {
    zone: cast.timezoneId,
    received: instant(Date.parse('2026-11-20T11:00:00Z')),
  });
  const press = {
    kind: 'editsRequested',
    edits: edits.map((text) => ({ text })),
    promise,
  } as const;
  return { by: cast.client, press };
}

export function cardBlob(
  cast: Cast,
  card: string,
  entries: readonly object[],
  envelope: object = {},
): StoredBlobs {
  const { board, card: idOf } = idsOf(cast);
  const id = idOf(card);
  return { [cardKey(cast, card)]: blobOf({ v: 1, card: id, board, entries, ...envelope }) };
}

/** The whole blob of a model, with whatever lies under our key. */
export function blobOf(journal: unknown): string {
  return JSON.stringify({ journal });
}

export function boardKey(cast: Cast): string {
  return blobKey({ scope: 'board', visibility: 'shared', model: idsOf(cast).board });
}

export function cardKey(cast: Cast, card: string): string {
  return blobKey({ scope: 'card', visibility: 'shared', model: idsOf(cast).card(card) });
}

/** The kinds of a card's entries as they lie on the server: a press counts once it is there. */
export function storedKinds(state: BoardServerState, cast: Cast, card: string): readonly string[] {
  const blob = state.boards.get('test')?.blobs[cardKey(cast, card)];
  if (blob === undefined) return [];
  const entries: readonly { readonly kind: string }[] = JSON.parse(blob).journal.entries;
  return entries.map(({ kind }) => kind);
}

function head(start: string, index: number) {
  return { n: index + 1, at: instant(Date.parse(start) + index * 60_000) };
}
