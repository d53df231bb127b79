/** A sentence about some cards, and which they are: all of them are named. */
import { Fold } from '../ui/fold.tsx';
import type { DataWords } from './data-words.ts';
import type { Filed } from './import-plan.ts';

/** Longer lists fold. */
const SHOWN = 5;

export interface NamedCardsProps {
  readonly text: string;
  readonly cards: readonly Filed[];
  readonly words: DataWords;
}

export function NamedCards({ text, cards, words }: NamedCardsProps) {
  if (cards.length === 0) return null;
  const names = (
    <ul class="data-cards" aria-label={text}>
      {cards.map((card) => (
        <li key={card?.id ?? ''}>{nameOf(card, words)}</li>
      ))}
    </ul>
  );
  return (
    <div>
      <p>{text}</p>
      {cards.length <= SHOWN ? (
        names
      ) : (
        <Fold summary={words.translate('data.cards', { n: cards.length })}>{names}</Fold>
      )}
    </div>
  );
}

function nameOf(card: Filed, { translate }: DataWords): string {
  return card === undefined ? translate('data.board') : card.title || translate('data.untitled');
}
