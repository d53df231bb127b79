/** What is said of missing things, in the reader's words. */
import { dueAt } from '../domain/calendar/promise.ts';
import { type Debt, termOf } from '../domain/pauses/debt.ts';
import type { MissingDebt } from '../domain/pauses/entries.ts';
import type { WaitedDays } from '../domain/pauses/waited-days.ts';
import type { PauseTranslate } from '../i18n/pauses/translate.ts';
import type { CardSight } from './card-sight.ts';
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

/** All that was waited for on some days; nothing on a hold alone. */
export function waitedThings(
  { debts, yes }: WaitedDays,
  translate: PauseTranslate,
): readonly string[] {
  const things = debts.map((debt) => thingOf(debt, translate));
  return yes ? [...things, translate('ledger.yes')] : things;
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

/** The message to who owes it. A date that is over is left out: it would read as a reproach. */
export function pauseMessage(sight: CardSight, debt: Debt, words: PauseWords): string {
  const { translate, day, closing } = words;
  const { due } = termOf(debt);
  const owner = debt.who === 'others' ? undefined : sight.pauses?.waits?.owner.members[0];
  const name = owner === undefined ? undefined : sight.people.get(owner)?.name;
  const about = {
    card: sight.content.title,
    link: sight.link ?? '',
    thing: thingOf(debt, translate),
  };
  if (dueAt(due) <= sight.now) {
    return name === undefined
      ? translate('pause.message.overNoName', about).trim()
      : translate('pause.message.over', { ...about, name }).trim();
  }
  const dated = { ...about, d: day(due.day), t: closing(due) };
  return name === undefined
    ? translate('pause.message.noName', dated).trim()
    : translate('pause.message', { ...dated, name }).trim();
}
