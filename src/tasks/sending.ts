/** The text of a form on its way. Trello may build a frame anew on the very write that the frame asked for: the
 *  new frame must not show as unsent what has arrived. */
import type { MemberId } from '../domain/turn/entries.ts';
import type { CardModel, PressMaker } from './card-model.ts';
import type { DraftPort } from './ports.ts';

/** The draft that says where the caret stood. */
export const FOCUS = 'focus';
const SENDING = 'sending';

interface Sending {
  /** The largest number in the journal before the press. */
  readonly after: number;
  /** The draft that is no longer needed once the press is stored. */
  readonly draft: string;
}

/** Sends what a form makes and takes its draft away once it is saved. */
export async function sendDraft(
  card: CardModel,
  drafts: DraftPort,
  draft: string,
  make: PressMaker,
): Promise<boolean> {
  const after = card.sight.peek()?.journal.lastNumber ?? 0;
  drafts.save(SENDING, JSON.stringify({ after, draft } satisfies Sending));
  const isSaved = await card.send(make);
  drafts.save(SENDING, '');
  if (isSaved) drafts.save(draft, '');
  return isSaved;
}

/** In a new frame: whether what the one before was sending has arrived, or is kept though it was refused. Its draft is
 *  then gone. */
export async function hasArrived(
  card: CardModel,
  drafts: DraftPort,
  member: MemberId | undefined,
): Promise<boolean> {
  const sending = parseSending(await drafts.load(SENDING));
  if (sending === undefined) return false;
  drafts.save(SENDING, '');
  const { entries = [], refused = [] } = card.sight.peek()?.journal ?? {};
  const isThere = entries.some((entry) => entry.by === member && entry.n > sending.after);
  // Refused, it is kept and told with its text: sent from the form as well, it would come twice.
  const found = isThere || refused.length > 0;
  if (found) for (const name of [sending.draft, FOCUS]) drafts.save(name, '');
  return found;
}

function parseSending(text: string | undefined): Sending | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as Partial<Sending> | null;
    return typeof raw?.after === 'number' && typeof raw.draft === 'string'
      ? { after: raw.after, draft: raw.draft }
      : undefined;
  } catch {
    // Written by another build: the form opens with its text.
    return undefined;
  }
}
