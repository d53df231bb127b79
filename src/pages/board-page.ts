/** Composition of a page about the board: Trello and the journal behind the ports that its view is given. */
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../domain/calendar/holidays.ts';
import type { Wait } from '../domain/ports.ts';
import { err, ok } from '../domain/result.ts';
import { localeFrom } from '../i18n/locale.ts';
import { loadPageTexts, type PageTranslate, pageTranslate } from '../i18n/pages/translate.ts';
import { DRAFT_CHANNEL } from '../storage/draft-channel.ts';
import { browserStorage, createDrafts } from '../storage/drafts.ts';
import { browserLocks, createLocks } from '../storage/locks.ts';
import { createBoardStore } from '../storage/models.ts';
import { createCheckedClock, ownServerDate } from '../storage/server-clock.ts';
import { systemClock } from '../storage/system-clock.ts';
import { createBoardDrafts } from '../tasks/board-drafts.ts';
import { type BoardModel, createBoardModel } from '../tasks/board-model.ts';
import type { BoardPorts } from '../tasks/board-ports.ts';
import { isLibraryPresent, type PageClient, startPage } from '../trello/client.ts';
import { whereaboutsOf } from '../trello/context.ts';
import { closeOnEscape, closeOver, fitFrame } from '../trello/frames.ts';
import { boardMembers } from '../trello/people.ts';
import { createPluginData } from '../trello/plugin-data.ts';

export interface BoardPage {
  /** Trello, for what a page asks of it beside the board's own journal and people. */
  readonly t: PageClient;
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
    const locale = localeFrom(navigator.language);
    await loadPageTexts(locale);
    showFault(pageTranslate(locale)('error.start', { code: 'no-library' }));
    return;
  }
  // The signed address is read at once, before anything can change it.
  const t = startPage();
  const ports = portsOf(t);
  const board = createBoardModel(ports);
  document.documentElement.lang = ports.locale;
  // Trello calls this whenever data of the board changed.
  t.render(() => void board.refresh());
  await Promise.all([loadPageTexts(ports.locale), board.refresh(), ports.drafts.read()]);
  closeOnEscape(t);
  show({ t, ports, board, translate: pageTranslate(ports.locale) });
  // A modal has a height of its own; a pop-up takes that of what it shows.
  if (t.arg('over') === 'popup') fitFrame(t, root);
}

function portsOf(t: PageClient): BoardPorts {
  const { board, viewer, mayWriteBoard, localeTag } = whereaboutsOf(t);
  const checked = createCheckedClock(systemClock, ownServerDate);
  const member = viewer.member ?? NOBODY;
  const wait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const store = createBoardStore(board, member, {
    pluginData: createPluginData(() => t),
    clock: checked.clock,
    locks: createLocks(browserLocks()),
    wait,
  });
  const channel = new BroadcastChannel(DRAFT_CHANNEL);
  const drafts = createDrafts({ model: board, member }, channel, browserStorage(), wait);
  return {
    member: viewer.member,
    mayWrite: mayWriteBoard,
    board: store,
    people: async () => {
      try {
        return ok(await boardMembers(t));
      } catch {
        // Asking for members fails only when the frame or its board is gone.
        return err({ type: 'HostGone' });
      }
    },
    drafts: createBoardDrafts(drafts),
    clock: checked.clock,
    checkClock: checked.check,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: localeFrom(localeTag),
    holidays: holidayCalendar,
    knownCalendars: HOLIDAY_CALENDAR_IDS,
    close: () => closeOver(t),
  };
}

/** A visitor who is not signed in reads under no name; his store never writes, for Trello refuses it. */
const NOBODY = 'nobody';
