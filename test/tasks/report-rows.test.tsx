// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
import { createStory, promised } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench } from './card-bench.ts';
import { type CardsSetting, createCards } from './reports-bench.ts';

afterEach(cleanup);

const FP = 'f'.repeat(43);
const NAMING =
  BOARD_ENTRIES.find((entry) => entry.kind === 'named' && entry.role === 'representative')?.id ??
  '';

function approvedCard(id: string) {
  const { add, entries } = createStory();
  const ask: CardPress = {
    ...{ kind: 'approvalAsked', content: {}, fp: FP, note: '', promise: promised('2026-11-24') },
  };
  const asked = add('tom', ask, '2026-11-20 14:00');
  const decided: CardPress = { kind: 'decided', ask: asked.id, fp: FP, opened: FP, naming: NAMING };
  add('priya', decided, '2026-11-24 12:00');
  return { id, title: id, entries };
}

async function editor(cards: CardsSetting | undefined) {
  const bench = await openBench({ viewer: 'ellen', now: '2026-12-01 10:00' });
  const ports = { ...bench.ports, ...(cards && { cards: createCards(cards) }) };
  bench.card.open({ step: 'writeReport' });
  render(<CardApp card={bench.card} ports={ports} locale="en" />);
  await screen.findByLabelText('Result 1', {}, { timeout: 20_000 });
}

const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the rows of main results', () => {
  it('take what was done together, below what was typed, and count it anew', async () => {
    await editor({ cards: [approvedCard('a'), approvedCard('b')] });
    fireEvent.input(screen.getByLabelText('Result 1'), { target: { value: 'Leads' } });
    press('Add columns');
    press('Add what we did together');
    // Counting is a part that is loaded when it is asked for.
    await waitFor(() => expect(value('Result 2')).toBe('Decisions asked for'), { timeout: 20_000 });
    expect([value('Result 1'), value('Value 2')]).toEqual(['Leads', '2']);
    const rows = screen.getAllByRole('listitem').length;
    press('Add what we did together');
    await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
    expect(screen.getAllByRole('listitem')).toHaveLength(rows);
  });

  it('say where there is nothing to tell of the period', async () => {
    await editor({ cards: [] });
    press('Add columns');
    press('Add what we did together');
    const none = 'Nothing was decided or handed over in this period.';
    await screen.findByText(none, {}, { timeout: 20_000 });
  });

  it('offer no such counting where the board’s cards cannot be read', async () => {
    await editor(undefined);
    press('Add columns');
    expect(screen.queryByRole('button', { name: 'Add what we did together' })).toBeNull();
  });

  it('go on with Enter: to the row below, and to a new one after the last', async () => {
    await editor(undefined);
    const first = screen.getByLabelText('Value 1');
    first.focus();
    fireEvent.keyDown(first, { key: 'Enter' });
    expect(document.activeElement).toBe(screen.getByLabelText('Value 2'));
    fireEvent.keyDown(screen.getByLabelText('Value 3'), { key: 'Enter' });
    await screen.findByLabelText('Result 4');
  });
});

it('a report that is refused is not offered to be published as it is', async () => {
  await editor(undefined);
  fireEvent.input(screen.getByLabelText('Result 1'), { target: { value: 'Leads' } });
  press('Publish');
  await screen.findByText('1 result has no value and will be left out.');
  screen.getByText('Write what it means.');
  screen.getByRole('button', { name: 'Publish' });
  fireEvent.input(screen.getByLabelText('What it means'), { target: { value: 'Less.' } });
  fireEvent.input(screen.getByLabelText('Link to the file'), { target: { value: 'a.example' } });
  press('Publish');
  await screen.findByRole('button', { name: 'Publish as it is' });
});
