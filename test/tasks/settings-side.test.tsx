// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import { ClientFields, missingYears, SideForm } from '../../src/tasks/settings-side.tsx';
import { createBoardBench, NOW, SET_UP, wordsIn } from '../support/board-bench.ts';
import { rulesModelOf } from './rules-model-of.ts';

afterEach(cleanup);

async function setUp() {
  const bench = await createBoardBench({ entries: SET_UP });
  return { ...bench, model: rulesModelOf(bench) };
}

test('the years that are known, and until when officially, stand beside the calendar', async () => {
  const { model, ports } = await setUp();
  const { agency } = model;
  const words = wordsIn('en');
  const form = { fault: undefined, ports, words, now: NOW, onChange: agency.change };
  render(<SideForm {...form} draft={agency.draft.value} />);
  screen.getByText('Days off are known for 2024–2027.');
  screen.getByText(/Last official day: .*2027/);
});

test('a year without data is named, this one and the next', () => {
  const russia = holidayCalendar('RU');
  if (russia === undefined) throw new Error('No Russian calendar');
  expect(missingYears(russia, 2026)).toEqual([]);
  expect(missingYears(russia, 2027)).toEqual([2028]);
});

test('optional days are asked only where a calendar has some', async () => {
  const { model, ports } = await setUp();
  const words = wordsIn('en');
  const draft = model.agency.draft.value;
  const form = { fault: undefined, ports, words, now: NOW, onChange: () => {} };
  render(<SideForm {...form} draft={draft} />);
  expect(screen.queryByLabelText('Optional days are days off')).toBeNull();
  cleanup();
  render(<SideForm {...form} draft={draft && { ...draft, calendar: 'AR' }} />);
  screen.getByLabelText('Optional days are days off');
});

test('the client’s days are the agency’s until the switch is pressed', async () => {
  const { model, ports } = await setUp();
  const { client } = model;
  const Shown = () => <ClientFields part={client} ports={ports} words={wordsIn('en')} now={NOW} />;
  render(<Shown />);
  screen.getByText("The client's days are the same as the agency's.");
  await fireEvent.click(screen.getByLabelText('The client is in another country'));
  expect(client.draft.value?.separate).toBe(true);
  await screen.findByLabelText('Time zone');
});
