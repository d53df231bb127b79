/** Who is who on the board, as it is being chosen, and the entries that make it so. */
import { type Instant, instant } from '../domain/clock.ts';
import { endOfAllPeriods } from '../domain/roster/away-periods.ts';
import { type BoardPeople, holderOf, sideOf } from '../domain/roster/board-people.ts';
import type { BoardPress, Named } from '../domain/roster/entries.ts';
import type { MemberId, Side } from '../domain/turn/entries.ts';

export interface RosterDraft {
  readonly sides: Readonly<Record<MemberId, Side>>;
  readonly representative: MemberId | undefined;
  readonly manager: MemberId | undefined;
}

export function rosterOf(
  people: BoardPeople,
  members: readonly MemberId[],
  now: Instant,
): RosterDraft {
  const sides: Record<MemberId, Side> = {};
  for (const member of members) {
    const side = sideOf(people, member, now);
    if (side !== undefined) sides[member] = side;
  }
  return {
    sides,
    representative: holderOf(people, 'representative', now),
    manager: holderOf(people, 'accountManager', now),
  };
}

/** A role goes with its side: who changes sides loses the role of the other one. */
export function withSide(draft: RosterDraft, member: MemberId, side: Side): RosterDraft {
  const { representative, manager } = draft;
  return {
    sides: { ...draft.sides, [member]: side },
    representative: representative === member && side !== 'client' ? undefined : representative,
    manager: manager === member && side !== 'agency' ? undefined : manager,
  };
}

/** The entries by which `viewer` makes the board what the draft says; only what changes. The account manager
 *  comes after what he writes himself, for it counts only while he holds the role; his own side last of all,
 *  which anybody may always say. */
export function rosterPresses(
  before: BoardPeople,
  draft: RosterDraft,
  viewer: MemberId,
  now: Instant,
): readonly BoardPress[] {
  const placed = Object.entries(draft.sides)
    .filter(([member, side]) => sideOf(before, member, now) !== side)
    .map(([member, side]): BoardPress => ({ kind: 'placed', member, side }));
  const isOwn = (press: BoardPress) => press.kind === 'placed' && press.member === viewer;
  return [
    ...placed.filter((press) => !isOwn(press)),
    ...representativePresses(draft.representative, before, now),
    ...namedPress('accountManager', draft.manager, before, now),
    ...placed.filter(isOwn),
  ];
}

/** The stand-ins of a representative go with her: the next one chooses her own. */
function representativePresses(
  member: MemberId | undefined,
  before: BoardPeople,
  now: Instant,
): readonly BoardPress[] {
  const named = namedPress('representative', member, before, now);
  return named.length === 0 ? [] : [...endOfAllPeriods(before, now), ...named];
}

/** A role that nobody shall hold any more is a naming that is over: the journal has no other word for it. */
function namedPress(
  role: Named['role'],
  member: MemberId | undefined,
  before: BoardPeople,
  now: Instant,
): readonly BoardPress[] {
  const holder = holderOf(before, role, now);
  if (holder === member) return [];
  if (member !== undefined) return [{ kind: 'named', member, role, from: now }];
  if (holder === undefined) return [];
  const over = instant(now - 1);
  return [{ kind: 'named', member: holder, role, from: over, to: over }];
}
