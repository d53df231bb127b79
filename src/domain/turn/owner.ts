/** Whose exactly: which people hold the turn that runs. */
import type { Instant } from '../clock.ts';
import {
  type BoardPeople,
  deciderOf,
  holderOf,
  mayDecide,
  mayEditRules,
  sideOf,
} from '../roster/board-people.ts';
import type { CardTurn } from './card-turn.ts';
import type { MemberId, Side } from './entries.ts';

/** What Trello says about the card and the board at this moment. */
export interface Presence {
  readonly cardMembers: readonly MemberId[];
  /** Undefined while the list of the board's members is not known. */
  readonly boardMembers?: readonly MemberId[];
}

export interface Owner {
  readonly side: Side;
  /** Nobody yet where the agency's turn was not taken: then it is the account manager's to give out. */
  readonly members: readonly MemberId[];
  readonly untaken: boolean;
  /** They are members of the Trello card: *I'll do it* by somebody else would change nothing. */
  readonly onCard: boolean;
}

/** The client's turn belongs to the representative, or to her stand-in while she is away. The agency's turn
 *  belongs to the agency people on the card; else to whoever took it last and is still on the board; else to
 *  nobody yet. Undefined while no clock runs. */
export function ownerOf(
  turn: CardTurn,
  people: BoardPeople,
  presence: Presence,
  now: Instant,
): Owner | undefined {
  if (turn.main.kind === 'decide') {
    const decider = deciderOf(people, now, (member) => isOnBoard(presence, member));
    const isThere = decider !== undefined && isOnBoard(presence, decider);
    const members = isThere ? [decider] : [];
    return { side: 'client', members, untaken: false, onCard: false };
  }
  if (turn.main.kind !== 'edits' && turn.main.kind !== 'version') return undefined;
  const onCard = presence.cardMembers.filter((member) => sideOf(people, member, now) === 'agency');
  if (onCard.length > 0) return { side: 'agency', members: onCard, untaken: false, onCard: true };
  const mayHold = (member: MemberId) =>
    isOnBoard(presence, member) && sideOf(people, member, now) !== 'client';
  const taker = turn.takenBy.findLast(mayHold) ?? promiserOf(turn);
  if (taker !== undefined && mayHold(taker)) {
    return { side: 'agency', members: [taker], untaken: false, onCard: false };
  }
  return { side: 'agency', members: [], untaken: true, onCard: false };
}

export interface Viewer {
  /** Undefined for a visitor who is not signed in. */
  readonly member?: MemberId;
  readonly mayWrite: boolean;
}

export interface ViewerRole {
  /** Undefined for anyone not placed yet. */
  readonly side?: Side;
  readonly decides: boolean;
  /** Decides, but her stand-in does for her now. */
  readonly isAway?: true;
  readonly managesAccount: boolean;
  /** May choose who approves, and change the settings. */
  readonly editsRules: boolean;
  /** The turn that runs is this viewer's. */
  readonly owns: boolean;
}

const NO_ROLE: ViewerRole = {
  decides: false,
  managesAccount: false,
  editsRules: false,
  owns: false,
};

/** What the viewer is on this card now. An untaken turn is the account manager's. */
export function roleOf(
  viewer: Viewer,
  people: BoardPeople,
  owner: Owner | undefined,
  now: Instant,
  boardMembers?: readonly MemberId[],
): ViewerRole {
  const { member, mayWrite } = viewer;
  if (member === undefined) return NO_ROLE;
  const side = sideOf(people, member, now);
  const managesAccount = holderOf(people, 'accountManager', now) === member;
  const isThere = (one: MemberId) => boardMembers?.includes(one) ?? true;
  // Nothing waits for who left the board, or may only read it.
  const owns =
    mayWrite &&
    owner !== undefined &&
    (owner.untaken ? managesAccount : owner.members.includes(member));
  // Nobody of the agency decides for the client, whoever named him.
  const decides = mayWrite && side !== 'agency' && mayDecide(people, member, now);
  return {
    ...(side !== undefined && { side }),
    decides,
    ...(decides && deciderOf(people, now, isThere) !== member && { isAway: true }),
    managesAccount,
    editsRules: mayEditRules(people, member, now),
    owns,
  };
}

/** Who named the date of a first version has it in hand until somebody takes it. */
function promiserOf({ main }: CardTurn): MemberId | undefined {
  return main.kind === 'version' ? main.version.by : undefined;
}

function isOnBoard({ boardMembers }: Presence, member: MemberId): boolean {
  return boardMembers === undefined || boardMembers.includes(member);
}
