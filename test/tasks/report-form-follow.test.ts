import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ReportChanges } from '../../src/domain/report/entries.ts';
import { createReportFormModel } from '../../src/tasks/report-form-model.ts';
import { reportsOf } from '../../src/tasks/report-form-plan.ts';
import type { Story } from '../support/journals.ts';
import { openBench } from './card-bench.ts';

const amount = (of: number) => ({ amount: of, digits: 0 });
const leads = { name: 'Leads', value: amount(46) };
const sales = { name: 'Sales', value: amount(9) };

const SETTING = {
  now: '2026-12-01 10:00',
  story: (story: Story) =>
    void story.add('ellen', {
      kind: 'reportPublished',
      period: { from: day('2026-10-01'), to: day('2026-10-31') },
      ...{ links: [], rows: [leads, sales], meaning: 'More leads.', fp: 'A'.repeat(43) },
    }),
};

async function correcting() {
  const bench = await openBench({ viewer: 'tom', ...SETTING });
  const version = reportsOf(bench.sight()).reports[0]?.version ?? '';
  const form = { step: 'correctReport', report: version } as const;
  bench.card.open(form);
  const model = createReportFormModel(form, bench.card, bench.ports, 'en');
  await model.restore();
  return { ...bench, model, version };
}

/** Another window corrects the report that is on the screen here. */
async function correctedMeanwhile(
  { version, pluginData }: Awaited<ReturnType<typeof correcting>>,
  changes: ReportChanges,
): Promise<void> {
  const bench = await openBench({ viewer: 'ellen', ...SETTING });
  await bench.card.send([{ kind: 'reportCorrected', ref: version, changes, fp: 'B'.repeat(43) }]);
  pluginData.put({ kind: 'card', card: 'card1' }, 'journal', {
    ...{ v: 1, card: 'card1', board: 'board1', entries: bench.entries() },
  });
}

describe('while another one corrects the report', () => {
  const values = ({ model }: Awaited<ReturnType<typeof correcting>>) =>
    model.typed.value.rows.map(({ value }) => value);

  it('shows what was changed there in what nobody touched here', async () => {
    const begun = await correcting();
    begun.model.setRow(0, { value: '48,' });
    const rows = [[1, { name: 'Sales', value: amount(12) }]] as const;
    await correctedMeanwhile(begun, { rows });
    await begun.card.refresh();
    begun.model.follow();
    expect(values(begun)).toEqual(['48,', '12']);
  });

  it('takes a value back to what it was where somebody types that', async () => {
    const begun = await correcting();
    const rows = [[1, { name: 'Sales', value: amount(12) }]] as const;
    await correctedMeanwhile(begun, { rows });
    await begun.card.refresh();
    begun.model.follow();
    begun.model.setRow(1, { value: '9' });
    await begun.model.publish();
    expect(await begun.model.publish()).toBe(true);
    const [report] = reportsOf(begun.sight()).reports;
    expect(report?.content.rows).toEqual([leads, sales]);
  });

  it('moves no row under the hands of who types', async () => {
    const begun = await correcting();
    begun.model.setRow(1, { value: '10' });
    const rows = [[2, { name: 'Calls', value: amount(70) }]] as const;
    await correctedMeanwhile(begun, { rows });
    await begun.card.refresh();
    begun.model.follow();
    expect(values(begun)).toEqual(['46', '10']);
    await begun.model.publish();
    expect(await begun.model.publish()).toBe(true);
    const [report] = reportsOf(begun.sight()).reports;
    expect(report?.content.rows.map(({ name }) => name)).toEqual(['Leads', 'Sales', 'Calls']);
  });

  it('finds a draft of before again with what was changed since', async () => {
    const begun = await correcting();
    begun.model.setRow(0, { value: '48' });
    const rows = [[1, { name: 'Sales', value: amount(12) }]] as const;
    await correctedMeanwhile(begun, { rows });
    await begun.card.refresh();
    const form = { step: 'correctReport', report: begun.version } as const;
    const model = createReportFormModel(form, begun.card, begun.ports, 'en');
    const restoring = model.restore();
    model.follow();
    await restoring;
    expect(model.typed.value.rows.map(({ value }) => value)).toEqual(['48', '12']);
  });
});
