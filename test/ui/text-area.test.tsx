// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { TextArea } from '../../src/ui/text-area.tsx';

afterEach(cleanup);

test('text arrives as typed, pasted lists and markup too', () => {
  const heard: string[] = [];
  render(<TextArea label="Edits" value="" onInput={(value) => heard.push(value)} />);
  const text = '1. <b>Logo</b>\n2. 🙂\n';
  fireEvent.input(screen.getByLabelText('Edits'), { target: { value: text } });
  expect(heard).toEqual([text]);
  expect(screen.getByLabelText('Edits').getAttribute('maxlength')).toBeNull();
});
