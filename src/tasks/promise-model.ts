/** The form behind *Promise a date*: for a first version, for the whole list, or for one edit. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { dueAt, type FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import { type Day, parseDay } from '../domain/day.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { editsPromise, type HolidayLookup, namedPromise } from '../domain/rules/terms.ts';
import type { Due, Edit } from '../domain/turn/card-turn.ts';
import { type CardPress, type EditRef, type EntryId, TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { CardModel } from './card-model.ts';
import { type CardSight, runningClock } from './card-sight.ts';
import type { DraftPort } from './ports.ts';
import { parsePromiseDraft } from './promise-draft.ts';
import { nextIfOff, workingDaysAway } from './promise-hints.ts';
import {
  currentDue,
  isLater,
  openRoundEdits,
  type PromiseTarget,
  type Unasked,
  unaskedWhy,
} from './promise-standing.ts';
import { sendDraft } from './sending.ts';

export type PromiseFault =
  | { readonly type: 'NoDay' }
  | { readonly type: 'PastDay' }
  | { readonly type: 'NoWorkingDay' }
  | { readonly type: 'LaterNeedsWhy'; readonly than: Day }
  | { readonly type: 'TooLong'; readonly limit: number };

export interface PromiseModel {
  readonly target: ReadonlySignal<PromiseTarget>;
  readonly edits: readonly Edit[];
  readonly dayText: ReadonlySignal<string>;
  readonly why: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<PromiseFault | undefined>;
  /** The date that stands now; undefined for a first version not yet promised. */
  readonly current: ReadonlySignal<Due | undefined>;
  /** The named date is later than the one that stands: a reason is needed. */
  readonly isLater: ReadonlySignal<boolean>;
  /** The promise that would be made; undefined while the day makes none. */
  readonly promise: ReadonlySignal<FrozenPromise | undefined>;
  /** The named day is off: the next working day, as a hint. */
  readonly nextWorking: ReadonlySignal<Day | undefined>;
  /** Working days from today to the named day. */
  readonly workingDays: ReadonlySignal<number | undefined>;
  readonly today: Day;
  setTarget(target: 'list' | EditRef): void;
  setDay(text: string): void;
  setWhy(text: string): void;
  restore(): Promise<void>;
  /** @param said stands for a reason where none is asked for. */
  send(said?: Unasked): Promise<boolean>;
}

interface FormState {
  readonly today: Day;
  readonly clock: EntryId | undefined;
  readonly target: Signal<PromiseTarget>;
  readonly dayText: Signal<string>;
  readonly why: Signal<string>;
  readonly fault: Signal<PromiseFault | undefined>;
}

const DRAFT = 'promiseDate';

export function createPromiseModel(
  card: CardModel,
  drafts: DraftPort,
  holidays: HolidayLookup,
): PromiseModel {
  const state = formState(card.sight.peek(), holidays);
  const { today, target, dayText, why, fault } = state;
  const current = computed(() => currentDue(card.sight.value, target.value));
  const promise = computed(() => promised(state, card.sight.value, holidays));

  function change(signalToSet: Signal<string>, text: string): void {
    batch(() => {
      signalToSet.value = text;
      fault.value = undefined;
    });
    keep(state, drafts);
  }

  return {
    target,
    dayText,
    why,
    fault,
    edits: openRoundEdits(card.sight.peek()),
    today,
    current,
    promise,
    isLater: computed(() => isLater(current.value, promise.value)),
    nextWorking: computed(() => nextIfOff(card.sight.value, promise.value)),
    workingDays: computed(() => workingDaysAway(card.sight.value, today, promise.value)),
    setTarget: (next) => {
      target.value = next;
      fault.value = undefined;
      keep(state, drafts);
    },
    setDay: (text) => change(dayText, text),
    setWhy: (text) => change(why, text),
    restore: () => restore(state, card.sight.peek(), drafts),
    send: (said) => send(state, card, drafts, holidays, said),
  };
}

/** Starts with the date that stands, else with the one that the rule would give, so that one press is enough for the usual case. */
function formState(sight: CardSight | undefined, holidays: HolidayLookup): FormState {
  const today = sight === undefined ? ('' as Day) : local(sight.now, sight.calendar.zone).day;
  const isVersion = sight?.turn.main.kind !== 'edits';
  const target = isVersion ? 'version' : 'list';
  return {
    today,
    clock: sight && runningClock(sight),
    target: signal(target),
    dayText: signal<string>(suggestedDay(sight, target, holidays) ?? ''),
    why: signal(''),
    fault: signal<PromiseFault | undefined>(undefined),
  };
}

function suggestedDay(
  sight: CardSight | undefined,
  target: PromiseTarget,
  holidays: HolidayLookup,
): Day | undefined {
  if (sight === undefined) return undefined;
  const standing = currentDue(sight, target)?.promise;
  // A date that can still be kept is not put off by opening the form.
  if (standing !== undefined && dueAt(standing) > sight.now) return standing.day;
  const byRule = editsPromise(sight.board.settings, sight.now, sight.now, holidays);
  return byRule.ok ? byRule.value.day : standing?.day;
}

function keep({ target, dayText, why }: FormState, drafts: DraftPort): void {
  const draft = { target: target.peek(), day: dayText.peek(), why: why.peek() };
  drafts.save(DRAFT, JSON.stringify(draft));
}

async function restore(
  { target, dayText, why }: FormState,
  sight: CardSight | undefined,
  drafts: DraftPort,
): Promise<void> {
  const wholeList = target.peek() === 'list';
  const about = [target.peek(), ...(wholeList ? openRoundEdits(sight).map(({ ref }) => ref) : [])];
  const draft = parsePromiseDraft(await drafts.load(DRAFT), about);
  if (draft === undefined) return;
  batch(() => {
    target.value = draft.target;
    if (draft.day !== '') dayText.value = draft.day;
    why.value = draft.why;
  });
}

async function send(
  state: FormState,
  card: CardModel,
  drafts: DraftPort,
  holidays: HolidayLookup,
  said: Unasked = {},
): Promise<boolean> {
  const sight = card.sight.peek();
  if (sight === undefined) return false;
  const make = (at: CardSight) => {
    const press = pressOf(state, at, holidays, said);
    state.fault.value = press.ok ? undefined : press.error;
    return press.ok ? [press.value] : undefined;
  };
  // What is wrong is said at once; the promise is made at the press.
  if (make(sight) === undefined) return false;
  const form = card.form.peek();
  const makeOrStop = (at: CardSight) =>
    runningClock(at) === state.clock ? make(at) : 'changedMeanwhile';
  if (!(await sendDraft(card, drafts, DRAFT, makeOrStop))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}

function pressOf(
  state: FormState,
  sight: CardSight,
  holidays: HolidayLookup,
  said: Unasked,
): Result<CardPress, PromiseFault> {
  const promise = promisedOr(state, sight, holidays);
  if (!promise.ok) return promise;
  const target = state.target.peek();
  const standing = currentDue(sight, target);
  const given = state.why.peek().trim();
  const to = runningClock(sight);
  if (standing === undefined || to === undefined)
    return ok({ kind: 'worked', promise: promise.value });
  const later = isLater(standing, promise.value);
  const why = given || unaskedWhy(sight, target, promise.value, said);
  if (later && why === '') {
    return err({ type: 'LaterNeedsWhy', than: standing.promise.day });
  }
  if (why.length > TEXT_LIMIT) return err({ type: 'TooLong', limit: TEXT_LIMIT });
  return ok({
    kind: 'datePromised',
    to,
    ...(target !== 'version' && target !== 'list' && { edits: [target] }),
    promise: promise.value,
    ...(why !== '' && { why }),
  });
}

function promised(
  state: FormState,
  sight: CardSight | undefined,
  holidays: HolidayLookup,
): FrozenPromise | undefined {
  if (sight === undefined) return undefined;
  const made = promisedOr(state, sight, holidays);
  return made.ok ? made.value : undefined;
}

function promisedOr(
  { dayText }: FormState,
  sight: CardSight,
  holidays: HolidayLookup,
): Result<FrozenPromise, PromiseFault> {
  const day = parseDay(dayText.value);
  if (!day.ok) return err({ type: 'NoDay' });
  const made = namedPromise(sight.board.settings, day.value, sight.now, holidays);
  if (!made.ok) {
    return err({ type: made.error.type === 'DayInThePast' ? 'PastDay' : 'NoWorkingDay' });
  }
  // Today after closing: the promise would be broken as it is made.
  return dueAt(made.value) > sight.now ? made : err({ type: 'PastDay' });
}
