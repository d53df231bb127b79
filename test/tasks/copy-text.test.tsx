// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { CopyText } from '../../src/tasks/copy-text.tsx';

afterEach(cleanup);

it.each([
  ['Copied.', () => true],
  ['Select the text and copy it.', () => false],
  [
    'Select the text and copy it.',
    () => {
      throw new Error('refused');
    },
  ],
])('copies by the old command: %s', async (said, command) => {
  document.execCommand = vi.fn(command);
  render(<CopyText label="File" text="{}" translate={pageTranslate('en')} />);
  expect(screen.getByRole('status').textContent).toBe('');
  screen.getByRole('button', { name: 'Copy' }).click();
  await screen.findByText(said);
  expect(document.activeElement).toBe(screen.getByLabelText('File'));
});
