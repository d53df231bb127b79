import { type Client, isRecord } from './client.ts';
import { clientMethods, type LibraryOptions, runCallback } from './connector.ts';
import { initLocalizer } from './localizer.ts';
import { createMessageIO } from './message-io.ts';
import { followTheme } from './theme.ts';
import { warn } from './warn.ts';

/** The `t` of a visible frame. Everything it knows at the start stands in the address's hash. */
export function startFrame(options: LibraryOptions, targetOrigin: string): object {
  const hash = readHash();
  const secret = typeof hash['secret'] === 'string' ? hash['secret'] : options.secret;
  const context = hash['context'] ?? options.context;
  const args = Object.hasOwn(hash, 'args') ? hash['args'] : undefined;
  window.locale = typeof hash['locale'] === 'string' ? hash['locale'] : 'en';
  const texts = initLocalizer(window.locale, options);
  if (!secret) warn('This frame has no secret: its address was not signed');
  const io = createMessageIO({
    targetOrigin,
    secret,
    handlers: { callback: runCallback },
    makeClient: (call) => ({ ...clientMethods, ...call }),
  });
  const t: Client = {
    ...clientMethods,
    args: [{ context, secret }, args],
    secret,
    request: (command, value) => io.request(command, value),
    render: (draw: () => void) => listenForRender(draw, texts),
  };
  followTheme(t, options.useADSTokens ?? true);
  return t;
}

let onRender: ((event: MessageEvent) => void) | undefined;

/** The last function given is the one that draws. */
function listenForRender(draw: () => void, texts: Promise<void>): void {
  if (typeof draw !== 'function') throw new TypeError('render takes a function');
  if (onRender) window.removeEventListener('message', onRender);
  onRender = (event) => {
    if (event.source !== window.parent || event.data !== 'render') return;
    void texts.then(draw);
  };
  window.addEventListener('message', onRender);
}

function readHash(): Record<string, unknown> {
  try {
    const hash: unknown = JSON.parse(decodeURIComponent(window.location.hash.replace(/^#/, '')));
    return isRecord(hash) ? hash : {};
  } catch {
    warn('The hash of this frame cannot be read: its address was not signed');
    return {};
  }
}
