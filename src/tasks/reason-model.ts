/** The forms behind *Withdraw approval*, with a reason, and *That's not right*, with words if she likes. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import { type CardPress, type EntryId, TEXT_LIMIT } from '../domain/turn/entries.ts';
import { movedBy } from '../domain/turn/lost.ts';
import type { Step } from '../domain/turn/offers.ts';
import { type CardModel, isOffered } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { lostSince, recordedAnswer } from './reason-lost.ts';
import { sendDraft } from './sending.ts';

export type ReasonStep = Extract<Step, 'withdrawApproval' | 'dispute'>;

export type ReasonFault =
  | { readonly type: 'NoWords' }
  | { readonly type: 'TooLong'; readonly limit: number };

export interface ReasonModel {
  readonly step: ReasonStep;
  readonly why: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<ReasonFault | undefined>;
  /** Of *That's not right*: the date of the turn that goes on. */
  readonly goesOn: ReadonlySignal<FrozenPromise | undefined>;
  setWhy(text: string): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

export type ReasonPorts = Pick<CardPorts, 'drafts' | 'holidays'>;

interface FormState {
  readonly step: ReasonStep;
  /** The approval or the recorded answer that it is about. */
  readonly ref: EntryId | undefined;
  readonly why: Signal<string>;
  readonly fault: Signal<ReasonFault | undefined>;
}

export function createReasonModel(
  step: ReasonStep,
  card: CardModel,
  ports: ReasonPorts,
): ReasonModel {
  const { drafts, holidays } = ports;
  const opened = card.sight.peek();
  const state: FormState = {
    step,
    ref: opened && subjectOf(opened),
    why: signal(''),
    fault: signal<ReasonFault | undefined>(undefined),
  };
  const { why, fault } = state;
  return {
    ...{ step, why, fault },
    goesOn: computed(() => goingOn(step, card.sight.value, holidays)),
    setWhy: (text) => {
      batch(() => {
        why.value = text;
        fault.value = undefined;
      });
      drafts.save(draftOf(state), text);
    },
    restore: async () => {
      const text = await drafts.load(draftOf(state));
      if (text !== undefined && why.peek() === '') why.value = text;
    },
    send: () => send(state, card, drafts, holidays),
  };
}

/** Words about one approval are not put under another. */
function draftOf({ step, ref = '' }: FormState): string {
  return `${step}.${ref}`;
}

/** What stands: an approval, or a round that was recorded as the client's answer. */
function subjectOf({ turn: { main } }: CardSight): EntryId | undefined {
  if (main.kind === 'approved') return main.approval.id;
  return main.kind === 'edits' ? main.round.id : undefined;
}

function goingOn(
  step: ReasonStep,
  sight: CardSight | undefined,
  holidays: HolidayLookup,
): FrozenPromise | undefined {
  if (step !== 'dispute' || sight === undefined) return undefined;
  const answer = recordedAnswer(sight);
  const promise = answer?.ask?.due?.promise;
  return promise && answer && movedBy(promise, lostSince(answer, sight, holidays));
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
    const { ref, step } = state;
    const isSame = ref !== undefined && subjectOf(at) === ref;
    if (!isSame || !isOffered(at, step)) return 'changedMeanwhile';
    const press = pressOf(state, ref, at, holidays);
    if (press === undefined) return 'changedMeanwhile';
    state.fault.value = press.ok ? undefined : press.error;
    return press.ok ? [press.value] : undefined;
  };
  // What is wrong is said at once; the days lost are counted to the press.
  if (make(sight) === undefined) return false;
  const form = card.form.peek();
  if (!(await sendDraft(card, drafts, draftOf(state), make))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}

function pressOf(
  { step, why }: FormState,
  ref: EntryId,
  sight: CardSight,
  holidays: HolidayLookup,
): Result<CardPress, ReasonFault> | undefined {
  const words = why.peek().trim();
  if (words.length > TEXT_LIMIT) return err({ type: 'TooLong', limit: TEXT_LIMIT });
  if (step === 'withdrawApproval') {
    return words === '' ? err({ type: 'NoWords' }) : ok({ kind: 'withdrawn', ref, why: words });
  }
  const answer = recordedAnswer(sight);
  if (answer === undefined) return undefined;
  const lost = lostSince(answer, sight, holidays);
  return ok({ kind: 'disputed', ref, ...(words !== '' && { why: words }), lost });
}
