/** What the rows of the team are given. */
import type { Team, TeamMember } from '../domain/roster/team.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import type { TeamModel } from './team-model.ts';
import type { TeamWords } from './team-words.ts';

export type RowForm = 'person' | 'absence';

/** Which form of which row is open. */
export interface OpenRow {
  readonly member: string;
  readonly form: RowForm;
}

export interface TeamRowsProps {
  readonly team: Team;
  readonly model: TeamModel;
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly sight: BoardSight;
  readonly words: TeamWords;
  readonly open: OpenRow | undefined;
  readonly onOpen: (open: OpenRow | undefined) => void;
  /** Whose row was open last: there its saving is told. */
  readonly last: string | undefined;
}

export interface TeamRowProps extends TeamRowsProps {
  readonly row: TeamMember;
}
