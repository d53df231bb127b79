import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePromise } from '../../src/domain/calendar/promise.ts';
import { instant } from '../../src/domain/clock.ts';
import { boardStateOf } from '../../src/domain/rules/board-state.ts';
import { workingCalendarOf } from '../../src/domain/rules/settings.ts';
import { formatDay } from '../../src/i18n/dates.ts';
import { CASTS, type Cast } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow } from '../support/board/open-board.ts';
import { eventually, FRIDAY, onProduct } from '../support/board/product-board.ts';
import { boardKey, type StoredBlobs, setUpBoard } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// *How we work*: sentences that everybody reads, and for who may change them a pencil beside each.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const WORDS = {
  en: {
    button: 'Whose Turn',
    tab: 'How we work',
    change: 'Change: Edits',
    edits: 'Edits',
    field: 'Working days for edits',
    ready: (day: string) => `ready by ${day}, 19:00`,
  },
  ru: {
    button: 'Чей ход',
    tab: 'Как мы работаем',
    change: 'Изменить: Правки',
    edits: 'Правки',
    field: 'Рабочих дней на правки',
    ready: (day: string) => `Готово не позднее: ${day}, 19:00`,
  },
  es: {
    button: '¿A quién le toca?',
    tab: 'Cómo trabajamos',
    change: 'Cambiar: Cambios',
    edits: 'Cambios',
    field: 'Días hábiles para los cambios',
    ready: (day: string) => `Listo a más tardar: ${day}, 19:00`,
  },
} as const;

const NARROW = { width: 320, height: 800 };

onEachLibrary((library) => {
  test.each(['en', 'ru', 'es'] as const)(
    'the Friday example moves as one types and is the engine’s own, in %s',
    async (language) => {
      const cast = CASTS[language];
      const words = WORDS[language];
      await onProduct(browser, { library, cast, member: cast.manager }, async (board) => {
        const modal = await openRules(board, words);
        await modal.getByRole('button', { name: words.change }).click();
        const form = modal.getByRole('form', { name: words.edits });
        for (const n of [0, 1, 3, 12]) {
          await form.getByLabel(words.field).fill(String(n));
          const told = words.ready(formatDay(engineDay(n, cast.timezoneId, language), language));
          await modal.getByText(told).first().waitFor();
        }
      });
    },
  );

  test('each of the five pencils opens its own; what is saved is read by the client', async () => {
    const cast = CASTS.en;
    await onProduct(browser, { library, cast, member: cast.manager }, async (board) => {
      const modal = await openRules(board, WORDS.en);
      await saveNumber(modal, 'Edits', 'Working days for edits', '3');
      await saveNumber(modal, 'Decisions', "Working days for the client's decision", '4');
      await saveNumber(modal, 'What is missing', 'Working days for what is missing', '5');
      await modal.getByRole('button', { name: 'Change: Reports' }).click();
      const reports = modal.getByRole('form', { name: 'Reports' });
      await reports.getByRole('button', { name: 'Add: SEO results' }).click();
      await reports
        .getByLabel('SEO results', { exact: true })
        .selectOption({ label: 'every month' });
      await reports.getByRole('button', { name: 'Save' }).click();
      await reports.waitFor({ state: 'detached' });
      await modal.getByRole('button', { name: 'Change on Team: who decides' }).click();
      await modal.getByRole('tab', { name: 'Team', selected: true }).waitFor();

      await board.setMember(cast.client);
      const read = await openRules(board, WORDS.en);
      await read.getByText('The agency has edits ready within 3 full working days').waitFor();
      await read.getByText('or asks for edits within 4 full working days').waitFor();
      await read.getByText('sends it within 5 full working days').waitFor();
      await read.getByText('(SEO results, every month)').waitFor();
      await read.getByText(`${cast.client} decides for the client`).waitFor();
      expect(await read.getByRole('button', { name: /^Change/ }).count()).toBe(0);
      expect(await read.locator('main').locator('input, select, textarea').count()).toBe(0);
    });
  });

  test('a set says what will change, and is saved in one press', async () => {
    const cast = CASTS.en;
    await onProduct(browser, { library, cast, member: cast.manager }, async (board) => {
      const modal = await openRules(board, WORDS.en);
      const stored = () => board.state.boards.get('test')?.blobs[boardKey(cast)] ?? '';
      const before = stored();
      await modal.getByText('Begin with a ready set').first().click();
      await modal.getByRole('radio', { name: /^Monthly retainer/ }).check();
      const row = modal.getByRole('row', { name: /^Decisions/ });
      expect(await row.textContent()).toMatch(/2 working days\s*3 working days/);
      expect(stored()).toBe(before);
      await modal.getByRole('button', { name: 'Use this set' }).click();
      await modal.getByText('or asks for edits within 3 full working days').waitFor();
      await modal.getByText('More rules').click();
      await modal.getByText('at most 2 at once').waitFor();
    });
  });

  test('everything is done without a mouse, and what was typed survives an accidental close', async () => {
    const cast = CASTS.en;
    await onProduct(browser, { library, cast, member: cast.manager }, async (board) => {
      const modal = await openRules(board, WORDS.en);
      const { keyboard } = board.page;
      const pencil = modal.getByRole('button', { name: 'Change: Edits' });
      await pencil.focus();
      await keyboard.press('Enter');
      await keyboard.press('Tab');
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type('6');
      await modal.getByText('within 6 full working days').waitFor();
      await board.page.locator('.modal > header').getByRole('button', { name: 'Close' }).click();
      await board.page.locator('.modal').waitFor({ state: 'detached' });

      const again = await openRules(board, WORDS.en);
      const field = again.getByLabel('Working days for edits');
      await eventually(() => field.inputValue()).toBe('6');
      await field.focus();
      await keyboard.press('Enter');
      await again.getByRole('form', { name: 'Edits' }).waitFor({ state: 'detached' });
      const focused = again.getByRole('button', { name: 'Change: Edits' });
      await eventually(() => focused.evaluate((one) => one === document.activeElement)).toBe(true);
    });
  });

  test('two people change the rules at once: both changes stay, and who was overtaken is told', async () => {
    const cast = CASTS.en;
    const options = { library, cast, member: cast.manager, blobs: withoutManager(cast) };
    await onProduct(browser, options, async (board) => {
      const mine = await openRules(board, WORDS.en);
      const theirs = await openRules(await board.secondWindow(cast.specialist), WORDS.en);
      await Promise.all([
        saveNumber(mine, 'Edits', 'Working days for edits', '3'),
        saveNumber(theirs, 'Decisions', "Working days for the client's decision", '4'),
      ]);
      for (const window of [mine, theirs]) {
        await window.getByText('has edits ready within 3 full working days').waitFor();
        await window.getByText('or asks for edits within 4 full working days').waitFor();
      }

      await mine.getByRole('button', { name: 'Change: Edits', exact: true }).click();
      const form = mine.getByRole('form', { name: 'Edits', exact: true });
      await form.getByLabel('Working days for edits').fill('6');
      await saveNumber(theirs, 'Edits', 'Working days for edits', '5');
      const told = form.getByText('This rule was changed while you were editing it.');
      await told.waitFor();
      await form.getByText('It now says: “The agency has edits ready within 5 full').waitFor();
      expect(await form.getByLabel('Working days for edits').inputValue()).toBe('6');
      await form.getByRole('button', { name: 'Save' }).click();
      await theirs.getByText('has edits ready within 6 full working days').waitFor();
    });
  });

  test.each(['en', 'ru', 'es'] as const)(
    'in a narrow frame nothing is cut off and every control has a name, in %s',
    async (language) => {
      const cast = CASTS[language];
      const options = { library, cast, member: cast.manager, viewport: NARROW };
      await onProduct(browser, options, async (board) => {
        const modal = await openRules(board, WORDS[language]);
        for (const fold of await modal.locator('main summary').all()) await fold.click();
        for (const pencil of await modal.locator('.rule-pencil[aria-expanded]').all()) {
          await pencil.click();
        }
        await modal.getByRole('radio').last().check();
        expect(await modal.locator('body').evaluate(faultsInPage)).toEqual([]);
      });
    },
  );
});

/** While nobody manages the account anybody of the agency may change the rules. */
function withoutManager(cast: Cast): StoredBlobs {
  const key = boardKey(cast);
  const { journal } = JSON.parse(setUpBoard(cast)[key] ?? '');
  const entries = journal.entries.filter(
    ({ role }: { readonly role?: string }) => role !== 'accountManager',
  );
  return { [key]: JSON.stringify({ journal: { ...journal, entries } }) };
}

async function openRules(
  board: BoardWindow,
  { button, tab }: { readonly button: string; readonly tab: string },
): Promise<FrameLocator> {
  await board.page.getByRole('button', { name: button, exact: true }).click();
  const modal = board.modal();
  await modal.getByRole('tab', { name: tab }).click();
  await modal.getByRole('heading', { level: 1, name: tab }).waitFor();
  return modal;
}

async function saveNumber(modal: FrameLocator, name: string, field: string, value: string) {
  await modal.getByRole('button', { name: `Change: ${name}`, exact: true }).click();
  const form = modal.getByRole('form', { name, exact: true });
  await form.getByLabel(field).fill(value);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
}

/** When edits asked on this very Friday at 14:00 are ready, by a board on which nothing but its zone is set. */
function engineDay(n: number, zone: string, language: keyof typeof FRIDAY) {
  const { settings } = boardStateOf({ entries: [] }, zone, []);
  const received = instant(Date.parse(FRIDAY[language]));
  const calendar = workingCalendarOf(settings.agency, () => undefined);
  const made = makePromise({ rule: { kind: 'full' }, n, received, now: received, calendar });
  if (!made.ok) throw new Error(made.error.type);
  return made.value.day;
}

/** Runs in the modal's frame. */
function faultsInPage(): string[] {
  const faults: string[] = [];
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  for (const control of document.querySelectorAll('button, input, textarea, select')) {
    const labels = 'labels' in control ? [...((control.labels as NodeListOf<Element>) ?? [])] : [];
    const texts = labels.map((label) => label.textContent);
    const name = [control.getAttribute('aria-label'), ...texts, control.textContent].join('');
    if (name.trim() === '') faults.push(`no name: ${control.outerHTML.slice(0, 80)}`);
    const { width, right } = control.getBoundingClientRect();
    if (width > 0 && right > document.documentElement.clientWidth + 1) {
      faults.push(`cut off: ${name.trim().slice(0, 40)}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px wide in ${clientWidth}`);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push('an id twice');
  return faults;
}
