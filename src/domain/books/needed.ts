/** Which entries a card still needs: what its state can go back to, by a withdrawal or by taking an answer back. */
import type { Instant } from '../clock.ts';
import type { BoardPeople } from '../roster/board-people.ts';
import type { Approval, Ask, CardTurn, MainClock, Round } from '../turn/card-turn.ts';
import { isUnconfirmed } from '../turn/card-turn.ts';
import type { CardEntry, EntryId } from '../turn/entries.ts';
import { reduceCard } from '../turn/reduce.ts';
import { undoEndsAt } from '../turn/undo.ts';

interface Needs {
  readonly entries: readonly CardEntry[];
  readonly people: BoardPeople;
  readonly now: Instant;
  readonly ids: Set<EntryId>;
}

/** The ids of the entries that opened what runs, what it may go back to, the last round that is over and the latest
 *  approval. */
export function neededIds(
  turn: CardTurn,
  entries: readonly CardEntry[],
  people: BoardPeople,
  now: Instant,
): ReadonlySet<EntryId> {
  const needs: Needs = { entries, people, now, ids: new Set() };
  needMain(needs, turn.main);
  const over = turn.rounds.findLast(({ id }) => !isOpen(turn.main, id));
  if (over !== undefined) needRound(needs, over);
  for (const approval of turn.approvals.toReversed()) {
    needApproval(needs, approval);
    // Else the one before it is the latest again when this one is taken back.
    if (!mayBeTakenBack(approval, now)) break;
  }
  return needs.ids;
}

/** Undone, or disputed. */
function mayBeTakenBack(approval: Approval, now: Instant): boolean {
  return isUnconfirmed(approval) || undoEndsAt(approval) > now;
}

function isOpen(main: MainClock, round: EntryId): boolean {
  return main.kind === 'edits' && main.round.id === round;
}

function needMain(needs: Needs, main: MainClock): void {
  switch (main.kind) {
    case 'version':
      needs.ids.add(main.version.id);
      return;
    case 'edits':
      needRound(needs, main.round);
      return;
    case 'decide':
      needAsk(needs, main.ask);
      return;
    case 'approved':
      needApproval(needs, main.approval);
      return;
    case 'handedOver':
      needs.ids.add(main.handOver.id);
      if (main.round !== undefined) needRound(needs, main.round);
      return;
    case 'idle':
      return;
  }
}

function needAsk(needs: Needs, ask: Ask): void {
  needs.ids.add(ask.id);
  if (ask.round !== undefined) needRound(needs, ask.round);
  needMain(needs, ask.before);
}

function needApproval(needs: Needs, approval: Approval): void {
  needs.ids.add(approval.id);
  const { ask, withEdits } = approval;
  if (ask !== undefined) {
    needs.ids.add(ask.id);
    if (ask.round !== undefined) needRound(needs, ask.round);
    // The request may be withdrawn then.
    if (mayBeTakenBack(approval, needs.now)) needMain(needs, ask.before);
  }
  if (withEdits) {
    const { entries, people } = needs;
    const round = reduceCard(entries, people).rounds.find(
      ({ handedOver }) => handedOver?.id === approval.id,
    );
    if (round !== undefined) needRound(needs, round);
  }
}

/** What the agency recorded can be disputed: then the request stands again that it answered. */
function needRound(needs: Needs, round: Round): void {
  const { ids, entries, people } = needs;
  if (ids.has(round.id)) return;
  ids.add(round.id);
  if (round.received === undefined || round.ask === undefined) return;
  const opened = entries.findIndex(({ id }) => id === round.id);
  const { main } = reduceCard(entries.slice(0, opened), people);
  if (main.kind === 'decide') needAsk(needs, main.ask);
}
