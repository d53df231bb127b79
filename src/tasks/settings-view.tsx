/** The settings of a board: what larger projects turn on, the language of what is copied, and the board's data. */
import { useState } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardModel } from './board-model.ts';
import { AccessNotice, BlockedNotice, ProblemNotices } from './board-notices.tsx';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import { DataPart } from './data-part.tsx';
import { FIRST_RUN_PART } from './first-run-model.ts';
import { FirstRun } from './first-run-view.tsx';
import { SwitchParts } from './settings-switches.tsx';
import { WipedNotice } from './wiped-notice.tsx';
import { createWords } from './words.ts';
import './board-forms.css';

export interface SettingsProps {
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly translate: PageTranslate;
}

export function SettingsPage({ board, ports, translate }: SettingsProps) {
  const { drafts } = ports;
  const [asks, setAsks] = useState(drafts.text('settings.open') === FIRST_RUN_PART);
  const sight = board.sight.value;
  const blocked = <BlockedNotice board={board} ports={ports} translate={translate} />;
  const ask = (open: boolean) => {
    drafts.save('settings.open', open ? FIRST_RUN_PART : '');
    setAsks(open);
  };
  const close = () => ask(false);
  if (asks) return <FirstRun board={board} ports={ports} translate={translate} onClose={close} />;
  if (sight === undefined && board.blocked.value !== undefined) {
    return (
      <div class="stack">
        {blocked}
        <DataPart ports={ports} mayImport={false} />
      </div>
    );
  }
  if (sight === undefined) return <p class="subtle">{translate('status.loading')}</p>;
  return (
    <>
      {blocked}
      <Settings board={board} ports={ports} sight={sight} onAsk={() => ask(true)} />
    </>
  );
}

interface SettingsWithProps {
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly sight: BoardSight;
  readonly onAsk: () => void;
}

function Settings({ board, ports, sight, onAsk }: SettingsWithProps) {
  const people = new Map(sight.people.map((person) => [person.id, person]));
  const words = createWords(ports.locale, ports.zone, sight.now, people);
  const { translate } = words;
  const mayEdit = sight.access.kind === 'edit';
  return (
    <div class="settings">
      <div class="settings-top">
        <h1>{translate('settings.title')}</h1>
        {mayEdit && <LinkButton label={translate('firstRun.title')} onPress={onAsk} />}
      </div>
      <WipedNotice ports={ports} words={words} mayImport={mayEdit} />
      <AccessNotice access={sight.access} words={words} />
      <ProblemNotices sight={sight} translate={translate} />
      {mayEdit && <StartNotice sight={sight} translate={translate} onAsk={onAsk} />}
      {board.clockOff.value && (
        <Notice tone="info">
          {translate('status.clock', { d: words.dayOf(sight.now), t: words.timeOf(sight.now) })}
        </Notice>
      )}
      <SwitchParts board={board} ports={ports} sight={sight} words={words} />
      <DataPart ports={ports} mayImport={mayEdit} sight={sight} />
      <section class="settings-part">
        <h2>{translate('settings.language')}</h2>
        <p class="subtle">{translate('settings.language.trello')}</p>
        <p class="subtle small">{translate('settings.attribution')}</p>
      </section>
    </div>
  );
}

/** A board that nobody set up, or a copy whose people are to be confirmed. */
function StartNotice({
  sight,
  translate,
  onAsk,
}: {
  readonly sight: BoardSight;
  readonly translate: PageTranslate;
  readonly onAsk: () => void;
}) {
  const isCopy = sight.offered !== undefined;
  if (sight.state.settings.setUp && !isCopy) return null;
  return (
    <Notice tone="info">
      <span>{translate(isCopy ? 'notice.boardCopied' : 'section.setUp.agency')}</span>
      <div>
        <Button label={translate('button.setUp')} onPress={onAsk} />
      </div>
    </Notice>
  );
}
