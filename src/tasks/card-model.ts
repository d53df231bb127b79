/** The card as a page lives with it: read again whenever something changed, one form open at a time, every
 *  press saved or answered in plain words. */
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DebtRef } from '../domain/pauses/entries.ts';
import { err } from '../domain/result.ts';
import type { BoardPress } from '../domain/roster/entries.ts';
import type { Edit } from '../domain/turn/card-turn.ts';
import type { CardPress, EntryId, MemberId, Side } from '../domain/turn/entries.ts';
import type { Step } from '../domain/turn/offers.ts';
import { createRefresh } from './card-refresh.ts';
import { type Blocked, type CardSight, readSight } from './card-sight.ts';
import { isAmong } from './offered-steps.ts';
import { isOutsideOffered } from './outside-sight.ts';
import { isMissingOffered, isPauseStep, type PauseStep } from './pause-steps.ts';
import type { CardPorts } from './ports.ts';
import { type AskStep, isAskOffered, isAskStep } from './question-steps.ts';
import { isReportOffered, isReportStep, type ReportStep } from './report-steps.ts';
import { createSave, refusalOf, type Saving, settleWaiting } from './saving.ts';
import { pressOf } from './step-presses.ts';
import { isTermOffered, isTermStep, type TermStep } from './term-steps.ts';

/** A form that is open. */
export interface OpenForm {
  readonly step: Step | AskStep | ReportStep | PauseStep | TermStep;
  /** The edit that was not done right. */
  readonly notRight?: Edit;
  /** The view of a colleague whose remarks become edits. */
  readonly adopt?: EntryId;
  /** The question that is answered or passed on. */
  readonly question?: EntryId;
  /** What a new question is about, whom it goes to and the topic that led there. */
  readonly about?: EntryId;
  readonly to?: MemberId;
  readonly topic?: string;
  /** The version of the report that is corrected, or the report's date that is answered. */
  readonly report?: EntryId;
  /** The missing thing that was sent, came, or was not what was needed. */
  readonly debt?: DebtRef;
  /** What a report says is needed, as the words of what is missing. */
  readonly needs?: string;
  /** *Publish* was pressed beside the draft. */
  readonly publishes?: true;
}

/** Makes the presses from the card as it is at the moment of the press, by the right clock: a page may have
 *  been open for hours, and a date counts from the press. Nothing is sent for undefined. */
export type PressMaker = (
  sight: CardSight,
) => readonly CardPress[] | 'changedMeanwhile' | undefined;

export interface CardModel {
  readonly sight: ReadonlySignal<CardSight | undefined>;
  readonly blocked: ReadonlySignal<Blocked | undefined>;
  readonly form: ReadonlySignal<OpenForm | undefined>;
  /** A press that waits for *Who are you here?* */
  readonly asking: ReadonlySignal<OpenForm | undefined>;
  readonly saving: ReadonlySignal<Saving>;
  readonly isSaving: ReadonlySignal<boolean>;
  /** This computer's clock was off and is corrected. */
  readonly clockOff: ReadonlySignal<boolean>;
  refresh(): Promise<void>;
  /** It became known that something waits for Trello, or was taken. */
  heard(): Promise<void>;
  /** Goes on with a step: opens its form, or does at once what needs none. Who is not placed is asked first. */
  open(form: OpenForm): void;
  close(): void;
  /** Appends to the card's journal; true once it is saved. A second press meanwhile does nothing. */
  send(presses: readonly CardPress[] | PressMaker): Promise<boolean>;
  /** Appends to the board's journal. */
  sendToBoard(presses: readonly BoardPress[]): Promise<boolean>;
  /** Answers *Who are you here?* and goes on with what was pressed, if that side may. */
  placeMyself(side: Side): Promise<void>;
  /** Runs once the form that is open, or the question before it, is closed. */
  onceClosed(then: () => void): void;
  dispose(): void;
}

interface CardState {
  readonly sight: Signal<CardSight | undefined>;
  readonly blocked: Signal<Blocked | undefined>;
  readonly form: Signal<OpenForm | undefined>;
  readonly asking: Signal<OpenForm | undefined>;
  readonly saving: Signal<Saving>;
  readonly clockOff: Signal<boolean>;
}

export function createCardModel(ports: CardPorts): CardModel {
  const state: CardState = {
    sight: signal(undefined),
    blocked: signal(undefined),
    form: signal(undefined),
    asking: signal(undefined),
    saving: signal({ kind: 'rest' }),
    clockOff: signal(false),
  };
  const { refresh, dispose } = createRefresh(state, ports);
  const save = createSave(state, ports.checkClock, refresh);
  const sendToBoard = (presses: readonly BoardPress[]) => save(() => ports.board.append(presses));
  const sendToCard = async (presses: readonly CardPress[]) => {
    const saved = await ports.card.append(presses);
    // After the press, not before: a write to the board may rebuild the frame.
    if (saved.ok) await keepFirstZone(state, ports);
    return saved;
  };
  const send = (presses: readonly CardPress[] | PressMaker) =>
    save(async () => {
      if (typeof presses !== 'function') return sendToCard(presses);
      const found = await readSight(ports);
      if (found.kind === 'blocked') return err(refusalOf(found.blocked));
      const made = presses(found.sight);
      if (made === 'changedMeanwhile') return err({ type: 'ChangedMeanwhile' });
      return made && sendToCard(made);
    });
  /** True where the step is one press: it is made from what the person saw. */
  const pressAtOnce = (step: Step): boolean => {
    const seen = state.sight.peek();
    const press = step === 'take' ? takeIt : seen && pressOf(step, seen, ports);
    if (press !== undefined) void send(press);
    return press !== undefined;
  };
  const sendTerm = (step: TermStep) =>
    send(({ termPress }) => (termPress === undefined ? 'changedMeanwhile' : termPress(step)));
  const goOn = (next: OpenForm) => {
    if (next.step === 'choose') openChoice(state, ports);
    else if (next.step === 'record') ports.doors.record();
    else if (isTermStep(next.step) && next.step !== 'markUrgent') void sendTerm(next.step);
    else if (isBeside(next.step) || !pressAtOnce(next.step)) state.form.value = next;
  };
  return {
    ...state,
    isSaving: computed(() => state.saving.value.kind === 'saving'),
    refresh,
    heard: async () => {
      await refresh();
      settleWaiting(state);
    },
    open: (form) => {
      open(state, form, goOn);
      void refresh();
    },
    close: () => close(state),
    send,
    sendToBoard,
    placeMyself: (side) => placeMyself(state, ports.viewer.member, side, sendToBoard, goOn),
    onceClosed: (then) => onceClosed(state, then),
    dispose,
  };
}

/** It moves no clock, or stops it: nothing of it is one press of the main clock's. */
function isBeside(step: OpenForm['step']): step is Exclude<OpenForm['step'], Step> {
  return isAskStep(step) || isReportStep(step) || isPauseStep(step) || isTermStep(step);
}

const takeIt: PressMaker = () => [{ kind: 'taken' }];

/** Before the set-up the first writer's zone counts for all. It is no loss if this cannot be kept: a promise
 *  carries its own zone. */
async function keepFirstZone({ sight }: CardState, ports: CardPorts): Promise<void> {
  const guessed = sight.peek()?.board.settings.zoneGuessed ?? false;
  if (!guessed || !ports.mayWriteBoard) return;
  await ports.board.append([{ kind: 'fieldSet', path: 'setup.zone', value: ports.zone }]);
}

/** Who approves for the client is the first run's question, and the settings' once that was done. */
function openChoice({ sight }: CardState, { doors }: CardPorts): void {
  if (sight.peek()?.board.settings.setUp) doors.team();
  else doors.firstRun();
}

function open(
  { sight, saving, form, asking }: CardState,
  next: OpenForm,
  goOn: (next: OpenForm) => void,
): void {
  // Whoever chooses is asked in the first run, where he becomes the account manager; reading is for everybody.
  const isAsked = !['choose', 'record', 'whoToAsk'].includes(next.step);
  const unplaced = isAsked && sight.peek()?.role.side === undefined;
  batch(() => {
    forgetFailure(saving);
    form.value = undefined;
    asking.value = unplaced ? next : undefined;
    if (!unplaced) goOn(next);
  });
}

function close({ saving, form, asking }: CardState): void {
  batch(() => {
    form.value = undefined;
    asking.value = undefined;
    forgetFailure(saving);
  });
}

/** A press that is being saved stays the only one, whatever is opened or closed meanwhile. */
function forgetFailure(saving: Signal<Saving>): void {
  if (saving.peek().kind === 'failed') saving.value = { kind: 'rest' };
}

function onceClosed({ form, asking }: CardState, then: () => void): void {
  const stop = effect(() => {
    if (form.value !== undefined || asking.value !== undefined) return;
    // The effect runs at once as well: it may not stop itself before it has a name.
    queueMicrotask(() => {
      stop();
      then();
    });
  });
}

async function placeMyself(
  { sight, asking }: CardState,
  member: MemberId | undefined,
  side: Side,
  sendToBoard: (presses: readonly BoardPress[]) => Promise<boolean>,
  goOn: (next: OpenForm) => void,
): Promise<void> {
  const wanted = asking.peek();
  if (member === undefined) return;
  if (!(await sendToBoard([{ kind: 'placed', member, side }]))) return;
  batch(() => {
    asking.value = undefined;
    if (wanted !== undefined && isOpenable(sight.peek(), wanted)) goOn(wanted);
  });
}

export function isOffered(sight: CardSight | undefined, step: OpenForm['step']): boolean {
  return isOpenable(sight, { step });
}

function isOpenable(sight: CardSight | undefined, { step, about }: OpenForm): boolean {
  if (sight === undefined) return false;
  if (isReportStep(step)) return isReportOffered(sight);
  if (step === 'missing') return isMissingOffered(sight);
  if (step === 'outside') return isOutsideOffered(sight);
  if (isPauseStep(step)) return sight.mayWrite;
  if (isTermStep(step)) return isTermOffered(sight, step);
  return isAskStep(step)
    ? isAskOffered(sight, step, about !== undefined)
    : isAmong(sight.offers, step);
}
