/** What takes up the room of a board that is full: its longest texts. */
import type { FieldSet } from '../domain/roster/entries.ts';
import { isKindPath, KINDS_PATH, RULE_TEXTS } from '../domain/rules/agreement.ts';
import type { BoardSight } from './board-sight.ts';
import type { RulesWords } from './rules-words.ts';

const MOST_TEXTS = 3;
/** Shorter ones leave nothing to shorten. */
const SHORT = 30;

export interface LongText {
  readonly name: string;
  readonly length: number;
}

/** The longest texts first, with those that are typed and did not fit. */
export function longestTexts(
  { state }: BoardSight,
  typed: readonly FieldSet[],
  words: RulesWords,
): readonly LongText[] {
  const fields = new Map([
    ...state.fields,
    ...typed.map(({ path, value }) => [path, value] as const),
  ]);
  return [...fields]
    .flatMap(([path, value]) => {
      const length = lengthOf(value);
      const name = nameOf(path, words);
      return name === undefined || length < SHORT ? [] : [{ name, length }];
    })
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_TEXTS);
}

/** Characters of a text, or of a list of texts. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!Array.isArray(value)) return 0;
  return value.reduce<number>((sum, item) => sum + lengthOf(item), 0);
}

function nameOf(path: string, words: RulesWords): string | undefined {
  const { name, translate } = words;
  const rule = ruleName(path, words);
  if (rule !== undefined) return rule;
  const [, member] = /^people\.([\w-]+)\./.exec(path) ?? [];
  return member === undefined ? undefined : `${translate('tab.team')}: ${name(member)}`;
}

/** What the field of a rule that is words or a list is called in its form. */
export function ruleName(path: string, { translate }: RulesWords): string | undefined {
  const text = RULE_TEXTS.find((one) => path === `rules.${one}`);
  if (text !== undefined) return translate(`rules.form.${text}`);
  return path === KINDS_PATH || isKindPath(path) ? translate('rules.form.kinds') : undefined;
}
