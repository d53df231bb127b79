/** The composition shared by the pages that stand on a card: adapters in, one card on screen. */
import { render } from 'preact';
import type { Step } from '../domain/turn/offers.ts';
import { localeFrom } from '../i18n/locale.ts';
import { loadPageTexts, pageTranslate } from '../i18n/pages/translate.ts';
import { CardApp, loadForms } from '../tasks/card-app.tsx';
import { type CardModel, createCardModel, isOffered } from '../tasks/card-model.ts';
import { keepOpenForm } from '../tasks/open-form.ts';
import type { CardPorts } from '../tasks/ports.ts';
import { hasArrived } from '../tasks/sending.ts';
import { cardMembers } from '../trello/card-in-context.ts';
import { isLibraryPresent, type PageClient, startPage } from '../trello/client.ts';
import { shownCard } from '../trello/content.ts';
import { whereaboutsOf } from '../trello/context.ts';
import { closeOnEscape, closeOver, fitFrame, openModal } from '../trello/frames.ts';
import { boardMembers } from '../trello/people.ts';
import { cardPortsOf } from './card-ports.ts';
import { hostAnswer } from './host-answer.ts';
import { type PagePorts, pagePortsOf } from './page-ports.ts';
import { withoutLibraryText } from './without-library.ts';
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
  void withoutLibraryText().then((text) => render(<p>{text}</p>, root));
}

async function drawCard(t: PageClient, root: HTMLElement, step: Step | undefined): Promise<void> {
  const page = pagePortsOf(t);
  const ports = portsOf(t, page);
  const card = createCardModel(ports);
  const locale = localeFrom(whereaboutsOf(t).localeTag);
  document.documentElement.lang = locale;
  document.documentElement.dataset['over'] = placeOf(t, step);
  t.render(() => void card.refresh());
  page.journals.onWaiting(() => void card.heard());
  await Promise.all([loadPageTexts(locale), card.refresh()]);
  render(
    <main>
      <CardApp card={card} ports={ports} locale={locale} />
    </main>,
    root,
  );
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

function portsOf(t: PageClient, page: PagePorts): CardPorts {
  const { card } = page.here;
  if (card === undefined) throw new Error('This page needs a card');
  return cardPortsOf(t, page, card, {
    doors: {
      firstRun: () => openBoardPage(t, 'first-run'),
      settings: () => openBoardPage(t, 'board', { tab: 'team' }),
      team: () => openBoardPage(t, 'board', { tab: 'team' }),
      record: () => openBoardPage(t, 'record'),
    },
    surroundings: () =>
      hostAnswer(async () => {
        const [people, members, shown] = await Promise.all([
          boardMembers(t),
          cardMembers(t),
          shownCard(t),
        ]);
        return { people, cardMembers: members, ...shown };
      }),
  });
}

function openBoardPage(
  t: PageClient,
  page: 'first-run' | 'board' | 'record',
  args: Readonly<Record<string, string>> = {},
): void {
  const title = pageTranslate(localeFrom(whereaboutsOf(t).localeTag))('app.name');
  openModal(t, new URL(`../${page}/index.html`, document.baseURI).href, title, args);
}
