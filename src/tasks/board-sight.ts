/** Everything a page about the board shows, derived from its journal and its members at this moment. */
import type { Instant } from '../domain/clock.ts';
import type { Digest } from '../domain/content/content.ts';
import type { Journal, ReadJournal } from '../domain/journal.ts';
import type { Person } from '../domain/ports.ts';
import {
  type BoardPeople,
  holderOf,
  mayEditRules,
  peopleOf,
  sideOf,
} from '../domain/roster/board-people.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import { type RulesInForce, rulesInForce } from '../domain/rules/agreed.ts';
import { type BoardState, boardStateOf } from '../domain/rules/board-state.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { BoardPorts } from './board-ports.ts';

/** Whether the viewer may change people and settings, and if not, why. */
export type Access =
  | { readonly kind: 'edit'; readonly member: MemberId }
  | { readonly kind: 'signedOut' }
  /** Trello gives no right to write on this board. */
  | {
      readonly kind: 'visitor';
      /** Who can add him, as long as he is on the board. */
      readonly manager?: MemberId;
    }
  | { readonly kind: 'managerOnly'; readonly manager: MemberId }
  | { readonly kind: 'agencyOnly' };

export interface BoardSight {
  readonly now: Instant;
  readonly state: BoardState;
  readonly people: readonly Person[];
  readonly manager: MemberId | undefined;
  readonly representative: MemberId | undefined;
  readonly access: Access;
  /** People of the board that this one was copied from; they count here once they are confirmed. */
  readonly offered: BoardPeople | undefined;
  readonly journal: Journal<BoardEntry>;
  /** What both sides agreed on, and what waits for the client. */
  readonly agreed: RulesInForce;
  readonly digest: Digest;
}

export type BoardBlocked =
  | { readonly kind: 'gone' }
  | (Unread & { readonly kind: 'damaged'; readonly stored: unknown })
  | (Unread & { readonly kind: 'newer' });

type Unread = Pick<Journal<unknown>, 'refused'>;

export type BoardSighted =
  | { readonly kind: 'sight'; readonly sight: BoardSight }
  | { readonly kind: 'blocked'; readonly blocked: BoardBlocked };

export async function readBoardSight(ports: BoardPorts): Promise<BoardSighted> {
  const [found, people] = await Promise.all([ports.board.read(), ports.people()]);
  if (!found.ok || !people.ok) return { kind: 'blocked', blocked: { kind: 'gone' } };
  const blocked = blockedBy(found.value);
  if (blocked !== undefined) return { kind: 'blocked', blocked };
  if (found.value.kind !== 'journal') return { kind: 'blocked', blocked: { kind: 'gone' } };
  return { kind: 'sight', sight: addUp(ports, found.value.journal, people.value) };
}

/** The value that a path was last set to, whoever set it: to name a value that makes no sense. */
export function lastValue(entries: readonly BoardEntry[], path: string): unknown {
  const last = entries.findLast((entry) => entry.kind === 'fieldSet' && entry.path === path);
  return last?.kind === 'fieldSet' ? last.value : undefined;
}

function addUp(
  ports: BoardPorts,
  journal: Journal<BoardEntry>,
  people: readonly Person[],
): BoardSight {
  const now = ports.clock();
  const state = boardStateOf(journal, ports.zone, ports.knownCalendars);
  return {
    now,
    state,
    people,
    manager: holderOf(state.people, 'accountManager', now),
    representative: holderOf(state.people, 'representative', now),
    access: accessOf(ports, state.people, people, now),
    offered: offeredPeople(journal),
    journal,
    agreed: rulesInForce(journal),
    digest: ports.digest,
  };
}

function accessOf(
  { member, mayWrite }: Pick<BoardPorts, 'member' | 'mayWrite'>,
  people: BoardPeople,
  here: readonly Person[],
  now: Instant,
): Access {
  if (member === undefined) return { kind: 'signedOut' };
  const manager = holderOf(people, 'accountManager', now);
  if (!mayWrite) {
    const isHere = (of: MemberId) => here.some(({ id }) => id === of);
    return {
      kind: 'visitor',
      ...(manager !== undefined && isHere(manager) && { manager }),
    };
  }
  if (mayEditRules(people, member, now)) return { kind: 'edit', member };
  return manager === undefined || sideOf(people, member, now) === 'client'
    ? { kind: 'agencyOnly' }
    : { kind: 'managerOnly', manager };
}

/** Those found on a copied board; nobody once somebody was named here. */
function offeredPeople({ entries, fromBoard }: Journal<BoardEntry>): BoardPeople | undefined {
  if (fromBoard !== undefined) return peopleOf(entries);
  const arrival = entries.findLastIndex((entry) => entry.kind === 'arrived');
  if (arrival < 0 || peopleOf(entries).namings.length > 0) return undefined;
  return peopleOf(entries.slice(0, arrival));
}

function blockedBy(found: ReadJournal<BoardEntry>): BoardBlocked | undefined {
  if (found.kind === 'journal') return undefined;
  const { refused } = found;
  const unread = refused === undefined ? {} : { refused };
  return found.kind === 'newer'
    ? { kind: 'newer', ...unread }
    : { kind: 'damaged', stored: found.stored, ...unread };
}
