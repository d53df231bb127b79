/** What only an approved card needs: whether its approval is genuine, what changed since, and the words for it; and
 *  what is asked of a representative who is away. Loaded when the first one of a board is met. */
import { type Change, changeSince } from '../domain/content/change.ts';
import type { BoardOutline } from '../domain/rules/board-outline.ts';
import { approvedBadge } from '../domain/turn/approved-badge.ts';
import { type BadgeSight, type TurnBadge, turnBadge } from '../domain/turn/badge.ts';
import type { Approval } from '../domain/turn/card-turn.ts';
import { ownerOf, roleOf, type ViewerRole } from '../domain/turn/owner.ts';
import { APPROVED_TEXTS } from '../i18n/badges/approved-texts.ts';
import { learnBadgeTexts } from '../i18n/badges/translate.ts';
import { digest } from '../storage/digest.ts';
import { isGenuineThere } from '../storage/evidence/claims.ts';
import { worthOf } from '../storage/merge.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { attachmentsIn, textsByCard } from '../trello/content.ts';
import { viewerOf } from '../trello/context.ts';
import { boardMemberIds } from '../trello/people.ts';
import { createAskedAfter } from './asked-after.ts';
import type { BoardCache } from './board-cache.ts';

learnBadgeTexts(APPROVED_TEXTS);

/** How a signed journal is read. */
export const SIGNED = { genuine: isGenuineThere, worth: worthOf } as const;

const askTexts = createAskedAfter<Awaited<ReturnType<typeof textsByCard>>>();

/** What changed since a card was approved. Title and description are asked for only where the approval covers them.
 *  @param attachments asks for those of the card. */
export async function changeOf(
  t: CapabilityClient,
  { content, fp }: Approval,
  attachments: () => unknown,
): Promise<Change> {
  const attached = await attachments();
  const { board, card = '' } = t.getContext();
  const coversText = content.t !== undefined || content.d !== undefined;
  const texts = coversText ? await askTexts(board, () => textsByCard(t)) : undefined;
  const { title = '', description = '' } = texts?.get(card) ?? {};
  const shown = { title, description, attachments: attachmentsIn(attached) };
  return changeSince(content, fp, shown, digest);
}

/** The badge of an approved card, and of any card for a representative who is away.
 *  @param attachments asks for those of the card. */
export async function laterBadge(
  t: CapabilityClient,
  cache: BoardCache,
  state: BoardOutline,
  seen: BadgeSight,
  attachments: () => unknown,
): Promise<TurnBadge | undefined> {
  const role = seen.role.isAway ? await roleWhileAway(t, cache, seen, state) : seen.role;
  const { main } = seen.turn;
  if (main.kind !== 'approved') return turnBadge({ ...seen, role });
  const change = await changeOf(t, main.approval, attachments);
  const policy = state.settings.approval.changes;
  return approvedBadge(main.approval, { ...seen, role, change, policy });
}

/** A stand-in who left the board stands in no more: only here the board's members are asked for. */
async function roleWhileAway(
  t: CapabilityClient,
  cache: BoardCache,
  { turn, now }: BadgeSight,
  { people }: BoardOutline,
): Promise<ViewerRole> {
  const { board } = t.getContext();
  const boardMembers = await cache.people(board, now, () => boardMemberIds(t));
  const owner = ownerOf(turn, people, { cardMembers: [], boardMembers }, now);
  return roleOf(viewerOf(t), people, owner, now, boardMembers);
}
