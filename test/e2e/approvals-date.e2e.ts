import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import { buttonsIn, entriesOn, front, lastEntry } from '../support/board/approval-steps.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { inTurn } from '../support/board/in-turn.ts';
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
import { openState } from '../support/board/states.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// *Change the date* while it is the client's turn: later only, with a reason, and the first date stays visible.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    change: 'Change the date',
    day: 'Decide by',
    why: 'Why later?',
    now: 'Now: Tue 24 Nov',
    earlier: 'Here a date can only be put off. Choose a day after Tue 24 Nov.',
    sayWhy: 'Later than Tue 24 Nov: say why.',
    send: ['New date: Fri 27 Nov', 'New date: Mon 30 Nov'],
    reasons: ['Priya is at a trade fair', 'The fair was extended'],
    moved: [
      'Was Tue 24 Nov. Reason: Priya is at a trade fair',
      'Was Tue 24 Nov. Reason: The fair was extended',
    ],
    due: ['By Fri 27 Nov, 19:00 · 5 working days left', 'By Mon 30 Nov, 19:00'],
    again: 'Now: Fri 27 Nov · First date: Tue 24 Nov',
    badge: ['Your turn: Fri 27 Nov (blue)', 'Client: Fri 27 Nov (light-gray)'],
  },
  {
    language: 'ru',
    change: 'Изменить срок',
    day: 'Решить не позднее',
    why: 'Почему позже?',
    now: 'Сейчас: вт 24 нояб.',
    earlier: 'Здесь срок можно только отодвинуть. Выберите день после этого: вт 24 нояб.',
    sayWhy: 'Это позже, чем вт 24 нояб.: напишите почему.',
    send: ['Новый срок: пт 27 нояб.', 'Новый срок: пн 30 нояб.'],
    reasons: ['Марина на выставке', 'Выставку продлили'],
    moved: [
      'Было: вт 24 нояб. Причина: Марина на выставке',
      'Было: вт 24 нояб. Причина: Выставку продлили',
    ],
    due: [
      'Не позднее: пт 27 нояб., 19:00 · осталось 5 рабочих дней',
      'Не позднее: пн 30 нояб., 19:00',
    ],
    again: 'Сейчас: пт 27 нояб. · Первый срок: вт 24 нояб.',
    badge: ['Ход за вами: пт 27 нояб. (blue)', 'Клиент: пт 27 нояб. (light-gray)'],
  },
  {
    language: 'es',
    change: 'Cambiar la fecha',
    day: 'Decidir a más tardar',
    why: '¿Por qué más tarde?',
    now: 'Ahora: mar 24 nov',
    earlier: 'Aquí la fecha solo se puede aplazar. Elige un día después del mar 24 nov.',
    sayWhy: 'Es más tarde que el mar 24 nov: di el motivo.',
    send: ['Nueva fecha: vie 27 nov', 'Nueva fecha: lun 30 nov'],
    reasons: ['Lucía está en una feria', 'La feria se alargó'],
    moved: [
      'Antes: mar 24 nov. Motivo: Lucía está en una feria',
      'Antes: mar 24 nov. Motivo: La feria se alargó',
    ],
    due: [
      'A más tardar: vie 27 nov, 19:00 · quedan 5 días hábiles',
      'A más tardar: lun 30 nov, 19:00',
    ],
    again: 'Ahora: vie 27 nov · Primera fecha: mar 24 nov',
    badge: ['Te toca: vie 27 nov (blue)', 'Cliente: vie 27 nov (light-gray)'],
  },
] as const;

onEachLibrary((library) => {
  test.each(inTurn(STORIES, 'ru'))(
    'in $language the agency puts the date off, with a reason',
    async (story) => {
      const { language } = story;
      const cast = CASTS[language];
      const say = PHRASES[language];
      const words = APPROVAL_PHRASES[language];
      const { card } = cast;
      // Asked for on Fri 20 Nov, to be decided by Tue 24 Nov.
      const { options } = openState('decideAgency', language);
      await onProduct(browser, { ...options, library }, async (board) => {
        await board.openCard(card);
        await heading(board, words.waiting(cast.client));
        await chooseMore(board, say.more, story.change);
        const form = board.section().getByRole('form', { name: story.change, exact: true });
        const day = form.getByLabel(story.day, { exact: true });
        await form.getByText(story.now, { exact: true }).waitFor();
        await day.fill('2026-11-23');
        await form.getByRole('button', { name: story.change, exact: true }).click();
        await form.getByText(story.earlier, { exact: true }).waitFor();
        await day.fill('2026-11-27');
        await form.getByRole('button', { name: story.send[0], exact: true }).click();
        await form.getByText(story.sayWhy, { exact: true }).waitFor();
        expect(entriesOn(board, cast, card)).toHaveLength(1);
        await form.getByRole('textbox', { name: story.why }).fill(story.reasons[0]);
        await form.getByRole('button', { name: story.send[0], exact: true }).click();
        await eventually(() => sectionText(board)).toContain(story.moved[0]);
        expect(await lastEntry(board, cast, card, 'datePromised')).toMatchObject({
          by: idsOf(cast).member(cast.specialist),
          to: entriesOn(board, cast, card)[0]?.id,
          why: story.reasons[0],
          promise: { day: '2026-11-27', closes: 1140, rule: 'hand' },
        });
        await eventually(() => front(board, card)).toEqual([story.badge[1]]);

        // Once more: the first date is still the one that is named.
        await chooseMore(board, say.more, story.change);
        await form.getByText(story.again, { exact: true }).waitFor();
        await day.fill('2026-11-30');
        await form.getByRole('textbox', { name: story.why }).fill(story.reasons[1]);
        const client = await board.secondWindow(cast.client);
        await eventually(() => front(client, card)).toEqual([story.badge[0]]);
        await client.openCard(card);
        await heading(client, words.rep);
        await eventually(() => sectionText(client)).toContain(story.due[0]);
        expect(await sectionText(client)).toContain(story.moved[0]);
        expect(await buttonsIn(client)).not.toContain(story.change);
        await form.getByRole('button', { name: story.send[1], exact: true }).click();
        for (const window of [board, client]) {
          await eventually(() => sectionText(window)).toContain(story.moved[1]);
          expect(await sectionText(window)).toContain(story.due[1]);
        }
        // It is hers to ask for nothing of the kind.
        const more = client.section().getByRole('button', { name: say.more, exact: true });
        if ((await more.count()) > 0) await pressIn(client, say.more);
        expect(await buttonsIn(client)).not.toContain(story.change);
      });
    },
  );
});
