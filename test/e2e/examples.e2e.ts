import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  eventually,
  onProduct,
  pressIn,
  sectionText,
  stripDays,
} from '../support/board/product-board.ts';
import { cardKey, setUpBoard } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Examples 1 to 4 of product.md, in Moscow time, through the form on the production build.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.ru;
const say = PHRASES.ru;
const TUESDAY = { text: say.preview('вт 24 нояб.'), day: '2026-11-24' };
const WEDNESDAY = { text: say.preview('ср 25 нояб.'), day: '2026-11-25' };
const NEW_YEAR = { text: say.preview('пн 11 янв. 2027'), day: '2027-01-11' };

const EXAMPLES = [
  {
    name: '1: asked on Fri 20 Nov at any minute, full → Wed 25 Nov 19:00',
    fields: { rule: 'full' },
    asked: [
      ['2026-11-20T00:00:00', WEDNESDAY],
      ['2026-11-20T09:59:59', WEDNESDAY],
      ['2026-11-20T18:59:59', WEDNESDAY],
      ['2026-11-20T23:59:59', WEDNESDAY],
    ],
  },
  {
    name: '2: the same, strict → Tue 24 Nov 19:00',
    fields: { rule: 'strict' },
    asked: [
      ['2026-11-20T00:00:00', TUESDAY],
      ['2026-11-20T23:59:59', TUESDAY],
    ],
  },
  {
    name: '2: cut-off 15:00, at 15:00:00 → Tue 24 Nov, a second later → Wed 25 Nov',
    fields: { rule: 'cutoff', cutoff: 900 },
    asked: [
      ['2026-11-20T15:00:00', TUESDAY],
      ['2026-11-20T15:00:01', WEDNESDAY],
    ],
  },
  {
    name: '3: asked on Sat 21 Nov, full → Wed 25 Nov',
    fields: { rule: 'full' },
    asked: [['2026-11-21T12:00:00', WEDNESDAY]],
  },
  {
    name: '3: asked on Sat 21 Nov, cut-off → Wed 25 Nov',
    fields: { rule: 'cutoff', cutoff: 900 },
    asked: [['2026-11-21T12:00:00', WEDNESDAY]],
  },
  {
    name: '3: asked on Sat 21 Nov, strict → Tue 24 Nov',
    fields: { rule: 'strict' },
    asked: [['2026-11-21T12:00:00', TUESDAY]],
  },
  {
    name: '4: Russian calendar, asked on Tue 29 Dec 12:00, strict → Mon 11 Jan 2027 19:00',
    fields: { rule: 'strict', 'agency.calendar': 'RU' },
    asked: [['2026-12-29T12:00:00', NEW_YEAR]],
  },
] as const;

onEachLibrary((library) => {
  test.each(EXAMPLES)('$name', async ({ fields, asked }) => {
    const options = { library, cast, blobs: setUpBoard(cast, fields), member: cast.client };
    await onProduct(browser, options, async (board) => {
      for (const [index, [moment, due]] of asked.entries()) {
        await stopClockAt(board, moment);
        await board.openCard(cast.card);
        // Loaded anew, the card opens the form by itself that was open before.
        if (index === 0) await pressIn(board, say.requestEdits);
        await board.section().getByText(due.text, { exact: true }).waitFor();
      }
      await board.section().getByRole('textbox').fill('Логотип чёрный');
      await pressIn(board, say.send(1));
      const day = asked.at(-1)?.[1].day;
      await eventually(() => storedPromise(board)).toMatchObject({ day, closes: 1140 });
    });
  });

  test('the days off over New Year are told one by one or folded, with the reason', async () => {
    const fields = { rule: 'strict', 'agency.calendar': 'RU' };
    const options = { library, cast, blobs: setUpBoard(cast, fields), member: cast.client };
    await onProduct(browser, options, async (board) => {
      await stopClockAt(board, '2026-12-29T12:00:00');
      await board.openCard(cast.card);
      await pressIn(board, say.requestEdits);
      await board.section().getByRole('textbox').fill('Логотип чёрный');
      await pressIn(board, say.send(1));
      await pressIn(board, say.why);
      const strip = board.section().getByRole('list', { name: say.strip });
      await eventually(() => stripDays(strip)).toEqual([
        'вт 29 дек.: запрос, взято в работу, не считается',
        'ср 30 дек.: рабочий день 1',
        '31 дек.–10 янв.: 11 выходных',
        'пн 11 янв.: рабочий день 2, срок: 19:00',
      ]);
      expect(await sectionText(board)).toContain('Получено: вт 29 дек., 12:00');
    });
  });
});

/** The very second, for as long as the page asks; Moscow is three hours ahead of UTC. */
async function stopClockAt(board: OpenBoard, moment: string): Promise<void> {
  const iso = `${moment}+03:00`;
  await board.clock.set(iso);
  await board.context.clock.setFixedTime(Date.parse(iso));
  await board.setMember(cast.client);
}

function storedPromise(board: OpenBoard): unknown {
  const blob = board.state.boards.get('test')?.blobs[cardKey(cast, cast.card)] ?? '{}';
  return JSON.parse(blob).journal?.entries[0].promise;
}
