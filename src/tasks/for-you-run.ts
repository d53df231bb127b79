/** The waiting cards one after another: each is shown with its own task, and a press that ends its wait brings
 *  the next one. */
import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type CardModel, createCardModel } from './card-model.ts';
import { keptPlaceOf } from './for-you-place.ts';
import type { ForYouPorts } from './for-you-ports.ts';
import { waitOf } from './for-you-waiting.ts';
import { keepOpenForm } from './open-form.ts';
import type { CardPorts } from './ports.ts';
import { hasArrived } from './sending.ts';

interface QueuedCard {
  readonly id: string;
  readonly title: string;
}

/** The card on screen. */
export interface OpenCard extends QueuedCard {
  /** From 1. */
  readonly place: number;
  readonly total: number;
  readonly card: CardModel;
  readonly ports: CardPorts;
}

export interface Run {
  readonly open: ReadonlySignal<OpenCard | undefined>;
  /** The card before, whose wait was just ended by a press: one may want it back. */
  readonly done: ReadonlySignal<QueuedCard | undefined>;
  start(queue: readonly QueuedCard[], first: string): void;
  /** The next card, or the list behind the last one. */
  skip(): void;
  /** Back to the card that was just done. */
  returnToDone(): void;
  /** Back to the list, which is read again. */
  toList(): void;
  /** In a frame that was built anew on a press: opens the card again. False where none was open just now. */
  restore(): Promise<boolean>;
  refresh(): void;
  /** Somebody is at work on the card: a frame built anew just then comes back to it. */
  touch(): void;
  stop(): void;
}

interface RunState {
  readonly open: Signal<OpenCard | undefined>;
  readonly done: Signal<QueuedCard | undefined>;
  queue: readonly QueuedCard[];
  index: number;
  close: () => void;
}

export interface RunListener {
  /** The list is on screen again. */
  readonly onList: () => void;
  /** A press ended the wait of a card. */
  readonly onDone: (card: string) => void;
}

export function createRun(ports: ForYouPorts, listener: RunListener): Run {
  const state: RunState = {
    open: signal(undefined),
    done: signal(undefined),
    queue: [],
    index: 0,
    close: () => {},
  };
  const { show, toList, restore, touch } = createSteps(state, ports, listener);
  const leaveDone = (then: () => void) => () =>
    batch(() => {
      state.done.value = undefined;
      then();
    });
  return {
    open: state.open,
    done: state.done,
    start: (queue, first) => {
      state.queue = queue.map(({ id, title }) => ({ id, title }));
      const index = state.queue.findIndex(({ id }) => id === first);
      leaveDone(() => show(Math.max(0, index)))();
    },
    skip: leaveDone(() => show(state.index + 1)),
    returnToDone: () => {
      const index = state.queue.findIndex(({ id }) => id === state.done.peek()?.id);
      if (index >= 0) leaveDone(() => show(index))();
    },
    toList: leaveDone(toList),
    restore,
    refresh: () => void state.open.peek()?.card.refresh(),
    touch,
    stop: () => close(state),
  };
}

function createSteps(state: RunState, ports: ForYouPorts, listener: RunListener) {
  const kept = keptPlaceOf(ports);

  function show(index: number, wasPressed = false): void {
    const queued = state.queue[index];
    if (queued === undefined) {
      toList();
      return;
    }
    close(state);
    state.index = index;
    kept.save({ ...state, pressed: false });
    const cardPorts = ports.card(queued.id);
    const card = createCardModel(cardPorts);
    const { length: total } = state.queue;
    state.open.value = { ...queued, place: index + 1, total, card, ports: cardPorts };
    const stopWatching = watch(card, wasPressed, {
      onPress: () => kept.save({ ...state, pressed: true }),
      onDone: () => {
        state.done.value = queued;
        listener.onDone(queued.id);
        show(index + 1);
      },
    });
    state.close = () => {
      stopWatching();
      card.dispose();
    };
    void openAsLeft(card, cardPorts);
  }

  function toList(): void {
    close(state);
    kept.forget();
    listener.onList();
  }

  async function restore(): Promise<boolean> {
    const before = await kept.load();
    const survey = before && (await ports.survey());
    if (before === undefined || !survey?.ok) return false;
    const titles = new Map(survey.value.cards.map(({ id, title }) => [id, title]));
    // A card archived meanwhile keeps its place, so that the numbers go on.
    state.queue = before.queue.map((id) => ({ id, title: titles.get(id) ?? '' }));
    if (state.queue[before.index] === undefined) return false;
    show(before.index, before.pressed);
    return true;
  }

  function touch(): void {
    const isSaving = state.open.peek()?.card.isSaving.peek();
    // While a press is on its way that is what is kept.
    if (isSaving === false) kept.save({ ...state, pressed: false });
  }

  return { show, toList, restore, touch };
}

function close(state: RunState): void {
  state.close();
  state.close = () => {};
  state.open.value = undefined;
}

/** A form that was being written stands open again; what was sent does not. */
async function openAsLeft(card: CardModel, { drafts, viewer }: CardPorts): Promise<void> {
  await card.refresh();
  const sent = await hasArrived(card, drafts, viewer.member);
  await keepOpenForm(card, drafts, sent);
}

interface Watcher {
  readonly onPress: () => void;
  readonly onDone: () => void;
}

/** Says once when a press of this person ended the card's wait. What others did to it brings no other card
 *  in the way of somebody who reads. `wasPressed`: the press was made in the frame before this one. */
function watch(card: CardModel, wasPressed: boolean, { onPress, onDone }: Watcher): () => void {
  let isPressed = wasPressed;
  return effect(() => {
    const stage = stageOf(card);
    if (stage === 'saving' && !isPressed) onPress();
    if (stage === 'saving') isPressed = true;
    // After the effect: it may not end itself while it runs.
    if (stage === 'over' && isPressed) queueMicrotask(onDone);
    if (stage === 'over' || stage === 'waits') isPressed = false;
  });
}

/** `unsettled`: not read yet, or a form is still about to close. */
function stageOf({
  saving,
  sight,
  form,
  asking,
}: CardModel): 'saving' | 'unsettled' | 'waits' | 'over' {
  const isBusy = form.value !== undefined || asking.value !== undefined;
  const { kind } = saving.value;
  if (kind === 'saving') return 'saving';
  if (sight.value === undefined) return 'unsettled';
  if (kind === 'failed' || waitOf(sight.value) !== undefined) return 'waits';
  return isBusy ? 'unsettled' : 'over';
}
