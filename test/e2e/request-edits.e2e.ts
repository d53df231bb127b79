import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  chooseMore,
  eventually,
  heading,
  onProduct,
  pasteInto,
  pressIn,
  sectionText,
  spokenText,
  stripDays,
} from '../support/board/product-board.ts';
import { storedKinds } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Fri 20 Nov 2026: the client asks for two edits, and everybody sees until when.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    theme: 'light',
    due: 'Wed 25 Nov',
    edits: ['Logo: black, not white', 'Phone number in ad 4'],
    forOthers: '2 edits: Wed 25 Nov',
    forOwner: 'Your turn: Wed 25 Nov',
    ownerHead: 'Your turn: 2 edits',
    othersHead: "Agency's turn: 2 edits, Tom Barker is on it",
    ready: 'Ready by Wed 25 Nov, 19:00',
    left: 'By Wed 25 Nov, 19:00 · 3 working days left',
    rule: '2 full working days, not counting the day of the request.',
    days: [
      'Fri 20 Nov: asked, not counted',
      'Sat 21 Nov: weekend',
      'Sun 22 Nov: weekend',
      'Mon 23 Nov: taken into work, not counted',
      'Tue 24 Nov: working day 1',
      'Wed 25 Nov: working day 2, due by 19:00',
    ],
    voice: {
      title: 'Edits from the client',
      day: 'When were they received?',
      phone: 'Phone',
      preview: 'Received Thu 19 Nov: ready by Tue 24 Nov, 19:00',
      by: 'Received by phone Thu 19 Nov · recorded by Ellen Hughes',
      untaken: "Agency's turn: 2 edits",
      nobody: 'Nobody took this yet.',
      badge: '2 edits: Tue 24 Nov',
      noChannel: 'Say how they were received.',
    },
  },
  {
    language: 'ru',
    theme: 'dark',
    due: 'ср 25 нояб.',
    edits: ['Логотип чёрный, а не белый', 'Телефон в объявлении 4'],
    forOthers: '2 правки: ср 25 нояб.',
    forOwner: 'Ход за вами: ср 25 нояб.',
    ownerHead: 'Ход за вами: 2 правки',
    othersHead: 'Ход за агентством: 2 правки. Занимается: Павел Рогов',
    ready: 'Готово не позднее: ср 25 нояб., 19:00',
    left: 'Не позднее: ср 25 нояб., 19:00 · осталось 3 рабочих дня',
    rule: '2 полных рабочих дня, не считая дня обращения.',
    days: [
      'пт 20 нояб.: запрос, не считается',
      'сб 21 нояб.: выходной',
      'вс 22 нояб.: выходной',
      'пн 23 нояб.: взято в работу, не считается',
      'вт 24 нояб.: рабочий день 1',
      'ср 25 нояб.: рабочий день 2, срок: 19:00',
    ],
    voice: {
      title: 'Правки от клиента',
      day: 'Когда получено?',
      phone: 'Телефон',
      preview: 'Получено чт 19 нояб., готово не позднее: вт 24 нояб., 19:00',
      by: 'Получено чт 19 нояб. · телефон · запись: Ольга Лисина',
      untaken: 'Ход за агентством: 2 правки',
      nobody: 'Пока никто не взял.',
      badge: '2 правки: вт 24 нояб.',
      noChannel: 'Укажите, как получены правки.',
    },
  },
  {
    language: 'es',
    theme: 'light',
    due: 'mié 25 nov',
    edits: ['Logo negro, no blanco', 'Teléfono en el anuncio 4'],
    forOthers: '2 cambios: mié 25 nov',
    forOwner: 'Te toca: mié 25 nov',
    ownerHead: 'Te toca: 2 cambios',
    othersHead: 'Le toca a la agencia: 2 cambios. A cargo: Javier Molina',
    ready: 'Listo a más tardar: mié 25 nov, 19:00',
    left: 'A más tardar: mié 25 nov, 19:00 · quedan 3 días hábiles',
    rule: '2 días hábiles completos, sin contar el día de la solicitud.',
    days: [
      'vie 20 nov: pedido, no se cuenta',
      'sáb 21 nov: fin de semana',
      'dom 22 nov: fin de semana',
      'lun 23 nov: en curso, no se cuenta',
      'mar 24 nov: día hábil 1',
      'mié 25 nov: día hábil 2, plazo: 19:00',
    ],
    voice: {
      title: 'Cambios del cliente',
      day: '¿Cuándo se recibieron?',
      phone: 'Teléfono',
      preview: 'Recibido el jue 19 nov, listo a más tardar: mar 24 nov, 19:00',
      by: 'Recibido por teléfono el jue 19 nov · anotado por Carmen Soler',
      untaken: 'Le toca a la agencia: 2 cambios',
      nobody: 'Nadie lo ha tomado.',
      badge: '2 cambios: mar 24 nov',
      noChannel: 'Di por qué canal se recibieron.',
    },
  },
] as const;

onEachLibrary((library) => {
  describe.each(STORIES)('in $language, $theme', (story) => {
    const { language, theme } = story;
    const cast = CASTS[language];
    const say = PHRASES[language];
    const base = { library, cast, theme };

    test('a pasted list becomes two edits due on Wednesday, worded for everybody', async () => {
      await onProduct(browser, { ...base, member: cast.client }, async (board) => {
        await board.openCard(cast.card);
        await pressIn(board, say.requestEdits);
        const form = board.section().getByRole('form', { name: say.requestEdits });
        await pasteInto(
          form.getByRole('textbox', { name: say.firstLine }),
          `1. ${story.edits[0]}\n- ${story.edits[1]}`,
        );
        await form.getByRole('textbox', { name: say.line(2) }).waitFor();
        await form.getByText(say.preview(story.due), { exact: true }).waitFor();
        await form.getByRole('button', { name: say.send(2) }).click();
        await heading(board, story.othersHead);
        expect(await sectionText(board)).toContain(story.ready);
        const list = board.section().getByRole('list', { name: say.edits });
        expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
          expect.stringContaining(story.edits[0]),
          expect.stringContaining(story.edits[1]),
        ]);
        await pressIn(board, say.why);
        const strip = board.section().getByRole('list', { name: say.strip });
        await eventually(() => stripDays(strip)).toEqual(story.days);
        expect(await sectionText(board)).toContain(story.rule);
        await board.closeCard();
        await eventually(() => board.badges(cast.card)).toEqual([story.forOthers]);
        const stored = () => storedKinds(board.state, cast, cast.card);
        await eventually(stored).toEqual(['editsRequested']);

        await board.setMember(cast.specialist);
        await eventually(() => board.badges(cast.card)).toEqual([story.forOwner]);
        await board.openCard(cast.card);
        await heading(board, story.ownerHead);
        expect(await sectionText(board)).toContain(story.left);
        const own = board.section().getByRole('list', { name: say.strip });
        await eventually(() => stripDays(own)).toEqual(story.days);
      });
    });

    test('edits that came by voice count from the day they were received', async () => {
      const { voice } = story;
      await onProduct(browser, { ...base, member: cast.manager }, async (board) => {
        await board.openCard(cast.freeCard);
        await chooseMore(board, say.more, say.editsFromClient);
        const form = board.section().getByRole('form', { name: voice.title });
        await pasteInto(
          form.getByRole('textbox', { name: say.firstLine }),
          story.edits.join('\r\n'),
        );
        await form.getByLabel(voice.day).fill('2026-11-19');
        await form.getByText(voice.preview, { exact: true }).waitFor();
        await form.getByRole('button', { name: say.send(2) }).click();
        await form.getByText(voice.noChannel).waitFor();
        await form.getByText(voice.phone, { exact: true }).click();
        await form.getByRole('button', { name: say.send(2) }).click();
        await board.section().getByText(voice.nobody).waitFor();
        expect(await sectionText(board)).toContain(voice.by);
        const stored = () => storedKinds(board.state, cast, cast.freeCard);
        await eventually(stored).toEqual(['editsRequested']);
        await board.setMember(cast.client);
        await eventually(() => board.badges(cast.freeCard)).toEqual([voice.badge]);
        await board.openCard(cast.freeCard);
        await heading(board, voice.untaken);
        expect(await spokenText(board.section().locator('body'))).toContain(voice.by);
      });
    });
  });
});
