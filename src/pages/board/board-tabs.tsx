/** The board button's page: *For you*, *Team*, *How we work*, *Reports* and *Settings*. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { pageTranslate } from '../../i18n/pages/translate.ts';
import type { BoardModel } from '../../tasks/board-model.ts';
import type { BoardPageProps } from '../../tasks/board-page-props.ts';
import type { ForYouPorts } from '../../tasks/for-you-ports.ts';
import { ForYou, type ForYouProps } from '../../tasks/for-you-view.tsx';
import { RefusedNotice } from '../../tasks/refused-notice.tsx';
import { createWords } from '../../tasks/words.ts';
import { createLater } from '../../ui/later.tsx';
import { Tabs } from '../../ui/tabs.tsx';

/** *For you* is what the page is opened for; the others come after it has drawn. */
const LATER = {
  team: createLater(async () => (await import('../../tasks/team-view.tsx')).TeamPage),
  rules: createLater(async () => (await import('../../tasks/rules-view.tsx')).RulesPage),
  reports: createLater(async () => (await import('../../tasks/reports-view.tsx')).ReportsPage),
  settings: createLater(async () => (await import('../../tasks/settings-view.tsx')).SettingsPage),
} as const;

type LaterTab = keyof typeof LATER;

export type BoardTab = 'forYou' | LaterTab;

const TABS: readonly BoardTab[] = ['forYou', 'team', 'rules', 'reports', 'settings'];

/** The tab of that name; *For you* for any other. */
export function tabNamed(name: unknown): BoardTab {
  return TABS.find((tab) => tab === name) ?? 'forYou';
}

/** Loads what a tab shows; *For you* is there already. */
export async function loadTab(tab: BoardTab): Promise<void> {
  if (tab !== 'forYou') await LATER[tab].load();
}

export async function loadTabs(): Promise<void> {
  await Promise.all(TABS.map(loadTab));
}

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
  const [at, setAt] = useState<'proposal'>();
  const LaterView = chosen === 'forYou' ? undefined : LATER[chosen].View;
  return (
    <Tabs
      label={translate('app.name')}
      tabs={TABS.map((id) => ({ id, label: translate(`tab.${id}`) }))}
      chosen={chosen}
      onChoose={(next) => {
        setAt(undefined);
        tab.choose(next);
      }}
    >
      <RefusedOnBoard board={board} ports={boardPorts} />
      {LaterView === undefined ? (
        <ForYou
          {...props}
          onProposal={() => {
            setAt('proposal');
            tab.choose('rules');
          }}
        />
      ) : (
        <LaterView
          of={{ board, ports: boardPorts, translate, openTab: tab.choose, at }}
          translate={translate}
        />
      )}
    </Tabs>
  );
}

/** On every tab: nobody knows where the next look goes. */
function RefusedOnBoard({ board, ports }: Pick<BoardPageProps, 'board' | 'ports'>) {
  const blocked = board.blocked.value;
  const unread = blocked === undefined || blocked.kind === 'gone' ? undefined : blocked;
  return (
    <RefusedNotice
      refused={(unread ?? board.sight.value?.journal)?.refused}
      model="board"
      locale={ports.locale}
      dayOf={createWords(ports.locale, ports.zone, ports.clock(), new Map()).dayOf}
      giveUp={(ids) => {
        ports.board.giveUp(ids);
        void board.refresh();
      }}
    />
  );
}

function parseKept(text: string | undefined): { tab: BoardTab; at: number } | undefined {
  const [tab, at] = (text ?? '').split(' ');
  const named = TABS.find((one) => one === tab);
  return named !== undefined && Number.isFinite(Number(at))
    ? { tab: named, at: Number(at) }
    : undefined;
}
