/** The badge on a card's back: the same words with a title; a press opens what there is to do. */
import { badgeTranslate } from '../../i18n/badges/translate.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { cardAttachments } from '../../trello/card-in-context.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import { type CardBadgeDeps, findBadge, readSight } from '../card-badge.ts';
import { openTask } from '../open-page.ts';
import { worded } from '../worded-badge.ts';
import { turnText } from './card-badges.ts';

export function cardDetailBadges(deps: CardBadgeDeps) {
  return async (t: CapabilityClient) => {
    const badge = await detailBadge(t, deps);
    if (badge === undefined) return [];
    return badge.refresh === undefined
      ? [badge]
      : [{ dynamic: (fresh: CapabilityClient) => detailBadge(fresh, deps).then(orNone, again) }];
  };
}

const orNone = (badge: DetailBadge | undefined) => badge ?? {};
/** Trello refused to read, which mostly passes. */
const again = () => ({ refresh: 10 });

type DetailBadge = NonNullable<Awaited<ReturnType<typeof detailBadge>>>;

async function detailBadge(t: CapabilityClient, deps: CardBadgeDeps) {
  const sight = await readSight(t, deps);
  if (sight === undefined) return undefined;
  const isMore = sight.turn.unknown || sight.state.isHeld;
  const find = isMore ? (await import('../small-clocks.ts')).turnOf : findBadge;
  const badge = await find(t, deps, sight, () => cardAttachments(t));
  if (badge === undefined) return undefined;
  const title = badgeTranslate(localeFrom(localeTag(t)))('badge.title');
  return {
    ...worded(badge, turnText(badge, t), deps.clock()),
    title,
    callback: (pressed: CapabilityClient) => openTask(pressed, 'card-section', title),
  };
}
