// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { CardApp, loadForms } from '../../src/tasks/card-app.tsx';
import { createCardModel } from '../../src/tasks/card-model.ts';
import { sealCard, press as takeOrAsk } from '../support/journals.ts';
import { cardOf } from './approval-cards.ts';
import { NOBODY_DECIDES, openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

afterEach(cleanup);

async function show(setting: Setting, locale: Locale = 'en') {
  const bench = await openBench(setting);
  await loadForms();
  render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  return bench;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

it.each(['damaged', 'newer'] as const)(
  'tells what was refused before, with its words, over data that are %s',
  async (kind) => {
    const bench = await openBench({ story: stories.idle });
    const entry = sealCard(takeOrAsk.request(['Logo: black'], '2026-11-25'), {
      ...{ n: 1, at: bench.ports.clock(), by: 'priya' },
    });
    const refused = [{ entry, since: bench.ports.clock(), why: 'Damaged' as const }];
    const found = kind === 'newer' ? { kind, theirs: 9, ours: 1 } : { kind, stored: 7 };
    const givenUp: string[] = [];
    const store = {
      ...bench.ports.card,
      read: async () => ok({ ...found, refused }),
      giveUp: (ids: readonly string[]) => givenUp.push(...ids),
    };
    const ports = { ...bench.ports, card: store };
    const card = createCardModel(ports);
    await card.refresh();
    render(<CardApp card={card} ports={ports} locale="en" />);
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Your text');
    expect(text.value).toBe('Logo: black');
    screen.getByText(/^What you sent on Fri 20 Nov was not saved/);
    press('Do not send it any more');
    expect(givenUp).toEqual([entry.id]);
  },
);

it.each(['damaged', 'newer'] as const)(
  'keeps an open form with its words over data that became %s',
  async (kind) => {
    const bench = await openBench({ ...viewers.representative, story: stories.idle });
    await loadForms();
    const found = kind === 'newer' ? { kind, theirs: 9, ours: 1 } : { kind, stored: 'no journal' };
    let isReadable = true;
    const read = () => (isReadable ? bench.ports.card.read() : Promise.resolve(ok(found)));
    const ports = { ...bench.ports, card: { ...bench.ports.card, read } };
    const card = createCardModel(ports);
    await card.refresh();
    render(<CardApp card={card} ports={ports} locale="en" />);
    press('Request edits');
    const typed = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^One edit/ });
    type(typed(), 'Logo: black');
    isReadable = false;
    await card.refresh();
    screen.getByText(kind === 'newer' ? /newer version/ : /cannot be read\. Nothing was deleted/);
    expect(typed().value).toBe('Logo: black');
    isReadable = true;
    await card.refresh();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(typed().value).toBe('Logo: black');
  },
);

describe('a request of edits', () => {
  it.each([
    [
      'en',
      'Request edits',
      'One edit per line. Paste a list if you have one.',
      'Send now: ready by Wed 25 Nov, 19:00',
      'Send 2 edits',
    ],
    [
      'ru',
      'Нужны правки',
      'Одна правка — одна строка. Можно вставить список.',
      'Если отправить сейчас, готово не позднее: ср 25 нояб., 19:00',
      'Отправить 2 правки',
    ],
    [
      'es',
      'Pedir cambios',
      'Un cambio por línea. Puedes pegar una lista.',
      'Si lo envías ahora, listo a más tardar: mié 25 nov, 19:00',
      'Enviar 2 cambios',
    ],
  ] as const)(
    'goes from the button to the list, in %s',
    async (locale, open, hint, preview, send) => {
      const bench = await show({ ...viewers.representative, story: stories.idle }, locale);
      press(open);
      type(screen.getByRole('textbox', { name: hint }), '1. Logo\n2. Phone');
      screen.getByText(preview);
      press(send);
      await waitFor(() => expect(bench.entries()).toHaveLength(1));
      await waitFor(() => screen.getByText('Phone'));
      expect(screen.queryByRole('textbox')).toBeNull();
    },
  );

  it('that is refused stays as it was typed, with the reason', async () => {
    const bench = await show({ ...viewers.representative, story: stories.idle });
    press('Request edits');
    type(screen.getByRole('textbox'), 'Logo');
    bench.pluginData.refuse({ type: 'NotAllowed' });
    press('Send 1 edit');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(
      'Trello does not let you write here. Ask an administrator of the board; what you typed stays here.',
    );
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('Logo');
  });

  it.each([
    ['en', 'Request edits', 'Send 1 edit', 'Write at least one edit.'],
    ['ru', 'Нужны правки', 'Отправить 1 правку', undefined],
    ['es', 'Pedir cambios', 'Enviar 1 cambio', undefined],
  ] as const)(
    'without a word is answered in plain words, in %s',
    async (locale, open, send, text) => {
      await show({ ...viewers.representative, story: stories.idle }, locale);
      press(open);
      press(send);
      const said = (await screen.findByRole('alert')).textContent;
      expect(said).not.toBe('');
      if (text !== undefined) expect(said).toBe(text);
    },
  );

  it('goes away with Escape, and keeps what was typed', async () => {
    const bench = await show({ ...viewers.representative, story: stories.idle });
    press('Request edits');
    type(screen.getByRole('textbox'), 'Logo');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    press('Request edits');
    await waitFor(() =>
      expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('Logo'),
    );
    screen.getByText('Your text from last time is still here.');
    expect(bench.entries()).toHaveLength(0);
  });
});

describe('the other steps', () => {
  it('*Not right* opens the form with that edit quoted', async () => {
    const setting = { story: stories.handedOver, now: '2026-11-26 10:00' };
    await show({ ...viewers.representative, ...setting });
    press('Not right: Phone number in ad 4');
    screen.getByRole('form', { name: 'Not right' });
    screen.getByText('Not right: "Phone number in ad 4"');
    screen.getByRole('textbox', { name: 'What is not right yet?' });
  });

  it('*Promise a date* asks why once the day is later', async () => {
    const bench = await show({ ...viewers.owner, story: stories.edits });
    press('Promise a date');
    const day = screen.getByLabelText('All edits will be ready by');
    expect(screen.queryByLabelText('Why later?')).toBeNull();
    type(day, '2026-11-27');
    type(screen.getByLabelText('Why later?'), 'sizes are late');
    press('Promise Fri 27 Nov');
    await waitFor(() => screen.getByText('Was Wed 25 Nov. Reason: sizes are late'));
    screen.getByText('said in time');
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'datePromised', why: 'sizes are late' });
  });

  it('*Promise a date* is for the whole list or for one edit', async () => {
    const bench = await show({ ...viewers.owner, story: stories.edits });
    press('Promise a date');
    const which = screen.getByRole('combobox', { name: 'For what?' });
    const options = [...which.querySelectorAll('option')];
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'The whole list',
      '1. Logo: black, not white',
      '2. Phone number in ad 4',
    ]);
    fireEvent.change(which, { target: { value: options[1]?.value } });
    type(await screen.findByLabelText('Edit 1 will be ready by'), '2026-11-24');
    press('Promise Tue 24 Nov');
    await waitFor(() => expect(bench.entries()).toHaveLength(2));
    expect(bench.entries()[1]).toMatchObject({ edits: [options[1]?.value] });
  });

  it('*Hand over* says what is not ticked, and takes a note', async () => {
    await show({ ...viewers.owner, story: stories.oneDone });
    press('Hand over');
    screen.getByText('1 edit is not ticked. It is handed over too.');
    type(screen.getByLabelText('A note for the client (if it helps)'), 'In the folder');
    press('Hand over');
    await waitFor(() => screen.getByText('Tom: "In the folder"'));
    screen.getByRole('region', { name: "Client's turn. Decides: Priya" });
  });

  it('*I’ll do it* needs no form', async () => {
    await show({ ...viewers.otherUntaken, story: stories.edits });
    press("I'll do it");
    await waitFor(() => screen.getByText('Your turn: 2 edits'));
  });

  it('*Choose* opens the question who approves', async () => {
    const { opened } = await show({ ...viewers.managerUntaken, board: NOBODY_DECIDES });
    press('Choose');
    expect(opened).toEqual(['team']);
    cleanup();
    const fresh = NOBODY_DECIDES.filter(({ kind }) => kind !== 'fieldSet');
    const { opened: then } = await show({ ...viewers.managerUntaken, board: fresh });
    press('Choose');
    expect(then).toEqual(['firstRun']);
  });

  it('a tick is saved', async () => {
    const bench = await show({ ...viewers.owner, story: stories.edits });
    fireEvent.click(screen.getByRole('checkbox', { name: /^Edit 2 done/ }));
    await waitFor(() => expect(bench.entries().at(-1)).toMatchObject({ kind: 'ticked', on: true }));
  });
});

describe('somebody not placed', () => {
  it.each([
    ['en', 'Ask for approval', 'Who are you here?', 'From the agency'],
    ['ru', 'Отправить на согласование', 'Вы здесь от кого?', 'От агентства'],
    ['es', 'Pedir aprobación', '¿De qué parte vienes?', 'De la agencia'],
  ] as const)('is asked once and goes on, in %s', async (locale, step, question, answer) => {
    await show({ ...viewers.unplaced, story: stories.idle }, locale);
    press(step);
    screen.getByRole('region', { name: question });
    press(answer);
    await waitFor(() => screen.getByRole('form', { name: step }));
  });
});

it('says so while the card is being read', async () => {
  const bench = await openBench();
  const card = { ...bench.card, sight: { value: undefined } } as unknown as typeof bench.card;
  render(<CardApp card={card} ports={bench.ports} locale="en" />);
  screen.getByText('Loading…');
});

it('*I’m away* opens the settings, where the days and the stand-in are said', async () => {
  const bench = await show(cardOf('asked', { viewer: 'priya' }));
  press('More');
  press("I'm away");
  expect(bench.opened).toEqual(['team']);
});

it('selects no words with the second half of a double press on a button, and lets words be selected otherwise', async () => {
  await show(cardOf('asked', { viewer: 'dan' }));
  const words = screen.getByText('By Tue 24 Nov, 19:00 · 2 working days left');
  const button = screen.getByRole('button', { name: 'Looks good' });
  expect(fireEvent.mouseDown(words, { detail: 1 })).toBe(true);
  expect(fireEvent.mouseDown(words, { detail: 2 })).toBe(true);
  expect(fireEvent.mouseDown(button, { detail: 1 })).toBe(true);
  expect(fireEvent.mouseDown(words, { detail: 2 })).toBe(false);
});
