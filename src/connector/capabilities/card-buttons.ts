/** Buttons in the card's menu: the steps that this person may take on this card now, none that is dead. */

import type { Step } from '../../domain/turn/offers.ts';
import { CARD_BUTTON_TEXTS, type CardButtonKey } from '../../i18n/badges/card-button-texts.ts';
import { badgeTranslate } from '../../i18n/badges/translate.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import { iconAddress, type Page } from '../addresses.ts';
import type { CardBadgeDeps } from '../card-badge.ts';
import { offeredSteps } from '../card-steps.ts';
import { openTask } from '../open-page.ts';

interface Target {
  readonly page: Page;
  /** Names the button, and the form that it opens. */
  readonly text: CardButtonKey;
  /** Opens the card's state and not a form: what is decided is read there first. */
  readonly isState?: true;
}

/** Steps with a place of their own; the others are pressed in the section. */
const TARGETS: { readonly [S in Step]?: Target } = {
  approve: {
    page: 'card-section',
    text: 'approve',
    isState: true,
  },
  askApproval: {
    page: 'card-section',
    text: 'askApproval',
  },
  requestEdits: {
    page: 'request-edits',
    text: 'requestEdits',
  },
  editsFromClient: {
    page: 'request-edits',
    text: 'clientEdits',
  },
  promiseDate: { page: 'promise', text: 'promise' },
  handOver: { page: 'hand-over', text: 'handOver' },
};

export function cardButtons(deps: CardBadgeDeps) {
  return async (t: CapabilityClient) => {
    const locale = localeFrom(localeTag(t));
    const texts = CARD_BUTTON_TEXTS[locale];
    const steps = await offeredSteps(t, deps);
    return steps.flatMap((step) => {
      const target = TARGETS[step];
      if (target === undefined) return [];
      return {
        icon: iconAddress('card-button.svg'),
        text: texts[target.text],
        condition: 'edit' as const,
        callback: (pressed: CapabilityClient) =>
          target.isState
            ? openTask(pressed, target.page, badgeTranslate(locale)('badge.title'))
            : openTask(pressed, target.page, texts[target.text], { step }),
      };
    });
  };
}
