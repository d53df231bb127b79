/** The small forms about one missing thing: that it was sent, when it came, and what it lacked. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import { type Day, parseDay } from '../domain/day.ts';
import type { Debt } from '../domain/pauses/debt.ts';
import { maySend, waitingSideOf } from '../domain/pauses/debts.ts';
import { receivedDays } from '../domain/pauses/standing.ts';
import { TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { CardModel, OpenForm, PressMaker } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { wholeDays } from './missing-model.ts';
import {
  dateThen,
  debtIn,
  debtPromise,
  receivedPress,
  sentPress,
  waitingCalendar,
} from './pause-presses.ts';
import type { PauseStep } from './pause-steps.ts';
import type { DraftPort } from './ports.ts';
import { sendDraft } from './sending.ts';

export type DebtStep = Exclude<PauseStep, 'missing' | 'outside'>;

export type DebtFault = 'wrongDay' | 'needsWords' | 'tooLong' | 'noDays' | 'noTerm';

export interface DebtModel {
  readonly step: DebtStep;
  readonly form: OpenForm;
  readonly day: ReadonlySignal<string>;
  readonly why: ReadonlySignal<string>;
  readonly days: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<DebtFault | undefined>;
  /** From the day it was asked for until today. */
  readonly range: ReadonlySignal<{ readonly first: Day; readonly last: Day } | undefined>;
  /** The date that follows: of the clock that goes on, or by when the rest is to come. */
  readonly next: ReadonlySignal<FrozenPromise | undefined>;
  put(more: { day?: string; why?: string; days?: string }): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

interface FormState {
  readonly step: DebtStep;
  readonly form: OpenForm;
  readonly day: Signal<string>;
  readonly why: Signal<string>;
  readonly days: Signal<string>;
  readonly fault: Signal<DebtFault | undefined>;
}

export function createDebtModel(form: OpenForm, card: CardModel, drafts: DraftPort): DebtModel {
  const step = form.step as DebtStep; // the part is drawn for these alone
  const opened = card.sight.peek();
  const state: FormState = {
    ...{ step, form, why: signal(''), fault: signal(undefined) },
    day: signal(opened === undefined ? '' : (rangeIn(form, opened)?.last ?? '')),
    days: signal(String(opened?.board.settings.terms.missing ?? '')),
  };
  const { day, why, days, fault } = state;
  const draft = `${step} ${form.debt ?? ''}`;
  return {
    ...{ step, form, day, why, days, fault },
    range: computed(() => card.sight.value && rangeIn(form, card.sight.value)),
    next: computed(() => card.sight.value && nextIn(state, card.sight.value)),
    put: (more) => {
      batch(() => {
        if (more.day !== undefined) day.value = more.day;
        if (more.why !== undefined) why.value = more.why;
        if (more.days !== undefined) days.value = more.days;
        fault.value = undefined;
      });
      drafts.save(draft, why.peek());
    },
    restore: async () => {
      const kept = await drafts.load(draft);
      if (kept !== undefined && why.peek() === '') why.value = kept;
    },
    send: () => send(state, card, drafts, draft),
  };
}

function rangeIn({ debt: ref }: OpenForm, sight: CardSight) {
  const debt = debtIn(sight, ref);
  const calendar = debt && waitingCalendar(sight, debt);
  return debt && calendar && receivedDays(debt, calendar, sight.now);
}

function nextIn({ step, form, day, days }: FormState, sight: CardSight): FrozenPromise | undefined {
  const debt = debtIn(sight, form.debt);
  const calendar = debt && waitingCalendar(sight, debt);
  if (debt === undefined || calendar === undefined) return undefined;
  if (step === 'returnDebt') return newTerm(days.value, debt.who, sight);
  const received =
    step === 'sendDebt' ? local(sight.now, calendar.zone).day : dayIn(day.value, form, sight);
  return received === undefined ? undefined : dateThen(debt, sight, received);
}

function newTerm(days: string, who: Parameters<typeof debtPromise>[0], sight: CardSight) {
  const n = wholeDays(days);
  const calendarOf = sight.pauses?.calendarOf;
  if (n === undefined || calendarOf === undefined) return undefined;
  const made = debtPromise(who, n, sight, calendarOf);
  return made.ok ? made.value : undefined;
}

function dayIn(text: string, form: OpenForm, sight: CardSight): Day | undefined {
  const range = rangeIn(form, sight);
  const parsed = parseDay(text);
  const isThere =
    parsed.ok && range !== undefined && parsed.value >= range.first && parsed.value <= range.last;
  return isThere ? parsed.value : undefined;
}

function faultIn(
  { step, form, day, why, days }: FormState,
  sight: CardSight,
): DebtFault | undefined {
  if (step === 'sendDebt') return undefined;
  if (step === 'receiveDebt') {
    return dayIn(day.peek(), form, sight) === undefined ? 'wrongDay' : undefined;
  }
  const words = why.peek().trim();
  if (words === '') return 'needsWords';
  if (words.length > TEXT_LIMIT) return 'tooLong';
  return wholeDays(days.peek()) === undefined ? 'noDays' : undefined;
}

async function send(
  state: FormState,
  card: CardModel,
  drafts: DraftPort,
  draft: string,
): Promise<boolean> {
  const sight = card.sight.peek();
  state.fault.value = sight && faultIn(state, sight);
  if (sight === undefined || state.fault.peek() !== undefined) return false;
  const form = card.form.peek();
  const isSent = await sendDraft(card, drafts, draft, (at) => make(state, at));
  // The other side may have said so first: then there is nothing left to say.
  const isOver = isSent || debtIn(card.sight.peek() ?? sight, state.form.debt)?.isOpen === false;
  if (isOver && state.step !== 'returnDebt' && card.form.peek() === form) card.close();
  else if (isSent && card.form.peek() === form) card.close();
  return isSent;
}

function make(state: FormState, sight: CardSight): ReturnType<PressMaker> {
  const { step, form, day } = state;
  const debt = debtIn(sight, form.debt);
  const { viewer, board, now } = sight;
  if (debt === undefined || viewer === undefined) return 'changedMeanwhile';
  if (step === 'sendDebt') {
    return maySend(debt, viewer, board.people, now)
      ? sentPress(debt.ref)(sight)
      : 'changedMeanwhile';
  }
  if (waitingSideOf(viewer, board.people, now) !== debt.waiting) return 'changedMeanwhile';
  return step === 'receiveDebt'
    ? receivedPress(debt.ref, day.peek())(sight)
    : returnIt(state, debt, sight);
}

function returnIt(state: FormState, debt: Debt, sight: CardSight): ReturnType<PressMaker> {
  const { why, days } = state;
  const promise = newTerm(days.peek(), debt.who, sight);
  state.fault.value = faultIn(state, sight) ?? (promise === undefined ? 'noTerm' : undefined);
  if (promise === undefined || state.fault.peek() !== undefined) return undefined;
  if (debt.isOpen || !debt.mayReturn) return 'changedMeanwhile';
  return [{ kind: 'debtReturned', debt: debt.ref, why: why.peek().trim(), promise }];
}
