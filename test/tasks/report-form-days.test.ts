import { describe, expect, it } from 'vitest';
import { createReportFormModel } from '../../src/tasks/report-form-model.ts';
import { boardJournal, boardPress } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench } from './card-bench.ts';

const CADENCES = [
  boardPress.set('rules.kinds', ['seo', 'seoResults']),
  boardPress.set('rules.cadence.seo', ['month', '2026-09-01']),
  boardPress.set('rules.cadence.seoResults', ['quarter', '2026-07-01']),
].map((set) => ['ellen', set] as const);

async function editor() {
  const board = [...BOARD_ENTRIES, ...boardJournal(...CADENCES)];
  const bench = await openBench({ viewer: 'ellen', now: '2026-12-01 10:00', board });
  const form = { step: 'writeReport' } as const;
  bench.card.open(form);
  const model = createReportFormModel(form, bench.card, bench.ports, 'en');
  await model.restore();
  return model;
}

describe('the kind of work that is chosen', () => {
  it('brings the last of its own periods that is over', async () => {
    const model = await editor();
    expect(model.typed.value).toMatchObject({ work: 'seo', kind: 'month', from: '2026-11-01' });
    model.setWork('seoResults');
    expect(model.typed.value).toMatchObject({
      ...{ work: 'seoResults', kind: 'quarter' },
      ...{ from: '2026-07-01', to: '2026-09-30' },
    });
    model.setWork('seo');
    expect(model.typed.value).toMatchObject({ work: 'seo', kind: 'month', from: '2026-11-01' });
  });

  it('leaves days that somebody chose one by one', async () => {
    const model = await editor();
    model.setLength('range');
    model.set({ from: '2026-10-16' });
    model.setWork('seoResults');
    expect(model.typed.value).toMatchObject({
      ...{ work: 'seoResults', kind: 'range' },
      ...{ from: '2026-10-16', to: '2026-11-30' },
    });
  });
});
