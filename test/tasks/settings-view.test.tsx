// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { SettingsPage } from '../../src/tasks/settings-view.tsx';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

afterEach(cleanup);

async function show(options: BenchOptions = { entries: SET_UP }, locale: Locale = 'en') {
  const bench = await createBoardBench({ ...options, ports: { locale, ...options.ports } });
  const translate = pageTranslate(locale);
  render(<SettingsPage board={bench.board} ports={bench.ports} translate={translate} />);
  return { ...bench, translate };
}

const part = (name: string) => within(screen.getByRole('form', { name }));

test.each(LOCALES)(
  'every part has its heading and no placeholder is left open: %s',
  async (locale) => {
    const { translate } = await show({ entries: SET_UP }, locale);
    for (const key of ['people', 'agency', 'client', 'rule', 'terms', 'language'] as const) {
      screen.getByRole('heading', { name: translate(`settings.${key}`) });
    }
    screen.getByRole('heading', { name: translate('approvals.title') });
    expect(document.body.textContent).not.toMatch(/\{\w+\}/);
    expect(document.body.textContent).toContain(translate('settings.frozen'));
  },
);

test('Save is there once something is changed, says that it saved, and leaves the keyboard in place', async () => {
  const { appended } = await show();
  const terms = part('Terms, in working days');
  expect(terms.queryByRole('button', { name: 'Save' })).toBeNull();
  fireEvent.input(terms.getByLabelText('Edits'), { target: { value: '4' } });
  fireEvent.click(await terms.findByRole('button', { name: 'Save' }));
  await terms.findByText('Saved.');
  expect(appended).toEqual([[boardPress.set('terms.edits', 4)]]);
  expect(terms.queryByRole('button', { name: 'Save' })).toBeNull();
  const heading = terms.getByRole('heading');
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('Cancel goes back to what is stored', async () => {
  await show();
  const terms = part('Terms, in working days');
  const edits = terms.getByLabelText<HTMLInputElement>('Edits');
  fireEvent.input(edits, { target: { value: '4' } });
  fireEvent.click(await terms.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(edits.value).toBe('2'));
});

test('a refused write says why, and the typed value stays', async () => {
  const { refuse } = await show();
  refuse({ type: 'TooLarge', limitChars: 4096, actualChars: 5000 });
  const terms = part('Terms, in working days');
  fireEvent.input(terms.getByLabelText('Edits'), { target: { value: '4' } });
  fireEvent.click(await terms.findByRole('button', { name: 'Save' }));
  await terms.findByText(/no room left/);
  expect(terms.getByLabelText<HTMLInputElement>('Edits').value).toBe('4');
});

test('others of the agency read the same in words, without a field', async () => {
  await show({ entries: SET_UP, ports: { member: 'tom' } });
  screen.getByText(/changed by the account manager: Ellen Ward/);
  screen.getByText('Russia, Moscow time, Mon–Fri 10–19');
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
  part('The agency').getByRole('button', { name: 'Save' });
});

test('of damaged and of newer data nothing is shown that could be overwritten', async () => {
  await show({ found: { kind: 'damaged', stored: 'x' } });
  expect(screen.queryByRole('form')).toBeNull();
  cleanup();
  await show({ found: { kind: 'newer', theirs: 9, ours: 1 } });
  screen.getByText(/newer version of Whose Turn/);
  expect(screen.queryByRole('form')).toBeNull();
});

test('a clock that was off is said', async () => {
  const { board } = await show({ entries: SET_UP, ports: { checkClock: async () => true } });
  await board.send('rule', () => []);
  await screen.findByText(/This computer's clock is off/);
});

test('a part typed into before the page went is there with its Save, and the keyboard in its field', async () => {
  const { kept } = await show();
  const terms = () => part('Terms, in working days');
  terms().getByLabelText('Edits').focus();
  fireEvent.input(terms().getByLabelText('Edits'), { target: { value: '4' } });
  const before = Object.fromEntries(kept);
  cleanup();
  await show({ entries: SET_UP, kept: before });
  terms().getByText('Your text from last time is still here.');
  expect(terms().getByLabelText<HTMLInputElement>('Edits').value).toBe('4');
  terms().getByRole('button', { name: 'Save' });
  await waitFor(() => expect(document.activeElement).toBe(terms().getByLabelText('Edits')));
  fireEvent.click(terms().getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByText(/from last time/)).toBeNull());
});

test('a page closed with nothing typed opens at its top', async () => {
  const { kept } = await show();
  part('Terms, in working days').getByLabelText('Edits').focus();
  const before = Object.fromEntries(kept);
  cleanup();
  await show({ entries: SET_UP, kept: before });
  expect(document.activeElement).toBe(document.body);
  expect(screen.queryByText(/from last time/)).toBeNull();
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

test('what is typed stays while the questions stand over it', async () => {
  await show();
  const edits = () => part('Terms, in working days').getByLabelText<HTMLInputElement>('Edits');
  fireEvent.input(edits(), { target: { value: '4' } });
  fireEvent.click(screen.getByRole('button', { name: 'Three questions' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Skip for now' }));
  await screen.findByRole('heading', { name: 'Settings' });
  expect(edits().value).toBe('4');
});

test('who handed the account on finds nothing unsaved when it comes back to him', async () => {
  const kept = { 'settings.people': '{"manager":"tom"}' };
  const handed = boardJournal(['ellen', boardPress.name('tom', 'accountManager')]);
  const page = await show({ entries: [...SET_UP, ...handed], kept });
  expect(screen.queryByRole('form')).toBeNull();
  expect(page.kept.has('settings.people')).toBe(false);
});
