import { afterAll, beforeAll, expect, test } from 'vitest';
import { front } from '../support/board/approval-steps.ts';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { chooseMore, eventually, onProduct, pressIn } from '../support/board/product-board.ts';
import {
  cardBlob,
  cardEntries,
  requestOf,
  setUpBoard,
  storedKinds,
} from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Terms behind a switch, on the production build: a date that is announced before it is named, and
// work that is urgent.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.ru;
const { card, client, specialist } = cast;

/** The client asked for one edit on Fri 20 Nov: due is Wed 25 Nov. */
const REQUESTED = cardBlob(cast, card, cardEntries(cast, [requestOf(cast, ['Логотип чёрный'])]));
const NAMED_BY = 'Срок назовут не позднее: вт 24 нояб., 19:00';
const NAME_BY = 'Назовите срок не позднее: вт 24 нояб., 19:00';

onEachLibrary((library) => {
  test('a date announced: the card says so, and without it the usual one counts again', async () => {
    const blobs = { ...setUpBoard(cast, { 'switches.estimate': true }), ...REQUESTED };
    const options = { library, cast, blobs, member: specialist };
    await onProduct(browser, { ...options, now: '2026-11-23T09:00:00Z' }, async (board) => {
      await eventually(() => front(board, card)).toEqual(['Ход за вами: ср 25 нояб. (blue)']);
      await board.openCard(card);
      await pressIn(board, 'Назову срок завтра');
      await shows(board, NAME_BY);
      await shows(board, 'Если срок не назовут, действует обычный: ср 25 нояб.');
      expect(storedKinds(board.state, cast, card)).toEqual(['editsRequested', 'estimated']);
      await board.closeCard();
      await eventually(() => front(board, card)).toEqual(['Оценка: вт 24 нояб. (yellow)']);

      await board.setMember(client);
      await eventually(() => front(board, card)).toEqual(['Оценка: вт 24 нояб. (light-gray)']);
      await board.openCard(card);
      await shows(board, NAMED_BY);
      await board.closeCard();

      await board.setDate('2026-11-24T16:00:00Z');
      await eventually(() => front(board, card)).toEqual(['1 правка: ср 25 нояб. (light-gray)']);
      await board.openCard(card);
      await shows(board, 'Готово не позднее: ср 25 нояб., 19:00');
    });
  });

  test('urgent: shorter terms for what begins afterwards, and no more at once than was agreed', async () => {
    const es = CASTS.es;
    const phrases = PHRASES.es;
    const fields = {
      'switches.urgent': true,
      'rules.urgent.edits': 1,
      'rules.urgent.decision': 1,
      'rules.urgent.cap': 1,
    };
    const options = { library, cast: es, blobs: setUpBoard(es, fields), member: es.client };
    await onProduct(browser, { ...options, now: '2026-11-23T09:00:00Z' }, async (board) => {
      await board.openCard(es.freeCard);
      await chooseMore(board, phrases.more, 'Marcar como urgente');
      await shows(board, 'Desde ahora, los cambios llevan 1 día hábil. Una decisión, 1 día hábil.');
      await pressIn(board, 'Marcar como urgente');
      await shows(board, 'Urgente · Lucía Ferrer · lun 23 nov');
      await pressIn(board, phrases.requestEdits);
      await board.section().getByRole('textbox').first().fill('Otro asunto');
      await pressIn(board, phrases.send(1));
      // Asked on a Monday, two usual days would make it Thu 26 Nov.
      await shows(board, 'Listo a más tardar: mié 25 nov, 19:00');
      expect(storedKinds(board.state, es, es.freeCard)).toEqual(['urgent', 'editsRequested']);
      await board.closeCard();

      await board.openCard(es.card);
      await chooseMore(board, phrases.more, 'Marcar como urgente');
      await shows(board, 'Se acordó como mucho 1 tarjeta urgente a la vez. Urgente ahora:');
      await shows(board, es.freeCard);
      const again = board.section().getByRole('button', { name: 'Marcar como urgente' });
      expect(await again.count()).toBe(0);
      expect(storedKinds(board.state, es, es.card)).toEqual([]);
    });
  });
});

async function shows(board: OpenBoard, text: string): Promise<void> {
  await board.section().getByText(text, { exact: true }).first().waitFor();
}
