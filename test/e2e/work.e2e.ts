import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  chooseMore,
  eventually,
  heading,
  onProduct,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { cardBlob, cardEntries, requestOf, storedKinds } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// The agency's side of a round: taken, ticked, dated, handed over; and what comes back.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    theme: 'dark',
    edits: ['Logo: black, not white', 'Phone number in ad 4'],
    untaken: "Agency's turn: 2 edits",
    nobody: 'Nobody took this yet.',
    own: 'Your turn: 2 edits',
    progress: '1 of 2 done',
    wholeDay: 'All edits will be ready by',
    promiseThursday: 'Promise Thu 26 Nov',
    needsWhy: 'Later than Wed 25 Nov: say why.',
    whyLater: 'Why later?',
    reason: 'The fonts arrive on Thursday',
    moved: 'Was Wed 25 Nov. Reason: The fonts arrive on Thursday',
    which: 'For what?',
    oneDay: 'Edit 2 will be ready by',
    promiseTuesday: 'Promise Tue 24 Nov',
    byTuesday: 'by Tue 24 Nov',
    nearest: 'By Tue 24 Nov, 19:00 · 2 working days left · 1 of 2 done',
    unticked: '1 edit is not ticked. It is handed over too.',
    note: 'Look at page 3',
    decides: 'Priya Shah decides by Wed 25 Nov, 19:00',
    decideBy: 'By Wed 25 Nov, 19:00 · 3 working days left',
    covers: 'You decide on: description',
    noteShown: 'Tom Barker: "Look at page 3"',
    decideBadge: 'Your turn: Wed 25 Nov',
    clientBadge: 'Client: Wed 25 Nov',
    wrong: 'Still the old number',
    again: "Agency's turn: 1 edit, Tom Barker is on it",
    versionDay: 'The first version will be ready by',
    promiseWednesday: 'Promise Wed 25 Nov',
    ownVersion: 'Your turn: the first version',
    othersVersion: "Agency's turn: the first version, Tom Barker is on it",
    versionBadge: 'Due: Wed 25 Nov',
  },
  {
    language: 'ru',
    theme: 'light',
    edits: ['Логотип чёрный, а не белый', 'Телефон в объявлении 4'],
    untaken: 'Ход за агентством: 2 правки',
    nobody: 'Пока никто не взял.',
    own: 'Ход за вами: 2 правки',
    progress: 'готово 1 из 2',
    wholeDay: 'Все правки будут готовы не позднее',
    promiseThursday: 'Назвать срок: чт 26 нояб.',
    needsWhy: 'Позже, чем ср 25 нояб.: напишите почему.',
    whyLater: 'Почему позже?',
    reason: 'Шрифты придут в четверг',
    moved: 'Было: ср 25 нояб. Причина: Шрифты придут в четверг',
    which: 'Срок для чего?',
    oneDay: 'Правка 2 будет готова не позднее',
    promiseTuesday: 'Назвать срок: вт 24 нояб.',
    byTuesday: 'не позднее: вт 24 нояб.',
    nearest: 'Не позднее: вт 24 нояб., 19:00 · осталось 2 рабочих дня · готово 1 из 2',
    unticked: '1 правка не отмечена. Она тоже будет передана.',
    note: 'Смотрите страницу 3',
    decides: 'Решает: Марина Серова, не позднее: ср 25 нояб., 19:00',
    decideBy: 'Не позднее: ср 25 нояб., 19:00 · осталось 3 рабочих дня',
    covers: 'Что согласуем: описание',
    noteShown: 'Павел Рогов: «Смотрите страницу 3»',
    decideBadge: 'Ход за вами: ср 25 нояб.',
    clientBadge: 'Клиент: ср 25 нояб.',
    wrong: 'Номер всё ещё старый',
    again: 'Ход за агентством: 1 правка. Занимается: Павел Рогов',
    versionDay: 'Первая версия будет готова не позднее',
    promiseWednesday: 'Назвать срок: ср 25 нояб.',
    ownVersion: 'Ход за вами: первая версия',
    othersVersion: 'Ход за агентством: первая версия. Занимается: Павел Рогов',
    versionBadge: 'Срок: ср 25 нояб.',
  },
  {
    language: 'es',
    theme: 'dark',
    edits: ['Logo negro, no blanco', 'Teléfono en el anuncio 4'],
    untaken: 'Le toca a la agencia: 2 cambios',
    nobody: 'Nadie lo ha tomado.',
    own: 'Te toca: 2 cambios',
    progress: 'listos: 1 de 2',
    wholeDay: 'Todos los cambios estarán listos a más tardar',
    promiseThursday: 'Dar fecha: jue 26 nov',
    needsWhy: 'Es más tarde que el mié 25 nov: di el motivo.',
    whyLater: '¿Por qué más tarde?',
    reason: 'Las fuentes llegan el jueves',
    moved: 'Antes: mié 25 nov. Motivo: Las fuentes llegan el jueves',
    which: '¿Para qué?',
    oneDay: 'El cambio 2 estará listo a más tardar',
    promiseTuesday: 'Dar fecha: mar 24 nov',
    byTuesday: 'a más tardar: mar 24 nov',
    nearest: 'A más tardar: mar 24 nov, 19:00 · quedan 2 días hábiles · listos: 1 de 2',
    unticked: '1 cambio sin marcar. También se entrega.',
    note: 'Mira la página 3',
    decides: 'Decide Lucía Ferrer, a más tardar: mié 25 nov, 19:00',
    decideBy: 'A más tardar: mié 25 nov, 19:00 · quedan 3 días hábiles',
    covers: 'Qué se aprueba: descripción',
    noteShown: 'Javier Molina: «Mira la página 3»',
    decideBadge: 'Te toca: mié 25 nov',
    clientBadge: 'Cliente: mié 25 nov',
    wrong: 'Sigue el número viejo',
    again: 'Le toca a la agencia: 1 cambio. A cargo: Javier Molina',
    versionDay: 'La primera versión estará lista a más tardar',
    promiseWednesday: 'Dar fecha: mié 25 nov',
    ownVersion: 'Te toca: la primera versión',
    othersVersion: 'Le toca a la agencia: la primera versión. A cargo: Javier Molina',
    versionBadge: 'Entrega: mié 25 nov',
  },
] as const;

onEachLibrary((library) => {
  describe.each(STORIES)('in $language, $theme', (story) => {
    const { language, theme } = story;
    const cast = CASTS[language];
    const say = PHRASES[language];
    const base = { library, cast, theme, member: cast.specialist };
    const [first, second] = story.edits;

    test('taken, ticked, dated, handed over, and one edit comes back', async () => {
      const blobs = cardBlob(
        cast,
        cast.freeCard,
        cardEntries(cast, [requestOf(cast, story.edits)]),
      );
      await onProduct(browser, { ...base, blobs }, async (board) => {
        const section = board.section();
        const form = (name: string): Locator => section.getByRole('form', { name, exact: true });
        await board.openCard(cast.freeCard);
        await heading(board, story.untaken);
        await section.getByText(story.nobody).waitFor();
        await pressIn(board, say.take);
        await heading(board, story.own);

        await section.getByRole('checkbox', { name: say.tick(1, first) }).check();
        await eventually(() => sectionText(board)).toContain(story.progress);

        await pressIn(board, say.promise);
        await form(say.promise).getByLabel(story.wholeDay).fill('2026-11-26');
        await form(say.promise).getByRole('button', { name: story.promiseThursday }).click();
        await form(say.promise).getByText(story.needsWhy).waitFor();
        await form(say.promise).getByRole('textbox', { name: story.whyLater }).fill(story.reason);
        await form(say.promise).getByRole('button', { name: story.promiseThursday }).click();
        await eventually(() => sectionText(board)).toContain(story.moved);

        await pressIn(board, say.promise);
        await form(say.promise)
          .getByLabel(story.which)
          .selectOption({ label: `2. ${second}` });
        await form(say.promise).getByLabel(story.oneDay).fill('2026-11-24');
        await form(say.promise).getByRole('button', { name: story.promiseTuesday }).click();
        await section.getByText(story.byTuesday, { exact: true }).waitFor();
        expect(await sectionText(board)).toContain(story.nearest);

        await pressIn(board, say.handOver);
        await form(say.handOver).getByText(story.unticked).waitFor();
        await form(say.handOver).getByText(story.decides, { exact: true }).waitFor();
        await form(say.handOver).getByRole('textbox', { name: say.note }).fill(story.note);
        await form(say.handOver).getByRole('button', { name: say.handOver }).click();
        await heading(board, say.clientTurn(cast.client));
        await eventually(() => board.badges(cast.freeCard)).toEqual([story.clientBadge]);
        await eventually(() => storedKinds(board.state, cast, cast.freeCard).at(-1)).toBe(
          'handedOver',
        );

        await board.setMember(cast.client);
        await eventually(() => board.badges(cast.freeCard)).toEqual([story.decideBadge]);
        await board.openCard(cast.freeCard);
        await heading(board, say.decide);
        expect(await sectionText(board)).toContain(story.decideBy);
        expect(await sectionText(board)).toContain(story.covers);
        await section.getByRole('button', { name: say.approve, exact: true }).waitFor();
        await section.getByText(story.noteShown).waitFor();
        await pressIn(board, say.notRight(second));
        await section.getByRole('textbox', { name: say.notRightLabel }).fill(story.wrong);
        await pressIn(board, say.send(1));
        await heading(board, story.again);
        await section.getByText(say.returnedOnce, { exact: true }).waitFor();

        const kinds = () => storedKinds(board.state, cast, cast.freeCard);
        await eventually(() => kinds().slice(-2)).toEqual(['handedOver', 'editsRequested']);

        // Loaded afresh, everything is there.
        await board.setMember(cast.client);
        await board.openCard(cast.freeCard);
        await heading(board, story.again);
        await section.getByText(say.returnedOnce, { exact: true }).waitFor();
        await section.getByText(story.wrong).waitFor();
      });
    });

    test('a first version is promised on an idle card', async () => {
      await onProduct(browser, base, async (board) => {
        await board.openCard(cast.card);
        await chooseMore(board, say.more, say.promise);
        const form = board.section().getByRole('form', { name: say.promise });
        expect(await form.getByLabel(story.versionDay).inputValue()).toBe('2026-11-25');
        await form.getByRole('button', { name: story.promiseWednesday }).click();
        await heading(board, story.ownVersion);
        // It ends with the question, not with a hand-over.
        const steps = await board.section().getByRole('button').allInnerTexts();
        expect(steps).toContain(say.askApproval);
        expect(steps).not.toContain(say.handOver);
        await eventually(() => storedKinds(board.state, cast, cast.card)).toEqual(['worked']);
        await board.setMember(cast.client);
        await eventually(() => board.badges(cast.card)).toEqual([story.versionBadge]);
        await board.openCard(cast.card);
        await heading(board, story.othersVersion);
      });
    });
  });
});
