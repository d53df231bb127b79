import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { contentOf } from '../../src/domain/content/content.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { sampleSeed } from '../../src/host/sample/samples.ts';
import { digest } from '../../src/storage/digest.ts';
import { shownCardOf } from '../../src/trello/content.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import { type OpenBoard, openBoard } from '../support/board/open-board.ts';
import { eventually, FRIDAY, onProduct } from '../support/board/product-board.ts';
import { boardKey, cardBlob, cardEntries, requestOf, setUpBoard } from '../support/board/stored.ts';
import { press, promised, seal } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Whoever may write to a board may write anything: texts stay texts, what breaks the rules counts for nothing and is
// listed, and thousands of entries keep nobody waiting.

const CAST = CASTS.en;
const { card: cardId, member } = idsOf(CAST);
const CARD = cardId(CAST.card);
const MARK = 'ATTACKED';
/** An override of direction, left open, and characters without width. */
const TURN = '\u202e\u2066\u200b\u200d';
const BAIT = `<img src=x onerror="document.title='${MARK}'"><a href="javascript:document.title='${MARK}'">x</a>${TURN}`;
const SHOWN = '<img src=x onerror=';

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The sample with bait in the names of people and files. */
function baitedContent() {
  const { content } = sampleSeed('en');
  return {
    ...content,
    members: content.members.map((one) => ({ ...one, fullName: `${one.fullName} ${BAIT}` })),
    cards: content.cards.map((card) => ({
      ...card,
      attachments: card.attachments.map((file) => ({ ...file, name: `${BAIT}${file.name}` })),
    })),
  };
}

function naming(blobs: Readonly<Record<string, string>>): string {
  const { journal } = JSON.parse(blobs[boardKey(CAST)] ?? '') as {
    journal: { entries: { id: string; role?: string }[] };
  };
  return journal.entries.find(({ role }) => role === 'representative')?.id ?? '';
}

/** Asked with bait, seen with bait, approved with bait, and asked for edits with bait. */
function baitedStory(blobs: Readonly<Record<string, string>>) {
  const card = baitedContent().cards.find(({ id }) => id === CARD);
  if (!card) throw new Error('The card is not on the board');
  const now = contentOf(
    shownCardOf(card).content,
    { title: false, description: true, off: [] },
    digest,
  );
  const promise = promised('2026-11-25', { zone: CAST.timezoneId });
  const ask: CardPress = { kind: 'approvalAsked', ...now, note: BAIT, promise };
  const asked = { by: CAST.specialist, press: ask };
  const id = cardEntries(CAST, [asked])[0]?.id ?? '';
  const seen: CardPress = { kind: 'viewed', ask: id, view: 'remarks', remarks: [BAIT] };
  const decided: CardPress = {
    ...{ kind: 'decided', ask: id, fp: now.fp, opened: now.fp, remark: BAIT },
    naming: naming(blobs),
  };
  return cardEntries(CAST, [
    asked,
    { by: CAST.colleague, press: seen },
    { by: CAST.client, press: decided },
    requestOf(CAST, [BAIT, 'Two']),
  ]);
}

/** Nothing of the bait became an element, ran, or stands where it turns its line around. */
async function isHarmless(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const found = await frame
      .evaluate(() => ({
        images: document.querySelectorAll('img[src="x"], a[href^="javascript:"]').length,
        title: document.title,
      }))
      .catch(() => undefined);
    if (found !== undefined)
      expect(found).toEqual({ images: 0, title: expect.not.stringMatching(MARK) });
  }
}

/** Texts with an open override beside other words of the same line. */
async function turnedLines(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const turned: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!/[\u202a-\u202e]/.test(node.nodeValue ?? '') || holder === null) continue;
      const { display, unicodeBidi } = getComputedStyle(holder);
      const isAlone = display !== 'inline' || unicodeBidi.startsWith('isolate');
      if (!isAlone || holder.childNodes.length > 1) turned.push(holder.outerHTML);
    }
    return turned;
  });
}

async function onBaited(library: 'stand-in' | 'trello', run: (board: OpenBoard) => Promise<void>) {
  const blobs = setUpBoard(CAST, { 'agency.label': BAIT });
  const board = await openBoard(browser, {
    ...{ library, member: member(CAST.client), now: FRIDAY.en, locale: 'en', pollMs: 100 },
    timezoneId: CAST.timezoneId,
    sample: {
      content: baitedContent(),
      blobs: { ...blobs, ...cardBlob(CAST, CAST.card, baitedStory(blobs)) },
      opensAt: null,
    },
  });
  board.context.setDefaultTimeout(30_000);
  try {
    await run(board);
    expect(board.errors).toEqual([]);
  } finally {
    await board.close();
  }
}

onEachLibrary((library) => {
  test('texts are texts, in the section, its forms, the Record and on badges', async () => {
    await onBaited(library, async (board) => {
      await eventually(() => board.badges(CAST.card)).not.toEqual([]);
      expect((await board.badges(CAST.card)).join()).not.toContain('<img');
      await board.openCard(CAST.card);
      const section = board.section();
      await section.getByText(SHOWN).first().waitFor();
      await isHarmless(board.page);
      await section.getByRole('button', { name: 'Add an edit', exact: true }).click();
      await section.getByRole('textbox').first().fill(BAIT);
      await isHarmless(board.page);
      await section
        .getByRole('button', { name: /^(Cancel|Back)$/ })
        .first()
        .click();
      const record = section.getByRole('button', { name: 'Record', exact: true });
      if ((await record.count()) === 0) {
        await section.getByRole('button', { name: 'More', exact: true }).click();
      }
      await record.click();
      await board.modal().getByRole('heading', { name: 'Record', exact: true }).waitFor();
      await board.modal().getByText(SHOWN).first().waitFor();
      await isHarmless(board.page);
      for (const frame of board.page.frames()) {
        if (frame !== board.page.mainFrame()) expect(await turnedLines(frame)).toEqual([]);
      }
    });
  });

  test('what its writer could not write counts for nothing, and the Record lists it with its reason', async () => {
    const by = { by: CAST.colleague };
    const request = requestOf(CAST, ['One', 'Two']);
    const round = cardEntries(CAST, [request])[0]?.id ?? '';
    const entries = cardEntries(CAST, [
      request,
      { ...by, press: press.handOver({ id: round }) },
      { ...by, press: press.tick(`${round}.0`) },
      { by: CAST.specialist, press: press.tick('not-here-000.0') },
    ]);
    const altered = { ...entries[0], by: member(CAST.colleague) };
    const junk = [JSON.parse('{"__proto__":{"kind":"taken"},"kind":"__proto__"}'), { n: 2 ** 53 }];
    const blobs = cardBlob(CAST, CAST.card, [...entries, altered, ...junk]);
    await onProduct(browser, { library, member: CAST.specialist, blobs }, async (board) => {
      await board.openCard(CAST.card);
      const section = board.section();
      await section.getByText('2 edits', { exact: false }).first().waitFor();
      await section.getByRole('button', { name: 'More', exact: true }).click();
      await section.getByRole('button', { name: 'Record', exact: true }).click();
      const list = board.modal().getByRole('region', { name: 'What does not count' });
      await list.waitFor();
      const told = await list.getByRole('listitem').allInnerTexts();
      expect(
        told.filter((line) => line.includes('This person could not do this then')),
      ).toHaveLength(2);
      expect(told.filter((line) => line.includes('names something that is not here'))).toHaveLength(
        1,
      );
      expect(told.filter((line) => line.includes('was changed after it was written'))).toHaveLength(
        1,
      );
      expect(told).toHaveLength(6);
    });
  });

  test('ten thousand entries keep nobody waiting', async () => {
    const [round] = cardEntries(CAST, [requestOf(CAST, ['One', 'Two'])]);
    if (!round) throw new Error('No round');
    const ticks = Array.from({ length: 9_999 }, (_, i) =>
      seal(press.tick(`${round.id}.${i % 2}`, i % 4 > 1), {
        n: i + 2,
        at: instant(round.at + 1000 + i),
        by: member(CAST.specialist),
      }),
    );
    const blobs = cardBlob(CAST, CAST.card, [round, ...ticks]);
    await onProduct(browser, { library, member: CAST.specialist, blobs }, async (board) => {
      await board.openCard(CAST.card);
      const started = Date.now();
      await board.section().getByText('2 edits', { exact: false }).first().waitFor();
      // A quiet machine needs less than a second; what is quadratic needed minutes.
      expect(Date.now() - started).toBeLessThan(15_000);
    });
  });
});
