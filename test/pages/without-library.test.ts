import { afterEach, expect, test, vi } from 'vitest';
import { withoutLibraryText } from '../../src/pages/without-library.ts';

afterEach(() => vi.unstubAllGlobals());

// The texts of no language were loaded before: Trello did not say which one it is.
test.each([
  ['es-AR', /^La página.*no-library$/],
  ['ru', /^Страница.*no-library$/],
  ['fr', /^This page.*no-library$/],
])('says it in the language of the browser, with its code: %s', async (language, text) => {
  vi.stubGlobal('navigator', { language });
  expect(await withoutLibraryText()).toMatch(text);
});
