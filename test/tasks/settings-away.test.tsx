// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { createRoleModel } from '../../src/tasks/role-model.ts';
import { AwayForm, PassForm } from '../../src/tasks/settings-away.tsx';
import { createBoardBench, SET_UP, wordsIn } from '../support/board-bench.ts';
import { withStandIn } from './role-entries.ts';

afterEach(cleanup);

async function show(locale: Locale = 'en', entries = SET_UP) {
  const bench = await createBoardBench({ entries, ports: { member: 'priya' } });
  const role = createRoleModel(bench.board, bench.ports);
  const shared = {
    sight: bench.sight(),
    words: wordsIn(locale),
    isSaving: false,
    onClose: () => closed.push('closed'),
  };
  const closed: string[] = [];
  return { ...bench, role, shared, closed };
}

const submit = () => fireEvent.submit(screen.getByRole('form'));

async function awayWith(locale: Locale, from: string, to: string, standIn: string) {
  const entries = withStandIn(SET_UP, 'dan', '2026-12-21', '2026-12-23');
  const found = await show(locale, entries);
  const { container } = render(<AwayForm part={found.role.away} {...found.shared} />);
  const [first, last] = container.querySelectorAll<HTMLInputElement>('input[type=date]');
  if (first === undefined || last === undefined) throw new Error('No days to fill in');
  fireEvent.input(first, { target: { value: from } });
  fireEvent.input(last, { target: { value: to } });
  fireEvent.change(screen.getByRole('combobox'), { target: { value: standIn } });
  submit();
  return { ...found, said: (await screen.findByRole('alert')).textContent };
}

test.each([
  ['en', 'The last day is before the first.'],
  ['ru', 'Последний день раньше первого.'],
  ['es', 'El último día es anterior al primero.'],
] as const)('reversed dates are named at the field, in %s', async (locale, text) => {
  const { said, closed } = await awayWith(locale, '2026-11-25', '2026-11-24', 'dan');
  expect(said).toBe(text);
  expect(closed).toEqual([]);
});

test.each([
  ['en', 'Choose a person.'],
  ['ru', 'Выберите человека.'],
  ['es', 'Elige a una persona.'],
] as const)('a missing stand-in is named, in %s', async (locale, text) => {
  expect((await awayWith(locale, '2026-11-24', '2026-11-25', '')).said).toBe(text);
});

test.each([
  ['en', 'There is a stand-in for these days already: Mon 21 Dec – Wed 23 Dec'],
  ['ru', 'На эти дни замена уже есть: пн 21 дек. – ср 23 дек.'],
  ['es', 'Ya hay suplente para esos días: lun 21 dic – mié 23 dic'],
] as const)('days that have a stand-in are named, in %s', async (locale, text) => {
  expect((await awayWith(locale, '2026-12-20', '2026-12-21', 'dan')).said).toBe(text);
});

test('a day that is over is refused', async () => {
  expect((await awayWith('en', '2026-11-18', '2026-11-20', 'dan')).said).toBe(
    'This day is over. Choose today or later.',
  );
});

test('passing on is told what comes of it, and closes once it is saved', async () => {
  const { role, shared, closed } = await show();
  render(<PassForm part={role.pass} {...shared} />);
  screen.getByText('A running turn passes on with its date. What you decided stays.');
  submit();
  expect((await screen.findByRole('alert')).textContent).toBe('Choose a person.');
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'dan' } });
  submit();
  await expect.poll(() => closed).toEqual(['closed']);
});

test('*Cancel* forgets what was typed', async () => {
  const { role, shared, closed, kept } = await show();
  render(<PassForm part={role.pass} {...shared} />);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'dan' } });
  expect(kept.has('settings.pass')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(kept.has('settings.pass')).toBe(false);
  expect(closed).toEqual(['closed']);
});
