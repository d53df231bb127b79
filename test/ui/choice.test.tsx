// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Choice } from '../../src/ui/choice.tsx';

afterEach(cleanup);

const OPTIONS = [
  { value: 'full', label: 'Wednesday evening' },
  { value: 'strict', label: 'Tuesday evening', hint: 'As a lawyer counts' },
] as const;

test('is a group with a name, one of whose answers is chosen', () => {
  const heard: string[] = [];
  render(
    <Choice legend="Ready when?" options={OPTIONS} value="full" onChange={(v) => heard.push(v)} />,
  );
  screen.getByRole('group', { name: 'Ready when?' });
  const chosen = screen.getByRole<HTMLInputElement>('radio', { name: 'Wednesday evening' });
  expect(chosen.checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: /^Tuesday evening/ }));
  expect(heard).toEqual(['strict']);
});

test('nothing is chosen until somebody chooses, and the error belongs to the group', () => {
  render(
    <Choice
      legend="How?"
      options={OPTIONS}
      value={undefined}
      onChange={Boolean}
      error="Say how."
    />,
  );
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  expect(radios.some((radio) => radio.checked)).toBe(false);
  const id = screen.getByRole('group').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(id)?.textContent).toBe('Say how.');
});
