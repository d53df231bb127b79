/** Which steps a person is offered on a card: one primary and at most two plain buttons, the rest under
 *  *More*. What is not offered has no button: there are no dead ones. */
import type { CardTurn } from './card-turn.ts';
import type { Owner, ViewerRole } from './owner.ts';

export type Step =
  | 'choose'
  | 'requestEdits'
  | 'addEdit'
  | 'editsFromClient'
  | 'promiseDate'
  | 'handOver'
  | 'take';

export interface Offers {
  readonly primary?: Step;
  readonly plain: readonly Step[];
  readonly more: readonly Step[];
  /** Ticks in the list of edits. */
  readonly tick: boolean;
  /** *Not right* beside each edit that was handed over. */
  readonly notRight: boolean;
}

export interface Situation {
  readonly turn: CardTurn;
  readonly role: ViewerRole;
  readonly owner: Owner | undefined;
  /** Somebody decides for the client. */
  readonly hasDecider: boolean;
  /** Who decides is no longer on the board: somebody else is to be chosen. */
  readonly deciderLeft?: boolean;
  readonly mayWrite: boolean;
}

const NOTHING: Offers = { plain: [], more: [], tick: false, notRight: false };

export function offersFor(situation: Situation): Offers {
  if (!situation.mayWrite) return NOTHING;
  switch (situation.role.side) {
    case 'client':
      return offersToClient(situation);
    case 'agency':
      return offersToAgency(situation);
    default:
      return offersToUnplaced(situation);
  }
}

/** Only the person who decides asks for edits; while nobody is named, anyone of the client may. */
function offersToClient({ turn, role, hasDecider }: Situation): Offers {
  if (!role.decides && hasDecider) return NOTHING;
  const step = turn.main.kind === 'edits' ? 'addEdit' : 'requestEdits';
  return { ...NOTHING, plain: [step], notRight: turn.main.kind === 'handedOver' };
}

function offersToAgency(situation: Situation): Offers {
  const { turn, role, owner, hasDecider, deciderLeft = false } = situation;
  switch (turn.main.kind) {
    case 'idle':
      // Nobody is sent to settings that he may only read.
      return (hasDecider && !deciderLeft) || !role.editsRules
        ? { ...NOTHING, plain: ['promiseDate'], more: ['editsFromClient'] }
        : { ...NOTHING, primary: 'choose', more: ['promiseDate', 'editsFromClient'] };
    case 'handedOver':
      return { ...NOTHING, plain: ['promiseDate'], more: ['editsFromClient'] };
    default:
      return { ...offersWhileRunning(role, owner), tick: turn.main.kind === 'edits' };
  }
}

function offersWhileRunning(role: ViewerRole, owner: Owner | undefined): Offers {
  if (owner?.untaken === true) {
    return {
      ...NOTHING,
      primary: 'take',
      plain: ['promiseDate'],
      more: ['handOver', 'editsFromClient'],
    };
  }
  if (role.owns) {
    return { ...NOTHING, primary: 'handOver', plain: ['promiseDate'], more: ['editsFromClient'] };
  }
  const take: readonly Step[] = owner?.onCard ? [] : ['take'];
  return { ...NOTHING, more: [...take, 'promiseDate', 'handOver', 'editsFromClient'] };
}

/** Somebody not placed yet may be of either side; the first press asks which. */
function offersToUnplaced(situation: Situation): Offers {
  const agency = offersToAgency(situation);
  const client = situation.turn.main.kind === 'edits' ? 'addEdit' : 'requestEdits';
  return { ...agency, more: [client, ...agency.more], tick: false };
}
