// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { RemarksForm } from '../../src/tasks/remarks-form.tsx';
import { createRemarksModel } from '../../src/tasks/remarks-model.ts';
import { createWords } from '../../src/tasks/words.ts';
import { cardOf } from './approval-cards.ts';
import { openBench } from './card-bench.ts';

afterEach(cleanup);

async function show(locale: Locale) {
  const bench = await openBench(cardOf('asked', { viewer: 'dan' }));
  const { card, ports, drafts, sight } = bench;
  card.open({ step: 'haveRemarks' });
  const words = createWords(locale, ports.zone, sight().now, sight().people);
  const model = createRemarksModel(card, ports);
  render(<RemarksForm model={model} card={card} drafts={drafts} words={words} />);
  return bench;
}

const TEXTS = [
  [
    'en',
    'I have remarks',
    'One remark per line. Paste a list if you have one.',
    'Priya will see it next to the decision.',
    'Send 2 remarks',
    'Remark 2',
  ],
  [
    'ru',
    'Есть замечания',
    'Одно замечание — одна строка. Можно вставить список.',
    'Ваше мнение будет рядом с решением.',
    'Отправить 2 замечания',
    'Замечание 2',
  ],
  [
    'es',
    'Tengo observaciones',
    'Una observación por línea. Puedes pegar una lista.',
    'Tu opinión aparecerá junto a la decisión.',
    'Enviar 2 observaciones',
    'Observación 2',
  ],
] as const;

it.each(TEXTS)(
  'takes lines and says who reads them, in %s',
  async (locale, title, hint, seen, send, second) => {
    const bench = await show(locale);
    screen.getByRole('form', { name: title });
    screen.getByText(seen);
    const field = screen.getByRole('textbox', { name: hint });
    fireEvent.input(field, { target: { value: 'The phone is old\nA bigger logo' } });
    screen.getByRole('textbox', { name: second });
    fireEvent.click(screen.getByRole('button', { name: send }));
    await waitFor(() => expect(bench.entries()).toHaveLength(2));
  },
);

it.each([
  ['en', 'Send 1 remark', 'Write at least one remark.'],
  ['ru', 'Отправить 1 замечание', 'Напишите хотя бы одно замечание.'],
  ['es', 'Enviar 1 observación', 'Escribe al menos una observación.'],
] as const)('without a word is answered in plain words, in %s', async (locale, send, text) => {
  await show(locale);
  fireEvent.click(screen.getByRole('button', { name: send }));
  expect((await screen.findByRole('alert')).textContent).toBe(text);
});

it('names the line that is too long', async () => {
  await show('en');
  const value = `short\n${'x'.repeat(2001)}`;
  fireEvent.input(screen.getByRole('textbox'), { target: { value } });
  fireEvent.click(screen.getByRole('button', { name: 'Send 2 remarks' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Remark 2 is too long: at most 2000 characters.',
  );
});
