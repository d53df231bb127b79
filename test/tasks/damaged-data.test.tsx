// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { DamagedData } from '../../src/tasks/damaged-data.tsx';

afterEach(cleanup);
const en = pageTranslate('en');

test('can be looked at and copied, and not typed over', async () => {
  const copy = vi.fn(() => true);
  Object.assign(document, { execCommand: copy });
  render(<DamagedData stored={{ v: 1, z: '…' }} translate={en} />);
  const text = screen.getByLabelText<HTMLTextAreaElement>('The data as text');
  expect(text.value).toBe('{"v":1,"z":"…"}');
  expect(text.readOnly).toBe(true);
  await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(copy).toHaveBeenCalledWith('copy');
  expect((await screen.findByText('Copied.')).getAttribute('role')).toBe('status');
});

test('are selected to be copied by hand where copying is refused', async () => {
  Object.assign(document, {
    execCommand: () => {
      throw new Error('refused');
    },
  });
  render(<DamagedData stored="abc" translate={en} />);
  await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect((await screen.findByText('Select the text and copy it.')).getAttribute('role')).toBe(
    'status',
  );
  const text = screen.getByLabelText<HTMLTextAreaElement>('The data as text');
  expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
});
