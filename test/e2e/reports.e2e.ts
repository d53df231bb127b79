import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ReportContent } from '../../src/domain/report/entries.ts';
import { SAMPLES } from '../../src/host/sample/samples.ts';
import { published, REPORT } from '../domain/report/sample-reports.ts';
import { axeFaults } from '../support/axe.ts';
import { CASTS, type Cast } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { eventually, onProduct } from '../support/board/product-board.ts';
import { cardBlob, cardEntries, cardKey, setUpBoard } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// The index of reports: one that is read, one that is not, one that is missing, and the way to its card.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = {
  en: {
    ...{ board: 'Whose Turn', tab: 'Reports', yes: 'Yes, they are reports' },
    ...{ december: 'December', november: 'November', october: 'October', september: 'September' },
    ...{ due: 'Due: Mon 4 Jan 2027', missing: 'Missing: +2 working days', unread: 'Not read yet' },
    ...{ read: 'Read Thu 5 Nov', write: 'Write report: November', list: 'Reports' },
    ...{ fresh: 'New report', failed: '1 card could not be read.' },
    ...{ again: 'Try again', gone: 'Trello does not answer.' },
  },
  ru: {
    ...{ board: 'Чей ход', tab: 'Отчёты', yes: 'Да, это отчёты' },
    ...{ december: 'декабрь', november: 'ноябрь', october: 'октябрь', september: 'сентябрь' },
    ...{ due: 'Срок: пн 4 янв. 2027', missing: 'Нет отчёта: +2 раб. дня' },
    ...{ unread: 'Ещё не прочитано', read: 'Прочитано чт 5 нояб.', list: 'Отчёты' },
    ...{
      write: 'Написать отчёт: ноябрь',
      fresh: 'Новый отчёт',
      failed: 'Не удалось прочитать 1 карточку.',
    },
    ...{ again: 'Попробовать ещё раз', gone: 'Trello не отвечает.' },
  },
  es: {
    ...{ board: '¿A quién le toca?', tab: 'Informes', yes: 'Sí, son informes' },
    ...{ december: 'diciembre', november: 'noviembre', october: 'octubre' },
    ...{ september: 'septiembre', due: 'Entrega: lun 4 ene 2027' },
    ...{ missing: 'Falta: +2 días háb.', unread: 'Sin leer', read: 'Leído jue 5 nov' },
    ...{ write: 'Escribir informe: noviembre', list: 'Informes', fresh: 'Informe nuevo' },
    ...{ failed: 'No se pudo leer 1 tarjeta.', again: 'Intentar de nuevo' },
    gone: 'Trello no responde.',
  },
} as const;

const PAPER = {
  en: {
    ...{ copy: 'Copy as text for an e-mail', copied: 'Copied.', print: 'Print' },
    ...{ title: 'Report: October 2026', unread: 'Not read yet', text: 'The report as text' },
    alone: 'Open the report on its card and press Print there.',
  },
  ru: {
    ...{ copy: 'Скопировать текстом для письма', copied: 'Скопировано.', print: 'Напечатать' },
    ...{ title: 'Отчёт: октябрь 2026', unread: 'Ещё не прочитано', text: 'Отчёт текстом' },
    alone: 'Откройте отчёт на карточке и нажмите там «Напечатать».',
  },
  es: {
    ...{ copy: 'Copiar como texto para un correo', copied: 'Copiado.', print: 'Imprimir' },
    ...{ title: 'Informe: octubre de 2026', unread: 'Sin leer', text: 'El informe en texto' },
    alone: 'Abre el informe en su tarjeta y pulsa «Imprimir» allí.',
  },
} as const;

const KINDS = {
  'rules.cadence.seo': ['month', '2026-10-10'],
  'rules.cadence.seoResults': ['quarter', '2026-08-10'],
};

const LANGUAGES = ['en', 'ru', 'es'] as const;
/** Fri 4 Dec 2026: November was due on Wed 2 Dec. */
const NOW = '2026-12-04T14:00:00Z';

function titleOf(cast: Cast, key: string): string {
  const card = SAMPLES[cast.language].cards.find((one) => one.key === key);
  if (card === undefined) throw new Error(`No card ${key}`);
  return card.name;
}

function report(
  cast: Cast,
  card: string,
  content: Partial<ReportContent>,
  at: string,
  isRead: boolean,
) {
  const press = published(content);
  const first = cardEntries(cast, [{ by: cast.manager, press }], `${at}T10:00:00Z`);
  const [made] = first;
  if (made === undefined || !isRead) return cardBlob(cast, card, first);
  const read = { by: cast.client, press: { kind: 'read', ref: made.id } as const };
  const both = cardEntries(cast, [{ by: cast.manager, press }, read], `${at}T10:00:00Z`);
  return cardBlob(cast, card, both);
}

const SEPTEMBER = { from: day('2026-09-01'), to: day('2026-09-30') };
const OCTOBER = { from: day('2026-10-01'), to: day('2026-10-31') };

function reportBoard(cast: Cast, fields: Readonly<Record<string, unknown>> = {}) {
  return {
    ...setUpBoard(cast, { 'rules.cadence.all': ['month', '2026-09-10'], ...fields }),
    ...report(cast, cast.freeCard, { period: SEPTEMBER }, '2026-11-05', true),
    ...report(cast, titleOf(cast, 'report-october'), { period: OCTOBER }, '2026-11-03', false),
  };
}

async function openReports(board: OpenBoard, cast: Cast) {
  const say = STORIES[cast.language];
  await board.page.getByRole('button', { name: say.board, exact: true }).click();
  const modal = board.modal();
  await modal.getByRole('tab', { name: say.tab, exact: true }).click();
  await modal.getByRole('heading', { name: say.tab, level: 1, exact: true }).waitFor();
  return modal;
}

onEachLibrary((library) => {
  test.each(LANGUAGES)('read, not read, missing and to come, in %s', async (language) => {
    const cast = CASTS[language];
    const say = STORIES[language];
    const options = { library, cast, blobs: reportBoard(cast), member: cast.manager, now: NOW };
    await onProduct(browser, options, async (board) => {
      const modal = await openReports(board, cast);
      const rows = modal.getByRole('list', { name: say.tab, exact: true }).getByRole('listitem');
      await eventually(() => rows.count()).toBe(4);
      const texts = await rows.allInnerTexts();
      const told = [
        [say.december, say.due],
        [say.november, say.missing],
        [say.october, say.unread],
        [say.september, say.read],
      ];
      for (const [index, parts] of told.entries()) {
        for (const part of parts) expect(texts[index]?.toLowerCase()).toContain(part.toLowerCase());
      }
      expect(await faultsIn(board)).toEqual([]);
      await shot(board.page, `index-${language}`);
    });
  });

  test('a list called Reports is confirmed; its card shows the date, and Write report opens it', async () => {
    const cast = CASTS.en;
    const options = { library, cast, blobs: reportBoard(cast), member: cast.manager, now: NOW };
    await onProduct(browser, options, async (board) => {
      const modal = await openReports(board, cast);
      const write = modal.getByRole('button', { name: STORIES.en.write, exact: true });
      const name = titleOf(cast, 'report-november');
      await write.click();
      await modal.getByText(/^There is no card for it yet\. Make one on the board/).waitFor();
      await modal.getByRole('button', { name: STORIES.en.yes, exact: true }).click();
      await modal.getByText('Lists with reports: Reports').waitFor();
      await modal.getByText(`${name} · due Wed 2 Dec`, { exact: true }).waitFor();
      expect(await faultsIn(board)).toEqual([]);
      await shot(board.page, 'dates');
      await modal.getByRole('button', { name: 'Show the date on the card', exact: true }).click();
      await eventually(() => board.badges(name)).toEqual(['Report: +2 working days']);
      await modal.getByText(/does not show its date/).waitFor({ state: 'detached' });
      await write.click();
      await board.page.getByRole('dialog', { name, exact: true }).waitFor();
    });
  });

  test('what the client reads meanwhile shows without opening the index anew', async () => {
    const cast = CASTS.en;
    const options = { library, cast, blobs: reportBoard(cast), member: cast.manager, now: NOW };
    await onProduct(browser, options, async (board) => {
      const modal = await openReports(board, cast);
      await modal.getByText(STORIES.en.unread, { exact: true }).waitFor();
      const client = await board.secondWindow(cast.client);
      await client.openCard(titleOf(cast, 'report-october'));
      await client.section().getByRole('button', { name: "I've read it", exact: true }).click();
      await modal.getByText('Read Fri 4 Dec', { exact: true }).waitFor();
    });
  });

  test('the client finds what is new, by the keyboard alone, and its card', async () => {
    const cast = CASTS.en;
    const options = { library, cast, blobs: reportBoard(cast), member: cast.client, now: NOW };
    await onProduct(browser, options, async (board) => {
      await board.page.getByRole('button', { name: STORIES.en.board, exact: true }).click();
      const modal = board.modal();
      const { keyboard } = board.page;
      await modal.getByRole('tab', { name: 'For you', exact: true }).focus();
      for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowRight');
      const tab = modal.getByRole('tab', { name: STORIES.en.tab, exact: true });
      await eventually(() => tab.getAttribute('aria-selected')).toBe('true');
      await modal.getByText(STORIES.en.fresh, { exact: true }).waitFor();
      expect(await modal.getByRole('button', { name: /^Write report/ }).count()).toBe(0);
      const name = titleOf(cast, 'report-october');
      const focused = () =>
        modal.locator('body').evaluate(() => document.activeElement?.getAttribute('aria-label'));
      for (let steps = 0; (await focused()) !== `Open card: ${name}`; steps += 1) {
        expect(steps).toBeLessThan(10);
        await keyboard.press('Tab');
      }
      await keyboard.press('Enter');
      await board.page.getByRole('dialog', { name, exact: true }).waitFor();
    });
  });

  test.each(LANGUAGES)('a report goes on paper and into a mail, in %s', async (language) => {
    const cast = CASTS[language];
    const say = PAPER[language];
    const theme = language === 'es' ? ('dark' as const) : ('light' as const);
    const base = { library, cast, theme, now: NOW };
    const options = { ...base, blobs: reportBoard(cast), member: cast.client };
    await onProduct(browser, options, async (board) => {
      await board.openCard(titleOf(cast, 'report-october'));
      const section = board.section();
      await section.getByRole('button', { name: say.copy, exact: true }).click();
      await section.getByText(say.copied, { exact: true }).waitFor();
      const paper = await board.opened(() =>
        section.getByRole('button', { name: say.print, exact: true }).click(),
      );
      await paper.getByRole('heading', { level: 1, name: say.title, exact: true }).waitFor();
      expect(await paper.getByRole('row').count()).toBe(1 + REPORT.rows.length);
      await paper.getByText(say.unread, { exact: true }).waitFor();
      const text = await paper.getByLabel(say.text).inputValue();
      expect(text.startsWith(`${say.title}\n\n`)).toBe(true);
      expect(text).toContain(REPORT.meaning);
      expect(await faultsOf(paper)).toEqual([]);
      await shot(paper, `paper-${language}`);
      await paper.setViewportSize({ width: 320, height: 900 });
      expect(await faultsOf(paper)).toEqual([]);
      await shot(paper, `paper-narrow-${language}`);
      // By its own address it was told nothing.
      const alone = await board.context.newPage();
      await alone.goto(paper.url());
      await alone.getByText(say.alone, { exact: true }).waitFor();
      expect(await faultsOf(alone)).toEqual([]);
    });
  });

  test.each(LANGUAGES)('narrow and dark nothing is cut off, in %s', async (language) => {
    const cast = CASTS[language];
    const viewport = { width: 320, height: 1000 };
    const damaged = { [cardKey(cast, cast.namelessCard)]: '{"journal":{"v":1,"entries":"lost"}}' };
    const kinds = { 'rules.kinds': ['seo', 'seoResults'], ...KINDS };
    const blobs = { ...reportBoard(cast, kinds), ...damaged };
    const options = { library, cast, blobs, member: cast.manager, now: NOW, viewport };
    await onProduct(browser, { ...options, theme: 'dark' }, async (board) => {
      await openReports(board, cast);
      const groups = board.modal().getByRole('heading', { level: 2 });
      await eventually(() => groups.count()).toBe(3);
      await board.modal().getByText(STORIES[language].failed).waitFor();
      expect(await faultsIn(board)).toEqual([]);
      await shot(board.page, `dark-${language}`);
      await board.page.evaluate(() => {
        if (window.__board) window.__board.faults.dropReplyOneIn = 1;
      });
      await board.modal().getByRole('button', { name: STORIES[language].again }).click();
      const gone = board.modal().getByText(STORIES[language].gone);
      await eventually(async () => {
        await board.clock.advance(4000);
        return gone.count();
      }).toBe(1);
      expect(await faultsIn(board)).toEqual([]);
      await shot(board.page, `gone-${language}`);
    });
  });

  test('a board without anything says so, and the usual cadence is a press away', async () => {
    const cast = CASTS.en;
    const options = { library, cast, member: cast.manager, now: NOW };
    await onProduct(browser, options, async (board) => {
      const modal = await openReports(board, cast);
      await modal.getByText(/^There are no reports yet\. To write one/).waitFor();
      await modal.getByRole('button', { name: 'No', exact: true }).click();
      await modal.getByText('No list is for reports').waitFor();
      await shot(board.page, 'empty');
      await modal.getByRole('button', { name: 'Every month, starting with December' }).click();
      await modal.getByText('Due: Mon 4 Jan 2027').waitFor();
    });
  });
});

async function faultsIn(board: OpenBoard): Promise<readonly string[]> {
  const handle = await board.page.locator('iframe.frame-modal').last().elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The modal has no frame');
  return faultsOf(frame);
}

async function faultsOf(page: Page | Frame): Promise<readonly string[]> {
  const frame = 'mainFrame' in page ? page.mainFrame() : page;
  const [whole, found] = await Promise.all([frame.evaluate(brokenInPage), axeFaults(frame)]);
  return [...whole, ...found];
}

/** Runs in the page: what axe does not see. */
function brokenInPage(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth}`] : []),
  ];
}

/** Pictures to be looked at, where a folder is named for them. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['REPORT_SHOTS'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
