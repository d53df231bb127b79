/** Requests and responses to the host by `postMessage`, in Trello's envelopes (platform.md §5.1). */
import { warn } from './warn.ts';

type Handler = (this: void, t: unknown, ...args: readonly unknown[]) => unknown;

export interface MessageIOOptions {
  readonly targetOrigin: string;
  secret?: string | undefined;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Makes the `t` of one call. */
  makeClient(call: ClientCall): object;
}

export interface ClientCall {
  readonly args: readonly unknown[];
  readonly command: string;
  readonly secret: string | undefined;
  request(command: string, args: unknown): Promise<unknown>;
}

export interface MessageIO {
  secret: string | undefined;
  request(command: string, args?: unknown, target?: Window): Promise<unknown>;
}

interface Item {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Pending {
  readonly command: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** An error with Trello's code; callable with or without `new`, as Power-Ups write both. */
interface ErrorMaker {
  (message?: string): Error;
  new (message?: string): Error;
}

function makeError(name: string, code: string): ErrorMaker {
  function Maker(this: unknown, message = ''): Error {
    const error = Object.assign(new Error(message), { name, code });
    Object.setPrototypeOf(error, Maker.prototype as object);
    return error;
  }
  Maker.prototype = Object.create(Error.prototype, {
    code: { value: code },
    name: { value: name },
    constructor: { value: Maker },
  }) as object;
  return Maker as unknown as ErrorMaker; // callable without `new`, as Trello's is
}

const PluginDisabled = makeError('PostMessageIO:PluginDisabled', 'plugin disabled');
const InvalidContext = makeError('PostMessageIO:InvalidContext', 'invalid context');
export const NotHandled = makeError('PostMessageIO:NotHandled', 'not handled');
const UnsupportedCommand = makeError('PostMessageIO:UnsupportedCommand', 'unsupported command');

const ERRORS: Readonly<Record<string, ErrorMaker>> = {
  'plugin disabled': PluginDisabled,
  'invalid context': InvalidContext,
  'not handled': NotHandled,
  'unsupported command': UnsupportedCommand,
};

export function createMessageIO(options: MessageIOOptions): MessageIO {
  const pending = new Map<string, Pending>();
  const seed = randomId();
  let counter = 0;
  const io: MessageIO = { secret: options.secret, request };
  const post = createPost(io, options.targetOrigin);

  function request(
    command: string,
    args?: unknown,
    target: Window = window.parent,
  ): Promise<unknown> {
    counter += 1;
    const id = seed + counter;
    return new Promise((resolve, reject) => {
      pending.set(id, { command, resolve, reject });
      post('request', { args: args === undefined ? [] : [args], command, id }, target);
    });
  }

  async function answer(data: Readonly<Record<string, unknown>>, source: Window): Promise<void> {
    const command = String(data['command']);
    const args = Array.isArray(data['args']) ? data['args'] : [];
    try {
      const handler = options.handlers[command];
      if (!handler) throw UnsupportedCommand(`nothing here answers ${command}`);
      const client = options.makeClient({
        args,
        command,
        secret: io.secret,
        request: (name, value) => request(name, value, source),
      });
      const response = await handler(client, ...args);
      post('response', { response, success: true, to: data['id'] }, source);
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string };
      if (code !== 'not handled') warn(`Power-Up failed to answer ${command}`, error);
      post('response', { response: { code, message }, success: false, to: data['id'] }, source);
    }
  }

  function settle(data: Readonly<Record<string, unknown>>): void {
    const waiting = pending.get(String(data['to']));
    if (!waiting) return;
    pending.delete(String(data['to']));
    if (data['success']) {
      waiting.resolve(data['response']);
      return;
    }
    const { code, message } = (data['response'] ?? {}) as { code?: string; message?: string };
    const text = `${message ?? ''} (Command: ${waiting.command})`;
    waiting.reject((code ? ERRORS[code]?.(text) : undefined) ?? new Error(text));
  }

  function handle(item: unknown, source: Window): void {
    const { type, data } = item as { type?: unknown; data?: unknown };
    if (type === 'bulk' && Array.isArray(data)) for (const part of data) handle(part, source);
    else if (type === 'request') void answer(data as Readonly<Record<string, unknown>>, source);
    else if (type === 'response') settle(data as Readonly<Record<string, unknown>>);
  }

  window.addEventListener('message', (event) => {
    const data = event.data as { secret?: unknown } | null | undefined;
    if (data === null || data === undefined) return;
    const source = event.source as Window;
    // The same rule as Trello's: the parent, or whoever knows the secret. No check of the origin.
    if (source === window.parent || data.secret === io.secret) handle(data, source);
  });
  return io;
}

/** Gathers what goes to one window in one task into one message. */
function createPost(io: MessageIO, targetOrigin: string) {
  const queues = new Map<Window, Item[]>();
  return (type: string, data: Item['data'], target: Window): void => {
    const queue = queues.get(target);
    if (queue) {
      queue.push({ type, data });
      return;
    }
    const items: Item[] = [{ type, data }];
    queues.set(target, items);
    setTimeout(() => {
      queues.delete(target);
      target.postMessage({ type: 'bulk', data: items, secret: io.secret }, targetOrigin);
    }, 0);
  };
}

function randomId(): string {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return [...crypto.getRandomValues(new Uint32Array(16))].map((n) => letters[n % 62]).join('');
}
