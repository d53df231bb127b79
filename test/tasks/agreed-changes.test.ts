import { expect, it } from 'vitest';
import { loadRulesTexts } from '../../src/i18n/rules/translate.ts';
import { sentenceChanges } from '../../src/tasks/agreed-changes.ts';
import { createRulesWords } from '../../src/tasks/rules-words.ts';
import { createBoardBench, NOW, SET_UP } from '../support/board-bench.ts';

async function changed(next: Record<string, unknown>) {
  await loadRulesTexts('en');
  const bench = await createBoardBench({ entries: SET_UP });
  await bench.board.refresh();
  const sight = bench.sight();
  const words = createRulesWords('en', 'Europe/Moscow', NOW, new Map());
  const after = new Map([...sight.state.fields, ...Object.entries(next)]);
  return sentenceChanges(sight.state.fields, after, sight, bench.ports, words);
}

it('tells each rule that reads otherwise, as it is and as it would be', async () => {
  const changes = await changed({ 'terms.decision': 4 });
  expect(changes.map(({ name }) => name)).toEqual(['Decisions']);
  expect(changes[0]?.before.join()).toContain('within 2 full working days');
  expect(changes[0]?.after.join()).toContain('within 4 full working days');
});

it('tells of the counting rule where that is another one', async () => {
  expect((await changed({ 'terms.edits': 1 })).map(({ name }) => name)).toEqual(['Edits']);
  const names = (await changed({ rule: 'strict' })).map(({ name }) => name);
  expect(names).toContain('How days are counted');
});

it('tells nothing where all reads as it did', async () => {
  expect(await changed({ rule: 'full' })).toEqual([]);
});

it('tells the kinds of work of a proposal of before, which holds them in one list', async () => {
  const [change, ...more] = await changed({ 'rules.kinds': ['seo', ['k1', 'Stickers']] });
  expect(more).toEqual([]);
  expect(change?.name).toBe('Reports');
  expect(change?.after.join()).toContain('SEO work, every month; Stickers, every month');
});
