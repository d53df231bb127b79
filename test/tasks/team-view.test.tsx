// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import type { PrintedTeam } from '../../src/tasks/printed-team.ts';
import { TeamPage } from '../../src/tasks/team-view.tsx';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';
import { type BoardStory, boardJournal, boardPress } from '../support/journals.ts';

afterEach(cleanup);

async function show(options: BenchOptions = {}) {
  const bench = await createBoardBench({ entries: SET_UP, ...options });
  const translate = pageTranslate(bench.ports.locale);
  render(<TeamPage board={bench.board} ports={bench.ports} translate={translate} />);
  await screen.findByRole('heading', { level: 1, name: translate('tab.team') });
  return bench;
}

const side = (name: string) => within(screen.getByRole('region', { name }));
const after = (...presses: BoardStory) => [...SET_UP, ...boardJournal(...presses)];
const toldAll = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);
const rowOf = (name: string) => {
  const rows = screen.getAllByText(name).map((found) => found.closest('li'));
  return rows.find((row) => row !== null)?.textContent;
};

test.each(LOCALES)('no placeholder is left open, with a form open: %s', async (locale) => {
  const open = JSON.stringify({ member: 'tom', form: 'person' });
  await show({ kept: { 'team.open': open }, ports: { locale } });
  expect(screen.getAllByRole('checkbox').length).toBeGreaterThan(6);
  expect(document.body.textContent).not.toMatch(/\{\w+\}/);
});

test('everybody stands by side, and who was not placed is not forgotten', async () => {
  await show();
  expect(side('Agency').getAllByRole('listitem')).toHaveLength(2);
  expect(side('Client').getAllByRole('listitem')).toHaveLength(2);
  side('On neither side yet').getByText('Member without a name');
});

test('who left is told, once placed', async () => {
  await show({ people: [{ id: 'ellen', name: 'Ellen Ward' }] });
  expect(side('No longer on the board').getAllByRole('listitem')).toHaveLength(3);
  side('Client').getByText('Nobody from the client is on the board yet.');
});

test('edit is on one’s own row, and on all for the account manager', async () => {
  await show({ ports: { member: 'tom' } });
  expect(screen.getAllByRole('button', { name: /^Edit: / })).toHaveLength(1);
  expect(screen.queryByRole('form', { name: 'People' })).toBeNull();
  cleanup();
  await show();
  expect(screen.getAllByRole('button', { name: /^Edit: / })).toHaveLength(5);
  screen.getByRole('form', { name: 'People' });
});

test('a row is edited: the form closes, the row says it, the keyboard is back on it', async () => {
  const { appended } = await show();
  fireEvent.click(screen.getByRole('button', { name: 'Edit: Tom Baker' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Design' }));
  fireEvent.input(screen.getByLabelText('What to ask about'), { target: { value: 'logo' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Ask about: logo');
  expect(appended).toHaveLength(1);
  const edit = await screen.findByRole('button', { name: 'Edit: Tom Baker' });
  await waitFor(() => expect(document.activeElement).toBe(edit));
});

test('a row that somebody else changed meanwhile says so in its form, on a page opened anew too', async () => {
  const told = /^This was changed while you were editing it/;
  const open = JSON.stringify({ member: 'tom', form: 'person' });
  const bench = await show({ kept: { 'team.open': open } });
  fireEvent.input(screen.getByLabelText('What to ask about'), { target: { value: 'logo' } });
  expect(screen.queryByText(told)).toBeNull();
  const entries = after(['tom', boardPress.set('people.tom.topics', 'banners')]);
  cleanup();
  await show({ kept: Object.fromEntries(bench.kept), entries });
  screen.getByText(told);
  screen.getByText('Ask about: banners');
  expect(screen.getByLabelText<HTMLInputElement>('What to ask about').value).toBe('logo');
});

test.each([
  ['en', 'Set days away: Tom Baker', 'Change days away: Tom Baker'],
  ['ru', 'Указать отсутствие: Tom Baker', 'Изменить отсутствие: Tom Baker'],
  ['es', 'Indicar ausencia: Tom Baker', 'Cambiar ausencia: Tom Baker'],
] as const)(
  'days away that are there are changed, not set again, in %s',
  async (locale, set, change) => {
    await show({ ports: { locale } });
    screen.getByRole('button', { name: set });
    cleanup();
    const away = boardPress.set('people.tom.away', ['2026-11-24', '2026-11-26']);
    await show({ entries: after(['ellen', away]), ports: { locale } });
    screen.getByRole('button', { name: change });
    expect(screen.queryByRole('button', { name: set })).toBeNull();
  },
);

test('days away of one’s own are changed too', async () => {
  const away = boardPress.set('people.tom.away', ['2026-11-24', '2026-11-26']);
  await show({ ports: { member: 'tom' } });
  screen.getByRole('button', { name: "I'm away" });
  cleanup();
  await show({ entries: after(['ellen', away]), ports: { member: 'tom' } });
  screen.getByRole('button', { name: 'Change days away' });
});

const WEEK = [[], [], [], [], [], [], []];

test('a time zone that nobody knows is named, with whose counts meanwhile', async () => {
  await show({ entries: after(['ellen', boardPress.set('people.tom.zone', 'Nowhere')]) });
  expect(toldAll()).toEqual([
    'Tom Baker: this time zone is not known (Nowhere). Until another one is chosen, that of the side counts.',
  ]);
  // That of the side is the reader's own: no second clock stands beside it.
  expect(rowOf('Tom Baker')).toMatch(/Mon–Fri 10–19(?! \()/);
});

test.each([
  [
    'overlap',
    [
      [600, 800],
      [700, 900],
    ],
  ],
  ['end before they begin', [[720, 600]]],
])('hours that %s are told, and those of the side count until they are mended', async (_, day) => {
  const hours = [day, ...WEEK.slice(1)];
  await show({ entries: after(['ellen', boardPress.set('people.dan.hours', hours)]) });
  expect(toldAll()).toEqual([
    'Dan Cole: these hours overlap or end before they begin. Until they are mended, those of the side count.',
  ]);
  expect(rowOf('Dan Cole')).toMatch(/Mon–Fri 10–19/);
});

test('a week without a working day is told as just that', async () => {
  await show({ entries: after(['ellen', boardPress.set('people.dan.hours', WEEK)]) });
  expect(toldAll()).toEqual([
    'Dan Cole: no working day is set. Until one is, the days of the side count.',
  ]);
});

test('a field that makes no sense is named and not used', async () => {
  await show({ entries: after(['ellen', boardPress.set('people.priya.answer', 'soon')]) });
  expect(toldAll()).toHaveLength(1);
  expect(toldAll()[0]).toMatch(
    /^Priya Shah: a field makes no sense and is not used \(Promised answer/,
  );
});

test('with a second account manager it is said who counts', async () => {
  const entries = after(['tom', boardPress.name('tom', 'accountManager'), '2026-11-18 10:00']);
  await show({ entries });
  screen.getByText(/^Ellen Ward was the account manager before\. Tom Baker was named last/);
});

test('with no account manager it is said, and anybody of the agency may edit', async () => {
  const entries = boardJournal(['ellen', boardPress.place('tom', 'agency')]);
  await show({ entries, ports: { member: 'tom' } });
  screen.getByRole('form', { name: 'People' });
  screen.getByText('There is no account manager: anybody from the agency can edit team and rules.');
  expect(screen.getAllByRole('button', { name: /^Edit: / }).length).toBeGreaterThan(1);
});

test('a representative who is also in the agency is told, with who decides', async () => {
  await show({ entries: after(['ellen', boardPress.place('priya', 'agency')]) });
  screen.getByText(/^Priya Shah decides for the client and is listed with the agency\./);
});

test.each([
  ['ellen', ' Choose another side or another person below.'],
  ['tom', ''],
])('to choose another side is said only to who may: %s', async (member, way) => {
  const entries = after(['ellen', boardPress.place('priya', 'agency')]);
  await show({ entries, ports: { member } });
  expect(toldAll()).toEqual([
    `Priya Shah decides for the client and is listed with the agency.${way}`,
  ]);
});

test('sixty people are folded and can be searched by name and topic', async () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ id: `m${at}`, name: `Person ${at}` }));
  const entries = after(['ellen', boardPress.set('people.m59.topics', 'banners')]);
  await show({ entries, people: [{ id: 'ellen', name: 'Ellen Ward' }, ...many] });
  expect(side('On neither side yet').getAllByRole('listitem')).toHaveLength(12);
  const find = screen.getByLabelText('Find a person or a topic');
  fireEvent.input(find, { target: { value: 'banner' } });
  await screen.findByText('1 person found');
  screen.getByText('Ask about: banners');
  fireEvent.input(find, { target: { value: 'juggling' } });
  await screen.findByText('Nobody found. Try another word.');
});

test('the team is printed, and is there as text where no page opens', async () => {
  const printed: PrintedTeam[] = [];
  let opens = true;
  const printTeam = (team: PrintedTeam) => {
    printed.push(team);
    return opens;
  };
  await show({ ports: { printTeam } });
  const print = () => fireEvent.click(screen.getByRole('button', { name: 'Print the team' }));
  print();
  expect(printed[0]?.sides.map(({ title }) => title)).toEqual([
    'Agency',
    'Client',
    'On neither side yet',
  ]);
  expect(screen.queryByText(/^No new tab came up/)).toBeNull();
  opens = false;
  print();
  await screen.findByText(/^No new tab came up/);
});

test('no line of a row begins with a dot', async () => {
  const away = boardPress.set('people.tom.away', ['2026-11-19', '2026-11-27', 'ellen']);
  const answer = boardPress.set('people.tom.answer', 2);
  await show({ entries: after(['ellen', away], ['ellen', answer]) });
  expect(rowOf('Ellen Ward')).toContain('Available now\u00a0· until');
  expect(rowOf('Tom Baker')).toContain('\u00a0· answers within 2');
});

test('on paper stands who is away, until when, and who stands in', async () => {
  const printed: PrintedTeam[] = [];
  const away = boardPress.set('people.tom.away', ['2026-11-19', '2026-11-27', 'ellen']);
  const printTeam = (team: PrintedTeam) => printed.push(team) > 0;
  await show({ entries: after(['ellen', away]), ports: { printTeam } });
  fireEvent.click(screen.getByRole('button', { name: 'Print the team' }));
  expect(printed[0]?.file).toMatch(
    /Away until Fri 27 Nov · back Mon 30 Nov .* · Stand-in: Ellen Ward/,
  );
});

describe('who is on which side', () => {
  const people = () => within(screen.getByRole('form', { name: 'People' }));
  const manager = () => people().getByLabelText<HTMLSelectElement>('Account manager');
  const choose = (member: string) => fireEvent.change(manager(), { target: { value: member } });
  // A page keeps where the keyboard is once it has drawn.
  const stay = (kept: ReadonlyMap<string, string>) =>
    waitFor(() => {
      manager().blur();
      manager().focus();
      expect(kept.has('team.focus')).toBe(true);
    });

  test('has a Save once something is changed, says that it saved, and leaves the keyboard there', async () => {
    const { appended } = await show();
    expect(people().queryByRole('button', { name: 'Save' })).toBeNull();
    const zoe = people().getByLabelText('Side: Member without a name');
    fireEvent.change(zoe, { target: { value: 'client' } });
    fireEvent.click(await people().findByRole('button', { name: 'Save' }));
    await people().findByText('Saved.');
    expect(appended).toEqual([[boardPress.place('zoe', 'client')]]);
    expect(people().queryByRole('button', { name: 'Save' })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(people().getByRole('heading')));
  });

  test('goes back by Cancel to what is stored', async () => {
    await show();
    choose('tom');
    fireEvent.click(await people().findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(manager().value).toBe('ellen'));
  });

  test('says why it could not be saved, and what was chosen stays', async () => {
    const { refuse } = await show();
    refuse({ type: 'TooLarge', limitChars: 4096, actualChars: 5000 });
    choose('tom');
    fireEvent.click(await people().findByRole('button', { name: 'Save' }));
    await people().findByText(/no room left/);
    expect(manager().value).toBe('tom');
  });

  test('stands as it was chosen on a page opened anew, with the keyboard in its field', async () => {
    const { kept } = await show();
    await stay(kept);
    choose('tom');
    cleanup();
    await show({ kept: Object.fromEntries(kept) });
    people().getByText('Your text from last time is still here.');
    expect(manager().value).toBe('tom');
    await waitFor(() => expect(document.activeElement).toBe(manager()));
    fireEvent.click(people().getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByText(/from last time/)).toBeNull());
  });

  test('a page closed with nothing changed opens at its top', async () => {
    const { kept } = await show();
    await stay(kept);
    cleanup();
    await show({ kept: Object.fromEntries(kept) });
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByText(/from last time/)).toBeNull();
  });
});
