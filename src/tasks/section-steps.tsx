/** The steps that are offered in a state, as buttons. */
import { namingOf, sideOf } from '../domain/roster/board-people.ts';
import type { Step } from '../domain/turn/offers.ts';
import type { PageKey } from '../i18n/pages/translate.ts';
import type { Action } from '../ui/action.ts';
import { Actions } from '../ui/actions.tsx';
import type { CardSight } from './card-sight.ts';
import { isOutsideOffered } from './outside-sight.ts';
import { isMissingOffered } from './pause-steps.ts';
import { askSteps, hasTeam } from './question-steps.ts';
import { isReportOffered } from './report-steps.ts';
import type { StateProps } from './section-actions.ts';
import { ReadOnlyLine } from './section-read-only.tsx';

const LABELS = {
  choose: 'button.choose',
  requestEdits: 'button.requestEdits',
  addEdit: 'button.addEdit',
  editsFromClient: 'button.clientEdits',
  promiseDate: 'button.promise',
  handOver: 'button.handOver',
  take: 'button.takeIt',
  askApproval: 'button.askApproval',
  askAgain: 'button.askAgain',
  approve: 'button.approve',
  approveChanges: 'button.approveChanges',
  withdrawApproval: 'button.withdrawApproval',
  withdrawRequest: 'button.withdrawRequest',
  changeDate: 'button.changeDate',
  answeredElsewhere: 'button.answeredElsewhere',
  copyMessage: 'button.copyMessage',
  confirm: 'button.confirm',
  dispute: 'button.notSo',
  looksGood: 'button.looksGood',
  haveRemarks: 'button.haveRemarks',
  undo: 'button.undo',
  record: 'button.record',
  rate: 'section.howWasIt',
  askQuestion: 'button.askQuestion',
  whoToAsk: 'button.whoToAsk',
  writeReport: 'button.writeReport',
  missing: 'button.missing',
  markUrgent: 'button.markUrgent',
  endUrgent: 'button.endUrgent',
  outside: 'button.outside',
} as const satisfies Record<
  | Step
  | 'askQuestion'
  | 'whoToAsk'
  | 'writeReport'
  | 'missing'
  | 'markUrgent'
  | 'endUrgent'
  | 'outside',
  PageKey
>;

export interface StepButtonsProps
  extends Pick<StateProps, 'sight' | 'words' | 'onStep' | 'onAway' | 'onTeam'> {
  /** Steps that the state shows beside their sentences. */
  readonly without?: readonly Step[];
  /** Buttons of what stands in the way of the turn: they come first, and the turn's own steps under More. */
  readonly own?: {
    readonly primary?: Action;
    readonly plain: readonly Action[];
    readonly more: readonly Action[];
  };
}

export function StepButtons(props: StepButtonsProps) {
  return (
    <>
      <ReadOnlyLine {...props} />
      <Buttons {...props} />
    </>
  );
}

/** *Record* and asking are in the menu; where they are all there is they stand alone. *Team* is always there, and so
 *  is whom to ask for who may only read. What is only read comes last. */
function Buttons({ sight, words, onStep, onAway, onTeam, without = [], own }: StepButtonsProps) {
  const action = (step: keyof typeof LABELS): Action => ({
    label: words.translate(LABELS[step]),
    onPress: () => onStep(step),
  });
  const actionsOf = (steps: readonly Step[]) =>
    steps.filter((step) => !without.includes(step)).map(action);
  const beside = besideSteps(sight).map(action);
  const { primary, plain, more } = sight.offers;
  const announced = nameLater(sight, words, onStep);
  const steps = more.filter((step) => step !== 'record');
  const record = actionsOf(more.filter((step) => step === 'record'));
  const turn = {
    first: primary && action(primary),
    plain: [...actionsOf(plain), ...announced.plain],
    more: [...announced.more, ...actionsOf(steps)],
  };
  const shown = own === undefined ? turn : behind(turn, own);
  const isBare = shown.first === undefined && shown.plain.length === 0;
  const read = [...readSteps(sight).map(action), ...teamActions(sight, words, onTeam)];
  if (isBare && shown.more.length + beside.length + record.length + read.length === 0) return null;
  const isAlone = isBare && steps.length === 0;
  // While she is asked, and wherever a menu is anyway: for this alone none is put up.
  const hasMenu = sight.turn.main.kind === 'decide' || shown.more.length > 0;
  const away =
    hasMenu && mayBeAway(sight) ? [{ label: words.translate('button.away'), onPress: onAway }] : [];
  return (
    <Actions
      primary={shown.first}
      plain={isAlone ? [...shown.more, ...beside, ...record] : shown.plain}
      more={isAlone ? read : [...shown.more, ...beside, ...away, ...record, ...read]}
      moreLabel={words.translate('button.more')}
    />
  );
}

interface ShownActions {
  readonly first: Action | undefined;
  readonly plain: readonly Action[];
  readonly more: readonly Action[];
}

/** While something is missing the turn's own steps stand back. */
function behind(
  { first, plain, more }: ShownActions,
  own: NonNullable<StepButtonsProps['own']>,
): ShownActions {
  const steps = first === undefined ? plain : [first, ...plain];
  return { first: own.primary, plain: own.plain, more: [...own.more, ...steps, ...more] };
}

/** *I'll name the date by tomorrow*: beside naming it where there is room. */
function nameLater(
  { estimate, offers: { plain } }: CardSight,
  { translate, day }: StateProps['words'],
  onStep: StateProps['onStep'],
): { readonly plain: readonly Action[]; readonly more: readonly Action[] } {
  const offer = estimate?.offer;
  if (offer === undefined) return { plain: [], more: [] };
  const label = offer.isTomorrow
    ? translate('button.nameLater')
    : translate('button.nameLater.day', { d: day(offer.promise.day) });
  const action: Action = { label, onPress: () => onStep('nameLater') };
  const isPlain = plain.length < 2 && plain.includes('promiseDate');
  return isPlain ? { plain: [action], more: [] } : { plain: [], more: [action] };
}

/** What moves no clock and is beside what does. */
function besideSteps(sight: CardSight) {
  if (!sight.mayWrite) return [];
  const missing = isMissingOffered(sight) ? (['missing'] as const) : [];
  const outside = isOutsideOffered(sight) ? (['outside'] as const) : [];
  const asking = [...missing, ...outside, ...urgentSteps(sight), ...askSteps(sight)] as const;
  return isReportOffered(sight) ? (['writeReport', ...asking] as const) : asking;
}

/** Marked, or taken off again. */
function urgentSteps({ urgency }: CardSight) {
  if (!urgency?.mayMark) return [];
  return [urgency.mark === undefined ? 'markUrgent' : 'endUrgent'] as const;
}

/** What of it is only read, for who may do no more. */
function readSteps(sight: CardSight) {
  return sight.mayWrite ? [] : askSteps(sight);
}

/** Before anybody was placed there is nothing to show there. */
function teamActions(
  sight: CardSight,
  { translate }: StateProps['words'],
  onPress: () => void,
): readonly Action[] {
  return hasTeam(sight) ? [{ label: translate('tab.team'), onPress }] : [];
}

/** For the representative herself, if somebody of her side is there to stand in. */
function mayBeAway({ board, now, viewer, mayWrite, people }: CardSight): boolean {
  if (!mayWrite || namingOf(board.people, 'representative', now)?.member !== viewer) return false;
  return [...people.keys()].some(
    (member) => member !== viewer && sideOf(board.people, member, now) === 'client',
  );
}
