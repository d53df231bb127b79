import { signal } from '@preact/signals';
import { callbackAt } from '../protocol/callbacks.ts';
import { CommandRefused, isRecord } from '../protocol/wire.ts';
import type { BoardAlert, ModalAction, OpenModal, PopupContent, PopupItem } from './surfaces.ts';

/** Reads what a Power-Up asks to be shown. Whatever has the wrong shape is refused, not guessed. */

type Fields = Readonly<Record<string, unknown>>;

const DEFAULT_POPUP_HEIGHT = 200;

export function readPopupContent(args: Fields, window: Window): PopupContent {
  const content = isRecord(args['content']) ? args['content'] : {};
  switch (content['type']) {
    case 'iframe':
      return {
        type: 'iframe',
        url: text(content['url']),
        height: signal(numberOr(content['height'], DEFAULT_POPUP_HEIGHT)),
      };
    case 'list':
      return readList(content, window);
    case 'confirm':
      return {
        type: 'confirm',
        message: text(content['message']),
        confirmText: text(content['confirmText']),
        danger: content['confirmStyle'] === 'danger',
        onConfirm: callbackAt(content['onConfirm'], window),
        cancelText: optionalText(content['cancelText']),
        onCancel: callbackAt(content['onCancel'], window),
      };
    case 'date':
    case 'datetime':
      return {
        type: content['type'],
        date: optionalText(content['date']),
        min: optionalText(content['minDate']),
        max: optionalText(content['maxDate']),
        onPick: callbackAt(content['callback'], window),
      };
    default:
      throw new CommandRefused('A popup of this type cannot be shown');
  }
}

function readList(content: Fields, window: Window): PopupContent {
  const search = isRecord(content['search']) ? content['search'] : undefined;
  return {
    type: 'list',
    items: signal(readItems(content['items'], window)),
    find: callbackAt(content['items'], window),
    search: search && {
      placeholder: optionalText(search['placeholder']) ?? '',
      empty: optionalText(search['empty']) ?? '',
      searching: optionalText(search['searching']) ?? '',
      debounceMs: numberOr(search['debounce'], 300),
    },
  };
}

export function readItems(items: unknown, window: Window): readonly PopupItem[] {
  if (!Array.isArray(items)) return [];
  return items.filter(isRecord).map((item) => ({
    text: text(item['text']),
    callback: callbackAt(item['callback'], window),
    url: optionalText(item['url']),
  }));
}

export function readModal(
  args: Fields,
  window: Window,
  about: { readonly id: number; readonly card: string | undefined; readonly height: number },
): OpenModal {
  const content = isRecord(args['content']) ? args['content'] : {};
  return {
    id: about.id,
    card: about.card,
    title: optionalText(content['title']) ?? '',
    url: text(content['url']),
    height: signal(numberOr(content['height'], about.height)),
    fullscreen: content['fullscreen'] === true,
    accentColor: optionalText(content['accentColor']),
    actions: readActions(content['actions'], window),
    onClose: callbackAt(content['callback'], window),
  };
}

/** What `t.updateModal` may change; what is not named stays. */
export function updateModal(modal: OpenModal, args: Fields, window: Window): OpenModal {
  const content = isRecord(args['content']) ? args['content'] : {};
  return {
    ...modal,
    title: optionalText(content['title']) ?? modal.title,
    accentColor: optionalText(content['accentColor']) ?? modal.accentColor,
    fullscreen:
      typeof content['fullscreen'] === 'boolean' ? content['fullscreen'] : modal.fullscreen,
    actions: Array.isArray(content['actions'])
      ? readActions(content['actions'], window)
      : modal.actions,
  };
}

/** Trello draws at most three header actions. */
function readActions(actions: unknown, window: Window): readonly ModalAction[] {
  if (!Array.isArray(actions)) return [];
  return actions
    .filter(isRecord)
    .slice(0, 3)
    .map((action) => ({
      alt: optionalText(action['alt']) ?? '',
      icon: optionalText(action['icon']) ?? '',
      position: action['position'] === 'left' ? 'left' : 'right',
      callback: callbackAt(action['callback'], window),
      url: optionalText(action['url']),
    }));
}

export function readAlert(args: Fields): BoardAlert & { readonly seconds: number } {
  const display = args['display'];
  const known = display === 'warning' || display === 'error' || display === 'success';
  return {
    message: text(args['message']),
    display: known ? display : 'info',
    seconds: Math.min(30, Math.max(5, numberOr(args['duration'], 5))),
  };
}

export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new CommandRefused('A text is missing');
}

export function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}
