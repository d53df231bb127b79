// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { daysBySide } from '../../src/domain/ledger/ledger.ts';
import type { CalendarOf } from '../../src/domain/pauses/standing.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { loadPauseTexts, pauseTranslate } from '../../src/i18n/pauses/translate.ts';
import { LedgerView } from '../../src/tasks/ledger-view.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { calendar, holidays, MOSCOW, moscow } from '../support/calendars.ts';
import { createStory, press, TEAM } from '../support/journals.ts';

afterEach(cleanup);

const MADRID = calendar({
  holidays: holidays('ES-MD', { 2026: { off: '1208' } }),
  zone: 'Europe/Madrid',
});
const ABROAD: CalendarOf = (side) => (side === 'client' ? MADRID : MOSCOW);

async function show(entries: readonly CardEntry[], now: string, locale: Locale = 'en', folded = 0) {
  await loadPauseTexts(locale);
  const at = moscow(now);
  const words = createWords(locale, 'Europe/Moscow', at, new Map());
  const days = daysBySide({ entries, people: TEAM }, ABROAD, at);
  const spoken = { ...words, translate: pauseTranslate(locale) };
  render(<LedgerView days={days} entries={entries} folded={folded} words={spoken} />);
}

/** Asked Mon 7 Dec, received Wed 9 Dec; Tue 8 Dec is off at the client's. */
function story() {
  const made = createStory('2026-12-04 12:00');
  made.add('priya', press.request(['Logo'], '2026-12-08'));
  const access = debt('client', 'adAccount', '2026-12-10');
  const asked = made.add('tom', paused(access), '2026-12-07 12:00');
  made.add('priya', given(asked, '2026-12-08', '2026-12-09'), '2026-12-09 12:00');
  return made.entries;
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent?.trim()));

it('tells from when to when whose turn it was, for what, and sums that fit', async () => {
  await show(story(), '2026-12-14 12:00');
  expect(rows()).toEqual([
    ['Sat 5 Dec', 'Mon 7 Dec', 'Agency', '1', '2', '0'],
    [
      'Tue 8 Dec',
      'Wed 9 Dec',
      "Client: access to the ad account 1 of them a day off at the client's",
      '2',
      '0',
      '0',
    ],
    // Two days were lost: due was Thu 10 Dec.
    ['Thu 10 Dec', 'Mon 14 Dec', 'Agency', '3', '2', '2'],
    ['Total', '6', '4', '2'],
  ]);
  screen.getByText('Work 4 + waiting 2 + days off 4 = 10 days');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Agency: 4 working days',
    'Client: 2 working days',
    'Days off: 4 days',
  ]);
});

it.each([
  ['ru', 'Работа 4 + ожидание 2 + выходные 4 = 10 дней', 'Клиент: 2 рабочих дня'],
  ['es', 'Trabajo 4 + espera 2 + no hábiles 4 = 10 días', 'Cliente: 2 días hábiles'],
] as const)('says the same in %s', async (locale, sum, client) => {
  await show(story(), '2026-12-14 12:00', locale);
  screen.getByText(sum);
  screen.getByText((_text, element) => element?.tagName === 'LI' && element.textContent === client);
});

it('shows nothing before the first day is over', async () => {
  await show(story().slice(0, 1), '2026-12-04 18:00');
  expect(document.body.textContent).toBe('');
});

it('says that archived rounds are not part of it', async () => {
  await show(story(), '2026-12-14 12:00', 'en', 2);
  screen.getByText(/Archived rounds are not part of it\./);
});
