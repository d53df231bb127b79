import { serialize } from './serialize.ts';

/** The object `t`: of one call in the connector, or of one frame. Its methods read `this`, so that
 *  a method torn off it fails here as it does with Trello's library. */
export interface Client {
  readonly args: readonly unknown[];
  readonly secret?: string | undefined;
  request(command: string, args: unknown): Promise<unknown>;
  getContext?: () => Context;
  requestWithContext(command: string, args?: Record<string, unknown>): Promise<unknown>;
  [key: string]: unknown;
}

export interface Context {
  readonly board?: string;
  readonly card?: string;
  readonly member?: string | null;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly el?: string;
  readonly initialTheme?: string | null;
  theme?: string | null;
}

export function contextOf(t: Client): Context {
  return (t.getContext as () => Context).call(t);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const contextMethods = {
  getContext(this: Client): Context {
    return (this.args[0] as { context: Context }).context;
  },
  isMemberSignedIn(this: Client): boolean {
    const context = contextOf(this);
    return context != null && context.member !== 'notLoggedIn' && context.member != null;
  },
  memberCanWriteToModel(this: Client, model: string): boolean {
    if (!contextMethods.isMemberSignedIn.call(this)) return false;
    if (!['board', 'card', 'organization'].includes(model)) {
      throw new Error('Ask about one of: board, card, organization');
    }
    return contextOf(this).permissions?.[model] === 'write';
  },
  requestWithContext(this: Client, command: string, args: Record<string, unknown> = {}) {
    args['context'] = typeof this.getContext === 'function' ? this.getContext() : {};
    return this.request(command, serialize(args));
  },
  arg(this: Client, name: string, fallback?: unknown): unknown {
    const args = this.args[1];
    return isRecord(args) && Object.hasOwn(args, name) ? args[name] : fallback;
  },
  signUrl(this: Client, url: string, args?: unknown): string {
    const signed = { secret: this.secret, context: contextOf(this), locale: window.locale, args };
    const hash = encodeURIComponent(JSON.stringify(signed));
    return `${url.split('#')[0]}#${hash}`;
  },
  safe(value: unknown): string {
    return String(value ?? '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;')
      .replace(/`/g, '&#x60;');
  },
};
