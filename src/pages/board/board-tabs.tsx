/** The board button's page: *For you* and *Settings*. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { pageTranslate } from '../../i18n/pages/translate.ts';
import type { BoardModel } from '../../tasks/board-model.ts';
import type { ForYouPorts } from '../../tasks/for-you-ports.ts';
import { ForYou, type ForYouProps } from '../../tasks/for-you-view.tsx';
import { createLater } from '../../ui/later.tsx';
import { Tabs } from '../../ui/tabs.tsx';

/** *For you* is what the page is opened for; the settings come after it has drawn. */
const settings = createLater(
  async () => (await import('../../tasks/settings-view.tsx')).SettingsPage,
);

export const loadSettings = settings.load;

export type BoardTab = 'forYou' | 'settings';

export interface ChosenTab {
  readonly value: ReadonlySignal<BoardTab>;
  choose(tab: BoardTab): void;
  /** Somebody is at work here: a frame built anew just then comes back to this tab. */
  touch(): void;
}

const KEPT = 'board.tab';
/** A frame built anew shows the tab that was there; one opened later the tab it was opened for. */
const KEPT_FOR_MS = 120_000;

/** @param asked the tab that the page was opened for. */
export async function createChosenTab(
  asked: BoardTab,
  { memory, clock }: Pick<ForYouPorts, 'memory' | 'clock'>,
  board: Pick<BoardModel, 'saving'>,
): Promise<ChosenTab> {
  const kept = parseKept(await memory.load(KEPT));
  const isFresh = kept !== undefined && clock() - kept.at < KEPT_FOR_MS;
  const value = signal(isFresh ? kept.tab : asked);
  const keep = () => {
    memory.save(KEPT, value.peek() === asked ? '' : `${value.peek()} ${clock()}`);
  };
  effect(() => {
    // A press on the settings may build the frame anew.
    board.saving.value;
    value.value;
    keep();
  });
  return {
    value,
    choose: (tab) => {
      value.value = tab;
    },
    touch: keep,
  };
}

export interface BoardTabsProps extends ForYouProps {
  readonly tab: ChosenTab;
}

export function BoardTabs({ tab, ...props }: BoardTabsProps) {
  const { board, boardPorts } = props;
  const translate = pageTranslate(boardPorts.locale);
  const chosen = tab.value.value;
  return (
    <Tabs
      label={translate('app.name')}
      tabs={[
        { id: 'forYou', label: translate('tab.forYou') },
        { id: 'settings', label: translate('tab.settings') },
      ]}
      chosen={chosen}
      onChoose={tab.choose}
    >
      {chosen === 'forYou' ? (
        <ForYou {...props} />
      ) : (
        <main>
          <settings.View of={{ board, ports: boardPorts, translate }} translate={translate} />
        </main>
      )}
    </Tabs>
  );
}

function parseKept(text: string | undefined): { tab: BoardTab; at: number } | undefined {
  const [tab, at] = (text ?? '').split(' ');
  const isTab = tab === 'forYou' || tab === 'settings';
  return isTab && Number.isFinite(Number(at)) ? { tab, at: Number(at) } : undefined;
}
