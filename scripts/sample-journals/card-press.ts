import { holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import type { FrozenPromise } from '../../src/domain/calendar/promise.ts';
import type { Instant } from '../../src/domain/clock.ts';
import { type Day, day } from '../../src/domain/day.ts';
import { editsPromise, namedPromise } from '../../src/domain/rules/terms.ts';
import { type CardTurn, type Due, isBefore } from '../../src/domain/turn/card-turn.ts';
import {
  type CardPress,
  type EditRef,
  type EditsRequested,
  editRef,
  type RequestedEdit,
} from '../../src/domain/turn/entries.ts';
import type { CardStep, StoryEdit } from '../../src/host/sample/sample-board.ts';
import { approvalPress, contentThen, decisionTerm } from './approval-press.ts';
import { reportPress } from './report-press.ts';
import {
  askNow,
  checked,
  idOf,
  namingNow,
  type StandsSo,
  type StepOf,
  turnNow,
} from './stands-so.ts';

/** What the product writes for a step: dates are counted by the board's rules of that moment, contents read from
 *  the card as it was then.
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
    case 'reportPublished':
    case 'reportRead':
      return reportPress(step, so);
    default:
      return approvalPress(step, so);
  }
}

function editsRequested(step: StepOf<'editsRequested'>, so: StandsSo): CardPress {
  const received = receivedDay(step);
  return {
    kind: 'editsRequested',
    edits: step.edits.map((edit) => requestedEdit(edit, so)),
    ...(received !== undefined && { received }),
    ...(step.channel !== undefined && { channel: step.channel }),
    ...answerTo(step, so),
    promise: promiseOf(step, so, received),
  };
}

/** The other answer to what is asked, and by which naming it binds. */
function answerTo(
  { ask, once, received }: StepOf<'editsRequested'>,
  so: StandsSo,
): Pick<EditsRequested, 'ask' | 'naming' | 'for' | 'once'> {
  if (ask === undefined) {
    if (once || turnNow(so).main.kind === 'decide') throw new Error('It answers no request');
    return {};
  }
  const { id } = askNow(ask, so);
  return received === undefined
    ? { ask: id, ...namingNow(so), ...(once && { once }) }
    : { ask: id };
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

/** Remarks that were kept open the next round at once, so the hand-over carries its date; else it carries the
 *  client's, unless she need not see it again. */
function handedOver(step: StepOf<'handedOver'>, so: StandsSo): CardPress {
  const { main, kept } = turnNow(so);
  const to = idOf(step.to, so);
  if (main.kind !== 'edits' || main.round.id !== to) {
    throw new Error(`${step.to} is not the round that runs`);
  }
  const next = main.round.once ? undefined : decisionTerm(so);
  const promise = kept.length > 0 ? termFrom(so.at, so) : next;
  return {
    ...{ kind: 'handedOver', to, note: step.note },
    ...contentThen(step.earlier, so),
    ...(promise !== undefined && { promise }),
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

/** The forms ask for the day alone. */
function receivedDay({ received }: { readonly received?: string }): Day | undefined {
  return received === undefined ? undefined : day(received.slice(0, 10));
}
