// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { RatingForm } from '../../src/tasks/rating-form.tsx';
import { createRatingModel } from '../../src/tasks/rating-model.ts';
import { createWords } from '../../src/tasks/words.ts';
import { cardOf } from './approval-cards.ts';
import { openBench } from './card-bench.ts';

afterEach(cleanup);

it.each([
  ['en', 'How was it?', 'What could be better?', 'Send'],
  ['ru', 'Как вам результат?', 'Что можно сделать лучше?', 'Отправить'],
  ['es', '¿Qué te pareció?', '¿Qué se puede mejorar?', 'Enviar'],
] as const)('asks what could be better, in %s', async (locale, title, label, send) => {
  const bench = await openBench(cardOf('approved', { viewer: 'priya', now: '2026-11-26 10:00' }));
  const { card, ports, drafts, sight } = bench;
  card.open({ step: 'rate' });
  const words = createWords(locale, ports.zone, sight().now, sight().people);
  const model = createRatingModel(card, drafts);
  render(<RatingForm model={model} card={card} drafts={drafts} words={words} />);
  screen.getByRole('form', { name: title });
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value: 'Too late' } });
  fireEvent.click(screen.getByRole('button', { name: send }));
  await waitFor(() => expect(bench.entries()).toHaveLength(3));
  expect(bench.entries()[2]).toMatchObject({ kind: 'rated', good: false, words: 'Too late' });
});

it('says where the words are too long', async () => {
  const bench = await openBench(cardOf('approved', { viewer: 'priya', now: '2026-11-26 10:00' }));
  const { card, ports, drafts, sight } = bench;
  card.open({ step: 'rate' });
  const words = createWords('en', ports.zone, sight().now, sight().people);
  const model = createRatingModel(card, drafts);
  render(<RatingForm model={model} card={card} drafts={drafts} words={words} />);
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'x'.repeat(2001) } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByText(/too long/);
});
