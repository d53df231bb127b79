import { afterAll, beforeAll, expect, test } from 'vitest';
import { approve, front, handOver, headingBegins } from '../support/board/approval-steps.ts';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  chooseMore,
  eventually,
  heading,
  onProduct,
  pressIn,
  spokenText,
  stripDays,
} from '../support/board/product-board.ts';
import {
  cardBlob,
  cardEntries,
  requestOf,
  setUpBoard,
  storedKinds,
} from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Both clocks on the production build: example 6 of product.md, and a month between Moscow and Madrid whose table is
// compared with numbers worked out by hand.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Nine steps by two people, each on a day of its own. */
const MONTH_MS = 240_000;

const cast = CASTS.ru;
const say = PHRASES.ru;
const { card, client, specialist } = cast;
const ACCESS = 'доступ к рекламному кабинету';

/** The client asked for one edit on Fri 20 Nov: due is Wed 25 Nov. */
const REQUESTED = cardBlob(cast, card, cardEntries(cast, [requestOf(cast, ['Логотип чёрный'])]));

onEachLibrary((library) => {
  test('example 6: asked for on Mon 23 Nov, received on Thu 26 → three days, due Mon 30', async () => {
    const blobs = { ...setUpBoard(cast), ...REQUESTED };
    const due = { [card]: '2026-11-27T09:00:00.000Z' };
    const options = { library, cast, blobs, member: specialist, due };
    await onProduct(browser, { ...options, now: '2026-11-23T09:00:00Z' }, async (board) => {
      await board.openCard(card);
      const inTrello = board
        .section()
        .getByText(
          'Срок этой карточки в самом Trello — пт 27 нояб., а здесь — ср 25 нояб. Один другого не меняет.',
          { exact: true },
        );
      await inTrello.waitFor();
      await miss(board, 'рекламный кабинет', 'Не позднее: пт 27 нояб., 19:00', false);
      // Until it comes, the date here is not settled.
      await inTrello.waitFor({ state: 'detached' });
      await heading(board, `Ждём клиента: ${ACCESS}`);
      await board.closeCard();
      await eventually(() => front(board, card)).toEqual(['Клиент: пт 27 нояб. (light-gray)']);
      await board.setMember(client);
      await eventually(() => front(board, card)).toEqual(['Ход за вами: пт 27 нояб. (blue)']);

      await board.setDate('2026-11-26T09:00:00Z');
      await board.openCard(card);
      await heading(board, `Ход за вами. Нужно: ${ACCESS}`);
      await pressIn(board, 'Отправлено');
      await board
        .section()
        .getByText(
          `Срок сдвинулся: ср 25 нояб. → пн 30 нояб. Ждали вт 24 нояб. – чт 26 нояб.: ${ACCESS}.`,
          { exact: true },
        )
        .waitFor();
      expect(kinds(board)).toEqual(['editsRequested', 'paused', 'given']);
      await pressIn(board, say.why);
      const strip = board.section().getByRole('list', { name: say.strip });
      await eventually(() => stripDays(strip)).toEqual([
        'пт 20 нояб.: запрос, не считается',
        'сб 21 нояб.: выходной',
        'вс 22 нояб.: выходной',
        'пн 23 нояб.: взято в работу, не считается',
        'вт 24 нояб.: ждали (доступ к рекламному кабинету), не считается',
        'ср 25 нояб.: ждали (доступ к рекламному кабинету), не считается',
        'чт 26 нояб.: ждали (доступ к рекламному кабинету), не считается',
        'пт 27 нояб.: рабочий день 1',
        'сб 28 нояб.: выходной',
        'вс 29 нояб.: выходной',
        'пн 30 нояб.: рабочий день 2, срок: 19:00',
      ]);
      await board.closeCard();
      await board.setMember(specialist);
      await eventually(() => front(board, card)).toEqual(['Ход за вами: пн 30 нояб. (blue)']);
    });
  });

  test('work outside the agreement waits for the client’s yes, and has the date that came with it', async () => {
    const entries = cardEntries(cast, [requestOf(cast, ['Логотип чёрный', 'Новый лендинг'])]);
    const blobs = {
      ...setUpBoard(cast, { 'switches.outside': true }),
      ...cardBlob(cast, card, entries),
    };
    const options = { library, cast, blobs, member: specialist };
    await onProduct(browser, { ...options, now: '2026-11-23T09:00:00Z' }, async (board) => {
      await board.openCard(card);
      await chooseMore(board, say.more, 'Вне договорённостей');
      const section = board.section();
      await section.getByText('2. Новый лендинг', { exact: true }).click();
      await section.getByRole('spinbutton', { name: 'Рабочих дней после согласия' }).fill('3');
      await section.getByRole('textbox', { name: 'Что с ценой?' }).fill('плюс 12 000 ₽');
      await section
        .getByText('Если спросить сейчас, ответ не позднее: чт 26 нояб., 19:00', { exact: true })
        .waitFor();
      await pressIn(board, 'Спросить согласия');
      await heading(board, 'Ход за вами: 1 правка');
      await board.closeCard();
      await eventually(() => front(board, card)).toEqual(['Ход за вами: ср 25 нояб. (blue)']);

      await board.setMember(client);
      await eventually(() => front(board, card)).toEqual(['Ход за вами: чт 26 нояб. (blue)']);
      await board.openCard(card);
      await section
        .getByText('Если согласиться сегодня, готово не позднее: пт 27 нояб., 19:00', {
          exact: true,
        })
        .waitFor();
      await pressIn(board, 'Да, делаем');
      await headingBegins(board, 'Ход за агентством: 2 правки');
      expect(kinds(board)).toEqual(['editsRequested', 'outside', 'agreed']);
      await board.closeCard();
      await eventually(() => front(board, card)).toEqual(['2 правки: ср 25 нояб. (light-gray)']);
    });
  });

  test('a month between Moscow and Madrid: the table adds up to what was worked out by hand', {
    timeout: MONTH_MS,
  }, async () => {
    const fields = {
      'switches.ledger': true,
      'agency.calendar': 'RU',
      'client.separate': true,
      'client.zone': 'Europe/Madrid',
      'client.calendar': 'ES-MD',
    };
    const blobs = { ...setUpBoard(cast, fields), ...REQUESTED };
    const options = { library, cast, blobs, member: specialist };
    await onProduct(browser, { ...options, now: '2026-11-23T09:00:00Z' }, async (board) => {
      await miss(board, 'рекламный кабинет', 'Не позднее: пт 27 нояб., 19:00, Мадрид');

      await turnTo(board, '2026-11-26T09:00:00Z', client);
      await pressIn(board, 'Отправлено');
      await headingBegins(board, 'Ход за агентством');

      await turnTo(board, '2026-11-30T09:00:00Z', specialist);
      await handOver(board, cast);

      await turnTo(board, '2026-12-04T09:00:00Z', client);
      await pressIn(board, say.requestEdits);
      await board.section().getByRole('textbox').first().fill('Телефон другой');
      await pressIn(board, say.send(1));
      await headingBegins(board, 'Ход за агентством');

      // 7 and 8 Dec are days off in Madrid and working days in Moscow.
      await turnTo(board, '2026-12-07T09:00:00Z', specialist);
      await miss(board, 'бриф', 'Не позднее: пн 14 дек., 19:00, Мадрид', false);

      await turnTo(board, '2026-12-10T09:00:00Z', specialist);
      await pressIn(board, 'Получено');
      const form = board.section().getByRole('form', { name: 'Получено: бриф' });
      await form.getByRole('button', { name: 'Получено', exact: true }).click();
      await form.waitFor({ state: 'detached' });

      await turnTo(board, '2026-12-15T09:00:00Z', specialist);
      await handOver(board, cast);

      await turnTo(board, '2026-12-18T09:00:00Z', client);
      await approve(board, cast);

      expect(await tableRows(board)).toEqual([
        ['сб 21 нояб.', 'пн 23 нояб.', 'Агентство', '1', '2', '0'],
        ['вт 24 нояб.', 'чт 26 нояб.', `Клиент: ${ACCESS}`, '3', '0', '0'],
        ['пт 27 нояб.', 'пн 30 нояб.', 'Агентство', '2', '2', '0'],
        // The decision was due on Thu 3 Dec.
        ['вт 1 дек.', 'пт 4 дек.', 'Клиент', '4', '0', '1'],
        ['сб 5 дек.', 'пн 7 дек.', 'Агентство', '1', '2', '0'],
        // Tue 8 Dec is off in Madrid alone: the client's, and marked.
        ['вт 8 дек.', 'чт 10 дек.', 'Клиент: бриф из них 1 выходной у клиента', '3', '0', '0'],
        // Due was Wed 9 Dec, and three days were lost: Mon 14 Dec.
        ['пт 11 дек.', 'вт 15 дек.', 'Агентство', '3', '2', '1'],
        ['ср 16 дек.', 'пт 18 дек.', 'Клиент', '3', '0', '0'],
        ['Всего', '20', '8', '2'],
      ]);
      const ledger = board.section().getByRole('region', { name: 'Дни по сторонам' });
      await ledger.getByText('Работа 7 + ожидание 13 + выходные 8 = 28 дней').waitFor();
    });
  });
});

function kinds(board: OpenBoard): readonly string[] {
  return storedKinds(board.state, cast, card);
}

/** *Missing something*, of one kind. */
async function miss(board: OpenBoard, chip: string, by: string, opens = true): Promise<void> {
  if (opens) await board.openCard(card);
  await chooseMore(board, say.more, 'Чего-то не хватает');
  const section = board.section();
  await section.getByText(chip, { exact: true }).click();
  await section.getByText(by, { exact: true }).waitFor();
  await pressIn(board, 'Попросить');
  await headingBegins(board, 'Ждём клиента');
}

/** The card, opened by a member at a moment. */
async function turnTo(board: OpenBoard, now: string, member: string): Promise<void> {
  await board.clock.set(now);
  await board.setMember(member);
  await board.openCard(card);
}

async function tableRows(board: OpenBoard): Promise<readonly (readonly string[])[]> {
  const ledger = board.section().getByRole('region', { name: 'Дни по сторонам' });
  // More than five rows stand behind a fold.
  await ledger.getByText('По датам', { exact: true }).click();
  const table = ledger.getByRole('table');
  await table.waitFor();
  const rows = await table.locator('tbody tr, tfoot tr').all();
  return Promise.all(
    rows.map(async (row) => Promise.all((await row.locator('th, td').all()).map(spokenText))),
  );
}
