/** The front of one card, asked for as Trello does. */
import { createBoardCache } from '../../src/connector/board-cache.ts';
import { cardBadges } from '../../src/connector/capabilities/card-badges.ts';
import type { WordedBadge } from '../../src/connector/worded-badge.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { moscow } from '../support/calendars.ts';
import { createStory, type Story } from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import { createFakeClient, NO_OUTBOX, type Situation } from './fake-client.ts';

export interface Looking extends Situation {
  /** In Moscow. */
  readonly now?: string;
}

/** A badge that Trello asks for again, or one that it has. */
export type Badge =
  | WordedBadge
  | { readonly dynamic: (t: CapabilityClient) => Promise<WordedBadge> };

/** A client and what the connector needs, on the usual board and a card with these entries. */
export function frontOf(
  entries: readonly CardEntry[],
  { now = '2026-11-23 15:00', ...looking }: Looking = {},
) {
  const { t } = createFakeClient({
    boardJournal: { v: 1, board: 'board1', entries: BOARD_ENTRIES },
    cardJournal: { v: 1, card: 'card1', board: 'board1', entries },
    ...looking,
  });
  const deps = {
    clock: () => moscow(now),
    cache: createBoardCache('Europe/Moscow'),
    outbox: NO_OUTBOX,
  };
  return { t, deps };
}

export function told(write: (story: Story) => void): readonly CardEntry[] {
  const story = createStory();
  write(story);
  return story.entries;
}

/** What the front shows. */
export async function badgesOn(
  entries: readonly CardEntry[],
  looking?: Looking,
): Promise<readonly WordedBadge[]> {
  const { t, deps } = frontOf(entries, looking);
  return shownBy(t, (await cardBadges(deps)(t)) as readonly Badge[]);
}

function shownBy(t: CapabilityClient, badges: readonly Badge[]): Promise<readonly WordedBadge[]> {
  return Promise.all(badges.map((badge) => ('dynamic' in badge ? badge.dynamic(t) : badge)));
}
