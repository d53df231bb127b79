import { expect, test, vi } from 'vitest';
import { createTextPart } from '../../src/i18n/text-part.ts';

function part() {
  const ru = vi.fn(async () => ({ title: 'Запись' }));
  return { ru, texts: createTextPart<'title'>({ en: ru, ru, es: ru }) };
}

test('a language is loaded once, however often it is asked for', async () => {
  const { ru, texts } = part();
  await texts.load('ru');
  await texts.load('ru');
  expect(texts.messages('ru')).toEqual({ title: 'Запись' });
  expect(ru).toHaveBeenCalledOnce();
});

test('a language that nobody waited for is a bug, not an empty page', async () => {
  const { texts } = part();
  await texts.load('en');
  expect(() => texts.messages('es')).toThrow('es');
});
