import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { inTurn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, heading, onProduct, pressIn } from '../support/board/product-board.ts';
import {
  blobOf,
  boardKey,
  cardBlob,
  cardEntries,
  cardKey,
  requestOf,
  setUpBoard,
} from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What may lie in a card's or a board's data: said in plain words, shown as far as it holds, and replaced by one
// explicit act alone.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    board: 'Whose Turn',
    observer: 'Grace Lin',
    copy: 'Copy',
    copyTaken: 'Copied.',
    startAfresh: 'Start afresh',
    kept: 'I have got the copy',
    asNew: 'The card starts as new. Its earlier history stays only in the copy you took.',
    boardAsNew:
      'People and rules are set up anew. What was there before stays only in the copy you took.',
    byAgency: 'The agency can start this card afresh.',
    forMembers: 'These buttons are for board members.',
    idleAgency: 'Nobody is waiting on this card.',
    setUp: 'Set up',
    refused: 'Trello did not let us save this. Your text is kept here.',
    damaged: 'The data of this card cannot be read. Nothing was deleted: you can copy it below.',
    damagedBoard:
      'The settings of this board cannot be read. Nothing was deleted: you can copy them below.',
    newer:
      'This card was written by a newer version of Whose Turn. Reload the page to see and change it.',
    newerBoard:
      'The settings were written by a newer version of Whose Turn. Reload the page to change them.',
    altered: '1 entry on this card is damaged or altered and does not count.',
    copied: 'This card is a copy. The history of the original is not counted here.',
    moved: 'This card came from another board. Earlier dates stay; new ones follow this board.',
    twoEdits: "Agency's turn: 2 edits, Tom Barker is on it",
    oneEdit: "Agency's turn: 1 edit, Tom Barker is on it",
    idle: 'Nothing needed from you here.',
    badge: '2 edits: Wed 25 Nov',
    preview: 'Send now: ready by Wed 25 Nov, 19:00',
  },
  {
    language: 'ru',
    board: 'Чей ход',
    observer: 'Вера Ковалёва',
    copy: 'Копировать',
    copyTaken: 'Скопировано.',
    startAfresh: 'Начать заново',
    kept: 'Копия у меня есть',
    asNew: 'Карточка станет как новая. Прежняя история останется только в вашей копии.',
    boardAsNew:
      'Участников и правила нужно будет указать заново. Прежние останутся только в вашей копии.',
    byAgency: 'Начать эту карточку заново может агентство.',
    forMembers: 'Кнопки доступны участникам доски.',
    idleAgency: 'Здесь никто ничего не ждёт.',
    setUp: 'Настроить',
    refused: 'Trello не дал это сохранить. Ваш текст остался здесь.',
    damaged: 'Данные этой карточки не читаются. Ничего не удалено: их можно скопировать ниже.',
    damagedBoard: 'Настройки этой доски не читаются. Ничего не удалено: их можно скопировать ниже.',
    newer:
      'Карточка сохранена более новой версией «Чей ход». Обновите страницу, чтобы увидеть её и изменить.',
    newerBoard:
      'Настройки сохранены более новой версией «Чей ход». Обновите страницу, чтобы их изменить.',
    altered: '1 запись на этой карточке повреждена или изменена извне и не учитывается.',
    copied: 'Эта карточка — копия. История оригинала здесь не учитывается.',
    moved:
      'Эта карточка пришла с другой доски. Прежние сроки остаются, новые считаются по этой доске.',
    twoEdits: 'Ход за агентством: 2 правки. Занимается: Павел Рогов',
    oneEdit: 'Ход за агентством: 1 правка. Занимается: Павел Рогов',
    idle: 'От вас ничего не нужно.',
    badge: '2 правки: ср 25 нояб.',
    preview: 'Если отправить сейчас, готово не позднее: ср 25 нояб., 19:00',
  },
  {
    language: 'es',
    board: '¿A quién le toca?',
    observer: 'Elena Costa',
    copy: 'Copiar',
    copyTaken: 'Copiado.',
    startAfresh: 'Empezar de nuevo',
    kept: 'Ya tengo la copia',
    asNew: 'La tarjeta quedará como nueva. El historial anterior quedará solo en tu copia.',
    boardAsNew:
      'Habrá que indicar de nuevo las personas y las reglas. Lo anterior quedará solo en tu copia.',
    byAgency: 'La agencia puede empezar esta tarjeta de nuevo.',
    forMembers: 'Los botones son para miembros del tablero.',
    idleAgency: 'Nadie espera nada en esta tarjeta.',
    setUp: 'Configurar',
    refused: 'Trello no permitió guardarlo. Tu texto sigue aquí.',
    damaged:
      'No se pueden leer los datos de esta tarjeta. No se borró nada: puedes copiarlos abajo.',
    damagedBoard:
      'No se pueden leer los ajustes de este tablero. No se borró nada: puedes copiarlos abajo.',
    newer:
      'Esta tarjeta se escribió con una versión más nueva de «¿A quién le toca?». Recarga la página para verla y cambiarla.',
    newerBoard:
      'Los ajustes se escribieron con una versión más nueva de «¿A quién le toca?». Recarga la página para cambiarlos.',
    altered: '1 anotación de esta tarjeta está dañada o fue alterada y no cuenta.',
    copied: 'Esta tarjeta es una copia. El historial de la original no cuenta aquí.',
    moved:
      'Esta tarjeta viene de otro tablero. Las fechas anteriores siguen; las nuevas se cuentan con este tablero.',
    twoEdits: 'Le toca a la agencia: 2 cambios. A cargo: Javier Molina',
    oneEdit: 'Le toca a la agencia: 1 cambio. A cargo: Javier Molina',
    idle: 'No hay nada pendiente para ti.',
    badge: '2 cambios: mié 25 nov',
    preview: 'Si lo envías ahora, listo a más tardar: mié 25 nov, 19:00',
  },
] as const;

const OTHER_CARD = '610b0a0d30000000000000ff';
const OTHER_BOARD = '610b0a0d00000000000000ff';

onEachLibrary((library) => {
  describe.each(inTurn(STORIES, 'es'))('in $language', (story) => {
    const cast = CASTS[story.language];
    const say = PHRASES[story.language];
    const base = { library, cast, member: cast.client };
    const key = cardKey(cast, cast.card);
    const entries = cardEntries(cast, [requestOf(cast, ['One', 'Two'])]);
    const asBlob = (journal: unknown) => ({ [key]: blobOf(journal) });

    test('a journal that cannot be read is kept as it is, with its text to take away', async () => {
      for (const journal of [
        'no journal',
        7,
        { v: 1, card: idsOf(cast).card(cast.card), z: '?' },
      ]) {
        const blobs = asBlob(journal);
        await onProduct(browser, { ...base, blobs }, async (board) => {
          await board.openCard(cast.card);
          await board.section().getByText(story.damaged).waitFor();
          expect(await board.section().getByRole('textbox').inputValue()).toBe(
            JSON.stringify(journal),
          );
          // What is offered to the client changes nothing.
          await board.section().getByText(story.byAgency).waitFor();
          expect(await board.section().getByRole('button').allInnerTexts()).toEqual([story.copy]);
          expect(await board.badges(cast.card)).toEqual([]);
          expect(blobsOf(board)[key]).toBe(blobs[key]);
        });
      }
    });

    test('the agency starts such a card afresh, and it works as a new one', async () => {
      const blobs = { [key]: JSON.stringify({ journal: 'no journal', other: 1 }) };
      const team = { ...base, member: cast.specialist, blobs };
      await onProduct(browser, team, async (board) => {
        await board.openCard(cast.card);
        await pressIn(board, story.copy);
        await board.section().getByText(story.copyTaken).waitFor();
        await pressIn(board, story.startAfresh);
        await board.section().getByText(story.asNew).waitFor();
        await pressIn(board, say.cancel);
        await board.section().getByText(story.asNew).waitFor({ state: 'detached' });
        await pressIn(board, story.startAfresh);
        expect(blobsOf(board)[key]).toBe(blobs[key]);
        // Whoever took the copy is not asked about it.
        expect(await board.section().getByRole('checkbox').count()).toBe(0);
        await pressIn(board, story.startAfresh);
        await board.section().getByText(story.idleAgency).waitFor();
        const { board: boardId, card } = idsOf(cast);
        const empty = { v: 1, card: card(cast.card), board: boardId, entries: [] };
        await eventually(() => JSON.parse(blobsOf(board)[key] ?? '')).toEqual({
          journal: empty,
          other: 1,
        });
        expect(blobsOf(board)[boardKey(cast)]).toBe(setUpBoard(cast)[boardKey(cast)]);
        await board.setMember(cast.client);
        await board.openCard(cast.card);
        await board.section().getByText(story.idle).waitFor();
        await pressIn(board, say.requestEdits);
        await board.section().getByRole('textbox').fill('New');
        await pressIn(board, say.send(1));
        await heading(board, story.oneEdit);
      });
    });

    test('without the copy it takes a word about it; a refused write leaves all as it was', async () => {
      const blobs = asBlob({ v: 1, z: '?' });
      const team = { ...base, member: cast.manager, blobs };
      await onProduct(browser, team, async (board) => {
        await board.openCard(cast.card);
        await pressIn(board, story.startAfresh);
        const confirm = board.section().getByRole('button', { name: story.startAfresh });
        await board.section().getByText(story.asNew).waitFor();
        expect(await confirm.count()).toBe(0);
        await board.section().getByRole('checkbox', { name: story.kept }).check();
        await refuseWrites(board, 1);
        await confirm.click();
        await eventually(async () => {
          await board.clock.advance(5000);
          return board.section().getByText(story.refused).count();
        }).toBe(1);
        expect(blobsOf(board)[key]).toBe(blobs[key]);
        await refuseWrites(board, 0);
        await confirm.click();
        await board.section().getByText(story.idleAgency).waitFor();
        await eventually(() => blobsOf(board)[key]).not.toBe(blobs[key]);
      });
    });

    test('settings that cannot be read are started afresh from the card, whose own history stays', async () => {
      const blobs = { ...cardBlob(cast, cast.card, entries), [boardKey(cast)]: blobOf(7) };
      await onProduct(browser, { ...base, member: cast.manager, blobs }, async (board) => {
        await board.openCard(cast.card);
        await board.section().getByText(story.damagedBoard).waitFor();
        await pressIn(board, story.startAfresh);
        await board.section().getByText(story.boardAsNew).waitFor();
        await board.section().getByRole('checkbox', { name: story.kept }).check();
        expect(blobsOf(board)[boardKey(cast)]).toBe(blobs[boardKey(cast)]);
        await pressIn(board, story.startAfresh);
        await board.section().getByText('Two', { exact: true }).waitFor();
        expect(blobsOf(board)[key]).toBe(blobs[key]);
        const empty = { v: 1, board: idsOf(cast).board, entries: [] };
        await eventually(() => JSON.parse(blobsOf(board)[boardKey(cast)] ?? '')).toEqual({
          journal: empty,
        });
      });
    });

    test('the board’s own page starts its settings afresh, and offers to set them up', async () => {
      const blobs = { [boardKey(cast)]: blobOf('no journal') };
      await onProduct(browser, { ...base, member: cast.manager, blobs }, async (board) => {
        await board.page.getByRole('button', { name: story.board, exact: true }).click();
        const press = (name: string) =>
          board.modal().getByRole('button', { name, exact: true }).click();
        await board.modal().getByText(story.damagedBoard).waitFor();
        await press(story.copy);
        await press(story.startAfresh);
        await board.modal().getByText(story.boardAsNew).waitFor();
        expect(blobsOf(board)[boardKey(cast)]).toBe(blobs[boardKey(cast)]);
        await press(story.startAfresh);
        await board.modal().getByRole('button', { name: story.setUp, exact: true }).waitFor();
        await eventually(() => JSON.parse(blobsOf(board)[boardKey(cast)] ?? '')).toEqual({
          journal: { v: 1, board: idsOf(cast).board, entries: [] },
        });
      });
    });

    test('who may not write is told so and gets no button', async () => {
      const blobs = asBlob('no journal');
      await onProduct(browser, { ...base, member: story.observer, blobs }, async (board) => {
        await board.openCard(cast.card);
        await board.section().getByText(story.forMembers).waitFor();
        expect(await board.section().getByRole('button').allInnerTexts()).toEqual([story.copy]);
        expect(blobsOf(board)[key]).toBe(blobs[key]);
      });
    });

    test('a newer version is shown as such and not touched', async () => {
      const blobs = { ...asBlob({ v: 99, card: 'x', board: 'y', entries: [] }) };
      await onProduct(browser, { ...base, blobs }, async (board) => {
        await board.openCard(cast.card);
        await board.section().getByText(story.newer).waitFor();
        expect(await board.section().getByRole('button').count()).toBe(0);
        expect(blobsOf(board)[key]).toBe(blobs[key]);
      });
    });

    test('unknown kinds are kept and skipped, an altered entry is named and counts for nothing', async () => {
      const [asked] = entries;
      const unknown = cardEntries(cast, [
        requestOf(cast, ['skip']),
        { by: cast.client, press: { kind: 'foreseen', words: 'later' } as never },
      ])[1];
      const later = { ...requestOf(cast, ['x']).press, kind: 'datePromised', to: asked?.id };
      const altered = { ...asked, ...later, edits: undefined, id: 'AAAAAAAAAAAA', n: 3 };
      const blobs = cardBlob(cast, cast.card, [asked, unknown, altered] as object[]);
      await onProduct(browser, { ...base, blobs }, async (board) => {
        await eventually(() => board.badges(cast.card)).toEqual([story.badge]);
        await board.openCard(cast.card);
        await heading(board, story.twoEdits);
        await board.section().getByText(story.altered).waitFor();
        expect(blobsOf(board)[key]).toBe(blobs[key]);
        await pressIn(board, say.addEdit);
        await board.section().getByRole('textbox').fill('Three');
        await pressIn(board, say.send(1));
        await board.section().getByText('Three', { exact: true }).waitFor();
        // Written anew with all that was there, understood or not.
        const kept = () => JSON.parse(blobsOf(board)[key] ?? '').journal.entries;
        const before = JSON.parse(blobs[key] ?? '').journal.entries;
        await eventually(() => kept().length).toBeGreaterThan(before.length);
        expect(kept()).toEqual(expect.arrayContaining(before));
      });
    });

    test('a copied card starts afresh, a moved one goes on', async () => {
      const copied = cardBlob(cast, cast.card, entries, { card: OTHER_CARD });
      await onProduct(browser, { ...base, blobs: copied }, async (board) => {
        await board.openCard(cast.card);
        // One notice at a time: what waits for a press comes before what will always be so.
        await pressIn(board, say.confirm);
        await board.section().getByText(story.copied).waitFor();
        await board.section().getByText(story.idle).waitFor();
        await pressIn(board, say.requestEdits);
        await board.section().getByRole('textbox').fill('New');
        await pressIn(board, say.send(1));
        await heading(board, story.oneEdit);
      });
      const moved = cardBlob(cast, cast.card, entries, { board: OTHER_BOARD });
      await onProduct(browser, { ...base, blobs: moved }, async (board) => {
        await board.openCard(cast.card);
        await pressIn(board, say.confirm);
        await board.section().getByText(story.moved).waitFor();
        await heading(board, story.twoEdits);
        expect(blobsOf(board)[key]).toBe(moved[key]);
      });
    });

    test('settings that make no sense leave usual hours; a board not read says so', async () => {
      for (const fields of [
        { 'agency.zone': 'Mars/Olympus' },
        { 'agency.hours': [[], [], [], [], [], [], []] },
      ]) {
        const blobs = setUpBoard(cast, fields);
        await onProduct(browser, { ...base, blobs }, async (board) => {
          await board.openCard(cast.card);
          await pressIn(board, say.requestEdits);
          await board.section().getByText(story.preview).waitFor();
          expect(blobsOf(board)[boardKey(cast)]).toBe(blobs[boardKey(cast)]);
        });
      }
      for (const [journal, sentence] of [
        ['no journal', story.damagedBoard],
        [{ v: 99 }, story.newerBoard],
      ] as const) {
        const blobs = { [boardKey(cast)]: blobOf(journal) };
        await onProduct(browser, { ...base, blobs }, async (board) => {
          await board.openCard(cast.card);
          await board.section().getByText(sentence).waitFor();
          expect(blobsOf(board)[boardKey(cast)]).toBe(blobs[boardKey(cast)]);
        });
      }
    });
  });
});

/** From now on Trello refuses one write in so many; 0 for none. */
function refuseWrites(board: OpenBoard, oneIn: number): Promise<void> {
  return board.page.evaluate((count) => {
    if (window.__board) window.__board.faults.refuseWriteOneIn = count;
  }, oneIn);
}

function blobsOf(board: OpenBoard): Readonly<Record<string, string>> {
  return board.state.boards.get('test')?.blobs ?? {};
}
