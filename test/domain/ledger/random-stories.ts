/** Random months of a card: requests, dates, pauses, answers, in random zones and with random days off, each step made
 *  from the card as it then is, with what it cost frozen as the page freezes it. */
import fc from 'fast-check';
import { makePromise } from '../../../src/domain/calendar/promise.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { local } from '../../../src/domain/calendar/zone.ts';
import type { Instant } from '../../../src/domain/clock.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import type { Debt } from '../../../src/domain/pauses/debt.ts';
import { debtorSide } from '../../../src/domain/pauses/debts.ts';
import type { Debtor } from '../../../src/domain/pauses/entries.ts';
import { holdValue } from '../../../src/domain/pauses/hold-value.ts';
import { type Hold, holdsIn } from '../../../src/domain/pauses/holds.ts';
import {
  type CalendarOf,
  lostBy,
  type Standing,
  standingOf,
} from '../../../src/domain/pauses/standing.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { approvalPress, contentOf } from '../../support/approval-stories.ts';
import { zones } from '../../support/arbitraries.ts';
import { PRIYA_CITES, AUTUMN_CREW as people } from '../../support/autumn-crew.ts';
import { calendar, moscow } from '../../support/calendars.ts';
import { createStory, type Story } from '../../support/journals.ts';

const HOUR = 3_600_000;

export interface Month {
  readonly story: Story;
  readonly calendarOf: CalendarOf;
  readonly end: Instant;
  /** Of the board, in any order and overlapping. */
  readonly holds: readonly Hold[];
}

const STEPS = [
  'request',
  'handOver',
  'ask',
  'approve',
  'pauseClient',
  'pauseOthers',
  'pauseBoth',
  'pauseAgency',
  'give',
  'give',
  'stop',
  'return',
  'date',
  'outsideOne',
  'outsideAll',
  'yes',
  'no',
  'tick',
] as const;
type Step = (typeof STEPS)[number];

const sides = fc
  .tuple(zones, fc.uniqueArray(fc.nat(60), { maxLength: 8 }))
  .map(([zone, off]): WorkingCalendar => {
    const extraOff = off
      .map((n) => addDays(day('2026-10-15'), n))
      .map((at) => ({ from: at, to: at }));
    return calendar({ zone, extraOff });
  });

const heldDays = fc.array(
  fc.tuple(fc.nat(40), fc.nat(12), fc.constantFrom('client', 'agency', undefined)),
  { maxLength: 2 },
);

function holdsOf(
  of: readonly (readonly [number, number, 'client' | 'agency' | undefined])[],
  calendarOf: CalendarOf,
): readonly Hold[] {
  const values = of.map(([begins, days, side], index) => {
    const from = addDays(day('2026-10-16'), begins);
    const hold = { from, to: addDays(from, days), ...(side && { side }) };
    return [`hold.h${index}`, holdValue(hold, calendarOf)] as const;
  });
  return holdsIn(new Map(values));
}

/** Both clock changes of the autumn lie in it. */
export const months: fc.Arbitrary<Month> = fc
  .tuple(
    sides,
    sides,
    fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.integer({ min: 1, max: 70 })), {
      minLength: 2,
      maxLength: 12,
    }),
    heldDays,
  )
  .map(([agency, client, steps, held]) => {
    const calendarOf: CalendarOf = (side) => (side === 'client' ? client : agency);
    const holds = holdsOf(held, calendarOf);
    const story = createStory('2026-10-16 14:00');
    let at = moscow('2026-11-10 09:00') - 25 * 24 * HOUR;
    for (const [step, hours] of steps) {
      at += hours * HOUR;
      const now = at as Instant;
      const standing = standsIn(story, calendarOf, now, holds);
      const press = pressFor(step, standing, calendarOf, now);
      if (press !== undefined) story.add(...press, stamp(now));
    }
    return { story, calendarOf, holds, end: (at + 100 * HOUR) as Instant };
  });

function standsIn(
  { entries }: Story,
  calendarOf: CalendarOf,
  now: Instant,
  holds: readonly Hold[],
): Standing {
  const card = { turn: reduceCard(entries, people), entries, people };
  return standingOf(card, calendarOf, now, holds);
}

/** Moscow keeps UTC+3 all year. */
function stamp(at: number): string {
  return new Date(at + 3 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
}

type Made = readonly [who: string, press: CardPress] | undefined;

interface At {
  readonly standing: Standing;
  readonly calendarOf: CalendarOf;
  readonly now: Instant;
}

function pressFor(step: Step, standing: Standing, calendarOf: CalendarOf, now: Instant): Made {
  const at = { standing, calendarOf, now };
  const whom = PAUSES[step];
  if (whom !== undefined) return pause(at, whom);
  return TURNS[step]?.(at) ?? endOf(step, at);
}

function term({ calendarOf, now }: At, side: 'client' | 'agency', n: number) {
  const calendarThere = calendarOf(side);
  return getOrThrow(
    makePromise({ rule: { kind: 'full' }, n, received: now, calendar: calendarThere, now }),
  );
}

const PAUSES: { readonly [S in Step]?: readonly Debtor[] } = {
  pauseClient: ['client'],
  pauseOthers: ['others'],
  pauseBoth: ['client', 'others'],
  pauseAgency: ['agency'],
};

function pause(at: At, whom: readonly Debtor[]): Made {
  const debts = whom.map((who, i) => ({
    what: 'adAccount' as const,
    who,
    promise: term(at, debtorSide({ who }), 3 - i),
  }));
  return [whom.includes('agency') ? 'priya' : 'tom', { kind: 'paused', debts }];
}

const TURNS: { readonly [S in Step]?: (at: At) => Made } = {
  request: (at) => {
    const { main } = at.standing.turn;
    if (main.kind === 'edits') return undefined;
    const edits = { kind: 'editsRequested' as const, edits: [{ text: 'x' }, { text: 'y' }] };
    const answer = main.kind === 'decide' && { ask: main.ask.id, ...PRIYA_CITES };
    return ['priya', { ...edits, ...answer, promise: term(at, 'agency', 2) }];
  },
  handOver: (at) => {
    const { main } = at.standing.turn;
    if (main.kind !== 'edits') return undefined;
    const over = { kind: 'handedOver' as const, to: main.round.id, note: '', ...contentOf(1) };
    return ['tom', { ...over, promise: term(at, 'client', 2) }];
  },
  ask: (at) => {
    if (at.standing.turn.main.kind !== 'idle') return undefined;
    const ask = { kind: 'approvalAsked' as const, ...contentOf(1), note: '' };
    return ['tom', { ...ask, promise: term(at, 'client', 2) }];
  },
  approve: ({ standing: { turn } }) =>
    turn.main.kind === 'decide'
      ? ['priya', approvalPress.decide({ ask: turn.main.ask.id, ...PRIYA_CITES })]
      : undefined,
  date: (at) => {
    const { main } = at.standing.turn;
    if (main.kind !== 'edits') return undefined;
    return ['tom', { kind: 'datePromised', to: main.round.id, promise: term(at, 'agency', 4) }];
  },
  outsideOne: (at) => outside(at, false),
  outsideAll: (at) => outside(at, true),
  yes: (at) => answer(at, true),
  no: (at) => answer(at, false),
  tick: ({ standing: { turn } }) => {
    const edit = turn.main.kind === 'edits' ? turn.main.round.edits.at(-1) : undefined;
    return edit && ['tom', { kind: 'ticked', edit: edit.ref, on: !edit.done }];
  },
};

function outside(at: At, isAll: boolean): Made {
  const { main } = at.standing.turn;
  const first = main.kind === 'edits' ? main.round.edits[0] : undefined;
  if (main.kind !== 'edits' || first === undefined) return undefined;
  const of = { to: main.round.id, ...(!isAll && { edits: [first.ref] }) };
  const price = { days: 3, price: 'p', promise: term(at, 'client', 2) };
  return ['tom', { kind: 'outside', ...of, ...price }];
}

function answer(at: At, yes: boolean): Made {
  const ask = at.standing.outside.find(({ state }) => state === 'asked');
  if (ask === undefined) return undefined;
  const promise = yes && { promise: term(at, 'agency', ask.days) };
  return ['priya', { kind: 'agreed', ref: ask.id, yes, ...promise }];
}

function endOf(step: Step, { standing, calendarOf, now }: At): Made {
  const { debts } = standing;
  if (step === 'return') return giveBack(debts);
  const open = debts.find(({ isOpen }) => isOpen);
  if (open === undefined || (step !== 'give' && step !== 'stop')) return undefined;
  const received = local(now, calendarOf(open.waiting).zone).day;
  const lost = lostBy(open, standing, calendarOf, received);
  if (step === 'stop') return [whoWaits(open), { kind: 'stopped', debts: [open.ref], lost }];
  const sender = open.who === 'client' ? 'priya' : 'tom';
  return [sender, { kind: 'given', debt: open.ref, received, lost }];
}

function giveBack(debts: readonly Debt[]): Made {
  const back = debts.find(({ mayReturn }) => mayReturn);
  const promise = back?.terms[0]?.due;
  if (back === undefined || promise === undefined) return undefined;
  return [whoWaits(back), { kind: 'debtReturned', debt: back.ref, why: 'w', promise }];
}

function whoWaits({ waiting }: Debt): string {
  return waiting === 'client' ? 'priya' : 'tom';
}
