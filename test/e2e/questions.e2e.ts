import { afterAll, beforeAll, expect, test } from 'vitest';
import { front, recordOf } from '../support/board/approval-steps.ts';
import { CASTS, type Cast, idsOf } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import {
  chooseMore,
  eventually,
  onProduct,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { setUpBoard, storedKinds } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Whom to ask, and questions as small clocks beside the card's: example 5 of product.md, on the production build.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SAY = {
  en: {
    ...{ who: 'Who do I ask?', ask: 'Ask a question', topic: 'About what?', copied: 'Copied.' },
    ...{ words: 'Your question', hours: 'Working hours for the answer', send: 'Ask Tom Barker' },
    ...{
      copy: 'Copy @tombarker',
      answered: 'Answered',
      notForMe: 'Not for me',
      role: 'Paid search',
    },
    by: (d: string, t: string) => `Answer by ${d}, ${t}`,
    answer: 'The answer, if you like',
    ...{ passTo: 'Pass on to Ellen Hughes', monday: 'Mon 23 Nov' },
    badge: (t: string) => `Answer: Mon ${t}`,
    late: 'Answer late: Mon 11:30',
  },
  ru: {
    ...{ who: 'Кого спросить?', ask: 'Задать вопрос', topic: 'О чём вопрос?' },
    ...{ words: 'Ваш вопрос', hours: 'Рабочих часов на ответ', send: 'Спросить · Павел Рогов' },
    ...{ answered: 'Ответ дан', notForMe: 'Это не ко мне', role: 'Контекстная реклама' },
    by: (d: string, t: string) => `Ответ не позднее: ${d}, ${t}`,
    answer: 'Ответ, если хотите',
    ...{ passTo: 'Передать · Ольга Лисина', monday: 'пн 23 нояб.' },
    badge: (t: string) => `Ответ: пн ${t}`,
    late: 'Ответ ждали: пн 11:30',
  },
  es: {
    ...{ who: '¿A quién pregunto?', ask: 'Preguntar', topic: '¿Sobre qué?' },
    ...{ words: 'Tu pregunta', hours: 'Horas hábiles para responder' },
    ...{ send: 'Preguntar a Javier Molina', answered: 'Respondido', notForMe: 'No es para mí' },
    by: (d: string, t: string) => `Respuesta, a más tardar: ${d}, ${t}`,
    ...{ answer: 'La respuesta, si quieres', role: 'SEM' },
    ...{ passTo: 'Pasar a Carmen Soler', monday: 'lun 23 nov' },
    badge: (t: string) => `Respuesta: lun ${t}`,
    late: 'Respuesta: era lun 11:30',
  },
} as const;

const LANGUAGES = ['en', 'ru', 'es'] as const;
/** Of each cast's own zone. */
const OFFSET = { en: '+00:00', ru: '+03:00', es: '+01:00' } as const;
const WINDOWS = [
  [660, 720],
  [1020, 1080],
];

function boardOf(cast: Cast, fields: Readonly<Record<string, unknown>> = {}) {
  const specialist = idsOf(cast).member(cast.specialist);
  return setUpBoard(cast, {
    'switches.questions': true,
    [`people.${specialist}.roles`]: ['paidSearch'],
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`people.${specialist}.${name}`, value]),
    ),
  });
}

async function askTom(board: OpenBoard, cast: Cast, words: string, hours?: string) {
  await board.openCard(cast.freeCard);
  await askInOpenCard(board, cast, words, hours);
}

async function askInOpenCard(board: OpenBoard, cast: Cast, words: string, hours?: string) {
  const say = SAY[cast.language];
  const section = board.section();
  await chooseMore(board, PHRASES[cast.language].more, say.ask);
  await section.getByRole('button', { name: say.role, exact: true }).click();
  await section.getByRole('textbox', { name: say.words }).fill(words);
  if (hours !== undefined) await section.getByRole('spinbutton', { name: say.hours }).fill(hours);
}

onEachLibrary((library) => {
  test.each(LANGUAGES)('example 5: asked on Fri 18:30 → Mon 11:30, in %s', async (language) => {
    const cast = CASTS[language];
    const say = SAY[language];
    const now = `2026-11-20T18:30:00${OFFSET[language]}`;
    const options = { library, cast, blobs: boardOf(cast), member: cast.client, now };
    await onProduct(browser, options, async (board) => {
      await stopClockAt(board, now, cast.client);
      await askTom(board, cast, 'A4?');
      await board.section().getByText(say.by(say.monday, '11:30'), { exact: true }).waitFor();
      await pressIn(board, say.send);
      await eventually(() => storedKinds(board.state, cast, cast.freeCard)).toEqual([
        'questionAsked',
      ]);
      await board.closeCard();
      const badge = `${say.badge('11:30')} (light-gray)`;
      await eventually(() => front(board, cast.freeCard)).toEqual([badge]);
      await board.setMember(cast.specialist);
      await eventually(() => front(board, cast.freeCard)).toEqual([`${say.badge('11:30')} (blue)`]);

      await stopClockAt(board, `2026-11-24T10:00:00${OFFSET[language]}`, cast.specialist);
      await eventually(() => front(board, cast.freeCard)).toEqual([`${say.late} (red)`]);

      await board.openCard(cast.freeCard);
      await pressIn(board, say.answered);
      await board.section().getByRole('textbox', { name: say.answer }).fill('A4');
      await pressIn(board, say.answered);
      await eventually(() => storedKinds(board.state, cast, cast.freeCard)).toEqual([
        'questionAsked',
        'answered',
      ]);
      const told = await recordOf(board, cast);
      expect(told).toContain('A4?');
    });
  });

  test('example 5: reply windows 11–12 and 17–18, asked Mon 11:45, 1 hour → Mon 17:45', async () => {
    const cast = CASTS.ru;
    const say = SAY.ru;
    const blobs = boardOf(cast, { reply: WINDOWS });
    const now = '2026-11-23T11:45:00+03:00';
    await onProduct(browser, { library, cast, blobs, member: cast.client, now }, async (board) => {
      await stopClockAt(board, now, cast.client);
      await askTom(board, cast, 'Какая ставка?', '1');
      await board.section().getByText(say.by(say.monday, '17:45'), { exact: true }).waitFor();
      await pressIn(board, say.send);
      await board.section().getByText('Ваш вопрос. Отвечает: Павел Рогов').waitFor();
      await board.closeCard();
      await eventually(() => front(board, cast.freeCard)).toEqual(['Ответ: пн 17:45 (light-gray)']);
    });
  });

  test('a question that is not for him goes to the account manager, with a date of its own', async () => {
    const cast = CASTS.en;
    const say = SAY.en;
    const blobs = boardOf(cast);
    const now = '2026-11-20T18:30:00Z';
    await onProduct(browser, { library, cast, blobs, member: cast.client, now }, async (board) => {
      await stopClockAt(board, now, cast.client);
      await askTom(board, cast, 'Which price?');
      await pressIn(board, say.send);
      await board.section().getByText('Your question to Tom Barker').waitFor();

      await board.setMember(cast.specialist);
      await board.openCard(cast.freeCard);
      await pressIn(board, say.notForMe);
      await pressIn(board, say.passTo);
      await board.section().getByText('Priya Shah asked Ellen Hughes').waitFor();
      expect(await sectionText(board)).toContain('Passed on by Tom Barker');
      // He is of her side and may still answer; the question is no longer his.
      await board.closeCard();
      await eventually(() => front(board, cast.freeCard)).toEqual([
        'Answer: Mon 11:30 (light-gray)',
      ]);
      await board.setMember(cast.manager);
      await eventually(() => front(board, cast.freeCard)).toEqual(['Answer: Mon 11:30 (blue)']);
    });
  });

  test('the card’s turn keeps its badge, first, and the question never stops it', async () => {
    const cast = CASTS.en;
    const now = '2026-11-20T18:30:00Z';
    const options = { library, cast, blobs: boardOf(cast), member: cast.client, now };
    await onProduct(browser, options, async (board) => {
      await stopClockAt(board, now, cast.client);
      await board.openCard(cast.freeCard);
      await pressIn(board, PHRASES.en.requestEdits);
      await board.section().getByRole('textbox').fill('Logo');
      await pressIn(board, PHRASES.en.send(1));
      await board
        .section()
        .getByRole('heading', { name: /1 edit/ })
        .waitFor();
      await askInOpenCard(board, cast, 'Which logo?');
      await pressIn(board, SAY.en.send);
      await board.section().getByText('Your question to Tom Barker').waitFor();
      await board.closeCard();
      await eventually(() => front(board, cast.freeCard)).toEqual([
        '1 edit: Wed 25 Nov (light-gray)',
        'Answer: Mon 11:30 (light-gray)',
      ]);
    });
  });

  test('whom to ask, by the keyboard alone: a topic, the person, the name', async () => {
    const cast = CASTS.en;
    const away = { away: ['2026-11-20', '2026-11-27', idsOf(cast).member(cast.other)] };
    const options = { library, cast, blobs: boardOf(cast, away), member: cast.client };
    await onProduct(browser, options, async (board) => {
      const { keyboard } = board.page;
      const section = board.section();
      await board.openCard(cast.freeCard);
      await section.getByRole('button', { name: 'More' }).focus();
      await keyboard.press('Enter');
      await section.getByRole('button', { name: SAY.en.who, exact: true }).focus();
      await keyboard.press('Enter');
      const field = section.getByRole('textbox', { name: SAY.en.topic });
      await field.waitFor();
      await eventually(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
      await section.getByText(cast.manager, { exact: true }).waitFor();
      await keyboard.type('paid search');
      await section.getByText('Tom Barker is away until Fri 27 Nov. Stand-in:').waitFor();
      await section.getByText(cast.other, { exact: true }).waitFor();
      await section.getByText(/^Available/).waitFor();
      const copy = section.getByRole('button', { name: /^Copy @/ });
      await copy.focus();
      await keyboard.press('Enter');
      await section.getByText('Copied').waitFor();
      await field.focus();
      await keyboard.press('Escape');
      await section.getByRole('button', { name: 'More' }).waitFor();
    });
  });

  test('what was typed survives the frame, and the switch off takes the question away', async () => {
    const cast = CASTS.en;
    const now = '2026-11-20T18:30:00Z';
    const options = { library, cast, blobs: boardOf(cast), member: cast.client, now };
    await onProduct(browser, options, async (board) => {
      await askTom(board, cast, 'Half a ques');
      await board.closeCard();
      await board.openCard(cast.freeCard);
      const field = board.section().getByRole('textbox', { name: SAY.en.words });
      await eventually(() => field.inputValue()).toBe('Half a ques');
      await board.section().getByRole('button', { name: SAY.en.send }).waitFor();
    });
    const off = setUpBoard(cast);
    await onProduct(browser, { library, cast, blobs: off, member: cast.client }, async (board) => {
      await board.openCard(cast.freeCard);
      await pressIn(board, 'More');
      await board.section().getByRole('button', { name: SAY.en.who, exact: true }).waitFor();
      expect(await board.section().getByRole('button', { name: SAY.en.ask }).count()).toBe(0);
    });
  });
});

/** The very second, for as long as the page asks: a begun minute counts from the next full one. */
async function stopClockAt(board: OpenBoard, iso: string, member: string): Promise<void> {
  await board.clock.set(iso);
  await board.context.clock.setFixedTime(Date.parse(iso));
  await board.setMember(member);
}
