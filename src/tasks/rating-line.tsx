/** *How was it?*, one tap for who approved; for everybody else what was said. */
import type { Approval, Rating } from '../domain/turn/card-turn.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { isAmong } from './offered-steps.ts';
import type { StateProps } from './section-actions.ts';
import type { Words } from './words.ts';
import './decide.css';

export interface RatingLineProps extends Pick<StateProps, 'sight' | 'words' | 'onRate'> {
  readonly approval: Approval;
}

export function RatingLine({ approval, sight, words, onRate }: RatingLineProps) {
  const rating = sight.turn.ratings.findLast(({ ref }) => ref === approval.id);
  if (!isAmong(sight.offers, 'rate')) return rating && <Said rating={rating} words={words} />;
  const { translate } = words;
  const title = translate('section.howWasIt');
  return (
    <fieldset class="rating">
      <legend>{title}</legend>
      <Thumb
        icon="thumbUp"
        name={translate('rating.good')}
        pressed={rating?.good === true}
        onPress={() => onRate(true)}
      />
      <Thumb
        icon="thumbDown"
        name={translate('rating.bad')}
        pressed={rating?.good === false}
        onPress={() => onRate(false)}
      />
    </fieldset>
  );
}

interface ThumbProps {
  readonly icon: IconName;
  readonly name: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Thumb({ icon, name, pressed, onPress }: ThumbProps) {
  return (
    <button
      type="button"
      class="rating-button"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

function Said({ rating, words }: { readonly rating: Rating; readonly words: Words }) {
  const { good, by, words: why } = rating;
  const name = words.name(by);
  return (
    <>
      <p class="subtle small rating-said">
        <Icon name={good ? 'thumbUp' : 'thumbDown'} />
        <span>
          {words.translate(good ? 'rating.good' : 'rating.bad')} · {name}
        </span>
      </p>
      {why !== undefined && (
        <p class="subtle small">
          {words.translate('section.handedOver.note', { name, note: why })}
        </p>
      )}
    </>
  );
}
