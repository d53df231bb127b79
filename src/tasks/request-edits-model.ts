/** The form behind *Request edits*, *Not right*, *Add an edit* and *Edits from the client*. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { local } from '../domain/calendar/zone.ts';
import { type Day, parseDay } from '../domain/day.ts';
import type { Edit, View } from '../domain/turn/card-turn.ts';
import type { Channel, EntryId } from '../domain/turn/entries.ts';
import type { Step } from '../domain/turn/offers.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { appendLines, filledLines, type Line, removeLine, typeInto } from './edit-lines.ts';
import { isAmong } from './offered-steps.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { parseRequestDraft, type RequestDraft } from './request-edits-draft.ts';
import { askIn, remarkLines, remarksIn, returnableIn, withFile } from './request-edits-lists.ts';
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
  /** *No need to show me again*; undefined where it is not asked: only in an answer to the agency. */
  readonly once: ReadonlySignal<boolean | undefined>;
  /** Edits that were handed over and may come back, but for those that are lines already. */
  readonly returnable: ReadonlySignal<readonly Edit[]>;
  /** Colleagues' remarks that are not all among the lines. */
  readonly remarks: ReadonlySignal<readonly View[]>;
  /** The agency enters what the client said. */
  readonly fromClient: boolean;
  readonly today: Day;
  type(index: number, text: string): void;
  remove(index: number): void;
  setFile(index: number, attachment: string | undefined): void;
  setOnce(once: boolean): void;
  /** Adds a line about an edit that was not done right. */
  giveBack(edit: Edit): void;
  adopt(view: View): void;
  setReceived(text: string): void;
  setChannel(channel: Channel): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

/** What is being filled in, with where it is kept and sent. */
interface FormState {
  readonly fromClient: boolean;
  readonly draftName: string;
  readonly firstLine: Line;
  readonly adopted: readonly Line[];
  readonly today: Day;
  /** The ask that the edits answer, as the person saw it. */
  readonly ask: Signal<EntryId | undefined>;
  readonly lines: Signal<readonly Line[]>;
  readonly at: Signal<number>;
  readonly restored: Signal<boolean>;
  readonly fault: Signal<RequestFault | undefined>;
  readonly channel: Signal<Channel | undefined>;
  readonly receivedText: Signal<string>;
  readonly once: Signal<boolean>;
}

type FormPorts = Pick<CardPorts, 'drafts' | 'holidays' | 'viewer'>;

export function createRequestEditsModel(
  form: OpenForm,
  card: CardModel,
  ports: FormPorts,
): RequestEditsModel {
  const state = formState(form, card.sight.peek());
  const { lines, at, restored, fault, channel, receivedText, once, fromClient, today } = state;

  function change(apply: () => void): void {
    batch(() => {
      apply();
      fault.value = undefined;
    });
    keep(state, ports.drafts);
  }
  const set = <T>(field: Signal<T>, value: T) =>
    change(() => {
      field.value = value;
    });
  const spread = (next: { readonly lines: readonly Line[]; readonly at: number }) =>
    change(() => {
      lines.value = next.lines;
      at.value = next.at;
    });

  return {
    lines,
    at,
    restored,
    fault,
    receivedText,
    channel,
    fromClient,
    today,
    once: computed(() =>
      !fromClient && askIn(card.sight.value) !== undefined ? once.value : undefined,
    ),
    returnable: computed(() => returnableIn(card.sight.value, lines.value)),
    remarks: computed(() => remarksIn(card.sight.value, lines.value)),
    count: computed(() => filledLines(lines.value).length),
    preview: whileNot(card.isSaving, () =>
      previewOf(card.sight.value, receivedDay(state), ports.holidays),
    ),
    type: (index, text) => spread(typeInto(lines.peek(), index, text)),
    remove: (index) =>
      spread({
        lines: withFirst(state, removeLine(lines.peek(), index)),
        at: Math.max(0, index - 1),
      }),
    setFile: (index, attachment) => set(lines, withFile(lines.peek(), index, attachment)),
    setOnce: (next) => set(once, next),
    giveBack: (edit) => spread(appendLines(lines.peek(), [{ text: '', again: edit.ref }])),
    adopt: (view) => spread(appendLines(lines.peek(), remarkLines(view))),
    setReceived: (text) => set(receivedText, text),
    setChannel: (next) => set<Channel | undefined>(channel, next),
    restore: () => restore(state, ports.drafts),
    send: () => send(state, card, ports),
  };
}

/** Stands still meanwhile: the card shows what is being saved already, and that is not the next one. */
function whileNot<T>(isHeld: ReadonlySignal<boolean>, read: () => T): ReadonlySignal<T> {
  let last: { readonly value: T } | undefined;
  return computed(() => {
    if (!isHeld.value || last === undefined) last = { value: read() };
    return last.value;
  });
}

function formState(form: OpenForm, sight: CardSight | undefined): FormState {
  const again = form.notRight?.ref;
  const firstLine: Line = again === undefined ? { text: '' } : { text: '', again };
  const today = sight === undefined ? ('' as Day) : local(sight.now, sight.calendar.zone).day;
  const view = sight?.turn.views.find(({ id }) => id === form.adopt);
  const adopted = view === undefined ? [] : remarkLines(view);
  return {
    fromClient: form.step === 'editsFromClient',
    draftName: again === undefined ? form.step : `notRight.${again}`,
    firstLine,
    adopted,
    today,
    ask: signal(askIn(sight)),
    lines: signal<readonly Line[]>(adopted.length > 0 ? adopted : [firstLine]),
    at: signal(Math.max(0, adopted.length - 1)),
    restored: signal(false),
    fault: signal<RequestFault | undefined>(undefined),
    channel: signal<Channel | undefined>(undefined),
    receivedText: signal<string>(today),
    once: signal(false),
  };
}

/** The day the client asked, where the agency enters it; undefined for a client's own press. */
function receivedDay({ fromClient, receivedText }: FormState): Day | undefined {
  if (!fromClient) return undefined;
  const parsed = parseDay(receivedText.value);
  return parsed.ok ? parsed.value : undefined;
}

function keep({ lines, receivedText, channel, once, draftName }: FormState, drafts: DraftPort) {
  const draft: RequestDraft = {
    lines: lines.peek(),
    received: receivedText.peek(),
    channel: channel.peek(),
    once: once.peek(),
  };
  const isEmpty = filledLines(draft.lines).length === 0;
  drafts.save(draftName, isEmpty ? '' : JSON.stringify(draft));
}

/** What was typed before stands above what was just taken over from a colleague. */
async function restore(state: FormState, drafts: DraftPort): Promise<void> {
  const draft = parseRequestDraft(await drafts.load(state.draftName));
  const hasBegun = filledLines(state.lines.peek()).length > state.adopted.length;
  if (draft === undefined || hasBegun) return;
  const { lines, at } = appendLines(withFirst(state, draft.lines), state.adopted);
  batch(() => {
    state.lines.value = lines;
    state.at.value = at;
    if (draft.received !== '') state.receivedText.value = draft.received;
    state.channel.value = draft.channel;
    state.once.value = draft.once;
    state.restored.value = true;
  });
}

/** *Not right* is about one edit: whatever stands first says what is not right with it. */
function withFirst({ firstLine }: FormState, lines: readonly Line[]): readonly Line[] {
  const { again } = firstLine;
  if (again === undefined) return lines;
  return lines.map((line, index) => (index === 0 ? { ...line, again } : line));
}

async function send(state: FormState, card: CardModel, ports: FormPorts): Promise<boolean> {
  const sight = card.sight.peek();
  if (sight === undefined) return false;
  const asking = {
    member: ports.viewer.member,
    once: state.once.peek(),
    fromClient: state.fromClient,
    received: receivedDay(state),
    channel: state.channel.peek(),
  };
  const make = (at: CardSight) => {
    const made = pressesOf(at, state.lines.peek(), asking, ports.holidays);
    state.fault.value = made.ok ? undefined : made.error;
    return made.ok ? made.value : undefined;
  };
  // What is wrong with the text is said at once; the date is made at the press.
  if (make(sight) === undefined) return false;
  const form = card.form.peek();
  const makeOrStop = (at: CardSight) => (maySend(state, at) ? make(at) : 'changedMeanwhile');
  if (!(await sendDraft(card, ports.drafts, state.draftName, makeOrStop))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}

/** Somebody else may decide for the client by now: her words would be stored and count for nothing. Where the
 *  request that she answers is over, she sees what stands now and presses again. */
function maySend({ fromClient, ask }: FormState, sight: CardSight): boolean {
  const steps: readonly Step[] = fromClient ? ['editsFromClient'] : ['requestEdits', 'addEdit'];
  if (!steps.some((step) => isAmong(sight.offers, step))) return false;
  const seen = ask.peek();
  const now = askIn(sight);
  ask.value = now;
  return seen === now || sight.turn.main.kind === 'edits';
}
