/** The form behind *Hand over*: a note, what the client will decide on, and what will follow. */

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { contentOf, type Digest } from '../domain/content/content.ts';
import { err, ok, type Result } from '../domain/result.ts';
import {
  decisionPromise,
  editsPromise,
  type HolidayLookup,
  type TermError,
} from '../domain/rules/terms.ts';
import { type CardPress, type EntryId, TEXT_LIMIT } from '../domain/turn/entries.ts';
import { nextRound } from '../domain/turn/next-round.ts';
import { type ChosenModel, choosable, createChosen, lastWish, parseWish } from './ask-chosen.ts';
import type { CardModel } from './card-model.ts';
import { type CardSight, runningClock } from './card-sight.ts';
import { termFromNow } from './held-terms.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { sendDraft } from './sending.ts';

/** What a hand-over leads to. */
export type AfterHandOver =
  | { readonly kind: 'decides'; readonly promise: FrozenPromise }
  | { readonly kind: 'nextRound'; readonly promise: FrozenPromise }
  /** *No need to show me again* was said. */
  | { readonly kind: 'closes' }
  /** A first version, or a date that cannot be counted. */
  | { readonly kind: 'none' };

export type HandOverFault =
  | { readonly type: 'Nothing' }
  | { readonly type: 'TooLong' }
  | { readonly type: 'Uncountable'; readonly error: TermError };

export interface HandOverModel {
  readonly note: ReadonlySignal<string>;
  /** How many edits are not ticked; they are handed over too. */
  readonly unticked: ReadonlySignal<number>;
  /** Remarks kept: they open the next round at once. */
  readonly kept: ReadonlySignal<number>;
  readonly nextRound: ReadonlySignal<number>;
  readonly after: ReadonlySignal<AfterHandOver>;
  readonly chosen: ChosenModel;
  readonly fault: ReadonlySignal<HandOverFault | undefined>;
  setNote(text: string): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

export type HandOverPorts = Pick<CardPorts, 'drafts' | 'holidays' | 'digest'>;

interface FormState {
  /** What was to be handed over when the form was opened. */
  readonly clock: EntryId | undefined;
  readonly note: Signal<string>;
  readonly fault: Signal<HandOverFault | undefined>;
  readonly chosen: ChosenModel;
}

const DRAFT = 'handOver';

export function createHandOverModel(card: CardModel, ports: HandOverPorts): HandOverModel {
  const { drafts, holidays, digest } = ports;
  const opened = card.sight.peek();
  const note = signal('');
  const fault = signal<HandOverFault | undefined>(undefined);
  const changed = () => {
    fault.value = undefined;
    keep(state, drafts);
  };
  const chosen = createChosen(card, digest, firstWish(opened, digest), changed);
  const state: FormState = { clock: opened && runningClock(opened), note, fault, chosen };
  return {
    ...state,
    unticked: computed(() => untickedIn(card.sight.value)),
    kept: computed(() => card.sight.value?.turn.kept.length ?? 0),
    nextRound: computed(() =>
      card.sight.value === undefined ? 1 : nextRound(card.sight.value.turn),
    ),
    after: computed(() => afterIn(card.sight.value, holidays)),
    setNote: (text) => {
      batch(() => {
        note.value = text;
        changed();
      });
    },
    restore: () => restore(state, drafts),
    send: () => send(state, card, ports),
  };
}

/** As at the last ask. A card with nothing but a title is decided on by that: edits must not be stuck on it. */
function firstWish(sight: CardSight | undefined, digest: Digest) {
  if (sight === undefined) return parseWish(undefined);
  const wish = lastWish(sight);
  return choosable(wish, sight.content, digest).isNothing ? { ...wish, title: true } : wish;
}

function keep({ note, chosen }: FormState, drafts: DraftPort): void {
  drafts.save(DRAFT, JSON.stringify({ note: note.peek(), wish: chosen.wish() }));
}

async function restore({ note, chosen }: FormState, drafts: DraftPort): Promise<void> {
  const draft = parseDraft(await drafts.load(DRAFT));
  if (draft === undefined || note.peek() !== '') return;
  batch(() => {
    note.value = draft.note;
    if (draft.wish !== undefined) chosen.restore(parseWish(draft.wish));
  });
}

/** An older build kept the note alone, as it was typed. */
function parseDraft(
  text: string | undefined,
): { readonly note: string; readonly wish?: unknown } | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as { readonly note?: unknown; readonly wish?: unknown } | null;
    if (typeof raw?.note === 'string') return { note: raw.note, wish: raw.wish };
  } catch {
    // Not written by this build: the note itself.
  }
  return { note: text };
}

async function send(state: FormState, card: CardModel, ports: HandOverPorts): Promise<boolean> {
  const sight = card.sight.peek();
  if (sight === undefined) return false;
  const make = (at: CardSight) => {
    const press = handOverPress(state, at, ports);
    state.fault.value = press.ok ? undefined : press.error;
    return press.ok ? [press.value] : undefined;
  };
  const form = card.form.peek();
  const makeOrStop = (at: CardSight) =>
    runningClock(at) === state.clock ? make(at) : 'changedMeanwhile';
  // What is wrong is said at once; content and date are those of the press.
  if (makeOrStop(sight) === undefined) return false;
  if (!(await sendDraft(card, ports.drafts, DRAFT, makeOrStop))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}

function handOverPress(
  { note, chosen }: FormState,
  sight: CardSight,
  { holidays, digest }: HandOverPorts,
): Result<CardPress, HandOverFault> {
  const { main } = sight.turn;
  const words = note.peek().trim();
  if (words.length > TEXT_LIMIT) return err({ type: 'TooLong' });
  if (main.kind === 'version') return ok({ kind: 'handedOver', to: main.version.id, note: words });
  const parts = chosen.partsOf(sight);
  if (main.kind !== 'edits' || parts.isNothing) return err({ type: 'Nothing' });
  const promise = nextPromise(sight, holidays);
  if (promise?.ok === false) return err({ type: 'Uncountable', error: promise.error });
  const { content, fp } = contentOf(sight.content, parts.chosen, digest);
  const to = main.round.id;
  return ok({
    ...{ kind: 'handedOver', to, note: words, content, fp },
    ...(promise?.ok && { promise: promise.value }),
  });
}

/** With remarks kept the hand-over is their day of receipt: the next round's date is made here. Otherwise it is
 *  the client's, unless she need not see it again. */
function nextPromise(
  { turn, board, now }: CardSight,
  holidays: HolidayLookup,
): Result<FrozenPromise, TermError> | undefined {
  if (turn.main.kind !== 'edits') return undefined;
  if (turn.kept.length > 0) return editsPromise(board.settings, now, now, holidays);
  return turn.main.round.once ? undefined : decisionPromise(board.settings, now, now, holidays);
}

function afterIn(sight: CardSight | undefined, holidays: HolidayLookup): AfterHandOver {
  if (sight?.turn.main.kind !== 'edits') return { kind: 'none' };
  const promise = nextPromise(sight, holidays);
  if (promise === undefined) return { kind: 'closes' };
  if (!promise.ok) return { kind: 'none' };
  const [kind, side] =
    sight.turn.kept.length > 0
      ? (['nextRound', 'agency'] as const)
      : (['decides', 'client'] as const);
  return { kind, promise: termFromNow(promise.value, side, sight) };
}

function untickedIn(sight: CardSight | undefined): number {
  const main = sight?.turn.main;
  return main?.kind === 'edits' ? main.round.edits.filter((edit) => !edit.done).length : 0;
}
