// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { InputField } from '../../src/ui/inputs.tsx';
import { TextArea } from '../../src/ui/text-area.tsx';

afterEach(cleanup);

test('error and hint are read with the control, the error first', () => {
  render(
    <TextArea
      label="Why later?"
      hint="The client sees this."
      error="Say why."
      value=""
      onInput={Boolean}
    />,
  );
  const area = screen.getByLabelText('Why later?');
  const ids = area.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Say why.',
    'The client sees this.',
  ]);
  expect(area.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toBe('Say why.');
});

test('a field in order describes nothing', () => {
  render(<InputField label="from" type="time" value="10:00" onInput={Boolean} />);
  const input = screen.getByLabelText('from');
  expect(input.getAttribute('aria-describedby')).toBeNull();
  expect(input.getAttribute('aria-invalid')).toBeNull();
});
