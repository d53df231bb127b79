/** Buttons in the card's menu: the steps that this person may take on this card now, none that is dead. */

import type { Step } from '../../domain/turn/offers.ts';
import { badgeTranslate } from '../../i18n/badges/translate.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import { iconAddress, type Page } from '../addresses.ts';
import type { CardBadgeDeps } from '../card-badge.ts';
import { openTask, type Title } from '../open-page.ts';

interface Target {
  readonly page: Page;
  readonly text: Title;
  readonly title: Title;
  /** Opens the card's state and not a form: what is decided is read there first. */
  readonly isState?: true;
}

/** Steps with a place of their own; the others are pressed in the section. */
const TARGETS: { readonly [S in Step]?: Target } = {
  approve: {
    page: 'card-section',
    text: 'cardButton.approve',
    title: 'badge.title',
    isState: true,
  },
  askApproval: {
    page: 'card-section',
    text: 'cardButton.askApproval',
    title: 'cardButton.askApproval',
  },
  requestEdits: {
    page: 'request-edits',
    text: 'cardButton.requestEdits',
    title: 'cardButton.requestEdits',
  },
  editsFromClient: {
    page: 'request-edits',
    text: 'cardButton.clientEdits',
    title: 'cardButton.clientEdits',
  },
  promiseDate: { page: 'promise', text: 'cardButton.promise', title: 'cardButton.promise' },
  handOver: { page: 'hand-over', text: 'cardButton.handOver', title: 'cardButton.handOver' },
};

export function cardButtons(deps: CardBadgeDeps) {
  return async (t: CapabilityClient) => {
    const translate = badgeTranslate(localeFrom(localeTag(t)));
    // Asked for when a card is opened: until then nobody needs to know what is offered.
    const { offeredSteps } = await import('../card-steps.ts');
    const steps = await offeredSteps(t, deps);
    return steps.flatMap((step) => {
      const target = TARGETS[step];
      if (target === undefined) return [];
      return {
        icon: iconAddress('card-button.svg'),
        text: translate(target.text),
        condition: 'edit' as const,
        callback: (pressed: CapabilityClient) =>
          openTask(pressed, target.page, target.title, target.isState ? {} : { step }),
      };
    });
  };
}
