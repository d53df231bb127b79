import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import {
  approve,
  approvedBy,
  ask,
  buttonsIn,
  CONTENT,
  change,
  entriesOn,
  front,
  recordOf,
  type StoredEntry,
} from '../support/board/approval-steps.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  chooseMore,
  eventually,
  heading,
  onProduct,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { boardKey, cardBlob, cardEntries, setUpBoard } from '../support/board/stored.ts';
import { setConnection } from '../support/board/trouble.ts';
import { promised, seal } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Two things at the same time: a change or a withdrawal while she presses, two answers in one second, a press that
// comes twice, a connection that is lost in between. A write lost between two windows is brought back by the outbox.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.en;
const say = PHRASES.en;
const words = APPROVAL_PHRASES.en;
const { badge, days } = words;
const { card } = cast;
const SLOW_MS = 4000;

const FP = 'x'.repeat(43);
const PROMISE = promised('2026-11-25', { zone: cast.timezoneId });
const ASKED: CardPress = {
  ...{ kind: 'approvalAsked', fp: FP, note: '', promise: PROMISE },
  content: { d: ['aaaaaa', 10] },
};
const EDITS: CardPress = {
  ...{ kind: 'editsRequested', edits: [{ text: 'Logo: black' }], promise: PROMISE },
};
const APPROVED: CardPress = {
  ...{ kind: 'decided', ask: '', fp: FP, opened: FP, naming: naming() },
};

/** By which she decides on this board. */
function naming(): string {
  const { journal } = JSON.parse(setUpBoard(cast)[boardKey(cast)] ?? '') as {
    journal: { entries: readonly StoredEntry[] };
  };
  return journal.entries.find(({ role }) => role === 'representative')?.id ?? '';
}

onEachLibrary((library) => {
  async function withAsk(run: (board: OpenBoard, client: BoardWindow) => Promise<void>) {
    await onProduct(browser, { library, member: cast.specialist }, async (board) => {
      await change(board, card, CONTENT);
      await ask(board, cast, card);
      const client = await board.secondWindow(cast.client);
      await client.openCard(card);
      await heading(client, words.rep);
      await run(board, client);
    });
  }
  const kinds = (board: OpenBoard) => entriesOn(board, cast, card).map(({ kind }) => kind);

  describe('what changed while she was about to press', () => {
    test('the content: nothing is written, the page says what changed, the next press counts', async () => {
      await withAsk(async (board, client) => {
        await slowDown(client, SLOW_MS);
        board.changeCard(card, { description: 'Seven ads, two headlines each.' });
        // Trello shows the new text already, our page has not heard of it yet.
        await client.page.locator('.card-dialog').getByText('Seven ads').first().waitFor();
        await pressIn(client, words.approve);
        await slowDown(client, 0);
        await board.clock.advance(SLOW_MS);
        await client.section().getByText(words.meanwhile).waitFor();
        await client.section().getByText(words.newer).waitFor();
        await client
          .section()
          .getByText('Description: changed, +2 characters', { exact: true })
          .waitFor();
        expect(kinds(board)).toEqual(['approvalAsked']);
        await heading(client, words.rep);
        await approve(client, cast);
        const [asked, decided] = entriesOn(board, cast, card);
        expect(decided).toMatchObject({ kind: 'decided', ask: asked?.id });
        expect(decided?.fp).not.toBe(asked?.fp);
        expect(decided?.content?.d?.[1]).toBe(30);
        await eventually(() => front(board, card)).toEqual([
          `${badge.approved(days.fri20)} (green)`,
        ]);
      });
    });

    test('the request, withdrawn a second ago: nothing is written, and nothing is asked', async () => {
      await withAsk(async (board, client) => {
        await slowDown(client, SLOW_MS);
        await chooseMore(board, say.more, words.withdrawRequest);
        await eventually(() => kinds(board)).toEqual(['approvalAsked', 'withdrawn']);
        await hear(client);
        await pressIn(client, words.approve);
        await slowDown(client, 0);
        await board.clock.advance(SLOW_MS);
        await client.section().getByText('Nothing needed from you here.').waitFor();
        await client.section().getByText(words.meanwhile).waitFor();
        expect(kinds(board)).toEqual(['approvalAsked', 'withdrawn']);
        expect(await buttonsIn(client)).not.toContain(words.approve);
      });
    });
  });

  describe('entries of the same second, as a merge leaves them', () => {
    const AT = '2026-11-20T13:59:30Z';
    /** The ask of a minute before, and answers with one number and one time. */
    async function withAnswers(
      answers: readonly (readonly [by: string, press: CardPress])[],
      run: (board: OpenBoard, client: BoardWindow) => Promise<void>,
    ): Promise<void> {
      const { member } = idsOf(cast);
      const [asked] = cardEntries(cast, [{ by: cast.specialist, press: ASKED }], AT);
      const head = { n: 2, at: instant(Date.parse(AT) + 1000) };
      const sealed = answers.map(([by, press]) =>
        seal({ ...press, ...subject(press.kind, asked?.id ?? '') }, { ...head, by: member(by) }),
      );
      const blobs = cardBlob(cast, card, [asked ?? {}, ...sealed]);
      await onProduct(browser, { library, member: cast.specialist, blobs }, async (board) => {
        await board.openCard(card);
        const client = await board.secondWindow(cast.client);
        await client.openCard(card);
        await run(board, client);
      });
    }

    test('two different answers: one counts, the other is listed, all windows agree', async () => {
      const answers = [
        [cast.client, APPROVED],
        [cast.client, EDITS],
      ] as const;
      await withAnswers(answers, async (board, client) => {
        const other = await board.secondWindow(cast.colleague);
        await other.openCard(card);
        const isApproved = firstAnswer(board)?.kind === 'decided';
        for (const window of [board, client, other]) {
          await eventually(async () => (await front(window, card)).join()).toMatch(
            isApproved ? /^Approved, changed since/ : /^(Your turn|1 edit): Wed 25 Nov/,
          );
        }
        const record = await recordOf(client, cast);
        expect(record).toContain('It came second or too late, so it does not count.');
        expect(record).toContain('Asked for 1 edit.');
        expect(record).toContain('Approved: ');
      });
    });

    test('a withdrawal and an approval: all windows agree', async () => {
      const answers = [
        [cast.specialist, { kind: 'withdrawn', ref: '' }],
        [cast.client, APPROVED],
      ] as const;
      await withAnswers(answers, async (board, client) => {
        const isApproved = firstAnswer(board)?.kind === 'decided';
        for (const window of [board, client]) {
          await eventually(() => front(window, card)).toEqual(
            isApproved ? [`${badge.changed} (orange)`] : [],
          );
        }
      });
    });
  });

  test('a double click makes one decision', async () => {
    await withAsk(async (board, client) => {
      await client.section().getByRole('button', { name: words.approve, exact: true }).dblclick();
      await approvedBy(client, cast, cast.client);
      await approvedBy(board, cast, cast.client);
      await board.clock.advance(60_000);
      expect(kinds(board)).toEqual(['approvalAsked', 'decided']);
    });
  });

  test('two tabs, one after the other, make one decision', async () => {
    await withAsk(async (board, client) => {
      const other = await board.secondWindow(cast.client);
      await other.openCard(card);
      await heading(other, words.rep);
      await slowDown(other, SLOW_MS);
      await approve(client, cast);
      await hear(other);
      await pressIn(other, words.approve);
      await slowDown(other, 0);
      await board.clock.advance(SLOW_MS);
      await approvedBy(other, cast, cast.client);
      expect(kinds(board)).toEqual(['approvalAsked', 'decided']);
      expect(await sectionText(other)).not.toContain(words.meanwhile);
    });
  });

  test.each(['lost', 'answersLost'] as const)(
    'a retry after a connection that was %s makes one decision',
    async (how) => {
      await withAsk(async (board, client) => {
        await setConnection(client, how, 8000);
        await pressIn(client, words.approve);
        await eventually(async () => {
          await board.clock.advance(4000);
          const text = await sectionText(client);
          return text.includes('Not saved yet') || text.includes(words.approved(cast.client));
        }).toBe(true);
        await setConnection(client, 'up');
        // Loaded afresh the window holds what the server does, and this browser what was pressed: nobody asks again.
        await client.setMember(cast.client);
        await client.openCard(card);
        await approvedBy(client, cast, cast.client);
        await eventually(() => kinds(board)).toEqual(['approvalAsked', 'decided']);
        await approvedBy(board, cast, cast.client);
        for (const window of [board, client]) {
          await eventually(() => front(window, card)).toEqual([
            `${badge.approved(days.fri20)} (green)`,
          ]);
        }
        await board.clock.advance(700_000);
        expect(kinds(board)).toEqual(['approvalAsked', 'decided']);
        // The browser says of the lost requests that they failed.
        board.errors.length = 0;
      });
    },
  );

  /** The first answer in the journal's order. */
  function firstAnswer(board: OpenBoard): StoredEntry | undefined {
    const inOrder = entriesOn(board, cast, card).toSorted(
      (one, two) => Number(one['n']) - Number(two['n']) || (one.id < two.id ? -1 : 1),
    );
    return inOrder[1];
  }
});

function slowDown({ page }: BoardWindow, ms: number): Promise<void> {
  return page.evaluate((wait) => {
    if (window.__board) window.__board.faults.replyDelayMs = wait;
  }, ms);
}

/** The window learns what the server holds; its pages may still wait for their answers. */
function hear({ page }: BoardWindow): Promise<void> {
  return page.evaluate(() => window.__board?.sync());
}

/** What an entry of this kind is about. */
function subject(kind: string, ask: string): object {
  return kind === 'withdrawn' ? { ref: ask } : { ask };
}
