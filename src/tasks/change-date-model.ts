/** The form behind *Change the date*: the client gets more time, and the card says why. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { nextWorkingDay } from '../domain/calendar/working-days.ts';
import { local } from '../domain/calendar/zone.ts';
import { addDays, type Day } from '../domain/day.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import { type Due, isBefore } from '../domain/turn/card-turn.ts';
import { type CardPress, type EntryId, TEXT_LIMIT } from '../domain/turn/entries.ts';
import { promiseByDay, type TermFault } from './ask-term.ts';
import { type CardModel, isOffered } from './card-model.ts';
import { type CardSight, runningClock } from './card-sight.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { parsePromiseDraft } from './promise-draft.ts';
import { nextIfOff } from './promise-hints.ts';
import { sendDraft } from './sending.ts';

export type ChangeDateFault =
  | { readonly type: 'NotLater'; readonly than: Day }
  | { readonly type: 'NoWhy'; readonly than: Day }
  | { readonly type: 'TooLong'; readonly limit: number }
  | TermFault;

export interface ChangeDateModel {
  readonly dayText: ReadonlySignal<string>;
  readonly why: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<ChangeDateFault | undefined>;
  /** The date that stands. */
  readonly current: ReadonlySignal<Due | undefined>;
  /** The promise that would be made; undefined while the day makes none that is later. */
  readonly promise: ReadonlySignal<FrozenPromise | undefined>;
  /** The named day is off for the client: the next working day, as a hint. */
  readonly nextWorking: ReadonlySignal<Day | undefined>;
  /** The first day that may be chosen. */
  readonly earliest: Day | undefined;
  setDay(text: string): void;
  setWhy(text: string): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

export type ChangeDatePorts = Pick<CardPorts, 'drafts' | 'holidays'>;

interface FormState {
  /** What was asked when the form was opened. */
  readonly ask: EntryId | undefined;
  readonly dayText: Signal<string>;
  readonly why: Signal<string>;
  readonly fault: Signal<ChangeDateFault | undefined>;
}

const DRAFT = 'changeDate';

export function createChangeDateModel(card: CardModel, ports: ChangeDatePorts): ChangeDateModel {
  const { drafts, holidays } = ports;
  const opened = card.sight.peek();
  const earliest = opened && earliestDay(opened);
  const state: FormState = {
    ask: opened && runningClock(opened),
    dayText: signal<string>((opened && suggestedDay(opened, earliest)) ?? ''),
    why: signal(''),
    fault: signal<ChangeDateFault | undefined>(undefined),
  };
  const { dayText, why, fault } = state;
  const promise = computed(() => laterIn(card.sight.value, dayText.value, holidays));
  const change = (text: Signal<string>, next: string) => {
    batch(() => {
      text.value = next;
      fault.value = undefined;
    });
    keep(state, drafts);
  };
  return {
    ...{ dayText, why, fault, promise, earliest },
    current: computed(() => currentDue(card.sight.value)),
    nextWorking: computed(() => nextIfOff(card.sight.value, promise.value)),
    setDay: (text) => change(dayText, text),
    setWhy: (text) => change(why, text),
    restore: () => restore(state, drafts),
    send: () => send(state, card, drafts, holidays),
  };
}

function currentDue(sight: CardSight | undefined): Due | undefined {
  const main = sight?.turn.main;
  return main?.kind === 'decide' ? main.ask.due : undefined;
}

/** The day after the date that stands; today where that is over. */
function earliestDay(sight: CardSight): Day {
  const today = local(sight.now, sight.board.settings.client.zone).day;
  const standing = currentDue(sight)?.promise.day;
  return standing === undefined || standing < today ? today : addDays(standing, 1);
}

/** One working day more is the usual wish. */
function suggestedDay(sight: CardSight, earliest: Day | undefined): Day | undefined {
  if (earliest === undefined) return undefined;
  const next = nextWorkingDay(sight.calendar, earliest);
  return next.ok ? next.value : earliest;
}

function keep({ ask = '', dayText, why }: FormState, drafts: DraftPort): void {
  const draft = { target: ask, day: dayText.peek(), why: why.peek() };
  drafts.save(DRAFT, JSON.stringify(draft));
}

async function restore({ ask = '', dayText, why }: FormState, drafts: DraftPort): Promise<void> {
  const draft = parsePromiseDraft(await drafts.load(DRAFT), [ask]);
  if (draft === undefined || why.peek() !== '') return;
  batch(() => {
    if (draft.day !== '') dayText.value = draft.day;
    why.value = draft.why;
  });
}

async function send(
  state: FormState,
  card: CardModel,
  drafts: DraftPort,
  holidays: HolidayLookup,
): Promise<boolean> {
  const sight = card.sight.peek();
  if (sight === undefined) return false;
  const make = (at: CardSight) => {
    const isSame = state.ask !== undefined && runningClock(at) === state.ask;
    if (!isSame || !isOffered(at, 'changeDate')) return 'changedMeanwhile';
    const press = pressOf(state, state.ask, at, holidays);
    state.fault.value = press.ok ? undefined : press.error;
    return press.ok ? [press.value] : undefined;
  };
  // What is wrong is said at once; the promise is made at the press.
  if (make(sight) === undefined) return false;
  const form = card.form.peek();
  if (!(await sendDraft(card, drafts, DRAFT, make))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}

function pressOf(
  { dayText, why }: FormState,
  to: EntryId,
  sight: CardSight,
  holidays: HolidayLookup,
): Result<CardPress, ChangeDateFault> {
  const promise = laterPromise(sight, dayText.peek(), holidays);
  if (!promise.ok) return promise;
  const words = why.peek().trim();
  const than = currentDue(sight)?.promise.day ?? promise.value.day;
  if (words === '') return err({ type: 'NoWhy', than });
  if (words.length > TEXT_LIMIT) return err({ type: 'TooLong', limit: TEXT_LIMIT });
  return ok({ kind: 'datePromised', to, promise: promise.value, why: words });
}

function laterIn(
  sight: CardSight | undefined,
  text: string,
  holidays: HolidayLookup,
): FrozenPromise | undefined {
  const made = sight && laterPromise(sight, text, holidays);
  return made?.ok ? made.value : undefined;
}

/** The client's date goes later only: an earlier one would take back what was promised to her. */
function laterPromise(
  sight: CardSight,
  text: string,
  holidays: HolidayLookup,
): Result<FrozenPromise, ChangeDateFault> {
  const made = promiseByDay(text, sight, holidays);
  if (!made.ok) return made;
  const standing = currentDue(sight)?.promise;
  const isLater = standing === undefined || isBefore(standing, made.value);
  return isLater ? made : err({ type: 'NotLater', than: standing.day });
}
