// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { holidayName } from '../../src/i18n/holiday-names/holiday-name.ts';
import { createHolidayNames, type HolidayNames } from '../../src/tasks/holiday-names.ts';

afterEach(cleanup);

const JANUARY = day('2026-01-07');

function Named({ names }: { readonly names: HolidayNames }) {
  const nameOf = names.useNames();
  return <p>{nameOf('RU', JANUARY, 'en')?.text ?? 'a day off'}</p>;
}

function textOf(names: HolidayNames) {
  const { container } = render(<Named names={names} />);
  return () => container.textContent;
}

it('shows a day off without its name, and with it once the names are there', async () => {
  const ask = vi.fn(async () => holidayName);
  const shown = textOf(createHolidayNames(ask));
  expect(shown()).toBe('a day off');
  await expect.poll(shown).toBe(holidayName('RU', JANUARY, 'en')?.text);
  expect(shown()).not.toBe('a day off');
});

it('asks once, however many strips there are', async () => {
  const ask = vi.fn(async () => holidayName);
  const names = createHolidayNames(ask);
  await names.load();
  const shown = textOf(names);
  expect(shown()).toBe(holidayName('RU', JANUARY, 'en')?.text);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('asks again with the next strip when the names did not come', async () => {
  const ask = vi.fn(async () => holidayName);
  ask.mockRejectedValueOnce(new Error('offline'));
  const names = createHolidayNames(ask);
  const first = textOf(names);
  await expect.poll(() => ask.mock.results.length).toBe(1);
  expect(first()).toBe('a day off');
  const second = textOf(names);
  await expect.poll(second).toBe(holidayName('RU', JANUARY, 'en')?.text);
});
