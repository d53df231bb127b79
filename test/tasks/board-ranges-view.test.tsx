// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { RangeFields } from '../../src/tasks/board-ranges-view.tsx';
import type { RangeDraft, SideDraft, SideFault } from '../../src/tasks/board-side.ts';
import { wordsIn } from '../support/board-bench.ts';

afterEach(cleanup);

function show(extraOff: readonly RangeDraft[], fault?: SideFault) {
  const start: SideDraft = {
    calendar: 'none',
    zone: 'Europe/Moscow',
    hours: [],
    extraOff,
    extraWork: [],
    optionalOff: false,
  };
  let shown = start;
  function Form() {
    const [draft, setDraft] = useState(start);
    shown = draft;
    const fields = { draft, fault, known: [], words: wordsIn('en'), onChange: setDraft };
    return <RangeFields {...fields} list="extraOff" hint="When the office is closed." />;
  }
  render(<Form />);
  return () => shown.extraOff;
}

test('days are added as first and last day, with their weekday', async () => {
  const ranges = show([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Add days off' }));
  await fireEvent.input(await screen.findByLabelText('First day'), {
    target: { value: '2026-12-24' },
  });
  await fireEvent.input(screen.getByLabelText('Last day'), { target: { value: '2026-12-31' } });
  expect(ranges()).toEqual([{ from: '2026-12-24', to: '2026-12-31' }]);
  screen.getByText('Thu 24 Dec');
  screen.getByText('When the office is closed.');
});

test('Remove says which days it takes off', async () => {
  const ranges = show([
    { from: day('2026-12-24'), to: day('2026-12-31') },
    { from: day('2027-01-11'), to: undefined },
  ]);
  await fireEvent.click(screen.getByRole('button', { name: 'Remove 24–31 Dec' }));
  expect(ranges()).toEqual([{ from: '2027-01-11', to: undefined }]);
  await screen.findByRole('button', { name: 'Remove 11 Jan' });
});

test('a fault stands at its own range', () => {
  const fault: SideFault = { at: 'extraOff', index: 1, type: 'ReversedRange' };
  show(
    [
      { from: day('2026-12-24'), to: undefined },
      { from: undefined, to: undefined },
    ],
    fault,
  );
  const [first, second] = screen.getAllByLabelText('First day');
  expect(first?.getAttribute('aria-invalid')).toBeNull();
  expect(second?.getAttribute('aria-invalid')).toBe('true');
});
