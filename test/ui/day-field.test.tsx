// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import { DayField } from '../../src/ui/day-field.tsx';

afterEach(cleanup);

test('shows the weekday of the chosen day beside the input', () => {
  render(
    <DayField
      label="День"
      locale="ru"
      value={day('2026-11-27')}
      onChange={Boolean}
      after="не позднее 19:00"
    />,
  );
  expect(screen.getByRole('status').textContent).toBe('пт 27 нояб., не позднее 19:00');
});

test('gives a day, and nothing for an unfinished date', () => {
  const heard: (Day | undefined)[] = [];
  render(
    <DayField
      label="Day"
      locale="en"
      value={undefined}
      min={day('2026-11-20')}
      onChange={(value) => heard.push(value)}
    />,
  );
  const input = screen.getByLabelText('Day');
  expect(input.getAttribute('min')).toBe('2026-11-20');
  fireEvent.input(input, { target: { value: '2026-11-30' } });
  fireEvent.input(input, { target: { value: '' } });
  expect(heard).toEqual(['2026-11-30', undefined]);
  expect(screen.queryByRole('status')).toBeNull();
});
