/** Why a date beside the main clock's is not the one that was promised: the board was on hold. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import type { Hold } from '../domain/pauses/holds.ts';
import { pageTranslate } from '../i18n/pages/translate.ts';
import { unbroken } from '../ui/unbroken.ts';
import type { CardSight } from './card-sight.ts';
import { PauseTexts } from './pause-texts.tsx';
import type { PauseWords } from './pause-words.ts';
import { daysText, type Words } from './words.ts';

export interface HeldLineProps {
  /** What was promised. */
  readonly first: FrozenPromise | undefined;
  /** What it is now. */
  readonly due: FrozenPromise | undefined;
  readonly sight: Pick<CardSight, 'pauses'>;
  readonly words: Omit<Words, 'translate'>;
}

/** Nothing where no hold moved it. */
export function HeldLine({ first, due, sight: { pauses }, words }: HeldLineProps) {
  if (first === undefined || due === undefined) return null;
  const holds = pauses?.heldBetween(first, due) ?? [];
  if (holds.length === 0) return null;
  return (
    <PauseTexts
      words={{ ...words, translate: pageTranslate(words.locale) }}
      draw={(known) => (
        <p class="subtle small">{unbroken(heldText({ first, due, holds }, known))}</p>
      )}
    />
  );
}

interface Moved {
  readonly first: FrozenPromise;
  readonly due: FrozenPromise;
  readonly holds: readonly Hold[];
}

/** What was asked on a day of a hold never had its first date. */
function heldText({ first, due, holds }: Moved, words: PauseWords): string {
  const { translate } = words;
  const [moving, ...others] = holds.map(({ from, to }) => ({
    from,
    dates: daysText(from, to, words),
  }));
  if (moving === undefined) return '';
  const { dates } = moving;
  const moved = { was: momentOf(first, words), d: momentOf(due, words), dates };
  const began = isAskedOn(first, moving.from)
    ? translate('pause.waitedHold', { dates })
    : translate('pause.movedHold', moved);
  return [began, ...others.map((other) => translate('pause.waitedHold', other))].join(' ');
}

function isAskedOn({ received, zone }: FrozenPromise, from: string): boolean {
  return from <= (typeof received === 'string' ? received : local(received, zone).day);
}

/** A term in hours ends within a day. */
function momentOf(promise: FrozenPromise, { day, closing }: PauseWords): string {
  const d = day(promise.day);
  return promise.rule === 'hours' ? `${d}, ${closing(promise)}` : d;
}
