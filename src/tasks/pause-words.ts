/** What is said of missing things, in the reader's words. */
import type { MissingDebt } from '../domain/pauses/entries.ts';
import type { PauseTranslate } from '../i18n/pauses/translate.ts';
import type { Words } from './words.ts';

export interface PauseWords extends Omit<Words, 'translate'> {
  readonly translate: PauseTranslate;
}

type Named = Pick<MissingDebt, 'what' | 'words'>;

/** Longer words of a person are a line of their own. */
const LONGEST_THING = 60;

/** The missing thing within a sentence: "access to the ad account". */
export function thingOf({ what, words }: Named, translate: PauseTranslate): string {
  const isOwn = what === 'other' && words !== undefined && isShort(words);
  return isOwn ? words : translate(`thing.${what}`);
}

/** The same where a sentence begins with it. */
export function thingFirst(debt: Named, { translate, locale }: PauseWords): string {
  const [first = '', ...rest] = thingOf(debt, translate);
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** What a person said of it beyond its kind; undefined where the thing is named by just that. */
export function moreWords({ what, words }: Named): string | undefined {
  return what === 'other' && words !== undefined && isShort(words) ? undefined : words;
}

function isShort(words: string): boolean {
  return words.length <= LONGEST_THING && !words.includes('\n');
}
