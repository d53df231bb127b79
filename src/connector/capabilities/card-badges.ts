/** The badge on a card's front. Reads only; a badge never writes. */

import type { TurnBadge } from '../../domain/turn/badge.ts';
import { badgeText } from '../../i18n/badges/badge-text.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import {
  type CardBadgeDeps,
  type CardRead,
  type CardSight,
  findBadge,
  readCard,
  readSight,
  seeTurn,
} from '../card-badge.ts';
import { isTurnAlone } from '../card-reading.ts';
import { firstCardsAhead } from '../first-cards.ts';
import { loadUnfolding } from '../unfolding.ts';
import { type WordedBadge, worded } from '../worded-badge.ts';

/** Trello asks a dynamic badge at once after it got it: that answer is the reading just made. */
const FRESH_MS = 2000;
/** Trello refused to read, which mostly passes: without this it would not ask again before data change. */
const AGAIN: Shown = { refresh: 10 };

/** A badge without words shows nothing. */
type Shown = Partial<WordedBadge>;

/** What Trello brings with the call, untrusted. */
export interface CalledOnCard {
  readonly attachments?: unknown;
}

/** The turn's badge, and beside it those of small clocks. */
export function cardBadges(deps: CardBadgeDeps) {
  // Where it failed to load, the cards that need it have no badge until the connector is loaded anew.
  const inTurn = firstCardsAhead(() => loadUnfolding().catch(() => undefined));
  const later = createBehindAnswers();
  return (t: CapabilityClient, options: CalledOnCard = {}) =>
    inTurn(async () => {
      const read = await readCard(t, deps);
      // Trello asks anew when they change; a dynamic badge is not told them again.
      return read ? badgesOf(t, deps, read, later, () => options.attachments) : [];
    });
}

type Make = () => unknown;
type Later = (make: Make) => void;

/** What is made behind the answers, all of it in one task: a timer for each card of a board would cost as many tasks. */
function createBehindAnswers(): Later {
  const waiting: Make[] = [];
  const makeAll = () => {
    for (const make of waiting.splice(0)) make();
  };
  return (make) => {
    // Trello's library sends answers in a task that it asks for behind the first of these.
    if (waiting.push(make) === 1) setTimeout(setTimeout, 0, makeAll);
  };
}

async function badgesOf(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  read: CardRead,
  later: Later,
  attachments: () => unknown,
) {
  const { stored, state } = read;
  const isAlone = !state.isHeld && stored.draft === undefined;
  const see = () => seeTurn(t, deps, read);
  if (isAlone && isTurnAlone(stored.card)) return [turnBadge(t, deps, see, later, attachments)];
  const sight = await see();
  const { turn } = sight;
  const turns =
    turn.main.kind === 'idle' ? [] : [turnBadge(t, deps, () => sight, later, attachments)];
  if (isAlone && !turn.unknown) return turns;
  const { smallBadges } = await import('../small-clocks.ts');
  return smallBadges(t, deps, sight, turns, attachments);
}

/** Of a card whose entries are all of its turn Trello has this before they are read: while it asks for the badge, that
 *  is made. */
function turnBadge(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  see: () => CardSight | Promise<CardSight>,
  later: Later,
  attachments: () => unknown,
) {
  const readAt = deps.clock();
  let made: Promise<Shown> | undefined;
  const first = () => {
    made ??= wordedFrom(see, t, deps, attachments);
    return made;
  };
  later(first);
  const dynamic = (fresh: CapabilityClient) =>
    // A clock that was corrected since may be behind what it said then.
    Math.abs(deps.clock() - readAt) < FRESH_MS
      ? first()
      : wordedFrom(() => readSight(fresh, deps), fresh, deps, attachments);
  return { dynamic };
}

async function wordedFrom(
  see: () => CardSight | Promise<CardSight | undefined>,
  t: CapabilityClient,
  deps: CardBadgeDeps,
  attachments: () => unknown,
): Promise<Shown> {
  try {
    const sight = await see();
    const found = sight && (await findBadge(t, deps, sight, attachments));
    return found ? worded(found, turnText(found, t), deps.clock()) : {};
  } catch {
    return AGAIN;
  }
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
