import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BoardPress } from '../../src/domain/roster/entries.ts';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import {
  approve,
  approvedBy,
  ask,
  buttonsIn,
  CONTENT,
  cardNow,
  change,
  entriesOn,
  fingerprintOf,
  front,
  lastEntry,
  type StoredEntry,
  storedEntries,
} from '../support/board/approval-steps.ts';
import { CASTS, type Cast, idsOf } from '../support/board/cast.ts';
import { inTurn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  eventually,
  FRIDAY,
  heading,
  onProduct,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import {
  blobOf,
  boardKey,
  cardBlob,
  cardEntries,
  requestOf,
  type StoredBlobs,
  setUpBoard,
} from '../support/board/stored.ts';
import { seal } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// People who left, handed the role on or may only read; cards with too much on them; a name that is missing; a clock
// that is off.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    left: 'Who decides for the client is no longer on the board. What was decided before stays.',
    choose: 'Choose',
    hundred: 'description, 100 files',
    show: 'Show',
    showAll: 'Show all 100',
    readAll: 'Read all',
    lastChanged: 'Description: changed',
    nameless: "Client's turn. Decides: Member without a name",
    namelessAsks: 'Member without a name: "Six ads"',
    clock: "This computer's clock is off. We use the right time: Fri 20 Nov, 14:",
    observer: 'Grace Lin',
    idle: 'Nobody is waiting on this card.',
    message: (card: string) =>
      `Please look: "${card}". Approve or request edits by Wed 25 Nov, 19:00. https://`,
  },
  {
    language: 'ru',
    left: 'Тот, кто решает за клиента, больше не на доске. Прежние решения остаются в силе.',
    choose: 'Выбрать',
    hundred: 'описание, 100 файлов',
    show: 'Показать',
    showAll: 'Показать весь список: 100',
    readAll: 'Читать полностью',
    lastChanged: 'Описание: изменено',
    nameless: 'Ход за клиентом. Решает: Участник без имени',
    namelessAsks: 'Участник без имени: «Six ads»',
    clock: 'Часы этого компьютера идут неверно. Берём точное время: пт 20 нояб., 14:',
    observer: 'Вера Ковалёва',
    idle: 'Здесь никто ничего не ждёт.',
    message: (card: string) =>
      `Посмотрите, пожалуйста: «${card}». Согласовать или прислать правки — не позднее: ср 25 нояб., 19:00. https://`,
  },
  {
    language: 'es',
    left: 'Quien decide por el cliente ya no está en el tablero. Lo decidido antes sigue en pie.',
    choose: 'Elegir',
    hundred: 'descripción, 100 archivos',
    show: 'Ver',
    showAll: 'Ver todos (100)',
    readAll: 'Leer todo',
    lastChanged: 'Descripción: cambió',
    nameless: 'Le toca al cliente. Decide: Miembro sin nombre',
    namelessAsks: 'Miembro sin nombre: «Six ads»',
    clock: 'El reloj de este equipo no va bien. Usamos la hora correcta: vie 20 nov, 14:',
    observer: 'Elena Costa',
    idle: 'Nadie espera nada en esta tarjeta.',
    message: (card: string) =>
      `¿Puedes revisar "${card}"? Aprobar o pedir cambios, a más tardar: mié 25 nov, 19:00. https://`,
  },
] as const;

/** The team's own set-up and one more entry of the board, pressed by the account manager. */
function setUpWith(cast: Cast, press: BoardPress): StoredBlobs {
  const { board, member } = idsOf(cast);
  const blob = setUpBoard(cast)[boardKey(cast)] ?? '';
  const { journal } = JSON.parse(blob) as { journal: { entries: readonly StoredEntry[] } };
  const head = { n: 1 + journal.entries.length, by: member(cast.manager) };
  const at = Date.parse('2026-11-02T09:00:00Z');
  const entries = [...journal.entries, seal(press, { ...head, at: at as never })];
  return { [boardKey(cast)]: blobOf({ v: 1, board, entries }) };
}

onEachLibrary((library) => {
  describe.each(inTurn(STORIES, 'ru'))('in $language', (story) => {
    const cast = CASTS[story.language];
    const say = PHRASES[story.language];
    const words = APPROVAL_PHRASES[story.language];
    const { badge, days } = words;
    const ids = idsOf(cast);
    const { card } = cast;
    const base = { library, cast, member: cast.specialist };

    test('a representative who left: what was asked stays, and who may chooses anew', async () => {
      await onProduct(browser, base, async (board) => {
        await ask(board, cast, card);
        const client = await board.secondWindow(cast.client);
        await client.openCard(card);
        await heading(client, words.rep);
        board.setOnBoard(cast.client, false);
        await eventually(() => buttonsIn(client)).not.toContain(words.approve);
        await client.section().getByText(words.onlyMembers(cast.manager)).waitFor();
        await eventually(() => sectionText(board)).toContain(story.left);
        expect(await buttonsIn(board)).not.toContain(words.copyMessage);
        const manager = await board.secondWindow(cast.manager);
        await manager.openCard(card);
        await manager
          .section()
          .getByRole('button', { name: story.choose, exact: true })
          .first()
          .waitFor();
        // She may still read the board; nothing there waits for her.
        await client.setMember(cast.client);
        for (const window of [manager, client]) {
          await eventually(() => front(window, card)).toEqual([
            `${badge.client(days.wed25)} (light-gray)`,
          ]);
        }
        expect(entriesOn(board, cast, card)).toHaveLength(1);
      });
    });

    test('a press by who decided before is refused, and says who decides now', async () => {
      const from = Date.parse(FRIDAY[story.language]) + 30 * 60_000;
      const naming: BoardPress = {
        ...{ kind: 'named', member: ids.member(cast.colleague), role: 'representative' },
        from: from as never,
      };
      await onProduct(browser, { ...base, blobs: setUpWith(cast, naming) }, async (board) => {
        await ask(board, cast, card);
        const client = await board.secondWindow(cast.client);
        await client.openCard(card);
        await heading(client, words.rep);
        // The role passes on by the hour: no window is told.
        await board.clock.set(new Date(from + 1000).toISOString());
        await pressIn(client, words.approve);
        await heading(client, words.decidesNow(cast.colleague));
        expect(await buttonsIn(client)).not.toContain(words.approve);
        expect(entriesOn(board, cast, card)).toHaveLength(1);
        const colleague = await board.secondWindow(cast.colleague);
        await colleague.openCard(card);
        await pressIn(colleague, words.approve);
        await approvedBy(colleague, cast, cast.colleague);
        const named = storedEntries(board, boardKey(cast)).findLast(({ kind }) => kind === 'named');
        expect(await lastEntry(board, cast, card, 'decided')).toMatchObject({
          by: ids.member(cast.colleague),
          naming: named?.id,
        });
      });
    });

    test('100 files are asked about, listed, approved, and one of them removed is named', async () => {
      await onProduct(browser, base, async (board) => {
        const name = (index: number) => `banner-${String(index + 1).padStart(3, '0')}.png`;
        const attachments = Array.from({ length: 100 }, (_, index) => ({ name: name(index) }));
        await change(board, card, { attachments });
        await ask(board, cast, card);
        const client = await board.secondWindow(cast.client);
        await client.openCard(card);
        await eventually(() => sectionText(client)).toContain(words.covers(story.hundred));
        await pressIn(client, story.show);
        await pressIn(client, story.showAll);
        await client.section().getByText(name(99), { exact: true }).waitFor();
        await approve(client, cast);
        const fp = fingerprintOf(cardNow(board, cast, card));
        const [asked, decided] = entriesOn(board, cast, card);
        expect([asked?.fp, decided?.fp]).toEqual([fp, fp]);
        expect(asked?.content?.a).toHaveLength(100);
        const blob = board.state.boards.get('test')?.blobs[`card:shared:${ids.card(card)}:`];
        expect((blob ?? '').length).toBeLessThan(4096);
        // The first few have their names kept.
        const named = asked?.content?.a?.find(([, kept]) => kept !== undefined)?.[1] ?? '';
        await change(board, card, { remove: [named] });
        await client.section().getByText(words.removed(named), { exact: true }).waitFor();
        await eventually(() => front(board, card)).toEqual([`${badge.changed} (orange)`]);
      });
    });

    test('16,000 characters are read in full, approved, and their last one counts', async () => {
      await onProduct(browser, base, async (board) => {
        const text = `${'Long text. '.repeat(1454)}The end`.slice(0, 16_000).padEnd(16_000, '.');
        await change(board, card, { description: text, attachments: [] });
        await ask(board, cast, card);
        const client = await board.secondWindow(cast.client);
        await client.openCard(card);
        await pressIn(client, story.show);
        await pressIn(client, story.readAll);
        await client.section().getByText(text, { exact: true }).waitFor();
        await approve(client, cast);
        expect(entriesOn(board, cast, card)[0]?.content?.d?.[1]).toBe(16_000);
        await eventually(() => front(board, card)).toEqual([
          `${badge.approved(days.fri20)} (green)`,
        ]);
        await change(board, card, { description: `${text.slice(0, -1)}!` });
        await client.section().getByText(story.lastChanged, { exact: true }).waitFor();
        await eventually(() => front(board, card)).toEqual([`${badge.changed} (orange)`]);
      });
    });

    test('a member without a name asks, and one without a name decides', async () => {
      const swapped = { ...cast, client: cast.nameless, nameless: cast.client };
      const options = { ...base, namelessUser: true, blobs: setUpBoard(swapped) };
      await onProduct(browser, options, async (board) => {
        await board.openCard(card);
        await pressIn(board, words.ask);
        const form = board.section().getByRole('form', { name: words.ask, exact: true });
        await form.getByRole('textbox').fill('Six ads');
        await form.getByRole('button', { name: words.ask, exact: true }).click();
        await board.context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await pressIn(board, words.copyMessage);
        await eventually(() => board.page.evaluate(() => navigator.clipboard.readText())).toContain(
          story.message(card),
        );
        await pressIn(board, words.done);
        await heading(board, story.nameless);
        const nameless = await board.secondWindow(ids.member(cast.nameless));
        await nameless.openCard(card);
        await pressIn(nameless, words.approve);
        await approvedBy(nameless, cast, story.nameless.split(': ')[1] ?? '');
        expect(await lastEntry(board, cast, card, 'decided')).toMatchObject({
          by: ids.member(cast.nameless),
        });
      });
      await onProduct(browser, { ...base, namelessUser: true }, async (board) => {
        const nameless = await board.secondWindow(ids.member(cast.nameless));
        await nameless.openCard(card);
        await pressIn(nameless, words.ask);
        const form = nameless.section().getByRole('form', { name: words.ask, exact: true });
        await form.getByRole('textbox').fill('Six ads');
        await form.getByRole('button', { name: words.ask, exact: true }).click();
        await pressIn(nameless, words.done);
        await board.setMember(cast.client);
        await board.openCard(card);
        await board.section().getByText(story.namelessAsks, { exact: true }).waitFor();
      });
    });

    test.each([2, -2])('a clock %i days off is corrected, and said', async (off) => {
      await onProduct(browser, base, async (board) => {
        await change(board, card, CONTENT);
        await ask(board, cast, card);
        const right = board.clock.now();
        await board.context.clock.setSystemTime(right + off * 86_400_000);
        const client = await board.secondWindow(cast.client);
        await client.openCard(card);
        await pressIn(client, words.approve);
        await approvedBy(client, cast, cast.client);
        await eventually(() => sectionText(client)).toContain(story.clock);
        const { at } = await lastEntry(board, cast, card, 'decided');
        expect(Math.abs(at - board.clock.now())).toBeLessThan(60_000);
        const [asked] = entriesOn(board, cast, card);
        expect(at).toBeGreaterThan(asked?.at ?? 0);
      });
    });

    test.each(['allowed', 'blocked'] as const)(
      'a clock two days slow: badges are judged by the clock that a page measured (%s storage)',
      async (cookies) => {
        await onProduct(browser, { ...base, cookies }, async (board) => {
          await change(board, card, CONTENT);
          const right = board.clock.now();
          const asker = await board.secondWindow(cast.specialist);
          await ask(asker, cast, card);
          await board.context.clock.setSystemTime(right - 2 * 86_400_000);
          const client = await board.secondWindow(cast.client);
          // By her computer the request is of the day after tomorrow, so it does not count yet.
          await eventually(() => front(client, card)).toEqual([]);
          await client.openCard(card);
          await heading(client, words.rep);
          // Trello asks for the badge anew when something is written on the card.
          await client.page.evaluate(() => window.__board?.renderStorm(1));
          await asker.page.evaluate(() => window.__board?.sync());
          await client.closeCard();
          const yours = [`${badge.yours(days.wed25)} (blue)`];
          if (cookies === 'allowed') {
            // Kept for the next visit.
            await client.setMember(cast.client);
          } else {
            await client.openCard(card);
            await pressIn(client, words.approve);
            await approvedBy(client, cast, cast.client);
          }
          await eventually(() => front(client, card)).toEqual(
            cookies === 'allowed' ? yours : [`${badge.approved(days.fri20)} (green)`],
          );
        });
      },
    );

    test('who may only read sees state and history, and no dead buttons', async () => {
      await onProduct(browser, base, async (board) => {
        const why = (who: string) =>
          who === story.observer ? words.onlyMembers(cast.manager) : words.onlySignedIn;
        await change(board, card, CONTENT);
        await ask(board, cast, card);
        for (const who of [story.observer, 'signed-out']) {
          const reader = await board.secondWindow(who);
          await eventually(() => front(reader, card)).toEqual([
            `${badge.client(days.wed25)} (light-gray)`,
          ]);
          await reader.openCard(card);
          await heading(reader, words.waiting(cast.client));
          await reader.section().getByText(why(who)).waitFor();
          // Under More there are whom to ask and Team, which write nothing.
          const readOnly = [say.why, story.show, words.record, say.more];
          expect(await buttonsIn(reader)).toEqual(readOnly);
          await reader.page.close();
        }
        await board.setMember(cast.client);
        await board.openCard(card);
        await approve(board, cast);
        for (const who of [story.observer, 'signed-out']) {
          const reader = await board.secondWindow(who);
          await reader.openCard(card);
          await approvedBy(reader, cast, cast.client);
          await reader.section().getByText(why(who)).waitFor();
          expect(await buttonsIn(reader)).toEqual([words.record, say.more]);
          await pressIn(reader, words.record);
          await eventually(() => recordText(reader)).toContain(cast.specialist);
          expect(await recordText(reader)).toContain(cast.client);
          await reader.page.close();
        }
      });
    });

    test('rounds and asks are no dead end where nobody decides any more', async () => {
      const blobs = cardBlob(cast, card, cardEntries(cast, [requestOf(cast, ['One'])]));
      await onProduct(browser, { ...base, blobs }, async (board) => {
        board.setOnBoard(cast.client, false);
        await board.openCard(card);
        await eventually(() => sectionText(board)).toContain(story.left);
        expect(await buttonsIn(board)).toContain(say.handOver);
      });
    });
  });
});

function recordText(window: BoardWindow): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden
  return window.modal().locator('main').innerText();
}
