/** Which steps a card offers to the person who looks, for the buttons of its menu. */
import { deciderOf } from '../domain/roster/board-people.ts';
import { offersFor, type Step } from '../domain/turn/offers.ts';
import { ownerOf, roleOf } from '../domain/turn/owner.ts';
import { cardAttachments, cardMembers } from '../trello/card-in-context.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { viewerOf } from '../trello/context.ts';
import { boardMemberIds } from '../trello/people.ts';
import { changeOf } from './approved-card.ts';
import { type CardBadgeDeps, readSight } from './card-badge.ts';

export async function offeredSteps(
  t: CapabilityClient,
  deps: CardBadgeDeps,
): Promise<readonly Step[]> {
  const sight = await readSight(t, deps);
  if (sight === undefined) return [];
  const { turn, state } = sight;
  const now = deps.clock();
  const [onCard, boardMembers] = await Promise.all([cardMembers(t), boardMemberIds(t)]);
  const owner = ownerOf(turn, state.people, { cardMembers: onCard, boardMembers }, now);
  const viewer = viewerOf(t);
  const decider = deciderOf(state.people, now);
  const change =
    turn.main.kind === 'approved'
      ? await changeOf(t, turn.main.approval, () => cardAttachments(t))
      : undefined;
  const offers = offersFor({
    turn,
    owner,
    role: roleOf(viewer, state.people, owner, now, boardMembers),
    viewer: viewer.member,
    hasDecider: decider !== undefined,
    deciderLeft: decider !== undefined && !boardMembers.includes(decider),
    mayWrite: viewer.mayWrite,
    change,
    policy: state.settings.approval.changes,
  });
  return [offers.primary, ...offers.plain, ...offers.more].filter((step) => step !== undefined);
}
