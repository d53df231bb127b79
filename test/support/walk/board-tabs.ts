import type { FrameLocator, Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { SampleLanguage } from '../../../src/host/board/content.ts';
import { agreedTranslate, loadAgreedTexts } from '../../../src/i18n/agreed/translate.ts';
import { loadPauseTexts, pauseTranslate } from '../../../src/i18n/pauses/translate.ts';
import { loadQuestionTexts, questionTranslate } from '../../../src/i18n/questions/translate.ts';
import { loadRulesTexts, rulesTranslate } from '../../../src/i18n/rules/translate.ts';
import { loadTeamTexts, teamTranslate } from '../../../src/i18n/team/translate.ts';
import type { BoardWindow } from '../board/open-board.ts';
import type { Pace } from './paces.ts';
import type { Walker } from './walk.ts';

/** The product's own words of one language: a walk looks at them, and stories hold them. */
export async function textsOf(language: SampleLanguage) {
  await Promise.all([
    loadTeamTexts(language),
    loadRulesTexts(language),
    loadAgreedTexts(language),
    loadQuestionTexts(language),
  ]);
  return {
    team: teamTranslate(language),
    rules: rulesTranslate(language),
    agreed: agreedTranslate(language),
    ask: questionTranslate(language),
  };
}

/** Those of what is missing on a card. */
export async function pauseTextsOf(language: SampleLanguage) {
  await loadPauseTexts(language);
  return pauseTranslate(language);
}

export type WalkTexts = Awaited<ReturnType<typeof textsOf>>;

/** A tab of the board's modal, opened by the board's button or changed to. */
export async function openTab(
  { page, modal }: BoardWindow,
  { team: say }: WalkTexts,
  tab: 'forYou' | 'team' | 'rules' | 'reports' | 'settings',
): Promise<FrameLocator> {
  if ((await page.locator('.modal').count()) === 0) {
    await page.getByRole('button', { name: say('app.name'), exact: true }).click();
  }
  const frame = modal();
  await frame.getByRole('tab', { name: say(`tab.${tab}`), exact: true }).click();
  await frame.getByRole('heading', { level: 1, name: say(`tab.${tab}`) }).waitFor();
  return frame;
}

/** Somebody's row on *Team*. */
export function rowOf({ page, modal }: BoardWindow, name: string): Locator {
  const own = page.locator(`.face-words > span:first-child:text-is("${name}")`);
  return modal().locator('.team-row').filter({ has: own });
}

/** A button by its whole name. */
export function button(within: FrameLocator | Locator, name: string): Locator {
  return within.getByRole('button', { name, exact: true });
}

/** High enough that a tab is whole on its picture. */
const TALL_PX = 3600;
const TALLEST_FRAME_PX = TALL_PX - 200;

export function tall({ width }: Pace) {
  return { viewport: { width, height: TALL_PX } };
}

/** Looks at a tab of the modal in its whole height, not at what is scrolled to. */
export async function lookWhole(walker: Walker, window: BoardWindow, what: string): Promise<void> {
  const { page, modal } = window;
  const height = await modal().locator('main').first().evaluate(whole);
  await page
    .locator('.modal iframe')
    .last()
    .evaluate(setHeight, Math.min(height, TALLEST_FRAME_PX));
  await walker.look(what, page);
  if (height <= TALLEST_FRAME_PX) return;
  // What is below even that is scrolled to, as a person would.
  const left = await modal().locator('main').first().evaluate(scrollToEnd);
  expect(left, `${what}: what cannot be scrolled to`).toBeLessThanOrEqual(0);
  await walker.look(`${what}: its end`, page);
}

/** How much of the page is still below the frame at the end of scrolling, in pixels. */
function scrollToEnd(main: Element): number {
  window.scrollTo(0, document.documentElement.scrollHeight);
  return Math.floor(main.getBoundingClientRect().bottom - window.innerHeight);
}

function whole(main: Element): number {
  return Math.ceil(main.getBoundingClientRect().height) + 100;
}

function setHeight(frame: Element, height: number): void {
  (frame as HTMLElement).style.height = `${height}px`; // what holds a modal's page is an iframe
}
