/** A round that the price does not include: said to both sides, and the agency may ask for a yes to it. */
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { beyondIncluded, isOutsideOffered } from './outside-sight.ts';
import { PauseTexts } from './pause-texts.tsx';
import type { Words } from './words.ts';

export interface BeyondIncludedProps {
  readonly card: CardModel;
  readonly sight: CardSight;
  readonly words: Words;
}

export function BeyondIncluded({ card, sight, words }: BeyondIncludedProps) {
  const round = beyondIncluded(sight);
  const n = sight.board.settings.agreement.rounds;
  if (round === undefined || n === undefined) return null;
  return (
    <PauseTexts
      words={words}
      draw={({ translate }) => (
        <Notice tone="info">
          <p>{translate('outside.beyond', { n, k: round.number })}</p>
          {isOutsideOffered(sight) && (
            <div class="actions">
              <Button
                kind="plain"
                label={translate('button.outside')}
                onPress={() => card.open({ step: 'outside' })}
              />
            </div>
          )}
        </Notice>
      )}
    />
  );
}
