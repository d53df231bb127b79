// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { DamagedData } from '../../src/tasks/damaged-data.tsx';

afterEach(cleanup);
const en = pageTranslate('en');
const afresh = { model: 'card', refusal: undefined, run: async () => undefined } as const;

test('can be looked at and copied, and not typed over', async () => {
  const copy = vi.fn(() => true);
  Object.assign(document, { execCommand: copy });
  render(<DamagedData stored={{ v: 1, z: '…' }} afresh={afresh} translate={en} />);
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
  render(<DamagedData stored="abc" afresh={afresh} translate={en} />);
  await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect((await screen.findByText('Select the text and copy it.')).getAttribute('role')).toBe(
    'status',
  );
  const text = screen.getByLabelText<HTMLTextAreaElement>('The data as text');
  expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
});

test('that were copied need no word about the copy; other data that come meanwhile do', async () => {
  Object.assign(document, { execCommand: () => true });
  const shown = render(<DamagedData stored="abc" afresh={afresh} translate={en} />);
  await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Start afresh' }));
  await waitFor(() => screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  screen.getByRole('button', { name: 'Start afresh' });
  shown.rerender(<DamagedData stored="abcd" afresh={afresh} translate={en} />);
  await screen.findByRole('checkbox', { name: 'I have got the copy' });
  expect(screen.queryByText('Copied.')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Start afresh' })).toBeNull();
});

test('that could not be copied by the button are not taken for copied', async () => {
  Object.assign(document, { execCommand: () => false });
  render(<DamagedData stored="abc" afresh={afresh} translate={en} />);
  await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
  await screen.findByRole('checkbox', { name: 'I have got the copy' });
  expect(screen.queryByRole('button', { name: 'Start afresh' })).toBeNull();
});
