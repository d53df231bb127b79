/** Days by side on a card, where the board shows them there. */
import { daysBySide } from '../domain/ledger/ledger.ts';
import { holdsIn } from '../domain/pauses/holds.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { CardSight } from './card-sight.ts';
import { LedgerView } from './ledger-view.tsx';
import { PauseTexts } from './pause-texts.tsx';
import type { CardPorts } from './ports.ts';
import type { Words } from './words.ts';

export interface LedgerPartProps {
  readonly sight: CardSight;
  readonly words: Words;
  readonly ports: Pick<CardPorts, 'holidays'>;
}

export function LedgerPart({ sight, words, ports: { holidays } }: LedgerPartProps) {
  const { journal, board, now, turn } = sight;
  const { entries } = journal;
  const { people, settings } = board;
  const days = daysBySide(
    { entries, people },
    (side) => workingCalendarOf(settings[side], holidays),
    now,
    holdsIn(board.fields),
  );
  const of = { days, entries, folded: turn.folded };
  return <PauseTexts words={words} draw={(spoken) => <LedgerView {...of} words={spoken} />} />;
}
