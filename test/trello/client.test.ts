import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Capabilities,
  type CapabilityClient,
  isLibraryPresent,
  localeTag,
  startConnector,
  startPage,
} from '../../src/trello/client.ts';

afterEach(() => vi.unstubAllGlobals());

function library() {
  const calls: unknown[][] = [];
  const TrelloPowerUp = {
    initialize: (...args: unknown[]) => void calls.push(['initialize', ...args]),
    iframe: (...args: unknown[]) => {
      calls.push(['iframe', ...args]);
      return 'the page';
    },
  };
  vi.stubGlobal('window', { TrelloPowerUp });
  return calls;
}

describe('the library', () => {
  it('is absent where it could not be loaded', () => {
    vi.stubGlobal('window', {});
    expect(isLibraryPresent()).toBe(false);
    library();
    expect(isLibraryPresent()).toBe(true);
  });

  it('gets an empty localizer at once with both starts, so that it never waits for one', () => {
    const calls = library();
    const handlers = { 'card-badges': () => [] } as unknown as Capabilities;
    startConnector(handlers);
    expect(startPage()).toBe('the page');
    const options = { localizer: { resourceDictionary: {}, localize: expect.any(Function) } };
    expect(calls).toEqual([
      ['initialize', handlers, options],
      ['iframe', options],
    ]);
  });
});

it('says the language of the call, or of the page', () => {
  vi.stubGlobal('window', { locale: 'es' });
  const t = (locale?: string) =>
    ({ getContext: () => ({ locale }) }) as unknown as CapabilityClient;
  expect(localeTag(t('ru'))).toBe('ru');
  expect(localeTag(t())).toBe('es');
});
