/** The form behind *Ask for approval* and *Ask again*: what is to be decided, a note, until when. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import { contentOf, type Digest } from '../domain/content/content.ts';
import type { Day } from '../domain/day.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { Ask } from '../domain/turn/card-turn.ts';
import { type CardPress, type EntryId, TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { Step } from '../domain/turn/offers.ts';
import { type ChosenModel, createChosen, lastWish, parseWish, USUAL_WISH } from './ask-chosen.ts';
import { parseTerm, promiseByTerm, type Term, type TermFault, USUAL_TERM } from './ask-term.ts';
import { type CardModel, isOffered } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { termFromNow } from './held-terms.ts';
import { createMessageCopy, type MessageCopy } from './message-copy.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { sendDraft } from './sending.ts';

export type AskFault =
  | { readonly type: 'Nothing' }
  | { readonly type: 'TooLong'; readonly limit: number }
  | TermFault;

export type AskStep = Extract<Step, 'askApproval' | 'askAgain'>;

export interface AskModel {
  readonly step: AskStep;
  readonly chosen: ChosenModel;
  readonly note: ReadonlySignal<string>;
  readonly term: ReadonlySignal<Term>;
  readonly fault: ReadonlySignal<AskFault | undefined>;
  /** The date if it is sent now; undefined while the term makes none. */
  readonly promise: ReadonlySignal<FrozenPromise | undefined>;
  /** The working days of the board's term. */
  readonly usualDays: ReadonlySignal<number>;
  readonly today: Day;
  /** It was sent: the message for the client's chat is offered. */
  readonly isSent: ReadonlySignal<boolean>;
  readonly message: MessageCopy;
  setNote(text: string): void;
  setTerm(term: Partial<Term>): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

export type AskPorts = Pick<CardPorts, 'drafts' | 'holidays' | 'digest' | 'copy'>;

interface FormState {
  readonly step: AskStep;
  readonly chosen: ChosenModel;
  readonly note: Signal<string>;
  readonly term: Signal<Term>;
  readonly fault: Signal<AskFault | undefined>;
  readonly isSent: Signal<boolean>;
  /** The request that waited when the form was opened: what was answered meanwhile is not asked again unseen. */
  readonly pending: EntryId | undefined;
}

export function createAskModel(step: AskStep, card: CardModel, ports: AskPorts): AskModel {
  const { drafts, holidays, digest, copy } = ports;
  const opened = card.sight.peek();
  const fault = signal<AskFault | undefined>(undefined);
  const isSent = signal(false);
  const note = signal('');
  const term = signal(USUAL_TERM);
  const first = step === 'askAgain' && opened !== undefined ? lastWish(opened) : USUAL_WISH;
  const changed = () => {
    fault.value = undefined;
    keep(state, drafts);
  };
  const chosen = createChosen(card, digest, first, changed);
  const pending = opened && pendingAsk(opened)?.id;
  const state: FormState = { step, chosen, note, term, fault, isSent, pending };
  const change = (apply: () => void) => {
    batch(() => {
      apply();
      changed();
    });
  };
  return {
    ...state,
    promise: computed(() => previewOf(term.value, card.sight.value, holidays)),
    usualDays: computed(() => card.sight.value?.board.settings.terms.decision ?? 0),
    today: todayOf(opened),
    message: createMessageCopy(copy),
    setNote: (text) =>
      change(() => {
        note.value = text;
      }),
    setTerm: (next) =>
      change(() => {
        term.value = { ...term.peek(), ...next };
      }),
    restore: () => restore(state, drafts),
    send: () => send(state, card, drafts, holidays, digest),
  };
}

/** The client's today: the date is the client's. */
function todayOf(sight: CardSight | undefined): Day {
  return sight === undefined ? ('' as Day) : local(sight.now, sight.board.settings.client.zone).day;
}

function previewOf(
  term: Term,
  sight: CardSight | undefined,
  holidays: HolidayLookup,
): FrozenPromise | undefined {
  const made = sight && promiseByTerm(term, sight, holidays);
  return sight && made?.ok ? termFromNow(made.value, 'client', sight) : undefined;
}

function keep({ step, chosen, note, term }: FormState, drafts: DraftPort): void {
  const draft = { note: note.peek(), wish: chosen.wish(), term: term.peek() };
  drafts.save(step, JSON.stringify(draft));
}

async function restore({ step, chosen, note, term }: FormState, drafts: DraftPort): Promise<void> {
  const draft = parseDraft(await drafts.load(step));
  if (draft === undefined || note.peek() !== '') return;
  batch(() => {
    note.value = draft.note;
    term.value = draft.term;
    chosen.restore(draft.wish);
  });
}

/** A draft is our own text, but it may come from an older build. */
function parseDraft(text: string | undefined) {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as { readonly [part: string]: unknown } | null;
    const note = raw?.['note'];
    if (raw === null || typeof note !== 'string') return undefined;
    return { note, wish: parseWish(raw['wish']), term: parseTerm(raw['term']) };
  } catch {
    // A draft that does not parse is of no use to anybody.
    return undefined;
  }
}

async function send(
  state: FormState,
  card: CardModel,
  drafts: DraftPort,
  holidays: HolidayLookup,
  digest: Digest,
): Promise<boolean> {
  const sight = card.sight.peek();
  if (sight === undefined || state.isSent.peek()) return false;
  const make = (at: CardSight) => {
    const press = pressOf(state, at, holidays, digest);
    state.fault.value = press.ok ? undefined : press.error;
    return press.ok ? [...takingBack(at), press.value] : undefined;
  };
  // What is wrong is said at once; content and date are those of the press.
  if (make(sight) === undefined) return false;
  const makeOrStop = (at: CardSight) =>
    mayAsk(at) && pendingAsk(at)?.id === state.pending ? make(at) : 'changedMeanwhile';
  if (!(await sendDraft(card, drafts, state.step, makeOrStop))) return false;
  state.isSent.value = true;
  return true;
}

/** *Ask for approval* may have become *Ask again* since the form was opened: the same press. */
function mayAsk(sight: CardSight): boolean {
  return isOffered(sight, 'askApproval') || isOffered(sight, 'askAgain');
}

/** The request that waits is taken back with the same press; one without a date ends by being asked anew. */
function takingBack(sight: CardSight): readonly CardPress[] {
  const ask = pendingAsk(sight);
  return ask?.due === undefined ? [] : [{ kind: 'withdrawn', ref: ask.id }];
}

function pendingAsk({ turn: { main } }: CardSight): Ask | undefined {
  return main.kind === 'decide' ? main.ask : undefined;
}

function pressOf(
  { chosen, note, term }: FormState,
  sight: CardSight,
  holidays: HolidayLookup,
  digest: Digest,
): Result<CardPress, AskFault> {
  const parts = chosen.partsOf(sight);
  if (parts.isNothing) return err({ type: 'Nothing' });
  const words = note.peek().trim();
  if (words.length > TEXT_LIMIT) return err({ type: 'TooLong', limit: TEXT_LIMIT });
  const promise = promiseByTerm(term.peek(), sight, holidays);
  if (!promise.ok) return promise;
  const { content, fp } = contentOf(sight.content, parts.chosen, digest);
  return ok({ kind: 'approvalAsked', content, fp, note: words, promise: promise.value });
}
