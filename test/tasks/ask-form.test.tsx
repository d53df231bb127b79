// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { AskForm } from '../../src/tasks/ask-form.tsx';
import { type AskStep, createAskModel } from '../../src/tasks/ask-model.ts';
import { createWords } from '../../src/tasks/words.ts';
import { askStories, attached } from './ask-stories.ts';
import { openBench, type Setting } from './card-bench.ts';

afterEach(cleanup);

async function show(setting: Setting = {}, locale: Locale = 'en', step: AskStep = 'askApproval') {
  const bench = await openBench({ viewer: 'tom', ...setting });
  const { card, ports } = bench;
  card.open({ step });
  const copied: string[] = [];
  const copy = async (text: string) => copied.push(text) > 0;
  const model = createAskModel(step, card, { ...ports, copy });
  const sight = bench.sight();
  const words = createWords(locale, ports.zone, sight.now, sight.people);
  render(<AskForm model={model} card={card} drafts={ports.drafts} words={words} />);
  return { ...bench, copied, model };
}

const button = (name: string) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole('checkbox', { name }) as HTMLInputElement;

describe.each([
  {
    locale: 'en',
    what: 'To decide: description, 2 files, 1 link',
    link: 'The document behind a link can change later.',
    due: 'Decide by Wed 25 Nov, 19:00',
    send: 'Ask for approval',
    sent: 'Sent to the client.',
    decides: 'Priya decides by Wed 25 Nov, 19:00',
    copy: 'Copy message',
    copied: 'Copied.',
  },
  {
    locale: 'ru',
    what: 'Что согласуем: описание, 2 файла, 1 ссылка',
    link: 'Документ по ссылке может измениться позже.',
    due: 'Решить не позднее: ср 25 нояб., 19:00',
    send: 'Отправить на согласование',
    sent: 'Отправлено клиенту.',
    decides: 'Решает: Priya, не позднее: ср 25 нояб., 19:00',
    copy: 'Скопировать сообщение',
    copied: 'Скопировано.',
  },
  {
    locale: 'es',
    what: 'Qué se aprueba: descripción, 2 archivos, 1 enlace',
    link: 'El documento del enlace puede cambiar después.',
    due: 'Decidir a más tardar: mié 25 nov, 19:00',
    send: 'Pedir aprobación',
    sent: 'Enviado al cliente.',
    decides: 'Decide Priya, a más tardar: mié 25 nov, 19:00',
    copy: 'Copiar mensaje',
    copied: 'Copiado.',
  },
] as const)('asking in $locale', (texts) => {
  it('takes one press, and then offers the message', async () => {
    const attachments = attached('a.png', 'b.png', 'https://docs/brief');
    const { copied, entries } = await show({ content: { attachments } }, texts.locale);
    screen.getByText(texts.what);
    screen.getByText(texts.link);
    screen.getByText(texts.due);
    fireEvent.click(button(texts.send));
    await screen.findByRole('heading', { name: texts.sent });
    screen.getByText(texts.decides);
    expect(entries()).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(button(texts.copy)));
    fireEvent.click(button(texts.copy));
    await screen.findByText(texts.copied);
    expect(copied[0]).toContain('https://trello.com/c/aB3dE5gH');
  });
});

describe('what is to be decided', () => {
  it('opens, and is switched off one by one', async () => {
    const attachments = attached('a.png', 'https://docs/brief');
    await show({ content: { attachments } });
    expect(screen.queryByRole('checkbox')).toBeNull();
    fireEvent.click(screen.getByText('To decide: description, 1 file, 1 link'));
    await screen.findByRole('checkbox', { name: 'Description' });
    expect([box('Description').checked, box('Title: Autumn banners').checked]).toEqual([
      true,
      false,
    ]);
    fireEvent.click(box('https://docs/brief (link)'));
    await screen.findByText('To decide: description, 1 file');
    expect(screen.queryByText('The document behind a link can change later.')).toBeNull();
    fireEvent.click(box('Title: Autumn banners'));
    await screen.findByText('To decide: title, description, 1 file');
  });

  it('folds a hundred attachments', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `banner-${index}.png`);
    await show({ content: { attachments: attached(...names) } });
    fireEvent.click(screen.getByText('To decide: description, 100 files'));
    await screen.findByRole('checkbox', { name: 'Description' });
    expect(screen.getAllByRole('checkbox')).toHaveLength(7);
    fireEvent.click(button('Show all 100'));
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(102));
  });

  it.each([
    ['en', 'Ask for approval', /^Nothing is chosen yet\./],
    ['ru', 'Отправить на согласование', /^Пока ничего не выбрано\./],
    ['es', 'Pedir aprobación', /^Aún no hay nada elegido\./],
  ] as const)('is asked for in %s where there is nothing', async (locale, send, text) => {
    const { entries } = await show({ content: { description: '' } }, locale);
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    fireEvent.click(button(send));
    expect((await screen.findByRole('alert')).textContent).toMatch(text);
    expect(entries()).toHaveLength(0);
  });
});

describe('the term', () => {
  it('may be a number of days', async () => {
    await show();
    fireEvent.click(screen.getByText('Another date'));
    fireEvent.click(await screen.findByRole('radio', { name: 'Another number of working days' }));
    const days = await screen.findByRole('spinbutton', { name: 'Working days' });
    fireEvent.click(button('Ask for approval'));
    expect((await screen.findByRole('alert')).textContent).toBe('A whole number from 1 to 60.');
    fireEvent.input(days, { target: { value: '5' } });
    await screen.findByText('Decide by Mon 30 Nov, 19:00');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('may be a date', async () => {
    await show();
    fireEvent.click(screen.getByText('Another date'));
    fireEvent.click(await screen.findByRole('radio', { name: 'A date' }));
    fireEvent.input(await screen.findByLabelText('Decide by'), { target: { value: '2026-12-01' } });
    await screen.findByText('Decide by Tue 1 Dec, 19:00');
  });
});

it('starts in the note, and Escape leaves it', async () => {
  const { card } = await show();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
  expect(card.form.value).toBeUndefined();
});

it('leaves by itself once what was sent is answered', async () => {
  const { card, ports, entries } = await show();
  fireEvent.click(button('Ask for approval'));
  await screen.findByRole('heading', { name: 'Sent to the client.' });
  await ports.card.append([{ kind: 'withdrawn', ref: entries()[0]?.id ?? '' }]);
  await card.refresh();
  await waitFor(() => expect(card.form.value).toBeUndefined());
});

it('is called Ask again where it was asked before', async () => {
  await show(
    { story: askStories.recorded('2026-11-20'), now: '2026-11-23 12:00' },
    'en',
    'askAgain',
  );
  screen.getByRole('form', { name: 'Ask again' });
  button('Ask again');
});
