/** Names and faces, asked of Trello when shown and never stored. */
import type { Person } from '../domain/ports.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { CapabilityClient } from './client.ts';

/** The board's members. A member may have no name and no picture (privacy settings). */
export async function boardMembers(t: CapabilityClient): Promise<readonly Person[]> {
  const board: unknown = await t.board('members');
  return listIn(board, 'members').flatMap(personOf);
}

/** Ids of the board's members. */
export async function boardMemberIds(t: CapabilityClient): Promise<readonly MemberId[]> {
  return idsIn(await t.board('members'));
}

/** Ids of the members of every open card of the board, by the card's id: one request for all badges. */
export async function membersByCard(
  t: CapabilityClient,
): Promise<ReadonlyMap<string, readonly MemberId[]>> {
  const cards: unknown = await t.cards('id', 'members');
  if (!Array.isArray(cards)) return new Map();
  return new Map(cards.flatMap((card) => (hasId(card) ? [[card.id, idsIn(card)] as const] : [])));
}

/** Whether who looks administers the board. */
export async function isBoardAdmin(t: CapabilityClient): Promise<boolean> {
  const { member } = t.getContext();
  const memberships = listIn(await t.board('memberships'), 'memberships');
  return memberships.some((one) => {
    const { idMember, memberType } = (one ?? {}) as Readonly<Record<string, unknown>>;
    return idMember === member && memberType === 'admin';
  });
}

/** The name of an open card of this board. */
export async function cardName(t: CapabilityClient, id: string): Promise<string | undefined> {
  const cards: unknown = await t.cards('id', 'name');
  const found = Array.isArray(cards)
    ? cards.find((card) => hasId(card) && card.id === id)
    : undefined;
  const name = (found as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}

export function idsIn(holder: unknown): readonly MemberId[] {
  return listIn(holder, 'members').flatMap((member) => (hasId(member) ? [member.id] : []));
}

function personOf(raw: unknown): Person[] {
  if (!hasId(raw)) return [];
  const { id, fullName, username, avatar } = raw as { id: string } & Record<string, unknown>;
  const name = [fullName, username].find((text) => typeof text === 'string' && text !== '');
  return [
    {
      id,
      ...(typeof name === 'string' && { name }),
      ...(typeof username === 'string' && username !== '' && { username }),
      ...(typeof avatar === 'string' && avatar !== '' && { avatar }),
    },
  ];
}

export function listIn(holder: unknown, field: string): readonly unknown[] {
  const list =
    typeof holder === 'object' && holder !== null
      ? (holder as Record<string, unknown>)[field]
      : undefined;
  return Array.isArray(list) ? list : [];
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof (value as { id?: unknown } | null | undefined)?.id === 'string';
}
