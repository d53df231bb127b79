/** Whom to ask: a topic or a person leads to somebody who is on the board, always, as long as anybody is. */
import type { Instant } from '../clock.ts';
import type { MemberId, Side } from '../turn/entries.ts';
import { type Availability, availableAt } from './availability.ts';
import type { Absence } from './person-fields.ts';
import type { Team, TeamMember } from './team.ts';
import { likeness } from './topic-words.ts';

export type Asking =
  | { readonly member: MemberId }
  | {
      readonly topic: string;
      /** A known role as the reader calls it, since he may type that. */
      readonly roleName?: (role: string) => string;
    };

/** Why it is just this person. */
export type AskedAs =
  /** It is his topic, or it was he who was chosen. */
  | 'chosen'
  /** He stands in for somebody who is away. */
  | 'standIn'
  /** Nobody has the topic, or who has it is away or gone: the account manager, or who decides for the client. */
  | 'default'
  /** Neither is here: somebody who is. */
  | 'anybody';

export interface Asked {
  /** On the board. */
  readonly member: MemberId;
  readonly as: AskedAs;
  /** Who was meant, where somebody else answers: he is away, or no longer on the board. */
  readonly instead?: MemberId;
  readonly available: Availability;
}

/** A topic to pick, with those who may be asked about it. */
export interface Topic {
  /** A known role's id, or words. */
  readonly topic: string;
  readonly members: readonly MemberId[];
}

/** Whom to ask. A stand-in answers for who is away, and his own stand-in for him; a circle of stand-ins, somebody
 *  who left and a topic that nobody has lead to the account manager (from the client's people to who decides
 *  there), then to anybody of that side who is there.
 *  @returns undefined only where nobody is on the board. */
export function whoToAsk(team: Team, asking: Asking, now: Instant): Asked | undefined {
  const meant = 'member' in asking ? team.members.get(asking.member) : ownerOf(team, asking, now);
  const side = meant?.side ?? 'agency';
  const wanted = meant && followed(team, meant.member, now);
  if (meant !== undefined && wanted !== undefined) {
    return askedOf(wanted, wanted === meant ? 'chosen' : 'standIn', meant, now);
  }
  const holder = side === 'client' ? team.decides : team.manager;
  const byDefault = holder === undefined ? undefined : followed(team, holder, now);
  if (byDefault !== undefined) return askedOf(byDefault, 'default', meant, now);
  const somebody = anybody(team, side, now);
  return somebody && askedOf(somebody, somebody === meant ? 'chosen' : 'anybody', meant, now);
}

/** All topics of people on the board: the roles first, as people know them, then what they wrote themselves. */
export function topicsOf(team: Team): readonly Topic[] {
  const found = new Map<string, Topic>();
  const here = [...team.agency, ...team.unplaced, ...team.client];
  for (const list of ['roles', 'topics'] as const) {
    for (const { member, said } of here) {
      for (const topic of said[list]) {
        const key = topic.toLocaleLowerCase();
        const known = found.get(key) ?? { topic, members: [] };
        if (known.members.includes(member)) continue;
        found.set(key, { ...known, members: [...known.members, member] });
      }
    }
  }
  return [...found.values()];
}

/** Whose topic it is: the likest words win; of several people one who is not away. */
function ownerOf(
  team: Team,
  { topic, roleName = (role) => role }: Extract<Asking, { topic: string }>,
  now: Instant,
): TeamMember | undefined {
  let best: { readonly row: TeamMember; readonly points: number } | undefined;
  for (const row of [...team.agency, ...team.unplaced, ...team.client]) {
    const { roles, topics } = row.said;
    const words = [...roles, ...roles.map(roleName), ...topics];
    const like = Math.max(0, ...words.map((word) => likeness(topic, word)));
    if (like === 0) continue;
    const points = like * 2 + (isAway(row, now) ? 0 : 1);
    if (best === undefined || points > best.points) best = { row, points };
  }
  return best?.row;
}

/** Who answers for somebody: he, or the first of his stand-ins who is there. Undefined where the chain ends with
 *  nobody or goes round. */
function followed(team: Team, first: MemberId, now: Instant): TeamMember | undefined {
  const passed = new Set<MemberId>();
  let next: MemberId | undefined = first;
  while (next !== undefined && !passed.has(next)) {
    passed.add(next);
    const row = team.members.get(next);
    if (row === undefined) return undefined;
    const absence = absenceOf(row, now);
    if (row.isHere && absence === undefined) return row;
    next = absence?.standIn;
  }
  return undefined;
}

function anybody(team: Team, side: Side, now: Instant): TeamMember | undefined {
  const others = [...team.unplaced, ...team[side === 'agency' ? 'client' : 'agency']];
  return firstOf(team, team[side], now) ?? firstOf(team, others, now);
}

/** One of them who answers or for whom somebody does; else one who is away. */
function firstOf(team: Team, rows: readonly TeamMember[], now: Instant): TeamMember | undefined {
  for (const { member } of rows) {
    const row = followed(team, member, now);
    if (row !== undefined) return row;
  }
  return rows[0];
}

function isAway(row: TeamMember, now: Instant): boolean {
  return absenceOf(row, now) !== undefined;
}

function absenceOf(row: TeamMember, now: Instant): Pick<Absence, 'standIn'> | undefined {
  const available = availableAt(row, now);
  return available.kind === 'away' ? available : undefined;
}

function askedOf(row: TeamMember, as: AskedAs, meant: TeamMember | undefined, now: Instant): Asked {
  return {
    member: row.member,
    as,
    ...(meant !== undefined && meant !== row && { instead: meant.member }),
    available: availableAt(row, now),
  };
}
