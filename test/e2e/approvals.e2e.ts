import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import {
  approvedBy,
  buttonsIn,
  CONTENT,
  cardNow,
  change,
  entriesOn,
  fingerprintOf,
  front,
  handOver,
  lastEntry,
  namingOf,
} from '../support/board/approval-steps.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  clipboard,
  eventually,
  heading,
  onProduct,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// The whole story of an approval, in three windows at once: the agency asks, the client wants edits, gets them,
// approves, takes it back, approves; the agency replaces a file, and the client approves the change.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    list: 'description, 2 files, 1 link',
    edits: ['Logo: black, not white', 'Shorter headline'],
    remarked: 'Dan Whitlock: 1 remark.',
    from: 'from Dan Whitlock',
    own: 'Your turn: 2 edits',
    ownOne: 'Your turn: 1 edit',
    others: "Agency's turn: 2 edits, Tom Barker is on it",
    again: "Agency's turn: 1 edit, Tom Barker is on it",
    wrong: 'Still white in the corner',
    due: 'By Wed 25 Nov, 19:00 · 3 working days left',
    note: ['Both are in version 3', 'Tom Barker: "Both are in version 3"'],
    message: (card: string, link: string) =>
      `Priya Shah, please look: "${card}". Approve or request edits by Wed 25 Nov, 19:00. ${link}`,
  },
  {
    language: 'ru',
    list: 'описание, 2 файла, 1 ссылка',
    edits: ['Логотип чёрный, а не белый', 'Заголовок короче'],
    remarked: 'Ильдар Гарипов: 1 замечание.',
    from: 'от: Ильдар Гарипов',
    own: 'Ход за вами: 2 правки',
    ownOne: 'Ход за вами: 1 правка',
    others: 'Ход за агентством: 2 правки. Занимается: Павел Рогов',
    again: 'Ход за агентством: 1 правка. Занимается: Павел Рогов',
    wrong: 'В углу всё ещё белый',
    due: 'Не позднее: ср 25 нояб., 19:00 · осталось 3 рабочих дня',
    note: ['Обе правки в версии 3', 'Павел Рогов: «Обе правки в версии 3»'],
    message: (card: string, link: string) =>
      `Марина Серова, посмотрите, пожалуйста: «${card}». Согласовать или прислать правки — не позднее: ср 25 нояб., 19:00. ${link}`,
  },
  {
    language: 'es',
    list: 'descripción, 2 archivos, 1 enlace',
    edits: ['Logo negro, no blanco', 'Título más corto'],
    remarked: 'Vicent Roig: 1 observación.',
    from: 'de Vicent Roig',
    own: 'Te toca: 2 cambios',
    ownOne: 'Te toca: 1 cambio',
    others: 'Le toca a la agencia: 2 cambios. A cargo: Javier Molina',
    again: 'Le toca a la agencia: 1 cambio. A cargo: Javier Molina',
    wrong: 'En la esquina sigue blanco',
    due: 'A más tardar: mié 25 nov, 19:00 · quedan 3 días hábiles',
    note: ['Los dos están en la versión 3', 'Javier Molina: «Los dos están en la versión 3»'],
    message: (card: string, link: string) =>
      `Lucía Ferrer, ¿puedes revisar "${card}"? Aprobar o pedir cambios, a más tardar: mié 25 nov, 19:00. ${link}`,
  },
] as const;

onEachLibrary((library) => {
  describe.each(STORIES)('in $language', (story) => {
    const cast = CASTS[story.language];
    const say = PHRASES[story.language];
    const words = APPROVAL_PHRASES[story.language];
    const { badge, days } = words;
    const { member } = idsOf(cast);
    const [first, second] = story.edits;

    test('asked, edited, handed over, approved, undone, approved, changed, approved again', async () => {
      await onProduct(browser, { library, cast, member: cast.specialist }, async (board) => {
        await change(board, cast.card, CONTENT);
        const client = await board.secondWindow(cast.client);
        const colleague = await board.secondWindow(cast.colleague);
        const last = (kind: string) => lastEntry(board, cast, cast.card, kind);
        /** What stands on the card's front for the agency, for who decides, and for her colleague. */
        const fronts = async (agency: string, hers: string, others: string) => {
          const all = [board, client, colleague].map((one) => () => front(one, cast.card));
          for (const [index, text] of [agency, hers, others].entries()) {
            await eventually(all[index] ?? (() => undefined)).toEqual([text]);
          }
        };
        const everywhere = (text: string) => fronts(text, text, text);
        const naming = namingOf(board, cast);
        expect(naming).toBeDefined();

        // Two presses with what the form proposes; then the message for the client's chat.
        await askWithMessage(board);
        const asked = await last('approvalAsked');
        expect(asked).toMatchObject({
          by: member(cast.specialist),
          note: '',
          fp: fingerprintOf(cardNow(board, cast, cast.card)),
          content: { d: [expect.any(String), 28] },
          promise: { day: '2026-11-25', closes: 1140, rule: 'full', n: 2 },
        });
        expect(asked.content).not.toHaveProperty('t');
        expect(asked.content?.a).toHaveLength(3);
        await fronts(
          `${badge.client(days.wed25)} (light-gray)`,
          `${badge.yours(days.wed25)} (blue)`,
          `${badge.client(days.wed25)} (light-gray)`,
        );
        expect(await buttonsIn(board)).not.toContain(words.approve);

        // A colleague has a remark, and no Approve.
        await colleague.openCard(cast.card);
        await heading(colleague, words.colleague(cast.client));
        expect(await buttonsIn(colleague)).not.toContain(words.approve);
        await pressIn(colleague, words.haveRemarks);
        await colleague.section().getByRole('textbox', { name: words.remarksLine }).fill(second);
        await pressIn(colleague, words.sendOneRemark);
        await colleague.section().getByText(words.viewSent(cast.client)).waitFor();
        expect(await last('viewed')).toMatchObject({ ask: asked.id, remarks: [second] });

        // She asks for edits: one about a file, and her colleague's remark.
        await client.openCard(cast.card);
        await heading(client, words.rep);
        await eventually(() => sectionText(client)).toContain(story.remarked);
        const shown = await sectionText(client);
        for (const line of [story.due, words.covers(story.list), words.link]) {
          expect(shown).toContain(line);
        }
        await pressIn(client, say.requestEdits);
        const form = client.section().getByRole('form', { name: say.requestEdits, exact: true });
        await form.getByRole('textbox', { name: say.firstLine }).fill(first);
        await form.getByLabel(words.fileOf(1)).selectOption({ label: 'banner-v1.png' });
        await form.getByRole('button', { name: words.adopt(cast.colleague), exact: true }).click();
        await form.getByText(say.preview(days.wed25)).waitFor();
        await form.getByRole('button', { name: say.send(2), exact: true }).click();
        await heading(client, story.others);
        await client.section().getByText(story.from, { exact: true }).waitFor();
        const requested = await last('editsRequested');
        const banner = cardNow(board, cast, cast.card).attachments.find(
          ({ name }) => name === 'banner-v1.png',
        );
        expect(requested).toMatchObject({
          by: member(cast.client),
          ask: asked.id,
          naming,
          edits: [
            { text: first, attachment: banner?.id },
            { text: second, from: member(cast.colleague) },
          ],
          promise: { day: '2026-11-25' },
        });
        const edits = `${badge.edits(2, days.wed25)} (light-gray)`;
        await fronts(`${badge.yours(days.wed25)} (blue)`, edits, edits);

        // Handed over with a note; one edit is not right, and goes round once more.
        await heading(board, story.own);
        await handOver(board, cast, story.note[0]);
        await heading(board, words.waiting(cast.client));
        expect(await last('handedOver')).toMatchObject({ to: requested.id, fp: asked.fp });
        await heading(client, words.rep);
        await client.section().getByText(story.note[1]).waitFor();
        await pressIn(client, say.notRight(first));
        await client.section().getByRole('textbox', { name: say.notRightLabel }).fill(story.wrong);
        await pressIn(client, say.send(1));
        await heading(client, story.again);
        await client.section().getByText(say.returnedOnce, { exact: true }).waitFor();
        expect(await last('editsRequested')).toMatchObject({
          edits: [{ text: story.wrong, again: `${requested.id}.0` }],
        });
        await heading(board, story.ownOne);
        await handOver(board, cast);
        const handed = await last('handedOver');
        await fronts(
          `${badge.client(days.wed25)} (light-gray)`,
          `${badge.yours(days.wed25)} (blue)`,
          `${badge.client(days.wed25)} (light-gray)`,
        );

        // Approved by one press, taken back, approved.
        await pressIn(client, words.approve);
        await client.section().getByText(words.goAhead).waitFor();
        const decision = { by: member(cast.client), ask: handed.id, naming, fp: asked.fp };
        const decided = await last('decided');
        expect(decided).toMatchObject({ ...decision, opened: asked.fp });
        expect(decided).not.toHaveProperty('content');
        await everywhere(`${badge.approved(days.fri20)} (green)`);
        await approvedBy(board, cast, cast.client);
        expect(await buttonsIn(board)).not.toContain(words.undo);
        await pressIn(client, words.undo);
        await heading(client, words.rep);
        expect(await last('undone')).toMatchObject({ ref: decided.id, by: member(cast.client) });
        await fronts(
          `${badge.client(days.wed25)} (light-gray)`,
          `${badge.yours(days.wed25)} (blue)`,
          `${badge.client(days.wed25)} (light-gray)`,
        );
        expect(await sectionText(client)).toContain(story.due);
        await pressIn(client, words.approve);
        await approvedBy(client, cast, cast.client);
        await eventually(() => sectionText(client)).toContain(words.approvedCovers(story.list));
        const approval = await last('decided');
        expect(approval).toMatchObject(decision);
        expect(approval.id).not.toBe(decided.id);

        // The agency replaces a file: everybody sees it, and she approves the change.
        await change(board, cast.card, { replace: { 'banner-v1.png': 'banner-v2.png' } });
        await everywhere(`${badge.changed} (orange)`);
        const replaced = words.replaced('banner-v1.png', 'banner-v2.png');
        for (const window of [board, client, colleague]) {
          await heading(window, words.changed);
          await window.section().getByText(replaced, { exact: true }).waitFor();
        }
        const offered = await buttonsIn(board);
        expect(offered).toEqual(expect.arrayContaining([words.askAgain, words.copyMessage]));
        expect(offered).not.toContain(words.approveChanges);
        expect(await buttonsIn(colleague)).not.toContain(words.approveChanges);
        await pressIn(client, words.approveChanges);
        await approvedBy(client, cast, cast.client);
        const again = await last('decided');
        const now = fingerprintOf(cardNow(board, cast, cast.card));
        expect(again).toMatchObject({ ask: approval.id, naming, fp: now, opened: now });
        expect(again.content?.a?.map(([, name]) => name)).toContain('banner-v2.png');
        expect(now).not.toBe(asked.fp);
        await everywhere(`${badge.approved(days.fri20)} (green)`);
        expect(entriesOn(board, cast, cast.card).map(({ kind }) => kind)).toEqual([
          ...['approvalAsked', 'viewed', 'editsRequested', 'handedOver', 'editsRequested'],
          ...['handedOver', 'decided', 'undone', 'decided', 'decided'],
        ]);
      });
    });

    async function askWithMessage(board: OpenBoard): Promise<void> {
      await board.openCard(cast.card);
      await pressIn(board, words.ask);
      const form = board.section().getByRole('form', { name: words.ask, exact: true });
      await form.getByText(words.toDecide(story.list)).waitFor();
      await form.getByRole('button', { name: words.ask, exact: true }).click();
      await board.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await pressIn(board, words.copyMessage);
      const { shortLink } = cardNow(board, cast, cast.card);
      const message = story.message(cast.card, `https://trello.com/c/${shortLink}`);
      await eventually(() => clipboard(board)).toBe(message);
      await pressIn(board, words.done);
      await heading(board, words.waiting(cast.client));
    }
  });
});
