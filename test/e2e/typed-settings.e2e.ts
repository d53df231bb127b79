import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { eventually, onProduct, pressIn } from '../support/board/product-board.ts';
import { boardKey } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What is typed on the pages of the board outlives the frame and the modal, as it does on a card.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.en;
const RESTORED = 'Your text from last time is still here.';

onEachLibrary((library) => {
  describe.each(['allowed', 'blocked'] as const)('third-party cookies %s', (cookies) => {
    const base = { library, cookies, member: cast.manager };

    test('hours typed in the rules survive the frame and an accidental close', async () => {
      await onProduct(browser, base, async (board) => {
        await openRules(board);
        const modal = board.modal();
        await modal.getByText('More rules').click();
        await modal.getByRole('button', { name: 'Change: The agency' }).click();
        const agency = modal.getByRole('form', { name: 'The agency' });
        const opens = agency.getByLabel('Monday: from');
        await opens.fill('08:30');
        await opens.focus();

        await rebuildFrame(board);
        await agency.getByText(RESTORED).waitFor();
        await eventually(() => opens.inputValue()).toBe('08:30');
        await eventually(() => hasKeyboard(opens)).toBe(true);

        const closes = agency.getByLabel('Monday: to');
        await closes.fill('17:30');
        await closeModal(board);
        await openRules(board);
        await eventually(() => closes.inputValue()).toBe('17:30');
        expect(await opens.inputValue()).toBe('08:30');
        expect(board.state.boards.get('test')?.blobs[boardKey(cast)]).not.toContain('510');
      });
    });

    test('what is saved or cancelled on purpose does not come back', async () => {
      await onProduct(browser, base, async (board) => {
        await openRules(board);
        const modal = board.modal();
        const edits = modal.getByRole('form', { name: 'Edits', exact: true });
        const decisions = modal.getByRole('form', { name: 'Decisions', exact: true });
        await modal.getByRole('button', { name: 'Change: Edits' }).click();
        await edits.getByLabel('Working days for edits').fill('4');
        await edits.getByRole('button', { name: 'Save' }).click();
        // Where storage is refused it goes on: the tab should stay open for a while.
        await modal.getByText(/^Saved\./).waitFor();
        await modal.getByRole('button', { name: 'Change: Decisions' }).click();
        await decisions.getByLabel(/^Working days/).fill('6');
        await decisions.getByRole('button', { name: 'Cancel' }).click();
        await closeModal(board);
        await openRules(board);
        await modal.getByText('within 4 full working days').first().waitFor();
        await modal.getByText('asks for edits within 2 full working days').waitFor();
        expect(await modal.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
        expect(await modal.getByText(RESTORED).count()).toBe(0);
      });
    });

    test('the first run goes on at its question, with every answer and the hours begun', async () => {
      await onProduct(browser, { ...base, bare: true }, async (board) => {
        const modal = board.modal();
        const start = async () => {
          await board.openCard(cast.card);
          await pressIn(board, 'Choose');
        };
        await start();
        await modal.getByRole('button', { name: cast.client }).click();
        await modal.getByRole('button', { name: cast.colleague }).click();
        await modal.getByRole('button', { name: 'Next' }).click();
        await modal.getByRole('button', { name: 'Change' }).click();
        await modal.getByLabel('from', { exact: true }).fill('08:30');
        await modal.getByLabel('from', { exact: true }).focus();

        await rebuildFrame(board);
        await modal.getByRole('heading', { name: 'Where does the agency work?' }).waitFor();
        const opens = modal.getByLabel('from', { exact: true });
        await eventually(() => opens.inputValue()).toBe('08:30');
        await eventually(() => hasKeyboard(opens)).toBe(true);
        await modal.getByLabel('Region', { exact: true }).selectOption({ label: 'England' });

        await closeModal(board);
        await pressIn(board, 'Choose');
        await eventually(() => opens.inputValue()).toBe('08:30');
        await modal.getByRole('button', { name: 'OK' }).click();
        await modal.getByRole('radio', { name: 'Tuesday evening' }).check();
        await rebuildFrame(board);
        const tuesday = modal.getByRole('radio', { name: 'Tuesday evening' });
        await eventually(() => tuesday.isChecked()).toBe(true);
        await modal.getByRole('button', { name: 'Done' }).click();
        await modal.getByRole('heading', { name: /^Ready/ }).waitFor();
        await rebuildFrame(board);
        await modal.getByRole('heading', { name: /^Ready/ }).waitFor();
        await modal.getByRole('button', { name: 'Close' }).click();
        await board.page.locator('.modal').waitFor({ state: 'detached' });
        const stored = () => board.state.boards.get('test')?.blobs[boardKey(cast)] ?? '';
        await eventually(stored).toContain('[[510,1140]]');
      });
    });

    test('the three questions opened over the settings stand there again', async () => {
      await onProduct(browser, base, async (board) => {
        await openSettings(board);
        const modal = board.modal();
        await modal.getByRole('button', { name: 'Three questions' }).click();
        await modal.getByRole('button', { name: cast.other }).click();
        await closeModal(board);
        await openModal(board);
        const tapped = modal.getByRole('button', { name: cast.other });
        await eventually(() => tapped.getAttribute('aria-pressed')).toBe('true');
        await modal.getByRole('button', { name: 'Skip for now' }).click();
        await modal.getByRole('heading', { name: 'Settings' }).waitFor();
        await modal.getByRole('button', { name: 'Three questions' }).click();
        await eventually(() => tapped.getAttribute('aria-pressed')).toBe('false');
      });
    });
  });
});

async function openModal(board: OpenBoard): Promise<void> {
  await board.page.getByRole('button', { name: 'Whose Turn', exact: true }).click();
}

async function openRules(board: OpenBoard): Promise<void> {
  await openModal(board);
  await board.modal().getByRole('tab', { name: 'How we work' }).click();
  await board.modal().getByRole('heading', { name: 'How we work' }).waitFor();
}

async function openSettings(board: OpenBoard): Promise<void> {
  await openModal(board);
  await board.modal().getByRole('tab', { name: 'Settings' }).click();
  await board.modal().getByRole('heading', { name: 'Settings' }).waitFor();
}

/** By the cross in its head, without a word to the page. */
async function closeModal(board: OpenBoard): Promise<void> {
  await board.page.locator('.modal > header').getByRole('button', { name: 'Close' }).click();
  await board.page.locator('.modal').waitFor({ state: 'detached' });
}

/** The frame goes and comes again, as Trello may do with any frame. */
async function rebuildFrame(board: OpenBoard): Promise<void> {
  const body = board.modal().locator('body');
  await body.evaluate((element) => {
    element.dataset['mark'] = 'old';
    location.reload();
  });
  await eventually(() => board.modal().locator('body[data-mark="old"]').count()).toBe(0);
}

function hasKeyboard(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement);
}
