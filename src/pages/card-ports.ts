/** What a card is shown and answered with, on its own page and in *For you*. */
import type { HostGone } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { copiedEntriesIn } from '../storage/copied-entries.ts';
import { digest } from '../storage/digest.ts';
import { createPrivateDraft, PRIVATE_DRAFT_KEY } from '../storage/private-draft.ts';
import { roomWith } from '../storage/room-with.ts';
import type { CardDoors, CardPorts, Surroundings } from '../tasks/ports.ts';
import type { PageClient } from '../trello/client.ts';
import { cardName } from '../trello/people.ts';
import { createPluginData } from '../trello/plugin-data.ts';
import { privateKey } from '../trello/private-data.ts';
import { copyText } from '../ui/copy-text.ts';
import { boardCardsOf, isInReportsList } from './board-cards.ts';
import type { PagePorts } from './page-ports.ts';
import { openTold } from './printed-window.ts';

/** What differs with the place that a card is shown in. */
export interface CardPlace {
  readonly doors: CardDoors;
  readonly surroundings: () => Promise<Result<Surroundings, HostGone>>;
}

export function cardPortsOf(
  t: PageClient,
  page: PagePorts,
  card: string,
  place: CardPlace,
): CardPorts {
  const { here, journals, clock, checkClock, zone, holidays, knownCalendars } = page;
  return {
    ...place,
    viewer: here.viewer,
    mayWriteBoard: here.mayWriteBoard,
    card: journals.card(card),
    board: journals.board,
    drafts: page.draftsOf(card),
    memory: page.draftsOf(here.board),
    privateDraft:
      here.viewer.member === undefined
        ? undefined
        : createPrivateDraft(privateKey(t, card, PRIVATE_DRAFT_KEY), card),
    roomWith: async (entry) => {
      const blob = await createPluginData(() => t).read({ kind: 'card', card });
      return blob.ok ? roomWith(blob.value, entry) : undefined;
    },
    copiedEntries: async () => {
      const blob = await createPluginData(() => t).read({ kind: 'card', card });
      return blob.ok ? copiedEntriesIn(blob.value, card, clock()) : [];
    },
    // A notice without the name says enough: the board was left, or Trello does not answer.
    cardName: (id) => cardName(t, id).catch(() => undefined),
    cards: boardCardsOf(t, journals),
    isInReportsList: () => isInReportsList(t, journals, card),
    printReport: (printed) => openTold('report-print', printed),
    clock,
    checkClock,
    zone,
    holidays,
    knownCalendars,
    digest,
    copy: copyText,
    later: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
