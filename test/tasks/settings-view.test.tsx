// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { agreedTranslate, loadAgreedTexts } from '../../src/i18n/agreed/translate.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { createDataDoor } from '../../src/tasks/data-door.ts';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/data-view.tsx';
import { SettingsPage } from '../../src/tasks/settings-view.tsx';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';
import { createDataBench } from './data-bench.ts';

afterEach(cleanup);

async function show(options: BenchOptions = { entries: SET_UP }, locale: Locale = 'en') {
  const bench = await createBoardBench({ ...options, ports: { locale, ...options.ports } });
  const translate = pageTranslate(locale);
  render(<SettingsPage board={bench.board} ports={bench.ports} translate={translate} />);
  return { ...bench, translate };
}

function dataDoor() {
  const load = async () => createDataBench({}).ports;
  return createDataDoor({ board: 'board1', copies: undefined, load, forgetHere: undefined });
}

/** Their texts are loaded once the page is there. */
const switches = async (name = 'For larger projects') =>
  within(await screen.findByRole('region', { name }));

test.each(LOCALES)(
  'its parts stand there in their order, and no placeholder is left open: %s',
  async (locale) => {
    const { translate } = await show({ entries: SET_UP, ports: { data: dataDoor() } }, locale);
    await loadAgreedTexts(locale);
    const say = agreedTranslate(locale);
    await screen.findByRole('heading', { name: say('switches.title') });
    await waitFor(() => expect(screen.queryByText(translate('status.loading'))).toBeNull());
    const headings = [...document.querySelectorAll('h1, h2')];
    expect(headings.map((heading) => heading.textContent)).toEqual([
      translate('settings.title'),
      say('switches.title'),
      say('shared.title'),
      translate('data.title'),
      translate('settings.language'),
    ]);
    expect(document.body.textContent).not.toMatch(/\{\w+\}/);
  },
);

test('a switch is saved as it is pressed, and says so', async () => {
  const { appended } = await show();
  const larger = await switches();
  const questions = () => larger.getByRole<HTMLInputElement>('checkbox', { name: /^Questions on/ });
  expect(questions().checked).toBe(false);
  fireEvent.click(questions());
  await larger.findByText('Saved.');
  expect(appended).toEqual([[boardPress.set('switches.questions', true)]]);
  expect(questions().checked).toBe(true);
});

test('a refused switch says why, and stands as it is stored', async () => {
  const { refuse, appended } = await show();
  refuse({ type: 'TooLarge', limitChars: 4096, actualChars: 5000 });
  const larger = await switches();
  const urgent = () => larger.getAllByRole<HTMLInputElement>('checkbox')[0];
  fireEvent.click(urgent() as HTMLElement);
  await larger.findByText(/no room left/);
  await waitFor(() => expect(urgent()?.checked).toBe(false));
  expect(appended).toEqual([]);
});

test('the language of shared texts is saved as it is chosen, and given back to each reader', async () => {
  const { appended } = await show();
  const shared = await switches('Language of shared texts');
  const language = shared.getByLabelText<HTMLSelectElement>('Language of shared texts');
  fireEvent.change(language, { target: { value: 'es' } });
  await shared.findByText('Saved.');
  fireEvent.change(language, { target: { value: '' } });
  await waitFor(() => expect(appended).toHaveLength(2));
  expect(appended).toEqual([
    [boardPress.set('shared.locale', 'es')],
    [boardPress.set('shared.locale', null)],
  ]);
});

test('what is chosen while a switch is still being saved is saved too, and stands as it was chosen', async () => {
  const { appended, hold } = await show();
  const larger = await switches();
  const shared = await switches('Language of shared texts');
  const language = shared.getByLabelText<HTMLSelectElement>('Language of shared texts');
  const release = hold();
  fireEvent.click(larger.getByRole('checkbox', { name: /^Questions on/ }));
  fireEvent.change(language, { target: { value: 'es' } });
  fireEvent.click(larger.getByRole('checkbox', { name: /^Rules agreed/ }));
  release();
  await waitFor(() => expect(appended).toHaveLength(3));
  expect(appended).toEqual([
    [boardPress.set('switches.questions', true)],
    [boardPress.set('shared.locale', 'es')],
    [boardPress.set('switches.agreed', true)],
  ]);
  await shared.findByText(/Messages to copy/);
  expect(language.value).toBe('es');
});

test('others of the agency read the same in words, without a field', async () => {
  const on = boardJournal(['ellen', boardPress.set('switches.questions', true)]);
  await show({ entries: [...SET_UP, ...on], ports: { member: 'tom' } });
  screen.getByText(/changed by the account manager: Ellen Ward/);
  const larger = await switches();
  expect(larger.getAllByRole('listitem')).toHaveLength(1);
  larger.getByText('Questions on any card');
  screen.getByText("Each person's own");
  expect(document.querySelectorAll('input, select, textarea, button')).toHaveLength(0);
});

test('a board that nobody set up offers the three questions, and comes back from them', async () => {
  await show({});
  screen.getByText(/Three questions set the dates right/);
  fireEvent.click(screen.getByRole('button', { name: 'Set up' }));
  await screen.findByRole('heading', { name: 'Who approves for the client?' });
  fireEvent.click(screen.getByRole('button', { name: 'Skip for now' }));
  await screen.findByRole('heading', { name: 'Settings' });
});

test('stored settings that make no sense are named, and dates go on with the default', async () => {
  const bad = boardJournal(['ellen', boardPress.set('agency.zone', 'Mars/Olympus')]);
  await show({ entries: [...SET_UP, ...bad] });
  screen.getByText(/This time zone is not known: Mars\/Olympus/);
});

test('of damaged and of newer data nothing is shown that could be overwritten', async () => {
  await show({ found: { kind: 'damaged', stored: 'x' } });
  expect(screen.queryByRole('checkbox')).toBeNull();
  cleanup();
  await show({ found: { kind: 'newer', theirs: 9, ours: 1 } });
  screen.getByText(/newer version of Whose Turn/);
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('a clock that was off is said', async () => {
  const { board } = await show({ entries: SET_UP, ports: { checkClock: async () => true } });
  await board.send('rule', () => []);
  await screen.findByText(/This computer's clock is off/);
});

test('the questions that stood open over the settings stand there again, until they are left', async () => {
  const { kept } = await show();
  fireEvent.click(screen.getByRole('button', { name: 'Three questions' }));
  await screen.findByRole('heading', { name: 'Who approves for the client?' });
  const before = Object.fromEntries(kept);
  cleanup();
  const next = await show({ entries: SET_UP, kept: before });
  fireEvent.click(await screen.findByRole('button', { name: 'Skip for now' }));
  await screen.findByRole('heading', { name: 'Settings' });
  expect(next.kept.has('settings.open')).toBe(false);
});

test.each([
  ['Choose a person', SET_UP],
  ['Nobody yet', SET_UP.filter((entry) => entry.kind !== 'named' || entry.member !== 'ellen')],
])('an administrator who may name an account manager reads first: %s', async (first, entries) => {
  const member = first === 'Nobody yet' ? 'zoe' : 'tom';
  await show({ entries, ports: { member, isAdmin: async () => true } });
  const part = await switches('Name an account manager');
  const [option] = part.getAllByRole('option');
  expect(option?.textContent).toBe(first);
});
