/** The form behind *Client answered elsewhere*: what was answered, when, by which channel. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import type { Day } from '../domain/day.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { Channel, EntryId } from '../domain/turn/entries.ts';
import { type CardModel, isOffered } from './card-model.ts';
import { type CardSight, runningClock } from './card-sight.ts';
import { filledLines, type Line, removeLine, typeInto } from './edit-lines.ts';
import { parseRecorded } from './elsewhere-draft.ts';
import {
  type Answer,
  type ElsewhereFault,
  type Recorded,
  readyBy,
  recordOf,
} from './elsewhere-plan.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { sendDraft } from './sending.ts';

export interface ElsewhereModel {
  readonly answer: ReadonlySignal<Answer | undefined>;
  readonly day: ReadonlySignal<string>;
  readonly time: ReadonlySignal<string>;
  readonly channel: ReadonlySignal<Channel | undefined>;
  readonly lines: ReadonlySignal<readonly Line[]>;
  /** The line in which typing goes on, after a list was pasted or a line removed. */
  readonly at: ReadonlySignal<number>;
  readonly count: ReadonlySignal<number>;
  readonly fault: ReadonlySignal<ElsewhereFault | undefined>;
  /** When the edits will be ready; undefined while the day says nothing. */
  readonly ready: ReadonlySignal<
    { readonly promise: FrozenPromise; readonly received: Day } | undefined
  >;
  /** The card is not any more what was sent. */
  readonly hasChanged: ReadonlySignal<boolean>;
  readonly today: Day;
  setAnswer(answer: Answer): void;
  setDay(text: string): void;
  setTime(text: string): void;
  setChannel(channel: Channel): void;
  type(index: number, text: string): void;
  remove(index: number): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

export type ElsewherePorts = Pick<CardPorts, 'drafts' | 'holidays'>;

interface FormState {
  /** What was asked when the form was opened. */
  readonly ask: EntryId | undefined;
  readonly recorded: Signal<Recorded>;
  readonly at: Signal<number>;
  readonly fault: Signal<ElsewhereFault | undefined>;
}

const DRAFT = 'elsewhere';

export function createElsewhereModel(card: CardModel, ports: ElsewherePorts): ElsewhereModel {
  const { drafts, holidays } = ports;
  const opened = card.sight.peek();
  const today = todayOf(opened);
  const state = formState(opened, today);
  const { recorded, at, fault } = state;
  const set = (next: Partial<Recorded>, cursor = at.peek()) => {
    batch(() => {
      recorded.value = { ...recorded.peek(), ...next };
      at.value = cursor;
      fault.value = undefined;
    });
    keep(state, drafts);
  };
  const part = <Part extends keyof Recorded>(name: Part) => computed(() => recorded.value[name]);
  return {
    ...{ at, fault, today },
    answer: part('answer'),
    day: part('day'),
    time: part('time'),
    channel: part('channel'),
    lines: part('lines'),
    count: computed(() => filledLines(recorded.value.lines).length),
    ready: computed(() => card.sight.value && readyBy(recorded.value, card.sight.value, holidays)),
    hasChanged: computed(() => card.sight.value?.change?.kind === 'changed'),
    setAnswer: (answer) => set({ answer }),
    setDay: (day) => set({ day }),
    setTime: (time) => set({ time }),
    setChannel: (channel) => set({ channel }),
    type: (index, text) => {
      const typed = typeInto(recorded.peek().lines, index, text);
      set({ lines: typed.lines }, typed.at);
    },
    remove: (index) =>
      set({ lines: removeLine(recorded.peek().lines, index) }, Math.max(0, index - 1)),
    restore: () => restore(state, drafts),
    send: () => send(state, card, drafts, holidays),
  };
}

function todayOf(sight: CardSight | undefined): Day {
  if (sight === undefined) return '' as Day;
  return local(sight.now, sight.board.settings.agency.zone).day;
}

function formState(sight: CardSight | undefined, today: Day): FormState {
  const recorded: Recorded = {
    answer: undefined,
    day: today,
    time: '',
    channel: undefined,
    lines: [{ text: '' }],
  };
  return {
    ask: sight && runningClock(sight),
    recorded: signal(recorded),
    at: signal(0),
    fault: signal<ElsewhereFault | undefined>(undefined),
  };
}

function keep({ ask, recorded }: FormState, drafts: DraftPort): void {
  drafts.save(DRAFT, JSON.stringify({ ask, ...recorded.peek() }));
}

async function restore({ ask, recorded, at }: FormState, drafts: DraftPort): Promise<void> {
  const before = recorded.peek();
  const draft = parseRecorded(await drafts.load(DRAFT), ask);
  // What is typed already is not typed over.
  if (draft === undefined || recorded.peek() !== before) return;
  batch(() => {
    recorded.value = { ...draft, day: draft.day === '' ? before.day : draft.day };
    at.value = draft.lines.length - 1;
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
    const { main } = at.turn;
    const isAsked = main.kind === 'decide' && main.ask.id === state.ask;
    if (!isAsked || !isOffered(at, 'answeredElsewhere')) return 'changedMeanwhile';
    const press = recordOf(state.recorded.peek(), main.ask, at, holidays);
    state.fault.value = press.ok ? undefined : press.error;
    return press.ok ? [press.value] : undefined;
  };
  // What is wrong is said at once; the date is made at the press.
  if (make(sight) === undefined) return false;
  const form = card.form.peek();
  if (!(await sendDraft(card, drafts, DRAFT, make))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}
