/** The settings of a board: each part with its own Save, in words for those who may not change them. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardModel } from './board-model.ts';
import { AccessNotice, BlockedNotice, ProblemNotices, SavingLine } from './board-notices.tsx';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import { DataPart } from './data-part.tsx';
import { FIRST_RUN_PART } from './first-run-model.ts';
import { FirstRun } from './first-run-view.tsx';
import { useKeptPlace } from './kept-place.ts';
import { createRoleModel, holdsRole } from './role-model.ts';
import { RolePart } from './role-part.tsx';
import { ApprovalFields } from './settings-approvals.tsx';
import { createSettingsModel, type SettingsModel } from './settings-model.ts';
import type { SettingsPart } from './settings-part.ts';
import { PeopleFields } from './settings-people.tsx';
import { RuleFields, TermFields } from './settings-rule.tsx';
import { ClientFields, SideForm } from './settings-side.tsx';
import { SettingsSummary } from './settings-summary.tsx';
import { WipedNotice } from './wiped-notice.tsx';
import { createWords, type Words } from './words.ts';
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
  const blocked = board.blocked.value;
  const ask = (open: boolean) => {
    drafts.save('settings.open', open ? FIRST_RUN_PART : '');
    setAsks(open);
  };
  const close = () => ask(false);
  if (asks) return <FirstRun board={board} ports={ports} translate={translate} onClose={close} />;
  if (blocked !== undefined) {
    return (
      <div class="stack">
        <BlockedNotice blocked={blocked} board={board} ports={ports} translate={translate} />
        <DataPart ports={ports} mayImport={false} />
      </div>
    );
  }
  if (sight === undefined) return <p class="subtle">{translate('status.loading')}</p>;
  return <Settings board={board} ports={ports} sight={sight} onAsk={() => ask(true)} />;
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
  // Made for a reader too: what he handed on to somebody else must not wait here as not saved.
  const model = useMemo(() => createSettingsModel(board, ports), [board, ports]);
  const role = useMemo(() => createRoleModel(board, ports), [board, ports]);
  const page = useRef<HTMLDivElement>(null);
  const isBack = hasTyped([...Object.values(model), role.away, role.pass]);
  useKeptPlace(page, ports.drafts, 'settings.focus', isBack);
  return (
    <div class="settings" ref={page}>
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
      {holdsRole(sight, ports.member) && (
        <RolePart model={role} board={board} drafts={ports.drafts} sight={sight} words={words} />
      )}
      <SavingLine board={board} part="pass" translate={translate} />
      {mayEdit ? (
        <Parts model={model} board={board} ports={ports} sight={sight} words={words} />
      ) : (
        <SettingsSummary sight={sight} ports={ports} words={words} />
      )}
      <DataPart ports={ports} mayImport={mayEdit} />
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

/** Only then the keyboard goes back to where it was: a page opened afresh begins at its top. */
function hasTyped(parts: readonly Pick<SettingsPart<unknown, unknown>, 'isTyped'>[]): boolean {
  return parts.some((part) => part.isTyped.peek());
}

interface PartsProps {
  readonly model: SettingsModel;
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly sight: BoardSight;
  readonly words: Words;
}

function Parts({ model, board, ports, sight, words }: PartsProps) {
  const { translate } = words;
  const common = { board, translate };
  return (
    <>
      <Part {...common} part={model.people} title={translate('settings.people')}>
        <PeopleFields part={model.people} sight={sight} words={words} />
      </Part>
      <Part {...common} part={model.agency} title={translate('settings.agency')}>
        <SideForm
          draft={model.agency.draft.value}
          fault={model.agency.fault.value}
          ports={ports}
          words={words}
          now={sight.now}
          onChange={model.agency.change}
        />
      </Part>
      <Part {...common} part={model.client} title={translate('settings.client')}>
        <ClientFields part={model.client} ports={ports} words={words} now={sight.now} />
      </Part>
      <Part {...common} part={model.rule} title={translate('settings.rule')}>
        <RuleFields part={model.rule} sight={sight} ports={ports} words={words} />
      </Part>
      <Part {...common} part={model.terms} title={translate('settings.terms')}>
        <TermFields part={model.terms} translate={translate} />
      </Part>
      <Part {...common} part={model.approvals} title={translate('approvals.title')}>
        <ApprovalFields part={model.approvals} translate={translate} />
      </Part>
    </>
  );
}

interface PartProps<Draft, Fault> {
  readonly board: BoardModel;
  readonly translate: PageTranslate;
  readonly part: SettingsPart<Draft, Fault>;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Save and Cancel are there while there is something to save; afterwards the keyboard is at the heading. */
function Part<Draft, Fault>({ board, translate, part, title, children }: PartProps<Draft, Fault>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const saving = board.saving.value;
  const isSaving = saving.kind === 'saving';
  async function save(): Promise<void> {
    if (await part.save()) heading.current?.focus();
  }
  return (
    <form
      noValidate
      class="settings-part"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {part.isRestored.value && <p class="subtle small">{translate('requestEdits.restored')}</p>}
      {children}
      {part.isChanged.value && (
        <div class="actions">
          <Button
            kind="primary"
            type="submit"
            label={translate('button.save')}
            disabled={isSaving}
          />
          {part.isTyped.value && (
            <Button kind="quiet" label={translate('button.cancel')} onPress={part.reset} />
          )}
        </div>
      )}
      <SavingLine board={board} part={part.name} translate={translate} />
    </form>
  );
}
