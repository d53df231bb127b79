import { isRecord } from './client.ts';

type Options = Record<string, unknown>;

/** The `content` of a popup request, by the kind of popup asked for. Throws on a wrong one. */
export function popupContent(
  options: Options,
  sign: (url: string, args?: unknown) => string,
): Options {
  const { url, type, items } = options;
  if (typeof url === 'string' && url !== '') {
    const { width, height, args } = options;
    return { type: 'iframe', url: sign(url, args), width, height };
  }
  if (items) return { type: 'list', items: listItems(items), search: options['search'] };
  if (type === 'confirm') return confirm(options);
  if (type === 'date' || type === 'datetime') return date(type, options);
  throw new Error('This kind of popup is not known');
}

/** An array, a function that finds, or an object of `text: callback`. */
function listItems(items: unknown): unknown {
  if (Array.isArray(items) || typeof items === 'function') return items;
  if (!isRecord(items)) throw new Error('Popup items must be an array, an object or a function');
  return Object.entries(items).map(([text, item]) => {
    if (typeof item === 'function') return { text, callback: item };
    return isRecord(item) && typeof item['callback'] === 'function' ? { text, ...item } : { text };
  });
}

function confirm(options: Options): Options {
  const { message, confirmText, confirmStyle, onConfirm, cancelText, onCancel } = options;
  if (typeof message !== 'string' || typeof confirmText !== 'string') {
    throw new Error('A confirm popup needs message and confirmText');
  }
  if (typeof onConfirm !== 'function') throw new Error('A confirm popup needs onConfirm');
  if (typeof onCancel === 'function' && typeof cancelText !== 'string') {
    throw new Error('onCancel needs cancelText');
  }
  return {
    type: 'confirm',
    message,
    confirmStyle: confirmStyle || 'primary',
    confirmText,
    onConfirm,
    ...(typeof cancelText === 'string' ? { cancelText } : {}),
    ...(typeof onCancel === 'function' ? { onCancel } : {}),
  };
}

function date(type: string, options: Options): Options {
  const { callback } = options;
  if (typeof callback !== 'function') throw new Error('A date popup needs a callback');
  const content: Options = { type, callback };
  for (const name of ['date', 'minDate', 'maxDate']) {
    const value = options[name];
    if (value instanceof Date) content[name] = value.toISOString();
  }
  const { minDate, maxDate } = content;
  if (minDate && maxDate && String(minDate) > String(maxDate)) {
    throw new Error('maxDate comes after minDate');
  }
  return content;
}
