import { type Signal, signal } from '@preact/signals';
import type { CallbackRef } from './callbacks.ts';
import type { Channel, Peer } from './channel.ts';
import type { PowerUpContext } from './context.ts';
import type { ElementRefs } from './element-refs.ts';

export type PowerUpState = 'starting' | 'ready' | 'dead';

/** The Power-Up as the board sees it: capabilities to ask, functions to run. */
export interface PowerUp {
  readonly state: Signal<PowerUpState>;
  /** `undefined` when the Power-Up declines, fails or is late: the board then draws nothing. */
  call(capability: string, about: CallAbout): Promise<Answer | undefined>;
  run(callback: CallbackRef, about: CallAbout): Promise<unknown>;
  retain(callbacks: readonly CallbackRef[]): void;
  release(callbacks: readonly CallbackRef[]): void;
  /** The connector asked to be initialized, and later said that it is ready. */
  initialized(names: readonly string[]): void;
  ready(): void;
  readonly failures: readonly string[];
}

export interface CallAbout {
  readonly card?: string | undefined;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What was pressed; a popup can be hung on it while the call is pending. */
  readonly element?: Element | undefined;
  readonly timeoutMs?: number;
}

export interface Answer {
  readonly value: unknown;
  readonly window: Window;
}

const READY_TIMEOUT_MS = 10_000;

export interface PowerUpOptions {
  readonly channel: () => Channel;
  readonly connector: () => Peer;
  readonly origin: string;
  readonly enabled: readonly string[];
  readonly locale: string;
  readonly elements: ElementRefs;
  context(about: { card?: string | undefined; command?: string; el?: string }): PowerUpContext;
}

export function createPowerUp(options: PowerUpOptions): PowerUp {
  const failures: string[] = [];
  const start = createStart(failures);
  let offered: readonly string[] = [];
  const ask = createAsk(options);
  const note = (what: string, error: unknown): undefined => {
    const { code, message } = error as { code?: string; message?: string };
    if (code !== 'not handled') failures.push(`${what}: ${message ?? String(error)}`);
  };
  const tell = (callbacks: readonly CallbackRef[], action: 'retain' | 'release') => {
    const context = options.context({ command: 'callback' });
    for (const callback of callbacks) {
      // The window may be gone already; then there is nothing left to keep or to forget.
      ask.callback(callback, { action, context }).catch(() => undefined);
    }
  };
  return {
    state: start.state,
    failures,
    async call(capability, about) {
      const alive = await start.done;
      if (!alive || !offered.includes(capability) || !options.enabled.includes(capability)) return;
      return ask.capability(capability, about).catch((error: unknown) => note(capability, error));
    },
    run: (callback, about) =>
      ask.run(callback, about).catch((error: unknown) => note('callback', error)),
    retain: (callbacks) => tell(callbacks, 'retain'),
    release: (callbacks) => tell(callbacks, 'release'),
    initialized(names) {
      offered = names;
    },
    ready: start.ready,
  };
}

/** Ten seconds to get ready; a Power-Up that fails its texts never does, and stays dead. */
function createStart(failures: string[]) {
  const state = signal<PowerUpState>('starting');
  let settle: (alive: boolean) => void = () => undefined;
  const done = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const end = (alive: boolean) => {
    if (state.value !== 'starting') return;
    state.value = alive ? 'ready' : 'dead';
    if (!alive) failures.push(`connector: not ready within ${READY_TIMEOUT_MS} ms`);
    settle(alive);
  };
  setTimeout(() => end(false), READY_TIMEOUT_MS);
  return { state, done, ready: () => end(true) };
}

/** The requests themselves, each with a context made for it. */
function createAsk(options: PowerUpOptions) {
  /** With an element, its reference lives as long as the request. */
  function withContext(
    about: CallAbout,
    command: string,
    request: (context: PowerUpContext) => Promise<unknown>,
  ): Promise<unknown> {
    const { card, element } = about;
    if (!element) return request(options.context({ card, command }));
    return options.elements.during(element, (el) =>
      request(options.context({ card, command, el })),
    );
  }

  function callback(
    { window, id }: CallbackRef,
    args: Readonly<Record<string, unknown>>,
    timeoutMs?: number,
  ): Promise<unknown> {
    const peer = { window, origin: options.origin };
    return options.channel().request(peer, 'callback', [{ ...args, callback: id }], timeoutMs);
  }

  return {
    callback,
    async capability(name: string, about: CallAbout): Promise<Answer> {
      const peer = options.connector();
      const { locale } = options;
      const value = await withContext(about, name, (context) => {
        const args = [{ ...about.options, context, locale }];
        return options.channel().request(peer, name, args, about.timeoutMs);
      });
      return { value, window: peer.window };
    },
    run: (ref: CallbackRef, about: CallAbout): Promise<unknown> =>
      withContext(about, 'callback', (context) => {
        const given = { locale: options.locale, ...about.options };
        return callback(ref, { action: 'run', options: given, context }, about.timeoutMs);
      }),
  };
}
