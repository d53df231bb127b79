/** The rules that most boards never touch: folded, each a sentence with its form behind a pencil. */
import { useState } from 'preact/hooks';
import { Fold } from '../ui/fold.tsx';
import type { RulesContext } from './rules-context.ts';
import { RoundsField, TermField, TextFields, UrgentFields } from './rules-fields.tsx';
import type { RulesModel } from './rules-model.ts';
import { RuleRow } from './rules-row.tsx';
import {
  answersLines,
  approvalLines,
  contactLines,
  countingLines,
  missingLongLines,
  outsideLines,
  resultLines,
  roundsLines,
  sideLines,
  urgentLines,
} from './rules-sentences.ts';
import { ApprovalFields } from './settings-approvals.tsx';
import { RuleFields } from './settings-rule.tsx';
import { ClientFields, SideForm } from './settings-side.tsx';

export interface MoreRulesProps {
  readonly model: RulesModel;
  readonly context: RulesContext;
}

export function MoreRules({ model, context }: MoreRulesProps) {
  const { translate } = context.words;
  const parts = [
    ...[model.rule, model.agency, model.client, model.approvals, model.answers],
    ...[model.rounds, model.urgent, model.outside, model.contact, model.result, model.missingLong],
  ];
  // Once open they stay so, also when a form among them is done with.
  const [isOpen, setOpen] = useState(parts.some((part) => part.isTyped.peek()));
  return (
    <Fold summary={translate('rules.more')} open={isOpen} onToggle={setOpen}>
      <div class="rule-list">
        <DayRules model={model} context={context} />
        <LargerRules model={model} context={context} />
        <WordRules model={model} context={context} />
      </div>
    </Fold>
  );
}

/** How days are counted, and whose days they are. */
function DayRules({ model, context }: MoreRulesProps) {
  const { ports, sight, words } = context;
  const { translate } = words;
  return (
    <>
      <RuleRow
        context={context}
        part={model.rule}
        name={translate('settings.rule')}
        lines={countingLines}
        form={({ settings }) => (
          <RuleFields
            part={model.rule}
            sight={sight}
            ports={ports}
            words={words}
            settings={settings}
          />
        )}
      />
      <RuleRow
        context={context}
        part={model.agency}
        name={translate('settings.agency')}
        lines={(said) => sideLines(said, 'agency')}
        form={() => (
          <SideForm
            draft={model.agency.draft.value}
            fault={model.agency.fault.value}
            ports={ports}
            words={words}
            now={sight.now}
            onChange={model.agency.change}
          />
        )}
      />
      <RuleRow
        context={context}
        part={model.client}
        name={translate('settings.client')}
        lines={(said) => sideLines(said, 'client')}
        form={() => (
          <ClientFields part={model.client} ports={ports} words={words} now={sight.now} />
        )}
      />
      <RuleRow
        context={context}
        part={model.answers}
        name={translate('rules.name.answers')}
        lines={answersLines}
        form={() => <TermField part={model.answers} of="answers" words={words} />}
      />
    </>
  );
}

/** Rules of larger projects: shown once their switch is on, or something is stored for them. */
function LargerRules({ model, context }: MoreRulesProps) {
  const { sight, words } = context;
  const { translate } = words;
  const { switches, agreement, approval } = sight.state.settings;
  const { rounds, urgent, texts } = agreement;
  const hasUrgent = Object.values(urgent).some((count) => count !== undefined);
  return (
    <>
      {(switches.rounds || rounds !== undefined) && (
        <RuleRow
          context={context}
          part={model.rounds}
          name={translate('rules.name.rounds')}
          lines={roundsLines}
          form={() => <RoundsField part={model.rounds} words={words} />}
        />
      )}
      {(switches.urgent || hasUrgent) && (
        <RuleRow
          context={context}
          part={model.urgent}
          name={translate('rules.name.urgent')}
          lines={urgentLines}
          form={() => <UrgentFields part={model.urgent} words={words} />}
        />
      )}
      {(switches.outside || texts.outside !== '' || texts.price !== '') && (
        <RuleRow
          context={context}
          part={model.outside}
          name={translate('rules.name.outside')}
          lines={outsideLines}
          form={() => (
            <TextFields part={model.outside} names={['outside', 'price']} words={words} />
          )}
        />
      )}
      <RuleRow
        context={context}
        part={model.approvals}
        name={translate('approvals.title')}
        lines={approvalLines}
        form={() => (
          <ApprovalFields
            part={model.approvals}
            translate={translate}
            hasPolicies={switches.policies || approval.changes !== 'flag'}
          />
        )}
      />
    </>
  );
}

/** Rules in the words of both sides. */
function WordRules({ model, context }: MoreRulesProps) {
  const { words } = context;
  const { translate } = words;
  return (
    <>
      <RuleRow
        context={context}
        part={model.contact}
        name={translate('rules.name.contact')}
        lines={contactLines}
        form={() => <TextFields part={model.contact} names={['channel', 'calls']} words={words} />}
      />
      <RuleRow
        context={context}
        part={model.result}
        name={translate('rules.name.result')}
        lines={resultLines}
        form={() => <TextFields part={model.result} names={['result']} words={words} />}
      />
      <RuleRow
        context={context}
        part={model.missingLong}
        name={translate('rules.name.missingLong')}
        lines={missingLongLines}
        form={() => <TextFields part={model.missingLong} names={['missingLong']} words={words} />}
      />
    </>
  );
}
