/** What only an approved card needs: whether its approval is genuine, what changed since, and the words for it.
 *  Loaded when the first one of a board is met. */
import { type Change, changeSince } from '../domain/content/change.ts';
import type { Approval } from '../domain/turn/card-turn.ts';
import { APPROVED_TEXTS } from '../i18n/badges/approved-texts.ts';
import { learnBadgeTexts } from '../i18n/badges/translate.ts';
import { digest } from '../storage/digest.ts';
import { isGenuineThere } from '../storage/evidence/claims.ts';
import { worthOf } from '../storage/merge.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { attachmentsIn, textsByCard } from '../trello/content.ts';
import { createAskedAfter } from './asked-after.ts';

export { approvedBadge } from '../domain/turn/approved-badge.ts';

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
