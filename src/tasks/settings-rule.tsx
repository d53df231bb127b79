/** How days are counted: three cards with what each would give, and the sentence for a contract. */
import type { CountingRule } from '../domain/calendar/counting-rule.ts';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import { type Settings, workingCalendarOf } from '../domain/rules/settings.ts';
import { formatTime } from '../i18n/dates.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Choice } from '../ui/choice.tsx';
import { InputField } from '../ui/inputs.tsx';
import type { BoardPorts } from './board-ports.ts';
import { contractSentence, fridayExample, RULE_KINDS, type RuleKind } from './board-rule.ts';
import type { BoardSight } from './board-sight.ts';
import { parseRule, type RuleDraft } from './settings-model.ts';
import type { SettingsPart } from './settings-part.ts';
import type { Words } from './words.ts';

export interface RuleFieldsProps {
  readonly part: SettingsPart<RuleDraft, 'NoTime'>;
  readonly sight: BoardSight;
  readonly ports: BoardPorts;
  readonly words: Words;
  /** With what is typed elsewhere on the page; else those in force. */
  readonly settings?: Settings;
}

export function RuleFields({ part, sight, ports, words, ...typed }: RuleFieldsProps) {
  const { translate } = words;
  const draft = part.draft.value;
  if (draft === undefined) return null;
  const { settings = sight.state.settings } = typed;
  const calendar = workingCalendarOf(settings.agency, ports.holidays);
  const chosen = parseRule(draft);
  const ruleFor = (kind: RuleKind): CountingRule => {
    const parsed = parseRule({ ...draft, kind });
    return parsed.ok ? parsed.value : { kind: 'cutoff', minute: 'closing' };
  };
  return (
    <>
      <Choice
        legend={translate('settings.rule.question')}
        options={RULE_KINDS.map((kind) => ({
          value: kind,
          label: translate(`firstRun.friday.${kind}`),
          hint: exampleText(ruleFor(kind), calendar, sight, words),
        }))}
        value={draft.kind}
        onChange={(kind) => part.change({ ...draft, kind })}
      />
      {draft.kind === 'cutoff' && <CutoffFields part={part} draft={draft} translate={translate} />}
      {chosen.ok && (
        <div class="contract">
          <p class="subtle small">{translate('settings.rule.sentence')}</p>
          <p>{contractSentence(chosen.value, settings.terms.edits, calendar, translate)}</p>
        </div>
      )}
      <p class="subtle">{translate('settings.frozen')}</p>
    </>
  );
}

function exampleText(
  rule: CountingRule,
  calendar: WorkingCalendar,
  { now }: BoardSight,
  words: Words,
): string | undefined {
  const example = fridayExample(rule, calendar, now);
  if (example === undefined) return undefined;
  const { asked, promise } = example;
  return words.translate('settings.rule.example', {
    from: words.day(asked),
    at: formatTime(840),
    d: words.day(promise.day),
    t: formatTime(promise.closes),
  });
}

interface CutoffProps {
  readonly part: SettingsPart<RuleDraft, 'NoTime'>;
  readonly draft: RuleDraft;
  readonly translate: PageTranslate;
}

function CutoffFields({ part, draft, translate }: CutoffProps) {
  return (
    <>
      <Choice
        look="chips"
        legend={translate('settings.rule.cutoff')}
        options={[
          { value: 'closing', label: translate('settings.rule.closing') },
          { value: 'hour', label: translate('settings.rule.hour') },
        ]}
        value={draft.atClosing ? 'closing' : 'hour'}
        onChange={(value) => part.change({ ...draft, atClosing: value === 'closing' })}
      />
      {!draft.atClosing && (
        <InputField
          type="time"
          label={translate('settings.rule.cutoff')}
          value={draft.time}
          error={part.fault.value && translate('error.noTime')}
          onInput={(time) => part.change({ ...draft, time })}
        />
      )}
    </>
  );
}
