import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTurn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import { onProduct } from '../support/board/product-board.ts';
import { CARD_STATES, type CardState, openState } from '../support/board/states.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Each state of the section, in a narrow frame: one heading, named controls, nothing cut off.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The card dialog of the local board leaves this much less for the section. */
const NARROW = { width: 320, height: 800 };
/** Each state is a board of its own, and there are nearly forty. */
const ALL_STATES_MS = 300_000;

onEachLibrary((library) => {
  // Their words are the longest.
  test.each(inTurn(['en', 'ru', 'es'] as const, 'ru', 'es'))(
    'every state is named and fits in %s',
    { timeout: ALL_STATES_MS },
    async (language) => {
      const faults: string[] = [];
      for (const state of Object.keys(CARD_STATES) as CardState[]) {
        const made = openState(state, language);
        await onProduct(browser, { library, ...made.options, viewport: NARROW }, async (board) => {
          await made.open(board);
          const frame = await sectionFrame(board.page);
          await frame.locator('.card-app').waitFor();
          expect(await frame.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(280);
          const found = await frame.evaluate(faultsInPage, state.startsWith('idle') ? 0 : 1);
          faults.push(...found.map((fault) => `${state}: ${fault}`));
        });
      }
      expect(faults).toEqual([]);
    },
  );
});

async function sectionFrame(page: Page) {
  const handle = await page.locator('iframe.frame-section').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The section has no frame');
  return frame;
}

/** Runs in the section's frame. An idle card is one line and has no heading. */
function faultsInPage(headings: number): string[] {
  const faults: string[] = [];
  const count = document.querySelectorAll('h1, h2, h3').length;
  if (count !== headings) faults.push(`${count} headings`);
  for (const control of document.querySelectorAll('button, input, textarea, select')) {
    const labels = 'labels' in control ? [...((control.labels as NodeListOf<Element>) ?? [])] : [];
    const ids = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const name = [
      control.getAttribute('aria-label'),
      ...ids.map((id) => document.getElementById(id)?.textContent),
      ...labels.map((label) => label.textContent),
      control.textContent,
    ].join('');
    if (name.trim() === '') faults.push(`no name: ${control.outerHTML.slice(0, 80)}`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px wide in ${clientWidth}`);
  if (document.documentElement.lang === '') faults.push('no language');
  return faults;
}
