import { type Client, contextOf, isRecord } from './client.ts';
import { popupContent } from './popup-content.ts';
import { relativeUrl } from './serialize.ts';

/** What a Power-Up can open, close, size and say. */

type Options = Record<string, unknown>;
type Sign = (url: string, args?: unknown) => string;

export const surfaceMethods = {
  popup(this: Client, options: Options) {
    const event = isRecord(options) ? options['mouseEvent'] : undefined;
    if (!contextOf(this).el && !event) {
      return reject('A popup needs the t of the callback itself, or the mouse event in a frame');
    }
    const request: Options = { title: options['title'] };
    try {
      if (event) request['pos'] = position(event);
      if (typeof options['callback'] === 'function') request['callback'] = options['callback'];
      request['content'] = popupContent(options, (url, args) => sign(this)(relativeUrl(url), args));
      if (options['type'] === 'date' || options['type'] === 'datetime') delete request['callback'];
    } catch (error) {
      return Promise.reject(error);
    }
    return this.requestWithContext('popup', request);
  },
  modal(this: Client, options: Options) {
    return this.requestWithContext('modal', { content: frameContent(this, options, 'Modal') });
  },
  boardBar(this: Client, options: Options) {
    return this.requestWithContext('board-bar', {
      content: frameContent(this, options, 'BoardBar'),
    });
  },
  updateModal(this: Client, options?: Options) {
    const { accentColor, actions, fullscreen, title } = options ?? {};
    if (!accentColor && !actions && !fullscreen && !title) return Promise.resolve();
    if (options?.['url']) throw new Error('The address of a modal cannot be changed');
    if (options?.['callback']) throw new Error('The callback of a modal cannot be changed');
    if (actions && !Array.isArray(actions)) throw new Error('Modal actions must be an array');
    return this.requestWithContext('update-modal', {
      content: { accentColor, actions, fullscreen, title },
    });
  },
  closePopup: command('close-popup'),
  back: command('pop-popup'),
  closeModal: command('close-modal'),
  closeBoardBar: command('close-board-bar'),
  hideAlert: command('hideAlert'),
  hideCard: command('hideCard'),
  showCard(this: Client, id: unknown) {
    if (typeof id !== 'string' || id === '') return reject('showCard needs a card id');
    return this.requestWithContext('showCard', { idCard: id });
  },
  navigate(this: Client, options: Options) {
    if (typeof options?.['url'] !== 'string') return reject('navigate needs an address');
    return this.requestWithContext('navigate', options);
  },
  alert(this: Client, options: Options) {
    const { message, duration, display } = options;
    if (typeof message !== 'string' || message.length < 1 || message.length > 140) {
      return reject('An alert has 1 to 140 characters');
    }
    return this.requestWithContext('alert', { message, duration, display });
  },
  sizeTo(this: Client, what: unknown) {
    if (typeof what === 'number' && what > 0)
      return this.requestWithContext('resize', { height: what });
    const element = typeof what === 'string' ? document.querySelector<HTMLElement>(what) : what;
    if (!(element instanceof HTMLElement)) return reject(`Nothing to size to: ${String(what)}`);
    element.style.overflow = 'hidden';
    const height = Math.ceil(
      Math.max(element.scrollHeight, element.getBoundingClientRect().height),
    );
    return height ? this.requestWithContext('resize', { height }) : reject('The height is unknown');
  },
  notifyParent(message: unknown, options: { targetOrigin?: string } = {}) {
    window.parent.postMessage(message, options.targetOrigin ?? '*');
  },
  confetti(this: Client) {
    return this.requestWithContext('confetti', {});
  },
};

function command(name: string) {
  return function send(this: Client) {
    return this.requestWithContext(name);
  };
}

function sign(t: Client): Sign {
  return (url, args) => (t['signUrl'] as Sign).call(t, url, args);
}

function frameContent(t: Client, options: Options, what: 'Modal' | 'BoardBar'): Options {
  if (typeof options?.['url'] !== 'string') throw new Error(`${what} needs an address`);
  const { url, args, actions, title, accentColor, callback, height } = options;
  if (actions && !Array.isArray(actions)) throw new Error(`${what} actions must be an array`);
  const extra =
    what === 'Modal'
      ? { fullscreen: options['fullscreen'] || false, height: height || 400 }
      : { resizable: options['resizable'] || false, height: height || 200 };
  const signed = sign(t)(relativeUrl(url), args);
  return {
    type: 'iframe',
    url: signed,
    actions: actions || [],
    title,
    accentColor,
    callback,
    ...extra,
  };
}

/** A press by the keyboard has no place of its own: then the pressed element's corner is taken. */
function position(event: unknown): { x: number; y: number } {
  const { clientX, clientY, target } = event as Partial<MouseEvent>;
  if (typeof clientX !== 'number' || typeof clientY !== 'number')
    throw new Error('Not a mouse event');
  if (clientX !== 0 || clientY !== 0) return { x: clientX, y: clientY };
  if (!(target instanceof Element)) throw new Error('Not a mouse event');
  const { left, top } = target.getBoundingClientRect();
  return { x: left, y: top };
}

function reject(why: string): Promise<never> {
  return Promise.reject(new Error(why));
}
