// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { mondayToFriday } from '../../src/domain/calendar/weekly-hours.ts';
import { HoursPair, WeekFields } from '../../src/tasks/board-hours-view.tsx';
import { type SideDraft, type SideFault, sideDraft } from '../../src/tasks/board-side.ts';
import { wordsIn } from '../support/board-bench.ts';

afterEach(cleanup);

const USUAL = sideDraft({
  calendar: 'none',
  zone: 'Europe/Moscow',
  hours: mondayToFriday(600, 1140),
  extraOff: [],
  extraWork: [],
  optionalOff: false,
});

function show(Fields: typeof HoursPair, fault?: SideFault, start = USUAL) {
  let shown = start;
  function Form() {
    const [draft, setDraft] = useState<SideDraft>(start);
    shown = draft;
    return <Fields {...{ draft, fault, known: [], words: wordsIn('en'), onChange: setDraft }} />;
  }
  render(<Form />);
  return () => shown.hours;
}

test('a weekday is switched on and off, and a day off says so', async () => {
  const hours = show(WeekFields);
  expect(screen.getAllByText('day off')).toHaveLength(2);
  await fireEvent.click(screen.getByLabelText('Saturday'));
  expect(hours()[5]).toEqual([{ from: '10:00', to: '19:00' }]);
  await fireEvent.click(screen.getByLabelText('Monday'));
  expect(hours()[0]).toEqual([]);
});

test('a break is added, changed and removed by names that say the day', async () => {
  const hours = show(WeekFields);
  await fireEvent.click(screen.getByRole('button', { name: 'Add a break: Monday' }));
  const [, later] = screen.getAllByLabelText('Monday: from');
  if (later === undefined) throw new Error('No second window');
  await fireEvent.input(later, { target: { value: '14:30' } });
  expect(hours()[0]).toEqual([
    { from: '10:00', to: '13:00' },
    { from: '14:30', to: '19:00' },
  ]);
  await fireEvent.click(screen.getByRole('button', { name: /^Remove: Monday/ }));
  expect(hours()[0]).toHaveLength(1);
});

test('where days differ the first one’s hours can be given to all', async () => {
  const hours = show(WeekFields);
  expect(screen.queryByRole('button', { name: /Same hours/ })).toBeNull();
  const [monday] = screen.getAllByLabelText('Monday: from');
  if (monday === undefined) throw new Error('No Monday');
  await fireEvent.input(monday, { target: { value: '09:00' } });
  await fireEvent.click(await screen.findByRole('button', { name: /Same hours/ }));
  expect(hours()[4]).toEqual([{ from: '09:00', to: '19:00' }]);
});

test('a fault in the hours names the day', () => {
  show(WeekFields, { at: 'hours', fault: { type: 'OverlappingWindows', weekday: 3 } });
  expect(screen.getByRole('alert').textContent).toBe('Wednesday: the hours overlap.');
});

test('one pair of hours changes all working days', async () => {
  const hours = show(HoursPair);
  await fireEvent.input(screen.getByLabelText('from'), { target: { value: '09:00' } });
  expect(hours()[4]).toEqual([{ from: '09:00', to: '19:00' }]);
  expect(hours()[6]).toEqual([]);
});

test('the pair is not offered where it would flatten a week that differs', () => {
  const hours = USUAL.hours.map((day, index) =>
    index === 4 ? [{ from: '10:00', to: '16:00' }] : day,
  );
  show(HoursPair, undefined, { ...USUAL, hours });
  expect(screen.queryByLabelText('from')).toBeNull();
});
