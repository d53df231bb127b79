// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { PeopleFields, peopleWhoLeft } from '../../src/tasks/settings-people.tsx';
import { createPeoplePart } from '../../src/tasks/team-model.ts';
import { type BenchOptions, createBoardBench, SET_UP, wordsIn } from '../support/board-bench.ts';

afterEach(cleanup);

async function show(options: BenchOptions = {}) {
  const bench = await createBoardBench({ entries: SET_UP, ...options });
  const people = createPeoplePart(bench.board, bench.ports.drafts);
  render(<PeopleFields part={people} sight={bench.sight()} words={wordsIn('en')} />);
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
  expect(screen.getAllByText('no longer on the board')).toHaveLength(2);
  expect(select('Who approves for the client?').value).toBe('priya');
});
