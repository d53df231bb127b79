/** What was refused, in one sentence with what can be done, and the words that were typed, to be copied. */
import type { Instant } from '../domain/clock.ts';
import type { Refused } from '../domain/journal.ts';
import type { Locale } from '../i18n/locale.ts';
import { loadStoreTexts, type StoreKey, storeTranslate } from '../i18n/store/translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyText } from './copy-text.tsx';

export const loadRefused = loadStoreTexts;

export interface RefusedViewProps {
  readonly refused: readonly Refused[];
  readonly model: 'card' | 'board';
  readonly locale: Locale;
  readonly dayOf: (at: Instant) => string;
  /** The person does not want these sent any more. */
  readonly giveUp: (ids: readonly string[]) => void;
}

export function RefusedView({ refused, model, locale, dayOf, giveUp }: RefusedViewProps) {
  const translate = storeTranslate(locale);
  const reasons = [...new Set(refused.map(({ why }) => why))];
  return (
    <>
      {reasons.map((why) => {
        const mine = refused.filter((one) => one.why === why);
        const [first] = mine;
        const text = mine.flatMap(({ entry }) => textsIn(entry)).join('\n');
        return (
          <Notice key={why} tone="warning">
            <p>{first && translate(keyOf(why, model), { d: dayOf(first.since) })}</p>
            {mine.some(({ ghost }) => ghost) && <p>{translate('refused.ghost')}</p>}
            {text !== '' && (
              <CopyText label={translate('refused.text')} text={text} translate={translate} />
            )}
            <div>
              <Button
                kind="quiet"
                label={translate('refused.giveUp')}
                onPress={() => giveUp(mine.map(({ entry }) => entry.id))}
              />
            </div>
          </Notice>
        );
      })}
    </>
  );
}

function keyOf(why: Refused['why'], model: 'card' | 'board') {
  switch (why) {
    case 'TooLarge':
      return `refused.TooLarge.${model}` satisfies StoreKey;
    case 'NotAllowed':
    case 'Damaged':
    case 'NewerVersion':
      return `refused.${why}` satisfies StoreKey;
    default:
      return 'refused.other';
  }
}

/** Fields in which people write; everything else in an entry is ours. */
const TYPED = new Set(['text', 'note', 'remark', 'remarks', 'why', 'words']);

function textsIn(value: unknown, isTyped = false): readonly string[] {
  if (typeof value === 'string') return isTyped && value !== '' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, isTyped));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, TYPED.has(name)));
}
