import { beforeAll, expect, it } from 'vitest';
import { daysBySide } from '../../src/domain/ledger/ledger.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { loadRecordTexts } from '../../src/i18n/record/translate.ts';
import { ledgerTable } from '../../src/tasks/ledger-words.ts';
import { createRecordWords } from '../../src/tasks/record-words.ts';
import { outside } from '../domain/outside/outside-press.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { MOSCOW, moscow } from '../support/calendars.ts';
import { createStory, press, TEAM } from '../support/journals.ts';

beforeAll(() => Promise.all(LOCALES.map(loadRecordTexts)));

function table(locale: Locale, folded = 0, who: 'client' | 'others' = 'client') {
  const story = createStory();
  story.add('priya', press.request(['Logo'], '2026-11-25'));
  const asked = story.add('tom', paused(debt(who)), '2026-11-23 12:00');
  story.add(
    who === 'client' ? 'priya' : 'tom',
    given(asked, '2026-11-24', '2026-11-26'),
    '2026-11-26 12:00',
  );
  const now = moscow('2026-11-27 12:00');
  const { entries } = story;
  const days = daysBySide({ entries, people: TEAM }, () => MOSCOW, now);
  const words = createRecordWords(locale, 'Europe/Moscow', now, new Map());
  return ledgerTable(days, entries, folded, words);
}

it.each([
  ['en', 'Client: access to the ad account', 'Work 2 + waiting 3 + days off 2 = 7 days'],
  ['ru', 'Клиент: доступ к рекламному кабинету', 'Работа 2 + ожидание 3 + выходные 2 = 7 дней'],
  [
    'es',
    'Cliente: acceso a la cuenta publicitaria',
    'Trabajo 2 + espera 3 + no hábiles 2 = 7 días',
  ],
] as const)('says each span in words, and how the days add up: %s', (locale, turn, sum) => {
  const made = table(locale);
  expect(made?.head).toHaveLength(6);
  expect(made?.rows).toHaveLength(3);
  expect(made?.rows[1]?.slice(2)).toEqual([turn, '3', '0', '0']);
  expect(made?.notes[0]?.replaceAll('\u00a0', ' ')).toBe(sum);
  expect(made?.total.sums).toEqual(['5', '2', '0']);
  expect(made?.notes).toHaveLength(2);
});

it.each([
  ['en', 'Client: a yes to work outside the agreement'],
  ['ru', 'Клиент: ответ о работах вне договорённостей'],
  ['es', 'Cliente: respuesta sobre el trabajo fuera de lo acordado'],
] as const)('says what was waited for where it was a yes: %s', (locale, turn) => {
  const story = createStory();
  const round = story.add('priya', press.request(['Logo'], '2026-11-25'));
  story.add('tom', outside(round), '2026-11-23 12:00');
  const now = moscow('2026-11-25 12:00');
  const { entries } = story;
  const days = daysBySide({ entries, people: TEAM }, () => MOSCOW, now);
  const words = createRecordWords(locale, 'Europe/Moscow', now, new Map());
  const made = ledgerTable(days, entries, 0, words);
  expect(made?.rows.map((row) => row[2])).toEqual([expect.not.stringContaining(turn), turn]);
});

it('says that archived rounds are no part of it', () => {
  expect(table('en', 2)?.notes.at(-1)).toBe('Archived rounds are not part of it.');
});

it('is none on a card that nobody ever waited on', () => {
  const words = createRecordWords('en', 'Europe/Moscow', moscow('2026-11-27 12:00'), new Map());
  expect(ledgerTable([], [], 0, words)).toBeUndefined();
});

it('adds up the days of all sides, a third party included', () => {
  expect(table('en', 0, 'others')?.total).toEqual({ name: 'Total', sums: ['5', '2', '0'] });
});
