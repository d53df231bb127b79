// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locale.ts';
import { loadTeamTexts } from '../../src/i18n/team/translate.ts';
import { PeopleFields, peopleWhoLeft } from '../../src/tasks/settings-people.tsx';
import { createPeoplePart } from '../../src/tasks/team-model.ts';
import { teamWordsOf } from '../../src/tasks/team-words.ts';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';

afterEach(cleanup);

beforeAll(() => Promise.all(LOCALES.map(loadTeamTexts)));

async function show(options: BenchOptions = {}) {
  const bench = await createBoardBench({ entries: SET_UP, ...options });
  const people = createPeoplePart(bench.board, bench.ports.drafts);
  const words = teamWordsOf(bench.sight(), bench.ports);
  render(<PeopleFields part={people} sight={bench.sight()} words={words} />);
  return { ...bench, people };
}

const select = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);
const labels = (of: HTMLSelectElement) => [...of.options].map((option) => option.text);

test('each member has a side, and one without says so until it is chosen', async () => {
  const { people } = await show();
  expect(select('Side: Priya Shah').value).toBe('client');
  const nameless = select('Side: Member without a name');
  expect(labels(nameless)[0]).toBe('not placed yet');
  await fireEvent.change(nameless, { target: { value: 'client' } });
  expect(people.draft.value?.sides['zoe']).toBe('client');
});

test('the representative comes from the client, the account manager from the agency', async () => {
  const { people } = await show();
  expect(labels(select('Who approves for the client?'))).toEqual([
    'Nobody yet',
    'Priya Shah',
    'Dan Cole',
  ]);
  expect(labels(select('Account manager'))).toEqual(['Nobody yet', 'Ellen Ward', 'Tom Baker']);
  await fireEvent.change(select('Who approves for the client?'), { target: { value: '' } });
  expect(people.draft.value?.representative).toBeUndefined();
});

test('who left the board is still told, with the side and the role', async () => {
  const { sight } = await show({ people: [{ id: 'ellen', name: 'Ellen Ward' }, { id: 'tom' }] });
  expect(peopleWhoLeft(sight()).map(({ member }) => member)).toEqual(['priya', 'dan']);
  // Her and her colleague's lines, and her own in the list of those who decide.
  expect(screen.getAllByText('no longer on the board')).toHaveLength(3);
  expect(select('Who approves for the client?').value).toBe('priya');
});

const called = (name: string, at: number) => ({ id: `n${at}`, name });
const CROWD = Array.from({ length: 60 }, (_, n) => ({ id: `m${n}`, name: `Person ${n}` }));

test('of 60 members twelve stand there, the others behind one press or a search', async () => {
  const { people } = await show({ people: CROWD });
  const sides = () => document.querySelectorAll('select[aria-label^="Side: "]');
  expect(sides()).toHaveLength(12);
  const all = screen.getByRole('button', { name: 'Show all 60' });
  expect(all.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(all);
  await waitFor(() => expect(sides()).toHaveLength(60));
  fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
  fireEvent.input(screen.getByLabelText('Find in the list'), { target: { value: ' person 57 ' } });
  await waitFor(() => expect(sides()).toHaveLength(1));
  screen.getByText('1 person found');
  fireEvent.change(select('Side: Person 57'), { target: { value: 'client' } });
  expect(people.draft.value?.sides['m57']).toBe('client');
  // Whom it is about stands in the lists of roles, however the list is folded.
  await waitFor(() =>
    expect(labels(select('Who approves for the client?'))).toContain('Person 57'),
  );
});

test.each([
  ['en', ['1 person found', '2 people found', '5 people found']],
  ['ru', ['Найден 1 человек', 'Найдено 2 человека', 'Найдено 5 человек']],
  ['es', ['1 persona encontrada', '2 personas encontradas', '5 personas encontradas']],
] as const)('a search says in words how many it found, in %s', async (locale, told) => {
  const crowd = [...CROWD.slice(0, 12), ...['A', 'Ab', 'Abc', 'Abcd', 'Abcde'].map(called)];
  await show({ people: crowd, ports: { locale } });
  for (const [at, asked] of ['abcde', 'abcd', 'a'].entries()) {
    fireEvent.input(screen.getByRole('textbox'), { target: { value: asked } });
    await screen.findByText(told[at] ?? '');
  }
});

test('a search that finds nobody says so', async () => {
  await show({ people: CROWD });
  fireEvent.input(screen.getByLabelText('Find in the list'), { target: { value: 'nobody' } });
  await screen.findByText('Nobody found. Try another word.');
});

test('a dozen members are not folded, and need no search', async () => {
  await show({ people: CROWD.slice(0, 12) });
  expect(document.querySelectorAll('select[aria-label^="Side: "]')).toHaveLength(12);
  expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
  expect(screen.queryByLabelText('Find in the list')).toBeNull();
});
