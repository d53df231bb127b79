import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SampleLanguage } from '../../src/host/board/content.ts';
import { entriesOn, front } from '../support/board/approval-steps.ts';
import { CASTS } from '../support/board/cast.ts';
import { inTurn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, onProduct, sectionText } from '../support/board/product-board.ts';
import { storedKinds } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What was pressed and is not at Trello: it is shown and said so though its page was closed meanwhile; refused, it is
// told with the words that were typed; and what lies in this browser goes when the Power-Up does.

/** What is on the screen, written out once more on purpose. */
const WORDS = {
  en: {
    edit: 'The logo is black, not white',
    waits: 'Not at Trello yet. We keep trying; please keep this tab open.',
    refused: 'is not on this card: there was no room.',
    ghost: 'Elsewhere in this window it may look as if it had been saved',
    text: 'Your text',
    giveUp: 'Do not send it any more',
    next: 'A phone number below',
    badge: '1 edit: Wed 25 Nov (light-gray)',
  },
  ru: {
    edit: 'Логотип чёрный, а не белый',
    waits: 'До Trello пока не дошло. Пробуем ещё; не закрывайте вкладку.',
    refused: 'не попало на карточку: не хватило места.',
    ghost: 'в других местах этого окна может казаться, что всё сохранилось',
    text: 'Ваш текст',
    giveUp: 'Больше не отправлять',
    next: 'Телефон ниже',
    badge: '1 правка: ср 25 нояб. (light-gray)',
  },
  es: {
    edit: 'El logotipo es negro, no blanco',
    waits: 'Aún no ha llegado a Trello. Seguimos intentándolo; no cierres la pestaña.',
    refused: 'no llegó a esta tarjeta: no había espacio.',
    ghost: 'En otras partes de esta ventana puede parecer guardado',
    text: 'Tu texto',
    giveUp: 'No enviarlo más',
    next: 'Un teléfono abajo',
    badge: '1 cambio: mié 25 nov (light-gray)',
  },
} as const satisfies Record<SampleLanguage, object>;

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

onEachLibrary((library) => {
  describe.each(inTurn(['en', 'ru', 'es'] as const, 'ru'))('in %s', (language) => {
    const cast = CASTS[language];
    const words = WORDS[language];
    const phrases = PHRASES[language];
    const options = { member: cast.client, cast, library };

    test.each(['allowed', 'blocked'] as const)(
      'says of a card that is opened again what is not at Trello yet; cookies %s',
      async (cookies) => {
        await onProduct(browser, { ...options, cookies }, async (board) => {
          await openForm(board, language, words.edit);
          await setFaults(board, { connection: 'lost', hangMs: 500 });
          await send(board, language);
          await openAgain(board, cast.freeCard);
          await eventually(() => sectionText(board)).toContain(words.waits);
          expect(await sectionText(board)).toContain(words.edit);
          expect(storedKinds(board.state, cast, cast.freeCard)).toEqual([]);
          await setFaults(board, { connection: 'up' });
          await passing(board, async () => (await sectionText(board)).includes(words.waits), false);
          expect(storedKinds(board.state, cast, cast.freeCard)).toContain('editsRequested');
          expect(await sectionText(board)).toContain(words.edit);
        });
      },
    );

    test('tells what was refused after its page was closed, with the words to copy', async () => {
      await onProduct(browser, options, async (board) => {
        await haveRefused(board, language, words.edit);
        await board.openCard(cast.freeCard);
        await eventually(() => sectionText(board)).toContain(words.refused);
        const text = board.section().getByRole('textbox', { name: words.text });
        expect(await text.inputValue()).toBe(words.edit);
        // This window's own copy has it, Trello does not.
        expect(await sectionText(board)).not.toContain(words.edit);
        expect(await sectionText(board)).toContain(words.ghost);
        await board.section().getByRole('button', { name: words.giveUp, exact: true }).click();
        await eventually(() => sectionText(board)).not.toContain(words.refused);
        expect(await keeps(board, 'TooLarge')).toBe(false);
        await openAgain(board, cast.freeCard);
        await eventually(() => sectionText(board)).toContain(phrases.requestEdits);
        expect(await sectionText(board)).not.toContain(words.edit);
        expect(await board.section().getByRole('textbox').count()).toBe(0);
        expect(storedKinds(board.state, cast, cast.freeCard)).toEqual([]);
      });
    });

    test('what was refused is not carried along by what is sent next', async () => {
      await onProduct(browser, options, async (board) => {
        await haveRefused(board, language, words.edit);
        await setFaults(board, { roomOnCards: 4096 });
        await board.openCard(cast.freeCard);
        await eventually(() => sectionText(board)).toContain(words.refused);
        await board.section().getByRole('button', { name: words.giveUp, exact: true }).click();
        await board
          .section()
          .getByRole('button', { name: phrases.requestEdits, exact: true })
          .click();
        const lines = board.section().getByRole('textbox', { name: phrases.firstLine });
        await lines.fill(words.next);
        await send(board, language);
        const stored = () => JSON.stringify(entriesOn(board, cast, cast.freeCard));
        await passing(board, async () => stored().includes(words.next), true);
        expect(stored()).not.toContain(words.edit);
        // One edit, as it is stored: not the one that Trello's copy here kept.
        await eventually(() => front(board, cast.freeCard)).toEqual([words.badge]);
      });
    });

    test.each(['on-disable', 'remove-data'])(
      'leaves nothing of ours behind: %s',
      async (leaving) => {
        await onProduct(browser, options, async (board) => {
          await setFaults(board, { connection: 'lost', hangMs: 500 });
          await openForm(board, language, words.edit);
          await send(board, language);
          await board.section().getByRole('button', { name: phrases.addEdit, exact: true }).click();
          await board.section().getByRole('textbox', { name: phrases.firstLine }).fill(words.edit);
          await eventually(async () => kindsOf(await keptKeys(board))).toContain('draft');
          expect(kindsOf(await keptKeys(board))).toContain('outbox');
          await board.closeCard();
          await board.page.evaluate((name) => window.__board?.call(name), leaving);
          expect(kindsOf(await keptKeys(board))).toEqual([]);
        });
      },
    );
  });
});

async function openForm(board: OpenBoard, language: SampleLanguage, text: string): Promise<void> {
  const phrases = PHRASES[language];
  await board.openCard(CASTS[language].freeCard);
  await board.section().getByRole('button', { name: phrases.requestEdits, exact: true }).click();
  await board.section().getByRole('textbox', { name: phrases.firstLine }).fill(text);
}

async function send(board: OpenBoard, language: SampleLanguage): Promise<void> {
  const button = board
    .section()
    .getByRole('button', { name: PHRASES[language].send(1), exact: true });
  await button.click();
  // A connector has it: the page may be closed.
  await eventually(
    async () => (await board.page.evaluate(() => window.__board?.counts()['set'])) ?? 0,
  ).toBeGreaterThan(0);
}

/** Sent while the connection is lost, and refused for want of room once its page is closed. */
async function haveRefused(
  board: OpenBoard,
  language: SampleLanguage,
  text: string,
): Promise<void> {
  await openForm(board, language, text);
  await setFaults(board, { connection: 'lost', hangMs: 500 });
  await send(board, language);
  await board.closeCard();
  await setFaults(board, { connection: 'up', roomOnCards: 20 });
  await passing(board, () => keeps(board, 'TooLarge'), true);
}

async function openAgain(board: OpenBoard, card: string): Promise<void> {
  await board.closeCard();
  await board.openCard(card);
}

/** Lets time pass until it is so. */
async function passing(
  board: OpenBoard,
  read: () => Promise<boolean>,
  wanted: boolean,
): Promise<void> {
  await eventually(async () => {
    await board.clock.advance(1000);
    return read();
  }).toBe(wanted);
}

interface Faulty {
  readonly connection?: 'up' | 'lost';
  readonly hangMs?: number;
  readonly roomOnCards?: number;
}

async function setFaults({ page }: OpenBoard, faults: Faulty): Promise<void> {
  await page.evaluate(({ roomOnCards, ...rest }) => {
    const board = window.__board;
    if (board === undefined) throw new Error('There is no board');
    Object.assign(board.faults, rest);
    if (roomOnCards !== undefined) board.faults.limits.card = roomOnCards;
  }, faults);
}

async function keeps(board: OpenBoard, text: string): Promise<boolean> {
  return (await kept(board)).some(([, value]) => value.includes(text));
}

async function keptKeys(board: OpenBoard): Promise<readonly string[]> {
  return (await kept(board)).map(([key]) => key);
}

/** What the connector's frame finds in its storage. */
async function kept({ page }: OpenBoard): Promise<readonly (readonly [string, string])[]> {
  const connector = page.frames().find((frame) => frame.url().includes('/connector/'));
  if (connector === undefined) throw new Error('The connector is not there');
  return connector.evaluate(() => Object.entries({ ...localStorage }));
}

/** How far the clock is off is nobody's. */
function kindsOf(keys: readonly string[]): readonly string[] {
  return keys.map((key) => key.split(' ')[0] ?? '').filter((kind) => kind !== 'clock');
}
