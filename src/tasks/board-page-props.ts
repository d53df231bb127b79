/** What each tab of the board's page is given. */
import type { PageTranslate } from '../i18n/pages/translate.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';

export interface BoardPageProps {
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly translate: PageTranslate;
  /** What of the page it was opened for. */
  readonly at?: 'proposal' | undefined;
  /** Goes to another tab of the page; absent where the page has none. */
  readonly openTab?: ((tab: 'team' | 'rules' | 'settings') => void) | undefined;
}
