/** What the representative does with her role on the settings page: she confirms it, passes it on, and says
 *  when she is away and who stands in. */
import { local, toInstant } from '../domain/calendar/zone.ts';
import { type Instant, instant } from '../domain/clock.ts';
import { addDays, type Day, daysBetween } from '../domain/day.ts';
import type { Person } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import {
  type AwayPeriod,
  awayPeriods,
  endOfAllPeriods,
  endOfPeriod,
} from '../domain/roster/away-periods.ts';
import { namingOf, sideOf } from '../domain/roster/board-people.ts';
import type { BoardPress } from '../domain/roster/entries.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import { createPart, type SettingsPart } from './settings-part.ts';

/** Both days are days of absence; without a last one it is the first day alone. */
export interface AwayDraft {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly standIn: MemberId | undefined;
}

export type AwayFault =
  | { readonly at: 'from'; readonly type: 'NoDay' | 'DayOver' }
  | { readonly at: 'to'; readonly type: 'Reversed' | 'TooLong' }
  | { readonly at: 'from'; readonly type: 'Taken'; readonly period: AwayPeriod }
  | { readonly at: 'standIn'; readonly type: 'NoMember' };

export interface PassDraft {
  readonly member: MemberId | undefined;
}

/** The part of the page that answers a confirmation and the end of a period. */
export const ROLE_PART = 'role';

export interface RoleModel {
  readonly away: SettingsPart<AwayDraft, AwayFault>;
  readonly pass: SettingsPart<PassDraft, 'NoMember'>;
  confirm(): Promise<boolean>;
  end(period: AwayPeriod): Promise<boolean>;
}

export function createRoleModel(board: BoardModel, ports: BoardPorts): RoleModel {
  const { drafts, member } = ports;
  const away = createPart<AwayDraft, AwayFault>(board, drafts, {
    name: 'away',
    stored: () => ({ from: undefined, to: undefined, standIn: undefined }),
    presses: (draft, sight, now) =>
      holdsRole(sight, member) ? awayPresses(draft, sight, now) : ok([]),
  });
  const pass = createPart<PassDraft, 'NoMember'>(board, drafts, {
    name: 'pass',
    stored: () => ({ member: undefined }),
    presses: (draft, sight, now) =>
      holdsRole(sight, member) ? passPresses(draft, sight, now) : ok([]),
  });
  /** The role may have gone to somebody else a moment ago, and a colleague may have left the board. */
  const onceRead = (save: () => Promise<boolean>) => async () => {
    await board.refresh();
    return save();
  };
  return {
    away: { ...away, save: onceRead(away.save) },
    pass: { ...pass, save: onceRead(pass.save) },
    confirm: onceRead(() =>
      board.send(ROLE_PART, ({ state, now }) => {
        const naming = namingOf(state.people, 'representative', now);
        const isMine = naming?.member === member && naming?.accepted === undefined;
        return naming !== undefined && isMine ? [{ kind: 'accepted', ref: naming.id }] : [];
      }),
    ),
    end: (period) =>
      board.send(ROLE_PART, (sight, now) =>
        holdsRole(sight, member) ? [endOfPeriod(period, now)] : [],
      ),
  };
}

/** Who looks is the person who decides for the client, and may write. */
export function holdsRole(
  { representative, access }: BoardSight,
  member: MemberId | undefined,
): boolean {
  const mayWrite = access.kind !== 'visitor' && access.kind !== 'signedOut';
  return member !== undefined && member === representative && mayWrite;
}

/** Everybody of the client on the board but for the representative herself. */
export function colleaguesOf({
  state,
  people,
  representative,
  now,
}: BoardSight): readonly Person[] {
  return people.filter(
    ({ id }) => id !== representative && sideOf(state.people, id, now) === 'client',
  );
}

/** The days are days of the client's. */
export function awayPresses(
  { from, to = from, standIn }: AwayDraft,
  sight: BoardSight,
  now: Instant,
): Result<readonly BoardPress[], AwayFault> {
  const { zone } = sight.state.settings.client;
  if (from === undefined || to === undefined) return err({ at: 'from', type: 'NoDay' });
  if (from < local(now, zone).day) return err({ at: 'from', type: 'DayOver' });
  if (to < from) return err({ at: 'to', type: 'Reversed' });
  if (daysBetween(from, to) > LONGEST_DAYS) return err({ at: 'to', type: 'TooLong' });
  const start = instant(Math.max(now, toInstant(from, 0, zone)));
  const end = instant(toInstant(addDays(to, 1), 0, zone) - 1);
  const taken = awayPeriods(sight.state.people, now).find(
    (period) => period.from <= end && start <= (period.to ?? end),
  );
  if (taken !== undefined) return err({ at: 'from', type: 'Taken', period: taken });
  if (standIn === undefined || !isColleague(standIn, sight)) {
    return err({ at: 'standIn', type: 'NoMember' });
  }
  return ok([{ kind: 'named', member: standIn, role: 'standIn', from: start, to: end }]);
}

/** As long as any other range of days on the board. */
const LONGEST_DAYS = 1100;

/** Her stand-ins go with her: the next one chooses her own. */
function passPresses(
  { member }: PassDraft,
  sight: BoardSight,
  now: Instant,
): Result<readonly BoardPress[], 'NoMember'> {
  if (member === undefined || !isColleague(member, sight)) return err('NoMember');
  return ok([
    ...endOfAllPeriods(sight.state.people, now),
    { kind: 'named', member, role: 'representative', from: now },
  ]);
}

function isColleague(member: MemberId, sight: BoardSight): boolean {
  return colleaguesOf(sight).some(({ id }) => id === member);
}
