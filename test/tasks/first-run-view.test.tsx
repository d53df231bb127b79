// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { FirstRun } from '../../src/tasks/first-run-view.tsx';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';

afterEach(cleanup);

async function show(options: BenchOptions = {}, locale: Locale = 'en') {
  const bench = await createBoardBench({ ...options, ports: { locale, ...options.ports } });
  const translate = pageTranslate(locale);
  const { ports, board } = bench;
  render(<FirstRun board={board} ports={ports} translate={translate} onClose={ports.close} />);
  return { ...bench, translate };
}

/** Presses what has the keyboard: a button that cannot take it fails the test. */
async function press(button: HTMLElement): Promise<void> {
  button.focus();
  expect(document.activeElement).toBe(button);
  await fireEvent.click(button);
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test.each(LOCALES)(
  'six presses are enough from the first question to the end: %s',
  async (locale) => {
    const { translate, appended, closed } = await show({}, locale);
    let presses = 0;
    const go = async (name: string | RegExp) => {
      await press(await button(name));
      presses += 1;
    };
    expect(screen.getByRole('heading', { name: translate('firstRun.who') })).toBe(
      document.activeElement,
    );
    await go(/Priya Shah/);
    await go(/Dan Cole/);
    await go(translate('button.next'));
    await screen.findByRole('heading', { name: translate('firstRun.where') });
    await go(translate('button.ok'));
    const wednesday = await screen.findByRole<HTMLInputElement>('radio', {
      name: translate('firstRun.friday.full'),
    });
    expect(wednesday.checked).toBe(true);
    await waitFor(() => expect(document.activeElement).toBe(wednesday));
    await go(translate('button.done'));
    await screen.findByRole('heading', { name: translate('firstRun.ready') });
    await go(translate('button.close'));
    expect(presses).toBeLessThanOrEqual(7);
    expect(appended).toHaveLength(1);
    expect(closed()).toBe(1);
  },
);

test('skipped, it closes and writes nothing', async () => {
  const { appended, closed } = await show();
  await press(await button(/Priya Shah/));
  await press(await button('Skip for now'));
  expect(appended).toEqual([]);
  expect(closed()).toBe(1);
});

test('there is no Next before anybody is chosen, and the link goes on without', async () => {
  await show();
  expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
  await press(await button('Not on the board yet'));
  await screen.findByRole('heading', { name: 'Where does the agency work?' });
});

test('the chosen ones say what they are, and a member without a name can be chosen', async () => {
  await show();
  await press(await button('Member without a name'));
  const chosen = await button(/Member without a name.*Decides for the client/);
  expect(chosen.getAttribute('aria-pressed')).toBe('true');
});

test('Back keeps the answers', async () => {
  await show();
  await press(await button(/Priya Shah/));
  await press(await button('Next'));
  await press(await button('Back'));
  expect((await button(/Priya Shah/)).getAttribute('aria-pressed')).toBe('true');
});

test('alone on the board there is nobody to choose, but a way on', async () => {
  await show({ people: [{ id: 'ellen', name: 'Ellen Ward' }] });
  screen.getByText(/You are alone on this board/);
  await button('Not on the board yet');
});

test.each([
  ['a visitor', { member: 'yan', mayWrite: false }, /board members/],
  ['an observer', { mayWrite: false }, /board members/],
  ['somebody not signed in', { member: undefined }, /log in to Trello/],
  ['another one of the agency', { member: 'tom' }, /account manager: Ellen Ward/],
  ['the client', { member: 'priya' }, /The agency sets this up/],
])('%s reads a plain sentence and finds one button, to close', async (_, ports, words) => {
  const { closed } = await show({ entries: SET_UP, ports });
  screen.getByText(words);
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await press(await button('Close'));
  expect(closed()).toBe(1);
});

test('a copied board asks for one confirmation', async () => {
  const { appended } = await show({ entries: SET_UP, journal: { fromBoard: 'other' } });
  screen.getByText(/This board is a copy/);
  await press(await button('These people are right'));
  await screen.findByRole('heading', { name: /Ready/ });
  expect(appended).toHaveLength(1);
});

test('a refused write is said at the last question, with the answers kept', async () => {
  const { refuse } = await show();
  refuse({ type: 'Refused', message: 'no' });
  await press(await button(/Priya Shah/));
  await press(await button('Next'));
  await press(await button('OK'));
  await press(await button('Done'));
  await screen.findByText(/Trello did not let us save this/);
  expect(screen.getAllByRole('radio')).toHaveLength(3);
});

test('damaged data is said, and nothing can be overwritten', async () => {
  await show({ found: { kind: 'damaged', stored: 'x' } });
  screen.getByText(/cannot be read/);
  expect(screen.queryByText('Who approves for the client?')).toBeNull();
});

test('what is typed stays under the notice that the settings became unreadable', async () => {
  const { board, find } = await show();
  await press(await button('Not on the board yet'));
  await press(await button('Change'));
  const from = await screen.findByLabelText<HTMLInputElement>('from');
  fireEvent.input(from, { target: { value: '08:30' } });
  find({ kind: 'newer', theirs: 9, ours: 1 });
  await board.refresh();
  await screen.findByText(/newer version/);
  expect(screen.getByLabelText<HTMLInputElement>('from').value).toBe('08:30');
});

test('a page that went comes back at its question, with the place open and the keyboard in its field', async () => {
  const { kept } = await show();
  await press(await button('Not on the board yet'));
  await press(await button('Change'));
  const from = await screen.findByLabelText<HTMLInputElement>('from');
  from.focus();
  fireEvent.input(from, { target: { value: '08:30' } });
  const before = Object.fromEntries(kept);
  cleanup();
  await show({ kept: before });
  const field = await screen.findByLabelText<HTMLInputElement>('from');
  expect(field.value).toBe('08:30');
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('skipped, the answers are forgotten', async () => {
  const { kept } = await show();
  await press(await button(/Priya Shah/));
  expect(kept.has('firstRun')).toBe(true);
  await press(await button('Skip for now'));
  expect(kept.has('firstRun')).toBe(false);
});
