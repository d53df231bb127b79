/** What Trello tells of the card that a page or a call is about. */
import type { MemberId } from '../domain/turn/entries.ts';
import type { CapabilityClient } from './client.ts';
import { idsIn, listIn } from './people.ts';

/** Ids of the members on the card in context. */
export async function cardMembers(t: CapabilityClient): Promise<readonly MemberId[]> {
  return idsIn(await t.card('members'));
}

/** The attachments of the card in context, as Trello answers them. */
export async function cardAttachments(t: CapabilityClient): Promise<unknown> {
  return listIn(await t.card('attachments'), 'attachments');
}
