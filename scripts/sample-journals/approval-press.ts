import { holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import type { FrozenPromise } from '../../src/domain/calendar/promise.ts';
import { contentOf, plain } from '../../src/domain/content/content.ts';
import { day } from '../../src/domain/day.ts';
import { mayDecide } from '../../src/domain/roster/board-people.ts';
import { decisionPromise, namedPromise } from '../../src/domain/rules/terms.ts';
import { approverOf } from '../../src/domain/turn/card-turn.ts';
import type { ApprovalAsked, CardPress } from '../../src/domain/turn/entries.ts';
import type { Earlier } from '../../src/host/sample/sample-board.ts';
import { digest } from '../../src/storage/digest.ts';
import {
  askNow,
  checked,
  idOf,
  namingNow,
  type StandsSo,
  type StepOf,
  turnNow,
} from './stands-so.ts';

type ApprovalStep = StepOf<
  'approvalAsked' | 'decided' | 'decidedElsewhere' | 'viewed' | 'withdrawn' | 'rated'
>;

/** What the product writes when the client is asked, and when she answers.
 *  @throws where nothing of the kind could be pressed. */
export function approvalPress(step: ApprovalStep, so: StandsSo): CardPress {
  switch (step.press) {
    case 'approvalAsked':
      return approvalAsked(step, so);
    case 'decided': {
      const { id, fp } = askNow(step.ask, so);
      return { kind: 'decided', ask: id, fp, opened: fp, ...namingNow(so) };
    }
    case 'decidedElsewhere':
      return decidedElsewhere(step, so);
    case 'viewed':
      return viewed(step, so);
    case 'withdrawn':
      return { kind: 'withdrawn', ref: standingApproval(step.ref, so).id, why: step.why };
    case 'rated':
      return rated(step, so);
  }
}

/** The usual choice: the description and every attachment. */
export function contentThen(
  earlier: Earlier | undefined,
  { cardThen }: StandsSo,
): Pick<ApprovalAsked, 'content' | 'fp'> {
  const card = cardThen(earlier);
  const description = plain(card.description) !== '';
  if (!description && card.attachments.length === 0) throw new Error('There is nothing to approve');
  return contentOf(card, { title: false, description, off: [] }, digest);
}

/** The client's term from now on. */
export function decisionTerm({ state, at }: StandsSo): FrozenPromise {
  return checked(decisionPromise(state.settings, at, at, holidayCalendar));
}

function approvalAsked(step: StepOf<'approvalAsked'>, so: StandsSo): CardPress {
  const { kind } = turnNow(so).main;
  if (kind === 'edits' || kind === 'decide') throw new Error('Nothing can be asked now');
  const { note, earlier } = step;
  const promise = askPromise(step, so);
  return { kind: 'approvalAsked', ...contentThen(earlier, so), note, promise };
}

function askPromise(step: StepOf<'approvalAsked'>, so: StandsSo): FrozenPromise {
  const { settings } = so.state;
  if (step.day !== undefined) {
    return checked(namedPromise(settings, day(step.day), so.at, holidayCalendar, 'client'));
  }
  const { decision } = settings.terms;
  if (step.n !== decision) throw new Error(`The client's term is ${decision} days, not ${step.n}`);
  return decisionTerm(so);
}

/** What was approved elsewhere is what was sent. */
function decidedElsewhere(step: StepOf<'decidedElsewhere'>, so: StandsSo): CardPress {
  const { id, content, fp } = askNow(step.ask, so);
  const { channel } = step;
  return { kind: 'decidedElsewhere', ask: id, content, fp, when: day(step.when), channel };
}

function viewed(step: StepOf<'viewed'>, so: StandsSo): CardPress {
  if (mayDecide(so.state.people, so.by, so.at)) throw new Error('Who decides has no view');
  const { view, remarks } = step;
  return { kind: 'viewed', ask: askNow(step.ask, so).id, view, remarks };
}

function rated(step: StepOf<'rated'>, so: StandsSo): CardPress {
  const approval = standingApproval(step.ref, so);
  if (approverOf(approval) !== so.by) throw new Error('Somebody else approved it');
  const { good, words } = step;
  return { kind: 'rated', ref: approval.id, good, ...(words !== undefined && { words }) };
}

function standingApproval(name: string, so: StandsSo) {
  const { main } = turnNow(so);
  if (main.kind !== 'approved' || main.approval.id !== idOf(name, so)) {
    throw new Error(`${name} is not the approval that stands`);
  }
  return main.approval;
}
