/** The rows of the state table: what is pressed, aimed at the thing that is there. Where there is none it is
 *  aimed at an entry that the journal does not hold. */
import { type Instant, instant } from '../../../../src/domain/clock.ts';
import { day } from '../../../../src/domain/day.ts';
import type { CardPress, EntryId, MemberId } from '../../../../src/domain/turn/entries.ts';
import {
  approvalPress as approval,
  contentOf,
  FRIDAY_TO_TUESDAY,
  type Naming,
} from '../../../support/approval-stories.ts';
import { moscow } from '../../../support/calendars.ts';
import { press } from '../../../support/journals.ts';
import type { Told } from './states.ts';

export interface Presser extends Naming {
  readonly by: MemberId;
  /** Enters what the client said, with the day and channel of it. */
  readonly records: boolean;
  /** A naming on the board that is somebody else's, and ended. */
  readonly anothers: Naming;
}

export interface Action {
  readonly press: (there: Told, who: Presser) => CardPress;
  /** What others pressed just before; the cell says what the press itself adds. */
  readonly after?: (there: Told) => readonly (readonly [by: MemberId, press: CardPress])[];
  /** Else a minute after the story. */
  readonly at?: (there: Told) => Instant;
}

const NOWHERE: EntryId = 'not-in-here0';
const REQUEST = ['Logo: black'];
const OLD_ROUND = {
  ...{ id: 'old-round000', number: 1, by: 'priya', edits: 2, end: 'approved' as const },
  ...{ from: moscow('2026-11-02 10:00'), to: moscow('2026-11-03 10:00') },
};

const asWhoDecides = ({ naming, for: whom }: Presser): Naming =>
  whom === undefined ? { naming } : { naming, for: whom };
const openAsk = (there: Told) =>
  there.askIsOpen && there.ask !== undefined ? { ask: there.ask } : {};
/** What an undo, a withdrawal, a confirmation or a dispute is about. */
const answer = ({ approval: given, round }: Told): EntryId => given ?? round ?? NOWHERE;
const minutesAfterApproval = (minutes: number) => (there: Told) =>
  instant(
    (there.approvedAt ?? there.entries.at(-1)?.at ?? moscow('2026-11-20 14:00')) + minutes * 60_000,
  );
const ratedBefore = (times: number) => (there: Told) =>
  Array.from({ length: times }, (_, time) => {
    const by = there.approver ?? 'priya';
    return [by, approval.rate(answer(there), time % 2 === 0)] as const;
  });

export const ACTIONS = {
  // What decides for the client.
  approve: {
    press: (there, who) => approval.decide({ ask: there.ask ?? NOWHERE, ...asWhoDecides(who) }),
  },
  'approve what changed since it was sent': {
    press: (there, who) =>
      approval.decideChanged({ ask: there.ask ?? NOWHERE, ...asWhoDecides(who) }),
  },
  "approve by another's naming": {
    press: (there, who) => approval.decide({ ask: there.ask ?? NOWHERE, ...who.anothers }),
  },
  'approve on a stale ask': {
    press: (there, who) => approval.decide({ ask: there.stale ?? NOWHERE, ...asWhoDecides(who) }),
  },
  'approve changes': {
    press: (there, who) =>
      approval.decideChanged(
        { ask: there.approval ?? NOWHERE, ...asWhoDecides(who) },
        contentOf(3),
      ),
  },
  'request edits': {
    press: (there, who) =>
      approval.request(REQUEST, '2026-11-25', { ...openAsk(there), ...asWhoDecides(who) }),
  },
  'request edits, no need to show again': {
    press: (there, who) =>
      approval.request(REQUEST, '2026-11-25', {
        ...openAsk(there),
        ...asWhoDecides(who),
        once: true,
      }),
  },
  'request edits on a stale ask': {
    press: (there, who) =>
      approval.request(REQUEST, '2026-11-25', {
        ask: there.stale ?? NOWHERE,
        ...asWhoDecides(who),
      }),
  },
  confirm: { press: (there, who) => approval.confirm(answer(there), asWhoDecides(who)) },
  'dispute: not right': {
    press: (there) => approval.dispute(answer(there), FRIDAY_TO_TUESDAY),
    at: () => moscow('2026-11-24 11:00'),
  },
  'undo in time': {
    press: (there) => approval.undo(answer(there)),
    at: minutesAfterApproval(5),
  },
  'undo after 5 minutes': {
    press: (there) => approval.undo(answer(there)),
    at: (there) => instant(minutesAfterApproval(5)(there) + 1),
  },
  'undo after an agency entry': {
    after: () => [['uma', press.take()]],
    press: (there) => approval.undo(answer(there)),
    at: minutesAfterApproval(2),
  },
  "undo after a client's entry": {
    after: (there) => [['dan', approval.view(there.ask, 'The phone is old')]],
    press: (there) => approval.undo(answer(there)),
    at: minutesAfterApproval(2),
  },
  'withdraw approval': {
    press: (there) => approval.withdraw(there.approval ?? NOWHERE, 'The prices are old'),
  },
  'withdraw approval, no reason': {
    press: (there) => approval.withdraw(there.approval ?? NOWHERE),
  },
  rate: { press: (there) => approval.rate(answer(there), false, 'Too late') },
  'rate a second time': {
    after: ratedBefore(1),
    press: (there) => approval.rate(answer(there), false, 'Too late'),
  },
  'rate a third time': {
    after: ratedBefore(2),
    press: (there) => approval.rate(answer(there), false, 'Too late'),
  },

  // What anybody of the client may say, or both sides.
  'view: looks good': { press: (there) => approval.view(there.ask) },
  'view: remarks': { press: (there) => approval.view(there.ask, 'The phone is old') },
  'add an edit': {
    press: (there, who) => remark(there, who, false),
  },
  'add an edit, to be kept': {
    press: (there, who) => remark(there, who, true),
  },

  // What the agency does.
  'promise a first version': { press: () => press.worked('2026-11-26') },
  'a later date, with a reason': {
    press: (there) => approval.date(there.clock ?? answer(there), '2026-12-01', { why: 'Sizes' }),
  },
  'a later date, no reason': {
    press: (there) => approval.date(there.clock ?? answer(there), '2026-12-01'),
  },
  'an earlier date': {
    press: (there) => approval.date(there.clock ?? answer(there), '2026-11-23', { why: 'Quick' }),
  },
  'a later date for one edit': {
    press: (there) => {
      const edit = `${there.round ?? NOWHERE}.0`;
      return approval.date(there.clock ?? answer(there), '2026-12-01', { why: 'Sizes', edit });
    },
  },
  take: { press: () => press.take() },
  tick: { press: (there) => press.tick(`${there.round ?? NOWHERE}.0`) },
  'hand over': {
    press: (there) => approval.handOver(there.round ?? there.clock ?? NOWHERE, '2026-11-30'),
  },
  'hand over without content': {
    press: (there) =>
      press.handOver(
        { id: there.round ?? there.clock ?? NOWHERE },
        there.hasKept ? '2026-11-30' : undefined,
      ),
  },
  'ask for approval': { press: () => approval.ask('2026-11-27', 'Please look') },
  'withdraw request': { press: (there) => approval.withdraw(there.ask ?? NOWHERE) },
  'answered elsewhere: approved': {
    press: (there) => approval.elsewhere(there.ask ?? NOWHERE, 'phone'),
  },
  'answered elsewhere: approved, stale ask': {
    press: (there) => approval.elsewhere(there.stale ?? NOWHERE, 'phone'),
  },
  'answered elsewhere: edits': {
    press: (there) => approval.recordEdits(REQUEST, '2026-11-24', openAsk(there)),
  },
  // As if there had been a round before all that is there.
  'archive an old round': {
    press: () => ({ kind: 'booksClosed', ids: '', rounds: [OLD_ROUND] }),
  },
  arrived: { press: () => approval.arrive('board-9') },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;

export const ACTION_NAMES = Object.keys(ACTIONS) as readonly ActionName[];

function remark(there: Told, who: Presser, kept: boolean): CardPress {
  return {
    kind: 'editAdded',
    to: there.round ?? NOWHERE,
    edit: { text: 'Button: green' },
    kept,
    ...(who.records && { received: day('2026-11-20'), channel: 'phone' }),
  };
}
