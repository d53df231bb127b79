import { render } from 'preact';
import { pageTranslate } from '../../i18n/pages/translate.ts';
import { createForYouModel } from '../../tasks/for-you-model.ts';
import { openModal } from '../../trello/frames.ts';
import { Notice } from '../../ui/notice.tsx';
import { type BoardPage, startBoardPage } from '../board-page.ts';
import { forYouPortsOf } from '../for-you-page.ts';
import { BoardTabs, createChosenTab } from './board-tabs.tsx';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/section.css';
import '../../ui/day-strip.css';
import '../../ui/edit-list.css';
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

async function draw({ t, ports: boardPorts, board }: BoardPage, place: HTMLElement): Promise<void> {
  const { locale } = boardPorts;
  const ports = forYouPortsOf(t, boardPorts, {
    settings: () => tab.choose('settings'),
    firstRun: () => {
      const address = new URL('../first-run/index.html', document.baseURI).href;
      openModal(t, address, pageTranslate(locale)('app.name'));
    },
  });
  const asked = t.arg('tab') === 'settings' ? 'settings' : 'forYou';
  const tab = await createChosenTab(asked, ports, board);
  const model = createForYouModel(ports);
  // Trello calls this whenever data of the board or of a card changed.
  t.render(() => {
    void board.refresh();
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
}
