/** The badge on a card's front. Reads only; a badge never writes. */

import type { Instant } from '../../domain/clock.ts';
import type { TurnBadge } from '../../domain/turn/badge.ts';
import { badgeText } from '../../i18n/badges/badge-text.ts';
import { type Locale, localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import { asksMembers, type CardBadgeDeps, findBadge, readBadge, readSight } from '../card-badge.ts';

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
    const sight = await readSight(t, deps);
    if (sight === undefined || sight.turn.main.kind === 'idle') return [];
    const readAt = deps.clock();
    const first = findBadge(t, deps, sight, attachments).then((found) =>
      wordedOrNone(found, t, deps),
    );
    const reading = async (fresh: CapabilityClient) =>
      deps.clock() - readAt < FRESH_MS
        ? first
        : wordedOrNone(await readBadge(fresh, deps, attachments), fresh, deps);
    // As `guarded` does: Trello refused to read, or the board was left.
    const dynamic = (fresh: CapabilityClient) => reading(fresh).catch(() => ({}));
    if (asksMembers(sight.turn)) {
      // Their answer comes behind those of all cards. Trello need not wait for it here: it asks the badge next.
      first.catch(() => undefined);
      return [{ dynamic }];
    }
    const badge = await first;
    if (badge.refresh !== undefined) return [{ dynamic }];
    return badge.text === undefined ? [] : [badge];
  };
}

/** A dynamic badge that says nothing shows nothing. */
function wordedOrNone(
  found: TurnBadge | undefined,
  t: CapabilityClient,
  { clock }: CardBadgeDeps,
): WordedBadge | Record<string, never> {
  return found === undefined ? {} : worded(found, t, clock());
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
