/** Texts by key, from a localizer that the Power-Up hands over or from a file (platform.md §7). */

export interface Localizer {
  localize(key: string, data?: unknown, options?: KeyOptions): string;
}

interface KeyOptions {
  readonly dotNotation?: boolean;
}

export interface LocalizerOptions {
  readonly localizer?: Localizer;
  readonly loadLocalizer?: (locale: string) => Localizer | Promise<Localizer>;
  readonly localization?: {
    readonly defaultLocale?: string;
    readonly supportedLocales?: readonly string[];
    readonly resourceUrl?: string;
  };
}

declare global {
  interface Window {
    localizer?: Localizer;
  }
}

export async function initLocalizer(locale: string, options: LocalizerOptions = {}): Promise<void> {
  if (!locale) throw i18nError('LocaleNotSpecified', 'There is no locale to load');
  if (window.localizer) return;
  if (options.localizer) {
    window.localizer = options.localizer;
    return;
  }
  if (options.loadLocalizer) {
    if (typeof options.loadLocalizer !== 'function') {
      throw i18nError('LoadLocalizerNotAFunction', 'loadLocalizer must be a function');
    }
    window.localizer = await options.loadLocalizer(locale);
    return;
  }
  if (options.localization) window.localizer = await loadFile(locale, options.localization);
}

async function loadFile(
  locale: string,
  { defaultLocale, supportedLocales, resourceUrl }: NonNullable<LocalizerOptions['localization']>,
): Promise<Localizer> {
  if (!defaultLocale) throw i18nError('MissingDefaultLocale', 'defaultLocale is missing');
  if (!supportedLocales) throw i18nError('MissingSupportedLocales', 'supportedLocales is missing');
  if (!resourceUrl) throw i18nError('MissingResourceUrl', 'resourceUrl is missing');
  if (!resourceUrl.includes('{locale}')) throw i18nError('InvalidResourceUrl', 'No {locale} in it');
  const chosen = matchLocale(locale, defaultLocale, supportedLocales);
  const response = await fetch(resourceUrl.replace('{locale}', chosen)).catch(() => undefined);
  // A network failure leaves Trello's library waiting for ever, and so does this one.
  if (!response) return new Promise(() => undefined);
  if (!response.ok) throw i18nError('LocaleNotFound', `${chosen} is not there`);
  return createFileLocalizer((await response.json()) as Readonly<Record<string, unknown>>);
}

function matchLocale(locale: string, fallback: string, supported: readonly string[]): string {
  if (supported.includes(locale)) return locale;
  const shorter = locale.split('-')[0] ?? '';
  return locale.includes('-') ? matchLocale(shorter, fallback, supported) : fallback;
}

function createFileLocalizer(texts: Readonly<Record<string, unknown>>): Localizer {
  return {
    localize(key, data, options) {
      const text = options?.dotNotation ? atPath(texts, key) : texts[key];
      if (text === undefined || text === null) throw i18nError('KeyNotFound', `No text for ${key}`);
      if (!data) return text as string;
      const slot = options?.dotNotation ? /\{(\w+(?:\.\w+)*)\}/g : /\{(\w+)\}/g;
      return String(text).replace(slot, (_, name: string) => {
        const value = options?.dotNotation
          ? atPath(data, name)
          : (data as Record<string, unknown>)[name];
        if (value === undefined) throw i18nError('ArgNotFound', `${key} lacks ${name}`);
        return String(value);
      });
    },
  };
}

function atPath(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], value);
}

export const localizeMethods = {
  localizeKey,
  localizeKeys(keys: readonly unknown[] | undefined, options?: KeyOptions): readonly string[] {
    return (keys ?? []).map((key) => {
      if (typeof key === 'string') return localizeKey(key, {}, options);
      if (Array.isArray(key)) return localizeKey(String(key[0]), key[1], options);
      throw i18nError('UnsupportedKeyType', `A key cannot be a ${typeof key}`);
    });
  },
  localizeNode(root: Element, options?: KeyOptions): void {
    for (const node of root.querySelectorAll<HTMLElement>('[data-i18n-id],[data-i18n-attrs]')) {
      const { i18nId, i18nArgs, i18nAttrs } = node.dataset;
      const args = i18nArgs ? parse(i18nArgs, 'UnableToParseArgs') : {};
      if (i18nId) node.textContent = localizeKey(i18nId, args, options);
      const attributes = i18nAttrs ? parse(i18nAttrs, 'UnableToParseAttrs') : {};
      const placeholder = attributes['placeholder'];
      if (typeof placeholder === 'string') {
        node.setAttribute('placeholder', localizeKey(placeholder, args, options));
      }
    }
  },
};

function localizeKey(key: string, data?: unknown, options?: KeyOptions): string {
  if (typeof window.localizer?.localize !== 'function') {
    throw i18nError('LocalizerNotFound', 'There is no localizer');
  }
  return window.localizer.localize(key, data, options);
}

function parse(text: string, error: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw i18nError(error, String(cause));
  }
}

function i18nError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name: `i18n::${name}` });
}
