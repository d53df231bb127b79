import { afterAll, beforeAll, test } from 'vitest';
import { front } from '../support/board/approval-steps.ts';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { eventually, onProduct } from '../support/board/product-board.ts';
import { smallClocks } from '../support/board/small-clocks.ts';
import { cardBlob, cardEntries, requestOf, setUpBoard } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// The board on hold, on the production build: no clock runs, the smallest included, and each goes on after it.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.ru;
const { card, freeCard, specialist, manager } = cast;

/** One edit is due Wed 25 Nov, an answer Mon 23 at 11:30, a report on Tue 24. */
const blobs = {
  ...setUpBoard(cast, { 'switches.questions': true, 'switches.hold': true }),
  ...cardBlob(cast, card, cardEntries(cast, [requestOf(cast, ['Логотип чёрный'])])),
  ...cardBlob(cast, freeCard, smallClocks(cast, 'Какой размер?')),
};

onEachLibrary((library) => {
  test('from the switch in Settings to the dates after it, those of small clocks too', async () => {
    const options = { library, cast, blobs, member: manager };
    await onProduct(browser, { ...options, now: '2026-11-20T15:40:00Z' }, async (board) => {
      await eventually(() => front(board, freeCard)).toEqual([
        'Ответ: пн 11:30 (light-gray)',
        'Отчёт: вт 24 нояб. (light-gray)',
      ]);
      await putOnHold(board);

      await board.setDate('2026-11-23T09:00:00Z');
      await eventually(() => front(board, card)).toEqual(['Приостановлено (light-gray)']);
      await board.setMember(specialist);
      await eventually(() => front(board, freeCard)).toEqual(['Приостановлено (light-gray)']);

      await board.setDate('2026-11-25T07:00:00Z');
      await eventually(() => front(board, card)).toEqual(['Ход за вами: пт 27 нояб. (blue)']);
      await eventually(() => front(board, freeCard)).toEqual([
        'Ответ: ср 11:30 (blue)',
        'Отчёт: чт 26 нояб. (light-gray)',
      ]);
      await board.openCard(freeCard);
      await shows(board, 'Ответ не позднее: ср 25 нояб., 11:30');
      await shows(
        board,
        'Срок сдвинулся: пн 23 нояб., 11:30 → ср 25 нояб., 11:30. Приостановка доски: пн 23 нояб. – вт 24 нояб.',
      );
      await shows(
        board,
        'Срок сдвинулся: вт 24 нояб. → чт 26 нояб. Приостановка доски: пн 23 нояб. – вт 24 нояб.',
      );
      await board.closeCard();

      await board.setDate('2026-11-25T08:31:00Z');
      await eventually(() => front(board, freeCard)).toEqual([
        'Ответ ждали: ср 11:30 (red)',
        'Отчёт: чт 26 нояб. (light-gray)',
      ]);
    });
  });
});

onEachLibrary((library) => {
  test('what was late before it gets no later, and *For you* says what the front says', async () => {
    const blobs = {
      ...setUpBoard(cast, { 'hold.h1': { from: '2026-11-26', to: '2026-11-27' } }),
      ...cardBlob(
        cast,
        card,
        cardEntries(cast, [requestOf(cast, ['Логотип чёрный'], '2026-11-24')]),
      ),
    };
    const options = { library, cast, blobs, member: specialist };
    await onProduct(browser, { ...options, now: '2026-11-25T09:00:00Z' }, async (board) => {
      await eventually(() => front(board, card)).toEqual(['Опоздание: 1 раб. день (red)']);

      await board.setDate('2026-11-27T09:00:00Z');
      await eventually(() => front(board, card)).toEqual(['Приостановлено (light-gray)']);
      await board.openCard(card);
      await shows(board, 'Опоздание: 1 рабочий день. Передайте правки или назовите новый срок.');
      await board.closeCard();
      await forYouSays(board, 'Приостановлено');

      await board.setDate('2026-11-30T09:00:00Z');
      await eventually(() => front(board, card)).toEqual(['Опоздание: 2 раб. дня (red)']);
      await forYouSays(board, 'Опоздание: 2 раб. дня');
      await board.openCard(card);
      await shows(board, 'Опоздание: 2 рабочих дня. Передайте правки или назовите новый срок.');
    });
  });
});

async function forYouSays(board: OpenBoard, badge: string): Promise<void> {
  await board.page.getByRole('button', { name: 'Чей ход', exact: true }).click();
  const row = board.modal().getByRole('button', { name: new RegExp(`^${card}`) });
  await row.getByText(badge, { exact: true }).waitFor();
  await board.page.locator('.modal > header button').click();
}

async function putOnHold(board: OpenBoard): Promise<void> {
  await board.page.getByRole('button', { name: 'Чей ход', exact: true }).click();
  const modal = board.modal();
  await modal.getByRole('tab', { name: 'Настройки', exact: true }).click();
  const part = modal.getByRole('region', { name: 'Приостановка доски', exact: true });
  await part.getByLabel('Первый день').fill('2026-11-23');
  await part.getByLabel('Последний день').fill('2026-11-24');
  await part.getByRole('button', { name: 'Приостановить' }).click();
  await part.getByText('Приостановлено: пн 23 нояб. – вт 24 нояб.').waitFor();
}

/** Dates keep their parts on one line. */
async function shows(board: OpenBoard, text: string): Promise<void> {
  await board.section().getByText(text, { exact: true }).first().waitFor();
}
