import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardNow } from '../support/board/approval-steps.ts';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import {
  clipboard,
  eventually,
  heading,
  onProduct,
  pressIn,
} from '../support/board/product-board.ts';
import { cardBlob, cardEntries, requestOf } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Two edits due Wed 25 Nov 2026, 19:00: what the board's date does to badge and section.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    theme: 'light',
    hour: 'Z',
    ahead: 'Your turn: Wed 25 Nov',
    today: 'Your turn: today 19:00',
    since: 'Late since Wed 25 Nov',
    one: 'Late: 1 working day',
    three: 'Late: 3 working days',
    othersAhead: '2 edits: Wed 25 Nov',
    todayLine: 'Today by 19:00',
    sinceHead: 'It was due Wed 25 Nov. Hand over or give a new date.',
    threeHead: 'Late: 3 working days. Hand over or give a new date.',
    clientHead: 'Agency is late: 3 working days',
    clientLine: 'It was due Wed 25 Nov. New date: not given yet.',
    copy: 'Copy message',
    asks: 'Could you tell us when "{card}" will be ready? {link}',
  },
  {
    language: 'ru',
    theme: 'dark',
    hour: '+03:00',
    ahead: 'Ход за вами: ср 25 нояб.',
    today: 'Ваш ход: сегодня 19:00',
    since: 'Опоздание со ср 25 нояб.',
    one: 'Опоздание: 1 раб. день',
    three: 'Опоздание: 3 раб. дня',
    othersAhead: '2 правки: ср 25 нояб.',
    todayLine: 'Сегодня, не позднее: 19:00',
    sinceHead: 'Срок был: ср 25 нояб. Передайте правки или назовите новый срок.',
    threeHead: 'Опоздание: 3 рабочих дня. Передайте правки или назовите новый срок.',
    clientHead: 'Агентство опаздывает на 3 рабочих дня',
    clientLine: 'Срок был: ср 25 нояб. Новый пока не назван.',
    copy: 'Скопировать сообщение',
    asks: 'Подскажите, пожалуйста, когда будет готово: «{card}». {link}',
  },
  {
    language: 'es',
    theme: 'dark',
    hour: '+01:00',
    ahead: 'Te toca: mié 25 nov',
    today: 'Te toca: hoy 19:00',
    since: 'Retraso desde mié 25 nov',
    one: 'Retraso: 1 día háb.',
    three: 'Retraso: 3 días háb.',
    othersAhead: '2 cambios: mié 25 nov',
    todayLine: 'Hoy, a más tardar: 19:00',
    sinceHead: 'Vencía el mié 25 nov. Entrega los cambios o da otra fecha.',
    threeHead: 'Retraso: 3 días hábiles. Entrega los cambios o da otra fecha.',
    clientHead: 'La agencia lleva 3 días hábiles de retraso',
    clientLine: 'Vencía el mié 25 nov. Aún no hay nueva fecha.',
    copy: 'Copiar mensaje',
    asks: '¿Nos dices cuándo estará listo "{card}"? {link}',
  },
] as const;

onEachLibrary((library) => {
  test.each(STORIES)('the badge nears, is due and is late in $language', async (story) => {
    const cast = CASTS[story.language];
    const blobs = cardBlob(cast, cast.card, cardEntries(cast, [requestOf(cast, ['One', 'Two'])]));
    const options = { library, cast, theme: story.theme, blobs, member: cast.specialist };
    await onProduct(browser, options, async (board) => {
      const at = (moment: string) => board.setDate(`2026-11-${moment}${story.hour}`);
      const shown = async () => [...(await board.badges(cast.card)), await colour()];
      const colour = async () =>
        /badge-(\S+)/.exec(
          (await board.page
            .locator('article.card')
            .filter({ has: board.page.getByText(cast.card, { exact: true }) })
            .locator('.badge')
            .getAttribute('class')) ?? '',
        )?.[1];
      const section = board.section();
      await board.openCard(cast.card);
      await eventually(shown).toEqual([story.ahead, 'blue']);
      await at('24T10:00');
      await eventually(shown).toEqual([story.ahead, 'yellow']);

      // By itself: nobody loads the board anew when the hour comes.
      await at('25T18:59');
      await eventually(shown).toEqual([story.today, 'yellow']);
      await section.getByText(story.todayLine, { exact: true }).waitFor();
      await board.clock.advance(62_000);
      // The timer of the badge may be set a moment after its text was drawn.
      await eventually(async () => {
        await board.clock.advance(2_000);
        return shown();
      }).toEqual([story.since, 'red']);
      await heading(board, story.sinceHead);

      await at('26T09:00');
      await eventually(shown).toEqual([story.one, 'red']);
      await at('30T12:00');
      await eventually(shown).toEqual([story.three, 'red']);
      await heading(board, story.threeHead);

      await board.setMember(cast.client);
      await eventually(shown).toEqual([story.three, 'red']);
      await board.openCard(cast.card);
      await heading(board, story.clientHead);
      await section.getByText(story.clientLine, { exact: true }).waitFor();
      // Whoever waits for it asks in the chat, and blames nobody.
      await board.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await pressIn(board, story.copy);
      const link = `https://trello.com/c/${cardNow(board, cast, cast.card).shortLink}`;
      const asks = story.asks.replace('{card}', cast.card).replace('{link}', link);
      await eventually(() => clipboard(board)).toBe(asks);
      await at('24T10:00');
      await eventually(shown).toEqual([story.othersAhead, 'light-gray']);
    });
  });

  test('a second window sees what the first one does, and both keep it', async () => {
    const cast = CASTS.en;
    await onProduct(browser, { library, member: cast.client }, async (board) => {
      const other = await board.secondWindow(cast.specialist);
      await other.openCard(cast.card);
      await board.openCard(cast.card);
      await board.section().getByRole('button', { name: 'Request edits' }).click();
      await board.section().getByRole('textbox').fill('Logo: black, not white');
      await board.section().getByRole('button', { name: 'Send 1 edit' }).click();
      await heading(board, "Agency's turn: 1 edit, Tom Barker is on it");
      await heading(other, 'Your turn: 1 edit');
      await other
        .section()
        .getByRole('checkbox', { name: 'Edit 1 done: Logo: black, not white' })
        .check();
      await board.section().getByText('1 of 1 done').waitFor();
      await eventually(() => other.badges(cast.card)).toEqual(['Your turn: Wed 25 Nov']);
      expect(await board.badges(cast.card)).toEqual(['1 edit: Wed 25 Nov']);
    });
  });
});
