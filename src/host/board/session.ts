import { type Channel, createChannel } from '../protocol/channel.ts';
import { createElementRefs } from '../protocol/element-refs.ts';
import { createPowerUp, type PowerUp } from '../protocol/power-up.ts';
import type { BoardConfig, WindowOptions } from './board-options.ts';
import { createCommandHandler, type Signer } from './commands.ts';
import { createDataCommands } from './data-commands.ts';
import { chanceBy, everyNth, type Faults } from './faults.ts';
import { createFrames, type Frames } from './frames.ts';
import { createModelCommands } from './model-commands.ts';
import type { Replica } from './replica.ts';
import { createSurfaceCommands, type SurfaceCommands } from './surface-commands.ts';
import type { Surfaces } from './surfaces.ts';
import type { Viewer } from './viewer.ts';

/** The conversation with the Power-Up: its connector, its frames, and what it may ask. */
export interface Session {
  readonly powerUp: PowerUp;
  readonly frames: Frames;
  readonly surface: SurfaceCommands;
  readonly counts: Map<string, number>;
  setConnector(window: Window | null): void;
}

export interface SessionDeps {
  readonly config: BoardConfig;
  readonly options: WindowOptions;
  readonly replica: Replica;
  readonly faults: Faults;
  readonly secret: string;
  readonly signer: Signer;
  readonly local: Window;
}

export function createSession(
  deps: SessionDeps & {
    readonly origin: string;
    readonly viewer: Viewer;
    readonly surfaces: Surfaces;
  },
): Session {
  const { config, options, replica, faults, origin, viewer, surfaces, local, secret } = deps;
  const { content } = replica;
  const frames = createFrames(origin);
  const elements = createElementRefs();
  const counts = new Map<string, number>();
  let connector: Window | null = null;
  const powerUp = createPowerUp({
    channel: (): Channel => channel,
    connector: () => ({ window: connector ?? local, origin }),
    origin,
    enabled: config.powerUp.capabilities,
    locale: options.locale,
    elements,
    context: viewer.context,
  });
  const surface = createSurfaceCommands({ surfaces, frames, elements, powerUp });
  const channel = createChannel({
    local,
    origin,
    secret,
    isConnector: (source) => source === connector,
    isKnown: (source) => frames.find(source) !== undefined,
    replyDelay: createReplyDelay(faults),
    handle: createCommandHandler({
      replica,
      viewer,
      surfaces,
      powerUp,
      surface,
      data: createDataCommands({ replica, viewer, faults }),
      models: createModelCommands({ content, viewer }),
      signer: deps.signer,
      locale: options.locale,
      secret,
      counts,
      navigate: (url) => local.open(url, '_blank', 'noopener'),
    }),
  });
  const setConnector = (window: Window | null) => {
    connector = window;
  };
  return { powerUp, frames, surface, counts, setConnector };
}

function createReplyDelay(faults: Faults) {
  const drop = everyNth();
  const second = everyNth();
  const chance = chanceBy(faults);
  return ({ command }: { readonly command: string }): number | 'never' => {
    if (command === 'initialize' || command === 'ready') return 0;
    if (drop(faults.dropReplyOneIn)) return 'never';
    const late = faults.replyLateMs > 0 && chance() < 0.2 ? chance() * faults.replyLateMs : 0;
    return faults.replyDelayMs + late + (faults.outOfOrder && second(2) ? 40 : 0);
  };
}
