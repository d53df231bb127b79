/** Composition of *For you*: every card of the board is read and written under its own id, from a page that
 *  stands on none of them. */
import type { CardContent } from '../domain/content/content.ts';
import type { CardStore, ReadJournal } from '../domain/journal.ts';
import type { HostGone, Wait } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { createBoardNotes } from '../storage/board-notes.ts';
import { digest } from '../storage/digest.ts';
import { DRAFT_CHANNEL } from '../storage/draft-channel.ts';
import { browserStorage, createDrafts } from '../storage/drafts.ts';
import { browserLocks, createLocks } from '../storage/locks.ts';
import { createCardStore } from '../storage/models.ts';
import type { BoardPorts } from '../tasks/board-ports.ts';
import { readSight } from '../tasks/card-sight.ts';
import type { ForYouPorts, Survey } from '../tasks/for-you-ports.ts';
import type { CardDoors, CardPorts, DraftPort, Surroundings } from '../tasks/ports.ts';
import {
  boardLink,
  cardNow,
  goToBoard,
  listedCards,
  showCard,
  shownCards,
} from '../trello/cards.ts';
import type { PageClient } from '../trello/client.ts';
import { whereaboutsOf } from '../trello/context.ts';
import { boardMembers, cardName } from '../trello/people.ts';
import { createPluginData } from '../trello/plugin-data.ts';
import { copyText } from '../ui/copy-text.ts';

/** What a card's own page can open, opened from here. */
export type Doors = Pick<CardDoors, 'firstRun' | 'settings'>;

export function forYouPortsOf(t: PageClient, board: BoardPorts, doors: Doors): ForYouPorts {
  const { board: id, viewer } = whereaboutsOf(t);
  const member = viewer.member ?? 'visitor';
  const storage = browserStorage();
  const channel = new BroadcastChannel(DRAFT_CHANNEL);
  const draftsOf = (model: string) => createDrafts({ model, member }, channel, storage, wait);
  const memory = draftsOf(id);
  const storeOf = cardStores(t, id, member, board);
  const card = (of: string): CardPorts => ({
    ...sharedPorts(t, board, memory),
    doors: { ...doors, record: () => showCard(t, of) },
    card: storeOf(of),
    surroundings: () => surroundingsOf(t, of),
    drafts: draftsOf(of),
  });
  return {
    viewer,
    board: id,
    link: () => boardLink(t).catch(() => id),
    survey: () => surveyOf(t, board, card),
    card,
    showCard: (of) => showCard(t, of),
    setUp: doors.firstRun,
    goToBoard: (link) => goToBoard(t, link),
    notes: storage && viewer.member !== undefined ? createBoardNotes(storage, member) : undefined,
    memory,
    clock: board.clock,
  };
}

const wait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function cardStores(t: PageClient, board: string, member: string, { clock }: BoardPorts) {
  const locks = createLocks(browserLocks());
  const journals = { pluginData: createPluginData(() => t), clock, locks, wait };
  return (card: string) => createCardStore({ card, board }, member, journals);
}

type Shared = Omit<CardPorts, 'doors' | 'card' | 'surroundings' | 'drafts'>;

/** What all cards of the page have in common. */
function sharedPorts(t: PageClient, board: BoardPorts, memory: DraftPort): Shared {
  const { viewer, mayWriteBoard } = whereaboutsOf(t);
  return {
    viewer,
    mayWriteBoard,
    board: board.board,
    cardName: (id) => cardName(t, id).catch(() => undefined),
    memory,
    clock: board.clock,
    checkClock: board.checkClock,
    digest,
    copy: copyText,
    zone: board.zone,
    holidays: board.holidays,
    knownCalendars: board.knownCalendars,
    later: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}

/** A card that is archived or was moved away has no place to write to. */
async function surroundingsOf(t: PageClient, id: string): Promise<Result<Surroundings, HostGone>> {
  try {
    const [people, card] = await Promise.all([boardMembers(t), cardNow(t, id)]);
    if (card === undefined) return err({ type: 'HostGone' });
    const { members: cardMembers, content, link } = card;
    return ok({ people, cardMembers, content, ...(link !== undefined && { link }) });
  } catch {
    // Trello answers these unless the board was left.
    return err({ type: 'HostGone' });
  }
}

/** The board's journal, its people and its cards are asked once for all of them; what stands on the cards only
 *  when the first one needs it. */
async function surveyOf(
  t: PageClient,
  board: BoardPorts,
  card: (id: string) => CardPorts,
): Promise<Result<Survey, HostGone>> {
  const [people, journal, cards] = await Promise.all([
    board.people(),
    board.board.read(),
    listedCards(t).catch(() => undefined),
  ]);
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
