import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOf } from '../../src/domain/content/content.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { SAMPLES } from '../../src/host/sample/samples.ts';
import { digest } from '../../src/storage/digest.ts';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import { CASTS, type Cast } from '../support/board/cast.ts';
import { testIn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, onProduct } from '../support/board/product-board.ts';
import { cardBlob, cardEntries, cardKey, requestOf } from '../support/board/stored.ts';
import { promised } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What waits for one person on the whole board, and going through it one after another.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const ALL_THREE = [true, true, true];

const STORIES = [
  {
    language: 'en',
    theme: 'light',
    board: 'Whose Turn',
    list: '3 cards wait for you',
    places: ['1 of 3', '2 of 3', '3 of 3'],
    approve: 'Approve',
    back: 'Go back to it',
    undo: 'Undo',
    empty: 'No card waits for you here.',
    toForYou: 'Back to For you',
    forYou: 'For you',
    team: 'Team',
    signedOut: 'Log in to Trello to see what waits for you.',
  },
  {
    language: 'ru',
    theme: 'dark',
    board: 'Чей ход',
    list: 'Вас ждут 3 карточки',
    places: ['1 из 3', '2 из 3', '3 из 3'],
    approve: 'Согласовать',
    back: 'Вернуться к ней',
    undo: 'Отменить',
    empty: 'Ни одна карточка вас здесь не ждёт.',
    toForYou: 'Назад к «Для вас»',
    forYou: 'Для вас',
    team: 'Команда',
    signedOut: 'Войдите в Trello, чтобы увидеть, что вас ждёт.',
  },
  {
    language: 'es',
    theme: 'light',
    board: '¿A quién le toca?',
    list: '3 tarjetas te esperan',
    places: ['1 de 3', '2 de 3', '3 de 3'],
    approve: 'Aprobar',
    back: 'Volver a ella',
    undo: 'Deshacer',
    empty: 'Aquí no te espera ninguna tarjeta.',
    toForYou: 'Volver a "Para ti"',
    forYou: 'Para ti',
    team: 'Equipo',
    signedOut: 'Inicia sesión en Trello para ver lo que te espera.',
  },
] as const;

/** The description and everything attached, as the sample card has it. */
function asked(cast: Cast, name: string): CardPress {
  const card = SAMPLES[cast.language].cards.find((one) => one.name === name);
  if (card === undefined) throw new Error(`No card is called ${name}`);
  const { name: title, desc: description } = card;
  // The file of a sample card has an address of its own: it is left out here.
  const now = { title, description, attachments: [] };
  const sent = contentOf(now, { title: false, description: true, off: [] }, digest);
  return {
    kind: 'approvalAsked',
    ...sent,
    note: '',
    promise: promised('2026-11-24', { zone: cast.timezoneId }),
  };
}

/** Three cards that wait for the representative, the oldest first. */
function waitingCards(cast: Cast) {
  const names = [cast.freeCard, cast.card, cast.namelessCard];
  const blobs = names.map((name, index) => {
    const start = `2026-11-${16 + index}T11:00:00Z`;
    const story = [{ by: cast.specialist, press: asked(cast, name) }];
    return cardBlob(cast, name, cardEntries(cast, story, start));
  });
  return { names, blobs: Object.assign({}, ...blobs) as Readonly<Record<string, string>> };
}

onEachLibrary((library) => {
  describe.each(STORIES)('in $language, $theme', (story) => {
    const { language, theme } = story;
    const cast = CASTS[language];
    const base = { library, cast, theme };
    const say = PHRASES[language];
    const button = (modal: FrameLocator, name: string) =>
      modal.getByRole('button', { name, exact: true });

    test('the representative goes through three cards one after another, and takes one back', async () => {
      const { names, blobs } = waitingCards(cast);
      await onProduct(browser, { ...base, member: cast.client, blobs }, async (board) => {
        await board.page.getByRole('button', { name: story.board, exact: true }).click();
        const modal = board.modal();
        const rows = modal.getByRole('list', { name: story.list }).getByRole('button');
        await eventually(() => rows.count()).toBe(3);
        const shown = await rows.allTextContents();
        expect(shown.map((row, index) => row.includes(names[index] ?? '?'))).toEqual(ALL_THREE);
        await rows.first().click();
        for (const [index, name] of names.entries()) {
          await modal.getByRole('heading', { name, exact: true }).waitFor();
          await modal.getByText(story.places[index] ?? '', { exact: true }).waitFor();
          await button(modal, story.approve).click();
        }
        await modal.getByText(story.empty).waitFor();
        const stored = () => names.map((name) => storedKinds(board, cast, name));
        await eventually(stored).toEqual(names.map(() => ['approvalAsked', 'decided']));
        await button(modal, story.back).click();
        await button(modal, story.undo).click();
        await button(modal, story.approve).waitFor();
      });
    });

    testIn('ru', story)(
      'the Record of a card opens in place of the list, and leads back to it',
      async () => {
        const { names, blobs } = waitingCards(cast);
        await onProduct(browser, { ...base, member: cast.client, blobs }, async (board) => {
          await board.page.getByRole('button', { name: story.board, exact: true }).click();
          const modal = board.modal();
          const rows = modal.getByRole('list', { name: story.list }).getByRole('button');
          await rows.first().click();
          await modal.getByRole('heading', { name: names[0] ?? '', exact: true }).waitFor();
          await button(modal, story.approve).click();
          await button(modal, story.back).click();
          await button(modal, APPROVAL_PHRASES[language].record).click();
          const told = modal.getByRole('heading', {
            name: APPROVAL_PHRASES[language].record,
            exact: true,
          });
          await told.waitFor();
          await modal.getByText(cast.specialist).first().waitFor();
          await modal.getByText(cast.client).first().waitFor();
          await button(modal, story.toForYou).click();
          await modal.getByRole('tab', { name: story.forYou, exact: true }).waitFor();
          await told.waitFor({ state: 'detached' });
        });
      },
    );

    testIn('es', story)(
      'the agency hands over what is its own; tabs go by the keyboard',
      async () => {
        const blobs = cardBlob(
          cast,
          cast.card,
          cardEntries(cast, [requestOf(cast, ['Logo', 'Phone'])]),
        );
        await onProduct(browser, { ...base, member: cast.specialist, blobs }, async (board) => {
          await board.page.getByRole('button', { name: story.board, exact: true }).click();
          const modal = board.modal();
          await modal.getByRole('button', { name: new RegExp(`^${cast.card}`) }).click();
          await modal.getByRole('checkbox', { name: say.tick(1, 'Logo') }).check();
          await button(modal, say.handOver).click();
          await modal.getByRole('form').getByRole('button', { name: say.handOver }).click();
          await modal.getByText(story.empty).waitFor();
          await modal.getByRole('tab', { name: story.forYou }).press('ArrowRight');
          await modal.getByRole('heading', { name: story.team, level: 1 }).waitFor();
          await modal.getByRole('tab', { name: story.team }).press('Home');
          await modal.getByText(story.empty).waitFor();
        });
      },
    );

    testIn('en', story)('who is not signed in gets one sentence', async () => {
      const { blobs } = waitingCards(cast);
      await onProduct(browser, { ...base, member: 'signed-out', blobs }, async (board) => {
        await board.page.getByRole('button', { name: story.board, exact: true }).click();
        await board.modal().getByRole('main').getByText(story.signedOut).waitFor();
        expect(await board.modal().getByRole('tabpanel').getByRole('button').count()).toBe(0);
      });
    });
  });
});

function blobsOf(board: OpenBoard): Readonly<Record<string, string>> {
  return board.state.boards.get('test')?.blobs ?? {};
}

function storedKinds(board: OpenBoard, cast: Cast, card: string): unknown {
  const blob = JSON.parse(blobsOf(board)[cardKey(cast, card)] ?? '{}') as {
    readonly journal?: { readonly entries?: readonly { readonly kind: string }[] };
  };
  return blob.journal?.entries?.map(({ kind }) => kind);
}
