/** The envelopes that the host and a Power-Up's client library exchange by `postMessage`
 *  (platform.md §5.1). This file knows their shape only, not what a command means. */

export interface WireRequest {
  readonly id: string;
  readonly command: string;
  readonly args: readonly unknown[];
}

export type WireResponse =
  | { readonly to: string; readonly success: true; readonly response: unknown }
  | { readonly to: string; readonly success: false; readonly response: WireFailure };

export interface WireFailure {
  readonly code?: string;
  readonly message: string;
}

export type WireItem =
  | { readonly type: 'request'; readonly data: WireRequest }
  | { readonly type: 'response'; readonly data: WireResponse };

export interface WireMessage {
  readonly secret: string | undefined;
  readonly items: readonly WireItem[];
}

/** What the library says when it cannot or will not answer; the codes are Trello's. */
export type FailureCode =
  | 'plugin disabled'
  | 'invalid context'
  | 'not handled'
  | 'unsupported command';

/** Thrown by a command of the host; becomes a failed response with this code. */
export class CommandRefused extends Error {
  readonly code: FailureCode | undefined;

  constructor(message: string, code?: FailureCode) {
    super(message);
    this.name = 'CommandRefused';
    this.code = code;
  }
}

/** Reads a posted message; `undefined` when it is not one of ours. Accepts single items without
 *  the envelope, as Trello's library does. */
export function parseMessage(data: unknown): WireMessage | undefined {
  if (!isRecord(data)) return undefined;
  const secret = typeof data['secret'] === 'string' ? data['secret'] : undefined;
  if (data['type'] === 'bulk' && Array.isArray(data['data'])) {
    return { secret, items: data['data'].map(parseItem).filter((item) => item !== undefined) };
  }
  const item = parseItem(data);
  return item ? { secret, items: [item] } : undefined;
}

function parseItem(item: unknown): WireItem | undefined {
  if (!isRecord(item) || !isRecord(item['data'])) return undefined;
  if (item['type'] === 'request') return parseRequest(item['data']);
  if (item['type'] === 'response') return parseResponse(item['data']);
  return undefined;
}

function parseRequest(data: Readonly<Record<string, unknown>>): WireItem | undefined {
  const { id, command, args } = data;
  if (typeof id !== 'string' || typeof command !== 'string') return undefined;
  return { type: 'request', data: { id, command, args: Array.isArray(args) ? args : [] } };
}

function parseResponse(data: Readonly<Record<string, unknown>>): WireItem | undefined {
  const { to, success, response } = data;
  if (typeof to !== 'string') return undefined;
  if (success === true) return { type: 'response', data: { to, success, response } };
  const failure = isRecord(response) ? response : {};
  const message = typeof failure['message'] === 'string' ? failure['message'] : '';
  const code = failure['code'];
  return {
    type: 'response',
    data: {
      to,
      success: false,
      response: typeof code === 'string' ? { code, message } : { message },
    },
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
