import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../../src/domain/clock.ts';
import { type CardTurn, runningDue } from '../../../src/domain/turn/card-turn.ts';
import type { CardEntry, CardPress, MemberId } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { approvalPress, type Cast, CLIENT, NAMING_ENDS } from '../../support/approval-stories.ts';
import { moscow } from '../../support/calendars.ts';
import { sealCard } from '../../support/journals.ts';
import { ACTION_NAMES, ACTIONS, type Action, type ActionName } from './state-table/actions.ts';
import { nameOf } from './state-table/notation.ts';
import { ROLE_NAMES, ROLES, type RoleName } from './state-table/roles.ts';
import { STATES, type StateName, type Told } from './state-table/states.ts';
import { cellOf, nameOfState, STATE_NAMES } from './state-table.ts';

interface Journal {
  readonly entries: readonly CardEntry[];
  readonly turn: CardTurn;
}

describe.each(STATE_NAMES)('from %s', (state) => {
  it(`is ${nameOfState(state)}, whatever the board names later`, () => {
    for (const role of ROLE_NAMES) {
      const { cast } = ROLES[role];
      const journal = reduced(STATES[state](cast).entries, cast);
      expect(stateName(journal, cast), role).toBe(nameOfState(state));
      expectOneClock(journal, role);
    }
  });

  it.each(ACTION_NAMES)('%s', (action) => {
    const pressed = ROLE_NAMES.map((role) => [role, cellAsPressed(state, action, role)]);
    const written = ROLE_NAMES.map((role) => [role, cellAsWritten(state, action, role)]);
    expect(pressed).toEqual(written);
  });
});

/** The cell, `=` where it names the state itself. */
function cellAsWritten(state: StateName, action: ActionName, role: RoleName): string {
  const cell = cellOf(state, action, role);
  return cell === nameOfState(state) ? '=' : cell;
}

/** What the press does, in the notation of the table; where the people of one column differ, all of it. */
function cellAsPressed(state: StateName, action: ActionName, role: RoleName): string {
  const outcomes = ROLES[role].members.map((member) => outcomeOf(state, action, role, member));
  return [...new Set(outcomes)].join(' or ');
}

function outcomeOf(state: StateName, name: ActionName, role: RoleName, by: MemberId): string {
  const { cast, agency } = ROLES[role];
  const action: Action = ACTIONS[name];
  const there = storyOf(state, cast);
  const at = pressedAt(there, action, role);
  const earlier = action.after?.(there) ?? [];
  const before = reduced(pressAll(there.entries, earlier, instant(at - 30_000)), cast);
  const who = { by, ...cast.cites(by), records: agency, anothers: cast.cites('noor') };
  const after = reduced(pressAll(before.entries, [[by, action.press(there, who)]], at), cast);
  expectOneClock(after, `${name}, ${role}`);
  return outcome(before, after, cellOf(state, name, role), cast);
}

const STORIES = new Map<string, Told>();

/** Each story is told once for each cast: sealing its entries is most of the work. */
function storyOf(state: StateName, cast: Cast): Told {
  const key = `${state} ${cast.cites('priya').naming}`;
  const told = STORIES.get(key) ?? STATES[state](cast);
  STORIES.set(key, told);
  return told;
}

/** On a board that names nobody the press comes when the naming has ended. */
function pressedAt(there: Told, action: Action, role: RoleName): Instant {
  const last = there.entries.at(-1)?.at ?? moscow('2026-11-20 14:00');
  const at = action.at?.(there) ?? instant(last + 60_000);
  return role.startsWith('n') ? instant(Math.max(at, moscow(NAMING_ENDS) + 1_800_000)) : at;
}

function outcome(before: Journal, after: Journal, written: string, cast: Cast): string {
  const [was, is] = [stateName(before, cast), stateName(after, cast)];
  if (written === '~' && was === is) return '~';
  const same = isDeepStrictEqual(seen(before.turn), seen(after.turn));
  if (!same) return was === is ? '=' : is;
  const added = after.entries.at(-1)?.id ?? '';
  return after.turn.repeated.includes(added) ? '2nd' : '·';
}

/** All of a card but what came second. *I'll do it* by the client's people holds no turn (see `owner.ts`). */
function seen(turn: CardTurn) {
  const takenBy = turn.takenBy.filter((member) => !CLIENT.includes(member));
  return { ...turn, repeated: [], takenBy };
}

/** Whether the next hand-over closes the card is told by handing over. */
function stateName({ entries, turn }: Journal, cast: Cast): string {
  if (turn.main.kind !== 'edits') return nameOf(turn, true);
  const handOver = approvalPress.handOver(turn.main.round.id, '2026-11-30');
  const at = instant((entries.at(-1)?.at ?? 0) + 1000);
  const next = reduced(pressAll(entries, [['tom', handOver]], at), cast);
  return nameOf(turn, next.turn.main.kind !== 'approved');
}

/** At most one main clock; one in every open state, but for an ask that came from another board. */
function expectOneClock({ entries, turn }: Journal, what: string): void {
  const disputed = entries.flatMap((entry) => (entry.kind === 'disputed' ? [entry.ref] : []));
  const running = turn.main.kind === 'edits' ? turn.main.round.id : undefined;
  // A round whose record was disputed has ended without a hand-over.
  const openRounds = turn.rounds.filter(
    ({ id, handedOver }) => id === running || (handedOver === undefined && !disputed.includes(id)),
  );
  const { kind } = turn.main;
  expect(openRounds.length, `${what}: open rounds`).toBe(kind === 'edits' ? 1 : 0);
  const open = kind === 'version' || kind === 'edits' || kind === 'decide';
  const undated = kind === 'decide' && turn.arrivedFrom !== undefined;
  if (!undated) expect(runningDue(turn) !== undefined, `${what}: a clock runs`).toBe(open);
}

function pressAll(
  entries: readonly CardEntry[],
  presses: readonly (readonly [by: MemberId, press: CardPress])[],
  at: Instant,
): readonly CardEntry[] {
  const added = presses.map(([by, press], index) =>
    sealCard(press, { n: entries.length + 1 + index, at, by }),
  );
  return [...entries, ...added];
}

function reduced(entries: readonly CardEntry[], cast: Cast): Journal {
  return { entries, turn: reduceCard(entries, cast.people) };
}
