/** Opens our pages over the board: tasks of a card as pop-ups, what concerns the board as modals. */
import { badgeTranslate } from '../i18n/badges/translate.ts';
import { localeFrom } from '../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../trello/client.ts';
import { type Page, pageAddress } from './addresses.ts';

const POPUP_HEIGHT = 420;
const MODAL_HEIGHT = 640;

/** A pop-up beside what was pressed. The promise must be returned to Trello: the element it hangs on is known
 *  only while the press is being answered. */
export function openTask(
  t: CapabilityClient,
  page: Page,
  title: string,
  args: Readonly<Record<string, unknown>> = {},
) {
  return t.popup({
    title,
    url: pageAddress(page),
    args: { ...args, over: 'popup' },
    height: POPUP_HEIGHT,
  });
}

export function openModal(
  t: CapabilityClient,
  page: Page,
  title: 'popup.firstRun' | 'app.name',
  args: Readonly<Record<string, unknown>> = {},
) {
  return t.modal({
    title: badgeTranslate(localeFrom(localeTag(t)))(title),
    url: pageAddress(page),
    args: { ...args, over: 'modal' },
    height: MODAL_HEIGHT,
  });
}
