import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { testIn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, heading, onProduct, pressIn } from '../support/board/product-board.ts';
import { boardKey, setUpBoard } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// A board on which nothing is stored: three questions, or none; and the rules behind the board's button.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What is looked at of an entry of the board. */
interface BoardEntry {
  readonly kind: string;
  readonly member?: string;
  readonly side?: string;
}

const STORIES = [
  {
    language: 'en',
    choose: 'Choose',
    chooseLine: 'Choose who approves for the client.',
    who: 'Who approves for the client?',
    where: 'Where does the agency work?',
    guess: /London time, Mon–Fri 10–19/,
    region: ['Region', 'England'],
    ok: 'OK',
    next: 'Next',
    done: 'Done',
    chosen: 'Wednesday evening',
    ready: 'Ready. Open any card and press Ask for approval.',
    named: 'Ellen Hughes named you as the one who decides for the client.',
    notMe: 'Not me',
    close: 'Close',
    skip: 'Skip for now',
    idle: 'Nothing needed from you here.',
    nobody: 'Nobody is waiting on this card.',
    whoAreYou: 'Who are you here?',
    fromClient: 'From the client',
    noHolidays: 'Holidays are not counted yet.',
    due: 'Wed 25 Nov',
    board: 'Whose Turn',
    rules: 'How we work',
    unknownZone: 'This time zone is not known: Mars/Olympus. Choose another one in How we work.',
    noWorkingDay: 'No weekday has working hours. Set at least one.',
  },
  {
    language: 'ru',
    choose: 'Выбрать',
    chooseLine: 'Выберите, кто согласует от клиента.',
    who: 'Кто согласует от клиента?',
    where: 'Где работает агентство?',
    guess: /^Россия, время: Москва, пн–пт 10–19$/,
    region: undefined,
    ok: 'Верно',
    next: 'Дальше',
    done: 'Готово',
    chosen: 'В среду вечером',
    ready: 'Готово. Откройте любую карточку и нажмите «Отправить на согласование».',
    named: 'За клиента решаете вы: так указывает Ольга Лисина.',
    notMe: 'Это не я',
    close: 'Закрыть',
    skip: 'Пока пропустить',
    idle: 'От вас ничего не нужно.',
    nobody: 'Здесь никто ничего не ждёт.',
    whoAreYou: 'Вы здесь от кого?',
    fromClient: 'От клиента',
    noHolidays: 'Праздники пока не учитываются.',
    due: 'ср 25 нояб.',
    board: 'Чей ход',
    rules: 'Как мы работаем',
    unknownZone:
      'Такого часового пояса нет: Mars/Olympus. Выберите другой на вкладке «Как мы работаем».',
    noWorkingDay: 'Ни в одном дне недели нет рабочих часов. Укажите хотя бы один рабочий день.',
  },
  {
    language: 'es',
    choose: 'Elegir',
    chooseLine: 'Elige quién aprueba por el cliente.',
    who: '¿Quién aprueba por el cliente?',
    where: '¿Dónde trabaja la agencia?',
    guess: /^España, hora de Madrid, lun–vie 10–19$/,
    region: ['Región', 'Comunitat Valenciana'],
    ok: 'Correcto',
    next: 'Siguiente',
    done: 'Listo',
    chosen: 'El miércoles por la tarde',
    ready: 'Listo. Abre cualquier tarjeta y pulsa Pedir aprobación.',
    named: 'Carmen Soler te eligió para decidir por el cliente.',
    notMe: 'No soy yo',
    close: 'Cerrar',
    skip: 'Saltar por ahora',
    idle: 'No hay nada pendiente para ti.',
    nobody: 'Nadie espera nada en esta tarjeta.',
    whoAreYou: '¿De qué parte vienes?',
    fromClient: 'Del cliente',
    noHolidays: 'Los festivos aún no se tienen en cuenta.',
    due: 'mié 25 nov',
    board: '¿A quién le toca?',
    rules: 'Cómo trabajamos',
    unknownZone: 'No se conoce esta zona horaria: Mars/Olympus. Elige otra en Cómo trabajamos.',
    noWorkingDay: 'Ningún día de la semana tiene horario. Indica al menos uno.',
  },
] as const;

onEachLibrary((library) => {
  describe.each(STORIES)('in $language', (story) => {
    const cast = CASTS[story.language];
    const say = PHRASES[story.language];
    const base = { library, cast, member: cast.manager };
    const stored = (board: OpenBoard) => board.state.boards.get('test')?.blobs[boardKey(cast)];
    const entriesOf = (board: OpenBoard): readonly BoardEntry[] =>
      JSON.parse(stored(board) ?? '').journal.entries;

    test('three questions in about six presses put everybody in place', async () => {
      await onProduct(browser, { ...base, bare: true }, async (board) => {
        let presses = 0;
        const modal = board.modal();
        const tap = async (name: string | RegExp) => {
          presses += 1;
          await modal.getByRole('button', { name }).click();
        };
        await board.openCard(cast.card);
        await board.section().getByText(story.chooseLine).waitFor();
        await pressIn(board, story.choose);
        await modal.getByRole('heading', { name: story.who }).waitFor();
        await tap(cast.client);
        await tap(cast.colleague);
        await tap(story.next);
        await modal.getByRole('heading', { name: story.where }).waitFor();
        await modal.getByText(story.guess).waitFor();
        if (story.region) {
          const [label, option] = story.region;
          presses += 1;
          await modal.getByLabel(label, { exact: true }).selectOption({ label: option });
        }
        await tap(story.ok);
        expect(await modal.getByRole('radio', { name: story.chosen }).isChecked()).toBe(true);
        await tap(story.done);
        await modal.getByText(story.ready).waitFor();
        expect(presses).toBeLessThanOrEqual(6);
        await modal.getByRole('button', { name: story.close }).click();
        await board.page.locator('.modal').waitFor({ state: 'detached' });
        await board.section().getByText(story.nobody).waitFor();
        await eventually(() => stored(board) ?? '').toContain('setup.done');

        await board.setMember(cast.client);
        await board.openCard(cast.card);
        await board.section().getByText(story.idle).waitFor();
        await board.section().getByRole('button', { name: say.requestEdits }).waitFor();
        // Told once: what she confirmed is not asked again.
        await board.section().getByText(story.named, { exact: true }).waitFor();
        await board.section().getByRole('button', { name: story.notMe, exact: true }).waitFor();
        await pressIn(board, say.confirm);
        await board.section().getByText(story.named).waitFor({ state: 'detached' });
        await eventually(() => entriesOf(board).at(-1)).toMatchObject({ kind: 'accepted' });
        await board.setMember(cast.client);
        await board.openCard(cast.freeCard);
        await board.section().getByText(story.idle).waitFor();
        expect(await board.section().getByText(story.named).count()).toBe(0);

        const entries = entriesOf(board);
        const { member } = idsOf(cast);
        const sideOf = (name: string) =>
          entries.find((entry) => entry.kind === 'placed' && entry.member === member(name))?.side;
        expect([cast.client, cast.colleague, cast.specialist, cast.manager].map(sideOf)).toEqual([
          'client',
          'client',
          'agency',
          'agency',
        ]);
      });
    });

    test('skipped, it stores nothing, and the card works by the usual hours', async () => {
      await onProduct(browser, { ...base, bare: true }, async (board) => {
        await board.openCard(cast.card);
        await pressIn(board, story.choose);
        await board.modal().getByRole('button', { name: story.skip }).click();
        await board.page.locator('.modal').waitFor({ state: 'detached' });
        expect(stored(board)).toBeUndefined();
        await board.setMember(cast.client);
        await board.openCard(cast.card);
        await pressIn(board, say.more);
        await pressIn(board, say.requestEdits);
        await heading(board, story.whoAreYou);
        await pressIn(board, story.fromClient);
        await board.section().getByRole('textbox').fill('Logo');
        await board.section().getByText(say.preview(story.due)).waitFor();
        await pressIn(board, say.send(1));
        await board.section().getByText(story.noHolidays).waitFor();
      });
    });

    testIn('es', story)('hours and zones that make no sense are named in the rules', async () => {
      for (const [fields, sentence] of [
        [{ 'agency.zone': 'Mars/Olympus' }, story.unknownZone],
        [{ 'agency.hours': [[], [], [], [], [], [], []] }, story.noWorkingDay],
      ] as const) {
        const blobs = setUpBoard(cast, fields);
        await onProduct(browser, { ...base, blobs }, async (board) => {
          await board.page.getByRole('button', { name: story.board, exact: true }).click();
          await board.modal().getByRole('tab', { name: story.rules, exact: true }).click();
          await board.modal().getByText(sentence).first().waitFor();
          expect(stored(board)).toBe(blobs[boardKey(cast)]);
          // The tab that was pressed has the keyboard: Escape is for the frame to answer.
          await board.page.keyboard.press('Escape');
          await eventually(() => board.page.locator('.modal').count()).toBe(0);
        });
      }
    });
  });
});
