/** Who is on which side and in which role, derived from the board's journal. */
import type { Instant } from '../clock.ts';
import type { MemberId, Side } from '../turn/entries.ts';
import type { BoardEntry, Named, Role } from './entries.ts';

interface Since<T> {
  readonly at: Instant;
  readonly value: T;
}

type Naming = Pick<Named, 'member' | 'role' | 'from' | 'to'> & { readonly at: Instant };

export interface BoardPeople {
  readonly placements: ReadonlyMap<MemberId, readonly Since<Side>[]>;
  readonly namings: readonly Naming[];
}

export const NO_PEOPLE: BoardPeople = { placements: new Map(), namings: [] };

/** Reads people from entries in journal order. People named before the data came from another board do
 *  not count; entries by somebody who could not write them count for nothing. */
export function peopleOf(entries: readonly BoardEntry[]): BoardPeople {
  const placements = new Map<MemberId, Since<Side>[]>();
  const namings: Naming[] = [];
  const people: BoardPeople = { placements, namings };
  let at = 0 as Instant;
  for (const entry of entries.slice(lastArrival(entries) + 1)) {
    at = Math.max(at, entry.at) as Instant;
    if (entry.kind === 'placed' && mayPlace(people, entry.by, entry.member, at)) {
      placements.set(entry.member, [
        ...(placements.get(entry.member) ?? []),
        { at, value: entry.side },
      ]);
    }
    if (entry.kind === 'named' && mayName(people, entry, at)) {
      namings.push({ ...entry, at: Math.max(at, entry.from) as Instant });
    }
  }
  return people;
}

/** The side of a member at a moment; undefined while nobody placed him. */
export function sideOf(people: BoardPeople, member: MemberId, at: Instant): Side | undefined {
  const placements = people.placements.get(member);
  if (placements === undefined) return undefined;
  // Asked for every entry of every card: the last one mostly holds, and no list is searched with a function.
  for (let i = placements.length - 1; i >= 0; i -= 1) {
    const placement = placements[i];
    if (placement !== undefined && placement.at <= at) return placement.value;
  }
  return undefined;
}

/** Who holds a role at a moment. The naming that took effect last wins, not the one written last: a stand-in
 *  named ahead for December is not undone by one for this week. An ended one names nobody. */
export function holderOf(people: BoardPeople, role: Role, at: Instant): MemberId | undefined {
  // Asked for every entry of every card: no lists are made.
  let naming: Naming | undefined;
  for (const next of people.namings) {
    if (next.role !== role || next.at > at) continue;
    if (naming === undefined || next.at >= naming.at) naming = next;
  }
  if (naming === undefined || (naming.to !== undefined && naming.to < at)) return undefined;
  return naming.member;
}

/** Who decides for the client at a moment: the stand-in while the representative is away, else she. */
export function deciderOf(people: BoardPeople, at: Instant): MemberId | undefined {
  return holderOf(people, 'standIn', at) ?? holderOf(people, 'representative', at);
}

/** The account manager; while none is named anybody who is not of the client. */
export function mayEditRules(people: BoardPeople, member: MemberId, at: Instant): boolean {
  const manager = holderOf(people, 'accountManager', at);
  if (manager !== undefined) return manager === member;
  return sideOf(people, member, at) !== 'client';
}

function mayPlace(people: BoardPeople, by: MemberId, member: MemberId, at: Instant): boolean {
  return by === member || mayEditRules(people, by, at);
}

/** Admin rights are asked of Trello at the press, so an account manager may come from any of the agency. */
function mayName(people: BoardPeople, entry: Named & { by: MemberId }, at: Instant): boolean {
  if (entry.role === 'accountManager') return sideOf(people, entry.by, at) !== 'client';
  const holdsIt = holderOf(people, 'representative', at) === entry.by;
  return holdsIt || mayEditRules(people, entry.by, at);
}

function lastArrival(entries: readonly BoardEntry[]): number {
  return entries.findLastIndex((entry) => entry.kind === 'arrived');
}
