// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { DateLine } from '../../src/ui/date-line.tsx';

afterEach(cleanup);

test('the date says what it was, and opens its explanation', () => {
  const pressed: string[] = [];
  const why = {
    label: 'Why this date?',
    open: true,
    controls: 'why',
    onToggle: () => pressed.push('why'),
  };
  render(<DateLine text="By Wed 25 Nov, 19:00" note="Was Mon 23 Nov. Reason: sizes" why={why} />);
  screen.getByText('Was Mon 23 Nov. Reason: sizes');
  const button = screen.getByRole('button', { name: 'Why this date?', expanded: true });
  expect(button.getAttribute('aria-controls')).toBe('why');
  fireEvent.click(button);
  expect(pressed).toEqual(['why']);
});
