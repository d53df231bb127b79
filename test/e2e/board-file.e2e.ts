import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { resetBoard } from '../../src/host/server/board-server.ts';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { eventually, onProduct } from '../support/board/product-board.ts';
import {
  boardKey,
  cardBlob,
  cardEntries,
  cardKey,
  requestOf,
  setUpBoard,
} from '../support/board/stored.ts';
import { boardPress, seal } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// The whole board saved to a file, wiped, noticed, and brought back from that file.

const CAST = CASTS.en;
const ENTRIES = cardEntries(CAST, [requestOf(CAST, ['Logo: black, not white', 'Phone number'])]);
/** An entry of a later build, and what counts for nothing: both are kept to the letter. */
const STRANGE = [{ id: 'notMyOwnIdAt', n: 3, at: 1, by: 'x', kind: 'future', note: '<b>ё</b>' }];

/** A rule in words that was changed once, and an entry that somebody altered. */
const SET_TWICE = (() => {
  const [key, blob = '{}'] = Object.entries(setUpBoard(CAST))[0] ?? [boardKey(CAST)];
  const { journal } = JSON.parse(blob) as { journal: { entries: { by: string; at: number }[] } };
  const { at = 0, by = '' } = journal.entries[0] ?? {};
  const set = (n: number, path: string, value: string) =>
    seal(boardPress.set(path, value), { n, at: instant(at), by });
  const entries = [
    ...journal.entries,
    set(40, 'rules.result', 'Ten leads a month'),
    set(41, 'rules.result', 'Twenty leads a month'),
    { ...set(42, 'client.zone', 'Europe/Paris'), note: 'altered' },
  ];
  return { [key]: JSON.stringify({ journal: { ...journal, entries } }) };
})();

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

onEachLibrary((library) => {
  test('a board saved to a file comes back into the wiped board, once', async () => {
    const blobs = cardBlob(CAST, CAST.card, [...ENTRIES, ...STRANGE]);
    await onProduct(browser, { member: CAST.manager, library, blobs }, async (board) => {
      await openBoardPage(board);
      await board.modal().getByRole('tab', { name: 'Settings', exact: true }).click();
      const text = await savedFile(board);
      const file = JSON.parse(text) as { journal: unknown[]; cards: unknown[] };
      expect(file).toMatchObject({ format: 'whose-turn/board', version: 1 });
      expect(file.journal).toEqual(storedEntries(board, boardKey(CAST)));
      expect(file.cards).toMatchObject([{ title: CAST.card, entries: [...ENTRIES, ...STRANGE] }]);

      // Its window loads itself anew when it hears of that.
      const anew = board.page.waitForEvent('load');
      resetBoard(serverOf(board), 'empty');
      await anew;
      await board.setMember(CAST.manager);
      await openBoardPage(board);
      const notice = board.modal().getByRole('alert').filter({ hasText: 'are gone' });
      await notice.getByRole('button', { name: 'Import a saved file' }).click();
      await board
        .modal()
        .getByLabel('File', { exact: true })
        .setInputFiles({ name: 'board.json', mimeType: 'application/json', buffer: bytes(text) });
      const total = file.journal.length + ENTRIES.length;
      await board.modal().getByText(`${total} entries are missing here`).waitFor();
      await board.modal().getByText('1 entry was changed after it was written.').waitFor();
      expect(serverOf(board).blobs).toEqual({});
      await board
        .modal()
        .getByRole('button', { name: `Import ${total} entries` })
        .click();
      await board.modal().getByText(`${total} entries came back.`).waitFor();
      await eventually(() => storedEntries(board, boardKey(CAST))).toEqual(file.journal);
      expect(storedEntries(board, cardKey(CAST, CAST.card))).toEqual(ENTRIES);
      await notice.waitFor({ state: 'detached' });

      await board.modal().getByRole('button', { name: 'Check the file again' }).click();
      await board
        .modal()
        .getByText('Everything that can be imported from this file is here.')
        .waitFor();
      expect(
        await board
          .modal()
          .getByRole('button', { name: /^Import \d/ })
          .count(),
      ).toBe(0);
    });
  });

  test('a file of another board, a half one and a pasted one each have their answer', async () => {
    await onProduct(browser, { member: CAST.manager, library }, async (board) => {
      await openBoardPage(board);
      await board.modal().getByRole('tab', { name: 'Settings', exact: true }).click();
      await board.modal().getByText('Paste the text of a file').click();
      const check = async (text: string, answer: string) => {
        await board.modal().getByLabel('Text of the file').fill(text);
        await board.modal().getByRole('button', { name: 'Check the text' }).click();
        await board.modal().getByText(answer).waitFor();
      };
      const other = {
        format: 'whose-turn/board',
        version: 1,
        board: 'b2',
        savedAt: '',
        journal: [],
      };
      await check(JSON.stringify({ ...other, cards: [] }), 'This file is from another board.');
      await check('{"format": "whose-', 'This is not a saved file, or a part of it is missing.');
      await check(JSON.stringify({ format: 'whose-turn-record' }), 'record of a single card');
    });
  });

  test('a browser that opens no window shows the text to copy', async () => {
    await onProduct(browser, { member: CAST.manager, library }, async (board) => {
      await openBoardPage(board);
      await board.modal().getByRole('tab', { name: 'Settings', exact: true }).click();
      await board.modal().getByRole('button', { name: 'Export the board to a file' }).click();
      await board.modal().getByRole('button', { name: 'Open the file' }).waitFor();
      const frame = board.page.frames().find((one) => one.url().includes('/pages/board/'));
      await frame?.evaluate(() => {
        window.open = () => null;
      });
      await board.modal().getByRole('button', { name: 'Open the file' }).click();
      const text = await board.modal().getByLabel('The file as text').inputValue();
      expect(JSON.parse(text)).toMatchObject({ format: 'whose-turn/board' });
    });
  });
});

onEachLibrary((library) => {
  test('the room of older settings is freed once the board is in a file, and what does not count is listed', async () => {
    await onProduct(browser, { member: CAST.manager, library, blobs: SET_TWICE }, async (board) => {
      await openBoardPage(board);
      await board.modal().getByRole('tab', { name: 'Settings', exact: true }).click();
      const data = board.modal().getByRole('region', { name: 'Data', exact: true });
      await data.getByText('This entry was changed after it was written.').waitFor();
      await data.getByRole('button', { name: 'Archive older settings' }).click();
      expect(await data.getByRole('button', { name: 'Yes', exact: true }).count()).toBe(0);
      await savedFile(board);
      await data.getByRole('button', { name: 'Yes', exact: true }).click();
      await data.getByText('Archived. The older values are in the file that you saved.').waitFor();
      const entries = () =>
        storedEntries(board, boardKey(CAST)) as { kind: string; value: unknown }[];
      // The altered entry's number counts for nothing, so either may stand last.
      await eventually(() => entries().map(({ kind }) => kind)).toContain('booksClosed');
      const words = entries().flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
      expect(words).toContain('Twenty leads a month');
      expect(words).not.toContain('Ten leads a month');
    });
  });
});

async function openBoardPage(board: OpenBoard): Promise<void> {
  await board.page.getByRole('button', { name: 'Whose Turn', exact: true }).click();
  await board.modal().getByRole('tab', { name: 'Settings', exact: true }).waitFor();
}

async function savedFile(board: OpenBoard): Promise<string> {
  const modal = board.modal();
  await modal.getByRole('button', { name: 'Export the board to a file' }).click();
  const page: Page = await board.opened(() =>
    modal.getByRole('button', { name: 'Open the file' }).click(),
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file', exact: true }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  await page.close();
  return text;
}

function serverOf(board: OpenBoard) {
  const server = board.state.boards.get('test');
  if (server === undefined) throw new Error('No board');
  return server;
}

function storedEntries(board: OpenBoard, key: string): unknown {
  return JSON.parse(serverOf(board).blobs[key] ?? '{}').journal?.entries;
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}
