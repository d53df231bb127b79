/** Composition of *For you*: every card of the board is read and written under its own id, from a page that
 *  stands on none of them. */
import type { CardContent } from '../domain/content/content.ts';
import type { CardStore, ReadJournal } from '../domain/journal.ts';
import type { HostGone } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { pageTranslate } from '../i18n/pages/translate.ts';
import { createBoardNotes } from '../storage/board-notes.ts';
import type { BoardPorts } from '../tasks/board-ports.ts';
import { readSight } from '../tasks/card-sight.ts';
import type { ForYouPorts, Survey } from '../tasks/for-you-ports.ts';
import type { CardDoors, CardPorts, Surroundings } from '../tasks/ports.ts';
import {
  boardLink,
  cardNow,
  goToBoard,
  listedCards,
  showCard,
  shownCards,
} from '../trello/cards.ts';
import type { PageClient } from '../trello/client.ts';
import { openModal } from '../trello/frames.ts';
import { boardMembers } from '../trello/people.ts';
import { cardPortsOf } from './card-ports.ts';
import { hostAnswer } from './host-answer.ts';
import type { PagePorts } from './page-ports.ts';

/** What a card's own page can open, opened from here. */
export type Doors = Pick<CardDoors, 'firstRun' | 'settings' | 'team'>;

export function forYouPortsOf(
  t: PageClient,
  page: PagePorts,
  board: BoardPorts,
  doors: Doors,
): ForYouPorts {
  const { here, storage } = page;
  const { viewer } = here;
  const card = (of: string): CardPorts =>
    cardPortsOf(t, page, of, {
      doors: { ...doors, record: () => openRecord(t, page, of) },
      surroundings: () => surroundingsOf(t, of),
    });
  return {
    viewer,
    board: here.board,
    link: () => boardLink(t).catch(() => here.board),
    survey: () => surveyOf(t, board, card),
    card,
    showCard: (of) => showCard(t, of),
    setUp: doors.firstRun,
    goToBoard: (link) => goToBoard(t, link),
    notes:
      storage && viewer.member !== undefined ? createBoardNotes(storage, viewer.member) : undefined,
    memory: page.draftsOf(here.board),
    clock: page.clock,
  };
}

/** Takes the place of this page; the card is named, for there is none in the context. */
function openRecord(t: PageClient, { locale }: PagePorts, card: string): void {
  const address = new URL('../record/index.html', document.baseURI).href;
  openModal(t, address, pageTranslate(locale)('app.name'), { card });
}

/** A card that is archived or was moved away has no place to write to. */
async function surroundingsOf(t: PageClient, id: string): Promise<Result<Surroundings, HostGone>> {
  const found = await hostAnswer(() => Promise.all([boardMembers(t), cardNow(t, id)]));
  if (!found.ok) return found;
  const [people, card] = found.value;
  if (card === undefined) return err({ type: 'HostGone' });
  const { id: _id, title: _title, members: cardMembers, ...shown } = card;
  return ok({ people, cardMembers, ...shown });
}

/** The board's journal, its people and its cards are asked once for all of them; what stands on the cards only
 *  when the first one needs it. */
async function surveyOf(
  t: PageClient,
  board: BoardPorts,
  card: (id: string) => CardPorts,
): Promise<Result<Survey, HostGone>> {
  const [isOff, people, asRead, cards] = await Promise.all([
    board.checkClock(),
    board.people(),
    board.board.read(),
    listedCards(t).catch(() => undefined),
  ]);
  // By a slow clock a card that waits looks idle, and who decides is nobody yet.
  const journal = isOff ? await board.board.read() : asRead;
  if (!people.ok || !journal.ok || cards === undefined) return err({ type: 'HostGone' });
  const members = new Map(cards.map((one) => [one.id, one.members]));
  const contents = once(() => shownCards(t));
  const contentOf = async (id: string) => (await contents()).get(id)?.content ?? NO_CONTENT;
  return ok({
    cards,
    sightOf: async (id) => {
      const ports = card(id);
      const found = await ports.card.read();
      if (found.ok && isUntouched(found.value)) return undefined;
      const hasContent = found.ok && coversContent(found.value);
      return readSight({
        ...ports,
        board: { ...board.board, read: async () => journal },
        card: { ...ports.card, read: async () => found } satisfies CardStore,
        surroundings: async () =>
          ok({
            people: people.value,
            cardMembers: members.get(id) ?? [],
            content: hasContent ? await contentOf(id) : NO_CONTENT,
          }),
      });
    },
  });
}

const NO_CONTENT: CardContent = { title: '', description: '', attachments: [] };

function isUntouched(found: ReadJournal<CardEntry>): boolean {
  return found.kind === 'journal' && found.journal.raw.length === 0;
}

/** Something was asked about or approved. */
function coversContent(found: ReadJournal<CardEntry>): boolean {
  return found.kind === 'journal' && found.journal.entries.some((entry) => 'content' in entry);
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
