/** What only an approved card needs: whether its approval is genuine, and what changed since. Loaded when the first
 *  one of a board is met. */
import { type Change, changeSince } from '../domain/content/change.ts';
import type { Approval } from '../domain/turn/card-turn.ts';
import { digest } from '../storage/digest.ts';
import { isGenuineThere } from '../storage/evidence/claims.ts';
import { worthOf } from '../storage/merge.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { attachmentsIn, textsByCard } from '../trello/content.ts';
import { createAskedAfter } from './asked-after.ts';

/** How a signed journal is read. */
export const SIGNED = { genuine: isGenuineThere, worth: worthOf } as const;

const askTexts = createAskedAfter<Awaited<ReturnType<typeof textsByCard>>>();

/** What changed since a card was approved. Title and description are asked for only where the approval covers them.
 *  @param attachments as the call brought them. */
export async function findChange(
  t: CapabilityClient,
  { content, fp }: Approval,
  attachments: unknown,
): Promise<Change> {
  const { board, card = '' } = t.getContext();
  const coversText = content.t !== undefined || content.d !== undefined;
  const texts = coversText ? await askTexts(board, () => textsByCard(t)) : undefined;
  const { title = '', description = '' } = texts?.get(card) ?? {};
  const shown = { title, description, attachments: attachmentsIn(attachments) };
  return changeSince(content, fp, shown, digest);
}
