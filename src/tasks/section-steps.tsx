/** The steps that are offered in a state, as buttons. */
import { namingOf, sideOf } from '../domain/roster/board-people.ts';
import type { Step } from '../domain/turn/offers.ts';
import type { PageKey } from '../i18n/pages/translate.ts';
import type { Action } from '../ui/action.ts';
import { Actions } from '../ui/actions.tsx';
import type { CardSight } from './card-sight.ts';
import { askSteps } from './question-steps.ts';
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
} as const satisfies Record<Step | 'askQuestion' | 'whoToAsk' | 'writeReport', PageKey>;

export interface StepButtonsProps
  extends Pick<StateProps, 'sight' | 'words' | 'onStep' | 'onAway'> {
  /** Steps that the state shows beside their sentences. */
  readonly without?: readonly Step[];
}

export function StepButtons(props: StepButtonsProps) {
  return (
    <>
      <ReadOnlyLine {...props} />
      <Buttons {...props} />
    </>
  );
}

/** *Record* and asking are in the menu; where they are all there is they stand alone. */
function Buttons({ sight, words, onStep, onAway, without = [] }: StepButtonsProps) {
  const action = (step: keyof typeof LABELS): Action => ({
    label: words.translate(LABELS[step]),
    onPress: () => onStep(step),
  });
  const actionsOf = (steps: readonly Step[]) =>
    steps.filter((step) => !without.includes(step)).map(action);
  const asking = askSteps(sight).map(action);
  const beside = isReportOffered(sight) ? [action('writeReport'), ...asking] : asking;
  const { primary, plain, more } = sight.offers;
  const shown = {
    first: primary && action(primary),
    plain: actionsOf(plain),
    more: actionsOf(more),
  };
  const isBare = shown.first === undefined && shown.plain.length === 0;
  if (isBare && shown.more.length + beside.length === 0) return null;
  const isAlone = isBare && (more.length === 0 || more.join() === 'record');
  // While she is asked, and wherever a menu is anyway: for this alone none is put up.
  const hasMenu = sight.turn.main.kind === 'decide' || shown.more.length > 0;
  const away =
    hasMenu && mayBeAway(sight) ? [{ label: words.translate('button.away'), onPress: onAway }] : [];
  return (
    <Actions
      primary={shown.first}
      plain={isAlone ? [...shown.more, ...beside] : shown.plain}
      more={isAlone ? [] : [...shown.more, ...beside, ...away]}
      moreLabel={words.translate('button.more')}
    />
  );
}

/** For the representative herself, if somebody of her side is there to stand in. */
function mayBeAway({ board, now, viewer, mayWrite, people }: CardSight): boolean {
  if (!mayWrite || namingOf(board.people, 'representative', now)?.member !== viewer) return false;
  return [...people.keys()].some(
    (member) => member !== viewer && sideOf(board.people, member, now) === 'client',
  );
}
