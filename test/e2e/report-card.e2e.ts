import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportPress, ReportRow } from '../../src/domain/report/entries.ts';
import { parseValue } from '../../src/domain/report/number.ts';
import { blobKey } from '../../src/host/board/content.ts';
import { axeFaults } from '../support/axe.ts';
import { cardNow, front, handOver } from '../support/board/approval-steps.ts';
import { CASTS, type Cast, idsOf } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import {
  chooseMore,
  eventually,
  heading,
  onProduct,
  pasteInto,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { REPORT_PHRASES } from '../support/board/report-phrases.ts';
import {
  correctedAtOnce,
  entriesIn,
  field,
  publishedAtOnce,
  typeReport,
} from '../support/board/report-steps.ts';
import { cardBlob, cardEntries, requestOf, storedKinds } from '../support/board/stored.ts';
import { promised } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// A report on one card: written in peace, published once, read or asked about, corrected in the open.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Tue 1 Dec 2026, in the morning: November is over, its report is due on Wed 2 Dec. */
const DECEMBER = '2026-12-01T10:00:00Z';

onEachLibrary((library) => {
  test.each(['en', 'ru', 'es'] as const)(
    'is written, left, found again, refused, published, read and asked about: %s',
    async (language) => {
      const cast = CASTS[language];
      const say = REPORT_PHRASES[language];
      const blobs = dueOn(cast);
      // In Spanish in the dark: axe looks at both.
      const theme = language === 'es' ? ('dark' as const) : ('light' as const);
      const base = { library, cast, blobs, theme, now: DECEMBER };
      await onProduct(browser, { ...base, member: cast.manager }, async (board) => {
        await board.openCard(cast.freeCard);
        await heading(board, say.due);
        expect(await board.badges(cast.freeCard)).toEqual([say.dueBadge]);
        await pressIn(board, say.write);
        await typeReport(board, say);
        await board.closeCard();
        await board.openCard(cast.freeCard);
        await eventually(() => field(board, say.value(2)).inputValue()).toBe(say.values[1]);
        expect(await faultsIn(board)).toEqual([]);
        await pressIn(board, say.cancel);
        await heading(board, say.draft);
        await eventually(() => board.badges(cast.freeCard)).toEqual([say.draftBadge]);

        const client = await board.secondWindow(cast.client);
        await client.openCard(cast.freeCard);
        await heading(client, say.due);
        expect(await sectionText(client)).not.toContain(say.rows[0]);

        await pressIn(board, say.publish);
        await board.section().getByText(say.noMeaning).waitFor();
        expect(await faultsIn(board)).toEqual([]);
        await field(board, say.meaning).fill(say.shortMeaning);
        await pressIn(board, say.publish);
        await board.section().getByText(say.soWhat).waitFor();
        expect(storedKinds(board.state, cast, cast.freeCard)).toEqual(['reportDue']);
        await pressIn(board, say.publishAnyway);
        await board.section().getByText(say.unread).waitFor();
        await eventually(() => board.badges(cast.freeCard)).toEqual([say.sentBadge]);
        await board.context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await pressIn(board, say.copyMessage);
        const { shortLink } = cardNow(board, cast, cast.freeCard);
        const message = say.message(
          cast.client,
          cast.freeCard,
          `https://trello.com/c/${shortLink}`,
        );
        await eventually(() => board.page.evaluate(() => navigator.clipboard.readText())).toBe(
          message,
        );

        await heading(client, say.newReport);
        await eventually(() => client.badges(cast.freeCard)).toEqual([say.newBadge]);
        expect(await faultsIn(client)).toEqual([]);
        await pressIn(client, say.ask);
        await client.section().getByRole('textbox').first().fill(say.question);
        await pressIn(client, say.send(cast.manager));
        await eventually(() => storedKinds(board.state, cast, cast.freeCard)).toContain(
          'questionAsked',
        );
        expect(lastEntry(board, cast)['about']).toBe(entryOf(board, cast, 'reportPublished')['id']);
        await pressIn(client, say.read);
        await client.section().getByText(say.readOn).first().waitFor();

        // The writer's card stands open all the while: what arrives is shown there.
        await board.section().getByText(say.question, { exact: true }).waitFor();
        await board.section().getByText(say.readOn).first().waitFor();
        await pressIn(board, say.answered);
        await board.section().getByRole('textbox').first().fill(say.answer);
        await board.section().locator('button[type="submit"]').click();
        const answer = say.answerBy(cast.manager, say.answer);
        for (const window of [board, client]) {
          await window.section().locator('.questions summary').click();
          await window.section().getByText(answer, { exact: true }).waitFor();
          await eventually(() => front(window, cast.freeCard)).toEqual([`${say.readOn} (green)`]);
        }
        await client.setDate('2027-01-04T10:00:00Z');
        await eventually(() => front(client, cast.freeCard)).toEqual([`${say.readOn} (green)`]);
      });
    },
  );

  test('a block of a spreadsheet fills the rows, and the card keeps its own turn beside the report', async () => {
    const cast = CASTS.en;
    const say = REPORT_PHRASES.en;
    await onProduct(browser, { library, member: cast.manager, now: DECEMBER }, async (board) => {
      await board.openCard(cast.card);
      await chooseMore(board, 'More', say.write);
      await pasteInto(field(board, say.row(1)), 'Leads\t1,234\nCost per lead\t€18.50\nShare\t7 %');
      await eventually(() => field(board, say.value(1)).inputValue()).toBe('1,234');
      expect(await field(board, say.row(3)).inputValue()).toBe('Share');
      await field(board, say.value(3)).press('Enter');
      await eventually(() => field(board, say.row(4)).count()).toBe(1);
      expect(storedKinds(board.state, cast, cast.card)).toEqual([]);
    });
  });

  test('a correction is told to who had read the report, and of two at once both people’s rows stand', async () => {
    const cast = CASTS.en;
    const say = REPORT_PHRASES.en;
    const sales = { name: 'Sales', value: parseValue('9', ',') };
    const blobs = publishedOn(cast, [{ by: cast.client, press: 'read' }], [sales]);
    const base = { library, blobs, now: '2026-12-04T10:00:00Z', member: cast.manager };
    await onProduct(browser, base, async (board) => {
      await board.openCard(cast.freeCard);
      const client = await board.secondWindow(cast.client);
      await client.openCard(cast.freeCard);
      await heading(client, 'Report: paid search, November');
      await pressIn(board, 'Correct');
      await eventually(() => field(board, say.value(1)).inputValue()).toBe('46');
      await field(board, say.value(1)).fill('48');
      await pressIn(board, 'Save correction');
      await eventually(() => storedKinds(board.state, cast, cast.freeCard)).toContain(
        'reportCorrected',
      );
      expect(lastEntry(board, cast)['changes']).toEqual({
        rows: [[0, { name: 'Leads', value: { amount: 48, digits: 0 } }]],
      });
      // Shown where it is open already.
      await client.section().getByText('Leads: 46 → 48').waitFor();
      await client.section().getByText('Read Fri 20 Nov · corrected since').waitFor();
      const readBefore = `Read Fri 20 Nov · ${cast.client} · corrected since`;
      await board.section().getByText(readBefore).waitFor();
      expect(await faultsIn(client)).toEqual([]);
      await pressIn(client, say.read);
      await eventually(() => storedKinds(board.state, cast, cast.freeCard)).toEqual([
        'reportPublished',
        'read',
        'reportCorrected',
        'read',
      ]);

      const specialist = await board.secondWindow(cast.specialist);
      await specialist.openCard(cast.freeCard);
      await specialist.section().getByText('Leads: 46 → 48').waitFor({ state: 'attached' });
      const { wins, second } = await correctedAtOnce(board, specialist, cast);
      const alert = second.window.section().getByRole('alert');
      await alert.getByText(`${wins.name} corrected this report at the same moment`).waitFor();
      await pressIn(second.window, 'Go on with it');
      // The own words as they were; what the other one changed joins them, and is told before anything is stored.
      const [row, typed] = second.name === cast.manager ? [1, '50'] : [2, '51'];
      await eventually(() => field(second.window, say.value(row)).inputValue()).toBe(typed);
      await pressIn(second.window, 'Save correction');
      await second.window
        .section()
        .getByText(`${wins.name} corrected this report meanwhile.`)
        .waitFor();
      const theirs = wins.name === cast.manager ? 'Leads: 48 → 50' : 'Sales: 9 → 51';
      await second.window.section().locator('.report-hints').getByText(theirs).waitFor();
      await pressIn(second.window, 'Save correction');
      const values = client.section().locator('.report-results dd');
      await eventually(() => values.allInnerTexts()).toEqual(['50', '51']);
    });
  });

  test('of two published at the same moment one counts, and the other person goes on with what he wrote', async () => {
    const cast = CASTS.en;
    const say = REPORT_PHRASES.en;
    const base = { library, now: DECEMBER, member: cast.manager };
    await onProduct(browser, base, async (board) => {
      const { wins, second } = await publishedAtOnce(board, cast);
      const alert = second.window.section().getByRole('alert');
      await alert.getByText(`${wins.name} published the report for November`).waitFor();
      expect(await alert.textContent()).toContain(second.words);
      await wins.window.section().getByText('not read yet').waitFor();
      expect(await wins.window.section().getByRole('alert').count()).toBe(0);
      for (const { window } of [wins, second]) {
        await eventually(() => window.badges(cast.freeCard)).toEqual([say.sentBadge]);
      }

      await pressIn(second.window, 'Go on with it');
      await eventually(() => field(second.window, say.meaning).inputValue()).toContain(
        second.words,
      );
      expect(await field(second.window, say.value(2)).inputValue()).toBe(say.values[1]);
      await pressIn(second.window, say.publish);
      await second.window.section().getByText('This one would stand beside it.').waitFor();
      expect(await faultsIn(second.window)).toEqual([]);
      await pressIn(second.window, say.publishAnyway);
      await wins.window.section().getByText('1 earlier report').waitFor();
      expect(await second.window.section().getByRole('alert').count()).toBe(0);
    });
  });

  test('a card copied for the next month begins with its report as a draft', async () => {
    const cast = CASTS.en;
    const say = REPORT_PHRASES.en;
    const entries = cardEntries(cast, [{ by: cast.manager, press: published('All well.') }]);
    const blobs = cardBlob(cast, cast.freeCard, entries, { card: '5f00000000000000000000ff' });
    const base = { library, blobs, now: '2027-01-05T10:00:00Z', member: cast.manager };
    await onProduct(browser, base, async (board) => {
      await board.openCard(cast.freeCard);
      await board.section().getByText('Draft from the copied card').waitFor();
      await pressIn(board, 'Continue writing');
      await eventually(() => field(board, say.row(1)).inputValue()).toBe('Leads');
      expect(await field(board, say.value(1)).inputValue()).toBe('');
      expect(await field(board, 'Before 1').inputValue()).toBe('46');
      await board.section().getByText('December 2026').first().waitFor();
    });
  });

  test('the next month’s card begins with the results of the last month’s card', async () => {
    const cast = CASTS.en;
    const say = REPORT_PHRASES.en;
    const blobs = publishedOn(cast, []);
    const base = { library, blobs, now: '2027-01-05T10:00:00Z', member: cast.manager };
    await onProduct(browser, base, async (board) => {
      await board.openCard(cast.card);
      await chooseMore(board, 'More', say.write);
      await board.section().getByText('Previous report: paid search, November 2026').waitFor();
      await eventually(() => field(board, 'Before 1').inputValue()).toBe('46');
      expect(await field(board, say.row(1)).inputValue()).toBe('Leads');
      await field(board, say.value(1)).fill('52');
      await field(board, say.meaning).fill('More leads for the same money. '.repeat(8));
      await pressIn(board, say.publish);
      await board.section().getByText('Plan and earlier reports').click();
      await board
        .section()
        .getByLabel(/November 2026: 46; December 2026: 52/)
        .waitFor();
      const paper = await board.opened(() => pressIn(board, 'Print'));
      await paper.getByLabel(/November 2026: 46; December 2026: 52/).waitFor();
      await eventually(() => paper.getByLabel('The report as text').inputValue()).toContain(
        '- Leads: 46 (November 2026) → 52 (December 2026)',
      );
    });
  });

  test('what was done together stays as it was when it was published, whatever is done later', async () => {
    const cast = CASTS.en;
    const say = REPORT_PHRASES.en;
    const rounds = cardEntries(cast, [requestOf(cast, ['Shorter'])], '2026-12-01T11:00:00Z');
    const blobs = cardBlob(cast, cast.card, rounds);
    const base = { library, blobs, now: '2026-12-04T10:00:00Z', member: cast.manager };
    await onProduct(browser, base, async (board) => {
      const together = async () => {
        await pressIn(board, 'Add what we did together');
        await eventually(() => field(board, say.row(1)).inputValue()).toBe('Rounds of edits');
      };
      await board.openCard(cast.freeCard);
      await chooseMore(board, 'More', say.write);
      await pressIn(board, 'Later period');
      await pressIn(board, 'Add columns');
      await together();
      await field(board, say.meaning).fill('One round, and the text is ready. '.repeat(6));
      await pressIn(board, say.publish);
      await board.section().getByText(say.unread.replace('Tue 1', 'Fri 4')).waitFor();
      const specialist = await board.secondWindow(cast.specialist);
      await specialist.openCard(cast.card);
      await handOver(specialist, cast);
      await board.closeCard();
      await board.openCard(cast.freeCard);
      const results = board.section().locator('.report-results dl');
      await eventually(() => results.allInnerTexts()).toEqual([
        'Rounds of edits\n1\nWorking days with the agency\n3',
      ]);
      // Counted anew it would be more.
      await pressIn(board, 'Correct');
      await pressIn(board, 'Add columns');
      await pressIn(board, 'Add what we did together');
      await eventually(() => field(board, say.row(1)).inputValue()).toBe('Decisions asked for');
      await pressIn(board, say.cancel);
      await eventually(() => results.allInnerTexts()).toEqual([
        'Rounds of edits\n1\nWorking days with the agency\n3',
      ]);
    });
  });

  test('a month after, the front says when the next one was due', async () => {
    const cast = CASTS.en;
    const due = { kind: 'reportDue', period: NOVEMBER, promise: promiseOf(cast) } as const;
    const blobs = cardBlob(
      cast,
      cast.freeCard,
      cardEntries(cast, [{ by: cast.manager, press: due }]),
    );
    const base = { library, blobs, member: cast.client };
    const badgeAt = async (now: string) => {
      let badges: readonly string[] = [];
      await onProduct(browser, { ...base, now }, async (board) => {
        await eventually(() => board.badges(cast.freeCard)).not.toEqual([]);
        badges = await board.badges(cast.freeCard);
      });
      return badges;
    };
    expect(await badgeAt('2026-12-01T10:00:00Z')).toEqual(['Report: Wed 2 Dec']);
    expect(await badgeAt('2026-12-02T20:00:00Z')).toEqual(['Report: since Wed 2 Dec']);
    expect(await badgeAt('2026-12-04T10:00:00Z')).toEqual(['Report: +2 working days']);
  });

  test('a draft is there on another computer, and gone when it was published', async () => {
    const cast = CASTS.en;
    const say = REPORT_PHRASES.en;
    const base = { library, now: DECEMBER, member: cast.manager, cookies: 'blocked' as const };
    await onProduct(browser, base, async (board) => {
      await board.openCard(cast.freeCard);
      await chooseMore(board, 'More', say.write);
      await typeReport(board, say);
      await field(board, say.meaning).fill(say.shortMeaning);
      await pressIn(board, say.cancel);
      await eventually(() => privateBlob(board, cast)).toContain('reportDraft');
      // Another browser knows nothing but what Trello tells it.
      await board.closeCard();
      await board.page.reload();
      await board.openCard(cast.freeCard);
      await heading(board, say.draft);
      await pressIn(board, 'Continue writing');
      await eventually(() => field(board, say.meaning).inputValue()).toBe(say.shortMeaning);
      await pressIn(board, say.publish);
      await pressIn(board, say.publishAnyway);
      await board.section().getByText('not read yet').waitFor();
      await eventually(() => privateBlob(board, cast)).not.toContain('reportDraft');
    });
  });

  test('hostile text is text: nothing runs, and no link leads anywhere but to pages and mail', async () => {
    const cast = CASTS.en;
    const meaning = HOSTILE.join('\n\n');
    const press = {
      ...published(meaning),
      links: [{ url: 'https://example.com/ok', name: '<img src=x onerror=alert(1)>' }],
      rows: [{ name: '<script>alert(1)</script>', value: '"><svg onload=alert(1)>' }],
      needs: '[x](data:text/html,<script>alert(1)</script>)',
    };
    // Written past our page: a report with such a link counts for nothing.
    const forged = { ...press, links: [{ url: 'javascript:window.ran=1' }] };
    const entries = cardEntries(cast, [
      { by: cast.manager, press: forged },
      { by: cast.manager, press },
    ]);
    const blobs = cardBlob(cast, cast.freeCard, entries);
    const base = { library, blobs, now: DECEMBER, member: cast.client };
    await onProduct(browser, base, async (board) => {
      let dialogs = 0;
      board.page.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      await board.openCard(cast.freeCard);
      await heading(board, 'New report: paid search, November');
      await pressIn(board, 'Read all');
      const found = await board
        .section()
        .locator('.reports')
        .evaluate((part) => ({
          scripts: part.querySelectorAll('script, img, iframe, object, svg [onload], [style]')
            .length,
          handlers: [...part.querySelectorAll('*')].flatMap((element) =>
            [...element.attributes].filter(({ name }) => name.startsWith('on')),
          ).length,
          links: [...part.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
          ran: (window as unknown as { ran?: unknown }).ran,
        }));
      expect(found).toMatchObject({ scripts: 0, handlers: 0 });
      expect(found.ran).toBeUndefined();
      expect(found.links.filter((href) => !/^(https?:\/\/|mailto:)/.test(href))).toEqual([]);
      expect(dialogs).toBe(0);
    });
  });
});

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' } as ReportPeriod;
type ReportPeriod = Extract<ReportPress, { kind: 'reportDue' }>['period'];

const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  '[click](javascript:window.ran=1)',
  '[click](JaVaScRiPt:alert(1)) [x](vbscript:x) [y](data:text/html;base64,PHNjcmlwdD4=)',
  '**<svg onload=window.ran=1>**',
  '- <iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '[https://bank.example](https://evil.example/a"onmouseover="window.ran=1)',
  'https://good.example/"><img src=x onerror=window.ran=1>',
  '\u202egnihtyna\u202c &lt;b&gt; &#x3c;script&#x3e;',
];

function promiseOf(cast: Cast) {
  return promised('2026-12-02', { zone: cast.timezoneId });
}

function dueOn(cast: Cast) {
  const press = { kind: 'reportDue', period: NOVEMBER, promise: promiseOf(cast) } as const;
  return cardBlob(cast, cast.freeCard, cardEntries(cast, [{ by: cast.manager, press }]));
}

function published(meaning: string): Extract<ReportPress, { kind: 'reportPublished' }> {
  return {
    kind: 'reportPublished',
    period: NOVEMBER,
    work: 'paidSearch',
    links: [{ url: 'https://example.com/report' }],
    rows: [{ name: 'Leads', value: parseValue('46', ',') }],
    meaning,
    fp: 'A'.repeat(43),
  };
}

function publishedOn(
  cast: Cast,
  more: readonly { readonly by: string; readonly press: 'read' }[],
  rows: readonly ReportRow[] = [],
) {
  const base = published('46 leads.');
  const press = { ...base, rows: [...base.rows, ...rows] };
  const first = cardEntries(cast, [{ by: cast.manager, press }]);
  const [report] = first;
  const reads = more.map(({ by }) => ({
    by,
    press: { kind: 'read', ref: report?.id ?? '' } as const,
  }));
  const all = cardEntries(cast, [{ by: cast.manager, press }, ...reads]);
  return cardBlob(cast, cast.freeCard, all);
}

async function faultsIn({ page }: BoardWindow): Promise<readonly string[]> {
  const handle = await page.locator('iframe.frame-section').last().elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The section has no frame');
  // The first heading is that of Trello's page, of which the frame is a part.
  return (await axeFaults(frame)).filter((fault) => !fault.startsWith('page-has-heading-one'));
}

function lastEntry(board: OpenBoard, cast: Cast): Readonly<Record<string, unknown>> {
  return entriesIn(board, cast).at(-1) ?? {};
}

function entryOf(board: OpenBoard, cast: Cast, kind: string): Readonly<Record<string, unknown>> {
  return entriesIn(board, cast).find((entry) => entry['kind'] === kind) ?? {};
}

/** What Trello keeps for the manager alone. */
function privateBlob({ state }: OpenBoard, cast: Cast): string {
  const { card, member } = idsOf(cast);
  const owner = member(cast.manager);
  const model = card(cast.freeCard);
  const key = blobKey({ scope: 'card', visibility: 'private', model, owner });
  return state.boards.get('test')?.blobs[key] ?? '';
}
