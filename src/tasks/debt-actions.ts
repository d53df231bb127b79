/** What may be done about one missing thing, by whom. */
import type { Debt } from '../domain/pauses/debt.ts';
import { maySend, waitingSideOf } from '../domain/pauses/debts.ts';
import type { Action } from '../ui/action.ts';
import type { CardModel } from './card-model.ts';
import { sentPress, stopPress } from './pause-presses.ts';
import type { PauseWords } from './pause-words.ts';
import { isAskOffered } from './question-steps.ts';
import type { StateProps } from './section-actions.ts';

export interface OwnActions {
  readonly primary?: Action;
  readonly plain: readonly Action[];
  readonly more: readonly Action[];
}

interface Of {
  readonly card: CardModel;
  readonly state: Pick<StateProps, 'sight'>;
  readonly words: PauseWords;
}

const NOTHING: OwnActions = { plain: [], more: [] };

/** @param copy the message to who owes; only for a debt that is open. */
export function debtActions(debt: Debt, of: Of, copy?: Action): OwnActions {
  const { sight } = of.state;
  const { viewer, board, now, mayWrite, role } = sight;
  if (!mayWrite || viewer === undefined) return NOTHING;
  const isWaiting = waitingSideOf(viewer, board.people, now) === debt.waiting;
  if (!debt.isOpen) return isWaiting && debt.mayReturn ? toReturn(debt, of) : NOTHING;
  // Who is not placed is asked first from where he is.
  const isUnplaced = role.side === undefined && debt.who !== 'others';
  if (maySend(debt, viewer, board.people, now) || isUnplaced) return toSend(debt, of, isUnplaced);
  return isWaiting ? toReceive(debt, of, copy) : NOTHING;
}

function toSend(debt: Debt, { card, words, state }: Of, isUnplaced: boolean): OwnActions {
  const { translate } = words;
  const send = {
    label: translate('button.sentIt'),
    onPress: () =>
      isUnplaced
        ? card.open({ step: 'sendDebt', debt: debt.ref })
        : void card.send(sentPress(debt.ref)),
  };
  const about = debt.ref.slice(0, debt.ref.indexOf('.'));
  const to = debt.terms[0]?.by;
  const ask = {
    label: translate('button.askAbout'),
    onPress: () => card.open({ step: 'askQuestion', about, ...(to !== undefined && { to }) }),
  };
  const plain = isAskOffered(state.sight, 'askQuestion', true) ? [ask] : [];
  return { primary: send, plain, more: [] };
}

function toReceive(debt: Debt, { card, words }: Of, copy: Action | undefined): OwnActions {
  const { translate } = words;
  const receive = {
    label: translate('button.received'),
    onPress: () => card.open({ step: 'receiveDebt', debt: debt.ref }),
  };
  const stop = {
    label: translate('button.stopWaiting'),
    onPress: () => void card.send(stopPress(debt.ref)),
  };
  return { plain: copy === undefined ? [receive] : [receive, copy], more: [stop] };
}

function toReturn(debt: Debt, { card, words }: Of): OwnActions {
  const onPress = () => card.open({ step: 'returnDebt', debt: debt.ref });
  return { plain: [{ label: words.translate('button.notNeeded'), onPress }], more: [] };
}
