/** What a proposal changes, rule by rule: the sentence as it is and as it would be. */
import { type Fields, readSettings, type Settings } from '../domain/rules/settings.ts';
import type { PageTexts } from '../i18n/pages/translate.ts';
import type { en } from '../i18n/rules/en.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import type { RuleChange } from './rules-changes.ts';
import {
  answersLines,
  approvalLines,
  contactLines,
  countingLines,
  decisionLines,
  editsLines,
  type Lines,
  missingLines,
  missingLongLines,
  outsideLines,
  reportsLines,
  resultLines,
  roundsLines,
  type Said,
  sideLines,
  urgentLines,
} from './rules-sentences.ts';
import type { RulesWords } from './rules-words.ts';

/** In whole sentences; the ready sets tell theirs as bare values. */
export type SentenceChange = RuleChange<Lines>;

type RuleName = keyof typeof en | keyof PageTexts;

const RULES: readonly (readonly [name: RuleName, lines: (said: Said) => Lines])[] = [
  ['rules.name.edits', editsLines],
  ['settings.rule', countingLines],
  ['rules.name.decision', decisionLines],
  ['rules.name.missing', missingLines],
  ['rules.name.reports', reportsLines],
  ['rules.name.answers', answersLines],
  ['settings.agency', (said) => sideLines(said, 'agency')],
  ['settings.client', (said) => sideLines(said, 'client')],
  ['rules.name.rounds', roundsLines],
  ['rules.name.urgent', urgentLines],
  ['rules.name.outside', outsideLines],
  ['approvals.title', approvalLines],
  ['rules.name.contact', contactLines],
  ['rules.name.result', resultLines],
  ['rules.name.missingLong', missingLongLines],
];

/** Empty where all reads as it did. */
export function sentenceChanges(
  before: Fields,
  after: Fields,
  sight: BoardSight,
  ports: Pick<BoardPorts, 'holidays' | 'zone' | 'knownCalendars'>,
  words: RulesWords,
): readonly SentenceChange[] {
  const said = (fields: Fields): Said => ({ settings: settingsOf(fields), sight, ports, words });
  const settingsOf = (fields: Fields): Settings =>
    readSettings(fields, ports.zone, ports.knownCalendars).settings;
  const [old, next] = [said(before), said(after)];
  const name = words.translate as (key: RuleName) => string; // none of these names takes a value
  // The sentence for a contract repeats the term of edits: it is told where the rule itself is another one.
  const isSameRule = JSON.stringify(old.settings.rule) === JSON.stringify(next.settings.rule);
  return RULES.flatMap(([key, lines]): readonly SentenceChange[] => {
    if (lines === countingLines && isSameRule) return [];
    const change = differing(lines(old), lines(next));
    return change.after.length + change.before.length === 0 ? [] : [{ name: name(key), ...change }];
  });
}

/** The lines that are not on both sides. */
function differing(before: Lines, after: Lines): Pick<SentenceChange, 'before' | 'after'> {
  return {
    before: before.filter((line) => !after.includes(line)),
    after: after.filter((line) => !before.includes(line)),
  };
}
