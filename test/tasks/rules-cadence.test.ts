import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import {
  nextOwnKind,
  type ReportsDraft,
  reportsDraft,
  reportsFields,
  rowsOf,
  withKind,
  withLength,
  withoutKind,
} from '../../src/tasks/rules-cadence.ts';
import { ruleChanges } from '../../src/tasks/rules-changes.ts';
import { settingsWith } from '../../src/tasks/rules-model.ts';
import { presetChanges } from '../../src/tasks/rules-presets.ts';
import { createRulesWords } from '../../src/tasks/rules-words.ts';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardPress } from '../support/journals.ts';
import { withPress } from './role-entries.ts';

async function board(...fields: readonly (readonly [path: string, value: unknown])[]) {
  const entries = fields.reduce(
    (sum, [path, value]) => withPress(sum, 'ellen', boardPress.set(path, value)),
    SET_UP,
  );
  const { sight } = await createBoardBench({ entries });
  return { sight: sight(), draft: reportsDraft(sight()) };
}

const EVERY_MONTH = boardPress.set('rules.cadence.all', ['month', '2026-11-19']);

test('a board that tells no kinds apart has one row, and what is usual begins once it is saved', async () => {
  const { sight, draft } = await board();
  expect(rowsOf(draft)).toEqual([{ id: 'all', every: 'month' }]);
  expect(reportsFields(draft, sight)).toEqual({ ok: true, value: [EVERY_MONTH] });
});

test('what was chosen before and is saved as it is writes nothing', async () => {
  const { sight, draft } = await board(['rules.cadence.all', ['month', '2026-01-05']]);
  expect(reportsFields(draft, sight)).toEqual({ ok: true, value: [] });
});

test.each(['boutique', 'retainer'] as const)(
  'the ready set %s begins its reports today, and leaves a month chosen before as it is',
  async (preset) => {
    const { sight } = await board();
    const { ports } = await createBoardBench({ entries: SET_UP });
    expect(presetChanges(preset, sight, ports)).toContainEqual(EVERY_MONTH);
    const chosen = await board(['rules.cadence.all', ['month', '2026-01-05']]);
    const paths = presetChanges(preset, chosen.sight, ports).map(({ path }) => path);
    expect(paths).not.toContain('rules.cadence.all');
  },
);

test('a ready set says that reports begin', async () => {
  const { sight } = await board();
  const { ports } = await createBoardBench({ entries: SET_UP });
  const { settings } = sight.state;
  const words = createRulesWords('en', 'Europe/Moscow', sight.now, new Map());
  const next = settingsWith(sight, presetChanges('retainer', sight, ports), ports);
  expect(ruleChanges(settings, next, words)).toContainEqual({
    name: 'Reports',
    before: 'One report on everything, every month, not chosen yet',
    after: 'One report on everything, every month',
  });
});

test('a cadence that is changed begins today; one that is not keeps its day', async () => {
  const { sight, draft } = await board(
    ['rules.kinds', ['seo', 'design']],
    ['rules.cadence.seo', ['month', '2026-01-05']],
    ['rules.cadence.design', ['month', '2026-01-05']],
  );
  expect(reportsFields(withLength(draft, 'seo', 'week'), sight)).toEqual({
    ok: true,
    value: [boardPress.set('rules.cadence.seo', ['week', '2026-11-19'])],
  });
});

test('with the last kind taken off there is one report on everything, from today', async () => {
  const { sight, draft } = await board(['rules.kinds', ['seo']]);
  const without = withoutKind(draft, 'seo');
  expect(rowsOf(without)).toEqual([{ id: 'all', every: 'month' }]);
  expect(reportsFields(without, sight)).toEqual({
    ok: true,
    value: [
      boardPress.set('rules.kind.seo', false),
      boardPress.set('rules.cadence.all', ['month', '2026-11-19']),
    ],
  });
});

test('the board’s own kinds have names of their own, and there are at most twelve', async () => {
  let { draft } = await board(['rules.kinds', [['k1', 'Stickers']]]);
  for (let n = 2; n <= 12; n += 1) {
    const id = nextOwnKind(draft, { by: 'ellen', at: instant(1) });
    expect(Object.keys(draft.kinds)).not.toContain(id);
    draft = withKind(draft, id ?? '', 'x');
  }
  expect(nextOwnKind(draft, { by: 'ellen', at: instant(1) })).toBeUndefined();
});

test('two people who name one kind each at the same moment name two', async () => {
  const { draft } = await board();
  const ids = ['ellen', 'tom', 'zoe'].map((by) => nextOwnKind(draft, { by, at: instant(1) }));
  expect(new Set(ids).size).toBe(3);
});

test('a list of kinds that makes no sense is put right by the next save', async () => {
  const { sight, draft } = await board(['rules.kinds', 'seo'], ['rules.kind.oops', true]);
  expect(reportsFields(withKind(draft, 'design'), sight)).toMatchObject({
    value: [
      boardPress.set('rules.kinds', null),
      boardPress.set('rules.kind.oops', false),
      boardPress.set('rules.kind.design', true),
      { path: 'rules.cadence.design' },
    ],
  });
});

const KINDS = ['seo', 'design', 'copy', 'analytics', 'k1', 'k2'];
const kindsAfter = fc.uniqueArray(fc.constantFrom(...KINDS));

test('what two people add and take off at once is merged kind by kind', async () => {
  const change = (draft: ReportsDraft, wanted: readonly string[]) =>
    KINDS.reduce((sum, id) => {
      const isThere = typeof sum.kinds[id] === 'string';
      if (wanted.includes(id) === isThere) return sum;
      return isThere ? withoutKind(sum, id) : withKind(sum, id, id.startsWith('k') ? 'Own' : '');
    }, draft);
  await fc.assert(
    fc.asyncProperty(kindsAfter, fc.boolean(), kindsAfter, kindsAfter, async (at, isList, a, b) => {
      const stored = isList
        ? [['rules.kinds', at.map((id) => (id.startsWith('k') ? [id, 'Own'] : id))] as const]
        : at.map((id) => [`rules.kind.${id}`, id.startsWith('k') ? 'Own' : true] as const);
      const { sight, draft } = await board(...stored);
      const [first, second] = [a, b].map((wanted) => {
        const made = reportsFields(change(draft, wanted), sight);
        return made.ok ? made.value.map(({ path, value }) => [path, value] as const) : [];
      });
      const ways = [
        [...(first ?? []), ...(second ?? [])],
        [...(second ?? []), ...(first ?? [])],
      ];
      const expected = KINDS.filter((id) =>
        at.includes(id) ? a.includes(id) && b.includes(id) : a.includes(id) || b.includes(id),
      );
      for (const fields of ways) {
        const merged = (await board(...stored, ...fields)).draft;
        const ids = rowsOf(merged).map(({ id }) => id);
        expect(ids.filter((id) => id !== 'all').sort()).toEqual([...expected].sort());
      }
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('a kept draft of another shape shows what is usual', async () => {
  const { draft } = await board();
  const odd = { ...draft, kinds: { seo: '', x: 7 }, every: { seo: 'daily' } };
  expect(rowsOf(odd as unknown as typeof draft)).toEqual([
    { id: 'seo', work: 'seo', every: 'month' },
  ]);
});
