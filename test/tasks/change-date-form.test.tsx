// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { ChangeDateForm } from '../../src/tasks/change-date-form.tsx';
import { createChangeDateModel } from '../../src/tasks/change-date-model.ts';
import { createWords } from '../../src/tasks/words.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { ask, askStories } from './ask-stories.ts';
import { openBench, type Setting } from './card-bench.ts';

afterEach(cleanup);

async function show(setting: Setting = {}, locale: Locale = 'en') {
  const bench = await openBench({
    viewer: 'tom',
    story: askStories.asked,
    now: '2026-11-23 11:00',
    ...setting,
  });
  const { card, ports } = bench;
  card.open({ step: 'changeDate' });
  const sight = bench.sight();
  const words = createWords(locale, ports.zone, sight.now, sight.people);
  const model = createChangeDateModel(card, ports);
  render(<ChangeDateForm model={model} card={card} drafts={ports.drafts} words={words} />);
  return bench;
}

const alert = async () => (await screen.findByRole('alert')).textContent;

describe.each([
  {
    locale: 'en',
    now: 'Now: Wed 25 Nov',
    day: 'Decide by',
    why: 'Why later?',
    send: 'New date: Fri 27 Nov',
    label: 'Change the date',
    notLater: 'Here a date can only be put off. Choose a day after Wed 25 Nov.',
    needsWhy: 'Later than Wed 25 Nov: say why.',
  },
  {
    locale: 'ru',
    now: 'Сейчас: ср 25 нояб.',
    day: 'Решить не позднее',
    why: 'Почему позже?',
    send: 'Новый срок: пт 27 нояб.',
    label: 'Изменить срок',
    notLater: 'Здесь срок можно только отодвинуть. Выберите день после этого: ср 25 нояб.',
    needsWhy: 'Это позже, чем ср 25 нояб.: напишите почему.',
  },
  {
    locale: 'es',
    now: 'Ahora: mié 25 nov',
    day: 'Decidir a más tardar',
    why: '¿Por qué más tarde?',
    send: 'Nueva fecha: vie 27 nov',
    label: 'Cambiar la fecha',
    notLater: 'Aquí la fecha solo se puede aplazar. Elige un día después del mié 25 nov.',
    needsWhy: 'Es más tarde que el mié 25 nov: di el motivo.',
  },
] as const)('a later date in $locale', (texts) => {
  it('takes a day and a reason', async () => {
    const { entries, card } = await show({}, texts.locale);
    screen.getByText(texts.now);
    const day = screen.getByLabelText(texts.day);
    fireEvent.input(day, { target: { value: '2026-11-25' } });
    fireEvent.click(await screen.findByRole('button', { name: texts.label }));
    expect(await alert()).toBe(texts.notLater);
    fireEvent.input(day, { target: { value: '2026-11-27' } });
    fireEvent.click(await screen.findByRole('button', { name: texts.send }));
    expect(await alert()).toBe(texts.needsWhy);
    fireEvent.input(screen.getByLabelText(texts.why), { target: { value: 'away' } });
    fireEvent.click(screen.getByRole('button', { name: texts.send }));
    await waitFor(() => expect(card.form.value).toBeUndefined());
    expect(entries()[1]).toMatchObject({ promise: { day: '2026-11-27' }, why: 'away' });
  });
});

it('keeps the first date in sight', async () => {
  await show({
    story: (story) => {
      const date = approvalPress.date(ask(story), '2026-11-27', { why: 'away' });
      story.add('tom', date, '2026-11-23 10:00');
    },
  });
  screen.getByText('Now: Fri 27 Nov · First date: Wed 25 Nov');
});

it('says when the day is off, and which one is not', async () => {
  await show();
  fireEvent.input(screen.getByLabelText('Decide by'), { target: { value: '2026-11-28' } });
  await screen.findByText('Sat 28 Nov is a day off. The next working day: Mon 30 Nov');
});
