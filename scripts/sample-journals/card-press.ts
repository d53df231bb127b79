import { holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import type { FrozenPromise } from '../../src/domain/calendar/promise.ts';
import type { Instant } from '../../src/domain/clock.ts';
import { type Day, day } from '../../src/domain/day.ts';
import type { Result } from '../../src/domain/result.ts';
import type { BoardState } from '../../src/domain/rules/board-state.ts';
import { editsPromise, namedPromise } from '../../src/domain/rules/terms.ts';
import { type CardTurn, type Due, isBefore } from '../../src/domain/turn/card-turn.ts';
import {
  type CardEntry,
  type CardPress,
  type EditRef,
  editRef,
  type RequestedEdit,
} from '../../src/domain/turn/entries.ts';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import type { CardStep, StoryEdit } from '../../src/host/sample/sample-board.ts';

/** How things stand when a step of a card's story is taken. */
export interface StandsSo {
  readonly at: Instant;
  readonly state: BoardState;
  /** Ids of the entries that earlier steps made, by the steps' names. */
  readonly named: ReadonlyMap<string, string>;
  readonly entries: readonly CardEntry[];
  readonly fileId: (name: string) => string;
}

type StepOf<K extends CardStep['press']> = Extract<CardStep, { press: K }>;

/** What the product writes for a step, dates counted by the board's rules of that moment. `ask` and `once` of
 *  a story have no field yet: approvals come with their own issue.
 *  @throws where the form would refuse the step or say something else than the story. */
export function cardPress(step: CardStep, so: StandsSo): CardPress {
  switch (step.press) {
    case 'worked':
      return { kind: 'worked', promise: promiseOf(step, so) };
    case 'taken':
      return { kind: 'taken' };
    case 'editsRequested':
      return editsRequested(step, so);
    case 'editAdded':
      return editAdded(step, so);
    case 'ticked':
      return { kind: 'ticked', edit: refOf(step.edit, so), on: step.on };
    case 'datePromised':
      return datePromised(step, so);
    case 'handedOver':
      return handedOver(step, so);
  }
}

function editsRequested(step: StepOf<'editsRequested'>, so: StandsSo): CardPress {
  const received = receivedDay(step);
  return {
    kind: 'editsRequested',
    edits: step.edits.map((edit) => requestedEdit(edit, so)),
    ...(received !== undefined && { received }),
    ...(step.channel !== undefined && { channel: step.channel }),
    promise: promiseOf(step, so, received),
  };
}

function editAdded(step: StepOf<'editAdded'>, so: StandsSo): CardPress {
  const received = receivedDay(step);
  const { main } = turnNow(so);
  if (main.kind !== 'edits' || main.round.id !== idOf(step.to, so)) {
    throw new Error(`${step.to} is not the round that runs`);
  }
  const kept = isBefore(main.round.due.first, termFrom(received ?? so.at, so));
  if (kept !== step.kept) throw new Error(`By the rule kept is ${kept}`);
  return {
    kind: 'editAdded',
    to: main.round.id,
    edit: requestedEdit(step.edit, so),
    kept,
    ...(received !== undefined && { received }),
  };
}

function datePromised(step: StepOf<'datePromised'>, so: StandsSo): CardPress {
  const to = idOf(step.to, so);
  const edits = step.edits?.map((edit) => refOf(edit, so));
  const promise = promiseOf(step, so);
  const isLater = duesOf(turnNow(so), to, edits).some((due) => isBefore(due.promise, promise));
  if (isLater && step.why === undefined) throw new Error('A later date needs a reason');
  return {
    kind: 'datePromised',
    to,
    ...(edits !== undefined && { edits }),
    promise,
    ...(step.why !== undefined && { why: step.why }),
  };
}

/** Remarks that were kept open the next round at once, so the hand-over carries its date. */
function handedOver(step: StepOf<'handedOver'>, so: StandsSo): CardPress {
  const hasKept = turnNow(so).kept.length > 0;
  return {
    kind: 'handedOver',
    to: idOf(step.to, so),
    note: step.note,
    ...(hasKept && { promise: termFrom(so.at, so) }),
  };
}

/** The dates that a new one takes the place of. */
function duesOf(turn: CardTurn, to: string, edits: readonly EditRef[] | undefined): readonly Due[] {
  const { main } = turn;
  if (main.kind === 'version' && main.version.id === to) return [main.version.due];
  if (main.kind !== 'edits' || main.round.id !== to)
    throw new Error('Nothing runs under that name');
  const { round } = main;
  if (edits === undefined) return [round.due];
  return round.edits.filter(({ ref }) => edits.includes(ref)).map(({ due }) => due ?? round.due);
}

function promiseOf(
  step: { readonly day?: string; readonly n?: number },
  so: StandsSo,
  received?: Day,
): FrozenPromise {
  if (step.day !== undefined) {
    return checked(namedPromise(so.state.settings, day(step.day), so.at, holidayCalendar));
  }
  const { edits } = so.state.settings.terms;
  if (step.n !== edits) throw new Error(`The board's term is ${edits} days, the story's ${step.n}`);
  return termFrom(received ?? so.at, so);
}

function termFrom(received: Instant | Day, { state, at }: StandsSo): FrozenPromise {
  return checked(editsPromise(state.settings, received, at, holidayCalendar));
}

function requestedEdit({ text, attachment, again }: StoryEdit, so: StandsSo): RequestedEdit {
  return {
    text,
    ...(attachment !== undefined && { attachment: so.fileId(attachment) }),
    ...(again !== undefined && { again: refOf(again, so) }),
  };
}

/** `r1.0` of a story is the first edit of the entry that the step `r1` made. */
function refOf(ref: string, so: StandsSo): EditRef {
  const [name = '', index] = ref.split('.');
  return editRef(idOf(name, so), Number(index));
}

function idOf(name: string, { named }: StandsSo): string {
  const id = named.get(name);
  if (id === undefined) throw new Error(`No earlier step is called ${name}`);
  return id;
}

/** The forms ask for the day alone. */
function receivedDay({ received }: { readonly received?: string }): Day | undefined {
  return received === undefined ? undefined : day(received.slice(0, 10));
}

function turnNow({ entries, state }: StandsSo): CardTurn {
  return reduceCard(entries, state.people);
}

function checked<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(`No date: ${result.error.type}`);
  return result.value;
}
