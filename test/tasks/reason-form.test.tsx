// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { ReasonForm } from '../../src/tasks/reason-form.tsx';
import { createReasonModel, type ReasonStep } from '../../src/tasks/reason-model.ts';
import { createWords } from '../../src/tasks/words.ts';
import type { Story } from '../support/journals.ts';
import { ask, askStories, SENT } from './ask-stories.ts';
import { BOARD_ENTRIES, openBench } from './card-bench.ts';

afterEach(cleanup);

const NAMING = BOARD_ENTRIES.find(
  (entry) => entry.kind === 'named' && entry.role === 'representative',
)?.id;

const approved = (story: Story) => {
  const answer = { ask: ask(story), naming: NAMING ?? '', fp: SENT.fp, opened: SENT.fp };
  story.add('priya', { kind: 'decided', ...answer }, '2026-11-20 15:00');
};

async function show(step: ReasonStep, story: (story: Story) => void, locale: Locale) {
  const bench = await openBench({ viewer: 'priya', story, now: '2026-11-24 12:00' });
  const { card, ports } = bench;
  card.open({ step });
  const sight = bench.sight();
  const words = createWords(locale, ports.zone, sight.now, sight.people);
  const model = createReasonModel(step, card, ports);
  render(<ReasonForm model={model} card={card} drafts={ports.drafts} words={words} />);
  return bench;
}

it.each([
  [
    'en',
    'Withdraw approval',
    'Why is the approval withdrawn?',
    'Say why in a few words.',
    'Nothing is asked on the card then. The team can ask again.',
  ],
  [
    'ru',
    'Отозвать согласование',
    'Почему отзывается согласование?',
    'Напишите коротко почему.',
    'После этого на карточке ничего не ждёт решения. Команда сможет отправить её повторно.',
  ],
  [
    'es',
    'Retirar aprobación',
    '¿Por qué se retira la aprobación?',
    'Di el motivo en pocas palabras.',
    'La tarjeta queda sin nada por aprobar. El equipo puede volver a pedirlo.',
  ],
] as const)(
  'withdraws an approval with a reason in %s',
  async (locale, send, label, error, after) => {
    const { entries, card } = await show('withdrawApproval', approved, locale);
    screen.getByText(after);
    fireEvent.click(screen.getByRole('button', { name: send }));
    expect((await screen.findByRole('alert')).textContent).toBe(error);
    fireEvent.input(screen.getByLabelText(label), { target: { value: 'The price changed.' } });
    fireEvent.click(screen.getByRole('button', { name: send }));
    await waitFor(() => expect(card.form.value).toBeUndefined());
    expect(entries()[2]).toMatchObject({ kind: 'withdrawn', why: 'The price changed.' });
  },
);

it.each([
  ['en', "That's not right", 'Then it is your turn again: decide by Fri 27 Nov, 19:00'],
  ['ru', 'Это не так', 'Тогда ход снова за вами. Решить не позднее: пт 27 нояб., 19:00'],
  ['es', 'No es así', 'Entonces te toca de nuevo. Decidir a más tardar: vie 27 nov, 19:00'],
] as const)(
  'disputes a record without a word in %s, and says what follows',
  async (locale, send, after) => {
    const { entries, card } = await show('dispute', askStories.recorded('2026-11-20'), locale);
    screen.getByText(after);
    fireEvent.click(screen.getByRole('button', { name: send }));
    await waitFor(() => expect(card.form.value).toBeUndefined());
    expect(entries()[2]).toMatchObject({ kind: 'disputed' });
  },
);
