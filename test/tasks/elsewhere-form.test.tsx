// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { ElsewhereForm } from '../../src/tasks/elsewhere-form.tsx';
import { createElsewhereModel } from '../../src/tasks/elsewhere-model.ts';
import { createWords } from '../../src/tasks/words.ts';
import { askStories } from './ask-stories.ts';
import { openBench, type Setting } from './card-bench.ts';

afterEach(cleanup);

async function show(setting: Setting = {}, locale: Locale = 'en') {
  const bench = await openBench({
    viewer: 'ellen',
    story: askStories.asked,
    now: '2026-11-23 11:00',
    ...setting,
  });
  const { card, ports } = bench;
  card.open({ step: 'answeredElsewhere' });
  const sight = bench.sight();
  const words = createWords(locale, ports.zone, sight.now, sight.people);
  const model = createElsewhereModel(card, ports);
  render(<ElsewhereForm model={model} card={card} drafts={ports.drafts} words={words} />);
  return bench;
}

const radio = (name: string) => screen.getByRole('radio', { name });
const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);

describe.each([
  {
    locale: 'en',
    title: 'Client answered elsewhere',
    approved: 'Approved',
    edits: 'Edits',
    phone: 'Phone',
    line: 'One edit per line. Paste a list if you have one.',
    send: 'Record the answer',
    confirms: 'Shown as recorded by you until Priya confirms it.',
    ready: 'Received Mon 23 Nov: ready by Thu 26 Nov, 19:00',
    noAnswer: 'Say what the client answered.',
    noChannel: 'Say how the answer came.',
  },
  {
    locale: 'ru',
    title: 'Клиент ответил не здесь',
    approved: 'Согласовано',
    edits: 'Правки',
    phone: 'Телефон',
    line: 'Одна правка — одна строка. Можно вставить список.',
    send: 'Записать ответ',
    confirms: 'Будет видно, что ответ записан вами. Подтверждает: Priya.',
    ready: 'Получено пн 23 нояб., готово не позднее: чт 26 нояб., 19:00',
    noAnswer: 'Укажите, что ответил клиент.',
    noChannel: 'Укажите, как пришёл ответ.',
  },
  {
    locale: 'es',
    title: 'Respondió por otro canal',
    approved: 'Aprobado',
    edits: 'Cambios',
    phone: 'Teléfono',
    line: 'Un cambio por línea. Puedes pegar una lista.',
    send: 'Anotar la respuesta',
    confirms: 'Se verá que la anotaste tú. La confirma: Priya.',
    ready: 'Recibido el lun 23 nov, listo a más tardar: jue 26 nov, 19:00',
    noAnswer: 'Di qué respondió el cliente.',
    noChannel: 'Di por qué canal llegó la respuesta.',
  },
] as const)('an answer recorded in $locale', (texts) => {
  it('is an approval', async () => {
    const { entries, card } = await show({}, texts.locale);
    screen.getByRole('form', { name: texts.title });
    fireEvent.click(screen.getByRole('button', { name: texts.send }));
    await waitFor(() => expect(alerts()).toEqual([texts.noAnswer]));
    fireEvent.click(radio(texts.approved));
    await screen.findByText(texts.confirms);
    fireEvent.click(screen.getByRole('button', { name: texts.send }));
    await waitFor(() => expect(alerts()).toEqual([texts.noChannel]));
    fireEvent.click(radio(texts.phone));
    fireEvent.click(screen.getByRole('button', { name: texts.send }));
    await waitFor(() => expect(card.form.value).toBeUndefined());
    expect(entries()[1]).toMatchObject({ kind: 'decidedElsewhere', channel: 'phone' });
  });

  it('is a list of edits', async () => {
    const { entries, card } = await show({}, texts.locale);
    fireEvent.click(radio(texts.edits));
    const line = await screen.findByRole('textbox', { name: texts.line });
    fireEvent.input(line, { target: { value: '1. Logo\n2. Phone' } });
    await screen.findByText(texts.ready);
    fireEvent.click(radio(texts.phone));
    fireEvent.click(screen.getByRole('button', { name: texts.send }));
    await waitFor(() => expect(card.form.value).toBeUndefined());
    expect(entries()[1]).toMatchObject({ edits: [{ text: 'Logo' }, { text: 'Phone' }] });
  });
});

it('says that the card is not any more what was sent', async () => {
  await show({ content: { description: 'Eight ads' } });
  fireEvent.click(radio('Approved'));
  await screen.findByText(
    'The card changed after it was sent. The approval counts for what was sent.',
  );
});

it('says what is wrong beside the day and the hour', async () => {
  await show();
  fireEvent.click(radio('Approved'));
  fireEvent.click(radio('Chat'));
  fireEvent.input(screen.getByLabelText('At what time (if known)'), { target: { value: '18:00' } });
  fireEvent.click(screen.getByRole('button', { name: 'Record the answer' }));
  await waitFor(() =>
    expect(alerts()).toEqual([
      'This time is still ahead. Choose an earlier one, or leave it empty.',
    ]),
  );
  fireEvent.input(screen.getByLabelText('When?'), { target: { value: '2026-11-24' } });
  fireEvent.click(screen.getByRole('button', { name: 'Record the answer' }));
  await waitFor(() =>
    expect(alerts()).toEqual(['This day is still ahead. Choose today or earlier.']),
  );
});

it('shows how long a list may be', async () => {
  await show();
  fireEvent.click(radio('Edits'));
  const line = await screen.findByRole('textbox', { name: /^One edit per line/ });
  fireEvent.input(line, { target: { value: 'x'.repeat(2001) } });
  fireEvent.click(screen.getByRole('button', { name: 'Record the answer' }));
  await waitFor(() => expect(alerts()).toEqual(['Edit 1 is too long: at most 2000 characters.']));
});
