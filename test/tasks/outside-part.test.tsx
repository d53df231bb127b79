// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
import { waitOf } from '../../src/tasks/for-you-waiting.ts';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/outside-beyond.tsx';
import '../../src/tasks/pause-forms.tsx';
import '../../src/tasks/pause-part.tsx';
import { no, outside } from '../domain/outside/outside-press.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

beforeAll(() => Promise.all(LOCALES.map(loadPauseTexts)));
afterEach(cleanup);

const on = (...fields: readonly (readonly [string, unknown])[]) => [
  ...BOARD_ENTRIES,
  ...[['switches.outside', true] as const, ...fields].map(([path, value], index) =>
    sealBoard(boardPress.set(path, value), {
      n: BOARD_ENTRIES.length + 1 + index,
      at: moscow('2026-11-02 12:00'),
      by: 'ellen',
    }),
  ),
];

async function show(setting: Setting = {}, locale: Locale = 'en') {
  const bench = await openBench({
    viewer: 'tom',
    now: '2026-11-23 15:00',
    board: on(),
    ...setting,
  });
  render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  return bench;
}

const twoEdits = (story: Story) =>
  story.add('priya', press.request(['Logo', 'Landing page'], '2026-11-25'));
const onePart = (story: Story) =>
  story.add('tom', outside(twoEdits(story), [1]), '2026-11-23 12:00');
const whole = (story: Story) => story.add('tom', outside(twoEdits(story)), '2026-11-23 12:00');

const button = (name: string) => screen.findByRole('button', { name });
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const plainText = () => document.body.textContent?.replaceAll('\u00a0', ' ');

it('gives the client no third plain button where the list is late beside her yes', async () => {
  await show({ viewer: 'priya', story: onePart, now: '2026-11-26 12:00' });
  await button('Yes, please');
  await button('Add an edit');
  await button('Leave it out');
  expect(screen.queryByRole('button', { name: 'Copy message' })).toBeNull();
});

describe('marking an edit', () => {
  it('goes from More to a question to the client, with days and words about price', async () => {
    const bench = await show({ story: (story) => void twoEdits(story) });
    fireEvent.click(await button('More'));
    fireEvent.click(await button('Outside the agreed work'));
    fireEvent.click(await screen.findByRole('checkbox', { name: '2. Landing page' }));
    type(screen.getByRole('spinbutton', { name: 'Working days from a yes' }), '3');
    type(screen.getByRole('textbox', { name: /price/ }), '120 euros more');
    screen.getByText('Asked now, answer by Thu 26 Nov, 19:00');
    fireEvent.click(await button('Ask for a yes'));
    await waitFor(() =>
      expect(bench.entries().at(-1)).toMatchObject({
        kind: 'outside',
        edits: [`${bench.entries()[0]?.id}.1`],
        days: 3,
        price: '120 euros more',
        promise: { day: '2026-11-26' },
      }),
    );
    await screen.findByRole('heading', { level: 2, name: 'Your turn: 1 edit' });
    expect(bench.drafts.kept.get('outside')).toBeUndefined();
  });

  it('says what is missing in the form, and sends nothing', async () => {
    const bench = await show({ story: (story) => void twoEdits(story) });
    bench.card.open({ step: 'outside' });
    fireEvent.click(await button('Ask for a yes'));
    await screen.findByText('Choose at least one edit.');
    fireEvent.click(screen.getByRole('checkbox', { name: '1. Logo' }));
    type(screen.getByRole('spinbutton'), '0');
    fireEvent.click(await button('Ask for a yes'));
    await screen.findByText('A whole number from 1 to 60.');
    type(screen.getByRole('spinbutton'), '2');
    fireEvent.click(await button('Ask for a yes'));
    await screen.findByText('Write something about the price.');
    expect(bench.entries()).toHaveLength(1);
  });

  it('is offered to the agency alone, and only while the switch is on', async () => {
    const story = (made: Story) => void twoEdits(made);
    const names = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
    for (const setting of [{ viewer: 'priya' }, { board: [...BOARD_ENTRIES] }]) {
      await show({ story, ...setting });
      fireEvent.click(await button('More'));
      expect(names()).not.toContain('Outside the agreed work');
      cleanup();
    }
  });
});

it('while the board is on hold both forms tell the dates that there will be', async () => {
  const board = on(['hold.h1', { from: '2026-11-24', to: '2026-11-26' }]);
  const now = '2026-11-25 15:00';
  const bench = await show({ story: (story) => void twoEdits(story), board, now });
  bench.card.open({ step: 'outside' });
  // By the rule alone Mon 30 Nov, without Thu 26 Nov.
  await screen.findByText('Asked now, answer by Tue 1 Dec, 19:00');
  cleanup();
  await show({ viewer: 'priya', story: (story) => void onePart(story), board, now });
  await button('Yes, please');
  expect(plainText()).toContain('With a yes today: ready by Wed 2 Dec, 19:00');
});

describe('while an edit waits for a yes', () => {
  it.each([
    [
      'en',
      'Answer by Wed 25 Nov, 19:00',
      'With a yes today: ready by Fri 27 Nov, 19:00',
      'Yes, please',
    ],
    [
      'ru',
      'Ответ не позднее: ср 25 нояб., 19:00',
      'Если согласиться сегодня, готово не позднее: пт 27 нояб., 19:00',
      'Да, делаем',
    ],
    [
      'es',
      'Respuesta a más tardar: mié 25 nov, 19:00',
      'Si aceptas hoy, listo a más tardar: vie 27 nov, 19:00',
      'Sí, adelante',
    ],
  ] as const)('she who decides reads what it is, and says yes: %s', async (...of) => {
    const [locale, date, then, label] = of;
    const bench = await show({ viewer: 'priya', story: (story) => void onePart(story) }, locale);
    const yesButton = await button(label);
    expect(plainText()).toContain(date);
    expect(plainText()).toContain(then);
    expect(waitOf(bench.sight())).toMatchObject({ kind: 'turn' });
    fireEvent.click(yesButton);
    await waitFor(() =>
      expect(bench.entries().at(-1)).toMatchObject({
        kind: 'agreed',
        yes: true,
        promise: { day: '2026-11-27' },
      }),
    );
    expect(bench.entries().at(-1)).not.toHaveProperty('lost');
    await waitFor(() => expect(screen.queryByRole('button', { name: label })).toBeNull());
    expect(waitOf(bench.sight())).toBeUndefined();
    // What was agreed is named, as what was left out is.
    expect(plainText()).toContain('2. Landing page');
  });

  it('the agency goes on with the rest, and may take the mark back', async () => {
    const bench = await show({ story: (story) => void onePart(story) });
    await screen.findByRole('heading', { level: 2, name: 'Your turn: 1 edit' });
    const list = await screen.findByRole('region', { name: 'Outside the agreed work' });
    expect(list.textContent).toContain('2. Landing page');
    expect(list.textContent).toContain('Decides: Priya');
    fireEvent.click(within(list).getByRole('button', { name: 'Copy message' }));
    await waitFor(() => expect(bench.copied[0]).toMatch(/^Priya, please look: "Autumn banners"/));
    fireEvent.click(within(list).getByRole('button', { name: 'More' }));
    fireEvent.click(await button('Take the mark back'));
    await screen.findByRole('heading', { level: 2, name: 'Your turn: 2 edits' });
  });

  it('a colleague of the client reads it without buttons', async () => {
    await show({ viewer: 'dan', story: (story) => void onePart(story) });
    const list = await screen.findByRole('region', { name: 'Outside the agreed work' });
    expect(within(list).queryAllByRole('button')).toEqual([]);
  });
});

describe('a list with nothing else open', () => {
  it('is the client’s turn, and a no moves its date by the days waited', async () => {
    const story = (made: Story) => {
      const ask = whole(made);
      return ask;
    };
    const bench = await show({
      viewer: 'priya',
      now: '2026-11-26 12:00',
      story: (made) => void story(made),
    });
    await screen.findByRole('heading', {
      level: 2,
      name: 'Your turn: yes or no to work outside the agreement',
    });
    expect(screen.queryByText(/Agency's turn/)).toBeNull();
    expect(plainText()).not.toMatch(/late/i);
    fireEvent.click(await button('Leave it out'));
    await waitFor(() =>
      expect(bench.entries().at(-1)).toMatchObject({
        kind: 'agreed',
        yes: false,
        lost: { first: '2026-11-24', last: '2026-11-26' },
      }),
    );
    await screen.findByText('Left out · Priya · Thu 26 Nov');
  });

  it('with nothing left is the agency’s to hand over', async () => {
    await show({ story: (story) => void story.add('priya', no(whole(story)), '2026-11-23 13:00') });
    await screen.findByRole('heading', {
      level: 2,
      name: 'Nothing is left to do in this list: hand it over',
    });
    await button('Hand over');
  });
});

describe('a round beyond those included', () => {
  const included = on(['switches.rounds', true], ['rules.rounds', 1]);
  const second = (story: Story) => {
    story.add('tom', press.handOver(twoEdits(story)));
    return story.add('priya', press.request(['Font'], '2026-11-25'));
  };

  it('is said to both sides, and the agency asks for a yes to all of it', async () => {
    const story = (made: Story) => void second(made);
    await show({ viewer: 'priya', story, board: included });
    await screen.findByText('1 round is included; this is round 2.');
    expect(screen.queryByRole('button', { name: 'Outside the agreed work' })).toBeNull();
    cleanup();
    const bench = await show({ story, board: included });
    await screen.findByText('1 round is included; this is round 2.');
    fireEvent.click(await button('Outside the agreed work'));
    await screen.findByText('The whole round: 1 edit');
    type(screen.getByRole('textbox', { name: /price/ }), 'Half a day');
    fireEvent.click(await button('Ask for a yes'));
    await waitFor(() => expect(bench.entries().at(-1)).toMatchObject({ kind: 'outside' }));
    expect(bench.entries().at(-1)).not.toHaveProperty('edits');
    await screen.findByRole('heading', { level: 2, name: /^Client's turn/ });
    expect(screen.queryByText('1 round is included; this is round 2.')).toBeNull();
  });
});
