import { effect, type Signal, signal, untracked } from '@preact/signals';
import type { PowerUp } from '../protocol/power-up.ts';
import { type CardBadges, createCardBadges } from './badges.ts';
import type { WindowOptions } from './board-options.ts';
import {
  type CardPowerUps,
  createButtons,
  createCardPowerUps,
  type PowerUpButton,
} from './card-power-ups.ts';
import type { BoardContent } from './content.ts';
import type { Faults } from './faults.ts';
import type { Frames } from './frames.ts';
import type { Replica } from './replica.ts';
import type { Surfaces } from './surfaces.ts';
import type { Viewer } from './viewer.ts';

/** All that the Power-Up draws into the board, asked again whenever something changes. */
export interface DrawnPowerUps {
  readonly boardButtons: Signal<readonly PowerUpButton[]>;
  readonly cardPowerUps: Signal<CardPowerUps | null>;
  /** Asks at the first call for a card: a card that is not drawn costs nothing. */
  badgesOf(card: string): CardBadges;
}

interface Deps {
  readonly replica: Replica;
  readonly faults: Faults;
  readonly options: WindowOptions;
  readonly viewer: Viewer;
  readonly surfaces: Surfaces;
  readonly frames: Frames;
  readonly powerUp: PowerUp;
}

export function createDrawnPowerUps(deps: Deps): DrawnPowerUps {
  const { replica, powerUp, viewer, surfaces } = deps;
  const mayPress = (condition: unknown) => meets(condition, viewer);
  const attachmentsOf = (card: string) => attachmentRows(replica.content.value, card);
  const boardButtons = createButtons(powerUp, 'board-buttons', undefined, mayPress);
  const cardPowerUps = signal<CardPowerUps | null>(null);
  const badges = new Map<string, CardBadges>();

  function badgesOf(card: string): CardBadges {
    const known = badges.get(card);
    if (known) return known;
    const attachments = () => attachmentsOf(card);
    const made = createCardBadges({ powerUp, capability: 'card-badges', card, attachments });
    badges.set(card, made);
    untracked(made.ask);
    return made;
  }

  effect(() => {
    const card = surfaces.openCard.value;
    if (card === null) return;
    const attachments = () => attachmentsOf(card);
    const back = createCardPowerUps({ powerUp, card, mayPress, attachments });
    cardPowerUps.value = back;
    // What the questions read must not make this effect run again.
    untracked(back.ask);
    return () => {
      cardPowerUps.value = null;
      back.stop();
    };
  });

  const drawn = { boardButtons: boardButtons.list, cardPowerUps, badgesOf };
  const refresh = (card: string | undefined) => {
    for (const [id, made] of badges) if (card === undefined || id === card) made.ask();
    if (card === undefined) boardButtons.ask();
    refreshOpenCard(deps, drawn, card);
    deps.frames.render(card, 1 + deps.faults.renderStorm);
  };
  replica.onData((key) => refresh(key.startsWith('card:') ? key.split(':')[2] : undefined));
  replica.onCard(refresh);
  replica.onMembers(() => refresh(undefined));
  boardButtons.ask();
  return drawn;
}

/** The open card is asked again when it changed itself, or when something of the board did. */
function refreshOpenCard(
  { surfaces, options }: Deps,
  drawn: DrawnPowerUps,
  card: string | undefined,
) {
  const open = surfaces.openCard.peek();
  const back = drawn.cardPowerUps.peek();
  if (back === null || (card !== undefined && card !== open)) return;
  if (options.framesOnWrite === 'rebuild') back.rebuildSection();
  back.ask();
}

function attachmentRows(content: BoardContent, card: string) {
  const attachments = content.cards.find(({ id }) => id === card)?.attachments ?? [];
  return attachments.map(({ id, name, url }) => ({ id, name, url }));
}

/** Trello's `condition` of a button; without one, those who may edit see it. */
function meets(condition: unknown, viewer: Viewer): boolean {
  switch (condition ?? 'edit') {
    case 'always':
      return true;
    case 'signedIn':
      return viewer.member !== undefined;
    case 'signedOut':
      return viewer.member === undefined;
    case 'readOnly':
      return !viewer.mayWrite();
    case 'admin':
      return viewer.member?.memberType === 'admin';
    default:
      return viewer.mayWrite();
  }
}
