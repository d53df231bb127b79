// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/pause-forms.tsx';
import '../../src/tasks/pause-part.tsx';
import { no, outside } from '../domain/outside/outside-press.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

beforeAll(() => Promise.all(LOCALES.map(loadPauseTexts)));
afterEach(cleanup);

const MONDAY = '2026-11-23 12:00';

/** The small print of a card once its dates are told, with spaces that break. */
async function linesOf(setting: Setting, locale: Locale = 'en'): Promise<readonly string[]> {
  const bench = await openBench({ viewer: 'priya', now: '2026-12-01 09:30', ...setting });
  const { container } = render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  await screen.findAllByText(/^(Moved|Срок|Se )/);
  return [...container.querySelectorAll('.date-note, p.subtle.small')]
    .map(({ textContent }) => textContent?.replaceAll('\u00a0', ' ') ?? '')
    .filter((line) => /^(Was|Было|Antes|Moved|Срок|Se )/.test(line));
}

const field = (path: string, value: unknown, n = 90) =>
  sealBoard(boardPress.set(path, value), { n, at: moscow('2026-11-02 12:00'), by: 'ellen' });

function twoMissing(story: Story) {
  const round = story.add('priya', press.request(['Logo'], '2026-11-25'));
  const missing = story.add('tom', paused(debt('client'), debt('client', 'pictures')), MONDAY);
  story.add('priya', given(missing, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
  const second = given(missing, '2026-11-24', '2026-11-26', { index: 1 });
  story.add('priya', second, '2026-11-26 12:00');
  return round;
}

describe('a date that several things moved', () => {
  it.each([
    [
      'en',
      [
        'Was Wed 25 Nov',
        'Moved from Wed 25 Nov to Thu 26 Nov: waited Tue 24 Nov for access to the ad account and pictures.',
        'Moved from Thu 26 Nov to Mon 30 Nov: waited Wed 25 Nov – Thu 26 Nov for pictures.',
      ],
    ],
    [
      'ru',
      [
        'Было: ср 25 нояб.',
        'Срок сдвинулся: ср 25 нояб. → чт 26 нояб. Ждали вт 24 нояб.: доступ к рекламному кабинету и изображения.',
        'Срок сдвинулся: чт 26 нояб. → пн 30 нояб. Ждали ср 25 нояб. – чт 26 нояб.: изображения.',
      ],
    ],
    [
      'es',
      [
        'Antes: mié 25 nov',
        'Se movió del mié 25 nov al jue 26 nov. En espera mar 24 nov: acceso a la cuenta publicitaria e imágenes.',
        'Se movió del jue 26 nov al lun 30 nov. En espera mié 25 nov – jue 26 nov: imágenes.',
      ],
    ],
  ] as const)('names all that was waited for, day by day: %s', async (locale, lines) => {
    const story = (told: Story) => void twoMissing(told);
    expect(await linesOf({ story }, locale)).toEqual(lines);
  });

  it.each([
    ['en', 'waited Tue 24 Nov – Wed 25 Nov for the brief. On hold Wed 25 Nov.'],
    ['ru', 'Ждали вт 24 нояб. – ср 25 нояб.: бриф. Приостановка доски: ср 25 нояб.'],
    ['es', 'En espera mar 24 nov – mié 25 nov: el brief. Tablero en espera: mié 25 nov.'],
  ] as const)('tells a hold apart from what was missing in it: %s', async (locale, end) => {
    const story = (told: Story) => {
      told.add('priya', press.request(['Logo'], '2026-11-25'));
      const missing = told.add('tom', paused(debt('client', 'brief')), MONDAY);
      told.add('priya', given(missing, '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
    };
    const board = [...BOARD_ENTRIES, field('hold.h1', { from: '2026-11-25', to: '2026-11-26' })];
    expect((await linesOf({ story, board }, locale))[1]).toContain(end);
  });
});

describe('a date that people moved as well', () => {
  const mixed = (told: Story) => {
    const round = twoMissing(told);
    const why = 'The printer is booked.';
    told.add('tom', press.date(round, '2026-12-02', { why }), '2026-11-27 12:00');
  };

  it.each([
    [
      'en',
      'Was Wed 25 Nov',
      'Moved from Mon 30 Nov to Wed 2 Dec. Reason: The printer is booked. · said in time',
    ],
    [
      'ru',
      'Было: ср 25 нояб.',
      'Срок перенесли: пн 30 нояб. → ср 2 дек. Причина: The printer is booked. · сказано вовремя',
    ],
    [
      'es',
      'Antes: mié 25 nov',
      'Se cambió del lun 30 nov al mié 2 dic. Motivo: The printer is booked. · avisado a tiempo',
    ],
  ] as const)(
    'gives each step its own reason, and the whole way none: %s',
    async (locale, ...ends) => {
      const lines = await linesOf({ story: mixed }, locale);
      expect([lines[0], lines.at(-1)]).toEqual(ends);
      expect(lines).toHaveLength(4);
    },
  );

  it('gives no step to a date that was named again as it was', async () => {
    const story = (told: Story) => {
      const round = twoMissing(told);
      told.add('tom', press.date(round, '2026-11-30', { why: 'Sure.' }), '2026-11-27 12:00');
    };
    expect(await linesOf({ story })).toHaveLength(3);
  });

  it('says of each change whether it was said in time', async () => {
    const story = (told: Story) => {
      const round = twoMissing(told);
      told.add('tom', press.date(round, '2026-12-02', { why: 'Paper.' }), '2026-11-27 12:00');
      told.add('tom', press.date(round, '2026-12-04', { why: 'Ink' }), '2026-12-03 12:00');
    };
    expect((await linesOf({ story, now: '2026-12-03 12:30' })).slice(-2)).toEqual([
      'Moved from Mon 30 Nov to Wed 2 Dec. Reason: Paper. · said in time',
      'Moved from Wed 2 Dec to Fri 4 Dec. Reason: Ink · moved after',
    ]);
  });
});

it('says of the days that waited for a yes what they waited for', async () => {
  const story = (told: Story) => {
    told.add('priya', press.request(['Logo'], '2026-11-25'));
    const ask = told.add('tom', outside({ id: told.entries[0]?.id ?? '' }), MONDAY);
    told.add('priya', no(ask), '2026-11-24 12:00');
  };
  const board = [...BOARD_ENTRIES, field('switches.outside', true)];
  expect((await linesOf({ story, board })).at(-1)).toBe(
    'Moved from Wed 25 Nov to Thu 26 Nov: waited Tue 24 Nov for a yes to work outside the agreement.',
  );
});
