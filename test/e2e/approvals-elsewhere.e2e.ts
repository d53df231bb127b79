import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import {
  approvedBy,
  ask,
  buttonsIn,
  entriesOn,
  front,
  handOver,
  lastEntry,
  namingOf,
} from '../support/board/approval-steps.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { testIn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  chooseMore,
  eventually,
  FRIDAY,
  heading,
  onProduct,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Answers given by chat and by phone: recorded by the agency, shown as recorded, confirmed or not right.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    recorded: 'Approved in chat · Fri 20 Nov · recorded by Tom Barker',
    seen: 'Shown as recorded by you until Priya Shah confirms it.',
    notYet: 'This time is still ahead. Choose an earlier one, or leave it empty.',
    confirmed: /^Approved · Priya Shah · Mon 23 Nov, 10:0\d$/,
    goesOn: 'Then it is your turn again: decide by Fri 27 Nov, 19:00',
    moved: 'By Fri 27 Nov, 19:00 · 3 working days left',
    reason: 'I only said that I had seen it',
    edits: ['Phone number in ad 4', 'The second headline'],
    ready: 'Received Fri 20 Nov: ready by Wed 25 Nov, 19:00',
    byPhone: 'Received by phone Fri 20 Nov · recorded by Tom Barker',
    others: "Agency's turn: 2 edits, Tom Barker is on it",
    othersOne: "Agency's turn: 1 edit, Tom Barker is on it",
    thursday: 'Thu 26 Nov, 19:00',
  },
  {
    language: 'ru',
    recorded: 'Согласовано в чате · пт 20 нояб. · запись: Павел Рогов',
    seen: 'Будет видно, что ответ записан вами. Подтверждает: Марина Серова.',
    notYet: 'Это время ещё не наступило. Укажите более раннее или оставьте пустым.',
    confirmed: /^Согласовано · Марина Серова · пн 23 нояб., 10:0\d$/,
    goesOn: 'Тогда ход снова за вами. Решить не позднее: пт 27 нояб., 19:00',
    moved: 'Не позднее: пт 27 нояб., 19:00 · осталось 3 рабочих дня',
    reason: 'Я только написала, что посмотрела',
    edits: ['Телефон в объявлении 4', 'Второй заголовок'],
    ready: 'Получено пт 20 нояб., готово не позднее: ср 25 нояб., 19:00',
    byPhone: 'Получено пт 20 нояб. · телефон · запись: Павел Рогов',
    others: 'Ход за агентством: 2 правки. Занимается: Павел Рогов',
    othersOne: 'Ход за агентством: 1 правка. Занимается: Павел Рогов',
    thursday: 'чт 26 нояб., 19:00',
  },
  {
    language: 'es',
    recorded: 'Aprobado por chat · vie 20 nov · anotado por Javier Molina',
    seen: 'Se verá que la anotaste tú. La confirma: Lucía Ferrer.',
    notYet: 'Esa hora aún no ha llegado. Pon una anterior o déjala vacía.',
    confirmed: /^Aprobado · Lucía Ferrer · lun 23 nov, 10:0\d$/,
    goesOn: 'Entonces te toca de nuevo. Decidir a más tardar: vie 27 nov, 19:00',
    moved: 'A más tardar: vie 27 nov, 19:00 · quedan 3 días hábiles',
    reason: 'Solo dije que lo había visto',
    edits: ['Teléfono en el anuncio 4', 'El segundo título'],
    ready: 'Recibido el vie 20 nov, listo a más tardar: mié 25 nov, 19:00',
    byPhone: 'Recibido por teléfono el vie 20 nov · anotado por Javier Molina',
    others: 'Le toca a la agencia: 2 cambios. A cargo: Javier Molina',
    othersOne: 'Le toca a la agencia: 1 cambio. A cargo: Javier Molina',
    thursday: 'jue 26 nov, 19:00',
  },
] as const;

/** The hour of Friday 14:00 moved by days and hours; no clock changes in between. */
function fridayAnd(language: 'en' | 'ru' | 'es', days: number, hours: number): string {
  const at = Date.parse(FRIDAY[language]) + days * 86_400_000 + hours * 3_600_000;
  return new Date(at).toISOString();
}

onEachLibrary((library) => {
  describe.each(STORIES)('in $language', (story) => {
    const { language } = story;
    const cast = CASTS[language];
    const say = PHRASES[language];
    const words = APPROVAL_PHRASES[language];
    const { badge, days } = words;
    const { member } = idsOf(cast);
    const { card } = cast;
    const MONDAY = fridayAnd(language, 3, -4);
    const TUESDAY = fridayAnd(language, 4, -4);
    const withAsk = (run: (board: OpenBoard) => Promise<void>) =>
      onProduct(browser, { library, cast, member: cast.specialist }, async (board) => {
        await ask(board, cast, card);
        await board.closeCard();
        await board.setDate(MONDAY);
        await board.openCard(card);
        await run(board);
      });

    /** Opens *Client answered elsewhere* and says when and how it came. */
    async function fill(board: OpenBoard, answer: 'approved' | 'edits', time: string, by: string) {
      await heading(board, words.waiting(cast.client));
      await chooseMore(board, say.more, words.elsewhere);
      const form = board.section().getByRole('form', { name: words.elsewhere, exact: true });
      await form.getByRole('radio', { name: words.answer[answer], exact: true }).check();
      await form.getByLabel(words.answer.day, { exact: true }).fill('2026-11-20');
      await form.getByLabel(words.answer.time).fill(time);
      await form.getByRole('radio', { name: by, exact: true }).check();
      return form;
    }

    async function recordChat(board: OpenBoard): Promise<void> {
      const form = await fill(board, 'approved', '17:30', words.channel.chat);
      await form.getByText(story.seen).waitFor();
      await form.getByRole('button', { name: words.recordAnswer, exact: true }).click();
      await heading(board, story.recorded);
    }

    test('approved in chat stands as recorded until she confirms it', async () => {
      await withAsk(async (board) => {
        const form = await fill(board, 'approved', '17:30', words.channel.chat);
        // A time that is still ahead was no answer.
        await form.getByLabel(words.answer.day, { exact: true }).fill('2026-11-23');
        await form.getByRole('button', { name: words.recordAnswer, exact: true }).click();
        await form.getByText(story.notYet).waitFor();
        expect(entriesOn(board, cast, card)).toHaveLength(1);
        await form.getByLabel(words.answer.day, { exact: true }).fill('2026-11-20');
        await form.getByRole('button', { name: words.recordAnswer, exact: true }).click();
        await heading(board, story.recorded);
        const [asked, recorded] = entriesOn(board, cast, card);
        expect(recorded).toMatchObject({
          kind: 'decidedElsewhere',
          by: member(cast.specialist),
          ask: asked?.id,
          fp: asked?.fp,
          content: asked?.content,
          channel: 'chat',
          when: Date.parse(fridayAnd(language, 0, 3.5)),
        });
        expect(await buttonsIn(board)).not.toContain(words.confirm);
        await eventually(() => front(board, card)).toEqual([`${badge.inChat} (lime)`]);

        await board.setMember(cast.colleague);
        await eventually(() => front(board, card)).toEqual([`${badge.inChat} (lime)`]);
        await board.openCard(card);
        await heading(board, story.recorded);
        expect(await buttonsIn(board)).not.toContain(words.confirm);

        await board.setMember(cast.client);
        await eventually(() => front(board, card)).toEqual([`${badge.confirm} (blue)`]);
        await board.openCard(card);
        await heading(board, story.recorded);
        expect(await buttonsIn(board)).toContain(words.notSo);
        await pressIn(board, words.confirm);
        await board.section().getByRole('heading', { name: story.confirmed }).waitFor();
        expect(await lastEntry(board, cast, card, 'confirmed')).toMatchObject({
          by: member(cast.client),
          ref: recorded?.id,
          fp: asked?.fp,
          naming: namingOf(board, cast),
        });
        for (const who of [cast.client, cast.specialist]) {
          await board.setMember(who);
          await eventually(() => front(board, card)).toEqual([
            `${badge.approved(days.mon23)} (green)`,
          ]);
        }
      });
    });

    testIn('es', story)(
      'what was not right gives her turn back, its date moved by the days in between',
      async () => {
        await withAsk(async (board) => {
          await recordChat(board);
          const recorded = entriesOn(board, cast, card).at(-1);
          await board.setMember(cast.client);
          await board.setDate(TUESDAY);
          await board.openCard(card);
          await pressIn(board, words.notSo);
          const form = board.section().getByRole('form', { name: words.notSo, exact: true });
          // Asked Fri, due Wed 25; Mon 23 and Tue 24 were lost: Fri 27.
          await form.getByText(story.goesOn).waitFor();
          await form.getByRole('textbox').fill(story.reason);
          await form.getByRole('button', { name: words.notSo, exact: true }).click();
          await heading(board, words.rep);
          await eventually(() => sectionText(board)).toContain(story.moved);
          expect(await lastEntry(board, cast, card, 'disputed')).toMatchObject({
            ref: recorded?.id,
            why: story.reason,
            lost: { first: '2026-11-21', last: '2026-11-24' },
          });
          await eventually(() => front(board, card)).toEqual([`${badge.yours(days.fri27)} (blue)`]);
          await board.setMember(cast.specialist);
          await eventually(() => front(board, card)).toEqual([
            `${badge.client(days.fri27)} (light-gray)`,
          ]);
          // It is hers again, as if nobody had recorded anything.
          await board.setMember(cast.client);
          await board.openCard(card);
          await pressIn(board, words.approve);
          await approvedBy(board, cast, cast.client);
        });
      },
    );

    testIn('ru', story)(
      'edits by phone are counted from their own day, and can be disputed until handed over',
      async () => {
        await withAsk(async (board) => {
          const form = await fill(board, 'edits', '16:00', words.channel.phone);
          await form.getByRole('textbox', { name: say.firstLine }).fill(story.edits.join('\n'));
          await form.getByText(story.ready).waitFor();
          await form.getByRole('button', { name: words.recordAnswer, exact: true }).click();
          await eventually(() => sectionText(board)).toContain(story.byPhone);
          const asked = entriesOn(board, cast, card)[0];
          const round = await lastEntry(board, cast, card, 'editsRequested');
          expect(round).toMatchObject({
            ask: asked?.id,
            received: '2026-11-20',
            channel: 'phone',
            promise: { day: '2026-11-25' },
          });
          await eventually(() => front(board, card)).toEqual([`${badge.yours(days.wed25)} (blue)`]);

          const client = await board.secondWindow(cast.client);
          await eventually(() => front(client, card)).toEqual([
            `${badge.edits(2, days.wed25)} (light-gray)`,
          ]);
          await client.openCard(card);
          await heading(client, story.others);
          expect(await buttonsIn(client)).not.toContain(words.confirm);
          await pressIn(client, words.notSo);
          const reason = client.section().getByRole('form', { name: words.notSo, exact: true });
          // Mon 23 alone was lost.
          await reason.getByText(story.thursday).waitFor();
          await reason.getByRole('button', { name: words.notSo, exact: true }).click();
          await heading(client, words.rep);
          await eventually(() => sectionText(client)).toContain(story.thursday);
          expect(await lastEntry(board, cast, card, 'disputed')).toMatchObject({
            ref: round.id,
            lost: { first: '2026-11-21', last: '2026-11-23' },
          });

          // Recorded anew, and this time handed over: what was done is no longer disputed.
          const anew = await fill(board, 'edits', '', words.channel.phone);
          await anew.getByRole('textbox', { name: say.firstLine }).fill(story.edits[0]);
          await anew.getByRole('button', { name: words.recordAnswer, exact: true }).click();
          await heading(client, story.othersOne);
          expect(await buttonsIn(client)).toContain(words.notSo);
          await handOver(board, cast);
          await heading(client, words.rep);
          expect(await buttonsIn(client)).not.toContain(words.notSo);
        });
      },
    );
  });
});
