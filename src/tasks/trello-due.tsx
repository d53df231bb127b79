/** Trello's own due date, named where it says another day than ours. It is never changed by us. */
import type { CardSight } from './card-sight.ts';
import { PauseTexts } from './pause-texts.tsx';
import type { Words } from './words.ts';

export interface TrelloDueProps {
  readonly sight: CardSight;
  readonly words: Words;
}

export function TrelloDue({ sight: { trelloDue, due }, words }: TrelloDueProps) {
  if (trelloDue === undefined || due === undefined) return null;
  const dates = { d: words.dayOf(trelloDue), was: words.day(due.promise.day) };
  return (
    <PauseTexts
      words={words}
      draw={({ translate }) => (
        <p class="subtle small trello-due">{translate('pause.trelloDue', dates)}</p>
      )}
    />
  );
}
