/** The cards of the board behind the port by which the index of reports reads them. */
import { isReportCard, reportListsIn } from '../domain/report/lists.ts';
import { rulesInForce } from '../domain/rules/agreed.ts';
import type { BoardCardsPort } from '../tasks/reports-ports.ts';
import { listOfCard, placedCards, showCard } from '../trello/cards.ts';
import type { PageClient } from '../trello/client.ts';
import { hostAnswer } from './host-answer.ts';
import type { Journals } from './journals.ts';

export function boardCardsOf(t: PageClient, journals: Pick<Journals, 'card'>): BoardCardsPort {
  return {
    look: () => hostAnswer(() => placedCards(t)),
    read: (card) => journals.card(card).read(),
    writeDue: (card, due) => journals.card(card).append([due]),
    showCard: (card) => showCard(t, card),
  };
}

/** Whether a card is in a confirmed list of reports; undefined where Trello does not tell. It is asked only where there
 *  is such a list. */
export async function isInReportsList(
  t: PageClient,
  { board }: Pick<Journals, 'board'>,
  card: string,
): Promise<boolean | undefined> {
  const read = await board.read();
  if (!read.ok || read.value.kind !== 'journal') return false;
  const rules = rulesInForce(read.value.journal);
  if ((reportListsIn(rules) ?? []).length === 0) return false;
  try {
    return isReportCard(await listOfCard(t, card), rules);
  } catch {
    // The page says so, and asks again.
    return undefined;
  }
}
