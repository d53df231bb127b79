import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  headingBegins,
  lastEntry,
} from '../support/board/approval-steps.ts';
import type { CardChanges } from '../support/board/card-changes.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { testIn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  chooseMore,
  eventually,
  heading,
  onProduct,
  type ProductOptions,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { setUpBoard } from '../support/board/stored.ts';
import { readText } from '../support/read-text.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What happens to an approval afterwards: each part of the card changed once and changed back, the three policies,
// and how it is undone, withdrawn, given with edits and rated.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  { language: 'en', why: 'The price is wrong', reason: 'Reason: The price is wrong' },
  { language: 'ru', why: 'Цена неверная', reason: 'Причина: Цена неверная' },
  { language: 'es', why: 'El precio está mal', reason: 'Motivo: El precio está mal' },
] as const;

/** A link comes back by its address: its id is a new one, and that is no change. */
const LINK = CONTENT.attachments[2];

/** One part of the card changed, and changed back where Trello can do that. */
interface Part {
  readonly to: CardChanges;
  readonly back?: CardChanges;
  readonly says: string;
  /** Of the card after the change. */
  readonly name?: string;
}

onEachLibrary((library) => {
  describe.each(STORIES)('in $language', (story) => {
    const cast = CASTS[story.language];
    const say = PHRASES[story.language];
    const words = APPROVAL_PHRASES[story.language];
    const { badge, days } = words;
    const { member } = idsOf(cast);
    const { card } = cast;
    const ownBlobs = (fields: Readonly<Record<string, unknown>>) => setUpBoard(cast, fields);

    /** Asked by the agency; the card stands open for the client, and is hers to decide. */
    async function withAsk(
      options: ProductOptions,
      run: (board: OpenBoard, client: BoardWindow) => Promise<void>,
      asks: (board: OpenBoard) => Promise<void> = (board) => ask(board, cast, card),
    ): Promise<void> {
      await onProduct(
        browser,
        { library, cast, member: cast.specialist, ...options },
        async (board) => {
          await change(board, card, CONTENT);
          await asks(board);
          const client = await board.secondWindow(cast.client);
          await client.openCard(card);
          await heading(client, words.rep);
          await run(board, client);
        },
      );
    }

    /** Asks with the title switched on as well. */
    async function askWithTitle(board: OpenBoard): Promise<void> {
      await board.openCard(card);
      await pressIn(board, words.ask);
      const form = board.section().getByRole('form', { name: words.ask, exact: true });
      await form.locator('summary').first().click();
      await form.getByRole('checkbox', { name: words.titleBox(card), exact: true }).check();
      await form.getByRole('button', { name: words.ask, exact: true }).click();
      await pressIn(board, words.done);
      await heading(board, words.waiting(cast.client));
    }

    /** Says to everybody just what changed. */
    async function differs(
      board: OpenBoard,
      windows: readonly BoardWindow[],
      { to, says, name = card }: Part,
    ): Promise<void> {
      await change(board, card, to);
      for (const window of windows) {
        await eventually(() => front(window, name)).toEqual([`${badge.changed} (orange)`]);
        await heading(window, words.changed);
        await eventually(() => changesIn(window)).toEqual([says]);
      }
    }

    async function standsAgain(
      board: OpenBoard,
      windows: readonly BoardWindow[],
      name: string,
      back: CardChanges,
    ): Promise<void> {
      await change(board, name, back);
      for (const window of windows) {
        await eventually(() => front(window, card)).toEqual([
          `${badge.approved(days.fri20)} (green)`,
        ]);
        await approvedBy(window, cast, cast.client);
      }
    }

    test('each part changed says what changed; changed back, the approval stands again', async () => {
      const base: string = CONTENT.description;
      const parts: readonly Part[] = [
        {
          to: { description: `${base} Now` },
          back: { description: `  ${base.replace(' ', '\n\n')} ` },
          says: words.longer,
        },
        {
          to: { description: base.slice(0, -4) },
          back: { description: base },
          says: words.shorter,
        },
        {
          to: { description: base.replace('Six', 'Ten') },
          back: { description: base },
          says: words.reworded,
        },
        { to: { title: 'Another' }, name: 'Another', back: { title: card }, says: words.retitled },
        {
          to: { rename: { 'offer.pdf': 'price.pdf' } },
          back: { rename: { 'price.pdf': 'offer.pdf' } },
          says: words.replaced('offer.pdf', 'price.pdf'),
        },
        { to: { remove: ['Plan'] }, back: { add: [LINK] }, says: words.removed('Plan') },
        // Trello gives a file that comes back a new id: it is another file.
        { to: { remove: ['offer.pdf'] }, says: words.removed('offer.pdf') },
      ];
      await withAsk(
        {},
        async (board, client) => {
          const everybody = [board, client];
          await approve(client, cast);
          expect((await lastEntry(board, cast, card, 'decided')).fp).toBe(
            entriesOn(board, cast, card)[0]?.fp,
          );
          expect(entriesOn(board, cast, card)[0]?.content).toHaveProperty('t');
          await eventually(() => front(board, card)).toEqual([
            `${badge.approved(days.fri20)} (green)`,
          ]);
          for (const part of parts) {
            await differs(board, everybody, part);
            if (part.back) await standsAgain(board, everybody, part.name ?? card, part.back);
          }
          // The whole of it happened to the card alone: nothing was written.
          expect(entriesOn(board, cast, card)).toHaveLength(2);
        },
        askWithTitle,
      );
    });

    testIn('es', story)(
      'a file or link added is no part of the approval, and is named',
      async () => {
        await withAsk({}, async (board, client) => {
          await approve(client, cast);
          await change(board, card, { add: [{ name: 'more.png' }] });
          await change(board, card, { add: [{ url: 'https://docs.example/more', name: 'More' }] });
          for (const window of [board, client]) {
            await window.section().getByText(words.fileAdded, { exact: true }).waitFor();
            await window.section().getByText(words.linkAdded, { exact: true }).waitFor();
            await approvedBy(window, cast, cast.client);
            await eventually(() => front(window, card)).toEqual([
              `${badge.approved(days.fri20)} (green)`,
            ]);
          }
          // The title was not chosen: it may change.
          await change(board, card, { title: 'Another' });
          await eventually(() => front(client, 'Another')).toEqual([
            `${badge.approved(days.fri20)} (green)`,
          ]);
          await approvedBy(client, cast, cast.client);
        });
      },
    );

    testIn('ru', story)(
      'by the policy "ask" a change is hers to see; by "void" the approval lapses',
      async () => {
        const changed = { replace: { 'banner-v1.png': 'banner-v2.png' } };
        await withAsk({ blobs: ownBlobs({ 'approval.changes': 'ask' }) }, async (board, client) => {
          await approve(client, cast);
          await change(board, card, changed);
          await eventually(() => front(client, card)).toEqual([`${badge.seeChanges} (blue)`]);
          await eventually(() => front(board, card)).toEqual([`${badge.changed} (orange)`]);
          await heading(client, words.seeChanges);
          await heading(board, words.changed);
          await pressIn(client, words.approveChanges);
          await approvedBy(client, cast, cast.client);
          await eventually(() => front(client, card)).toEqual([
            `${badge.approved(days.fri20)} (green)`,
          ]);
        });
        await withAsk(
          { blobs: ownBlobs({ 'approval.changes': 'void' }) },
          async (board, client) => {
            await approve(client, cast);
            await change(board, card, changed);
            for (const window of [board, client]) {
              await eventually(() => front(window, card)).toEqual([`${badge.lapsed} (orange)`]);
              await heading(window, words.lapsed);
              await window
                .section()
                .getByText(words.replaced('banner-v1.png', 'banner-v2.png'))
                .waitFor();
              expect(await buttonsIn(window)).not.toContain(words.approveChanges);
            }
            await pressIn(board, words.askAgain);
            const form = board.section().getByRole('form', { name: words.askAgain, exact: true });
            await form.getByRole('button', { name: words.askAgain, exact: true }).click();
            await heading(client, words.rep);
            await approve(client, cast);
          },
        );
      },
    );

    testIn('en', story)(
      'Undo goes after five minutes; then she withdraws, with a reason',
      async () => {
        await withAsk({}, async (board, client) => {
          await approve(client, cast);
          await board.clock.advance(4 * 60_000);
          expect(await buttonsIn(client)).toContain(words.undo);
          await board.clock.advance(61_000);
          await eventually(() => buttonsIn(client)).not.toContain(words.undo);
          await eventually(() => sectionText(client)).not.toContain(words.goAhead);
          await chooseMore(client, say.more, words.withdrawApproval);
          const form = client
            .section()
            .getByRole('form', { name: words.withdrawApproval, exact: true });
          const press = form.getByRole('button', { name: words.withdrawApproval, exact: true });
          await press.click();
          await form.getByText(words.sayWhy).waitFor();
          expect(entriesOn(board, cast, card)).toHaveLength(2);
          await form.getByRole('textbox', { name: words.whyWithdraw }).fill(story.why);
          await press.click();
          for (const window of [board, client]) {
            await eventually(() => sectionText(window)).toContain(
              words.withdrawn(cast.client, days.fri20),
            );
            await window.section().getByText(story.reason, { exact: true }).waitFor();
            await eventually(() => front(window, card)).toEqual([]);
          }
          const [, decided, withdrawn] = entriesOn(board, cast, card);
          expect(withdrawn).toMatchObject({ kind: 'withdrawn', ref: decided?.id, why: story.why });
          expect(await buttonsIn(board)).toContain(words.ask);
        });
      },
    );

    testIn('es', story)('no Undo once the agency wrote on the card', async () => {
      await withAsk({}, async (board, client) => {
        await approve(client, cast);
        expect(await buttonsIn(client)).toContain(words.undo);
        await approvedBy(board, cast, cast.client);
        await chooseMore(board, say.more, words.ask);
        const form = board.section().getByRole('form', { name: words.ask, exact: true });
        await form.getByRole('button', { name: words.ask, exact: true }).click();
        await pressIn(board, words.done);
        await chooseMore(board, say.more, words.withdrawRequest);
        await approvedBy(client, cast, cast.client);
        await eventually(() => buttonsIn(client)).not.toContain(words.undo);
        // The request taken back leaves what was before it.
        await approvedBy(board, cast, cast.client);
        expect(entriesOn(board, cast, card).map(({ kind }) => kind)).toEqual([
          ...['approvalAsked', 'decided', 'approvalAsked', 'withdrawn'],
        ]);
      });
    });

    testIn('ru', story)('"No need to show me again" closes as approved with edits', async () => {
      await withAsk({}, async (board, client) => {
        await pressIn(client, say.requestEdits);
        const form = client.section().getByRole('form', { name: say.requestEdits, exact: true });
        await form.getByRole('textbox', { name: say.firstLine }).fill(story.why);
        await form.getByRole('checkbox', { name: words.once, exact: true }).check();
        await form.getByRole('button', { name: say.send(1), exact: true }).click();
        expect(await lastEntry(board, cast, card, 'editsRequested')).toMatchObject({ once: true });
        await pressIn(board, say.handOver);
        const handing = board.section().getByRole('form', { name: say.handOver, exact: true });
        await handing.getByRole('button', { name: say.handOver, exact: true }).click();
        for (const window of [board, client]) {
          await headingBegins(window, words.withEdits(cast.client));
          await eventually(() => front(window, card)).toEqual([`${badge.withEdits} (green)`]);
        }
        expect(await buttonsIn(board)).not.toContain(words.approve);
      });
    });

    testIn('es', story)('How was it: one tap, changed once with words, and no more', async () => {
      await withAsk({}, async (board, client) => {
        await approve(client, cast);
        const thumbs = client.section().getByRole('group', { name: words.rating.title });
        await thumbs.getByRole('button', { name: words.rating.good, exact: true }).click();
        const { id } = entriesOn(board, cast, card)[1] ?? {};
        expect(await lastEntry(board, cast, card, 'rated')).toMatchObject({ ref: id, good: true });
        await eventually(() => sectionText(board)).toContain(
          `${words.rating.good} · ${cast.client}`,
        );
        expect(await board.section().getByRole('group').count()).toBe(0);
        await thumbs.getByRole('button', { name: words.rating.bad, exact: true }).click();
        const form = client.section().getByRole('form', { name: words.rating.title, exact: true });
        await form.getByRole('textbox', { name: words.rating.why }).fill(story.why);
        await form.getByRole('button', { name: words.rating.send, exact: true }).click();
        await eventually(() => entriesOn(board, cast, card).length).toBe(4);
        expect(entriesOn(board, cast, card)[3]).toMatchObject({
          kind: 'rated',
          by: member(cast.client),
          good: false,
          words: story.why,
        });
        for (const window of [board, client]) {
          await eventually(() => sectionText(window)).toContain(
            `${words.rating.bad} · ${cast.client}`,
          );
          await eventually(() => sectionText(window)).toContain(story.why);
          await eventually(() => window.section().getByRole('group').count()).toBe(0);
        }
      });
    });

    testIn('en', story)('a rating switched off on the board is not asked for', async () => {
      await withAsk({ blobs: ownBlobs({ 'approval.rating': false }) }, async (_, client) => {
        await approve(client, cast);
        await client.section().getByText(words.goAhead).waitFor();
        expect(await sectionText(client)).not.toContain(words.rating.title);
      });
    });
  });
});

/** The lines under *What changed*, as they stand in the section. */
async function changesIn(window: BoardWindow): Promise<readonly string[]> {
  const lines = await window.section().locator('.change-list li').allTextContents();
  return lines.map(readText);
}
