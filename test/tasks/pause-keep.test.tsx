// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/domain/pauses/recount.ts';
import '../../src/tasks/pause-keep.tsx';
import '../../src/tasks/pause-part.tsx';
import '../../src/tasks/pause-sight.ts';
import { waitOf } from '../../src/tasks/for-you-waiting.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench } from './card-bench.ts';

beforeAll(() => Promise.all(LOCALES.map(loadPauseTexts)));
afterEach(cleanup);

/** Tue 24 Nov is off, entered on Mon 23 Nov: asked on Fri 20 Nov, Wed 25 Nov would be Thu 26. */
const TUESDAY_OFF = sealBoard(boardPress.set('agency.extraOff', [['2026-11-24', '2026-11-24']]), {
  n: 99,
  at: moscow('2026-11-23 10:00'),
  by: 'ellen',
});

async function show(
  viewer: string,
  locale: Locale = 'en',
  board = [...BOARD_ENTRIES, TUESDAY_OFF],
) {
  const story = (made: Story) => void made.add('priya', press.request(['Logo'], '2026-11-25'));
  const bench = await openBench({ viewer, now: '2026-11-23 15:00', story, board });
  render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  return bench;
}

it.each([
  ['en', "By today's calendar it would be Thu 26 Nov instead of Wed 25 Nov.", 'Keep'],
  ['ru', 'По нынешнему календарю срок был бы чт 26 нояб., а назван ср 25 нояб.', 'Оставить'],
  ['es', 'Con el calendario de hoy sería el jue 26 nov en lugar del mié 25 nov.', 'Mantener'],
] as const)(
  'the agency is asked, and what it keeps is logged and asked no more: %s',
  async (...of) => {
    const [locale, text, keep] = of;
    const bench = await show('tom', locale);
    await screen.findByText(text);
    fireEvent.click(screen.getByRole('button', { name: keep }));
    await waitFor(() => expect(screen.queryByText(text)).toBeNull());
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'kept', instead: '2026-11-26' });
  },
);

it('what it moves is named by who pressed, with the reason', async () => {
  const bench = await show('tom');
  fireEvent.click(await screen.findByRole('button', { name: 'Move' }));
  await screen.findByText('Was Wed 25 Nov. Reason: The calendar changed');
  screen.getByText('said in time');
  expect(bench.entries().at(-1)).toMatchObject({
    kind: 'datePromised',
    promise: { day: '2026-11-26', rule: 'hand' },
  });
});

it('asks neither the client nor where the calendar says the same', async () => {
  await show('priya');
  await screen.findByRole('heading', { level: 2 });
  expect(screen.queryByText(/today's calendar/)).toBeNull();
  cleanup();
  await show('tom', 'en', [...BOARD_ENTRIES]);
  await screen.findByRole('heading', { level: 2 });
  expect(screen.queryByText(/today's calendar/)).toBeNull();
});

it('is among what waits for the account manager, who goes through all of them', async () => {
  const { card } = await show('ellen');
  const sight = card.sight.value;
  expect(sight && waitOf(sight)?.kind).toBe('date');
  const other = (await show('uma')).card.sight.value;
  expect(other && waitOf(other)).toBeUndefined();
});
