// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { press } from '../support/journals.ts';
import { approvals, cardOf } from './approval-cards.ts';
import { NOBODY_DECIDES } from './card-bench.ts';
import { everyStep, showState, steps } from './section-bench.tsx';
import { stories, viewers } from './stories.ts';

afterEach(cleanup);

const { idle, edits, version, handedOver, kept, returned } = stories;
const undecided = { board: NOBODY_DECIDES };

type Row = readonly [who: keyof typeof viewers, text: string, buttons: string];

describe('an idle card where somebody decides', () => {
  it.each<Row>([
    ['representative', 'Nothing needed from you here.', 'Request edits'],
    ['colleague', 'Nothing needed from you here.', ''],
    [
      'owner',
      'Nobody is waiting on this card.',
      'Ask for approval, | Promise a date, Edits from the client, Write report',
    ],
    [
      'otherOfAgency',
      'Nobody is waiting on this card.',
      'Ask for approval, | Promise a date, Edits from the client, Write report',
    ],
    [
      'unplaced',
      'Nobody is waiting on this card.',
      'Ask for approval, | Promise a date, Edits from the client',
    ],
    ['observer', 'Nobody is waiting on this card.', ''],
    ['signedOut', 'Nobody is waiting on this card.', ''],
  ])('%s: %s [%s]', async (who, text, buttons) => {
    await showState({ ...viewers[who], story: idle });
    screen.getByText(text);
    expect(steps()).toBe(buttons);
  });
});

describe('an idle card where nobody decides', () => {
  it.each<Row>([
    ['representative', 'Nothing needed from you here.', 'Request edits'],
    [
      'managerUntaken',
      'Choose who approves for the client.',
      'Choose, | Promise a date, Edits from the client, Write report',
    ],
    [
      'owner',
      'Nobody is waiting on this card.',
      'Promise a date, | Edits from the client, Write report',
    ],
    ['observer', 'Nobody is waiting on this card.', ''],
  ])('%s: %s [%s]', async (who, text, buttons) => {
    await showState({ ...viewers[who], ...undecided, story: idle });
    screen.getByText(text);
    expect(steps()).toBe(buttons);
  });

  it.each([
    [
      'ru',
      'Выберите, кто согласует от клиента.',
      'Выбрать, | Назвать срок, Правки от клиента, Написать отчёт',
    ],
    [
      'es',
      'Elige quién aprueba por el cliente.',
      'Elegir, | Dar fecha, Cambios del cliente, Escribir informe',
    ],
  ] as const)('says it in %s', async (locale, text, buttons) => {
    await showState({ ...viewers.managerUntaken, ...undecided, story: idle }, locale);
    screen.getByText(text);
    expect(steps(locale)).toBe(buttons);
  });
});

describe('an idle card in other languages', () => {
  it.each([
    ['ru', 'От вас ничего не нужно.', 'Нужны правки'],
    ['es', 'No hay nada pendiente para ti.', 'Pedir cambios'],
  ] as const)('asks nothing of the client in %s', async (locale, text, buttons) => {
    await showState({ ...viewers.representative, story: idle }, locale);
    screen.getByText(text);
    expect(steps(locale)).toBe(buttons);
  });
});

const WHILE_OPEN =
  '| Promise a date, Hand over, Edits from the client, Copy message, Write report, Record';
const UNTAKEN =
  "I'll do it, Promise a date, | Hand over, Edits from the client, Copy message, Write report, Record";

describe('edits in work', () => {
  it.each<Row>([
    ['representative', "Agency's turn: 2 edits, Tom is on it", 'Add an edit, | Record'],
    ['colleague', "Agency's turn: 2 edits, Tom is on it", 'Record'],
    [
      'owner',
      'Your turn: 2 edits',
      'Hand over, Promise a date, | Edits from the client, Copy message, Write report, Record',
    ],
    ['otherOfAgency', "Agency's turn: 2 edits, Tom is on it", WHILE_OPEN],
    ['managerUntaken', 'Your turn: 2 edits', UNTAKEN],
    ['otherUntaken', "Agency's turn: 2 edits", UNTAKEN],
    ['observer', "Agency's turn: 2 edits, Tom is on it", 'Record'],
    ['signedOut', "Agency's turn: 2 edits, Tom is on it", 'Record'],
  ])('%s: %s [%s]', async (who, headline, buttons) => {
    await showState({ ...viewers[who], story: edits });
    screen.getByRole('region', { name: headline });
    screen.getByRole('button', { name: 'Why this date?' });
    expect(steps()).toBe(buttons);
  });

  it('whoever of the client waits for what is late may ask in the chat', async () => {
    const late = { story: edits, now: '2026-11-27 10:00' };
    const { pressed } = await showState({ ...viewers.representative, ...late });
    expect(steps()).toBe('Add an edit, Copy message, | Record');
    fireEvent.click(screen.getByRole('button', { name: 'Copy message' }));
    expect(pressed).toEqual(['copyMessage']);
    cleanup();
    await showState({ ...viewers.colleague, ...late });
    expect(steps()).toBe('Copy message, | Record');
  });

  it.each([
    [
      'ru',
      'Правки готовы, Назвать срок, | Правки от клиента, Скопировать сообщение, Написать отчёт, Запись',
    ],
    [
      'es',
      'Entregar cambios, Dar fecha, | Cambios del cliente, Copiar mensaje, Escribir informe, Constancia',
    ],
  ] as const)('names the steps of the owner in %s', async (locale, buttons) => {
    await showState({ ...viewers.owner, story: edits }, locale);
    expect(steps(locale)).toBe(buttons);
  });

  it.each([
    ['en', 'Nobody took this yet.', "I'll do it"],
    ['ru', 'Пока никто не взял.', 'Беру'],
    ['es', 'Nadie lo ha tomado.', 'Yo me encargo'],
  ] as const)('can be taken when nobody did, in %s', async (locale, text, button) => {
    const { pressed } = await showState({ ...viewers.otherUntaken, story: edits }, locale);
    screen.getByText(text);
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(pressed).toEqual(['take']);
  });

  it.each(['representative', 'colleague'] as const)(
    'do not tell the client that nobody took them: %s',
    async (who) => {
      await showState({ ...viewers[who], cardMembers: [], story: edits });
      screen.getByRole('region', { name: "Agency's turn: 2 edits" });
      expect(screen.queryByText('Nobody took this yet.')).toBeNull();
    },
  );

  it('are ticked by the agency and only read by the client', async () => {
    const { pressed, sight } = await showState({ ...viewers.otherOfAgency, story: edits });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Edit 2 done: Phone number in ad 4' }));
    expect(pressed).toEqual([['tick', sight.turn.rounds[0]?.edits[1]?.ref, true]]);
    cleanup();
    await showState({ ...viewers.representative, story: edits });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it.each([
    ['en', 'Ready by Wed 25 Nov, 19:00 · 1 of 2 done'],
    ['ru', 'Готово не позднее: ср 25 нояб., 19:00 · готово 1 из 2'],
    ['es', 'Listo a más tardar: mié 25 nov, 19:00 · listos: 1 de 2'],
  ] as const)('say how many are done once one is, in %s', async (locale, line) => {
    await showState({ ...viewers.representative, story: stories.oneDone }, locale);
    screen.getByText(line);
  });

  it.each([
    ['en', 'It was due Wed 25 Nov. New date: not given yet · 1 of 2 done'],
    ['ru', 'Срок был: ср 25 нояб. Новый пока не назван · готово 1 из 2'],
    ['es', 'Vencía el mié 25 nov. Aún no hay nueva fecha · listos: 1 de 2'],
  ] as const)('say so beside a sentence without its full stop, in %s', async (locale, line) => {
    const setting = { story: stories.oneDone, now: '2026-11-27 12:00' };
    await showState({ ...viewers.representative, ...setting }, locale);
    screen.getByText(line);
  });

  it('show the nearest unfinished date in the line and the other one beside its edit', async () => {
    await showState({ ...viewers.owner, story: stories.single });
    screen.getByText('By Tue 24 Nov, 19:00 · 2 working days left');
    screen.getByText('by Tue 24 Nov');
    screen.getByText('was Wed 25 Nov');
  });

  it('show markup as text', async () => {
    const text = '<script>alert(1)</script> 🙂';
    const hostile = (story: Parameters<typeof edits>[0]) =>
      void story.add('priya', press.request([text], '2026-11-25'));
    await showState({ ...viewers.representative, story: hostile });
    screen.getByText(text);
    expect(document.querySelector('script')).toBeNull();
  });
});

it.each([
  ['en', "Add an edit, That's not right, | Record"],
  ['ru', 'Добавить правку, Это не так, | Запись'],
  ['es', 'Añadir un cambio, No es así, | Constancia'],
] as const)(
  'edits that the agency recorded as her answer may be disputed, in %s',
  async (locale, buttons) => {
    await showState(cardOf('editsElsewhere', { viewer: 'priya', now: '2026-11-23 12:00' }), locale);
    expect(steps(locale)).toBe(buttons);
  },
);

describe('the count of a date', () => {
  it('stands open for the owner as a strip, and for others one press away', async () => {
    await showState({ ...viewers.owner, story: edits });
    screen.getByRole('list', { name: 'The count, day by day' });
    cleanup();
    await showState({ ...viewers.representative, story: edits });
    expect(screen.queryByRole('list', { name: 'The count, day by day' })).toBeNull();
    const why = screen.getByRole('button', { name: 'Why this date?' });
    fireEvent.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    screen.getByRole('list', { name: 'The count, day by day' });
    screen.getByText(/^2 full working days, not counting the day/);
  });

  it('can be read by an observer too', async () => {
    await showState({ ...viewers.observer, story: edits });
    fireEvent.click(screen.getByRole('button', { name: 'Why this date?' }));
    screen.getByRole('list', { name: 'The count, day by day' });
  });

  it.each([
    ['en', 'Holidays are not counted yet.'],
    ['ru', 'Праздники пока не учитываются.'],
    ['es', 'Los festivos aún no se tienen en cuenta.'],
  ] as const)('says in %s that holidays were not counted', async (locale, text) => {
    await showState({ ...viewers.representative, story: edits }, locale);
    screen.getByText(text);
  });
});

describe('a first version', () => {
  it.each<Row>([
    ['representative', "Agency's turn: the first version, Tom is on it", 'Request edits, | Record'],
    [
      'owner',
      'Your turn: the first version',
      'Ask for approval, Promise a date, | Edits from the client, Copy message, Write report, Record',
    ],
    ['observer', "Agency's turn: the first version, Tom is on it", 'Record'],
  ])('%s: %s [%s]', async (who, headline, buttons) => {
    await showState({ ...viewers[who], story: version });
    screen.getByRole('region', { name: headline });
    expect(screen.queryByRole('list', { name: 'Edits' })).toBeNull();
    expect(steps()).toBe(buttons);
  });
});

describe('handed over', () => {
  const setting = { story: handedOver, now: '2026-11-26 10:00' };

  it.each<Row>([
    ['representative', 'Handed over · Tom · Wed 25 Nov, 17:20', 'Request edits, | Record'],
    ['colleague', 'Handed over · Tom · Wed 25 Nov, 17:20', 'Record'],
    [
      'owner',
      'Handed over · Tom · Wed 25 Nov, 17:20',
      'Ask for approval, | Promise a date, Edits from the client, Write report, Record',
    ],
    ['observer', 'Handed over · Tom · Wed 25 Nov, 17:20', 'Record'],
  ])('%s: %s [%s]', async (who, headline, buttons) => {
    await showState({ ...viewers[who], ...setting });
    screen.getByRole('region', { name: headline });
    screen.getByText('Tom: "Both are in the folder."');
    expect(steps()).toBe(buttons);
  });

  it.each([
    ['en', 'Not right: Phone number in ad 4'],
    ['ru', 'Не то: Phone number in ad 4'],
    ['es', 'No es esto: Phone number in ad 4'],
  ] as const)(
    'lets the representative say *Not right* of each edit, in %s',
    async (locale, name) => {
      const { pressed } = await showState({ ...viewers.representative, ...setting }, locale);
      fireEvent.click(screen.getByRole('button', { name }));
      expect(pressed).toEqual([['notRight', 'Phone number in ad 4']]);
    },
  );

  it('offers *Not right* to nobody else', async () => {
    for (const who of ['colleague', 'owner', 'observer'] as const) {
      await showState({ ...viewers[who], ...setting });
      expect(screen.queryAllByRole('button', { name: /Not right/ })).toEqual([]);
      cleanup();
    }
  });
});

describe('remarks that came too late for the round', () => {
  it.each([
    ['en', '1 remark kept for round 2'],
    ['ru', '1 замечание отложено до круга 2'],
    ['es', '1 observación guardada para la ronda 2'],
  ] as const)('are folded below the list, in %s', async (locale, summary) => {
    const setting = { story: kept, now: '2026-11-23 13:00' };
    await showState({ ...viewers.representative, ...setting }, locale);
    const fold = screen.getByText(summary).closest('details') as HTMLElement;
    expect(within(fold).getByRole('listitem', { hidden: true }).textContent).toBe(
      'A third headline',
    );
  });
});

describe('an edit that came back', () => {
  const setting = { story: returned, now: '2026-11-26 12:00' };

  it.each([
    ['en', 'returned once', 'again: Logo: black, not white'],
    ['ru', 'возврат: 1', 'снова: Logo: black, not white'],
    ['es', 'devuelto 1 vez', 'otra vez: Logo: black, not white'],
  ] as const)('says how often, and what was asked before, in %s', async (locale, ...notes) => {
    await showState({ ...viewers.owner, ...setting }, locale);
    for (const note of notes) screen.getByText(note);
  });
});

/** Every story of this folder, for everybody. */
function* everything() {
  for (const who of Object.values(viewers)) {
    for (const story of Object.values(stories)) yield { ...who, story, now: '2026-11-26 12:00' };
    for (const story of Object.keys(approvals) as (keyof typeof approvals)[]) {
      yield cardOf(story, { ...who, now: '2026-11-26 12:00' });
      yield cardOf(story, { ...who, now: '2026-11-20 15:42', content: { description: 'Other' } });
    }
  }
}

it('has no button that cannot be pressed, whoever looks at whatever state', async () => {
  for (const setting of everything()) {
    await showState(setting);
    expect(screen.queryAllByRole('button').filter((one) => one.hasAttribute('disabled'))).toEqual(
      [],
    );
    cleanup();
  }
});

it('offers a report under More to all of the agency, and to nobody else', async () => {
  const agency: readonly unknown[] = ['ellen', 'tom', 'uma'];
  for (const setting of everything()) {
    await showState(setting);
    const { plain, more } = everyStep();
    expect(plain).not.toContain('Write report');
    const offered = more.filter((name) => name === 'Write report');
    expect(offered).toHaveLength(agency.includes(setting.viewer) ? 1 : 0);
    cleanup();
  }
});

it('offers to everybody, last of what moves the card, to look up whom to ask', async () => {
  for (const setting of everything()) {
    await showState(setting);
    const { plain, more } = everyStep();
    const under = more.filter((name) => !["I'm away", 'Record', 'Team'].includes(name));
    const beside = plain.filter((name) => name !== 'Record');
    const last = (under.length > 0 ? under : beside).at(-1);
    const asking = [...plain, ...more].filter((name) => name === 'Who do I ask?');
    expect(asking).toHaveLength(1);
    expect(last).toBe('Who do I ask?');
    // Who may write nothing finds both under More, beside the line that says why there is no more.
    if ('mayWrite' in setting) expect(more).toEqual(['Who do I ask?', 'Team']);
    expect(more.at(-1)).toBe('Team');
    cleanup();
  }
});

it('shows one primary and at most two plain buttons in any state', async () => {
  for (const setting of everything()) {
    await showState(setting);
    expect(document.querySelectorAll('[data-kind="primary"]').length).toBeLessThanOrEqual(1);
    expect(document.querySelectorAll('[data-kind="plain"]').length).toBeLessThanOrEqual(2);
    cleanup();
  }
});
