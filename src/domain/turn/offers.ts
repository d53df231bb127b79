/** Which steps a person is offered on a card: one primary and at most two plain buttons, the rest under
 *  *More*. What is not offered has no button: there are no dead ones. */
import type { Change } from '../content/change.ts';
import type { ChangePolicy } from '../rules/settings.ts';
import { type Approval, type Ask, approverOf, type CardTurn, isUnconfirmed } from './card-turn.ts';
import type { MemberId } from './entries.ts';
import type { Owner, ViewerRole } from './owner.ts';

export type Step =
  | 'choose'
  | 'requestEdits'
  | 'addEdit'
  | 'editsFromClient'
  | 'promiseDate'
  | 'changeDate'
  | 'handOver'
  | 'take'
  | 'askApproval'
  | 'askAgain'
  | 'approve'
  | 'approveChanges'
  | 'answeredElsewhere'
  | 'withdrawRequest'
  | 'withdrawApproval'
  | 'confirm'
  | 'dispute'
  | 'looksGood'
  | 'haveRemarks'
  | 'copyMessage'
  | 'undo'
  /** Added where a card is shown: a menu of Trello's has none. */
  | 'record'
  | 'rate';

export interface Offers {
  readonly primary?: Step;
  readonly plain: readonly Step[];
  readonly more: readonly Step[];
  /** Ticks in the list of edits. */
  readonly tick: boolean;
  /** *Not right* beside each edit that was handed over. */
  readonly notRight: boolean;
  /** The viewer says that she takes the role that she was given. */
  readonly acceptRole: boolean;
}

export interface Situation {
  readonly turn: CardTurn;
  readonly role: ViewerRole;
  readonly owner: Owner | undefined;
  /** Somebody decides for the client. */
  readonly hasDecider: boolean;
  /** Who decides is no longer on the board: somebody else is to be chosen. */
  readonly deciderLeft?: boolean | undefined;
  readonly mayWrite: boolean;
  /** What changed since it was sent, or approved, where that is known. */
  readonly change?: Pick<Change, 'kind'> | undefined;
  readonly policy?: ChangePolicy | undefined;
  /** The date that runs has passed. */
  readonly isOver?: boolean | undefined;
  /** Who looks. */
  readonly viewer?: MemberId | undefined;
  /** `mayUndo` of the approval that stands. */
  readonly mayUndo?: boolean | undefined;
  /** *How was it?* is asked on this board; it is unless switched off. */
  readonly asksRating?: boolean | undefined;
  /** The viewer was named as the representative and has not said yes yet. */
  readonly awaitsAcceptance?: boolean | undefined;
}

const NOTHING: Offers = {
  plain: [],
  more: [],
  tick: false,
  notRight: false,
  acceptRole: false,
};

export function offersFor(situation: Situation): Offers {
  const { turn, role, mayWrite, awaitsAcceptance = false } = situation;
  if (!mayWrite) return NOTHING;
  const acceptRole = awaitsAcceptance;
  return { ...offersToSide(situation), tick: mayTick(role, turn), acceptRole };
}

function offersToSide(situation: Situation): Offers {
  const { side, decides } = situation.role;
  if (side === 'client' || (side === undefined && decides)) return offersToClient(situation);
  if (side === 'agency') return offersToAgency(situation);
  return offersToUnplaced(situation);
}

function mayTick({ side }: ViewerRole, { main }: CardTurn): boolean {
  return side === 'agency' && main.kind === 'edits';
}

/** Only who decides asks for edits and answers; while nobody is named, anyone of the client may ask for edits. */
function offersToClient(situation: Situation): Offers {
  const { main } = situation.turn;
  if (situation.role.decides) return offersToDecider(situation);
  if (main.kind === 'decide') return { ...NOTHING, plain: ['looksGood', 'haveRemarks'] };
  const askWhen = stepsWhenLate(situation);
  if (situation.hasDecider) return { ...NOTHING, plain: askWhen };
  const step = main.kind === 'edits' ? 'addEdit' : 'requestEdits';
  return { ...NOTHING, plain: [step, ...askWhen], notRight: main.kind === 'handedOver' };
}

/** Whoever waits for the agency may ask in the chat. */
function stepsWhenLate({ turn: { main }, isOver = false }: Situation): readonly Step[] {
  return isOver && (main.kind === 'edits' || main.kind === 'version') ? ['copyMessage'] : [];
}

function offersToDecider(situation: Situation): Offers {
  const { main } = situation.turn;
  const askWhen = stepsWhenLate(situation);
  switch (main.kind) {
    case 'decide': {
      const notRight = main.ask.round !== undefined;
      return { ...NOTHING, primary: 'approve', plain: ['requestEdits'], notRight };
    }
    case 'approved':
      return offersToApprover(situation, main.approval);
    case 'edits': {
      // What the agency recorded as her answer, until it is handed over.
      const isRecorded = main.round.ask !== undefined && main.round.received !== undefined;
      return isRecorded
        ? { ...NOTHING, plain: ['addEdit', 'dispute'], more: askWhen }
        : { ...NOTHING, plain: ['addEdit', ...askWhen] };
    }
    default: {
      const notRight = main.kind === 'handedOver';
      return { ...NOTHING, plain: ['requestEdits', ...askWhen], notRight };
    }
  }
}

/** Where the approval lapsed the card is as good as idle. */
function offersToApprover(situation: Situation, approval: Approval): Offers {
  const isChanged = situation.change?.kind === 'changed';
  if (isChanged && situation.policy === 'void') return { ...NOTHING, plain: ['requestEdits'] };
  const changes = { ...NOTHING, primary: 'approveChanges', plain: ['requestEdits'] } as const;
  if (isUnconfirmed(approval)) {
    return isChanged
      ? { ...changes, more: ['confirm', 'dispute'] }
      : { ...NOTHING, primary: 'confirm', plain: ['dispute'], more: ['requestEdits'] };
  }
  const undo: readonly Step[] = situation.mayUndo ? ['undo'] : [];
  const more: readonly Step[] = rates(situation, approval)
    ? ['withdrawApproval', 'rate']
    : ['withdrawApproval'];
  if (isChanged) return { ...changes, plain: ['requestEdits', ...undo], more };
  return { ...NOTHING, plain: [...undo, 'requestEdits'], more };
}

/** For who approved. The word may be changed once. */
function rates({ turn, viewer, asksRating = true }: Situation, approval: Approval): boolean {
  const said = turn.ratings.filter(({ ref }) => ref === approval.id).length;
  return asksRating && said < 2 && viewer !== undefined && approverOf(approval) === viewer;
}

function offersToAgency(situation: Situation): Offers {
  const { main } = situation.turn;
  switch (main.kind) {
    case 'idle':
    case 'handedOver':
      return offersAtRest(situation);
    case 'version':
      // A first version ends with the ask.
      return offersWhileRunning(situation, askingStep(situation));
    case 'edits':
      return offersWhileRunning(situation, 'handOver');
    case 'decide':
      return offersWhileAsked(situation, main.ask);
    case 'approved':
      return offersAfterApproval(situation);
  }
}

/** Nobody is asked while nobody decides: then who may choose is sent there, and nobody else to settings that he
 *  may only read. */
function lacksDecider({ hasDecider, deciderLeft = false }: Situation): boolean {
  return !hasDecider || deciderLeft;
}

function askingStep(situation: Situation): 'askApproval' | 'choose' | undefined {
  if (!lacksDecider(situation)) return 'askApproval';
  return situation.role.editsRules ? 'choose' : undefined;
}

/** A card that waits for nobody: it may be asked about, or a date be promised. */
function offersAtRest(situation: Situation): Offers {
  const step = askingStep(situation);
  const rest: readonly Step[] = ['promiseDate', 'editsFromClient'];
  if (step === 'choose') return { ...NOTHING, primary: step, more: rest };
  return step === undefined
    ? { ...NOTHING, plain: ['promiseDate'], more: ['editsFromClient'] }
    : { ...NOTHING, plain: [step], more: rest };
}

/** @param ends the step that ends what runs; undefined where nobody may take it. */
function offersWhileRunning({ role, owner }: Situation, ends: Step | undefined): Offers {
  const last: readonly Step[] = ends === undefined ? [] : [ends];
  const rest: readonly Step[] = ['editsFromClient', 'copyMessage'];
  if (owner?.untaken === true) {
    return { ...NOTHING, primary: 'take', plain: ['promiseDate'], more: [...last, ...rest] };
  }
  if (role.owns) {
    const first = ends && { primary: ends };
    return { ...NOTHING, ...first, plain: ['promiseDate'], more: rest };
  }
  const take: readonly Step[] = owner?.onCard ? [] : ['take'];
  return { ...NOTHING, more: [...take, 'promiseDate', ...last, ...rest] };
}

/** A request that came from another board has no date, and is asked again here. So may be what changed since,
 *  but no hand-over: taken back, it is the round again. */
function offersWhileAsked(situation: Situation, { due, round }: Ask): Offers {
  const rest: readonly Step[] = ['answeredElsewhere', 'withdrawRequest'];
  const isDated = due !== undefined;
  const isStale = situation.change?.kind === 'changed' && round === undefined;
  const more: readonly Step[] = isDated ? [...rest, 'changeDate'] : rest;
  if (lacksDecider(situation)) {
    return situation.role.editsRules
      ? { ...NOTHING, primary: 'choose', more }
      : { ...NOTHING, more };
  }
  return isDated
    ? { ...NOTHING, plain: isStale ? ['copyMessage', 'askAgain'] : ['copyMessage'], more }
    : { ...NOTHING, primary: 'askAgain', more };
}

function offersAfterApproval(situation: Situation): Offers {
  const { change, policy, role } = situation;
  const more: readonly Step[] = ['editsFromClient'];
  const isChanged = change?.kind === 'changed';
  if (lacksDecider(situation)) {
    const asks = isChanged && role.editsRules;
    return asks ? { ...NOTHING, primary: 'choose', more } : { ...NOTHING, more };
  }
  if (!isChanged) return { ...NOTHING, more: ['askApproval', ...more] };
  if (policy === 'void') return { ...NOTHING, plain: ['askAgain'], more };
  return { ...NOTHING, primary: 'askAgain', plain: ['copyMessage'], more };
}

/** Somebody not placed yet may be of either side; the first press asks which. */
function offersToUnplaced(situation: Situation): Offers {
  const agency = offersToAgency(situation);
  const more = new Set([...offersToClient(situation).plain, ...agency.more]);
  return { ...agency, more: [...more] };
}
