// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { RoleSummary } from '../../src/tasks/role-summary.tsx';
import { type BenchOptions, createBoardBench, SET_UP, wordsIn } from '../support/board-bench.ts';
import { readText } from '../support/read-text.ts';
import { withAccepted, withStandIn } from './role-entries.ts';

afterEach(cleanup);

async function lines(options: BenchOptions, locale: Locale = 'en') {
  const { sight } = await createBoardBench(options);
  render(<RoleSummary sight={sight()} words={wordsIn(locale)} />);
  return screen.queryAllByRole('listitem').map((item) => readText(item.textContent));
}

test.each([
  [
    'en',
    'Not confirmed yet, but the decisions count. Named Mon 2 Nov · Ellen Ward',
    'Now · stand-in: Dan Cole · Wed 18 Nov – Wed 25 Nov',
  ],
  [
    'ru',
    'Пока без подтверждения, но решения действуют. Назначение: пн 2 нояб. · Ellen Ward',
    'Сейчас · замена: Dan Cole · ср 18 нояб. – ср 25 нояб.',
  ],
  [
    'es',
    'Aún sin confirmar, pero sus decisiones cuentan. Designación: lun 2 nov · Ellen Ward',
    'Ahora · suplente: Dan Cole · mié 18 nov – mié 25 nov',
  ],
] as const)(
  'what is not confirmed and who stands in is told, in %s',
  async (locale, named, now) => {
    const entries = withStandIn(SET_UP, 'dan', '2026-11-18', '2026-11-25');
    expect(await lines({ entries }, locale)).toEqual([named, now]);
  },
);

test('a date and the word before a dot stay whole', async () => {
  await lines({ entries: SET_UP });
  expect(screen.getByRole('listitem').textContent).toContain('Mon\u00a02\u00a0Nov\u00a0·');
});

test('a role that was confirmed needs no words', async () => {
  expect(await lines({ entries: withAccepted(SET_UP) })).toEqual([]);
});

const LEFT = 'Who decides for the client is no longer on the board. What was decided before stays.';

test.each([
  ['the account manager', 'ellen', [LEFT]],
  ['the others of the agency', 'tom', [LEFT, 'Ellen Ward can choose who decides now.']],
  ['the client', 'dan', [LEFT, 'Ellen Ward can choose who decides now.']],
] as const)('a representative who left is told to %s', async (_who, member, expected) => {
  const people = [{ id: 'ellen' }, { id: 'tom' }, { id: 'dan' }];
  expect(await lines({ entries: SET_UP, people, ports: { member } })).toEqual(expected);
});

test('an observer is told who can choose where nobody decides', async () => {
  const entries = SET_UP.filter((e) => e.kind !== 'named' || e.role !== 'representative');
  expect(await lines({ entries, ports: { member: 'zoe', mayWrite: false } })).toEqual([
    'Ellen Ward can choose who decides now.',
  ]);
});
