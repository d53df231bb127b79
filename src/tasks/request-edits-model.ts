/** The form behind *Request edits*, *Not right*, *Add an edit* and *Edits from the client*. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { local } from '../domain/calendar/zone.ts';
import { type Day, parseDay } from '../domain/day.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { Channel } from '../domain/turn/entries.ts';
import type { Step } from '../domain/turn/offers.ts';
import { type CardModel, isOffered, type OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { filledLines, type Line, removeLine, typeInto } from './edit-lines.ts';
import type { DraftPort } from './ports.ts';
import { type Preview, pressesOf, previewOf, type RequestFault } from './request-edits-plan.ts';
import { sendDraft } from './sending.ts';

export interface RequestEditsModel {
  readonly lines: ReadonlySignal<readonly Line[]>;
  /** The line in which typing goes on, after a list was pasted or a line removed. */
  readonly at: ReadonlySignal<number>;
  readonly restored: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<RequestFault | undefined>;
  readonly preview: ReadonlySignal<Preview>;
  readonly count: ReadonlySignal<number>;
  readonly receivedText: ReadonlySignal<string>;
  readonly channel: ReadonlySignal<Channel | undefined>;
  /** The agency enters what the client said. */
  readonly fromClient: boolean;
  readonly today: Day;
  type(index: number, text: string): void;
  remove(index: number): void;
  setReceived(text: string): void;
  setChannel(channel: Channel): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

interface Draft {
  readonly lines: readonly Line[];
  readonly received: string;
  readonly channel: Channel | undefined;
}

/** What is being filled in, with where it is kept and sent. */
interface FormState {
  readonly fromClient: boolean;
  readonly draftName: string;
  readonly firstLine: Line;
  readonly today: Day;
  readonly lines: Signal<readonly Line[]>;
  readonly at: Signal<number>;
  readonly restored: Signal<boolean>;
  readonly fault: Signal<RequestFault | undefined>;
  readonly channel: Signal<Channel | undefined>;
  readonly receivedText: Signal<string>;
}

export function createRequestEditsModel(
  form: OpenForm,
  card: CardModel,
  drafts: DraftPort,
  holidays: HolidayLookup,
): RequestEditsModel {
  const state = formState(form, card.sight.peek());
  const { lines, at, restored, fault, channel, receivedText, fromClient, today } = state;

  function change(apply: () => void): void {
    batch(() => {
      apply();
      fault.value = undefined;
    });
    keep(state, drafts);
  }

  function spread(next: readonly Line[], cursor: number): void {
    change(() => {
      lines.value = next;
      at.value = cursor;
    });
  }

  return {
    lines,
    at,
    restored,
    fault,
    receivedText,
    channel,
    fromClient,
    today,
    count: computed(() => filledLines(lines.value).length),
    preview: computed(() => previewOf(card.sight.value, receivedDay(state), holidays)),
    type: (index, text) => {
      const typed = typeInto(lines.peek(), index, text);
      spread(typed.lines, typed.at);
    },
    remove: (index) =>
      spread(withFirst(state, removeLine(lines.peek(), index)), Math.max(0, index - 1)),
    setReceived: (text) =>
      change(() => {
        receivedText.value = text;
      }),
    setChannel: (next) =>
      change(() => {
        channel.value = next;
      }),
    restore: () => restore(state, drafts),
    send: () => send(state, card, drafts, holidays),
  };
}

function formState(form: OpenForm, sight: CardSight | undefined): FormState {
  const again = form.notRight?.ref;
  const firstLine: Line = again === undefined ? { text: '' } : { text: '', again };
  const today = sight === undefined ? ('' as Day) : local(sight.now, sight.calendar.zone).day;
  return {
    fromClient: form.step === 'editsFromClient',
    draftName: again === undefined ? form.step : `notRight.${again}`,
    firstLine,
    today,
    lines: signal<readonly Line[]>([firstLine]),
    at: signal(0),
    restored: signal(false),
    fault: signal<RequestFault | undefined>(undefined),
    channel: signal<Channel | undefined>(undefined),
    receivedText: signal<string>(today),
  };
}

/** The day the client asked, where the agency enters it; undefined for a client's own press. */
function receivedDay({ fromClient, receivedText }: FormState): Day | undefined {
  if (!fromClient) return undefined;
  const parsed = parseDay(receivedText.value);
  return parsed.ok ? parsed.value : undefined;
}

function keep({ lines, receivedText, channel, draftName }: FormState, drafts: DraftPort): void {
  const draft: Draft = {
    lines: lines.peek(),
    received: receivedText.peek(),
    channel: channel.peek(),
  };
  const isEmpty = filledLines(draft.lines).length === 0;
  drafts.save(draftName, isEmpty ? '' : JSON.stringify(draft));
}

async function restore(state: FormState, drafts: DraftPort): Promise<void> {
  const draft = parseDraft(await drafts.load(state.draftName));
  const hasBegun = filledLines(state.lines.peek()).length > 0;
  if (draft === undefined || hasBegun) return;
  batch(() => {
    state.lines.value = withFirst(state, draft.lines);
    state.at.value = draft.lines.length - 1;
    if (draft.received !== '') state.receivedText.value = draft.received;
    state.channel.value = draft.channel;
    state.restored.value = true;
  });
}

/** *Not right* is about one edit: whatever stands first says what is not right with it. */
function withFirst({ firstLine }: FormState, lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => (index === 0 ? { ...firstLine, text: line.text } : line));
}

async function send(
  state: FormState,
  card: CardModel,
  drafts: DraftPort,
  holidays: HolidayLookup,
): Promise<boolean> {
  const sight = card.sight.peek();
  if (sight === undefined) return false;
  const receipt = {
    fromClient: state.fromClient,
    received: receivedDay(state),
    channel: state.channel.peek(),
  };
  const make = (at: CardSight) => {
    const made = pressesOf(at, state.lines.peek(), receipt, holidays);
    state.fault.value = made.ok ? undefined : made.error;
    return made.ok ? made.value : undefined;
  };
  // What is wrong with the text is said at once; the date is made at the press.
  if (make(sight) === undefined) return false;
  const form = card.form.peek();
  const makeOrStop = (at: CardSight) => (maySend(state, at) ? make(at) : 'changedMeanwhile');
  if (!(await sendDraft(card, drafts, state.draftName, makeOrStop))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}

/** Somebody else may decide for the client by now: her words would be stored and count for nothing. */
function maySend({ fromClient }: FormState, sight: CardSight): boolean {
  const steps: readonly Step[] = fromClient ? ['editsFromClient'] : ['requestEdits', 'addEdit'];
  return steps.some((step) => isOffered(sight, step));
}

/** A draft is our own text, but it may come from an older build. */
function parseDraft(text: string | undefined): Draft | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as Partial<Draft> | null;
    const lines = Array.isArray(raw?.lines)
      ? raw.lines.filter((line) => typeof line?.text === 'string')
      : [];
    if (lines.length === 0) return undefined;
    return { lines, received: String(raw?.received ?? ''), channel: raw?.channel };
  } catch {
    // A draft that does not parse is of no use to anybody.
    return undefined;
  }
}
