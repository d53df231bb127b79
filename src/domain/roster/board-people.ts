/** Who is on which side and in which role, derived from the board's journal. */
import type { Instant } from '../clock.ts';
import type { EntryHead, EntryId, MemberId, Side } from '../turn/entries.ts';
import type { Accepted, BoardEntry, Named, Role } from './entries.ts';

interface Since<T> {
  readonly at: Instant;
  readonly value: T;
}

/** A role given; `at` is when it takes effect. */
export interface Naming extends Pick<Named, 'member' | 'role' | 'from' | 'to'> {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly at: Instant;
  /** When the person named said that she takes the role. */
  readonly accepted?: Instant;
}

type OpenNaming = Omit<Naming, 'accepted'> & { accepted?: Instant };

export interface BoardPeople {
  readonly placements: ReadonlyMap<MemberId, readonly Since<Side>[]>;
  readonly namings: readonly Naming[];
}

export const NO_PEOPLE: BoardPeople = { placements: new Map(), namings: [] };

/** Reads people from entries in journal order. People named before the data came from another board do
 *  not count; entries by somebody who could not write them count for nothing. */
export function peopleOf(entries: readonly BoardEntry[]): BoardPeople {
  const placements = new Map<MemberId, Since<Side>[]>();
  const namings: OpenNaming[] = [];
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
    if (entry.kind === 'named' && mayName(people, entry, at)) addNaming(namings, entry, at);
    if (entry.kind === 'accepted') accept(namings, entry, at);
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
  return namingOf(people, role, at)?.member;
}

/** The naming by which somebody holds a role at a moment. Nobody stands in for herself: such a naming is passed
 *  over. */
export function namingOf(people: BoardPeople, role: Role, at: Instant): Naming | undefined {
  // Asked for every entry of every card: no lists are made.
  const away = role === 'standIn' ? holderOf(people, 'representative', at) : undefined;
  let naming: Naming | undefined;
  for (const next of people.namings) {
    if (next.role !== role || next.at > at || next.member === away) continue;
    if (naming === undefined || next.at >= naming.at) naming = next;
  }
  return naming?.to !== undefined && naming.to < at ? undefined : naming;
}

/** Who decides for the client at a moment: the stand-in while the representative is away, else she.
 *  @param isThere who is on the board, where that is known: a stand-in who left it stands in no more. */
export function deciderOf(
  people: BoardPeople,
  at: Instant,
  isThere: (member: MemberId) => boolean = () => true,
): MemberId | undefined {
  const standIn = holderOf(people, 'standIn', at);
  return standIn !== undefined && isThere(standIn)
    ? standIn
    : holderOf(people, 'representative', at);
}

export interface DecidingNaming {
  /** The board's entry that a decision relies on. */
  readonly naming: EntryId;
  /** The representative, where a stand-in decides for her. */
  readonly for?: MemberId;
}

/** By which naming a member decides at a moment: the representative always, her stand-in while his time runs. */
export function decidingNaming(
  people: BoardPeople,
  member: MemberId,
  at: Instant,
): DecidingNaming | undefined {
  const own = namingOf(people, 'representative', at);
  if (own?.member === member) return { naming: own.id };
  const standIn = namingOf(people, 'standIn', at);
  if (standIn?.member !== member) return undefined;
  return { naming: standIn.id, ...(own !== undefined && { for: own.member }) };
}

export function mayDecide(people: BoardPeople, member: MemberId, at: Instant): boolean {
  return decidingNaming(people, member, at) !== undefined;
}

/** The account manager; while none is named anybody of the agency. */
export function mayEditRules(people: BoardPeople, member: MemberId, at: Instant): boolean {
  const manager = holderOf(people, 'accountManager', at);
  return manager === undefined ? isOfAgency(people, member, at) : manager === member;
}

/** Placed there; who is not placed yet may begin while nobody is: later on a placed colleague of the client would
 *  have fewer rights than somebody whom nobody knows. */
function isOfAgency(people: BoardPeople, member: MemberId, at: Instant): boolean {
  const side = sideOf(people, member, at);
  if (side !== undefined) return side === 'agency';
  // All that one press wrote has its moment: who places others and himself last may do so.
  const before = (at - 1) as Instant;
  for (const other of people.placements.keys()) {
    if (sideOf(people, other, before) === 'agency') return false;
  }
  return true;
}

function mayPlace(people: BoardPeople, by: MemberId, member: MemberId, at: Instant): boolean {
  return by === member || mayEditRules(people, by, at);
}

/** Admin rights are asked of Trello at the press, so an account manager may come from any of the agency. */
function mayName(people: BoardPeople, entry: Named & { by: MemberId }, at: Instant): boolean {
  if (entry.role === 'accountManager') return isOfAgency(people, entry.by, at);
  const holdsIt = holderOf(people, 'representative', at) === entry.by;
  return holdsIt || mayEditRules(people, entry.by, at);
}

/** Only the person named takes a role, once. */
function accept(namings: OpenNaming[], { ref, by }: EntryHead & Accepted, at: Instant): void {
  const naming = namings.find(({ id, member }) => id === ref && member === by);
  if (naming !== undefined) naming.accepted ??= at;
}

/** Dates the wrong way round name nobody, and take nothing from who was named before. */
function addNaming(namings: Naming[], entry: EntryHead & Named, at: Instant): void {
  const { id, by, member, role, from, to } = entry;
  if (to !== undefined && to < from) return;
  const since = Math.max(at, from) as Instant;
  namings.push({ id, by, member, role, from, at: since, ...(to !== undefined && { to }) });
}

function lastArrival(entries: readonly BoardEntry[]): number {
  return entries.findLastIndex((entry) => entry.kind === 'arrived');
}
