// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { loadDataTexts } from '../../src/i18n/data/translate.ts';
import { ExportPage } from '../../src/tasks/export-page.tsx';

afterEach(cleanup);

test('saves the file under its name, and has its text to copy where that fails', async () => {
  await loadDataTexts('ru');
  const save = vi.fn();
  const saved = {
    locale: 'ru',
    title: 'Доска в файле',
    lines: ['Файл готов: 2 записи, 1 карточка.'],
    fileName: 'board.json',
    file: '{"a": "<b>ё</b>"}',
  } as const;
  render(<ExportPage saved={saved} save={save} />);
  fireEvent.click(screen.getByRole('button', { name: 'Сохранить файл' }));
  expect(save).toHaveBeenCalledWith('board.json', saved.file);
  expect((screen.getByLabelText('Файл в виде текста') as HTMLTextAreaElement).value).toBe(
    saved.file,
  );
  screen.getByText('Файл готов: 2 записи, 1 карточка.');
});
