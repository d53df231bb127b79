// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { dueAt, makePromise } from '../../src/domain/calendar/promise.ts';
import { workingCalendarOf } from '../../src/domain/rules/settings.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { RulesPage } from '../../src/tasks/rules-view.tsx';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress } from '../support/journals.ts';
import { readText } from '../support/read-text.ts';
import { withPress } from './role-entries.ts';

afterEach(cleanup);

async function show(options: BenchOptions = { entries: SET_UP }, locale: Locale = 'en') {
  const bench = await createBoardBench({ ...options, ports: { locale, ...options.ports } });
  const translate = pageTranslate(locale);
  const opened: string[] = [];
  render(
    <RulesPage
      board={bench.board}
      ports={bench.ports}
      translate={translate}
      openTab={(tab) => opened.push(tab)}
    />,
  );
  await screen.findByRole('heading', { level: 1 });
  return { ...bench, translate, opened };
}

const pencil = (name: string) => screen.getByRole('button', { name: `Change: ${name}` });
const form = (name: string) => within(screen.getByRole('form', { name }));
const ruleText = (name: string) =>
  readText(screen.getByRole('heading', { name }).parentElement?.textContent);

async function open(name: string) {
  fireEvent.click(pencil(name));
  await screen.findByRole('form', { name });
  return form(name);
}

test.each(LOCALES)('five sentences stand there, whole, in %s', async (locale) => {
  await show({ entries: SET_UP }, locale);
  const names = screen.getAllByRole('heading', { level: 2 }).slice(0, 5);
  expect(names).toHaveLength(5);
  for (const { nextElementSibling } of names)
    expect(nextElementSibling?.textContent).toMatch(/\.$/);
  expect(document.body.textContent).not.toMatch(/[{}]/);
});

test.each([
  ['en', 1, 'within 1 full working day,'],
  ['en', 5, 'within 5 full working days,'],
  ['ru', 1, 'в течение 1 полного рабочего дня,'],
  ['ru', 2, 'в течение 2 полных рабочих дней,'],
  ['ru', 21, 'в течение 21 полного рабочего дня,'],
  ['es', 1, 'en 1 día hábil completo,'],
  ['es', 2, 'en 2 días hábiles completos,'],
] as const)('in %s the term of %i has its plural', async (locale, n, words) => {
  const entries = withPress(SET_UP, 'ellen', boardPress.set('terms.edits', n));
  await show({ entries }, locale);
  const [edits] = screen.getAllByRole('heading', { level: 2 });
  expect(readText(edits?.nextElementSibling?.textContent)).toContain(words);
});

test('what is typed stays under the notice that the settings became unreadable', async () => {
  const { board, find } = await show();
  const days = () => form('Edits').getAllByRole<HTMLInputElement>('spinbutton')[0];
  await open('Edits');
  fireEvent.input(days() as HTMLInputElement, { target: { value: '7' } });
  find({ kind: 'damaged', stored: 'no journal' });
  await board.refresh();
  await screen.findByText(/cannot be read\. Nothing was deleted/);
  expect(days()?.value).toBe('7');
  find(undefined);
  await board.refresh();
  await waitFor(() => expect(screen.queryByText(/cannot be read/)).toBeNull());
  expect(days()?.value).toBe('7');
});

test('a pencil opens the form of just that sentence; Save closes it and goes back to the pencil', async () => {
  const { appended } = await show();
  const edits = await open('Edits');
  expect(screen.getAllByRole('form')).toHaveLength(1);
  fireEvent.input(edits.getByLabelText('Working days for edits'), { target: { value: '4' } });
  fireEvent.click(edits.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(appended).toEqual([[boardPress.set('terms.edits', 4)]]);
  expect(document.activeElement).toBe(pencil('Edits'));
  screen.getByText('Saved.');
});

test('a date and a term in a sentence stay on one line', async () => {
  await show();
  const edits = screen.getByRole('heading', { name: 'Edits' }).parentElement?.textContent;
  expect(edits?.replaceAll('\u00a0', '~')).toContain('by Wed~25~Nov,~19:00');
});

test('the Friday example is what the engine makes of what is typed', async () => {
  const { sight, ports } = await show();
  const edits = await open('Edits');
  const { settings } = sight().state;
  const received = moscow('2026-11-20 14:00');
  for (const n of [0, 1, 3, 10]) {
    fireEvent.input(edits.getByLabelText('Working days for edits'), {
      target: { value: String(n) },
    });
    const calendar = workingCalendarOf(settings.agency, ports.holidays);
    const made = makePromise({ rule: settings.rule, n, received, now: received, calendar });
    if (!made.ok) throw new Error(made.error.type);
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', timeZone: 'Europe/Moscow' });
    await waitFor(() =>
      expect(ruleText('Edits')).toMatch(
        new RegExp(
          `Asked Fri 20 Nov, 14:00: ready by \\w+ ${day.format(dueAt(made.value))} \\w+, 19:00`,
        ),
      ),
    );
  }
});

test('another rule moves the example of the counting rule as it is chosen', async () => {
  await show();
  const rule = await open('How days are counted');
  expect(ruleText('How days are counted')).toContain('ready by Wed 25 Nov, 19:00');
  fireEvent.click(rule.getByRole('radio', { name: /^Tuesday evening/ }));
  await waitFor(() =>
    expect(ruleText('How days are counted')).toContain('ready by Tue 24 Nov, 19:00'),
  );
});

test('who decides is changed on Team', async () => {
  const { opened } = await show();
  expect(ruleText('Who decides')).toContain('Priya Shah decides for the client');
  fireEvent.click(screen.getByRole('button', { name: 'Change on Team: who decides' }));
  expect(opened).toEqual(['team']);
});

test('a kind of work gets a report of its own, dated from today', async () => {
  const { appended } = await show();
  const reports = await open('Reports');
  fireEvent.click(reports.getByRole('button', { name: 'Add: SEO results' }));
  fireEvent.click(await reports.findByRole('button', { name: 'Add: Other' }));
  fireEvent.input(await reports.findByLabelText('Kind of work'), { target: { value: 'Stickers' } });
  fireEvent.click(reports.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(appended).toHaveLength(1));
  const own = expect.stringMatching(/^rules\.kind\.k[\da-z]+$/);
  expect(appended[0]).toEqual([
    boardPress.set('rules.kind.seoResults', true),
    { kind: 'fieldSet', path: own, value: 'Stickers' },
    boardPress.set('rules.cadence.seoResults', ['quarter', '2026-11-19']),
    {
      kind: 'fieldSet',
      path: expect.stringMatching(/^rules\.cadence\.k/),
      value: ['month', '2026-11-19'],
    },
  ]);
  await waitFor(() =>
    expect(ruleText('Reports')).toContain('(SEO results, every quarter; Stickers, every month)'),
  );
});

test('a kind without a name is asked for one', async () => {
  await show();
  const reports = await open('Reports');
  fireEvent.click(reports.getByRole('button', { name: 'Add: Other' }));
  fireEvent.click(reports.getByRole('button', { name: 'Save' }));
  await reports.findByText('Name the kind of work.');
});

test('a text that is too long is refused with how much is too many, and stays', async () => {
  const { appended } = await show();
  const result = await open('What counts as a result');
  const field = result.getByRole<HTMLTextAreaElement>('textbox');
  fireEvent.input(field, { target: { value: 'x'.repeat(303) } });
  fireEvent.click(result.getByRole('button', { name: 'Save' }));
  await result.findByText('At most 300 characters: 3 too many.');
  expect(field.value).toHaveLength(303);
  expect(appended).toEqual([]);
});

test('a board without room says which texts are the longest', async () => {
  const calls = withPress(SET_UP, 'ellen', boardPress.set('rules.calls', 'c'.repeat(200)));
  const { refuse } = await show({ entries: calls });
  refuse({ type: 'TooLarge', limitChars: 4096, actualChars: 5000 });
  const result = await open('What counts as a result');
  fireEvent.input(result.getByRole('textbox'), { target: { value: 'r'.repeat(250) } });
  fireEvent.click(result.getByRole('button', { name: 'Save' }));
  const notice = within(await screen.findByRole('alert'));
  expect(notice.getAllByRole('listitem').map(({ textContent }) => readText(textContent))).toEqual([
    'What both sides count as a result, in one sentence: 250 characters',
    'When and how we call: 200 characters',
  ]);
  expect(result.getByRole<HTMLTextAreaElement>('textbox').value).toHaveLength(250);
});

test.each([
  ['Settings, Data shows what takes the room.', []],
  [
    'Older settings can be archived under Settings, Data.',
    [boardPress.set('rules.calls', 'one'), boardPress.set('rules.calls', 'two')],
  ],
])('and where room is made, by what is there to be archived: %s', async (text, presses) => {
  const entries = presses.reduce((made, one) => withPress(made, 'ellen', one), SET_UP);
  const { refuse } = await show({ entries });
  refuse({ type: 'TooLarge', limitChars: 4096, actualChars: 5000 });
  const result = await open('What counts as a result');
  fireEvent.input(result.getByRole('textbox'), { target: { value: 'r' } });
  fireEvent.click(result.getByRole('button', { name: 'Save' }));
  const notice = within(await screen.findByRole('alert'));
  expect(notice.getAllByText(/Settings, Data/).map((one) => one.textContent)).toEqual([text]);
});

test('rules of larger projects come with their switch, or with something stored', async () => {
  await show();
  expect(screen.queryByRole('heading', { name: 'Rounds included' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Urgent work' })).toBeNull();
  cleanup();
  const stored = withPress(SET_UP, 'ellen', boardPress.set('rules.rounds', 2));
  await show({ entries: withPress(stored, 'ellen', boardPress.set('switches.urgent', true)) });
  expect(ruleText('Rounds included')).toContain('The price includes 2 rounds of edits');
  expect(ruleText('Urgent work')).toContain('same terms');
});

test('two people change two rules at once: both stand', async () => {
  const { board, write, sight } = await show();
  const urgent = await open('Edits');
  fireEvent.input(urgent.getByLabelText('Working days for edits'), { target: { value: '4' } });
  write('ellen', boardPress.set('terms.decision', 5));
  await board.refresh();
  fireEvent.click(urgent.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sight().state.settings.terms).toMatchObject({ edits: 4, decision: 5 }),
  );
});

test.each([
  ['somebody else of the agency', 'tom'],
  ['the client', 'priya'],
  ['a visitor who is not signed in', undefined],
] as const)('%s reads the sentences and meets nothing to press', async (_, member) => {
  await show({ entries: SET_UP, ports: { member } });
  expect(ruleText('Edits')).toContain('The agency has edits ready');
  expect(document.querySelectorAll('button, input, select, textarea')).toHaveLength(0);
});

test('a set shows what will change before it is saved, and writes just that', async () => {
  const { appended } = await show();
  fireEvent.click(screen.getByRole('radio', { name: /^Urgent campaign/ }));
  const table = within(await screen.findByRole('table', { name: 'What will change' }));
  expect(table.getByRole('row', { name: /^Edits/ }).textContent).toBe(
    'Edits2 working days1 working day',
  );
  expect(appended).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Use this set' }));
  await waitFor(() => expect(appended).toHaveLength(1));
  expect(appended[0]).toContainEqual(boardPress.set('terms.edits', 1));
  expect(appended[0]).toContainEqual(boardPress.set('rules.cadence.all', ['week', '2026-11-19']));
  expect(appended[0]).not.toContainEqual(expect.objectContaining({ path: 'cutoff' }));
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
  fireEvent.click(screen.getByRole('radio', { name: /^Urgent campaign/ }));
  await screen.findByText('Everything in this set is so already.');
});

test('what was typed and not saved opens its form again with the keyboard there, and Cancel lets it go', async () => {
  const first = await show();
  const edits = await open('Edits');
  edits.getByLabelText('Working days for edits').focus();
  fireEvent.input(edits.getByLabelText('Working days for edits'), { target: { value: '7' } });
  cleanup();
  await show({ entries: SET_UP, kept: Object.fromEntries(first.kept) });
  const again = form('Edits');
  const field = again.getByLabelText<HTMLInputElement>('Working days for edits');
  expect(field.value).toBe('7');
  await waitFor(() => expect(document.activeElement).toBe(field));
  fireEvent.click(again.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(ruleText('Edits')).toContain('within 2 full working days');
});

test('a page left with nothing typed opens at its top', async () => {
  const first = await show();
  (await open('Edits')).getByLabelText('Working days for edits').focus();
  expect(first.kept.has('rules.focus')).toBe(true);
  cleanup();
  await show({ entries: SET_UP, kept: Object.fromEntries(first.kept) });
  expect(screen.queryByRole('form')).toBeNull();
  expect(document.activeElement).toBe(document.body);
});

test('a refused rule says why, and the typed value stays', async () => {
  const { refuse } = await show();
  refuse({ type: 'Refused', message: 'no' });
  const edits = await open('Edits');
  const field = edits.getByLabelText<HTMLInputElement>('Working days for edits');
  fireEvent.input(field, { target: { value: '4' } });
  fireEvent.click(edits.getByRole('button', { name: 'Save' }));
  await screen.findByText('Trello did not let us save this. Your text is kept here.');
  expect(field.value).toBe('4');
});

test('a stored text that makes no sense is called what its form calls it', async () => {
  await show({ entries: withPress(SET_UP, 'ellen', boardPress.set('rules.channel', 7)) });
  screen.getByText('A stored setting makes no sense and is not used: Where we write.');
});

test('a stored rule that makes no sense is named, and Save puts the default that stands in its place', async () => {
  const entries = withPress(SET_UP, 'ellen', boardPress.set('agency.zone', 'Mars/Olympus'));
  const { sight, appended } = await show({ entries });
  screen.getByText(/This time zone is not known: Mars\/Olympus/);
  const { zone } = sight().state.settings.agency;
  fireEvent.click((await open('The agency')).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(appended).toEqual([[boardPress.set('agency.zone', zone)]]));
  await waitFor(() => expect(screen.queryByText(/Mars/)).toBeNull());
});

test.each(['Cancel', 'Save'])('after %s in *More rules* they stay open', async (pressed) => {
  await show();
  const rules = screen.getByText('More rules').closest('details');
  // As a press on the summary does in a browser, which tells of it later.
  rules?.setAttribute('open', '');
  fireEvent(rules as Element, new Event('toggle')); // it stands there
  const answers = await open('Questions');
  fireEvent.input(answers.getByLabelText('Working hours for an answer'), {
    target: { value: '5' },
  });
  fireEvent.click(answers.getByRole('button', { name: pressed }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Questions' })).toBeNull());
  expect(rules?.open).toBe(true);
});
