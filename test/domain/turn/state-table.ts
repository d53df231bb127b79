/** The state machine of a card, as product.md tells it: from every state every action by every role.
 *
 *  Columns: R representative · S stand-in in her period · s stand-in outside it · F former representative ·
 *  C colleague · M account manager · A specialist · U nobody placed him · nC nA nU of the client, of the
 *  agency, not placed, on a board where nobody decides for the client at the press.
 *
 *  A cell is the state after the press:
 *  `idle` · `first:26` first version, until the 26th (of November 2026; `01` is 1 December) ·
 *  `e2:25` edits, round 2 · `d:24` client's turn to decide · `d1:26` the same, round 1 was handed over ·
 *  `d:-` to decide without a date · `ok` approved · `okE` approved with edits · `chat` approved elsewhere,
 *  not confirmed · `conf` approved elsewhere and confirmed · `old` handed over without content.
 *  `/o` no need to show again: the next hand-over closes the card · `/k` remarks are kept.
 *  `=`   counts, and the state stays;
 *  `·`   counts for nothing: nothing of the card is different;
 *  `2nd` came second: listed as repeated, and nothing else of the card is different;
 *  `~`   the state stays; product.md does not say whether the press is listed anywhere.
 *  A line with `#` cites or explains the row below it. */
import type { ActionName } from './state-table/actions.ts';
import { AGENCYS_TURN } from './state-table/agencys-turn.ts';
import { APPROVED } from './state-table/approved.ts';
import { CLIENTS_TURN } from './state-table/clients-turn.ts';
import { MOVED } from './state-table/moved.ts';
import { type Rows, readTable, type StateTable } from './state-table/notation.ts';
import type { RoleName } from './state-table/roles.ts';
import { STATES, type StateName } from './state-table/states.ts';

export const STATE_NAMES = Object.keys(STATES) as readonly StateName[];

const TABLES: Readonly<Record<StateName, StateTable>> = {
  ...AGENCYS_TURN,
  ...CLIENTS_TURN,
  ...APPROVED,
  ...MOVED,
};

const READ = new Map<StateName, Rows>(
  STATE_NAMES.map((state) => [state, readTable(TABLES[state])]),
);

/** The name of the state itself. */
export function nameOfState(state: StateName): string {
  return TABLES[state].is;
}

export function cellOf(state: StateName, action: ActionName, role: RoleName): string {
  const cell = READ.get(state)?.get(action)?.[role];
  if (cell === undefined) throw new Error(`No cell: ${state}, ${action}, ${role}`);
  return cell;
}
