import { expect } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { sampleSeed } from '../../src/host/sample/samples.ts';
import { approvalPress } from '../support/approval-stories.ts';
import type { Cast } from '../support/board/cast.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import {
  chooseMore,
  eventually,
  heading,
  pasteInto,
  pressIn,
} from '../support/board/product-board.ts';
import { field } from '../support/board/report-steps.ts';
import {
  cardBlob,
  cardEntries,
  type Pressed,
  requestOf,
  setUpBoard,
} from '../support/board/stored.ts';
import { RUSSIAN_EDITS } from '../support/russian-edits.ts';
import {
  clipboard,
  hasTyped,
  type ReportTexts,
  readReport,
  reportTexts,
  row,
  sees,
  storedReport,
  titleOf,
  typedValues,
} from '../support/walk/report-parts.ts';
import { createWalk } from '../support/walk/walk.ts';

// Reports over a board and over months (issue 6): which are missing, facts, pictures, earlier rows, room.

const walk = createWalk('report-index');

const AUGUST = { from: day('2026-08-01'), to: day('2026-08-31') };
const SEPTEMBER = { from: day('2026-09-01'), to: day('2026-09-30') };
const OCTOBER = { from: day('2026-10-01'), to: day('2026-10-31') };
/** Fri 4 Dec 2026: November was due on Wed 2 Dec. */
const FRIDAY = '2026-12-04T14:00:00Z';

function reportOn(
  cast: Cast,
  card: string,
  press: ReturnType<typeof storedReport>,
  at: string,
  reader?: string,
) {
  return cardBlob(cast, card, readReport(cast, press, at, reader));
}

/** September is read, October is not, November is missing. */
function earlierReports(cast: Cast, texts: ReportTexts) {
  const monthly = (period: typeof OCTOBER, [leads, cost]: readonly [string, string]) => {
    const rows = storedReport(cast, texts).rows;
    const own = [leads, cost].map((value, index) => row(cast, rows[index]?.name ?? '', value));
    return storedReport(cast, texts, { period, rows: [...own, ...rows.slice(2)] });
  };
  const money = (n: number) => ({ en: `£${n}`, ru: `${n * 75} ₽`, es: `${n} €` })[cast.language];
  return {
    ...reportOn(
      cast,
      cast.namelessCard,
      monthly(AUGUST, ['31', money(24)]),
      '2026-11-03T10:00:00Z',
      cast.client,
    ),
    ...reportOn(
      cast,
      cast.card,
      monthly(SEPTEMBER, ['35', money(23)]),
      '2026-11-03T10:00:00Z',
      cast.client,
    ),
    ...reportOn(
      cast,
      titleOf(cast, 'report-october'),
      monthly(OCTOBER, ['38', money(21)]),
      '2026-11-04T10:00:00Z',
    ),
  };
}

async function openReports(board: OpenBoard, { list }: ReportTexts, title: string) {
  await board.page.getByRole('button', { name: title, exact: true }).click();
  const modal = board.modal();
  await modal.getByRole('tab', { name: list('tab.reports'), exact: true }).click();
  await modal.getByRole('heading', { name: list('tab.reports'), level: 1, exact: true }).waitFor();
  return modal;
}

const BOARD = { en: 'Whose Turn', ru: 'Чей ход', es: '¿A quién le toca?' } as const;

walk('3 cadence and the index', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { t, list, d } = texts;
  const november = titleOf(cast, 'report-november');
  const blobs = {
    ...setUpBoard(cast, { 'rules.cadence.all': ['month', '2026-08-10'] }),
    ...earlierReports(cast, texts),
  };
  const base = { blobs, member: cast.manager, now: FRIDAY };
  await walker.onBoard(base, async (board) => {
    const modal = await openReports(board, texts, BOARD[language]);
    await modal.getByText(list('reports.missing', { n: 2 })).waitFor();
    await modal.getByText(list('section.noHolidays')).waitFor();
    await look('the index, a list is guessed', board.page);
    const write = modal.getByRole('button', { name: new RegExp(`^${list('reports.write')}:`) });
    await write.first().click();
    await modal.getByText(list('reports.noCard.noList')).waitFor();
    await look('no card for it yet', board.page);
    await modal.getByRole('button', { name: list('reports.lists.yes'), exact: true }).click();
    await modal.getByText(list('reports.dates', { n: 1 })).waitFor();
    await look('the list is confirmed', board.page);
    await modal.getByRole('button', { name: list('reports.dates.show', { n: 1 }) }).click();
    await modal.getByText(list('reports.dates', { n: 1 })).waitFor({ state: 'detached' });
    await write.first().click();
    await board.page.getByRole('dialog', { name: november, exact: true }).waitFor();
    await heading(board, t('reporting.late', { period: monthName(language), d: d('2026-12-02') }));
    await look('its card, late', board.page);

    const client = await board.secondWindow(cast.client);
    const theirs = await openReports(client as OpenBoard, texts, BOARD[language]);
    await theirs.getByText(list('reports.new'), { exact: true }).waitFor();
    await look('the index, to the client', client.page);
  });
});

walk('3 kinds of work', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { t, list } = texts;
  const fields = {
    'rules.kinds': ['seo', 'seoResults', 'hypotheses'],
    'rules.cadence.seo': ['month', '2026-11-10'],
    'rules.cadence.seoResults': ['quarter', '2026-08-10'],
    'rules.cadence.hypotheses': ['twoWeeks', '2026-11-02'],
  };
  const blobs = {
    ...setUpBoard(cast, fields),
    ...reportOn(
      cast,
      cast.card,
      storedReport(cast, texts, { period: OCTOBER, work: 'seo' }),
      '2026-11-04T10:00:00Z',
      cast.client,
    ),
  };
  const base = { blobs, member: cast.manager, now: FRIDAY };
  await walker.onBoard(base, async (board) => {
    const modal = await openReports(board, texts, BOARD[language]);
    await eventually(() => modal.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(2);
    await look('the index by kinds of work', board.page);
    await modal.getByRole('tab', { name: list('tab.rules'), exact: true }).click();
    await modal.getByRole('heading', { level: 1 }).waitFor();
    await look('How we work', board.page);
    await board.page.keyboard.press('Escape');
    await board.openCard(cast.freeCard);
    await chooseMore(board, t('button.more'), t('button.writeReport'));
    await field(board, t('reporting.form.work')).selectOption('hypotheses');
    await look('hypotheses: two weeks', board.page);
    await field(board, t('reporting.form.work')).selectOption('seoResults');
    await look('results: a quarter', board.page);
  });
});

walk('3 no cadence yet', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { list } = texts;
  await walker.onBoard({ member: cast.manager, now: FRIDAY }, async (board) => {
    const modal = await openReports(board, texts, BOARD[language]);
    await modal.getByText(list('reports.noCadence')).waitFor();
    await look('nothing yet', board.page);
    const start = list('reports.start.month', { period: monthName(language, '2026-12-15') });
    await modal.getByRole('button', { name: start, exact: true }).click();
    await modal.getByText(list('reports.noCadence')).waitFor({ state: 'detached' });
    await look('every month from now on', board.page);
  });
});

walk('4 facts of the cooperation', async (walker) => {
  const { cast, look, language } = walker;
  const { t, written } = await reportTexts(language);
  const { blobs } = sampleSeed(language);
  const base = { bare: true, blobs, member: cast.manager, now: '2026-12-01T10:00:00Z' };
  await walker.onBoard(base, async (board) => {
    await board.openCard(cast.freeCard);
    await chooseMore(board, t('button.more'), t('button.writeReport'));
    // The last report's results bring their columns along.
    await field(board, t('reporting.form.previous', { n: 1 })).waitFor();
    await pressIn(board, t('reporting.form.facts'));
    const first = t('report.fact.decisionsAsked');
    await eventually(
      () =>
        board
          .section()
          .locator('input.report-name')
          .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value)), // by its class
    ).toContain(first);
    await look('facts as rows', board.page);
    const values = await typedValues(board);
    await field(board, t('reporting.meaning')).fill(written.meaning);
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('report.hint.emptyRows', { n: 3 }));
    await pressIn(board, t('reporting.publishAnyway'));
    await sees(board, t('button.copyMessage'));
    await look('facts, published', board.page);
    expect(values.filter((value) => value !== '').length).toBeGreaterThan(3);
  });
});

walk('5 pictures, paper and mail', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { t, list, written } = texts;
  const rows = storedReport(cast, texts).rows.map((one, index) =>
    index === 0
      ? { ...one, better: 'up' as const }
      : index === 1
        ? { ...one, better: 'down' as const }
        : index === 2
          ? { ...one, better: 'up' as const }
          : one,
  );
  const blobs = {
    ...earlierReports(cast, texts),
    ...reportOn(
      cast,
      cast.freeCard,
      storedReport(cast, texts, { rows }),
      '2026-12-01T10:00:00Z',
      cast.client,
    ),
  };
  await walker.onBoard({ blobs, member: cast.client, now: FRIDAY }, async (board) => {
    await board.openCard(cast.freeCard);
    await board.section().getByText(t('reporting.pictures')).click();
    await board.section().locator('.report-history').waitFor();
    await look('bars, lines and the table', board.page);
    await pressIn(board, list('reports.copy'));
    await sees(board, t('status.copied'));
    await look('copied for a mail', board.page);
    const mail = await clipboard(board.page);
    expect(mail).toContain(written.goal);
    const paper = await board.opened(() => pressIn(board, list('reports.print')));
    await paper.getByRole('heading', { level: 1 }).waitFor();
    await look('paper', paper);
    await paper.emulateMedia({ media: 'print' });
    await look('as it is printed', paper);
  });
});

walk('6 writing in comfort', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { t } = texts;
  const blobs = {
    ...setUpBoard(cast, { 'rules.cadence.all': ['month', '2026-08-10'] }),
    ...earlierReports(cast, texts),
  };
  await walker.onBoard({ blobs, member: cast.manager, now: FRIDAY }, async (board) => {
    await board.openCard(cast.freeCard);
    await chooseMore(board, t('button.more'), t('button.writeReport'));
    await hasTyped(board, ['', '', '', '', '']);
    await eventually(() => field(board, t('reporting.form.previous', { n: 1 })).inputValue()).toBe(
      '38',
    );
    await look('rows of the last report, values as before', board.page);
    await board.section().locator('details summary').first().click();
    await look('the earlier report beside', board.page);
    const block = texts.written.block
      .split('\n')
      .map((line) => line.split('\t').slice(0, 2).join('\t'));
    await pasteInto(field(board, t('reporting.form.value', { n: 1 })), block.slice(1).join('\n'));
    await eventually(() => field(board, t('reporting.form.value', { n: 1 })).inputValue()).toBe(
      '46',
    );
    expect(await field(board, t('reporting.form.previous', { n: 1 })).inputValue()).toBe('38');
    await look('a block is pasted', board.page);
  });
});

walk('7 room', async (walker) => {
  const { cast, look, language } = walker;
  const { t, d } = await reportTexts(language);
  await walker.onBoard(
    { blobs: history(cast, 4), member: cast.manager, now: '2026-12-01T10:00:00Z' },
    async (board) => {
      await board.openCard(cast.card);
      await chooseMore(board, t('button.more'), t('button.writeReport'));
      await writeMuch(board, t);
      await look('12 results and 2,000 characters', board.page);
      await pressIn(board, t('reporting.publish'));
      await sees(board, t('reporting.unread', { d: d('2026-12-01') }));
      await look('published beside a history', board.page);
    },
  );
  await walker.onBoard(
    {
      blobs: history(cast, 24),
      member: cast.manager,
      now: '2026-12-01T10:00:00Z',
      // So high that the meter at the section's end is on the picture too.
      viewport: { width: walker.width, height: 2300 },
    },
    async (board) => {
      await board.openCard(cast.card);
      await chooseMore(board, t('button.more'), t('button.writeReport'));
      const text = await writeMuch(board, t);
      await board.section().locator('.room-meter').waitFor();
      await look('the meter', board.page);
      await pressIn(board, t('reporting.publish'));
      await board.section().getByRole('alert').waitFor();
      await look('no room: refused, nothing lost', board.page);
      expect(await field(board, t('reporting.meaning')).inputValue()).toBe(text);
      await board.closeCard();
      await board.openCard(cast.card);
      await eventually(() => field(board, t('reporting.meaning')).inputValue()).toBe(text);
    },
  );
});

/** So many rounds of four edits each, and their hand-overs. */
function history(cast: Cast, rounds: number) {
  const story: Pressed[] = [];
  const idOfLast = () => (cardEntries(cast, story).at(-1) as { readonly id: string }).id; // entries have one
  for (let round = 0; round < rounds; round += 1) {
    const edits = RUSSIAN_EDITS.slice(round * 4, round * 4 + 4).map(reversed);
    const { by, press } = requestOf(cast, edits);
    const ask = round === 0 ? {} : { ask: idOfLast() };
    story.push({ by, press: { ...press, ...ask } as Pressed['press'] }); // the next round answers what was handed over
    story.push({ by: cast.specialist, press: approvalPress.handOver(idOfLast(), '2026-11-30') });
  }
  return cardBlob(cast, cast.card, cardEntries(cast, story));
}

/** Other words than those of the report to come: what stands there twice would take no room. */
function reversed(text: string): string {
  return [...text].toReversed().join('');
}

/** 12 results and 2,000 characters of Russian, of words that stand nowhere in the history. */
async function writeMuch(board: OpenBoard, t: ReportTexts['t']): Promise<string> {
  const lines = NAMES.map(
    (name, index) => `${name}\t${(index + 3) * 137},5 %\t${index + 150} %\t${index * 7 + 120} %`,
  );
  await pasteInto(field(board, t('reporting.form.row', { n: 1 })), lines.join('\n'));
  await eventually(() => board.section().locator('.report-row').count()).toBe(12);
  const text = RUSSIAN_EDITS.slice(-28).join('. ').slice(0, 2000).trim();
  expect(text.length).toBeGreaterThan(1990);
  await field(board, t('reporting.meaning')).fill(text);
  return text;
}

const NAMES = [
  ...['Заявки с поиска', 'Заявки из соцсетей', 'Звонки', 'Стоимость заявки', 'Конверсия сайта'],
  ...['Доля бренда', 'Отказы', 'Повторные покупки', 'Средний чек', 'Отписки от рассылки'],
  ...['Видимость в поиске', 'Выполнение плана'],
];

function monthName(language: string, of = '2026-11-15'): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.parse(of),
  );
}
