// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { StateView } from '../../src/tasks/section-view.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { press } from '../support/journals.ts';
import { NOBODY_DECIDES, openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

afterEach(cleanup);

async function show(setting: Setting, locale: Locale = 'en') {
  const bench = await openBench(setting);
  const sight = bench.sight();
  const pressed: unknown[] = [];
  const words = createWords(locale, bench.ports.zone, sight.now, sight.people);
  render(
    <StateView
      sight={sight}
      words={words}
      onStep={(step) => pressed.push(step)}
      onTick={(edit, on) => pressed.push(['tick', edit, on])}
      onNotRight={(edit) => pressed.push(['notRight', edit.text])}
    />,
  );
  return { pressed, sight };
}

const NAMES = {
  en: { more: 'More', why: 'Why this date?' },
  ru: { more: 'Ещё', why: 'Почему эта дата?' },
  es: { more: 'Más', why: '¿Por qué esta fecha?' },
};

/** The names of all buttons that step, with those under *More* after a bar. */
function steps(locale: Locale = 'en'): string {
  const { more, why } = NAMES[locale];
  const rows = [...document.querySelectorAll('.actions')];
  const shown = rows.flatMap((row) => within(row as HTMLElement).queryAllByRole('button'));
  const plain = shown.map(nameOf).filter((name) => name !== more && name !== why);
  const opener = shown.find((button) => nameOf(button) === more);
  if (opener === undefined) return plain.join(', ');
  fireEvent.click(opener);
  const under = within(screen.getByRole('list', { name: more })).getAllByRole('button');
  return [...plain, `| ${under.map(nameOf).join(', ')}`].join(', ');
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}

const { idle, edits, version, handedOver, kept, returned } = stories;
const undecided = { board: NOBODY_DECIDES };

type Row = readonly [who: keyof typeof viewers, text: string, buttons: string];

describe('an idle card where somebody decides', () => {
  it.each<Row>([
    ['representative', 'Nothing needed from you here.', 'Request edits'],
    ['colleague', 'Nothing needed from you here.', ''],
    ['owner', 'Nobody is waiting on this card.', 'Promise a date, | Edits from the client'],
    ['otherOfAgency', 'Nobody is waiting on this card.', 'Promise a date, | Edits from the client'],
    [
      'unplaced',
      'Nobody is waiting on this card.',
      'Promise a date, | Request edits, Edits from the client',
    ],
    ['observer', 'Nobody is waiting on this card.', ''],
    ['signedOut', 'Nobody is waiting on this card.', ''],
  ])('%s: %s [%s]', async (who, text, buttons) => {
    await show({ ...viewers[who], story: idle });
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
      'Choose, | Promise a date, Edits from the client',
    ],
    ['owner', 'Nobody is waiting on this card.', 'Promise a date, | Edits from the client'],
    ['observer', 'Nobody is waiting on this card.', ''],
  ])('%s: %s [%s]', async (who, text, buttons) => {
    await show({ ...viewers[who], ...undecided, story: idle });
    screen.getByText(text);
    expect(steps()).toBe(buttons);
  });

  it.each([
    ['ru', 'Выберите, кто согласует от клиента.', 'Выбрать, | Назвать срок, Правки от клиента'],
    ['es', 'Elige quién aprueba por el cliente.', 'Elegir, | Dar fecha, Cambios del cliente'],
  ] as const)('says it in %s', async (locale, text, buttons) => {
    await show({ ...viewers.managerUntaken, ...undecided, story: idle }, locale);
    screen.getByText(text);
    expect(steps(locale)).toBe(buttons);
  });
});

describe('an idle card in other languages', () => {
  it.each([
    ['ru', 'От вас ничего не нужно.', 'Нужны правки'],
    ['es', 'No hay nada pendiente para ti.', 'Pedir cambios'],
  ] as const)('asks nothing of the client in %s', async (locale, text, buttons) => {
    await show({ ...viewers.representative, story: idle }, locale);
    screen.getByText(text);
    expect(steps(locale)).toBe(buttons);
  });
});

const WHILE_OPEN = '| Promise a date, Hand over, Edits from the client';
const UNTAKEN = "I'll do it, Promise a date, | Hand over, Edits from the client";

describe('edits in work', () => {
  it.each<Row>([
    ['representative', "Agency's turn: 2 edits, Tom is on it", 'Add an edit'],
    ['colleague', "Agency's turn: 2 edits, Tom is on it", ''],
    ['owner', 'Your turn: 2 edits', 'Hand over, Promise a date, | Edits from the client'],
    ['otherOfAgency', "Agency's turn: 2 edits, Tom is on it", WHILE_OPEN],
    ['managerUntaken', 'Your turn: 2 edits', UNTAKEN],
    ['otherUntaken', "Agency's turn: 2 edits", UNTAKEN],
    ['observer', "Agency's turn: 2 edits, Tom is on it", ''],
    ['signedOut', "Agency's turn: 2 edits, Tom is on it", ''],
  ])('%s: %s [%s]', async (who, headline, buttons) => {
    await show({ ...viewers[who], story: edits });
    screen.getByRole('region', { name: headline });
    screen.getByRole('button', { name: 'Why this date?' });
    expect(steps()).toBe(buttons);
  });

  it.each([
    ['ru', 'Правки готовы, Назвать срок, | Правки от клиента'],
    ['es', 'Entregar cambios, Dar fecha, | Cambios del cliente'],
  ] as const)('names the steps of the owner in %s', async (locale, buttons) => {
    await show({ ...viewers.owner, story: edits }, locale);
    expect(steps(locale)).toBe(buttons);
  });

  it.each([
    ['en', 'Nobody took this yet.', "I'll do it"],
    ['ru', 'Пока никто не взял.', 'Беру'],
    ['es', 'Nadie lo ha tomado.', 'Yo me encargo'],
  ] as const)('can be taken when nobody did, in %s', async (locale, text, button) => {
    const { pressed } = await show({ ...viewers.otherUntaken, story: edits }, locale);
    screen.getByText(text);
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(pressed).toEqual(['take']);
  });

  it.each(['representative', 'colleague'] as const)(
    'do not tell the client that nobody took them: %s',
    async (who) => {
      await show({ ...viewers[who], cardMembers: [], story: edits });
      screen.getByRole('region', { name: "Agency's turn: 2 edits" });
      expect(screen.queryByText('Nobody took this yet.')).toBeNull();
    },
  );

  it('are ticked by the agency and only read by the client', async () => {
    const { pressed, sight } = await show({ ...viewers.otherOfAgency, story: edits });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Edit 2 done: Phone number in ad 4' }));
    expect(pressed).toEqual([['tick', sight.turn.rounds[0]?.edits[1]?.ref, true]]);
    cleanup();
    await show({ ...viewers.representative, story: edits });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it.each([
    ['en', 'Ready by Wed 25 Nov, 19:00 · 1 of 2 done'],
    ['ru', 'Готово не позднее: ср 25 нояб., 19:00 · готово 1 из 2'],
    ['es', 'Listo a más tardar: mié 25 nov, 19:00 · listos: 1 de 2'],
  ] as const)('say how many are done once one is, in %s', async (locale, line) => {
    await show({ ...viewers.representative, story: stories.oneDone }, locale);
    screen.getByText(line);
  });

  it('show the nearest unfinished date in the line and the other one beside its edit', async () => {
    await show({ ...viewers.owner, story: stories.single });
    screen.getByText('By Tue 24 Nov, 19:00 · 2 working days left');
    screen.getByText('by Tue 24 Nov');
    screen.getByText('was Wed 25 Nov');
  });

  it('show markup as text', async () => {
    const text = '<script>alert(1)</script> 🙂';
    const hostile = (story: Parameters<typeof edits>[0]) =>
      void story.add('priya', press.request([text], '2026-11-25'));
    await show({ ...viewers.representative, story: hostile });
    screen.getByText(text);
    expect(document.querySelector('script')).toBeNull();
  });
});

describe('the count of a date', () => {
  it('stands open for the owner as a strip, and for others one press away', async () => {
    await show({ ...viewers.owner, story: edits });
    screen.getByRole('list', { name: 'The count, day by day' });
    cleanup();
    await show({ ...viewers.representative, story: edits });
    expect(screen.queryByRole('list', { name: 'The count, day by day' })).toBeNull();
    const why = screen.getByRole('button', { name: 'Why this date?' });
    fireEvent.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    screen.getByRole('list', { name: 'The count, day by day' });
    screen.getByText(/^2 full working days, not counting the day/);
  });

  it('can be read by an observer too', async () => {
    await show({ ...viewers.observer, story: edits });
    fireEvent.click(screen.getByRole('button', { name: 'Why this date?' }));
    screen.getByRole('list', { name: 'The count, day by day' });
  });

  it.each([
    ['en', 'Holidays are not counted yet.'],
    ['ru', 'Праздники пока не учитываются.'],
    ['es', 'Los festivos aún no se tienen en cuenta.'],
  ] as const)('says in %s that holidays were not counted', async (locale, text) => {
    await show({ ...viewers.representative, story: edits }, locale);
    screen.getByText(text);
  });
});

describe('a first version', () => {
  it.each<Row>([
    ['representative', "Agency's turn: the first version, Tom is on it", 'Request edits'],
    ['owner', 'Your turn: the first version', 'Hand over, Promise a date, | Edits from the client'],
    ['observer', "Agency's turn: the first version, Tom is on it", ''],
  ])('%s: %s [%s]', async (who, headline, buttons) => {
    await show({ ...viewers[who], story: version });
    screen.getByRole('region', { name: headline });
    expect(screen.queryByRole('list', { name: 'Edits' })).toBeNull();
    expect(steps()).toBe(buttons);
  });
});

describe('handed over', () => {
  const setting = { story: handedOver, now: '2026-11-26 10:00' };

  it.each<Row>([
    ['representative', 'Handed over · Tom · Wed 25 Nov, 17:20', 'Request edits'],
    ['colleague', 'Handed over · Tom · Wed 25 Nov, 17:20', ''],
    ['owner', 'Handed over · Tom · Wed 25 Nov, 17:20', 'Promise a date, | Edits from the client'],
    ['observer', 'Handed over · Tom · Wed 25 Nov, 17:20', ''],
  ])('%s: %s [%s]', async (who, headline, buttons) => {
    await show({ ...viewers[who], ...setting });
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
      const { pressed } = await show({ ...viewers.representative, ...setting }, locale);
      fireEvent.click(screen.getByRole('button', { name }));
      expect(pressed).toEqual([['notRight', 'Phone number in ad 4']]);
    },
  );

  it('offers *Not right* to nobody else', async () => {
    for (const who of ['colleague', 'owner', 'observer'] as const) {
      await show({ ...viewers[who], ...setting });
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
    await show({ ...viewers.representative, ...setting }, locale);
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
    await show({ ...viewers.owner, ...setting }, locale);
    for (const note of notes) screen.getByText(note);
  });
});

it('has no button that cannot be pressed, whoever looks at whatever state', async () => {
  for (const story of Object.values(stories)) {
    for (const who of Object.values(viewers)) {
      await show({ ...who, story, now: '2026-11-26 12:00' });
      expect(screen.queryAllByRole('button').filter((one) => one.hasAttribute('disabled'))).toEqual(
        [],
      );
      cleanup();
    }
  }
});

it('shows one primary and at most two plain buttons in any state', async () => {
  for (const story of Object.values(stories)) {
    for (const who of Object.values(viewers)) {
      await show({ ...who, story, now: '2026-11-26 12:00' });
      expect(document.querySelectorAll('[data-kind="primary"]').length).toBeLessThanOrEqual(1);
      expect(document.querySelectorAll('[data-kind="plain"]').length).toBeLessThanOrEqual(2);
      cleanup();
    }
  }
});
