/** The connector: loaded invisibly on every visit of every board, so it holds no framework, no schema
 *  library and nothing that a badge does not need. Its budget is a test. */
import { isKnownZone } from '../domain/calendar/zone.ts';
import { type Clock, instant } from '../domain/clock.ts';
import { browserStorage } from '../storage/browser-storage.ts';
import type { ToldClock } from '../storage/clock-offset.ts';
import { DRAFT_CHANNEL } from '../storage/draft-channel.ts';
import { OUTBOX_CHANNEL } from '../storage/outbox/outbox-channel.ts';
import { sha256 } from '../storage/sha256.ts';
import { systemClock } from '../storage/system-clock.ts';
import {
  type Capabilities,
  type CapabilityClient,
  isLibraryPresent,
  startConnector,
} from '../trello/client.ts';
import { createBoardCache } from './board-cache.ts';
import { boardButtons, onEnable, showSettings } from './capabilities/board.ts';
import { cardBackSection } from './capabilities/card-back-section.ts';
import { cardBadges } from './capabilities/card-badges.ts';
import { guarded } from './guard.ts';
import { openOutboxDoor } from './outbox-door.ts';
import { hearOnceSpoken } from './page-doors.ts';
import type { Capability } from './registry.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const storage = browserStorage();
const drafts = new BroadcastChannel(DRAFT_CHANNEL);
const outbox = openOutboxDoor({
  channel: new BroadcastChannel(OUTBOX_CHANNEL),
  storage,
  clock: systemClock,
});
/** What a page measured outlives the board where the browser keeps something for us. */
const told: ToldClock = storage ?? {};
/** Badges are judged by the clock that pages write by. The outbox compares its own moments alone, and those must not
 *  jump. */
const clock: Clock = () => instant(systemClock() + (Number(told.clock) || 0));
const deps = { clock, cache: createBoardCache(zone), outbox };

const kept = { storage, channel: drafts };
const leaving = () => import('./capabilities/leaving.ts');

const handlers = {
  'board-buttons': boardButtons(),
  'card-back-section': cardBackSection(),
  'card-badges': guarded(cardBadges(deps)),
  // These two are asked for when a card is opened.
  'card-buttons': guarded(async (t: CapabilityClient) => {
    const { cardButtons } = await import('./capabilities/card-buttons.ts');
    return cardButtons(deps)(t);
  }),
  'card-detail-badges': guarded(async (t: CapabilityClient) => {
    const { cardDetailBadges } = await import('./capabilities/card-detail-badges.ts');
    return cardDetailBadges(deps)(t);
  }),
  'on-disable': async (t: CapabilityClient) => (await leaving()).leaveBoard(t, kept),
  'on-enable': onEnable(),
  'remove-data': async (t: CapabilityClient) => (await leaving()).removeData(t, kept),
  'show-settings': showSettings(),
} satisfies Record<Capability, unknown>;

if (isLibraryPresent()) {
  hearOnceSpoken(drafts, async () => {
    const { hearPages } = await import('./hear-pages.ts');
    return hearPages(drafts, told);
  });
  // The published types know only synchronous badges; Trello takes promises (platform.md §1.2).
  startConnector(handlers as unknown as Capabilities); // the types lack promised badges
  // The first formatter of a page takes Intl 20 ms, as long as many badges; Trello is still to answer now.
  setTimeout(isKnownZone, 0, zone);
  // And the first hashes are slow until the engine has compiled what makes them: these are made of nothing.
  sha256(new Uint8Array(50_000));
}
