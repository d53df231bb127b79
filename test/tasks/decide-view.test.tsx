// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import {
  approvalPresses,
  boardWith,
  cardOf,
  SARA_STANDS_IN,
  SENT,
  TEXTS,
  upload,
} from './approval-cards.ts';
import { NOBODY_DECIDES, type Setting } from './card-bench.ts';
import { itemsOf, showState, steps, tone } from './section-bench.tsx';

afterEach(cleanup);

const asked = (viewer: string | undefined, more: Setting = {}) =>
  cardOf('asked', { viewer, ...more });

const ALONE = ['ellen', 'tom', 'priya'].map((id) => ({ id, name: id }));
const AGENCY =
  'Copy message, | Client answered elsewhere, Withdraw request, Change the date, Write report, Record';

describe('a card that waits for the decision', () => {
  it.each([
    [
      'priya',
      'Your turn: approve, or say what to change',
      "Approve, Request edits, | I'm away, Record",
    ],
    [
      'dan',
      "Client's turn. Priya decides for your team. Your view is welcome.",
      'Looks good, I have remarks, | Record',
    ],
    ['tom', "Client's turn. Decides: Priya", AGENCY],
    ['ellen', "Client's turn. Decides: Priya", AGENCY],
  ])('%s: %s [%s]', async (viewer, headline, buttons) => {
    await showState(asked(viewer));
    screen.getByRole('region', { name: headline });
    screen.getByText('By Tue 24 Nov, 19:00 · 2 working days left');
    screen.getByRole('button', { name: 'Why this date?' });
    expect(steps()).toBe(buttons);
  });

  it.each([
    [
      'ru',
      'Ход за вами: согласуйте или напишите, что поправить',
      'Согласовать, Нужны правки, | Меня не будет, Запись',
    ],
    [
      'es',
      'Te toca: aprueba o di qué cambiar',
      'Aprobar, Pedir cambios, | Estaré fuera, Constancia',
    ],
  ] as const)('asks the representative in %s', async (locale, headline, buttons) => {
    await showState(asked('priya'), locale);
    screen.getByRole('region', { name: headline });
    expect(steps(locale)).toBe(buttons);
  });

  it.each([
    [
      'ru',
      'Ход за клиентом. Решает: Priya. Ваше мнение тоже важно.',
      'Всё хорошо, Есть замечания, | Запись',
    ],
    [
      'es',
      'Le toca al cliente. Decide: Priya. Tu opinión ayuda.',
      'Me parece bien, Tengo observaciones, | Constancia',
    ],
  ] as const)('asks a colleague for her view in %s', async (locale, headline, buttons) => {
    await showState(asked('dan'), locale);
    screen.getByRole('region', { name: headline });
    expect(steps(locale)).toBe(buttons);
  });

  it('is told to an observer with nothing to press but the Record', async () => {
    await showState(asked('zoe', { mayWrite: false }));
    screen.getByRole('region', { name: "Client's turn. Decides: Priya" });
    expect(steps()).toBe('Record');
  });

  it('is the turn of the stand-in while the representative is away; both may answer', async () => {
    const board = boardWith(SARA_STANDS_IN);
    await showState(asked('sara', { board }));
    screen.getByRole('region', { name: 'Your turn: approve, or say what to change' });
    cleanup();
    await showState(asked('priya', { board }));
    screen.getByRole('region', { name: "Client's turn. Decides: Sara" });
    expect(steps()).toBe("Approve, Request edits, | I'm away, Record");
  });

  it.each([
    ['en', "Client's turn. Priya decides now."],
    ['ru', 'Ход за клиентом. Теперь решает: Priya.'],
    ['es', 'Le toca al cliente. Ahora decide Priya.'],
  ] as const)('tells who decided before who does now, in %s', async (locale, headline) => {
    await showState(asked('fay'), locale);
    screen.getByRole('region', { name: headline });
  });

  it.each([
    ['en', "Client's turn. Nobody decides for the client now.", 'Choose'],
    ['ru', 'Ход за клиентом. Сейчас за клиента никто не решает.', 'Выбрать'],
    ['es', 'Le toca al cliente. Ahora nadie decide por el cliente.', 'Elegir'],
  ] as const)('says that nobody decides any more, in %s', async (locale, headline, choose) => {
    await showState(asked('ellen', { board: NOBODY_DECIDES }), locale);
    screen.getByRole('region', { name: headline });
    screen.getByRole('button', { name: choose });
  });

  it('shows the words of who sent it', async () => {
    await showState(asked('priya'));
    screen.getByText('Tom: "Six ads, two headlines each."');
  });
});

describe('the date of the decision', () => {
  const over = { now: '2026-11-26 10:00' };

  it.each([
    ['priya', '2026-11-20 14:30', 'own'],
    ['priya', '2026-11-23 10:00', 'soon'],
    ['priya', '2026-11-26 10:00', 'waiting'],
    ['tom', '2026-11-23 10:00', 'others'],
    ['tom', '2026-11-26 10:00', 'waiting'],
  ])('is never red: %s on %s %s', async (viewer, now, colour) => {
    await showState(asked(viewer, { now }));
    expect(tone()).toBe(colour);
  });

  it.each([
    [
      'en',
      'We are still waiting for your decision',
      'Planned for Tue 24 Nov. Later steps move with it.',
    ],
    [
      'ru',
      'Всё ещё ждём вашего решения',
      'Планировали: вт 24 нояб. Следующие шаги тоже сдвигаются.',
    ],
    [
      'es',
      'Seguimos esperando tu decisión',
      'Estaba previsto para el mar 24 nov. Lo siguiente también se mueve.',
    ],
  ] as const)('that passed is told to the client kindly, in %s', async (locale, headline, line) => {
    await showState(asked('priya', over), locale);
    screen.getByRole('region', { name: headline });
    screen.getByText(line);
    expect(screen.queryByText(/working day|рабоч|hábil/)).toBeNull();
  });

  it.each([
    ['en', 'Planned for Tue 24 Nov · +2 working days'],
    ['ru', 'Планировали: вт 24 нояб. · +2 рабочих дня'],
    ['es', 'Estaba previsto para el mar 24 nov · +2 días hábiles'],
  ] as const)('that passed is counted for the agency, in %s', async (locale, line) => {
    await showState(asked('tom', over), locale);
    screen.getByText(line);
  });

  it.each([
    ['en', 'Today by 19:00'],
    ['ru', 'Сегодня, не позднее: 19:00'],
    ['es', 'Hoy, a más tardar: 19:00'],
  ] as const)('is an hour on its day, in %s', async (locale, line) => {
    await showState(asked('priya', { now: '2026-11-24 11:00' }), locale);
    screen.getByText(line);
  });
});

it.each([
  [
    'en',
    'By Fri 27 Nov, 19:00 · 3 working days left',
    'Was Tue 24 Nov. Reason: the prices come on Thursday',
  ],
  [
    'ru',
    'Не позднее: пт 27 нояб., 19:00 · осталось 3 рабочих дня',
    'Было: вт 24 нояб. Причина: the prices come on Thursday',
  ],
  [
    'es',
    'A más tardar: vie 27 nov, 19:00 · quedan 3 días hábiles',
    'Antes: mar 24 nov. Motivo: the prices come on Thursday',
  ],
] as const)(
  'a later date keeps the first one in sight, with the reason, in %s',
  async (locale, line, note) => {
    await showState(cardOf('putOff', { viewer: 'priya', now: '2026-11-24 12:00' }), locale);
    screen.getByText(line);
    screen.getByText(note);
  },
);

describe('what is decided on', () => {
  it.each([
    [
      'en',
      'You decide on: description, 2 files, 1 link',
      'Show',
      'The document behind a link can change later.',
    ],
    [
      'ru',
      'Что согласуем: описание, 2 файла, 1 ссылка',
      'Показать',
      'Документ по ссылке может измениться позже.',
    ],
    [
      'es',
      'Qué se aprueba: descripción, 2 archivos, 1 enlace',
      'Ver',
      'El documento del enlace puede cambiar después.',
    ],
  ] as const)('is one line that opens, in %s', async (locale, line, show, warning) => {
    await showState(asked('priya'), locale);
    screen.getByText(line);
    screen.getByText(warning);
    expect(screen.queryByText(SENT.description)).toBeNull();
    const button = screen.getByRole('button', { name: show });
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    screen.getByText(SENT.description);
    expect(screen.getByRole('link', { name: TEXTS.name }).getAttribute('href')).toBe(TEXTS.url);
    screen.getByRole('link', { name: 'banner-v1.png' });
  });

  it('is named without a you to who does not decide, and without a warning where there is no link', async () => {
    const content = { ...SENT, attachments: [upload('f1', 'banner-v1.png')] };
    await showState(asked('dan', { content }));
    screen.getByText('To decide: description, 1 file');
    expect(screen.queryByText(/behind a link/)).toBeNull();
  });

  it('shows names as text, and no address that is none of the web', async () => {
    const attachments = [
      upload('f1', '<img src=x onerror=alert(1)>'),
      { id: 'l', name: 'Read me', url: 'javascript:alert(1)', isLink: true },
    ];
    const content = { ...SENT, description: '<b>Six</b> ads', attachments };
    await showState(asked('priya', { content }));
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    screen.getByText('<b>Six</b> ads');
    // Among what came since, and in the list.
    expect(screen.getAllByText('<img src=x onerror=alert(1)>')).toHaveLength(2);
    screen.getByText('Read me');
    expect(screen.queryByRole('link', { name: 'Read me' })).toBeNull();
    expect(document.querySelector('img')).toBeNull();
  });

  it('folds 100 attachments and a description of 16,000 characters', async () => {
    const attachments = Array.from({ length: 100 }, (_, at) => upload(`f${at}`, `${at}.png`));
    const content = { ...SENT, attachments, description: 'x'.repeat(16_000) };
    await showState(asked('priya', { content }));
    screen.getByText('You decide on: description, 100 files');
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getAllByRole('link')).toHaveLength(5);
    expect(screen.getByText(/^x+…$/).textContent).toHaveLength(601);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 100' }));
    fireEvent.click(screen.getByRole('button', { name: 'Read all' }));
    expect(screen.getAllByRole('link')).toHaveLength(100);
    screen.getByText('x'.repeat(16_000));
  });
});

describe('a card that changed after it was sent', () => {
  const content = {
    ...SENT,
    description: `${SENT.description} And a third headline.`,
    attachments: [
      upload('f5', 'banner-v2.png'),
      TEXTS,
      upload('f6', 'new.pdf'),
      upload('f7', 'a.txt'),
    ],
  };
  const CHANGES: Readonly<Record<Locale, readonly string[]>> = {
    en: [
      'Description: changed, +22 characters',
      'banner-v1.png replaced by banner-v2.png',
      'prices.pdf replaced by new.pdf',
      '1 file added',
    ],
    ru: [
      'Описание: изменено, +22 символа',
      'Вместо banner-v1.png теперь banner-v2.png',
      'Вместо prices.pdf теперь new.pdf',
      'Добавлен 1 файл',
    ],
    es: [
      'Descripción: cambió, +22 caracteres',
      'En lugar de banner-v1.png ahora está banner-v2.png',
      'En lugar de prices.pdf ahora está new.pdf',
      'Se añadió 1 archivo',
    ],
  };

  it.each([
    ['en', 'The card changed after it was sent to you.'],
    ['ru', 'После отправки карточка изменилась.'],
    ['es', 'La tarjeta cambió después de enviártela.'],
  ] as const)('says so to the client, with what, in %s', async (locale, text) => {
    await showState(asked('priya', { content }), locale);
    const notice = screen.getByRole('alert');
    within(notice).getByText(text);
    expect(itemsOf(within(notice).getByRole('list'))).toEqual(CHANGES[locale]);
  });

  it.each([
    ['en', 'The card changed after it was sent.'],
    ['ru', 'После отправки карточка изменилась.'],
    ['es', 'La tarjeta cambió después de enviarse.'],
  ] as const)('was not sent to a colleague, who is told the same, in %s', async (locale, text) => {
    await showState(asked('dan', { content }), locale);
    within(screen.getByRole('alert')).getByText(text);
  });

  it('tells what was only added too, since it would be approved with the rest', async () => {
    const attachments = [...SENT.attachments, upload('f3', 'new.png')];
    await showState(asked('priya', { content: { ...SENT, attachments } }));
    const notice = within(screen.getByRole('alert'));
    expect(itemsOf(notice.getByRole('list'))).toEqual(['1 file added']);
    notice.getByText('new.png');
    screen.getByText('You decide on: description, 3 files, 1 link');
  });

  it.each([
    [
      'en',
      'The card changed after it was sent.',
      'The client sees this too and decides on the card as it is now.',
      'Copy message, Ask again',
    ],
    [
      'ru',
      'После отправки карточка изменилась.',
      'Клиент тоже это видит и решает по карточке в нынешнем виде.',
      'Скопировать сообщение, Отправить повторно',
    ],
    [
      'es',
      'La tarjeta cambió después de enviarse.',
      'El cliente también lo ve y decide sobre la tarjeta tal como está ahora.',
      'Copiar mensaje, Volver a pedir aprobación',
    ],
  ] as const)('says so to the agency, with what, and lets it ask again, in %s', async (...row) => {
    const [locale, text, hint, buttons] = row;
    const { pressed } = await showState(asked('tom', { content }), locale);
    const notice = screen.getByRole('status');
    within(notice).getByText(text);
    within(notice).getByText(hint);
    expect(itemsOf(within(notice).getByRole('list'))).toEqual(CHANGES[locale]);
    expect(steps(locale).split(', |')[0]).toBe(buttons);
    fireEvent.click(screen.getByRole('button', { name: buttons.split(', ')[1] ?? '' }));
    expect(pressed).toEqual(['askAgain']);
  });

  it('interrupts nobody of the agency, who changed it themselves', async () => {
    await showState(asked('tom', { content }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['priya', 'dan', 'tom', 'zoe'])(
    'says nothing of a card as it was sent: %s',
    async (who) => {
      await showState(asked(who));
      expect(screen.queryByText(/changed after/)).toBeNull();
    },
  );
});

describe('views of colleagues', () => {
  const viewed = (viewer: string) => cardOf('viewed', { viewer });

  it.each([
    ['en', 'Dan: 2 remarks.', 'Fay: looks good.', 'Add to my edits: Dan'],
    ['ru', 'Dan: 2 замечания.', 'Fay: всё хорошо.', 'Добавить в мои правки: Dan'],
    ['es', 'Dan: 2 observaciones.', 'Fay: le parece bien.', 'Añadir a mis cambios: Dan'],
  ] as const)('stand beside the decision, in %s', async (locale, remarks, good, adopt) => {
    const { pressed, sight } = await showState(viewed('priya'), locale);
    screen.getByText(good);
    const fold = screen.getByText(remarks).closest('details') as HTMLElement;
    expect(itemsOf(fold)).toEqual(['The phone is old', 'A bigger logo']);
    fireEvent.click(screen.getByRole('button', { name: adopt }));
    expect(pressed).toEqual([['adopt', sight.turn.views.find(({ by }) => by === 'dan')?.id]]);
  });

  it.each([
    ['en', 'Priya will see it next to the decision.'],
    ['ru', 'Ваше мнение будет рядом с решением.'],
    ['es', 'Tu opinión aparecerá junto a la decisión.'],
  ] as const)('are confirmed to who gave one, with her words, in %s', async (locale, text) => {
    await showState(viewed('dan'), locale);
    expect(screen.getByRole('status').textContent).toBe(text);
    screen.getByText('A bigger logo');
  });

  it.each([
    ['the agency', 'tom', {}],
    ['an observer', 'zoe', { mayWrite: false }],
    ['somebody not placed yet', 'zoe', {}],
  ] as const)('are read by %s, whose edits they do not become', async (_who, viewer, more) => {
    await showState(cardOf('viewed', { viewer, ...more }));
    screen.getByText('Fay: looks good.');
    const fold = screen.getByText('Dan: 2 remarks.').closest('details') as HTMLElement;
    expect(itemsOf(fold)).toEqual(['The phone is old', 'A bigger logo']);
    expect(screen.queryByRole('button', { name: /^Add to my edits/ })).toBeNull();
  });

  it('are read by other colleagues, each once', async () => {
    await showState(viewed('dan'));
    screen.getByText('Fay: looks good.');
    expect(screen.queryByText(/^Dan: /)).toBeNull();
    expect(screen.getAllByText('A bigger logo')).toHaveLength(1);
  });

  it.each([
    ['en', 'It will be seen next to the decision.'],
    ['ru', 'Ваше мнение будет рядом с решением.'],
    ['es', 'Tu opinión aparecerá junto a la decisión.'],
  ] as const)('name nobody who left the board, in %s', async (locale, text) => {
    const people = ['ellen', 'tom', 'dan', 'fay'].map((id) => ({ id, name: id }));
    await showState(cardOf('viewed', { viewer: 'dan', people }), locale);
    expect(screen.getByRole('status').textContent).toBe(text);
  });
});

describe('edits that were handed over', () => {
  const setting = (viewer: string) => cardOf('handedOver', { viewer, now: '2026-11-26 10:00' });

  it.each([
    ['en', 'Not right: Phone number in ad 4'],
    ['ru', 'Не то: Phone number in ad 4'],
    ['es', 'No es esto: Phone number in ad 4'],
  ] as const)('may each be *Not right* to who decides, in %s', async (locale, name) => {
    const { pressed } = await showState(setting('priya'), locale);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(pressed).toEqual([['notRight', 'Phone number in ad 4']]);
  });

  it.each([
    ['en', '2 edits handed over'],
    ['ru', 'Передано: 2 правки'],
    ['es', '2 cambios entregados'],
  ] as const)('are folded for everybody else, in %s', async (locale, summary) => {
    await showState(setting('tom'), locale);
    screen.getByText(summary);
    expect(screen.queryByRole('button', { name: /^Not right/ })).toBeNull();
  });
});

it('keeps no date that the card lost with its board, and asks without one', async () => {
  const { ask } = approvalPresses;
  await showState(
    asked('priya', {
      story: (story) => {
        story.add('tom', ask());
        story.add('tom', { kind: 'arrived', from: 'board0' });
      },
    }),
  );
  screen.getByRole('region', { name: 'Your turn: approve, or say what to change' });
  expect(screen.queryByText(/24 Nov/)).toBeNull();
});

describe("*I'm away*", () => {
  it('is one press of the representative, under More', async () => {
    const { pressed } = await showState(asked('priya'));
    steps();
    fireEvent.click(screen.getByRole('button', { name: "I'm away" }));
    expect(pressed).toEqual([['away']]);
  });

  it.each([
    ['the stand-in', asked('sara', { board: boardWith(SARA_STANDS_IN) })],
    ['a colleague', asked('dan')],
    ['the agency', asked('tom')],
    ['who may only read', asked('priya', { mayWrite: false })],
    ['a representative with nobody beside her', asked('priya', { people: ALONE })],
  ])('is not there for %s', async (_who, setting) => {
    await showState(setting);
    expect(steps()).not.toContain("I'm away");
  });

  it('puts up no menu of its own on a card that waits for nobody', async () => {
    await showState({ viewer: 'priya' });
    expect(steps()).toBe('Request edits');
  });
});
