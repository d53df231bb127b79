/** One person's words for what both sides agree on. */
import type { BoardEntry } from '../domain/roster/entries.ts';
import { isRulePath, type RuleVersion } from '../domain/rules/agreed.ts';
import type { IgnoredEntry } from '../domain/rules/ignored-entries.ts';
import { type AgreedTranslate, agreedTranslate } from '../i18n/agreed/translate.ts';
import { createRulesWords, type RulesWords } from './rules-words.ts';
import type { createWords } from './words.ts';

export interface AgreedWords extends RulesWords {
  readonly say: AgreedTranslate;
}

export function createAgreedWords(...of: Parameters<typeof createWords>): AgreedWords {
  return { ...createRulesWords(...of), say: agreedTranslate(of[0]) };
}

/** "Version 2 · agreed Fri 20 Nov · Dan for Priya" */
export function versionText({ number, agreed, at }: RuleVersion, words: AgreedWords): string {
  const said = { n: number, d: words.dayOf(at), name: words.name(agreed.by) };
  return agreed.for === undefined
    ? words.say('agreed.version', said)
    : words.say('agreed.version.for', { ...said, whom: words.name(agreed.for) });
}

/** "Dan · Fri 20 Nov · a rule: not this person's to change" */
export function ignoredText({ entry, why }: IgnoredEntry, words: AgreedWords): string {
  return words.say('agreed.ignored.line', {
    name: words.name(entry.by),
    d: words.dayOf(entry.at),
    what: whatText(entry, words),
    why: words.say(`agreed.why.${why}`),
  });
}

function whatText(entry: BoardEntry, { say, name }: AgreedWords): string {
  switch (entry.kind) {
    case 'placed':
      return say('agreed.what.side', { name: name(entry.member) });
    case 'named':
      return say('agreed.what.role', { name: name(entry.member) });
    case 'rulesProposed':
      return say('agreed.what.proposal');
    case 'rulesAgreed':
      return say('agreed.what.agreement');
    case 'fieldSet': {
      if (isRulePath(entry.path)) return say('agreed.what.rule');
      const [first, member = ''] = entry.path.split('.');
      if (first === 'people') return say('agreed.what.row', { name: name(member) });
      return say(first === 'switches' ? 'agreed.what.switch' : 'agreed.what.setting');
    }
    default:
      return say('agreed.what.setting');
  }
}
