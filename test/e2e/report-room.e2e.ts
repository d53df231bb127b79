import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { chooseMore, eventually, onProduct } from '../support/board/product-board.ts';
import { REPORT_PHRASES } from '../support/board/report-phrases.ts';
import { field } from '../support/board/report-steps.ts';
import { cardKey } from '../support/board/stored.ts';
import { RUSSIAN_EDITS } from '../support/russian-edits.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// How full the card would be is seen by who types, on a small screen too, where a report is longer than what is seen.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const ROOM = {
  en: 'The card has little room left',
  ru: 'На карточке мало места',
  es: 'Queda poco espacio en la tarjeta',
} as const;

const NO_ROOM = {
  en: 'This report does not fit',
  ru: 'Отчёт не помещается',
  es: 'El informe no cabe',
} as const;

onEachLibrary((library) => {
  test.each([
    ['en', 320, 640],
    ['ru', 320, 640],
    ['es', 320, 1600],
    ['ru', 1280, 720],
  ] as const)(
    'is seen while the meaning is typed: %s, %i by %i',
    async (language, width, height) => {
      const cast = CASTS[language];
      const say = REPORT_PHRASES[language];
      const blobs = { [cardKey(cast, cast.freeCard)]: JSON.stringify({ other: 'x'.repeat(2100) }) };
      const base = { library, cast, blobs, member: cast.manager, viewport: { width, height } };
      await onProduct(browser, base, async (board) => {
        await board.openCard(cast.freeCard);
        await chooseMore(board, PHRASES[language].more, say.write);
        const meaning = field(board, say.meaning);
        await meaning.fill(MEANING.slice(0, 1400));
        await meaning.press('End');
        await meaning.pressSequentially(' И');
        await board.section().getByText(ROOM[language]).waitFor();
        const meter = board.section().locator('.room-meter');
        await eventually(() => shareInSight(meter)).toBe(1);
        await meaning.fill(MEANING);
        await meaning.press('End');
        await meaning.pressSequentially(' И');
        await board.section().getByText(NO_ROOM[language]).waitFor();
        await eventually(() => shareInSight(meter)).toBe(1);
      });
    },
  );
});

/** No sentence twice, or packing would make them small. */
const MEANING = RUSSIAN_EDITS.join(' ').slice(0, 2000);

/** How much of it the person has before her, whatever frames and scrolled parts are around it. */
function shareInSight(part: Locator): Promise<number> {
  return part.evaluate(
    (element) =>
      new Promise<number>((answer) => {
        const observer = new IntersectionObserver(([seen]) => {
          observer.disconnect();
          answer(seen?.intersectionRatio ?? 0);
        });
        observer.observe(element);
      }),
  );
}
