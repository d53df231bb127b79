/** What a copied card brought along: the entries of the card that it was copied from. They count for nothing there;
 *  a report among them is what the next one begins with. */
import type { CardEntry } from '../domain/turn/entries.ts';
import { JOURNAL_KEY, readJournal } from './journal.ts';
import { CARD_READER } from './models.ts';
import { migrateEnvelope } from './versions.ts';

/** Empty once something was added on the copy itself.
 *  @param blob the card's shared pluginData. */
export function copiedEntriesIn(
  blob: Readonly<Record<string, unknown>>,
  here: string,
  now: number,
): readonly CardEntry[] {
  const stored = blob[JOURNAL_KEY];
  const envelope = migrateEnvelope(stored);
  if (!envelope.ok) return [];
  const { card, board } = envelope.value;
  if (card === undefined || card === here) return [];
  const found = readJournal(stored, { card, board }, CARD_READER, now);
  return found.kind === 'journal' ? found.journal.entries : [];
}
