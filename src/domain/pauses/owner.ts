/** Whose turn it is while something is missing. */
import type { Instant } from '../clock.ts';
import type { MemberId } from '../entry.ts';
import { type BoardPeople, deciderOf, holderOf, sideOf } from '../roster/board-people.ts';
import type { Presence } from '../turn/owner.ts';
import type { Debt } from './debt.ts';

/** Whom it was asked of by name, while he is there; else who decides for the client, or the agency people on the card
 *  and, where there are none, who manages the account. Of a third party nobody is here. */
export function debtOwners(
  { who, whom }: Pick<Debt, 'who' | 'whom'>,
  people: BoardPeople,
  { cardMembers, boardMembers }: Presence,
  now: Instant,
): readonly MemberId[] {
  if (who === 'others') return [];
  const isThere = (member: MemberId) => boardMembers?.includes(member) ?? true;
  if (whom !== undefined && isThere(whom) && sideOf(people, whom, now) === who) return [whom];
  if (who === 'client') return known(deciderOf(people, now, isThere)).filter(isThere);
  const onCard = cardMembers.filter((member) => sideOf(people, member, now) === 'agency');
  return onCard.length > 0 ? onCard : known(holderOf(people, 'accountManager', now));
}

function known(member: MemberId | undefined): readonly MemberId[] {
  return member === undefined ? [] : [member];
}
