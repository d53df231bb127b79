import { expect } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { en as questionsEn } from '../../src/i18n/questions/en.ts';
import { es as questionsEs } from '../../src/i18n/questions/es.ts';
import { ru as questionsRu } from '../../src/i18n/questions/ru.ts';
import { front } from '../support/board/approval-steps.ts';
import type { Cast } from '../support/board/cast.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import {
  chooseMore,
  eventually,
  heading,
  pasteInto,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { field } from '../support/board/report-steps.ts';
import { cardBlob, cardEntries, setUpBoard } from '../support/board/stored.ts';
import { promised } from '../support/journals.ts';
import {
  clipboard,
  hasTyped,
  type ReportTexts,
  reportTexts,
  sees,
} from '../support/walk/report-parts.ts';
import { createWalk, type Walker } from '../support/walk/walk.ts';

// Reports (issue 6): written by the account manager, published once, read or asked about, corrected in the open.

const walk = createWalk('reports');

/** So high that a card with the longest section is whole on the picture. */
function wholeEditor({ width }: Walker) {
  return { viewport: { width, height: 2300 } };
}

/** Tue 1 Dec 2026: November is over, its report is due on Wed 2 Dec. */
const DECEMBER = '2026-12-01T10:00:00Z';
const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };

function dueOn(cast: Cast) {
  const promise = promised('2026-12-02', { zone: cast.timezoneId });
  const press = { kind: 'reportDue', period: NOVEMBER, promise } as const;
  return {
    ...setUpBoard(cast, { 'rules.cadence.all': ['month', '2026-10-10'] }),
    ...cardBlob(cast, cast.freeCard, cardEntries(cast, [{ by: cast.manager, press }])),
  };
}

walk('1 a report on a card', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { t, written } = texts;
  const blobs = setUpBoard(cast, {
    'rules.result': written.goal,
    'rules.kinds': ['paidSearch', 'seo'],
    'rules.cadence.paidSearch': ['month', '2026-10-10'],
    'rules.cadence.seo': ['quarter', '2026-10-01'],
  });
  const base = { blobs, member: cast.manager, now: DECEMBER, ...wholeEditor(walker) };
  await walker.onBoard(base, async (board) => {
    await board.openCard(cast.freeCard);
    await pressIn(board, t('button.more'));
    await look('Write report under More', board.page);
    await pressIn(board, t('button.more'));
    await chooseMore(board, t('button.more'), t('button.writeReport'));
    await sees(board, t('reporting.goal', { goal: written.goal }));
    await look('an empty report', board.page);

    const section = board.section();
    const stepper = section.locator('.report-stepper output');
    for (const length of ['week', 'twoWeeks', 'quarter'] as const) {
      await section.getByText(t(`reporting.form.${length}`), { exact: true }).click();
      await eventually(() => stepper.textContent()).not.toBe('');
      await look(`period: ${length}`, board.page);
    }
    await section.getByText(t('reporting.form.range'), { exact: true }).click();
    await field(board, t('reporting.form.from')).fill('2026-11-03');
    await field(board, t('reporting.form.to')).fill('2026-11-29');
    await look('period: from–to', board.page);
    await section.getByText(t('reporting.form.month'), { exact: true }).click();
    await pressIn(board, t('reporting.form.earlier'));
    await pressIn(board, t('reporting.form.later'));

    await field(board, t('reporting.form.link')).fill('docs.example.com/november');
    await field(board, t('reporting.form.linkName')).fill(written.file);
    await pressIn(board, t('reporting.form.addLink'));
    await field(board, t('reporting.form.linkN', { n: 2 })).fill('https://ads.example.com/export');
    await pasteInto(field(board, t('reporting.form.row', { n: 1 })), written.block);
    await eventually(() => section.locator('.report-row').count()).toBe(5);
    await field(board, t('reporting.form.better', { n: 2 })).selectOption('down');
    await field(board, t('reporting.meaning')).fill(written.meaning);
    await sees(board, t('reporting.form.preview'));
    await field(board, t('reporting.form.needs')).fill(written.needs);
    await look('a full report', board.page);
    await toBeginning(board);
    await look('a full report, its beginning', board.page);
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('button.copyMessage'));
    await section.getByText(t('reporting.pictures')).click();
    await look('published, to the agency', board.page);

    const client = await board.secondWindow(cast.client);
    await client.openCard(cast.freeCard);
    await client.section().getByText(t('reporting.pictures')).click();
    await pressIn(client, t('reporting.readAll'));
    await look('published, to the client', client.page);
  });
});

walk('2 its life', async (walker) => {
  const { cast, look, language } = walker;
  const { t, d, written } = await reportTexts(language);
  const base = { blobs: dueOn(cast), member: cast.manager, now: DECEMBER, ...wholeEditor(walker) };
  await walker.onBoard(base, async (board) => {
    await look('due, on the board', board.page);
    await board.openCard(cast.freeCard);
    await look('due', board.page);
    await pressIn(board, t('button.writeReport'));
    await pasteInto(field(board, t('reporting.form.row', { n: 1 })), written.block);
    await eventually(() => board.section().locator('.report-row').count()).toBe(5);
    const values = await board
      .section()
      .locator('input.report-value')
      .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value)); // by its class
    await board.closeCard();
    await board.openCard(cast.freeCard);
    await hasTyped(board, values);
    await look('left and come back to', board.page);
    await pressIn(board, t('button.cancel'));
    await heading(board, t('reporting.draft'));
    await look('a draft', board.page);
    await pressIn(board, t('reporting.discard'));
    await look('delete it?', board.page);
    await pressIn(board, t('reporting.keep'));

    const client = await board.secondWindow(cast.client);
    await client.openCard(cast.freeCard);
    await heading(client, t('reporting.due', { period: monthName(language), d: d('2026-12-02') }));
    expect(await sectionText(client)).not.toContain(values[1]);
    await look('the draft is the writer’s alone', client.page);

    await pressIn(board, t('reporting.publish'));
    await sees(board, t('report.refusal.noMeaning'));
    await look('refused: no meaning', board.page);
    await refusedForEveryReason(board, walker, t);
    await field(board, t('reporting.meaning')).fill(written.short);
    await typeValues(board, values);
    await board.section().getByText(t('reporting.form.week'), { exact: true }).click();
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('report.hint.soWhat'));
    await look('asked: so what, and another period', board.page);
    await board.section().getByText(t('reporting.form.month'), { exact: true }).click();
    await field(board, t('reporting.meaning')).fill(written.meaning);
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('reporting.unread', { d: d('2026-12-01') }));
    await look('published, not read', board.page);
    await pressIn(board, t('button.copyMessage'));
    await sees(board, t('status.copied'));
    await look('the message is copied', board.page);
    expect(await clipboard(board.page)).toContain('https://trello.com/c/');
    await board.closeCard();
    await look('on the board, for the agency', board.page);

    await heading(client, t('reporting.new', { what: monthName(language) }));
    await look('the client reads', client.page);
    await pressIn(client, t('button.askQuestion'));
    await look('the client asks', client.page);
    await client.section().getByRole('textbox').first().fill(ASKED[language]);
    await client.section().locator('button[type="submit"]').click();
    await sees(client, ASKED[language]);
    await look('asked', client.page);
    await pressIn(client, t('button.iveRead'));
    await sees(client, t('reporting.read', { d: d('2026-12-01') }));
    await look('read', client.page);

    await board.openCard(cast.freeCard);
    await sees(board, ASKED[language]);
    await look('a question about it', board.page);
    await pressIn(board, questionTexts[language]['question.answered']);
    await board.section().getByRole('textbox').first().fill(ANSWERED[language]);
    await board.section().locator('button[type="submit"]').click();
    await client.section().locator('.questions summary').click();
    await sees(client, ANSWERED[language]);
    await look('answered', client.page);

    await pressIn(board, t('reporting.correct'));
    await hasTyped(board, values);
    await typeValues(board, ['48']);
    await look('a correction', board.page);
    await board.section().getByText(t('reporting.form.saveCorrection')).scrollIntoViewIfNeeded();
    await look('a correction, its end', board.page);
    await pressIn(board, t('reporting.form.saveCorrection'));
    await client.section().getByText('46 → 48').waitFor();
    await look('corrected after it was read', client.page);
    await look('corrected, to the agency', board.page);
    for (const [window, date] of [
      [client, '2026-12-15T10:00:00Z'],
      [client, '2027-01-04T10:00:00Z'],
    ] as const) {
      await window.setDate(date);
      const read = t('reporting.read', { d: d('2026-12-01') });
      await eventually(() => front(window, cast.freeCard)).toEqual([`${read} (green)`]);
    }
    await look('a month after', client.page);
  });
});

walk('2 not written in time', async (walker) => {
  const { cast, look, language } = walker;
  const base = { blobs: dueOn(cast), member: cast.manager, now: '2026-12-02T20:00:00Z' };
  await walker.onBoard(base, async (board) => {
    await eventually(() => board.badges(cast.freeCard)).toHaveLength(1);
    await look('since yesterday', board.page);
    await board.setDate('2026-12-04T10:00:00Z');
    await eventually(() => front(board, cast.freeCard)).toHaveLength(1);
    await look('two working days', board.page);
    const { t, d } = await reportTexts(language);
    const late = t('reporting.late', { period: monthName(language), d: d('2026-12-02') });
    await board.openCard(cast.freeCard);
    await heading(board, late);
    await look('the card is late', board.page);
    const client = await board.secondWindow(cast.client);
    await client.openCard(cast.freeCard);
    await heading(client, late);
    await look('late, to the client', client.page);
  });
});

/** Without a period, a result, a link or a meaning all is said at once. */
async function refusedForEveryReason(board: OpenBoard, { look }: Walker, t: ReportTexts['t']) {
  const section = board.section();
  await section.getByText(t('reporting.form.range'), { exact: true }).click();
  await field(board, t('reporting.form.from')).fill('');
  await typeValues(board, ['', '', '', '', '']);
  await pressIn(board, t('reporting.publish'));
  for (const reason of ['noPeriod', 'noMeaning', 'nothingToShow'] as const) {
    await sees(board, t(`report.refusal.${reason}`));
  }
  await look('refused for every reason', board.page);
  await section.locator('.field-error').last().scrollIntoViewIfNeeded();
  await look('refused for every reason, the last one', board.page);
}

/** A form that is longer than its frame is scrolled in it, and the card around it too. */
function toBeginning(board: OpenBoard): Promise<void> {
  return board
    .section()
    .locator('form h2')
    .evaluate((title) => title.scrollIntoView());
}

async function typeValues(board: OpenBoard, values: readonly string[]): Promise<void> {
  const fields = board.section().locator('input.report-value');
  for (const [index, value] of values.entries()) await fields.nth(index).fill(value);
}

const questionTexts = { en: questionsEn, ru: questionsRu, es: questionsEs };

const ASKED = {
  en: 'How many of the 46 bought?',
  ru: 'Сколько из 46 уже купили?',
  es: '¿Cuántos de los 46 han comprado?',
} as const;

const ANSWERED = {
  en: 'Nine so far, mostly kitchens with delivery.',
  ru: 'Пока девять, в основном наборы с доставкой.',
  es: 'De momento nueve, casi todos bicis de paseo.',
} as const;

function monthName(language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.parse('2026-11-15'),
  );
}
