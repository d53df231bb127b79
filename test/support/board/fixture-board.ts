import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import type { LaunchedBrowser } from '../../e2e/browser.ts';
import type { OpenBoardOptions } from './harness-options.ts';
import { type OpenBoard, openBoard } from './open-board.ts';

const FIXTURE = fileURLToPath(new URL('./fixture', import.meta.url));

/** The card that tests open: one member, one file. */
export const CARD = 'Catalogue cover';

/** A board without the product: the tiny Power-Up of `fixture/` runs on it. */
export function openFixtureBoard(
  browser: LaunchedBrowser,
  options: OpenBoardOptions = {},
): Promise<OpenBoard> {
  return openBoard(browser, {
    sample: 'empty',
    member: 'priya',
    pollMs: 100,
    ...options,
    powerUp: FIXTURE,
  });
}

/** The open card's section as a frame, so that a test can speak through its `window.t`. */
export async function sectionFrame(board: OpenBoard): Promise<Frame> {
  await board.section().getByText('from section').waitFor();
  const handle = await board.page.locator('iframe.frame-section').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The section has no frame');
  return frame;
}

/** How long a frame may take to answer; one that was taken down meanwhile never does. */
const ANSWER_MS = 3000;

/** What the section's frame answers now, for a poll: the host builds frames anew, and the old one's question
 *  would wait for ever.
 *  @throws where the frame went away before it answered. */
export async function askSection<Answer>(
  board: OpenBoard,
  ask: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const frame = await sectionFrame(board);
  const noAnswer = new Promise<never>((_, reject) => {
    AbortSignal.timeout(ANSWER_MS).addEventListener('abort', () => reject(new Error('no answer')));
  });
  return Promise.race([frame.evaluate(ask) as Promise<Answer>, noAnswer]);
}
