/**
 * A walk goes through an issue's list as its people would, on the production build, and keeps a picture of each thing
 * they meet, for somebody to look at. Every picture is also asked what a machine can tell: does Axe find nothing, and
 * is nothing cut off at its side?
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SampleLanguage } from '../../../src/host/board/content.ts';
import { type LaunchedBrowser, launchBrowser } from '../../e2e/browser.ts';
import { axeFaults, PART_OF_A_CARD } from '../axe.ts';
import { CASTS, type Cast } from '../board/cast.ts';
import type { LibraryChoice } from '../board/harness-options.ts';
import type { OpenBoard } from '../board/open-board.ts';
import { onProduct, type ProductOptions } from '../board/product-board.ts';
import { type Pace, pacesWanted } from './paces.ts';
import { type Picture, saveSheets } from './sheets.ts';

export interface Walker extends Pace {
  readonly cast: Cast;
  readonly library: LibraryChoice;
  /** Opens the board in this walk's language, theme and width; ends with no error of a page. */
  onBoard(options: ProductOptions, tell: (board: OpenBoard) => Promise<void>): Promise<void>;
  /** Keeps a picture of a window with all its frames, named for what is to be seen. */
  look(what: string, page: Page): Promise<void>;
  /** One of a text's three languages. */
  say<T>(texts: Readonly<Record<SampleLanguage, T>>): T;
}

/** Long enough that a card's section is whole on the picture. */
const HEIGHT_PX = 1600;

/** Trello makes no section longer. */
const SECTION_PX = 1500;

/** On a busy computer too. */
const WHOLE_MS = 10_000;

const PART_MS = 600_000;

const FOLDER = join(new URL('../../../', import.meta.url).pathname, '.shots/walk');

/** Tells one part of a list, once for each pace asked for; a file's parts share a folder of pictures. */
export function createWalk(
  name: string,
): (part: string, tell: (walker: Walker) => Promise<void>) => void {
  const folder = join(process.env['WALK_PICTURES'] ?? FOLDER, name);
  const pictures: Picture[] = [];
  let browser: LaunchedBrowser;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await saveSheets(browser, folder, pictures);
    await browser.close();
  });
  return (part, tell) => {
    test.each(pacesWanted())(
      `${part}, in $language, $theme, $width px`,
      { timeout: PART_MS },
      async (pace) => {
        const began = pictures.length;
        await tell(createWalker(browser, pace, keep(part, folder, pictures)));
        expect(pictures.length, 'a walk that looks at nothing').toBeGreaterThan(began);
      },
    );
  };
}

type Keep = (pace: Pace, what: string, bytes: Buffer) => void;

/** A picture that looks like an earlier one is kept, and not shown again. */
function keep(part: string, folder: string, pictures: Picture[]): Keep {
  return (pace, what, bytes) => {
    const number = String(pictures.length + 1).padStart(3, '0');
    const title = `${pace.language} ${pace.theme} ${pace.width} | ${part} | ${what}`;
    const path = join(folder, `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${number}.png`);
    writeFileSync(path, bytes);
    const print = createHash('sha256').update(bytes).digest('hex');
    pictures.push({ title, path, print, wide: pace.width > 500 });
  };
}

function createWalker(browser: LaunchedBrowser, pace: Pace, save: Keep): Walker {
  const cast = CASTS[pace.language];
  const library = process.env['POWER_UP_JS'] ? 'trello' : 'stand-in';
  return {
    ...pace,
    cast,
    library,
    onBoard: (options, tell) =>
      onProduct(
        browser,
        {
          cast,
          library,
          theme: pace.theme,
          viewport: { width: pace.width, height: HEIGHT_PX },
          ...options,
        },
        tell,
      ),
    async look(what, page) {
      for (const frame of ownFrames(page)) {
        if (!(await isDrawn(frame))) continue;
        expect.soft(await axeFaults(frame, rulesFor(frame)), `Axe on ${what}`).toEqual([]);
        expect.soft(await cutOff(frame), `wider than its frame: ${what}`).toEqual([]);
      }
      save(pace, what, await pictureOf(page));
    },
    say: (texts) => texts[pace.language],
  };
}

/** What is on top: a dialog alone, or the whole window; a pop-up lies over both. */
async function pictureOf(page: Page): Promise<Buffer> {
  const dialogs = page.locator('.modal, .card-dialog');
  const popUp = await page.locator('iframe.frame-popup').count();
  const alone = popUp === 0 && (await dialogs.count()) > 0;
  const fullPage = ownFrames(page).includes(page.mainFrame());
  return alone
    ? dialogs.last().screenshot({ animations: 'disabled' })
    : page.screenshot({ fullPage, animations: 'disabled' });
}

/** The product's pages in this window, or the one that is the window; the connector is none. */
function ownFrames(page: Page): readonly Frame[] {
  return page.frames().filter((frame) => !frame.isDetached() && frame.url().includes('/pages/'));
}

/** False for one that was closed meanwhile: a person sees it no more. */
async function isDrawn(frame: Frame): Promise<boolean> {
  try {
    await drawn(frame);
    return true;
  } catch (error) {
    if (frame.isDetached()) return false;
    throw error;
  }
}

/** Its first content stands, and the frame has got the height that it asked for. */
async function drawn(frame: Frame): Promise<void> {
  await expect.poll(() => frame.locator('main').first().textContent()).not.toBe('');
  await expect.poll(() => frame.locator('.loading').count()).toBe(0);
  await frame.evaluate(async () => {
    await document.fonts.ready;
    const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let before = -1; before !== document.body.scrollHeight; await next()) {
      before = document.body.scrollHeight;
      await next();
    }
  });
  if (!frame.url().includes('/pages/card-section/')) return;
  const isWhole = () =>
    frame.evaluate(
      (most) => window.innerHeight + 1 >= Math.min(document.body.scrollHeight, most),
      SECTION_PX,
    );
  await expect.poll(isWhole, { timeout: WHOLE_MS }).toBe(true);
}

function rulesFor(frame: Frame) {
  return frame.parentFrame() === null ? {} : PART_OF_A_CARD;
}

/** Elements that reach beyond the right side of their window, and do not scroll in a box of their own. */
function cutOff(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return beyond.map((element) => `${element.tagName}.${element.className}`).slice(0, 5);
  });
}
