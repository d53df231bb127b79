/** The badge on a card's front. Reads only; a badge never writes. */

import type { TurnBadge } from '../../domain/turn/badge.ts';
import { badgeText } from '../../i18n/badges/badge-text.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import {
  asksMembers,
  type CardBadgeDeps,
  type CardSight,
  findBadge,
  readBadge,
  readSight,
} from '../card-badge.ts';
import { firstCardsAhead } from '../first-cards.ts';
import { loadUnfolding } from '../unfolding.ts';
import { type WordedBadge, worded } from '../worded-badge.ts';

/** Trello asks a dynamic badge at once after it got it: that answer is the reading just made. */
const FRESH_MS = 2000;
/** Trello refused to read, which mostly passes: without this it would not ask again before data change. */
const AGAIN: Shown = { refresh: 10 };
const again = () => AGAIN;

/** A badge without words shows nothing. */
type Shown = Partial<WordedBadge>;

/** What Trello brings with the call, untrusted. */
export interface CalledOnCard {
  readonly attachments?: unknown;
}

/** The turn's badge, and beside it that of a small clock. Those whose words change with time are `dynamic`; others
 *  are as they are until data change. */
export function cardBadges(deps: CardBadgeDeps) {
  // That it failed to load is told by the cards that need it.
  const inTurn = firstCardsAhead(() => loadUnfolding().catch(again));
  return (t: CapabilityClient, options: CalledOnCard = {}) =>
    inTurn(async () => {
      const sight = await readSight(t, deps);
      if (sight === undefined) return [];
      // Trello asks anew when they change; a dynamic badge is not told them again.
      const turns = await turnBadges(t, deps, sight, () => options.attachments);
      const { turn, state, stored } = sight;
      if (!turn.unknown && !state.isHeld && stored.draft === undefined) return turns;
      const { smallBadges } = await import('../small-clocks.ts');
      return smallBadges(t, deps, sight, turns, () => options.attachments);
    });
}

async function turnBadges(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  attachments: () => unknown,
) {
  if (sight.turn.main.kind === 'idle') return [];
  const readAt = deps.clock();
  const first = findBadge(t, deps, sight, attachments)
    .then((found) => wordedOrNone(found, t, deps))
    .catch(again);
  const dynamic = async (fresh: CapabilityClient) =>
    // A clock that was corrected since may be behind what it said then.
    Math.abs(deps.clock() - readAt) < FRESH_MS
      ? first
      : readBadge(fresh, deps, attachments)
          .then((found) => wordedOrNone(found, fresh, deps))
          .catch(again);
  // Their answer comes behind those of all cards. Trello need not wait for it here: it asks the badge next.
  if (asksMembers(sight.turn)) return [{ dynamic }];
  const badge = await first;
  if (badge.refresh !== undefined) return [{ dynamic }];
  return badge.text === undefined ? [] : [badge];
}

function wordedOrNone(
  found: TurnBadge | undefined,
  t: CapabilityClient,
  { clock }: CardBadgeDeps,
): Shown {
  return found === undefined ? {} : worded(found, turnText(found, t), clock());
}

/** The cards of a board say the same few things. */
const texts = new Map<string, string>();
const MOST_TEXTS = 500;

export function turnText(badge: TurnBadge, t: CapabilityClient): string {
  const locale = localeFrom(localeTag(t));
  const key = `${locale}${JSON.stringify(badge.text)}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const text = badgeText(badge.text, locale);
  texts.set(key, text);
  return text;
}
