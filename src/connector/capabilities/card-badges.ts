/** The badge on a card's front. Reads only; a badge never writes. */

import type { Instant } from '../../domain/clock.ts';
import type { TurnBadge } from '../../domain/turn/badge.ts';
import { badgeText } from '../../i18n/badges/badge-text.ts';
import { type Locale, localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import { type CardBadgeDeps, readBadge } from '../card-badge.ts';

const SHORTEST_REFRESH_S = 10;
const LONGEST_REFRESH_S = 6 * 3600;
/** Trello asks a dynamic badge at once after it got it: that answer is the reading just made. */
const FRESH_MS = 2000;

export interface WordedBadge {
  readonly text: string;
  readonly color: string;
  readonly refresh?: number;
}

/** What Trello brings with the call, untrusted. */
export interface CalledOnCard {
  readonly attachments?: unknown;
}

/** Badges whose words change with time are `dynamic`; others are as they are until data change. */
export function cardBadges(deps: CardBadgeDeps) {
  return async (t: CapabilityClient, options: CalledOnCard = {}) => {
    // Trello asks anew when they change; a dynamic badge is not told them again.
    const attachments = () => options.attachments;
    const badge = await readBadge(t, deps, attachments);
    if (badge === undefined) return [];
    const first = worded(badge, t, deps.clock());
    if (badge.changesAt === undefined) return [first];
    const readAt = deps.clock();
    const dynamic = async (fresh: CapabilityClient) => {
      if (deps.clock() - readAt < FRESH_MS) return first;
      const again = await readBadge(fresh, deps, attachments);
      return again === undefined ? {} : worded(again, fresh, deps.clock());
    };
    return [{ dynamic }];
  };
}

/** The cards of a board say the same few things. */
const texts = new Map<string, string>();
const MOST_TEXTS = 500;

function textOf(badge: TurnBadge, locale: Locale): string {
  const key = `${locale}${JSON.stringify(badge.text)}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const text = badgeText(badge.text, locale);
  texts.set(key, text);
  return text;
}

/** Words of a badge in the reader's language, and when to ask for them again, in seconds. */
export function worded(badge: TurnBadge, t: CapabilityClient, now: Instant): WordedBadge {
  return {
    text: textOf(badge, localeFrom(localeTag(t))),
    color: badge.colour,
    ...(badge.changesAt !== undefined && { refresh: refreshIn(badge.changesAt - now) }),
  };
}

/** The clock may stand a little before the moment: the extra second makes sure that it has passed. */
function refreshIn(ms: number): number {
  const seconds = Math.ceil(ms / 1000) + 1;
  return Math.min(Math.max(seconds, SHORTEST_REFRESH_S), LONGEST_REFRESH_S);
}
