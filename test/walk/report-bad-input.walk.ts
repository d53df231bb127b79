import { expect } from 'vitest';
import type { Cast } from '../support/board/cast.ts';
import type { BoardWindow } from '../support/board/open-board.ts';
import {
  chooseMore,
  eventually,
  heading,
  pasteInto,
  pressIn,
} from '../support/board/product-board.ts';
import { correctedAtOnce, field, publishedAtOnce } from '../support/board/report-steps.ts';
import { cardBlob, setUpBoard } from '../support/board/stored.ts';
import {
  type ReportTexts,
  readReport,
  reportTexts,
  row,
  sees,
  storedReport,
  typedValues,
} from '../support/walk/report-parts.ts';
import { createWalk } from '../support/walk/walk.ts';

// What people type into reports by mistake or on purpose, and what happens to them meanwhile (issue 6, "Bad input").

const walk = createWalk('report-bad-input');

const DECEMBER = '2026-12-01T10:00:00Z';

/** As they are typed, in this order; the last two stay words. */
const VALUES = ['1 234,5 %', '−3', '€18', '1e3', 'n/a'] as const;

/** One row for each, and as many empty ones as a block of 45 rows leaves out. */
const MANY = Array.from({ length: 45 }, (_one, index) => `KPI ${index + 1}\t${index * 3}`);

walk('links and numbers', async (walker) => {
  const { cast, look, language } = walker;
  const { t } = await reportTexts(language);
  await walker.onBoard({ member: cast.manager, now: DECEMBER }, async (board) => {
    await writing(board, cast, t);
    await field(board, t('reporting.form.link')).fill('javascript:alert(1)');
    for (const [index, url] of ['https://exa mple.com', 'www', 'http://1.2.3.4/x'].entries()) {
      await pressIn(board, t('reporting.form.addLink'));
      await field(board, t('reporting.form.linkN', { n: index + 2 })).fill(url);
    }
    for (const [index, value] of VALUES.entries()) {
      if (index > 2) await pressIn(board, t('reporting.form.addRow'));
      await field(board, t('reporting.form.row', { n: index + 1 })).fill(`KPI ${index + 1}`);
      await field(board, t('reporting.form.value', { n: index + 1 })).fill(value);
    }
    await pressIn(board, t('reporting.form.columns'));
    await field(board, t('reporting.form.plan', { n: 1 })).fill('0');
    await field(board, t('reporting.form.plan', { n: 2 })).fill('-5');
    await field(board, t('reporting.form.plan', { n: 4 })).fill('10');
    await field(board, t('reporting.meaning')).fill(HTML);
    await pressIn(board, t('reporting.publish'));
    await eventually(() => board.section().getByText(t('report.badLink')).count()).toBe(4);
    await look('links that are none', board.page);
    for (let n = 4; n > 1; n -= 1) await pressIn(board, t('reporting.form.removeLink', { n }));
    await field(board, t('reporting.form.link')).fill('');
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('button.copyMessage'));
    await board.section().getByText(t('reporting.pictures')).click();
    await look('numbers, words and HTML as they were meant', board.page);
    expect(await board.section().locator('.safe-text script, .safe-text img').count()).toBe(0);
    await pressIn(board, t('reporting.correct'));
    await eventually(() => typedValues(board).then(({ length }) => length)).toBe(VALUES.length);
    await look('typed again', board.page);
  });
});

const HTML =
  '<b>Bold?</b> <script>alert(1)</script> <img src=x onerror=alert(1)>\n\n' +
  '[click](javascript:alert(1)) and [here](https://example.com/a) or https://example.com/b.\n\n' +
  '**<i>not italic</i>** &lt;p&gt; &nbsp; 2 < 3 > 1';

walk('40 rows', async (walker) => {
  const { cast, look, language } = walker;
  const { t, written } = await reportTexts(language);
  await walker.onBoard({ member: cast.manager, now: DECEMBER }, async (board) => {
    await writing(board, cast, t);
    await pasteInto(field(board, t('reporting.form.row', { n: 1 })), MANY.join('\n'));
    await eventually(() => board.section().locator('.report-row').count()).toBe(40);
    await sees(board, t('report.pasted.left', { n: 5 }));
    await look('45 rows pasted', board.page);
    await pressIn(board, t('reporting.form.addRow'));
    await field(board, t('reporting.form.row', { n: 41 })).fill('KPI 41');
    await field(board, t('reporting.form.value', { n: 41 })).fill('41');
    await field(board, t('reporting.meaning')).fill(written.meaning);
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('report.refusal.tooMany', { k: 40 }));
    await look('41 are refused', board.page);
    await pressIn(board, t('reporting.form.removeRow', { n: 41 }));
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('button.copyMessage'));
    await look('40 results', board.page);
  });
});

walk('overlapping periods', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { t, written } = texts;
  const blobs = {
    ...setUpBoard(cast, { 'rules.cadence.all': ['month', '2026-10-10'] }),
    ...cardBlob(cast, cast.freeCard, readReport(cast, storedReport(cast, texts), DECEMBER)),
  };
  const base = { blobs, member: cast.manager, now: '2026-12-16T10:00:00Z' };
  await walker.onBoard(base, async (board) => {
    await writing(board, cast, t);
    await field(board, t('reporting.form.value', { n: 1 })).fill('50');
    await field(board, t('reporting.meaning')).fill(written.meaning);
    await board.section().getByText(t('reporting.form.range'), { exact: true }).click();
    await field(board, t('reporting.form.from')).fill('2026-11-16');
    await field(board, t('reporting.form.to')).fill('2026-12-15');
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('report.hint.emptyRows', { n: 4 }));
    await look('two reports tell of some days', board.page);
    await board.section().getByText(t('reporting.form.month'), { exact: true }).click();
    await pressIn(board, t('reporting.publish'));
    await sees(board, t('report.hint.samePeriod', { period: '' }).slice(0, 12));
    await look('a second one of a period', board.page);
    await pressIn(board, t('reporting.publishAnyway'));
    await sees(board, t('reporting.earlier', { n: 1 }));
    await look('they stand beside each other', board.page);
  });
});

walk('published twice at once', async (walker) => {
  const { cast, look, language } = walker;
  const { t } = await reportTexts(language);
  await walker.onBoard({ member: cast.manager, now: DECEMBER }, async (board) => {
    const { wins, second } = await publishedAtOnce(board, cast);
    await second.window.section().getByRole('alert').waitFor();
    await look('who came second', second.window.page);
    await second.window.section().getByText(t('reporting.second.text'), { exact: true }).click();
    await look('what was written is kept', second.window.page);
    await look('who came first', wins.window.page);
    await pressIn(second.window, t('reporting.second.goOn'));
    await eventually(() => field(second.window, t('reporting.meaning')).inputValue()).toContain(
      second.words,
    );
    await look('and goes on', second.window.page);
  });
});

walk('corrected twice at once', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { t } = texts;
  const rows = [row(cast, 'KPI 1', '46'), row(cast, 'KPI 2', '9')];
  const press = storedReport(cast, texts, { rows });
  const blobs = cardBlob(cast, cast.freeCard, readReport(cast, press, DECEMBER, cast.client));
  const base = { blobs, member: cast.manager, now: '2026-12-04T10:00:00Z' };
  await walker.onBoard(base, async (board) => {
    await board.openCard(cast.freeCard);
    const specialist = await board.secondWindow(cast.specialist);
    await specialist.openCard(cast.freeCard);
    const { second } = await correctedAtOnce(board, specialist, cast);
    await second.window.section().getByRole('alert').waitFor();
    await look('who came second', second.window.page);
    await pressIn(second.window, t('reporting.second.goOn'));
    await look('goes on with it', second.window.page);
    await pressIn(second.window, t('reporting.form.saveCorrection'));
    await second.window.section().locator('.report-hints li').first().waitFor();
    await look('what came meanwhile', second.window.page);
    await pressIn(second.window, t('reporting.form.saveCorrection'));
    await eventually(() => second.window.section().locator('.report-changes').count()).toBe(2);
    await second.window.section().locator('.report-corrected summary').first().click();
    await look('both stand', second.window.page);
  });
});

walk('a copied card', async (walker) => {
  const { cast, look, language } = walker;
  const texts = await reportTexts(language);
  const { t } = texts;
  const blobs = cardBlob(
    cast,
    cast.freeCard,
    readReport(cast, storedReport(cast, texts), DECEMBER, cast.client),
    { card: '5f00000000000000000000ff' },
  );
  const base = { blobs, member: cast.manager, now: '2027-01-05T10:00:00Z' };
  await walker.onBoard(base, async (board) => {
    await board.openCard(cast.freeCard);
    await heading(board, t('reporting.draft.copied'));
    await look('its report is a draft', board.page);
    await pressIn(board, t('reporting.continue'));
    await eventually(() => field(board, t('reporting.form.previous', { n: 1 })).inputValue()).toBe(
      '46',
    );
    await look('the same results, of the next month', board.page);
    const client = await board.secondWindow(cast.client);
    await client.openCard(cast.freeCard);
    await look('to the client it is a card like any other', client.page);
  });
});

walk('private storage refused', async (walker) => {
  const { cast, look, language } = walker;
  const { t, written } = await reportTexts(language);
  for (const cookies of ['allowed', 'blocked'] as const) {
    const told = t(cookies === 'allowed' ? 'reporting.form.here' : 'reporting.form.tabOnly');
    const base = { member: cast.manager, now: DECEMBER, cookies };
    await walker.onBoard(base, async (board) => {
      await writing(board, cast, t);
      await refuseWrites(board, 1);
      await field(board, t('reporting.meaning')).fill(written.short);
      await sees(board, told);
      await look(`the draft stays here, cookies ${cookies}`, board.page);
      await board.closeCard();
      await board.openCard(cast.freeCard);
      await eventually(() => field(board, t('reporting.meaning')).inputValue()).toBe(written.short);
      await refuseWrites(board, 0);
      await field(board, t('reporting.meaning')).fill(written.meaning);
      await board.section().getByText(told).waitFor({ state: 'detached' });
    });
  }
});

function refuseWrites({ page }: BoardWindow, oneIn: number): Promise<void> {
  return page.evaluate((n) => {
    if (window.__board) window.__board.faults.refuseWriteOneIn = n;
  }, oneIn);
}

async function writing(board: BoardWindow, cast: Cast, t: ReportTexts['t']): Promise<void> {
  await board.openCard(cast.freeCard);
  await chooseMore(board, t('button.more'), t('button.writeReport'));
  await field(board, t('reporting.meaning')).waitFor();
}
