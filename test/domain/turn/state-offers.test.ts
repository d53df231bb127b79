import { expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import { deciderOf } from '../../../src/domain/roster/board-people.ts';
import { type Offers, offersFor } from '../../../src/domain/turn/offers.ts';
import { ownerOf, roleOf } from '../../../src/domain/turn/owner.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { NAMING_ENDS } from '../../support/approval-stories.ts';
import { moscow } from '../../support/calendars.ts';
import type { ActionName } from './state-table/actions.ts';
import { ROLE_NAMES, ROLES, type RoleName } from './state-table/roles.ts';
import { STATES, type StateName } from './state-table/states.ts';
import { cellOf, STATE_NAMES } from './state-table.ts';

/** The rows that a step writes: one of them counts where it is offered. */
const WRITES: Readonly<Record<string, readonly ActionName[]>> = {
  approve: ['approve'],
  approveChanges: ['approve changes'],
  requestEdits: ['request edits'],
  addEdit: ['add an edit'],
  editsFromClient: ['answered elsewhere: edits', 'add an edit'],
  answeredElsewhere: ['answered elsewhere: approved'],
  confirm: ['confirm'],
  dispute: ['dispute: not right'],
  looksGood: ['view: looks good'],
  haveRemarks: ['view: remarks'],
  askApproval: ['ask for approval'],
  askAgain: ['ask for approval'],
  withdrawRequest: ['withdraw request'],
  withdrawApproval: ['withdraw approval'],
  changeDate: ['a later date, with a reason'],
  promiseDate: ['promise a first version', 'a later date, with a reason'],
  handOver: ['hand over', 'hand over without content'],
  take: ['take'],
  undo: ['undo in time'],
  rate: ['rate'],
  tick: ['tick'],
  notRight: ['request edits'],
};

const CLIENTS = ['looksGood', 'haveRemarks'];
const AS_COLLEAGUE: { readonly [R in RoleName]?: RoleName } = { U: 'C', nU: 'nC' };

/** Steps that write nothing on the card: they open the choice of a representative, copy, or show. */
const WRITES_NOTHING = ['choose', 'copyMessage', 'record'];

it.each(STATE_NAMES)('offers nobody a step that would count for nothing: from %s', (state) => {
  const dead = ROLE_NAMES.flatMap((role) =>
    ROLES[role].members.flatMap((member) =>
      stepsFor(state, role, member)
        .filter((step) => !counts(state, role, step))
        .map((step) => `${role} ${member}: ${step}`),
    ),
  );
  expect(dead.join('\n')).toBe('');
});

it.each(STATE_NAMES)('offers nothing to who may not write, whoever it is: from %s', (state) => {
  const offered = ROLE_NAMES.flatMap((role) =>
    ROLES[role].members.flatMap((member) => stepsFor(state, role, member, false)),
  );
  expect(offered).toEqual([]);
});

function counts(state: StateName, role: RoleName, step: string): boolean {
  const rows = WRITES[step];
  if (rows === undefined) throw new Error(`The table knows no step ${step}`);
  // Whom nobody placed is asked for his side first: as a colleague of the client his view counts.
  const as = CLIENTS.includes(step) ? (AS_COLLEAGUE[role] ?? role) : role;
  return rows.some((action) => !['·', '2nd', '~'].includes(cellOf(state, action, as)));
}

/** Everything offered a minute after the story; Tom and Uma are not on the Trello card. */
function stepsFor(
  state: StateName,
  role: RoleName,
  member: string,
  mayWrite = true,
): readonly string[] {
  const { cast } = ROLES[role];
  const { entries } = STATES[state](cast);
  const turn = reduceCard(entries, cast.people);
  const last = entries.at(-1)?.at ?? moscow('2026-11-20 14:00');
  const now = role.startsWith('n') ? moscow(NAMING_ENDS) + 1_800_000 : last + 60_000;
  const owner = ownerOf(turn, cast.people, { cardMembers: [] }, instant(now));
  const viewer = { member, mayWrite };
  return stepsOf(
    offersFor({
      turn,
      role: roleOf(viewer, cast.people, owner, instant(now)),
      owner,
      hasDecider: deciderOf(cast.people, instant(now)) !== undefined,
      mayWrite,
    }),
  );
}

function stepsOf(offers: Offers): readonly string[] {
  const { primary, plain, more, tick, notRight } = offers;
  const steps: readonly string[] = [...(primary === undefined ? [] : [primary]), ...plain, ...more];
  const marks = [...(tick ? ['tick'] : []), ...(notRight ? ['notRight'] : [])];
  return [...steps, ...marks].filter((step) => !WRITES_NOTHING.includes(step));
}
