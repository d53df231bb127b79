/** The columns of the state table: who presses. A column with two people asserts its cell for each of them. */
import type { MemberId } from '../../../../src/domain/turn/entries.ts';
import { CAST, CAST_WITH_NOBODY_NAMED, type Cast } from '../../../support/approval-stories.ts';

interface Role {
  readonly is: string;
  readonly members: readonly MemberId[];
  readonly cast: Cast;
  /** Presses that the product offers to the agency carry the day and channel of what the client said. */
  readonly agency: boolean;
}

export const ROLES = {
  R: client('representative', 'priya'),
  S: client('stand-in in her period', 'sara'),
  s: client('stand-in outside her period: ended, not begun', 'noor', 'yuki'),
  F: client('former representative', 'fay'),
  C: client('colleague', 'dan'),
  M: agency('account manager', 'ellen'),
  A: agency('specialist: who acted in the story, another', 'tom', 'uma'),
  U: agency('nobody placed him', 'zoe'),
  nC: nobodyNamed(client('of the client, nobody is named', 'dan')),
  nA: nobodyNamed(agency('of the agency, nobody is named', 'tom')),
  nU: nobodyNamed(agency('not placed, nobody is named', 'zoe')),
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly RoleName[];

function client(is: string, ...members: readonly MemberId[]): Role {
  return { is, members, cast: CAST, agency: false };
}

function agency(is: string, ...members: readonly MemberId[]): Role {
  return { is, members, cast: CAST, agency: true };
}

function nobodyNamed(role: Role): Role {
  return { ...role, cast: CAST_WITH_NOBODY_NAMED };
}
