// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import type { OpenForm } from '../../src/tasks/card-model.ts';
import { RequestEditsForm } from '../../src/tasks/request-edits-form.tsx';
import { createRequestEditsModel } from '../../src/tasks/request-edits-model.ts';
import { createWords } from '../../src/tasks/words.ts';
import { cardOf, SENT } from './approval-cards.ts';
import { type Bench, openBench, type Setting } from './card-bench.ts';
import { stories } from './stories.ts';

afterEach(cleanup);

async function show(setting: Setting, locale: Locale = 'en', more: Partial<OpenForm> = {}) {
  const bench = await openBench(setting);
  draw(bench, locale, { step: 'requestEdits', ...more });
  return bench;
}

function draw({ card, ports, drafts, sight }: Bench, locale: Locale, form: OpenForm) {
  card.open(form);
  const words = createWords(locale, ports.zone, sight().now, sight().people);
  const model = createRequestEditsModel(form, card, ports);
  render(<RequestEditsForm form={form} model={model} card={card} drafts={drafts} words={words} />);
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const fields = () =>
  screen.getAllByRole('textbox').map((field) => (field as HTMLTextAreaElement).value);
const type = (index: number, value: string) => {
  const field = screen.getAllByRole('textbox')[index];
  if (field !== undefined) fireEvent.input(field, { target: { value } });
};

const asked = cardOf('asked', { viewer: 'priya' });
const viewed = cardOf('viewed', { viewer: 'priya' });
const handedOver = cardOf('handedOver', { viewer: 'priya', now: '2026-11-26 11:00' });

describe('the answer to what was asked', () => {
  it.each([
    ['en', 'No need to show me again', 'Send now: ready by Wed 25 Nov, 19:00', 'Send 1 edit'],
    [
      'ru',
      'Показывать ещё раз не нужно',
      'Если отправить сейчас, готово не позднее: ср 25 нояб., 19:00',
      'Отправить 1 правку',
    ],
    [
      'es',
      'No hace falta volver a mostrármelo',
      'Si lo envías ahora, listo a más tardar: mié 25 nov, 19:00',
      'Enviar 1 cambio',
    ],
  ] as const)(
    'has its date and the way to close at once, in %s',
    async (locale, once, date, send) => {
      const bench = await show(asked, locale);
      screen.getByText(date);
      fireEvent.click(screen.getByRole('checkbox', { name: once }));
      type(0, 'Logo');
      press(send);
      await waitFor(() => expect(bench.entries()).toHaveLength(2));
      expect(bench.entries()[1]).toMatchObject({ once: true });
    },
  );

  it('alone asks whether to show it again', async () => {
    await show({ story: stories.idle });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('the file of a line', () => {
  it.each([
    ['en', 'File for edit 1', 'No file'],
    ['ru', 'Файл к правке 1', 'Без файла'],
    ['es', 'Archivo del cambio 1', 'Sin archivo'],
  ] as const)('is chosen below it once it says something, in %s', async (locale, name, none) => {
    const bench = await show(asked, locale);
    expect(screen.queryByRole('combobox')).toBeNull();
    type(0, 'Logo');
    const select = screen.getByRole('combobox', { name });
    const options = within(select).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      none,
      ...SENT.attachments.map((file) => file.name),
    ]);
    fireEvent.change(select, { target: { value: 'f2' } });
    fireEvent.submit(screen.getByRole('form'));
    await waitFor(() => expect(bench.entries()).toHaveLength(2));
    expect(bench.sight().turn.rounds[0]?.edits[0]).toMatchObject({ attachment: 'f2' });
  });

  it('is not asked for on a card without files', async () => {
    await show({ story: stories.idle });
    type(0, 'Logo');
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('edits that were handed over', () => {
  it.each([
    ['en', 'Not right: 2 edits to choose from', 'Not right: Phone number in ad 4'],
    ['ru', 'Не то: выбрать из 2 правок', 'Не то: Phone number in ad 4'],
    ['es', 'No es esto: 2 cambios para elegir', 'No es esto: Phone number in ad 4'],
  ] as const)('are given back from a folded list, in %s', async (locale, summary, name) => {
    await show(handedOver, locale);
    const fold = screen.getByText(summary).closest('details') as HTMLDetailsElement;
    fold.open = true;
    fireEvent.click(within(fold).getByRole('button', { name }));
    expect(within(fold).queryByRole('button', { name })).toBeNull();
    screen.getByText(name, { selector: '.line-below span' });
  });

  it('are quoted once where the form is about one of them', async () => {
    const bench = await openBench(handedOver);
    const { main } = bench.sight().turn;
    const notRight = main.kind === 'decide' ? main.ask.round?.edits[0] : undefined;
    if (notRight === undefined) throw new Error('Nothing was handed over');
    draw(bench, 'en', { step: 'requestEdits', notRight });
    screen.getByText('Not right: "Logo: black, not white"');
    expect(document.querySelector('.line-below')).toBeNull();
    screen.getByText('Not right: 1 edit to choose from');
  });
});

describe('remarks of colleagues', () => {
  it.each([
    ['en', 'Dan: 2 remarks.', 'Add to my edits: Dan', 'from Dan'],
    ['ru', 'Dan: 2 замечания.', 'Добавить в мои правки: Dan', undefined],
    ['es', 'Dan: 2 observaciones.', 'Añadir a mis cambios: Dan', 'de Dan'],
  ] as const)('become lines with one press, in %s', async (locale, line, adopt, from) => {
    await show(viewed, locale);
    screen.getByText(line);
    press(adopt);
    expect(fields()).toEqual(['The phone is old', 'A bigger logo']);
    if (from !== undefined) expect(screen.getAllByText(from)).toHaveLength(2);
    expect(screen.queryByRole('button', { name: adopt })).toBeNull();
  });

  it('stand in the form that *Add to my edits* opened', async () => {
    const bench = await openBench(viewed);
    const adopt = bench.sight().turn.views.find(({ by }) => by === 'dan')?.id ?? '';
    draw(bench, 'en', { step: 'requestEdits', adopt });
    expect(fields()).toEqual(['The phone is old', 'A bigger logo']);
    screen.getByRole('button', { name: 'Send 2 edits' });
  });
});
