/** The steps that are offered in a state, as buttons. */
import type { Step } from '../domain/turn/offers.ts';
import type { PageKey } from '../i18n/pages/translate.ts';
import type { Action } from '../ui/action.ts';
import { Actions } from '../ui/actions.tsx';
import type { StateProps } from './section-actions.ts';

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
} as const satisfies Record<Step, PageKey>;

export interface StepButtonsProps extends Pick<StateProps, 'sight' | 'words' | 'onStep'> {
  /** Steps that the state shows beside their sentences. */
  readonly without?: readonly Step[];
}

/** *Record* is in the menu; where it is all there is it stands alone. */
export function StepButtons({ sight, words, onStep, without = [] }: StepButtonsProps) {
  const action = (step: Step): Action => ({
    label: words.translate(LABELS[step]),
    onPress: () => onStep(step),
  });
  const actionsOf = (steps: readonly Step[]) =>
    steps.filter((step) => !without.includes(step)).map(action);
  const { primary, plain, more } = sight.offers;
  const shown = {
    first: primary && action(primary),
    plain: actionsOf(plain),
    more: actionsOf(more),
  };
  if (shown.first === undefined && shown.plain.length + shown.more.length === 0) return null;
  const isAlone = shown.first === undefined && shown.plain.length === 0 && more.join() === 'record';
  return (
    <Actions
      primary={shown.first}
      plain={isAlone ? shown.more : shown.plain}
      more={isAlone ? [] : shown.more}
      moreLabel={words.translate('button.more')}
    />
  );
}
