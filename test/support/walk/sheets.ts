import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedBrowser } from '../../e2e/browser.ts';

export interface Picture {
  readonly title: string;
  readonly path: string;
  /** The same for pictures that are the same. */
  readonly print: string;
  readonly wide: boolean;
}

/** As much as somebody can look at in one piece: px. */
const SHEET = { width: 1340, height: 2000 };
const ON_A_SHEET = { narrow: 8, wide: 4 };

/** Puts a walk's pictures onto sheets, each once, with their titles: `sheet-narrow-01.png` and so on. */
export async function saveSheets(
  browser: LaunchedBrowser,
  folder: string,
  pictures: readonly Picture[],
): Promise<void> {
  const context = await browser.newContext({ viewport: SHEET });
  const page = await context.newPage();
  const once = pictures.filter(
    ({ print }, at) => pictures.findIndex((other) => other.print === print) === at,
  );
  for (const size of ['narrow', 'wide'] as const) {
    const own = once.filter(({ wide }) => wide === (size === 'wide'));
    for (let from = 0; from < own.length; from += ON_A_SHEET[size]) {
      await page.setContent(sheet(own.slice(from, from + ON_A_SHEET[size]), size));
      const number = String(from / ON_A_SHEET[size] + 1).padStart(2, '0');
      const path = join(folder, `sheet-${size}-${number}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  await context.close();
}

function sheet(pictures: readonly Picture[], size: 'narrow' | 'wide'): string {
  const columns = size === 'narrow' ? 4 : 2;
  const cells = pictures.map(
    ({ title, path }) =>
      `<figure><figcaption>${title.replace(/[<&]/g, ' ')}</figcaption>` +
      `<img src="data:image/png;base64,${readFileSync(path).toString('base64')}"></figure>`,
  );
  return `<style>
    body { margin: 8px; font: 12px sans-serif; display: grid; gap: 8px; background: #888;
      grid-template-columns: repeat(${columns}, 1fr); align-items: start }
    figure { margin: 0 }
    figcaption { background: #fff; padding: 2px 4px }
    img { width: 100%; display: block }
  </style>${cells.join('')}`;
}
