import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedEntries } from '../support/board/approval-steps.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { focused, tabTo } from '../support/board/keys.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import { eventually, onProduct } from '../support/board/product-board.ts';
import { boardKey, setUpBoard } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// The Team tab: a team from nothing, rows that two people edit at once, who is away, and other zones.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.en;
const { member } = idsOf(cast);

onEachLibrary((library) => {
  test('a team of six from nothing takes fewer than 20 presses, and no mouse', async () => {
    const base = { library, bare: true, member: cast.manager };
    await onProduct(browser, base, async (board) => {
      const { keyboard } = board.page;
      const modal = board.modal();
      let presses = 0;
      // What presses or chooses is counted, with the card's and the board's own buttons; Tab and Escape only move.
      const press = async (name: string, key = 'Enter', frame = '') => {
        await tabTo(board.page, name, frame);
        await keyboard.press(key);
        presses += 1;
      };
      await press(cast.card);
      await board.section().getByRole('button', { name: 'Choose', exact: true }).waitFor();
      await press('Choose');
      const step = (name: string) => modal.getByRole('heading', { name }).waitFor();
      await step('Who approves for the client?');
      for (const name of [cast.client, cast.colleague]) {
        await press(name, 'Space', 'first-run');
        await modal.getByRole('button', { name, pressed: true }).waitFor();
      }
      await press('Next');
      await step('Where does the agency work?');
      await press('OK');
      await modal.getByRole('radio', { name: 'Wednesday evening' }).waitFor();
      await press('Done');
      await step('Ready. Open any card and press Ask for approval.');
      await keyboard.press('Escape');
      await board.page.locator('.modal').waitFor({ state: 'detached' });
      await press('Close');
      await board.page.locator('.card-dialog').waitFor({ state: 'detached' });
      await press('Whose Turn');
      await press('For you', 'ArrowRight', 'board');
      await modal.getByRole('heading', { name: 'Team', level: 1 }).waitFor();
      const does = [
        [cast.specialist, 'Paid search'],
        [cast.other, 'Design'],
        [cast.nameless, 'Development'],
      ] as const;
      for (const [name, role] of does) {
        await press(`Edit: ${name}`);
        await modal.getByRole('checkbox', { name: role }).waitFor();
        await press(role, 'Space');
        await press('Save');
        await row(board, name).locator('.face-words').getByText(role).waitFor();
        // The form is gone: the keyboard goes on from the row's own button.
        await eventually(() => focused(board.page)).toMatchObject({ name: `Edit: ${name}` });
      }
      expect(presses).toBeLessThan(20);
      // Everybody whom nobody counts to the client is of the agency.
      const agency = await names(modal, 'Agency');
      const placed = [cast.manager, cast.specialist, cast.other, cast.nameless];
      expect(placed.filter((name) => !agency.includes(name))).toEqual([]);
      expect(await names(modal, 'Client')).toEqual([cast.client, cast.colleague]);
    });
  });

  test('two people edit one row at once, and both are kept, field by field', async () => {
    await onProduct(browser, { library, member: cast.manager }, async (board) => {
      const other = await board.secondWindow(cast.specialist);
      for (const window of [board, other]) await openTeam(window);
      const edit = (window: BoardWindow) =>
        window.modal().getByRole('button', { name: `Edit: ${cast.specialist}` });
      await edit(board).click();
      await edit(other).click();
      await board.modal().getByLabel('What to ask about').fill('keywords, ad texts');
      await other.modal().getByLabel('How best to reach').fill('comments here');
      await board.modal().getByRole('button', { name: 'Save' }).click();
      await other.modal().getByRole('button', { name: 'Save' }).click();
      for (const window of [board, other]) {
        await row(window, cast.specialist).getByText('keywords and ad texts').waitFor();
        await row(window, cast.specialist)
          .getByText(/comments here/)
          .waitFor();
      }
    });
  });

  test('who is away names a stand-in, and the client reads whom to ask', async () => {
    await onProduct(browser, { library, member: cast.specialist }, async (board) => {
      await openTeam(board);
      const modal = board.modal();
      await modal.getByRole('button', { name: "I'm away", exact: true }).click();
      await modal.getByLabel('First day').fill('2026-11-20');
      await modal.getByText(`Without a stand-in, questions go to ${cast.manager}.`).waitFor();
      await modal.getByLabel('Last day').fill('2026-11-18');
      await modal.getByRole('button', { name: 'Save' }).click();
      await modal.getByText('The last day is before the first.').waitFor();
      await modal.getByLabel('Last day').fill('2026-11-24');
      await modal.getByLabel('Who stands in?').selectOption({ label: cast.other });
      await modal.getByText(`Questions on these days go to ${cast.other}.`).waitFor();
      await modal.getByRole('button', { name: 'Save' }).click();
      await row(board, cast.specialist).getByText('Away until Tue 24 Nov').waitFor();
      const reader = await board.secondWindow(cast.client);
      await openTeam(reader);
      await row(reader, cast.specialist).getByText(`Stand-in: ${cast.other}`).waitFor();
      expect(await row(reader, cast.specialist).getByRole('button').count()).toBe(0);
      await modal.getByRole('button', { name: "I'm back" }).click();
      await row(reader, cast.specialist)
        .getByText(/Available now/)
        .waitFor();
    });
  });

  test('hours stand in the reader’s zone with the person’s own beside them', async () => {
    const zone = { [`people.${member(cast.specialist)}.zone`]: 'Asia/Almaty' };
    const base = { library, member: cast.client, blobs: setUpBoard(cast, zone) };
    await onProduct(browser, base, async (board) => {
      await openTeam(board);
      const tom = row(board, cast.specialist);
      // Fri 14:00 in London is 19:00 in Almaty: his day is over.
      await tom.getByText('Mon 23 Nov from 05:00 (10:00, Almaty)').waitFor();
      await tom.getByText(/Mon–Fri 5–14 \(10–19, Almaty\)/).waitFor();
      await row(board, cast.other).getByText('Available now · until 19:00').waitFor();
    });
  });

  test('what was typed into a row outlives the frame, open as it was left', async () => {
    await onProduct(browser, { library, member: cast.specialist }, async (board) => {
      await openTeam(board);
      const modal = board.modal();
      await modal.getByRole('button', { name: `Edit: ${cast.specialist}` }).click();
      await modal.getByLabel('What to ask about').fill('keywords');
      await modal.getByRole('button', { name: 'Add a window' }).click();
      await modal.getByLabel('Window 1: from').fill('12:00');
      await modal.getByLabel('Window 1: to').fill('11:00');
      await modal.getByRole('button', { name: 'Save' }).click();
      await modal.getByText('Window 1: the end is before the start.').waitFor();
      await rebuildFrame(board);
      await modal.getByText('Your text from last time is still here.').waitFor();
      await eventually(() => modal.getByLabel('What to ask about').inputValue()).toBe('keywords');
      expect(await modal.getByLabel('Window 1: from').inputValue()).toBe('12:00');
      await modal.getByLabel('Window 1: to').fill('13:00');
      await modal.getByRole('button', { name: 'Save' }).click();
      await row(board, cast.specialist)
        .getByText(/answers 12–13/)
        .waitFor();
      const stored = storedEntries(board, boardKey(cast)).map(({ path }) => path);
      expect(stored).toContain(`people.${member(cast.specialist)}.reply`);
    });
  });

  test('the team is opened as a page to print', async () => {
    await onProduct(browser, { library, member: cast.client }, async (board) => {
      await openTeam(board);
      const page = await board.opened(() =>
        board.modal().getByRole('button', { name: 'Print the team' }).click(),
      );
      await page.getByRole('heading', { name: 'Team' }).waitFor();
      await page.getByText(cast.nameless, { exact: true }).first().waitFor();
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'Agency',
        'Client',
        'On neither side yet',
      ]);
    });
  });
});

describe('bad data on a row', () => {
  test('an unknown zone and a circle of stand-ins are told, and somebody is always there to ask', async () => {
    const id = member(cast.specialist);
    const other = member(cast.other);
    const days = ['2026-11-19', '2026-11-27'];
    const fields = {
      [`people.${id}.zone`]: 'Mars/Olympus',
      [`people.${id}.away`]: [...days, other],
      [`people.${other}.away`]: [...days, id],
      [`people.${other}.hours`]: [[[1140, 600]], [], [], [], [], [], []],
    };
    const base = { member: cast.client, blobs: setUpBoard(cast, fields) };
    await onProduct(browser, base, async (board) => {
      await openTeam(board);
      const modal = board.modal();
      await modal.getByText(/this time zone is not known \(Mars\/Olympus\)/).waitFor();
      await modal.getByText(/these hours overlap or end before they begin/).waitFor();
      await row(board, cast.specialist).getByText(`Ask ${cast.manager} meanwhile`).waitFor();
    });
  });
});

async function openTeam({ page, modal }: BoardWindow): Promise<void> {
  await page.getByRole('button', { name: 'Whose Turn', exact: true }).click();
  await modal().getByRole('tab', { name: 'Team' }).click();
  await modal().getByRole('heading', { name: 'Team', level: 1 }).waitFor();
}

function row(window: BoardWindow, name: string) {
  return window
    .modal()
    .locator('.team-row')
    .filter({ hasText: name })
    .filter({
      has: window.page.locator(`.face-words > span:first-child:text-is("${name}")`),
    });
}

async function names(modal: FrameLocator, side: string): Promise<readonly string[]> {
  const region = modal.getByRole('region', { name: side, exact: true });
  return region.locator('.face-words > span:first-child').allTextContents();
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
