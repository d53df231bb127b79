/** One missing thing beside the one that the card shows first, and what a person said of any of them. */

import { dueAt } from '../domain/calendar/promise.ts';
import { type Debt, termOf } from '../domain/pauses/debt.ts';
import { Actions } from '../ui/actions.tsx';
import { Fold } from '../ui/fold.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardSight } from './card-sight.ts';
import { debtActions } from './debt-actions.ts';
import { howToIn } from './missing-model.ts';
import type { PausedProps } from './pause-part-props.ts';
import { moreWords, type PauseWords, thingFirst } from './pause-words.ts';

export function DebtRow(of: PausedProps & { readonly debt: Debt }) {
  const { debt, words, state } = of;
  const { sight } = state;
  const { primary, plain, more } = debtActions(debt, of);
  const buttons = primary === undefined ? plain : [primary, ...plain];
  return (
    <li class="question" data-tone={debt.isOpen ? 'others' : 'done'}>
      <p>
        <strong>{unbroken(headOf(debt, words))}</strong>
      </p>
      {debt.isOpen && <p class="subtle small">{unbroken(dateOf(debt, sight, words))}</p>}
      <DebtDetails debt={debt} sight={sight} words={words} />
      {buttons.length + more.length > 0 && (
        <Actions plain={buttons} more={more} moreLabel={words.translate('button.more')} />
      )}
    </li>
  );
}

function headOf(debt: Debt, words: PauseWords): string {
  const thing = thingFirst(debt, words);
  const end = debt.ends.at(-1);
  return debt.isOpen || end === undefined
    ? thing
    : words.translate('section.pause.sent', { thing, d: words.dayOf(end.at) });
}

function dateOf(debt: Debt, { now }: CardSight, { translate, day, closing }: PauseWords): string {
  const { due } = termOf(debt);
  return now < dueAt(due)
    ? translate('pause.due', { d: day(due.day), t: closing(due) })
    : translate('section.pause.over');
}

export interface DebtDetailsProps {
  readonly debt: Debt;
  readonly sight: CardSight;
  readonly words: PauseWords;
}

/** What was said of it, why what came was not it, and how the board says to give it. */
export function DebtDetails({ debt, sight, words }: DebtDetailsProps) {
  const { translate, name, dayOf } = words;
  const more = moreWords(debt);
  const howTo = debt.isOpen ? howToIn(sight, debt.what) : undefined;
  const { by, at, why } = termOf(debt);
  return (
    <>
      {more !== undefined && (
        <p class="question-text">{translate('pause.quote', { words: more })}</p>
      )}
      {/* Once it is sent again, what the last one lacked would read as said of this one. */}
      {why !== undefined && debt.isOpen && (
        <p class="question-text subtle">
          {unbroken(translate('pause.returned', { name: name(by), d: dayOf(at), why }))}
        </p>
      )}
      {howTo !== undefined && (
        <Fold summary={translate('button.howAccess')}>
          <p class="question-text">{howTo}</p>
        </Fold>
      )}
    </>
  );
}
