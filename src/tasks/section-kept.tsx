/** Late remarks that wait for the next round. */
import { nextRound } from '../domain/turn/next-round.ts';
import { Fold } from '../ui/fold.tsx';
import type { StateProps } from './section-actions.ts';

export function KeptLine({ sight, words }: Pick<StateProps, 'sight' | 'words'>) {
  const { kept } = sight.turn;
  if (kept.length === 0) return null;
  const summary = words.translate('section.kept', { n: kept.length, round: nextRound(sight.turn) });
  return (
    <Fold summary={summary}>
      <ol class="kept-list">
        {kept.map((edit) => (
          <li key={edit.ref}>{edit.text}</li>
        ))}
      </ol>
    </Fold>
  );
}
