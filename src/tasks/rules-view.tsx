/** *How we work*: what both sides agreed on, in sentences. Those who may change a rule have a pencil beside it. */
import { signal, useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { loadRulesTexts } from '../i18n/rules/translate.ts';
import { Icon } from '../ui/icon.tsx';
import { createProposalNote } from './agreed-note.ts';
import { AgreedPart } from './agreed-part.tsx';
import { AccessNotice, BlockedNotice, ProblemNotices } from './board-notices.tsx';
import type { BoardPageProps } from './board-page-props.ts';
import type { BoardSight } from './board-sight.ts';
import { useKeptPlace } from './kept-place.ts';
import type { RulesContext } from './rules-context.ts';
import { TermField } from './rules-fields.tsx';
import { createRulesModel, type RulesModel } from './rules-model.ts';
import { MoreRules } from './rules-more.tsx';
import { Presets } from './rules-presets-view.tsx';
import { ReportFields } from './rules-reports.tsx';
import { ruleName } from './rules-room.ts';
import { RuleRow, RuleText } from './rules-row.tsx';
import { decisionLines, editsLines, missingLines, reportsLines } from './rules-sentences.ts';
import { whoLine } from './rules-who.ts';
import { createRulesWords } from './rules-words.ts';
import './board-forms.css';
import './rules.css';

/** The language whose texts are here; they stay when another tab is shown in between. */
const spoken = signal<Locale | undefined>(undefined);
const isMissing = signal(false);

export function RulesPage({ board, ports, translate, openTab, at }: BoardPageProps) {
  const { locale } = ports;
  useEffect(() => void loadTexts(locale), [locale]);
  const sight = board.sight.value;
  const blocked = <BlockedNotice board={board} ports={ports} translate={translate} />;
  if (sight === undefined && board.blocked.value !== undefined) return blocked;
  if (isMissing.value) return <p class="subtle">{translate('status.notLoaded')}</p>;
  if (sight === undefined || spoken.value !== locale) {
    return <p class="subtle">{translate('status.loading')}</p>;
  }
  return (
    <>
      {blocked}
      <Rules board={board} ports={ports} sight={sight} openTab={openTab} at={at} />
    </>
  );
}

async function loadTexts(locale: Locale): Promise<void> {
  try {
    await loadRulesTexts(locale);
    spoken.value = locale;
    isMissing.value = false;
  } catch {
    // Offline, or another version was published meanwhile: the page says so.
    isMissing.value = true;
  }
}

interface RulesProps extends Pick<BoardPageProps, 'board' | 'ports' | 'openTab' | 'at'> {
  readonly sight: BoardSight;
}

function Rules({ board, ports, sight, openTab, at }: RulesProps) {
  const people = new Map(sight.people.map((person) => [person.id, person]));
  const words = createRulesWords(ports.locale, ports.zone, sight.now, people);
  const { translate } = words;
  const mayEdit = sight.access.kind === 'edit';
  const note = useMemo(() => createProposalNote(board, ports.drafts), [board, ports]);
  const model = useMemo(() => createRulesModel(board, ports, note), [board, ports, note]);
  const page = useRef<HTMLDivElement>(null);
  const parts = Object.values(model);
  const isBack = parts.some((part) => part.isTyped.peek());
  useKeptPlace(page, ports.drafts, 'rules.focus', isBack);
  const isTyped = useComputed(() => parts.some(({ fields }) => fields.value.length > 0));
  const context: RulesContext = { board, ports, sight, words, note, mayEdit, openTab };
  return (
    <div class="rules" ref={page}>
      <div class="rules-top">
        <h1>{translate('tab.rules')}</h1>
        <p class="subtle">{translate('rules.intro')}</p>
      </div>
      <AccessNotice access={sight.access} words={words} />
      <ProblemNotices
        sight={sight}
        translate={translate}
        nameOf={(path) => ruleName(path, words)}
      />
      <AgreedPart
        board={board}
        ports={ports}
        sight={sight}
        note={note}
        isTyped={isTyped.value}
        at={at}
      />
      <FiveSentences model={model} context={context} />
      {mayEdit && <Presets context={context} />}
      <MoreRules model={model} context={context} />
    </div>
  );
}

interface FiveSentencesProps {
  readonly model: RulesModel;
  readonly context: RulesContext;
}

function FiveSentences({ model, context }: FiveSentencesProps) {
  const { words } = context;
  const { translate } = words;
  return (
    <div class="rule-list">
      <RuleRow
        context={context}
        part={model.edits}
        name={translate('rules.name.edits')}
        lines={editsLines}
        form={() => <TermField part={model.edits} of="edits" words={words} />}
      />
      <RuleRow
        context={context}
        part={model.decision}
        name={translate('rules.name.decision')}
        lines={decisionLines}
        form={() => <TermField part={model.decision} of="decision" words={words} />}
      />
      <RuleRow
        context={context}
        part={model.missing}
        name={translate('rules.name.missing')}
        lines={missingLines}
        form={() => <TermField part={model.missing} of="missing" words={words} />}
      />
      <WhoDecides context={context} />
      <RuleRow
        context={context}
        part={model.reports}
        name={translate('rules.name.reports')}
        lines={reportsLines}
        form={() => (
          <ReportFields
            part={model.reports}
            words={words}
            added={() => ({ by: context.ports.member ?? '', at: context.ports.clock() })}
          />
        )}
      />
    </div>
  );
}

/** People are chosen on Team. */
function WhoDecides({ context }: { readonly context: RulesContext }) {
  const { mayEdit, openTab, sight, words } = context;
  const { translate } = words;
  return (
    <section class="rule">
      <RuleText name={translate('rules.name.who')} lines={[whoLine(sight, words)]} />
      {mayEdit && openTab && (
        <button
          type="button"
          class="button rule-pencil"
          data-kind="quiet"
          aria-label={translate('rules.who.change')}
          onClick={() => openTab('team')}
        >
          <Icon name="pencil" />
        </button>
      )}
    </section>
  );
}
