/** Buttons in the card's menu: the steps that this person may take on this card now, none that is dead. */

import { deciderOf } from '../../domain/roster/board-people.ts';
import { offersFor, type Step } from '../../domain/turn/offers.ts';
import { ownerOf, roleOf } from '../../domain/turn/owner.ts';
import { type BadgeKey, badgeTranslate } from '../../i18n/badges/translate.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { type CapabilityClient, localeTag } from '../../trello/client.ts';
import { whereaboutsOf } from '../../trello/context.ts';
import { boardMemberIds, cardMembers } from '../../trello/people.ts';
import { iconAddress, type Page } from '../addresses.ts';
import { type CardBadgeDeps, readSight } from '../card-badge.ts';
import { openTask } from '../open-page.ts';

/** Steps with a page of their own; the others are pressed in the section. */
const PAGES = {
  requestEdits: {
    page: 'request-edits',
    text: 'cardButton.requestEdits',
    title: 'popup.requestEdits',
  },
  editsFromClient: {
    page: 'request-edits',
    text: 'cardButton.clientEdits',
    title: 'popup.clientEdits',
  },
  promiseDate: { page: 'promise', text: 'cardButton.promise', title: 'popup.promise' },
  handOver: { page: 'hand-over', text: 'cardButton.handOver', title: 'popup.handOver' },
} as const satisfies {
  readonly [S in Step]?: { readonly page: Page; readonly text: BadgeKey; readonly title: BadgeKey };
};

export function cardButtons(deps: CardBadgeDeps) {
  return async (t: CapabilityClient) => {
    const translate = badgeTranslate(localeFrom(localeTag(t)));
    const steps = await offeredSteps(t, deps);
    return steps.flatMap((step) => {
      if (!hasPage(step)) return [];
      const target = PAGES[step];
      return {
        icon: iconAddress('card-button.svg'),
        text: translate(target.text),
        condition: 'edit' as const,
        callback: (pressed: CapabilityClient) =>
          openTask(pressed, target.page, target.title, { step }),
      };
    });
  };
}

function hasPage(step: Step): step is keyof typeof PAGES {
  return Object.hasOwn(PAGES, step);
}

async function offeredSteps(t: CapabilityClient, deps: CardBadgeDeps): Promise<readonly Step[]> {
  const sight = await readSight(t, deps);
  if (sight === undefined) return [];
  const { turn, state } = sight;
  const now = deps.clock();
  const { viewer } = whereaboutsOf(t);
  const owner = ownerOf(
    turn,
    state.people,
    { cardMembers: await cardMembers(t), boardMembers: await boardMemberIds(t) },
    now,
  );
  const offers = offersFor({
    turn,
    owner,
    role: roleOf(viewer, state.people, owner, now),
    hasDecider: deciderOf(state.people, now) !== undefined,
    mayWrite: viewer.mayWrite,
  });
  return [offers.primary, ...offers.plain, ...offers.more].filter((step) => step !== undefined);
}
