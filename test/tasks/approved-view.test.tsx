// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { boardPress } from '../support/journals.ts';
import {
  approvals,
  boardWith,
  cardOf,
  SARA_STANDS_IN,
  SENT,
  TEXTS,
  upload,
} from './approval-cards.ts';
import type { Setting } from './card-bench.ts';
import { itemsOf, showState, steps, tone } from './section-bench.tsx';

afterEach(cleanup);

/** Long after *Undo* is over. */
const later = (
  story: keyof typeof approvals,
  viewer: string | undefined,
  more: Setting = {},
): Setting => cardOf(story, { viewer, now: '2026-11-26 10:00', ...more });

describe('an approval', () => {
  it.each([
    ['priya', "Request edits, | Withdraw approval, I'm away"],
    ['dan', ''],
    ['tom', '| Ask for approval, Edits from the client, Write report'],
  ])('stands in green with who and when, for %s [%s]', async (viewer, buttons) => {
    await showState(later('approved', viewer));
    screen.getByRole('region', { name: 'Approved · Priya · Fri 20 Nov, 15:40' });
    expect(tone()).toBe('done');
    screen.getByText('Covers description, 2 files, 1 link');
    expect(steps()).toBe(buttons);
  });

  it.each([
    [
      'ru',
      'Согласовано · Priya · пт 20 нояб., 15:40',
      'Что согласовано: описание, 2 файла, 1 ссылка',
      'Запись',
    ],
    [
      'es',
      'Aprobado · Priya · vie 20 nov, 15:40',
      'Qué se aprobó: descripción, 2 archivos, 1 enlace',
      'Constancia',
    ],
  ] as const)('is told in %s', async (locale, headline, covers, record) => {
    await showState(later('approved', 'priya'), locale);
    screen.getByRole('region', { name: headline });
    screen.getByText(covers);
    screen.getByRole('button', { name: record });
  });

  it('opens the Record for everybody who reads the board', async () => {
    const { pressed } = await showState(later('approved', 'zoe', { mayWrite: false }));
    fireEvent.click(screen.getByRole('button', { name: 'Record' }));
    expect(pressed).toEqual(['record']);
    expect(steps()).toBe('');
  });

  it.each([
    ['en', 'Approved · Sara for Priya · Fri 20 Nov, 15:40'],
    ['ru', 'Согласовано · Sara (вместо: Priya) · пт 20 нояб., 15:40'],
    ['es', 'Aprobado · Sara por Priya · vie 20 nov, 15:40'],
  ] as const)('by the stand-in says for whom, in %s', async (locale, headline) => {
    await showState(later('byStandIn', 'tom', { board: boardWith(SARA_STANDS_IN) }), locale);
    screen.getByRole('region', { name: headline });
  });

  it.each([
    ['en', 'Approved · stand-in for Priya, no longer on the board · Fri 20 Nov, 15:40'],
    ['ru', 'Согласовано · замена, больше не на доске (вместо: Priya) · пт 20 нояб., 15:40'],
    ['es', 'Aprobado · suplente de Priya, ya no está en el tablero · vie 20 nov, 15:40'],
  ] as const)(
    'by a stand-in who left the board still says for whom, in %s',
    async (locale, headline) => {
      const people = [{ id: 'priya', name: 'Priya' }];
      await showState(
        later('byStandIn', 'tom', { board: boardWith(SARA_STANDS_IN), people }),
        locale,
      );
      screen.getByRole('region', { name: headline });
    },
  );

  it.each([
    ['en', '1 file added since. It is not part of the approval.'],
    ['ru', 'Потом добавлен 1 файл. В согласованное он не входит.'],
    ['es', 'Se añadió 1 archivo. No forma parte de lo aprobado.'],
  ] as const)('names what was added since as no part of it, in %s', async (locale, text) => {
    const attachments = [...SENT.attachments, upload('f3', 'new.png')];
    const content = { ...SENT, attachments };
    await showState(later('approved', 'tom', { content }), locale);
    screen.getByText(text);
    screen.getByText('new.png');
    expect(tone()).toBe('done');
  });
});

it.each([
  ['en', 'Approved with edits · Priya · Wed 25 Nov, 17:20'],
  ['ru', 'Согласовано с правками · Priya · ср 25 нояб., 17:20'],
  ['es', 'Aprobado con cambios · Priya · mié 25 nov, 17:20'],
] as const)(
  'edits that need not be shown again end as approved with edits, in %s',
  async (locale, headline) => {
    await showState(later('withEdits', 'tom'), locale);
    screen.getByRole('region', { name: headline });
    expect(tone()).toBe('done');
  },
);

it.each(['priya', 'tom', 'dan'])(
  'has what colleagues thought beside it, for %s',
  async (viewer) => {
    await showState(later('viewedAndApproved', viewer));
    screen.getByText('Fay: looks good.');
    const fold = screen.getByText('Dan: 1 remark.').closest('details') as HTMLElement;
    expect(itemsOf(fold)).toEqual(['The phone is old']);
    expect(screen.queryByRole('button', { name: /^Add to my edits/ })).toBeNull();
  },
);

describe('*Undo*', () => {
  const soon = (viewer: string, now = '2026-11-20 15:44') => cardOf('approved', { viewer, now });

  it.each([
    ['en', 'Approved. The team can go ahead.', 'Undo'],
    ['ru', 'Согласовано. Команда может продолжать.', 'Отменить'],
    ['es', 'Aprobado. El equipo puede seguir.', 'Deshacer'],
  ] as const)('stands beside the confirmation, in %s', async (locale, text, undo) => {
    const { pressed } = await showState(soon('priya'), locale);
    const line = screen.getByText(text).closest('[role=status]') as HTMLElement;
    fireEvent.click(within(line).getByRole('button', { name: undo }));
    expect(pressed).toEqual(['undo']);
  });

  it('says what it takes back where the card has changed since', async () => {
    const content = { ...SENT, description: 'Seven ads' };
    await showState(cardOf('approved', { viewer: 'priya', now: '2026-11-20 15:44', content }));
    const line = screen.getByText('You approved a moment ago.').closest('[role=status]');
    within(line as HTMLElement).getByRole('button', { name: 'Undo' });
  });

  it.each([
    ['somebody else', soon('dan')],
    ['who pressed, after five minutes', soon('priya', '2026-11-20 15:46')],
  ])('is not there for %s', async (_who, setting) => {
    await showState(setting);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('an approval given elsewhere', () => {
  it.each([
    ['priya', "Confirm, That's not right, | Request edits, I'm away"],
    ['dan', ''],
  ])('is lime and never plain *Approved*, for %s [%s]', async (viewer, buttons) => {
    await showState(later('elsewhere', viewer));
    screen.getByRole('region', { name: 'Approved in chat · Tue 24 Nov · recorded by Ellen' });
    expect(tone()).toBe('unconfirmed');
    expect(steps()).toBe(buttons);
  });

  it.each([
    [
      'ru',
      'Согласовано в чате · вт 24 нояб. · запись: Ellen',
      'Подтвердить, Это не так, | Нужны правки, Меня не будет',
    ],
    [
      'es',
      'Aprobado por chat · mar 24 nov · anotado por Ellen',
      'Confirmar, No es así, | Pedir cambios, Estaré fuera',
    ],
  ] as const)('asks the representative in %s', async (locale, headline, buttons) => {
    await showState(later('elsewhere', 'priya'), locale);
    screen.getByRole('region', { name: headline });
    expect(steps(locale)).toBe(buttons);
  });

  it('once confirmed is plain *Approved*, and still says how it came', async () => {
    await showState(later('confirmed', 'tom'));
    screen.getByRole('region', { name: 'Approved · Priya · Wed 25 Nov, 12:30' });
    screen.getByText('Approved in chat · Tue 24 Nov · recorded by Ellen');
    expect(tone()).toBe('done');
  });
});

describe('a card that changed after its approval', () => {
  const content = {
    ...SENT,
    description: `${SENT.description} And a third headline.`,
    attachments: [upload('f5', 'banner-v2.png'), SENT.attachments[1] ?? TEXTS, TEXTS],
  };
  const LINES: Readonly<Record<Locale, readonly string[]>> = {
    en: ['Description: changed, +22 characters', 'banner-v1.png replaced by banner-v2.png'],
    ru: ['Описание: изменено, +22 символа', 'Вместо banner-v1.png теперь banner-v2.png'],
    es: [
      'Descripción: cambió, +22 caracteres',
      'En lugar de banner-v1.png ahora está banner-v2.png',
    ],
  };
  const changed = (viewer: string, policy: 'flag' | 'ask' | 'void' = 'flag') =>
    later('approved', viewer, {
      content,
      board: boardWith(['ellen', boardPress.set('approval.changes', policy)]),
    });

  it.each([
    [
      'en',
      'Approved, but changed since',
      "Approve changes, Request edits, | Withdraw approval, I'm away, Record",
    ],
    [
      'ru',
      'Согласовано, но потом изменено',
      'Согласовать изменения, Нужны правки, | Отозвать согласование, Меня не будет, Запись',
    ],
    [
      'es',
      'Aprobado, pero cambió después',
      'Aprobar la nueva versión, Pedir cambios, | Retirar aprobación, Estaré fuera, Constancia',
    ],
  ] as const)('says so in orange, with what, in %s', async (locale, headline, buttons) => {
    await showState(changed('priya'), locale);
    const section = screen.getByRole('region', { name: headline });
    expect(itemsOf(within(section).getByRole('list'))).toEqual(LINES[locale]);
    expect(tone()).toBe('waiting');
    expect(steps(locale)).toBe(buttons);
  });

  it('offers the agency to ask again', async () => {
    await showState(changed('tom'));
    screen.getByText('Approved · Priya · Fri 20 Nov, 15:40');
    expect(steps()).toBe('Ask again, Copy message, | Edits from the client, Write report, Record');
  });

  it.each([
    ['en', 'Your turn: see what changed'],
    ['ru', 'Ход за вами: посмотрите изменения'],
    ['es', 'Te toca: mira qué cambió'],
  ] as const)('is her turn where the board asks for it, in %s', async (locale, headline) => {
    await showState(changed('priya', 'ask'), locale);
    screen.getByRole('region', { name: headline });
    expect(tone()).toBe('own');
    cleanup();
    await showState(changed('tom', 'ask'));
    screen.getByRole('region', { name: 'Approved, but changed since' });
  });

  it.each([
    ['en', 'The approval no longer covers this card.', 'Ask again'],
    ['ru', 'Согласование больше не относится к этой карточке.', 'Отправить повторно'],
    ['es', 'La aprobación ya no cubre esta tarjeta.', 'Volver a pedir aprobación'],
  ] as const)(
    'has no approval any more where the board voids it, in %s',
    async (locale, text, again) => {
      await showState(changed('tom', 'void'), locale);
      const section = screen.getByRole('region', { name: text });
      expect(itemsOf(within(section).getByRole('list'))).toEqual(LINES[locale]);
      screen.getByRole('button', { name: again });
      cleanup();
      await showState(changed('priya', 'void'));
      expect(screen.queryByRole('button', { name: 'Approve changes' })).toBeNull();
    },
  );
});

describe('an approval taken back', () => {
  it.each([
    [
      'en',
      'Approval withdrawn · Priya · Mon 23 Nov',
      'Reason: The prices are old',
      'Request edits',
    ],
    [
      'ru',
      'Согласование отозвано · Priya · пн 23 нояб.',
      'Причина: The prices are old',
      'Нужны правки',
    ],
    [
      'es',
      'Aprobación retirada · Priya · lun 23 nov',
      'Motivo: The prices are old',
      'Pedir cambios',
    ],
  ] as const)('leaves an idle card that says so, in %s', async (locale, line, why, button) => {
    await showState(later('withdrawn', 'priya'), locale);
    screen.getByText(line);
    screen.getByText(why);
    screen.getByRole('button', { name: button });
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('*How was it?*', () => {
  it.each([
    ['en', 'How was it?', 'Good', 'Could be better'],
    ['ru', 'Как вам результат?', 'Хорошо', 'Можно лучше'],
    ['es', '¿Qué te pareció?', 'Bien', 'Se puede mejorar'],
  ] as const)('is one tap for who approved, in %s', async (locale, question, good, bad) => {
    const { pressed } = await showState(later('approved', 'priya'), locale);
    const group = within(screen.getByRole('group', { name: question }));
    fireEvent.click(group.getByRole('button', { name: good }));
    fireEvent.click(group.getByRole('button', { name: bad }));
    expect(pressed).toEqual([
      ['rate', true],
      ['rate', false],
    ]);
  });

  it('shows what was said, to be changed once', async () => {
    await showState(later('rated', 'priya'));
    const bad = screen.getByRole('button', { name: 'Could be better' });
    expect(bad.getAttribute('aria-pressed')).toBe('true');
    const good = screen.getByRole('button', { name: 'Good' });
    expect(good.getAttribute('aria-pressed')).toBe('false');
  });

  it('is plain text once the word was changed: the last one, and no button', async () => {
    const story: NonNullable<Setting['story']> = (told) => {
      approvals.rated(told);
      const [, approval] = told.entries;
      told.add('priya', { kind: 'rated', ref: approval?.id ?? '', good: true });
    };
    await showState({ ...later('rated', 'priya'), story });
    screen.getByText('Good · Priya');
    expect(screen.queryByText(/Could be better/)).toBeNull();
    expect(screen.queryByRole('group', { name: 'How was it?' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Good' })).toBeNull();
  });

  it('shows the agency what was said, with the words', async () => {
    await showState(later('rated', 'tom'));
    const said = screen.getByText('Could be better · Priya');
    screen.getByText('Priya: "Too late"');
    expect(screen.queryByRole('group')).toBeNull();
    const steps = screen.getByRole('button', { name: 'More' });
    expect(said.compareDocumentPosition(steps)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is asked of nobody else, and of nobody where it is switched off', async () => {
    const board = boardWith(['ellen', boardPress.set('approval.rating', false)]);
    for (const setting of [later('approved', 'tom'), later('approved', 'priya', { board })]) {
      await showState(setting);
      expect(screen.queryByRole('group', { name: 'How was it?' })).toBeNull();
      cleanup();
    }
  });
});
