/** What concerns the board: its one button with what waits for the person who presses it, the settings, and the
 *  first run. */
import { badgeTranslate } from '../../i18n/badges/translate.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import { iconAddress } from '../addresses.ts';
import { openModal } from '../open-page.ts';

export function boardButtons() {
  return async (t: CapabilityClient) => [
    {
      // Trello's names: `dark` is drawn on dark boards, so it is the light glyph.
      icon: {
        dark: iconAddress('board-button-dark.svg'),
        light: iconAddress('board-button-light.svg'),
      },
      text: badgeTranslate(localeFrom(localeTag(t)))('app.name'),
      condition: 'always' as const,
      callback: (pressed: CapabilityClient) => openModal(pressed, 'board', 'app.name'),
    },
  ];
}

export function showSettings() {
  return (t: CapabilityClient) => openModal(t, 'board', 'app.name', { tab: 'settings' });
}

/** Not guaranteed to be called: the card's section offers the first run as well. */
export function onEnable() {
  return (t: CapabilityClient) => openModal(t, 'first-run', 'popup.firstRun');
}
