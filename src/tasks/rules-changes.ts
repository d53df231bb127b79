/** Rules as names and values: what stands now beside what would. */
import { type ReportCadence, RULE_TEXTS } from '../domain/rules/agreement.ts';
import type { Settings } from '../domain/rules/settings.ts';
import type { Switch } from '../domain/rules/switches.ts';
import { formatTime } from '../i18n/dates.ts';
import { sideDraft } from './board-side.ts';
import { placeSentence } from './board-words.ts';
import { cadenceText } from './rules-sentences.ts';
import type { RulesWords } from './rules-words.ts';

export interface RuleFact {
  readonly name: string;
  readonly text: string;
}

export interface RuleChange<Told = string> {
  readonly name: string;
  readonly before: Told;
  readonly after: Told;
}

/** What reads otherwise, in the order of the page. */
export function ruleChanges(
  now: Settings,
  next: Settings,
  words: RulesWords,
): readonly RuleChange[] {
  const facts = ruleFacts(next, words);
  return ruleFacts(now, words).flatMap(({ name, text: before }, index) => {
    const after = facts[index]?.text ?? before;
    return after === before ? [] : [{ name, before, after }];
  });
}

/** Every rule, always the same ones in the same order. */
function ruleFacts(settings: Settings, words: RulesWords): readonly RuleFact[] {
  return [
    ...termFacts(settings, words),
    ...largerFacts(settings, words),
    ...wordFacts(settings, words),
    ...dayFacts(settings, words),
  ];
}

function termFacts({ rule, terms, agreement }: Settings, words: RulesWords): readonly RuleFact[] {
  const { translate } = words;
  const days = (n: number) => translate('rules.days', { n });
  const until =
    rule.kind === 'cutoff' && rule.minute !== 'closing' ? ` (${formatTime(rule.minute)})` : '';
  return [
    {
      name: translate('settings.rule'),
      text: `${translate(`firstRun.friday.${rule.kind}`)}${until}`,
    },
    { name: translate('rules.name.edits'), text: days(terms.edits) },
    { name: translate('rules.name.decision'), text: days(terms.decision) },
    { name: translate('rules.name.missing'), text: days(terms.missing) },
    {
      name: translate('rules.name.answers'),
      text: translate('rules.hours', { n: terms.answerHours }),
    },
    { name: translate('rules.form.report'), text: days(terms.report) },
    {
      name: translate('rules.name.reports'),
      text: reportsText(agreement.reports, words),
    },
  ];
}

/** A usual cadence that nobody chose asks for no report. */
function reportsText(reports: readonly ReportCadence[], words: RulesWords): string {
  const cadence = reports.map((row) => cadenceText(row, words)).join('; ');
  const isChosen = reports.some(({ since }) => since !== undefined);
  return isChosen ? cadence : words.translate('rules.usual', { cadence });
}

function largerFacts(
  { agreement, switches, approval }: Settings,
  { translate }: RulesWords,
): readonly RuleFact[] {
  const { rounds, urgent } = agreement;
  const days = (n: number | undefined) =>
    n === undefined ? translate('rules.none') : translate('rules.days', { n });
  const count = (n: number | undefined) => (n === undefined ? translate('rules.none') : String(n));
  const counted = (of: Extract<Switch, 'rounds' | 'urgent' | 'outside'>) => ({
    name: translate('rules.switch', { name: translate(`rules.name.${of}`) }),
    text: translate(switches[of] ? 'rules.on' : 'rules.off'),
  });
  const urgentName = (of: 'edits' | 'decision' | 'cap') =>
    translate('rules.urgent.of', { name: translate(`rules.form.urgent.${of}`) });
  return [
    { name: translate('rules.form.rounds'), text: count(rounds) },
    counted('rounds'),
    { name: urgentName('edits'), text: days(urgent.edits) },
    { name: urgentName('decision'), text: days(urgent.decision) },
    { name: urgentName('cap'), text: count(urgent.cap) },
    counted('urgent'),
    counted('outside'),
    { name: translate('approvals.changes'), text: translate(`approvals.${approval.changes}`) },
  ];
}

function wordFacts({ agreement }: Settings, { translate }: RulesWords): readonly RuleFact[] {
  return RULE_TEXTS.map((name) => ({
    name: translate(`rules.form.${name}`),
    text: agreement.texts[name] || translate('rules.none'),
  }));
}

function dayFacts(settings: Settings, words: RulesWords): readonly RuleFact[] {
  const { translate } = words;
  const client = settings.separateClient
    ? placeSentence(sideDraft(settings.client), words)
    : translate('settings.client.same');
  return [
    {
      name: translate('settings.agency'),
      text: placeSentence(sideDraft(settings.agency), words),
    },
    { name: translate('settings.client'), text: client },
  ];
}
