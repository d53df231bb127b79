/** The composition shared by the pages that stand on a card: adapters in, one card on screen. */
import { render } from 'preact';
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../domain/calendar/holidays.ts';
import type { HostGone, Wait } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Step } from '../domain/turn/offers.ts';
import { localeFrom } from '../i18n/locale.ts';
import { loadPageTexts, pageTranslate } from '../i18n/pages/translate.ts';
import { digest } from '../storage/digest.ts';
import { DRAFT_CHANNEL } from '../storage/draft-channel.ts';
import { browserStorage, createDrafts } from '../storage/drafts.ts';
import { browserLocks, createLocks } from '../storage/locks.ts';
import { createBoardStore, createCardStore } from '../storage/models.ts';
import { createCheckedClock, ownServerDate } from '../storage/server-clock.ts';
import { systemClock } from '../storage/system-clock.ts';
import { CardApp, loadForms } from '../tasks/card-app.tsx';
import { type CardModel, createCardModel, isOffered } from '../tasks/card-model.ts';
import { keepOpenForm } from '../tasks/open-form.ts';
import type { CardPorts, Surroundings } from '../tasks/ports.ts';
import { hasArrived } from '../tasks/sending.ts';
import { isLibraryPresent, type PageClient, startPage } from '../trello/client.ts';
import { shownCard } from '../trello/content.ts';
import { whereaboutsOf } from '../trello/context.ts';
import { closeOnEscape, closeOver, fitFrame, openModal } from '../trello/frames.ts';
import { boardMembers, cardMembers, cardName } from '../trello/people.ts';
import { createPluginData } from '../trello/plugin-data.ts';
import { createSigner, pluginOf } from '../trello/signer.ts';
import { copyText } from '../ui/copy-text.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/button.css';
import '../ui/section.css';
import '../ui/day-strip.css';
import '../ui/edit-list.css';
import '../ui/field.css';
import '../ui/notice.css';
import '../ui/visually-hidden.css';
import '../tasks/card-app.css';

/** Starts a page of a card. With `step` that task is open from the start and the page closes with it. */
export function startCardPage(step?: Step): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no place to draw in');
  if (isLibraryPresent()) {
    // The signed address is read at once, before anything can change it.
    void drawCard(startPage(), root, step);
    return;
  }
  const locale = localeFrom(navigator.language);
  void loadPageTexts(locale).then(() => {
    const text = pageTranslate(locale)('error.start', { code: 'no-library' });
    render(<p>{text}</p>, root);
  });
}

async function drawCard(t: PageClient, root: HTMLElement, step: Step | undefined): Promise<void> {
  const ports = portsOf(t);
  const card = createCardModel(ports);
  const locale = localeFrom(whereaboutsOf(t).localeTag);
  document.documentElement.lang = locale;
  document.documentElement.dataset['over'] = placeOf(t, step);
  t.render(() => void card.refresh());
  await Promise.all([loadPageTexts(locale), card.refresh()]);
  render(<CardApp card={card} ports={ports} locale={locale} />, root);
  fitFrame(t, root);
  void loadForms();
  closeOnEscape(t);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void card.refresh();
  });
  await openFirst(t, card, ports, step);
}

/** Where the page stands: a pop-up needs an edge of its own, and one made for a task has its title already. */
function placeOf(t: PageClient, step: Step | undefined): 'section' | 'popup' | 'task' {
  if (step !== undefined) return 'task';
  return t.arg('over') === 'popup' ? 'popup' : 'section';
}

/** A page made for one task opens it and leaves with it; the section goes on where it was left. */
async function openFirst(
  t: PageClient,
  card: CardModel,
  ports: CardPorts,
  asked: Step | undefined,
): Promise<void> {
  const step = (t.arg('step') as Step | undefined) ?? asked;
  const sent = await hasArrived(card, ports.drafts, ports.viewer.member);
  if (step === undefined) return keepOpenForm(card, ports.drafts, sent);
  if (sent) return closeOver(t);
  // The card's menu was drawn before the card changed: then its state is shown, with what may be done now.
  if (!isOffered(card.sight.peek(), step)) return undefined;
  card.open({ step });
  card.onceClosed(() => closeOver(t));
  return undefined;
}

function portsOf(t: PageClient): CardPorts {
  const { board, card, viewer, mayWriteBoard } = whereaboutsOf(t);
  if (card === undefined) throw new Error('This page needs a card');
  const member = viewer.member ?? 'visitor';
  const wait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const { clock, check } = createCheckedClock(systemClock, ownServerDate);
  const journals = {
    pluginData: createPluginData(() => t),
    clock,
    locks: createLocks(browserLocks()),
    wait,
  };
  const channel = new BroadcastChannel(DRAFT_CHANNEL);
  const storage = browserStorage();
  return {
    viewer,
    mayWriteBoard,
    doors: {
      firstRun: () => openBoardPage(t, 'first-run'),
      settings: () => openBoardPage(t, 'settings'),
      record: () => openBoardPage(t, 'record'),
    },
    card: createCardStore({ card, board, plugin: pluginOf(t) }, member, {
      ...journals,
      sign: createSigner(t),
    }),
    board: createBoardStore(board, member, journals),
    surroundings: () => surroundingsOf(t),
    // A notice without the name says enough: the board was left, or Trello does not answer.
    cardName: (id) => cardName(t, id).catch(() => undefined),
    drafts: createDrafts({ model: card, member }, channel, storage, wait),
    memory: createDrafts({ model: board, member }, channel, storage, wait),
    clock,
    digest,
    copy: copyText,
    checkClock: check,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    holidays: holidayCalendar,
    knownCalendars: HOLIDAY_CALENDAR_IDS,
    later: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}

async function surroundingsOf(t: PageClient): Promise<Result<Surroundings, HostGone>> {
  try {
    const [people, members, shown] = await Promise.all([
      boardMembers(t),
      cardMembers(t),
      shownCard(t),
    ]);
    return ok({ people, cardMembers: members, ...shown });
  } catch {
    // Trello answers these unless the board was left.
    return err({ type: 'HostGone' });
  }
}

function openBoardPage(t: PageClient, page: 'first-run' | 'settings' | 'record'): void {
  const title = pageTranslate(localeFrom(whereaboutsOf(t).localeTag))('app.name');
  openModal(t, new URL(`../${page}/index.html`, document.baseURI).href, title);
}
