// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { createMessageCopy } from '../../src/tasks/message-copy.ts';
import { MessageCopied } from '../../src/tasks/message-view.tsx';
import { createWords } from '../../src/tasks/words.ts';

afterEach(cleanup);

function show(isTaken: boolean, locale: Locale) {
  const message = createMessageCopy(async () => isTaken);
  const words = createWords(locale, 'Europe/Moscow', instant(0), new Map());
  render(<MessageCopied message={message} words={words} />);
  return message;
}

it.each([
  ['en', 'Copied.'],
  ['ru', 'Скопировано.'],
  ['es', 'Copiado.'],
] as const)('says in %s that it was copied', async (locale, text) => {
  const message = show(true, locale);
  expect(screen.getByRole('status').textContent).toBe('');
  await message.copy('Priya, please look');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(text));
  expect(screen.queryByRole('textbox')).toBeNull();
});

it.each([
  ['en', 'The message', 'Select the text and copy it.'],
  ['ru', 'Сообщение', 'Выделите текст и скопируйте его.'],
  ['es', 'El mensaje', 'Selecciona el texto y cópialo.'],
] as const)('shows it selected in %s where copying is refused', async (locale, label, text) => {
  const message = show(false, locale);
  await message.copy('Priya, please look');
  const area = (await screen.findByRole('textbox', { name: label })) as HTMLTextAreaElement;
  expect([area.value, area.readOnly]).toEqual(['Priya, please look', true]);
  await waitFor(() => expect([area.selectionStart, area.selectionEnd]).toEqual([0, 18]));
  expect(document.activeElement).toBe(area);
  expect(screen.getByRole('status').textContent).toBe(text);
});
