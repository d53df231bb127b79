/** How it stands with the role of the one who decides, for everybody to read: whether she confirmed it, when
 *  she is away, whether she left the board. */

import { awayPeriods } from '../domain/roster/away-periods.ts';
import { namingOf } from '../domain/roster/board-people.ts';
import { unbroken } from '../ui/unbroken.ts';
import type { BoardSight } from './board-sight.ts';
import { periodText, whoCanChoose } from './role-words.ts';
import type { Words } from './words.ts';

export interface RoleSummaryProps {
  readonly sight: BoardSight;
  readonly words: Words;
}

export function RoleSummary({ sight, words }: RoleSummaryProps) {
  const lines = roleLines(sight, words);
  if (lines.length === 0) return null;
  return (
    <ul class="subtle">
      {lines.map((line) => (
        <li key={line}>{unbroken(line)}</li>
      ))}
    </ul>
  );
}

function roleLines({ state, people, now, access }: BoardSight, words: Words): readonly string[] {
  const { translate } = words;
  const isHere = (member: string) => people.some(({ id }) => id === member);
  const naming = namingOf(state.people, 'representative', now);
  const isLeft = naming !== undefined && !isHere(naming.member);
  const isOpen = naming === undefined || isLeft;
  const { zone } = state.settings.client;
  return [
    ...(isLeft ? [translate('role.left')] : []),
    ...(isOpen && access.kind !== 'edit' ? [whoCanChoose(state.people, now, isHere, words)] : []),
    ...(naming !== undefined && !isLeft && naming.accepted === undefined
      ? [
          translate('role.unconfirmed', {
            d: words.dayOf(naming.at),
            name: words.name(naming.by),
          }),
        ]
      : []),
    ...awayPeriods(state.people, now).map((period) => periodText(period, zone, words)),
  ];
}
