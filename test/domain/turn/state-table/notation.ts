/** The notation of the state table, and the name of the state that a card is in. */
import type { CardTurn, MainClock } from '../../../../src/domain/turn/card-turn.ts';
import { runningDue } from '../../../../src/domain/turn/card-turn.ts';
import { ACTION_NAMES, type ActionName } from './actions.ts';
import { ROLE_NAMES, type RoleName } from './roles.ts';

export interface StateTable {
  /** The name of the state that the story leads to. */
  readonly is: string;
  readonly cells: string;
  /** Actions that count for nothing here, whoever presses. */
  readonly nothing: string;
}

type Cells = Readonly<Record<RoleName, string>>;
export type Rows = ReadonlyMap<ActionName, Cells>;

/** Reads a table, and refuses one that leaves an action out or has it twice. */
export function readTable({ cells, nothing }: StateTable): Rows {
  const lines = cells.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [head = '', ...rows] = lines;
  if (wordsOf(head).join() !== ROLE_NAMES.join()) throw new Error(`Not the roles: ${head}`);
  const table = new Map<ActionName, Cells>();
  const add = (label: string, row: readonly string[]) => {
    const name = ACTION_NAMES.find((action) => action === label);
    if (name === undefined) throw new Error(`No such action: ${label}`);
    if (table.has(name)) throw new Error(`Twice: ${label}`);
    if (row.length !== ROLE_NAMES.length) throw new Error(`Not a cell for each role: ${label}`);
    table.set(name, Object.fromEntries(ROLE_NAMES.map((role, i) => [role, row[i]])) as Cells);
  };
  for (const line of rows) add((line.split('|')[0] ?? '').trim(), wordsOf(line));
  const idle = ROLE_NAMES.map(() => '·');
  for (const label of nothing.split('|')) add(label.trim().replace(/\s+/g, ' '), idle);
  const missing = ACTION_NAMES.filter((action) => !table.has(action));
  if (missing.length > 0) throw new Error(`Left out: ${missing.join(', ')}`);
  return table;
}

/** The name of a state, as `state-table.ts` explains it.
 *  @param shownAgain a hand-over would be shown to who decides, or opens the next round. */
export function nameOf(turn: CardTurn, shownAgain: boolean): string {
  const kept = turn.kept.length > 0 ? '/k' : '';
  switch (turn.main.kind) {
    case 'idle':
      return `idle${kept}`;
    case 'version':
      return `first:${dueOf(turn)}`;
    case 'edits':
      return `e${turn.main.round.number}${shownAgain ? '' : '/o'}${kept}:${dueOf(turn)}`;
    case 'decide':
      return `d${turn.main.ask.round?.number ?? ''}${kept}:${dueOf(turn)}`;
    case 'approved':
      return `${approvedAs(turn.main)}${kept}`;
    case 'handedOver':
      return `old${kept}`;
  }
}

function approvedAs({ approval }: Extract<MainClock, { kind: 'approved' }>): string {
  if (approval.withEdits === true) return 'okE';
  if (approval.elsewhere === undefined) return 'ok';
  return approval.confirmed === undefined ? 'chat' : 'conf';
}

/** The day of the month until which the clock runs. */
function dueOf(turn: CardTurn): string {
  return runningDue(turn)?.promise.day.slice(-2) ?? '-';
}

function wordsOf(line: string): readonly string[] {
  return line
    .slice(line.indexOf('|'))
    .split(/[\s|]+/)
    .filter((word) => word !== '');
}
