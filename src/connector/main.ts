/** The connector: loaded invisibly on every visit of every board, so it holds no framework, no schema
 *  library and nothing that a badge does not need. Its budget is a test. */
import { isKnownZone } from '../domain/calendar/zone.ts';
import { systemClock } from '../storage/system-clock.ts';
import { type Capabilities, isLibraryPresent, startConnector } from '../trello/client.ts';
import { createBoardCache } from './board-cache.ts';
import { boardButtons, onEnable, showSettings } from './capabilities/board.ts';
import { cardBackSection } from './capabilities/card-back-section.ts';
import { cardBadges } from './capabilities/card-badges.ts';
import { cardButtons } from './capabilities/card-buttons.ts';
import { cardDetailBadges } from './capabilities/card-detail-badges.ts';
import { keepDrafts } from './draft-keeper.ts';
import { guarded } from './guard.ts';
import type { Capability } from './registry.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const deps = { clock: systemClock, cache: createBoardCache(zone) };

const handlers = {
  'board-buttons': boardButtons(),
  'card-back-section': cardBackSection(),
  'card-badges': guarded(cardBadges(deps)),
  'card-buttons': guarded(cardButtons(deps)),
  'card-detail-badges': guarded(cardDetailBadges(deps)),
  'on-enable': onEnable(),
  'show-settings': showSettings(),
} satisfies Record<Capability, unknown>;

if (isLibraryPresent()) {
  keepDrafts();
  // The published types know only synchronous badges; Trello takes promises (platform.md §1.2).
  startConnector(handlers as unknown as Capabilities); // the types lack promised badges
  // The first formatter of a page takes Intl 20 ms, as long as many badges; Trello is still to answer now.
  setTimeout(isKnownZone, 0, zone);
}
