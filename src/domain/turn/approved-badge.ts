/** What the front of an approved card says: the connector loads this with the first one of a board. */
import { local } from '../calendar/zone.ts';
import type { ChangePolicy } from '../rules/settings.ts';
import { type BadgeSight, type Shown, type TurnBadge, turnBadge } from './badge.ts';
import type { Approval } from './card-turn.ts';

/** The badge of a card in any state. */
export function badgeOf(sight: BadgeSight): TurnBadge | undefined {
  const { main } = sight.turn;
  return main.kind === 'approved' ? approvedBadge(main.approval, sight) : turnBadge(sight);
}

/** What needs somebody's eye comes before the colour of peace. */
export function approvedBadge(
  approval: Approval,
  { role, calendar, change, policy }: BadgeSight,
): Shown {
  const isTheirs = role.decides && !role.isAway;
  if (change?.kind === 'changed') return changedBadge(isTheirs, policy);
  if (approval.withEdits) return { text: { kind: 'approvedWithEdits' }, colour: 'green' };
  const { elsewhere, confirmed } = approval;
  if (elsewhere === undefined || confirmed !== undefined) {
    const { day } = local((confirmed ?? approval).at, calendar.zone);
    return { text: { kind: 'approved', day }, colour: 'green' };
  }
  if (isTheirs) return { text: { kind: 'confirm' }, colour: 'blue' };
  return { text: { kind: 'elsewhere', channel: elsewhere.channel }, colour: 'lime' };
}

function changedBadge(isTheirs: boolean, policy: ChangePolicy = 'flag'): Shown {
  if (policy === 'void') return { text: { kind: 'lapsed' }, colour: 'orange' };
  if (policy === 'ask' && isTheirs) return { text: { kind: 'changedYours' }, colour: 'blue' };
  return { text: { kind: 'changed' }, colour: 'orange' };
}
