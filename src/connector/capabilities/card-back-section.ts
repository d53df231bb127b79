/** Our section on the back of a card. Its address never changes for a card, so that the frame is not rebuilt. */
import { badgeTranslate } from '../../i18n/badges/translate.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import { iconAddress, pageAddress } from '../addresses.ts';

/** The height of an idle line; the page asks for what it needs as soon as it has drawn itself. */
const FIRST_HEIGHT = 60;

export function cardBackSection() {
  return async (t: CapabilityClient) => ({
    title: badgeTranslate(localeFrom(localeTag(t)))('badge.title'),
    icon: iconAddress('section.svg'),
    content: {
      type: 'iframe' as const,
      url: t.signUrl(pageAddress('card-section')),
      height: FIRST_HEIGHT,
    },
  });
}
