// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Button, LinkButton } from '../../src/ui/button.tsx';

afterEach(cleanup);

test('does not send a form unless it says so', () => {
  render(
    <>
      <Button label="Cancel" />
      <Button label="Send 2 edits" type="submit" kind="primary" />
    </>,
  );
  const types = screen.getAllByRole<HTMLButtonElement>('button').map((button) => button.type);
  expect(types).toEqual(['button', 'submit']);
});

test('a longer name replaces the label for screen readers only', () => {
  const pressed: string[] = [];
  render(<Button label="Remove" name="Remove edit 2" onPress={() => pressed.push('removed')} />);
  const button = screen.getByRole('button', { name: 'Remove edit 2' });
  expect(button.textContent).toBe('Remove');
  fireEvent.click(button);
  expect(pressed).toEqual(['removed']);
});

test('a closed link button names nothing that is not there', () => {
  render(<LinkButton label="Why this date?" expanded={false} controls="why" onPress={Boolean} />);
  const button = screen.getByRole('button', { name: 'Why this date?', expanded: false });
  expect(button.getAttribute('aria-controls')).toBeNull();
});
