import {
  CommandRefused,
  parseMessage,
  type WireFailure,
  type WireItem,
  type WireRequest,
  type WireResponse,
} from './wire.ts';

/** Where one of the Power-Up's windows is, and how to speak to it. */
export interface Peer {
  readonly window: Window;
  readonly origin: string;
}

export interface Channel {
  /** Asks a Power-Up window; rejects with its failure, or after `timeoutMs` without an answer. */
  request(
    peer: Peer,
    command: string,
    args: readonly unknown[],
    timeoutMs?: number,
  ): Promise<unknown>;
  stop(): void;
}

export interface ChannelOptions {
  readonly local: Window;
  readonly origin: string;
  /** Given with every message, so that the library accepts it whichever window it looks at. */
  readonly secret: string;
  /** The connector's window, which may speak before it has been told the secret. */
  isConnector(source: Window): boolean;
  /** True for a window that the board itself opened for this Power-Up. */
  isKnown(source: Window): boolean;
  handle(request: WireRequest, source: Peer): Promise<unknown>;
  /** How long to hold back an answer, or `'never'`; a test's way to make a slow or lossy host. */
  replyDelay?(request: WireRequest): number | 'never';
}

class PowerUpFailed extends Error {
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.name = 'PowerUpFailed';
    this.code = code;
  }
}

/** Trello's default for capability calls and callbacks. */
const CALL_TIMEOUT_MS = 5_000;

interface Pending {
  readonly command: string;
  readonly timer: ReturnType<typeof setTimeout>;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export function createChannel(options: ChannelOptions): Channel {
  const pending = new Map<string, Pending>();
  const outbox = createOutbox(options);
  let counter = 0;

  function onMessage(event: MessageEvent): void {
    const source = event.source as Window | null;
    const message = parseMessage(event.data);
    if (!source || !message || event.origin !== options.origin) return;
    if (!isProven(source, message.secret)) return;
    const peer = { window: source, origin: event.origin };
    for (const item of message.items) {
      if (item.type === 'request') void answer(item.data, peer);
      else settle(item.data);
    }
  }

  /** A secondary frame proves itself by the secret in its signed address; the connector by place. */
  function isProven(source: Window, secret: string | undefined): boolean {
    if (options.isConnector(source)) return true;
    return secret === options.secret && options.isKnown(source);
  }

  async function answer(request: WireRequest, peer: Peer): Promise<void> {
    const response = await runHandler(options, request, peer);
    const delay = options.replyDelay?.(request) ?? 0;
    if (delay === 'never') return;
    const send = () => outbox.post(peer, { type: 'response', data: response });
    if (delay > 0) setTimeout(send, delay);
    else send();
  }

  function settle(response: WireResponse): void {
    const waiting = pending.get(response.to);
    if (!waiting) return;
    pending.delete(response.to);
    clearTimeout(waiting.timer);
    if (response.success) waiting.resolve(response.response);
    else waiting.reject(new PowerUpFailed(response.response.message, response.response.code));
  }

  options.local.addEventListener('message', onMessage);
  return {
    request(peer, command, args, timeoutMs = CALL_TIMEOUT_MS) {
      counter += 1;
      const id = `host${counter}`;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          pending.delete(id);
          reject(new PowerUpFailed(`${command}: no answer within ${timeoutMs} ms`, 'timeout'));
        }, timeoutMs);
        pending.set(id, { command, timer, resolve, reject });
        outbox.post(peer, { type: 'request', data: { id, command, args } });
      });
    },
    stop: () => options.local.removeEventListener('message', onMessage),
  };
}

async function runHandler(
  options: ChannelOptions,
  request: WireRequest,
  peer: Peer,
): Promise<WireResponse> {
  try {
    return { to: request.id, success: true, response: await options.handle(request, peer) };
  } catch (error) {
    return { to: request.id, success: false, response: failureOf(error) };
  }
}

function failureOf(error: unknown): WireFailure {
  if (error instanceof CommandRefused) {
    return error.code === undefined
      ? { message: error.message }
      : { code: error.code, message: error.message };
  }
  return { message: error instanceof Error ? error.message : String(error) };
}

/** Gathers what is said to one window in one task into one message, as Trello does. */
function createOutbox(options: ChannelOptions) {
  const queues = new Map<Window, WireItem[]>();
  return {
    post(peer: Peer, item: WireItem): void {
      const queue = queues.get(peer.window);
      if (queue) {
        queue.push(item);
        return;
      }
      const items = [item];
      queues.set(peer.window, items);
      setTimeout(() => {
        queues.delete(peer.window);
        peer.window.postMessage({ type: 'bulk', secret: options.secret, data: items }, peer.origin);
      }, 0);
    },
  };
}
