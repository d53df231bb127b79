import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import { CASTS } from '../support/board/cast.ts';
import { inTurn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, onProduct, pasteInto, pressIn } from '../support/board/product-board.ts';
import { cardBlob, cardEntries, cardKey, requestOf } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What people type, paste and press that cannot be taken as it is: a plain sentence, and nothing lost.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    nothing: 'Write at least one edit.',
    tooLong: 'Edit 2 is too long: at most 2000 characters.',
    tooMany: 'At most 60 edits at a time. Send these first, then the rest.',
    showAll: 'Show all 60',
    refused: 'Trello did not let us save this. Your text is kept here.',
    full: 'This card has no room for more entries. Your text is kept here; continue on a new card.',
    readonly: 'These buttons are for board members. Ellen Hughes can add you.',
    signedOut: 'These buttons are for board members. If you are one, log in to Trello.',
    observer: 'Grace Lin',
    nameless: "Agency's turn: 1 edit, Member without a name is on it",
  },
  {
    language: 'ru',
    nothing: 'Напишите хотя бы одну правку.',
    tooLong: 'Правка 2 слишком длинная: не больше 2000 символов.',
    tooMany: 'За один раз — не больше 60 правок. Отправьте эти, потом остальные.',
    showAll: 'Показать весь список: 60',
    refused: 'Trello не дал это сохранить. Ваш текст остался здесь.',
    full: 'На этой карточке больше нет места для записей. Ваш текст остался здесь; продолжите на новой карточке.',
    readonly: 'Кнопки доступны участникам доски. Добавить может: Ольга Лисина.',
    signedOut: 'Кнопки доступны участникам доски. Если вы среди них, войдите в Trello.',
    observer: 'Вера Ковалёва',
    nameless: 'Ход за агентством: 1 правка. Занимается: Участник без имени',
  },
  {
    language: 'es',
    nothing: 'Escribe al menos un cambio.',
    tooLong: 'El cambio 2 es demasiado largo: como máximo, 2000 caracteres.',
    tooMany: 'Como máximo, 60 cambios a la vez. Envía estos y luego el resto.',
    showAll: 'Ver todos (60)',
    refused: 'Trello no permitió guardarlo. Tu texto sigue aquí.',
    full: 'En esta tarjeta ya no caben más anotaciones. Tu texto sigue aquí; continúa en una tarjeta nueva.',
    readonly: 'Los botones son para miembros del tablero. Te puede añadir: Carmen Soler.',
    signedOut:
      'Los botones son para miembros del tablero. Si eres miembro, inicia sesión en Trello.',
    observer: 'Elena Costa',
    nameless: 'Le toca a la agencia: 1 cambio. A cargo: Miembro sin nombre',
  },
] as const;

const MARKUP = '<script>alert(1)</script><b>bold</b> 👩‍🎨🇪🇸';

onEachLibrary((library) => {
  describe.each(inTurn(STORIES, 'ru'))('in $language', (story) => {
    const cast = CASTS[story.language];
    const say = PHRASES[story.language];
    const base = { library, cast, member: cast.client };
    const stored = (board: OpenBoard) =>
      board.state.boards.get('test')?.blobs[cardKey(cast, cast.card)];
    const openForm = async (board: OpenBoard): Promise<Locator> => {
      await board.openCard(cast.card);
      await pressIn(board, say.requestEdits);
      return board.section().getByRole('textbox', { name: say.firstLine });
    };

    test('empty, too long and too many lines are refused; the text stays', async () => {
      await onProduct(browser, base, async (board) => {
        const line = await openForm(board);
        await line.fill('   ');
        await pressIn(board, say.send(1));
        await board.section().getByText(story.nothing).waitFor();

        await line.fill(`short\n${'x'.repeat(2001)}`);
        await pressIn(board, say.send(2));
        await board.section().getByText(story.tooLong).waitFor();
        const second = board.section().getByRole('textbox', { name: say.line(2) });
        expect((await second.inputValue()).length).toBe(2001);
        expect(stored(board)).toBeUndefined();
        await second.fill('x'.repeat(2000));
        await pressIn(board, say.send(2));
        await board.section().getByText('x'.repeat(2000), { exact: true }).waitFor();
        await eventually(() => stored(board)).toBeDefined();
      });
    });

    test('61 pasted lines are refused, 60 are taken and fold; markup is text', async () => {
      await onProduct(browser, base, async (board) => {
        const line = await openForm(board);
        const lines = [MARKUP, ...Array.from({ length: 59 }, (_, index) => `Line ${index + 2}`)];
        await pasteInto(line, [...lines, 'One more'].join('\n'));
        await eventually(() => board.section().getByRole('textbox').count()).toBe(61);
        await pressIn(board, say.send(61));
        await board.section().getByText(story.tooMany).waitFor();
        expect(stored(board)).toBeUndefined();
        await board
          .section()
          .getByRole('textbox', { name: say.line(61) })
          .fill('');
        await pressIn(board, say.send(60));
        const list = board.section().getByRole('list', { name: say.edits });
        await list.getByText(MARKUP, { exact: true }).waitFor();
        expect(await list.locator('script, b').count()).toBe(0);
        await pressIn(board, story.showAll);
        await eventually(() => list.getByRole('listitem').count()).toBe(60);
      });
    });

    test('a write that Trello refuses says so and keeps the text', async () => {
      await onProduct(browser, base, async (board) => {
        const line = await openForm(board);
        await line.fill('Logo');
        await board.page.evaluate(() => {
          if (window.__board) window.__board.faults.refuseWriteOneIn = 1;
        });
        await pressIn(board, say.send(1));
        await eventually(async () => {
          await board.clock.advance(1000);
          return board.section().getByText(story.refused).count();
        }).toBe(1);
        expect(await line.inputValue()).toBe('Logo');
        expect(stored(board)).toBeUndefined();
        await board.page.evaluate(() => {
          if (window.__board) window.__board.faults.refuseWriteOneIn = 0;
        });
        await pressIn(board, say.send(1));
        await eventually(() => stored(board)).toBeDefined();
        await line.waitFor({ state: 'detached' });
      });
    });

    test('a full card takes no more and says what to do', async () => {
      const noise = (seed: number) => noiseOf(1900, seed);
      const blobs = cardBlob(
        cast,
        cast.card,
        cardEntries(cast, [requestOf(cast, [noise(1), 'Two'])]),
      );
      await onProduct(browser, { ...base, blobs }, async (board) => {
        const before = stored(board);
        await board.openCard(cast.card);
        await pressIn(board, say.addEdit);
        const line = board.section().getByRole('textbox', { name: say.firstLine });
        const typed = `${noise(2)}\n${noise(3)}\n${noise(4)}`;
        await line.fill(typed);
        await pressIn(board, say.send(3));
        await board.section().getByText(story.full).waitFor();
        expect(await line.inputValue()).toBe(noise(2));
        expect(stored(board)).toBe(before);
      });
    });

    test('who may only read sees everything, no buttons, and who can change that', async () => {
      const blobs = cardBlob(cast, cast.card, cardEntries(cast, [requestOf(cast, ['One'])]));
      for (const member of [story.observer, 'signed-out']) {
        await onProduct(browser, { ...base, blobs, member }, async (board) => {
          await board.openCard(cast.card);
          const why = member === story.observer ? story.readonly : story.signedOut;
          await board.section().getByText(why).waitFor();
          await board.section().getByText('One', { exact: true }).waitFor();
          const { record } = APPROVAL_PHRASES[story.language];
          const names = await board.section().getByRole('button').allTextContents();
          expect(names.map((name) => name.trim())).toEqual([say.why, record, say.more]);
          expect(await board.section().getByRole('checkbox').count()).toBe(0);
        });
      }
    });

    test('a member without a name is on the card all the same', async () => {
      const blobs = cardBlob(
        cast,
        cast.namelessCard,
        cardEntries(cast, [requestOf(cast, ['One'])]),
      );
      await onProduct(browser, { ...base, blobs, namelessUser: true }, async (board) => {
        await board.openCard(cast.namelessCard);
        await board.section().getByRole('heading', { name: story.nameless }).waitFor();
      });
    });
  });
});

/** Text that no compression makes shorter, the same in every run. */
function noiseOf(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(0x4e00 + ((state >> 8) % 20_000));
  }).join('');
}
