/** Where and for whom a call or a page runs. */
import type { Viewer } from '../domain/turn/owner.ts';
import type { CapabilityClient } from './client.ts';

export interface Whereabouts {
  readonly board: string;
  readonly card?: string;
  readonly viewer: Viewer;
  /** May write the board's shared data: people and settings. */
  readonly mayWriteBoard: boolean;
  readonly localeTag: string | undefined;
}

/** Who may write is asked of Trello alone: a Workspace guest on the board writes like any member. */
export function whereaboutsOf(t: CapabilityClient): Whereabouts {
  const { board, card, locale } = t.getContext();
  return {
    board,
    ...(card !== undefined && { card }),
    viewer: viewerOf(t),
    mayWriteBoard: t.memberCanWriteToModel('board'),
    localeTag: locale ?? window.locale,
  };
}

/** Who looks at the card in context, or at the board. */
export function viewerOf(t: CapabilityClient): Viewer {
  const { card, member } = t.getContext();
  const mayWrite = t.memberCanWriteToModel(card === undefined ? 'board' : 'card');
  return t.isMemberSignedIn() ? { member, mayWrite } : { mayWrite };
}
