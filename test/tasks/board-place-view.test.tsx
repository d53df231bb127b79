// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { HOLIDAY_CALENDAR_IDS as known } from '../../src/domain/calendar/holidays.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { PlaceFields } from '../../src/tasks/board-place-view.tsx';
import type { SideDraft, SideFault } from '../../src/tasks/board-side.ts';
import { wordsIn } from '../support/board-bench.ts';

afterEach(cleanup);

function show(place: Partial<SideDraft>, locale: Locale = 'en', fault?: SideFault) {
  const draft: SideDraft = {
    calendar: 'RU',
    zone: 'Europe/Moscow',
    hours: [],
    extraOff: [],
    extraWork: [],
    optionalOff: false,
    ...place,
  };
  const onChange = vi.fn<(next: SideDraft) => void>();
  const words = wordsIn(locale);
  render(<PlaceFields {...{ draft, fault, known, words, onChange }} />);
  return onChange;
}

const select = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);
const labels = (name: string) => [...select(name).options].map((option) => option.text);

test.each(LOCALES)('countries stand in the order of the language: %s', (locale) => {
  show({}, locale);
  const name = pageTranslate(locale)('settings.country');
  const [, ...countries] = labels(name);
  expect(countries).toHaveLength(15);
  expect(countries).toEqual([...countries].sort(new Intl.Collator(locale).compare));
});

test('zones of the country come first, under the names of their cities', () => {
  show({}, 'ru');
  expect(labels('Часовой пояс').slice(0, 2)).toEqual(['Москва', 'Калининград']);
});

test('a region that is not chosen yet is an open choice, with its error beside it', () => {
  const onChange = show({ calendar: 'DE', zone: 'Europe/Berlin' }, 'en', { at: 'region' });
  expect(labels('Region')[0]).toBe('Choose a region');
  expect(select('Region').getAttribute('aria-invalid')).toBe('true');
  fireEvent.change(select('Region'), { target: { value: 'DE-BE' } });
  expect(onChange.mock.lastCall?.[0].calendar).toBe('DE-BE');
});

test('an unknown zone stays visible and is named in the error', () => {
  show({ zone: 'Mars/Olympus' }, 'en', { at: 'zone', zone: 'Mars/Olympus' });
  expect(select('Time zone').value).toBe('Mars/Olympus');
  screen.getByText(/Mars\/Olympus/);
});

test('another zone leaves the calendar as it is', () => {
  const onChange = show({});
  fireEvent.change(select('Time zone'), { target: { value: 'Asia/Tokyo' } });
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ calendar: 'RU', zone: 'Asia/Tokyo' });
});
