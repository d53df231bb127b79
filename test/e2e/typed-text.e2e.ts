import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, heading, onProduct, pressIn } from '../support/board/product-board.ts';
import { cardBlob, cardEntries, requestOf } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Nothing that was typed is lost: with the browser's storage, and with that refused to our frames.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.en;
const say = PHRASES.en;

onEachLibrary((library) => {
  describe.each(['allowed', 'blocked'] as const)('third-party cookies %s', (cookies) => {
    const base = { library, cookies, member: cast.client };

    test('a frame rebuilt in mid-word keeps text, focus and caret', async () => {
      const entries = cardEntries(cast, [requestOf(cast, ['One', 'Two'])]);
      const blobs = cardBlob(cast, cast.card, entries);
      await onProduct(browser, { ...base, blobs, framesOnWrite: 'rebuild' }, async (board) => {
        const other = await board.secondWindow(cast.specialist);
        await other.openCard(cast.card);
        await board.openCard(cast.card);
        await pressIn(board, say.addEdit);
        const { keyboard } = board.page;
        await board.section().getByRole('textbox').focus();
        await keyboard.type('Logo: white');
        for (let left = 0; left < 5; left += 1) await keyboard.press('ArrowLeft');
        await keyboard.type('not ');
        await mark(board);
        // Somebody else writes to the card: this window's frame goes and comes again.
        await other
          .section()
          .getByRole('checkbox', { name: say.tick(1, 'One') })
          .check();
        await eventually(() => isMarked(board)).toBe(false);
        const line = board.section().getByRole('textbox');
        await eventually(() => line.inputValue()).toBe('Logo: not white');
        await eventually(() => line.evaluate((field) => field === document.activeElement)).toBe(
          true,
        );
        await keyboard.type('so ');
        await eventually(() => line.inputValue()).toBe('Logo: not so white');
        await pressIn(board, say.send(1));
        await heading(board, "Agency's turn: 3 edits, Tom Barker is on it");
      });
    });

    test('a card closed by accident opens with the form as it was left', async () => {
      await onProduct(browser, base, async (board) => {
        await board.openCard(cast.card);
        await pressIn(board, say.requestEdits);
        await board.section().getByRole('textbox').fill('Logo: black\nPhone number');
        await board.closeCard();
        await board.openCard(cast.card);
        const lines = board.section().getByRole('textbox');
        await eventually(() => lines.count()).toBe(2);
        expect([await lines.first().inputValue(), await lines.last().inputValue()]).toEqual([
          'Logo: black',
          'Phone number',
        ]);
      });
    });

    test('a pop-up closed by accident opens with the text', async () => {
      await onProduct(browser, base, async (board) => {
        await board.openCard(cast.card);
        const dialog = board.page.getByRole('dialog', { name: cast.card });
        const open = async () => {
          await dialog.getByRole('button', { name: say.requestEdits, exact: true }).click();
          await board.popup().getByRole('textbox').first().waitFor();
        };
        await dialog.getByRole('button', { name: 'Power-Ups' }).click();
        await open();
        await board.popup().getByRole('textbox').fill('Logo: black');
        await board.page.locator('.popup > header').getByRole('button', { name: 'Close' }).click();
        await board.page.locator('.popup').waitFor({ state: 'detached' });
        await open();
        await eventually(() => board.popup().getByRole('textbox').inputValue()).toBe('Logo: black');
        await board.popup().getByText('Your text from last time is still here.').waitFor();
        await board
          .popup()
          .getByRole('button', { name: say.send(1) })
          .click();
        await board.page.locator('.popup').waitFor({ state: 'detached' });
        await heading(board, "Agency's turn: 1 edit, Tom Barker is on it");
      });
    });

    test('a note and a date that were begun come back too, and are gone once sent', async () => {
      const entries = cardEntries(cast, [requestOf(cast, ['One'])]);
      const blobs = cardBlob(cast, cast.card, entries);
      await onProduct(browser, { ...base, blobs, member: cast.specialist }, async (board) => {
        await board.openCard(cast.card);
        await pressIn(board, say.promise);
        const why = board.section().getByRole('textbox', { name: 'Why later?' });
        await board.section().getByLabel('All edits will be ready by').fill('2026-11-30');
        await why.fill('Fonts');
        await board.closeCard();
        await board.openCard(cast.card);
        await eventually(() => why.inputValue()).toBe('Fonts');
        await board.section().getByRole('button', { name: 'Promise Mon 30 Nov' }).click();
        await board.section().getByText('Was Wed 25 Nov. Reason: Fonts').waitFor();

        await pressIn(board, say.handOver);
        const note = board.section().getByRole('textbox', { name: say.note });
        await note.fill('Look at page 3');
        await board.page.keyboard.press('Escape');
        await heading(board, 'Your turn: 1 edit');
        await pressIn(board, say.handOver);
        await eventually(() => note.inputValue()).toBe('Look at page 3');
      });
    });
  });
});

async function mark(board: OpenBoard): Promise<void> {
  await board
    .section()
    .locator('body')
    .evaluate((body) => {
      body.dataset['mark'] = 'old';
    });
}

async function isMarked(board: OpenBoard): Promise<boolean> {
  return (await board.section().locator('body[data-mark="old"]').count()) > 0;
}
