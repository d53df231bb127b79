// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { createFirstRunModel } from '../../src/tasks/first-run-model.ts';
import { WhereQuestion } from '../../src/tasks/first-run-where.tsx';
import { createBoardBench, wordsIn } from '../support/board-bench.ts';

afterEach(cleanup);

async function show(zone: string) {
  const { board, sight, ports } = await createBoardBench({ ports: { zone } });
  const model = createFirstRunModel(board, sight(), ports);
  model.notOnBoardYet();
  render(<WhereQuestion model={model} words={wordsIn('en')} known={ports.knownCalendars} />);
  return model;
}

function sentence(): string | undefined {
  return document.querySelector('.place-guess strong')?.textContent ?? undefined;
}

test('the guess is a sentence; its fields are behind Change', async () => {
  const model = await show('Europe/Moscow');
  expect(sentence()).toBe('Russia, Moscow time, Mon–Fri 10–19');
  // No line ends inside a range.
  screen.getByText('Mon–Fri');
  expect(screen.queryByLabelText('Time zone')).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  await fireEvent.change(screen.getByLabelText('Holidays'), { target: { value: 'BY' } });
  expect(model.agency.value).toMatchObject({ calendar: 'BY', zone: 'Europe/Minsk' });
});

test('the region is asked at once where days off differ', async () => {
  await show('Europe/Madrid');
  screen.getByLabelText('Region');
  cleanup();
  await show('Europe/Moscow');
  expect(screen.queryByLabelText('Region')).toBeNull();
});

test('no guess says that holidays are not counted yet', async () => {
  await show('Asia/Tokyo');
  expect(sentence()).toBe('Tokyo time, Mon–Fri 10–19');
  screen.getByText('Holidays are not counted yet.');
});

test('a client in another country gets a place of its own, open to be chosen', async () => {
  const model = await show('Europe/Moscow');
  await fireEvent.click(screen.getByLabelText('The client is in another country'));
  screen.getByRole('heading', { name: 'Where does the client work?' });
  await fireEvent.change(screen.getByLabelText('Holidays'), { target: { value: 'KZ' } });
  expect(model.client.value.calendar).toBe('KZ');
  expect(model.agency.value.calendar).toBe('RU');
});

test('a fault in hidden hours opens them', async () => {
  const model = await show('Europe/Moscow');
  model.changeAgency({ ...model.agency.value, hours: model.agency.value.hours.map(() => []) });
  await model.next();
  await screen.findByLabelText('Time zone');
});
