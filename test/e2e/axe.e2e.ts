import type { Frame, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults, PART_OF_A_CARD } from '../support/axe.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { chooseMore, onProduct, type ProductOptions } from '../support/board/product-board.ts';
import { type CardState, openState } from '../support/board/states.ts';
import { setUpBoard } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What axe says of the pages that people work on, light and dark: names, roles, landmarks, contrast.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Each is a board of its own: those that differ most in what they show. */
const STATES: readonly CardState[] = ['idle', 'own', 'decide', 'approved', 'requestForm'];
const MANY_BOARDS_MS = 180_000;

const cast = CASTS.en;

onEachLibrary((library) => {
  test.each(['light', 'dark'] as const)(
    'the card’s section in %s',
    { timeout: MANY_BOARDS_MS },
    async (theme) => {
      const faults: string[] = [];
      for (const state of STATES) {
        const made = openState(state, 'en');
        await onProduct(browser, { library, theme, ...made.options }, async (board) => {
          await made.open(board);
          faults.push(...(await sectionFaults(state, board)));
        });
      }
      expect(faults).toEqual([]);
    },
  );

  test.each(['light', 'dark'] as const)('a question on a card in %s', async (theme) => {
    const specialist = idsOf(cast).member(cast.specialist);
    const roles = { 'switches.questions': true, [`people.${specialist}.roles`]: ['paidSearch'] };
    const base = { library, theme, cast, blobs: setUpBoard(cast, roles), member: cast.client };
    await onProduct(browser, base, async (board) => {
      await board.openCard(cast.freeCard);
      const section = board.section();
      await chooseMore(board, PHRASES.en.more, 'Who do I ask?');
      await section.getByRole('button', { name: /^Copy @/ }).waitFor();
      const whoFaults = await sectionFaults('who', board);
      await section.getByRole('button', { name: 'Close', exact: true }).click();
      await chooseMore(board, PHRASES.en.more, 'Ask a question');
      await section.getByRole('button', { name: 'Paid search', exact: true }).click();
      await section.getByRole('textbox', { name: 'Your question' }).fill('Which price?');
      const faults = [...whoFaults, ...(await sectionFaults('asks', board))];
      await section.getByRole('button', { name: `Ask ${cast.specialist}` }).click();
      await section.getByText(`Your question to ${cast.specialist}`).waitFor();
      faults.push(...(await sectionFaults('asked', board)));
      expect(faults).toEqual([]);
    });
  });

  test.each(['light', 'dark'] as const)(
    'the board’s tabs and the printed team in %s',
    { timeout: MANY_BOARDS_MS },
    async (theme) => {
      const faults: string[] = [];
      const { options } = openState('untaken', 'en');
      const blobs = { ...setUpBoard(cast, SHOWN), ...options.blobs };
      const base: ProductOptions = { library, theme, cast, blobs, member: cast.manager };
      await onProduct(browser, base, async (board) => {
        await board.page.getByRole('button', { name: 'Whose Turn', exact: true }).click();
        const modal = board.modal();
        for (const [tab, open] of TABS) {
          await modal.getByRole('tab', { name: tab, exact: true }).click();
          await open(modal);
          faults.push(...(await faultsIn(tab, await frameOf(board, 'modal'))));
        }
        await modal.getByRole('tab', { name: 'Team', exact: true }).click();
        const printed = await board.opened(() =>
          modal.getByRole('button', { name: 'Print the team' }).click(),
        );
        await printed.getByRole('heading', { name: 'Team', level: 1 }).waitFor();
        faults.push(...(await faultsIn('printed', printed.mainFrame())));
      });
      expect(faults).toEqual([]);
    },
  );
});

/** A row that has something of everything. */
const SHOWN = {
  [`people.${idsOf(cast).member(cast.specialist)}.roles`]: ['paidSearch'],
  [`people.${idsOf(cast).member(cast.specialist)}.topics`]: 'keywords, ad texts',
  [`people.${idsOf(cast).member(cast.other)}.away`]: ['2026-11-19', '2026-11-27'],
  'switches.agreed': true,
};

type Open = (modal: FrameLocator) => Promise<void>;

/** Each tab with what is folded or closed at first. */
const TABS: readonly (readonly [tab: string, open: Open])[] = [
  ['For you', (modal) => modal.getByRole('main').getByText(cast.freeCard).first().waitFor()],
  [
    'For you',
    async (modal) => {
      await modal.getByRole('button', { name: new RegExp(`^${cast.freeCard}`) }).click();
      await modal.getByRole('button', { name: PHRASES.en.take }).waitFor();
    },
  ],
  [
    'Team',
    async (modal) => {
      await modal.getByRole('button', { name: `Edit: ${cast.specialist}` }).click();
      await modal.getByRole('button', { name: 'Add a window' }).click();
      await modal.getByLabel('Window 1: from').waitFor();
    },
  ],
  [
    'Team',
    async (modal) => {
      await modal.getByRole('button', { name: "I'm away", exact: true }).click();
      await modal.getByLabel('Last day').waitFor();
    },
  ],
  [
    'How we work',
    async (modal) => {
      await modal.getByRole('button', { name: 'Change: Edits' }).click();
      const form = modal.getByRole('form', { name: 'Edits' });
      await form.getByLabel('Working days for edits').fill('1');
      await form.getByRole('button', { name: 'Propose' }).click();
      await modal.getByRole('button', { name: 'Withdraw' }).waitFor();
      await modal.getByText('Begin with a ready set').first().click();
      await modal.getByRole('radio', { name: /^Monthly retainer/ }).check();
      await modal.getByText('What will change').waitFor();
    },
  ],
  [
    'How we work',
    async (modal) => {
      await modal.getByRole('button', { name: 'Change: Edits' }).click();
      await modal.getByLabel('Working days for edits').waitFor();
      await modal.getByText('More rules').click();
      await modal.getByRole('button', { name: 'Change: The agency' }).waitFor();
    },
  ],
  ['Settings', (modal) => modal.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()],
];

async function sectionFaults(state: string, board: BoardWindow): Promise<string[]> {
  const faults = await axeFaults(await frameOf(board, 'section'), PART_OF_A_CARD);
  return faults.map((fault) => `${state}: ${fault}`);
}

async function faultsIn(place: string, frame: Frame): Promise<string[]> {
  return (await axeFaults(frame)).map((fault) => `${place}: ${fault}`);
}

async function frameOf({ page }: BoardWindow, kind: 'section' | 'modal'): Promise<Frame> {
  const handle = await page.locator(`iframe.frame-${kind}`).last().elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`There is no frame for the ${kind}`);
  return frame;
}
