// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeHoursPromise } from '../../src/domain/calendar/hours-promise.ts';
import { day } from '../../src/domain/day.ts';
import { getOrThrow } from '../../src/domain/result.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { pageTexts } from '../../src/i18n/pages/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/question-part.tsx';
import '../../src/tasks/report-card.tsx';
import { NOVEMBER } from '../domain/report/sample-reports.ts';
import { MOSCOW, moscow } from '../support/calendars.ts';
import { promised, type Story } from '../support/journals.ts';
import { readText } from '../support/read-text.ts';
import { openAsking } from './question-bench.ts';

beforeAll(() => Promise.all(LOCALES.map((locale) => pageTexts.load(locale))));
afterEach(cleanup);

const HELD = { 'hold.h1': { from: '2026-11-24', to: '2026-11-26' } };

interface More {
  readonly locale?: Locale;
  readonly fields?: object;
  readonly ports?: object;
}

async function show(story: (made: Story) => void, now: string, more: More = {}) {
  const { locale = 'en', fields, ports } = more;
  const bench = await openAsking({ viewer: 'tom', story, now }, { ...HELD, ...fields });
  render(<CardApp card={bench.card} ports={{ ...bench.ports, ...ports }} locale={locale} />);
}

const asked = (at: string) => (story: Story) => {
  const received = moscow(at);
  const made = makeHoursPromise({ hours: 2, received, calendar: MOSCOW });
  const press = { kind: 'questionAsked', to: 'tom', text: 'Which size?' } as const;
  story.add('priya', { ...press, promise: getOrThrow(made) }, at);
};

const ON_HOLD = {
  en: /^The board is on hold until Thu 26 Nov/,
  ru: /^Доска приостановлена до чт 26 нояб/,
  es: /^El tablero está en espera hasta el jue 26 nov/,
} as const;

const seen = () => readText(document.body.textContent);

describe('a date beside the card’s turn that a hold moved', () => {
  it.each([
    [
      'en',
      'Answer by Fri 27 Nov, 11:30',
      'Moved from Tue 24 Nov, 11:30 to Fri 27 Nov, 11:30: on hold Tue 24 Nov – Thu 26 Nov.',
    ],
    [
      'ru',
      'Ответ не позднее: пт 27 нояб., 11:30',
      'Срок сдвинулся: вт 24 нояб., 11:30 → пт 27 нояб., 11:30. Приостановка доски: вт 24 нояб. – чт 26 нояб.',
    ],
    [
      'es',
      'Respuesta, a más tardar: vie 27 nov, 11:30',
      'Se movió del mar 24 nov, 11:30 al vie 27 nov, 11:30. Tablero en espera: mar 24 nov – jue 26 nov.',
    ],
  ] as const)('says by what: of a question in %s', async (locale, date, why) => {
    await show(asked('2026-11-23 18:30'), '2026-11-25 12:00', { locale });
    await screen.findByText((text) => readText(text) === why);
    expect(seen()).toContain(date);
    expect(document.querySelector('.question')?.getAttribute('data-tone')).toBe('own');
    await screen.findByText(ON_HOLD[locale]);
  });

  it('that was asked within the hold never had another date', async () => {
    await show(asked('2026-11-25 11:00'), '2026-11-25 12:00');
    await screen.findByText((text) => readText(text) === 'On hold Tue 24 Nov – Thu 26 Nov.');
    expect(seen()).toContain('Answer by Fri 27 Nov, 12:00');
    expect(seen()).not.toContain('Moved from');
  });

  it('names each of several holds', async () => {
    const again = { 'hold.h2': { from: '2026-11-27', to: '2026-11-27' } };
    await show(asked('2026-11-23 18:30'), '2026-11-30 10:00', { fields: again });
    await screen.findByText(
      (text) =>
        readText(text) ===
        'Moved from Tue 24 Nov, 11:30 to Mon 30 Nov, 11:30: on hold Tue 24 Nov – Thu 26 Nov. On hold Fri 27 Nov.',
    );
  });

  it('of a report that is due', async () => {
    const due = (story: Story) => {
      const promise = promised('2026-11-25', { rule: 'strict' });
      story.add('ellen', { kind: 'reportDue', period: NOVEMBER, promise });
    };
    await show(due, '2026-11-26 20:00');
    await screen.findByText(ON_HOLD.en);
    await screen.findByText(
      (text) =>
        readText(text) === 'Moved from Wed 25 Nov to Mon 30 Nov: on hold Tue 24 Nov – Thu 26 Nov.',
    );
    expect(seen()).toContain('Mon 30 Nov');
    expect(document.querySelector('.section')?.getAttribute('data-tone')).toBe('others');
  });

  it('of each report that is due, not of the first alone', async () => {
    const due = (story: Story) => {
      for (const month of [NOVEMBER, { from: day('2026-10-01'), to: day('2026-10-31') }]) {
        const promise = promised('2026-11-25', { rule: 'strict' });
        story.add('ellen', { kind: 'reportDue', period: month, promise });
      }
    };
    await show(due, '2026-11-27 20:00');
    await waitFor(() =>
      expect(seen().match(/Moved from Wed 25 Nov to Mon 30 Nov/g)).toHaveLength(2),
    );
  });

  it('of a report that a card in a list is probably there for', async () => {
    const month = { 'rules.cadence.all': ['month', '2026-09-01'] };
    const ports = { isInReportsList: async () => true };
    await show(() => undefined, '2026-11-26 20:00', { fields: month, ports });
    await waitFor(() => expect(seen()).toContain('Report for October'));
    expect(seen()).not.toContain('Moved');
    cleanup();
    const hold = { 'hold.h0': { from: '2026-11-02', to: '2026-11-03' } };
    await show(() => undefined, '2026-11-20 20:00', { fields: { ...month, ...hold }, ports });
    await waitFor(() => expect(seen()).toContain('Moved from Tue 3 Nov to Thu 5 Nov'));
  });

  it.each([
    ['en', '1 working day late'],
    ['ru', 'опоздание: 1 рабочий день'],
    ['es', '1 día hábil de retraso'],
  ] as const)('a report that was late before it gets no later: %s', async (locale, text) => {
    const due = (story: Story) => {
      const promise = promised('2026-11-20', { rule: 'strict' });
      story.add('ellen', { kind: 'reportDue', period: NOVEMBER, promise });
    };
    await show(due, '2026-11-26 20:00', { locale });
    await screen.findByText((found) => readText(found) === text);
  });

  it('and no longer that the board is on hold, once it is over or where nothing waits', async () => {
    await show(asked('2026-11-23 18:30'), '2026-11-27 10:00');
    await screen.findByText(/^Moved from/);
    expect(screen.queryByText(ON_HOLD.en)).toBeNull();
    cleanup();
    await show(() => undefined, '2026-11-25 12:00');
    await screen.findByText('Nobody is waiting on this card.');
    expect(screen.queryByText(ON_HOLD.en)).toBeNull();
  });

  it('says nothing where no hold moved it', async () => {
    await show(asked('2026-11-20 12:00'), '2026-11-25 12:00');
    await screen.findByText('Which size?');
    expect(seen()).not.toMatch(/Moved|On hold/);
  });
});
