import { type Client, contextMethods } from './client.ts';
import { initLocalizer, type LocalizerOptions, localizeMethods } from './localizer.ts';
import { createMessageIO, type MessageIO, NotHandled } from './message-io.ts';
import { modelMethods } from './model-methods.ts';
import { pluginDataMethods } from './plugin-data.ts';
import { handleCallback, serialize } from './serialize.ts';
import { surfaceMethods } from './surface-methods.ts';
import { themeMethods } from './theme.ts';

export type Handlers = Readonly<Record<string, (t: unknown, ...args: unknown[]) => unknown>>;

export interface LibraryOptions extends LocalizerOptions {
  readonly targetOrigin?: string;
  readonly useADSTokens?: boolean;
  readonly context?: unknown;
  readonly secret?: string;
}

export const clientMethods = {
  ...contextMethods,
  ...pluginDataMethods,
  ...modelMethods,
  ...surfaceMethods,
  ...localizeMethods,
  ...themeMethods,
  NotHandled,
};

/** Announces the capabilities, learns secret and locale, loads the texts, says ready. */
export function startConnector(
  capabilities: Handlers,
  options: LibraryOptions,
  targetOrigin: string,
): object {
  const io = createMessageIO({
    targetOrigin,
    handlers: { ...wrap(capabilities), callback: runCallback },
    makeClient: (call) => ({ ...clientMethods, ...call }),
  });
  const names = [...Object.keys(capabilities), 'callback'];
  void start(io, names, options);
  return outsideClient(io);
}

async function start(
  io: MessageIO,
  names: readonly string[],
  options: LibraryOptions,
): Promise<void> {
  const reply = (await io.request('initialize', names)) as { secret: string; locale?: string };
  io.secret = reply.secret;
  window.locale = reply.locale || 'en';
  // A failure here means that `ready` is never said: the whole Power-Up is dead, as with Trello.
  await initLocalizer(window.locale, options);
  await io.request('ready');
}

function wrap(capabilities: Handlers): Handlers {
  return Object.fromEntries(
    Object.entries(capabilities).map(([name, handler]) => [
      name,
      async (t: unknown, ...args: unknown[]) => serialize(await handler.apply(t, [t, ...args])),
    ]),
  );
}

export async function runCallback(t: unknown, call: unknown): Promise<unknown> {
  return serialize(await handleCallback(t, call ?? {}, NotHandled));
}

/** What `initialize()` returns: a few calls without any context. */
function outsideClient(io: MessageIO): object {
  const { safe, requestWithContext } = contextMethods;
  const { board, cards, lists, member, organization } = modelMethods;
  const client: Partial<Client> = {
    ...pluginDataMethods,
    ...localizeMethods,
    ...{ safe, requestWithContext, board, cards, lists, member, organization, NotHandled },
    request: (command, args) => io.request(command, args),
  };
  return client;
}
