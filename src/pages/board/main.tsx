import { effect } from '@preact/signals';
import { render } from 'preact';
import { loadBadgeTexts } from '../../i18n/badges/page-badges.ts';
import { pageTranslate } from '../../i18n/pages/translate.ts';
import { loadCardApp } from '../../tasks/for-you-card.tsx';
import { createForYouModel } from '../../tasks/for-you-model.ts';
import { openModal } from '../../trello/frames.ts';
import { Notice } from '../../ui/notice.tsx';
import { type BoardPage, startBoardPage } from '../board-page.ts';
import { forYouPortsOf } from '../for-you-page.ts';
import { BoardTabs, createChosenTab, loadTab, loadTabs, tabNamed } from './board-tabs.tsx';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/section.css';
import '../../ui/field.css';
import '../../ui/notice.css';
import '../../ui/visually-hidden.css';
import '../../tasks/card-app.css';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place to draw in');

void startBoardPage(
  root,
  (page) => void draw(page, root),
  (text) => render(<Notice tone="warning">{text}</Notice>, root),
);

async function draw(
  { t, page, ports: boardPorts, board }: BoardPage,
  place: HTMLElement,
): Promise<void> {
  const { locale } = boardPorts;
  const ports = forYouPortsOf(t, page, boardPorts, {
    // All that a card sends people there for is about people.
    settings: () => tab.choose('team'),
    team: () => tab.choose('team'),
    firstRun: () => {
      const address = new URL('../first-run/index.html', document.baseURI).href;
      openModal(t, address, pageTranslate(locale)('app.name'));
    },
  });
  const asked = tabNamed(t.arg('tab'));
  const [tab] = await Promise.all([createChosenTab(asked, ports, board), loadBadgeTexts(locale)]);
  await loadTab(tab.value.peek());
  effect(() => {
    if (boardPorts.data?.wantsImport.value) tab.choose('settings');
  });
  const model = createForYouModel(ports);
  // Trello calls this whenever data of the board or of a card changed.
  t.render(() => {
    void board.refresh();
    model.refresh();
  });
  page.journals.onWaiting(() => {
    void board.heard();
    model.refresh();
  });
  for (const event of ['input', 'click', 'focusin']) {
    place.addEventListener(event, () => {
      tab.touch();
      model.run.touch();
    });
  }
  const props = { tab, model, ports, board, boardPorts };
  render(<BoardTabs {...props} />, place);
  void loadCardApp();
  void loadTabs();
}
