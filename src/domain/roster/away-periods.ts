/** When the person who decides is away and who stands in: what the namings add up to. */
import { type Instant, instant } from '../clock.ts';
import type { MemberId } from '../turn/entries.ts';
import { type BoardPeople, holderOf } from './board-people.ts';
import type { Named } from './entries.ts';

export interface AwayPeriod {
  readonly standIn: MemberId;
  readonly from: Instant;
  /** The last instant of it; undefined for one without an end. */
  readonly to?: Instant;
  readonly isRunning: boolean;
}

/** The periods that run or are still ahead, the earliest first. Each ends where the next naming takes effect,
 *  as it does for decisions; so one that was ended or taken back is not among them. */
export function awayPeriods(people: BoardPeople, now: Instant): readonly AwayPeriod[] {
  const representative = holderOf(people, 'representative', now);
  if (representative === undefined) return [];
  const namings = people.namings
    .filter(({ role, member }) => role === 'standIn' && member !== representative)
    .sort((one, other) => one.at - other.at);
  return namings.flatMap(({ member: standIn, at: from, to }, index): readonly AwayPeriod[] => {
    const next = namings[index + 1]?.at;
    const last = Math.min(to ?? Infinity, next === undefined ? Infinity : next - 1);
    if (last <= from || last < now) return [];
    const end = Number.isFinite(last) ? { to: instant(last) } : {};
    return [{ standIn, from, ...end, isRunning: from <= now }];
  });
}

/** The entry by which a period is over, or never begins: the journal has no other word for it than a naming
 *  without length in its place. */
export function endOfPeriod({ standIn, from, isRunning }: AwayPeriod, now: Instant): Named {
  const at = isRunning ? instant(now - 1) : from;
  return { kind: 'named', member: standIn, role: 'standIn', from: at, to: at };
}

/** The entries after which nobody stands in any more: a stand-in goes with the person who chose her. */
export function endOfAllPeriods(people: BoardPeople, now: Instant): readonly Named[] {
  return awayPeriods(people, now).map((period) => endOfPeriod(period, now));
}
