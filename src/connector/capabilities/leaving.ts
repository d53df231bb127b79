/** What goes when the Power-Up is disabled on a board, or a member removes his personal settings: what this browser
 *  keeps for him. Trello gives about half a second and may not call at all; PRIVACY.md says what stays. */
import type { DraftChannel } from '../../storage/draft-channel.ts';
import { forgetBoard, forgetDrafts, forgetMember } from '../../storage/kept-here.ts';
import type { CapabilityClient } from '../../trello/client.ts';

export interface Leaving {
  /** Undefined where the browser keeps nothing for us. */
  readonly storage: Storage | undefined;
  readonly channel: DraftChannel;
}

/** `on-disable`: what is of this board. Other boards may still use the Power-Up, with texts begun there. */
export async function leaveBoard(t: CapabilityClient, at: Leaving): Promise<void> {
  const { board, member } = t.getContext();
  if (at.storage === undefined || !t.isMemberSignedIn()) return;
  // At once, for the frame may go while Trello is asked which cards there are.
  forgetDrafts(forgetBoard(at.storage, member, board, []), at.channel);
  const cards = await cardIds(t);
  forgetDrafts(forgetBoard(at.storage, member, board, cards), at.channel);
}

/** `remove-data`: what is of this member, on all boards. What is his in Trello, drafts of
 *  reports, Trello itself takes away then. */
export async function removeData(t: CapabilityClient, at: Leaving): Promise<void> {
  if (at.storage === undefined || !t.isMemberSignedIn()) return;
  forgetDrafts(forgetMember(at.storage, t.getContext().member), at.channel);
}

async function cardIds(t: CapabilityClient): Promise<readonly string[]> {
  try {
    const cards: unknown = await t.cards('id');
    return Array.isArray(cards) ? cards.flatMap(idOf) : [];
  } catch {
    // The board is going away: drafts of its cards stay until the person removes them in the settings.
    return [];
  }
}

function idOf(card: unknown): readonly string[] {
  const id = (card as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' ? [id] : [];
}
