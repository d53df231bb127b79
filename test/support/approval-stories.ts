/** Short notation for the stories of approvals: a cast with a stand-in and a former representative, and the
 *  presses that `journals.ts` does not know. */
import type { FrozenPromise } from '../../src/domain/calendar/promise.ts';
import { day } from '../../src/domain/day.ts';
import { type BoardPeople, peopleOf } from '../../src/domain/roster/board-people.ts';
import type {
  CardPress,
  Channel,
  Content,
  EntryId,
  Lost,
  MemberId,
} from '../../src/domain/turn/entries.ts';
import { boardJournal, boardPress, promised } from './journals.ts';

/** What a deciding person cites: the board's entry that named her, and for whom she stands in. */
export interface Naming {
  readonly naming: EntryId;
  readonly for?: MemberId;
}

export interface Cast {
  readonly people: BoardPeople;
  /** What this member cites when deciding; who was never named cites the representative's naming. */
  readonly cites: (member: MemberId) => Naming;
}

/** The client's people in the cast. */
export const CLIENT: readonly MemberId[] = ['priya', 'fay', 'sara', 'noor', 'yuki', 'dan'];

/** The moment after which the board of `castWithNobodyNamed` names nobody. */
export const NAMING_ENDS = '2026-11-24 12:00';

/** Ellen manages the account, Tom and Uma are of the agency. Priya decides since Mon 9 Nov, Fay did before
 *  her. Sara stands in until Fri 27 Nov; Noor's time has ended, Yuki's begins in December. Dan is a
 *  colleague. Nobody placed Zoe. */
export const CAST: Cast = castOf();

/** The same people; from Tue 24 Nov, 12:00 on nobody decides for the client. */
export const CAST_WITH_NOBODY_NAMED: Cast = castOf(NAMING_ENDS);

function castOf(ends?: string): Cast {
  const { place, name } = boardPress;
  const entries = boardJournal(
    ['ellen', place('ellen', 'agency')],
    ['ellen', name('ellen', 'accountManager')],
    ['ellen', place('tom', 'agency')],
    ['ellen', place('uma', 'agency')],
    ...CLIENT.map((member) => ['ellen', place(member, 'client')] as const),
    ['ellen', name('fay', 'representative')],
    ['ellen', name('priya', 'representative', '2026-11-09 10:00', ends)],
    ['ellen', name('noor', 'standIn', '2026-11-09 10:00', '2026-11-13 19:00')],
    ['ellen', name('sara', 'standIn', '2026-11-16 10:00', ends ?? '2026-11-27 19:00')],
    ['ellen', name('yuki', 'standIn', '2026-12-14 10:00', '2026-12-18 19:00')],
  );
  const namings = new Map<MemberId, Naming>();
  for (const entry of entries) {
    if (entry.kind !== 'named' || entry.role === 'accountManager') continue;
    namings.set(entry.member, {
      naming: entry.id,
      ...(entry.role === 'standIn' && { for: 'priya' }),
    });
  }
  const cites = (member: MemberId): Naming =>
    namings.get(member) ?? namings.get('priya') ?? { naming: 'nobody-named' };
  return { people: peopleOf(entries), cites };
}

/** The description and one file; `version` tells one content from another. */
export function contentOf(version: number): { content: Content; fp: string } {
  const mark = `mark0${version}`;
  return {
    content: { d: [mark, 120 + version], a: [['file01', 'banner.png']] },
    fp: `fp${version}`.padEnd(43, '0'),
  };
}

/** As it was sent, and as it is after a change. */
const SENT = contentOf(1);
const CHANGED = contentOf(2);

interface Answer extends Naming {
  readonly ask: EntryId;
}

export const approvalPress = {
  ask: (until: string, note = ''): CardPress => ({
    kind: 'approvalAsked',
    ...SENT,
    note,
    promise: promised(until),
  }),
  /** A hand-over with content. `until` is the date of the decision, or of the next round. */
  handOver: (to: EntryId, until: string, note = ''): CardPress => ({
    kind: 'handedOver',
    to,
    note,
    ...SENT,
    promise: promised(until),
  }),
  decide: (answer: Answer): CardPress => ({
    kind: 'decided',
    ...answer,
    fp: SENT.fp,
    opened: SENT.fp,
  }),
  /** An approval of another content than the one sent. */
  decideChanged: (answer: Answer, now = CHANGED): CardPress => ({
    kind: 'decided',
    ...answer,
    ...now,
    opened: now.fp,
  }),
  request: (
    texts: readonly string[],
    until: string,
    more: { ask?: EntryId; naming?: EntryId; for?: MemberId; once?: true } = {},
  ): CardPress => ({
    kind: 'editsRequested',
    edits: texts.map((text) => ({ text })),
    promise: promised(until),
    ...more,
  }),
  /** Edits that the agency enters for the client; `ask` where they answer one. */
  recordEdits: (
    texts: readonly string[],
    until: string,
    more: { ask?: EntryId; received?: string; channel?: Channel } = {},
  ): CardPress => ({
    kind: 'editsRequested',
    edits: texts.map((text) => ({ text })),
    promise: promised(until),
    received: day(more.received ?? '2026-11-20'),
    channel: more.channel ?? 'phone',
    ...(more.ask !== undefined && { ask: more.ask }),
  }),
  elsewhere: (ask: EntryId, channel: Channel = 'chat', when = '2026-11-20'): CardPress => ({
    kind: 'decidedElsewhere',
    ask,
    ...SENT,
    when: day(when),
    channel,
  }),
  confirm: (ref: EntryId, naming: Naming): CardPress => ({
    kind: 'confirmed',
    ref,
    fp: SENT.fp,
    ...naming,
  }),
  dispute: (ref: EntryId, lost: Lost, why?: string): CardPress => ({
    kind: 'disputed',
    ref,
    lost,
    ...(why !== undefined && { why }),
  }),
  undo: (ref: EntryId): CardPress => ({ kind: 'undone', ref }),
  withdraw: (ref: EntryId, why?: string): CardPress => ({
    kind: 'withdrawn',
    ref,
    ...(why !== undefined && { why }),
  }),
  view: (ask: EntryId | undefined, ...remarks: readonly string[]): CardPress => ({
    kind: 'viewed',
    view: remarks.length > 0 ? 'remarks' : 'good',
    remarks,
    ...(ask !== undefined && { ask }),
  }),
  rate: (ref: EntryId, good: boolean, words?: string): CardPress => ({
    kind: 'rated',
    ref,
    good,
    ...(words !== undefined && { words }),
  }),
  date: (to: EntryId, until: string, more: { why?: string; edit?: string } = {}): CardPress => {
    const promise: FrozenPromise = promised(until, { rule: 'hand', n: 0 });
    const { why, edit } = more;
    return {
      kind: 'datePromised',
      to,
      promise,
      ...(why !== undefined && { why }),
      ...(edit !== undefined && { edits: [edit as `${EntryId}.${number}`] }),
    };
  },
  arrive: (from: string): CardPress => ({ kind: 'arrived', from }),
};

/** The days from a Friday's answer to the Tuesday on which it was disputed: two working days. */
export const FRIDAY_TO_TUESDAY: Lost = { first: day('2026-11-21'), last: day('2026-11-24') };
