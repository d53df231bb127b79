import { effect, type Signal, signal, untracked } from '@preact/signals';
import type { Theme } from '../protocol/context.ts';
import type { PowerUp } from '../protocol/power-up.ts';
import type { CardBadges } from './badges.ts';
import type { BoardConfig, WindowOptions } from './board-options.ts';
import type { CardPowerUps, PowerUpButton } from './card-power-ups.ts';
import type { BoardCard, BoardContent } from './content.ts';
import { createDrawnPowerUps } from './drawn-power-ups.ts';
import type { Frames } from './frames.ts';
import type { Replica } from './replica.ts';
import { createSession, type SessionDeps } from './session.ts';
import type { SurfaceCommands } from './surface-commands.ts';
import { createSurfaces, type Surfaces } from './surfaces.ts';
import { createViewer, type Viewer } from './viewer.ts';

/** One window on the board: what it shows, and the Power-Up that runs in it. */
export interface BoardModel {
  readonly config: BoardConfig;
  readonly options: WindowOptions;
  readonly replica: Replica;
  readonly viewer: Viewer;
  readonly theme: Signal<Theme>;
  readonly surfaces: Surfaces;
  readonly surface: SurfaceCommands;
  readonly frames: Frames;
  readonly powerUp: PowerUp;
  readonly boardButtons: Signal<readonly PowerUpButton[]>;
  readonly cardPowerUps: Signal<CardPowerUps | null>;
  readonly connectorUrl: string;
  readonly counts: Map<string, number>;
  badgesOf(card: string): CardBadges;
  setConnector(window: Window | null): void;
  /** Opens the settings, or runs what follows on switching the Power-Up on. */
  command(capability: 'show-settings' | 'on-enable', element: Element): void;
}

export function createBoardModel(deps: SessionDeps): BoardModel {
  const { config, options, replica, faults } = deps;
  const base = config.powerUpBase.replace('{board}', options.board);
  const theme = signal<Theme>(options.theme);
  const { content } = replica;
  const member = findMember(content.value, options);
  const viewer = createViewer({ member, content, theme, faults });
  const surfaces = createSurfaces(findCard(content.value, options.card)?.id ?? null);
  const session = createSession({ ...deps, origin: new URL(base).origin, viewer, surfaces });
  const { frames, powerUp, surface } = session;
  const drawn = createDrawnPowerUps({
    replica,
    faults,
    options,
    viewer,
    surfaces,
    frames,
    powerUp,
  });
  effect(() => {
    // A card that closes takes its popups along.
    surfaces.openCard.value;
    return untracked(() => surface.closePopups);
  });
  effect(() => frames.tellTheme(theme.value));
  return {
    config,
    options,
    replica,
    viewer,
    theme,
    surfaces,
    surface,
    frames,
    powerUp,
    boardButtons: drawn.boardButtons,
    cardPowerUps: drawn.cardPowerUps,
    badgesOf: drawn.badgesOf,
    connectorUrl: new URL(config.powerUp.connectorPath, base).href,
    counts: session.counts,
    setConnector: session.setConnector,
    command: (capability, element) => void powerUp.call(capability, { element }),
  };
}

function findMember(content: BoardContent, options: WindowOptions) {
  const { member } = options;
  if (member === '') return undefined;
  const found = content.members.find(({ id, username }) => id === member || username === member);
  return found ?? content.members[0];
}

export function findCard(content: BoardContent, link: string | null): BoardCard | undefined {
  return content.cards.find(({ id, shortLink }) => id === link || shortLink === link);
}
