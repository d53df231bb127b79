/** Composition of a page about the board: Trello and the journal behind the ports that its view is given. */
import type { BoardStore } from '../domain/journal.ts';
import { loadPageTexts, type PageTranslate, pageTranslate } from '../i18n/pages/translate.ts';
import { digest } from '../storage/digest.ts';
import { createBoardDrafts } from '../tasks/board-drafts.ts';
import { type BoardModel, createBoardModel } from '../tasks/board-model.ts';
import type { BoardPorts } from '../tasks/board-ports.ts';
import { isLibraryPresent, type PageClient, startPage } from '../trello/client.ts';
import { closeOnEscape, closeOver, fitFrame } from '../trello/frames.ts';
import { boardMembers, isBoardAdmin } from '../trello/people.ts';
import { pluginOf } from '../trello/signer.ts';
import { boardCardsOf } from './board-cards.ts';
import { dataDoorOf } from './data-door.ts';
import { hostAnswer } from './host-answer.ts';
import { type PagePorts, pagePortsOf } from './page-ports.ts';
import { openTold } from './printed-window.ts';
import { withoutLibraryText } from './without-library.ts';

export interface BoardPage {
  /** Trello, for what a page asks of it beside the board's own journal and people. */
  readonly t: PageClient;
  readonly page: PagePorts;
  readonly ports: BoardPorts;
  readonly board: BoardModel;
  readonly translate: PageTranslate;
}

/** Starts a page of the board in the reader's language. Where Trello's library did not load nothing can be
 *  shown but that: then `showFault` is handed the words. */
export async function startBoardPage(
  root: HTMLElement,
  show: (page: BoardPage) => void,
  showFault: (text: string) => void,
): Promise<void> {
  if (!isLibraryPresent()) {
    showFault(await withoutLibraryText());
    return;
  }
  // The signed address is read at once, before anything can change it.
  const t = startPage();
  const page = pagePortsOf(t);
  const ports = boardPortsOf(t, page);
  const board = createBoardModel(ports);
  ports.data?.watch(board);
  document.documentElement.lang = ports.locale;
  // Trello calls this whenever data of the board changed.
  t.render(() => void board.refresh());
  page.journals.onWaiting(() => void board.heard());
  await Promise.all([loadPageTexts(ports.locale), board.refresh(), ports.drafts.read()]);
  closeOnEscape(t);
  show({ t, page, ports, board, translate: pageTranslate(ports.locale) });
  // A modal has a height of its own; a pop-up takes that of what it shows.
  if (t.arg('over') === 'popup') fitFrame(t, root);
}

function boardPortsOf(t: PageClient, page: PagePorts): BoardPorts {
  const { here, journals, clock, checkClock, zone, locale, holidays, knownCalendars } = page;
  const data = dataDoorOf(t, page);
  return {
    member: here.viewer.member,
    mayWrite: here.mayWriteBoard,
    board: startedAfreshBy(journals.board, data.wiped.forget),
    people: () => hostAnswer(() => boardMembers(t)),
    drafts: createBoardDrafts(page.draftsOf(here.board)),
    clock,
    checkClock,
    zone,
    locale,
    holidays,
    knownCalendars,
    digest,
    isAdmin: () => isBoardAdmin(t),
    gradeAgreements: async (stored) => {
      const { gradeAgreements } = await import('./agreement-grades.ts');
      return gradeAgreements(stored, { board: here.board, plugin: pluginOf(t) });
    },
    data,
    cards: boardCardsOf(t, journals),
    printTeam: (team) => openTold('team', team),
    close: () => closeOver(t),
  };
}

/** Data that a person replaced himself are not to be missed. */
function startedAfreshBy(store: BoardStore, onDone: () => void): BoardStore {
  return {
    ...store,
    startAfresh: async (shown) => {
      const done = await store.startAfresh(shown);
      if (done.ok) onDone();
      return done;
    },
  };
}
