import { mkdirSync } from 'node:fs';
import type { SampleLanguage } from '../../../src/host/board/content.ts';
import type { LaunchedBrowser } from '../../e2e/browser.ts';
import { onProduct } from './product-board.ts';
import { CARD_STATES, type CardState, openState } from './states.ts';

const FOLDER = new URL('../../../.shots/', import.meta.url).pathname;
const LANGUAGES: readonly SampleLanguage[] = ['en', 'ru', 'es'];
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 900] as const;

/** Saves a picture of every state in each language, theme and width into `.shots/`, to be looked at. */
export async function saveShots(browser: LaunchedBrowser): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  let saved = 0;
  for (const state of Object.keys(CARD_STATES) as CardState[]) {
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        for (const width of WIDTHS) {
          await saveShot(browser, { state, language, theme, width });
          saved += 1;
        }
      }
    }
  }
  return saved;
}

interface Shot {
  readonly state: CardState;
  readonly language: SampleLanguage;
  readonly theme: (typeof THEMES)[number];
  readonly width: number;
}

async function saveShot(
  browser: LaunchedBrowser,
  { state, language, theme, width }: Shot,
): Promise<void> {
  const made = openState(state, language);
  // A narrow section of an approval is longer than a screen.
  const viewport = { width, height: 1400 };
  await onProduct(browser, { ...made.options, theme, viewport }, async (board) => {
    await made.open(board);
    // The frame has the height that its page asked for.
    await board.page.locator('iframe.frame-section').evaluate(async () => document.fonts.ready);
    const path = `${FOLDER}${state}-${language}-${theme}-${width}.png`;
    await board.page.locator('.card-dialog').screenshot({ path });
  });
}
