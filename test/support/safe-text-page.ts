/** The product's renderer of what people write, as a script for a page of its own. */
import type { Page } from 'playwright-core';
import { build } from 'vite';

const ROOT = new URL('../../', import.meta.url).pathname;
const ENTRY = 'safe-text-entry';

export interface ShownElement {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Built as the product is; the page gets one function, which draws a text into an element. */
export async function safeTextScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [{ name: ENTRY, resolveId: (id) => (id.endsWith(ENTRY) ? ENTRY : null), load: entry }],
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'built' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The renderer was not built');
  return chunk.code;
}

function entry(id: string): string | null {
  if (id !== ENTRY) return null;
  return `import { h, render } from 'preact';
import { SafeText } from '${ROOT}src/ui/safe-text.tsx';
window.drawSafeText = (text, place) => render(h(SafeText, { text }), place);`;
}

/** Draws each text in a place of its own, which stays; answers with every element that came out. */
export function shownByPage(
  page: Page,
  texts: readonly string[],
): Promise<readonly (readonly ShownElement[])[]> {
  return page.evaluate((given) => {
    const { drawSafeText } = window as unknown as {
      readonly drawSafeText: (text: string, place: Element) => void;
    };
    return given.map((text) => {
      const place = document.createElement('main');
      document.body.append(place);
      drawSafeText(text, place);
      return [...place.querySelectorAll('*')].map(({ tagName, attributes }) => ({
        tag: tagName,
        attributes: [...attributes].map(({ name, value }) => [name, value] as const),
      }));
    });
  }, texts);
}
