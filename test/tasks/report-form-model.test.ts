import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ReportChanges, ReportPress } from '../../src/domain/report/entries.ts';
import { reportText } from '../../src/domain/report/fingerprint.ts';
import { digest } from '../../src/storage/digest.ts';
import type { OpenForm } from '../../src/tasks/card-model.ts';
import { createReportFormModel } from '../../src/tasks/report-form-model.ts';
import { reportsOf } from '../../src/tasks/report-form-plan.ts';
import { REPORT_DRAFT } from '../../src/tasks/report-there.ts';
import { boardJournal, boardPress, promised, type Story } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

const DECEMBER = '2026-12-01 10:00';
const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };
const OCTOBER = { from: day('2026-10-01'), to: day('2026-10-31') };
const LONG = 'More leads for less money, because winter kitchens sell by themselves. '.repeat(3);

const amount = (of: number) => ({ amount: of, digits: 0 });

type Published = Extract<ReportPress, { kind: 'reportPublished' }>;

function published(period: Published['period'], more: Partial<Published> = {}): Published {
  return {
    kind: 'reportPublished',
    period,
    links: [],
    rows: [{ name: 'Leads', value: { amount: 46, digits: 0 } }],
    meaning: LONG.trim(),
    fp: 'A'.repeat(43),
    ...more,
  };
}

async function formOn(setting: Setting = {}, form: OpenForm = { step: 'writeReport' }) {
  const bench = await openBench({ viewer: 'ellen', now: DECEMBER, ...setting });
  bench.card.open(form);
  const model = createReportFormModel(form, bench.card, bench.ports, 'en');
  await model.restore();
  return { ...bench, model };
}

const withReport = (more: Partial<Published> = {}) => ({
  story: (story: Story) => void story.add('ellen', published(OCTOBER, more)),
});

describe('a new report', () => {
  it('is about the last month that is over', async () => {
    const { model } = await formOn();
    expect(model.typed.value).toMatchObject({ kind: 'month', ...NOVEMBER });
  });

  it('shows plan and the period before at once where the board switched them on', async () => {
    expect((await formOn()).model.typed.value.columns).toBe(false);
    const on = ['ellen', boardPress.set('switches.reportColumns', true)] as const;
    const { model } = await formOn({ board: [...BOARD_ENTRIES, ...boardJournal(on)] });
    expect(model.typed.value.columns).toBe(true);
  });

  it('is about the period that is due, wherever the clock stands', async () => {
    const press = { kind: 'reportDue', period: OCTOBER, promise: promised('2026-11-03') } as const;
    const story = (story: Story) => void story.add('ellen', press);
    expect((await formOn({ story })).model.typed.value).toMatchObject(OCTOBER);
  });

  it('takes another length as the last such period that is over', async () => {
    const { model } = await formOn();
    model.setLength('week');
    expect(model.typed.value).toMatchObject({ kind: 'week', from: '2026-11-23', to: '2026-11-29' });
    model.setLength('quarter');
    expect(model.typed.value).toMatchObject({ from: '2026-07-01', to: '2026-09-30' });
    model.stepPeriod(1);
    expect(model.typed.value).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
    model.setLength('range');
    expect(model.typed.value).toMatchObject({ kind: 'range', from: '2026-10-01' });
  });

  it('begins with the results of the last one, without values, what they were beside', async () => {
    const { model } = await formOn(withReport());
    expect(model.begun.value).toBe('last');
    expect(model.typed.value).toMatchObject({ ...NOVEMBER, columns: true, meaning: '' });
    expect(model.typed.value.rows).toMatchObject([{ name: 'Leads', value: '', previous: '46' }]);
  });

  it('begins with the report of the card that this one was copied from', async () => {
    const bench = await openBench({ viewer: 'ellen', now: DECEMBER });
    const entry = { ...published(OCTOBER), id: 'a', n: 1, at: bench.sight().now, by: 'gone' };
    const ports = { ...bench.ports, copiedEntries: async () => [entry] };
    const model = createReportFormModel({ step: 'writeReport' }, bench.card, ports, 'en');
    await model.restore();
    expect(model.typed.value).toMatchObject(NOVEMBER);
    expect(model.typed.value.rows).toMatchObject([{ name: 'Leads', previous: '46' }]);
  });
});

describe('publishing', () => {
  it('is refused without meaning and without anything to show, and stores nothing', async () => {
    const { model, entries } = await formOn();
    expect(await model.publish()).toBe(false);
    expect(model.refusals.value.map(({ type }) => type)).toEqual(['NothingToShow', 'NoMeaning']);
    expect(entries()).toEqual([]);
    model.set({ meaning: 'a' });
    expect(model.refusals.value).toEqual([]);
  });

  it('is refused with a link that is none', async () => {
    const { model, entries } = await formOn();
    model.set({ meaning: LONG });
    model.setRow(0, { name: 'Leads', value: '46' });
    model.setLink(0, { url: 'javascript:alert(1)' });
    expect(await model.publish()).toBe(false);
    expect(model.badLinks.value).toEqual([0]);
    expect(entries()).toEqual([]);
  });

  it('asks once where something may be missing; the second press publishes', async () => {
    const { model, entries } = await formOn();
    model.set({ meaning: 'Short.' });
    model.setRow(0, { name: 'Leads', value: '46' });
    expect(await model.publish()).toBe(false);
    expect(model.hints.value).toEqual([{ type: 'SoWhat' }]);
    expect(await model.publish()).toBe(true);
    expect(entries()).toHaveLength(1);
  });

  it('asks again where something else may be missing by then', async () => {
    const { model } = await formOn();
    model.set({ meaning: 'Short.' });
    model.setRow(0, { name: 'Leads', value: '46' });
    await model.publish();
    model.setRow(1, { name: 'Sales' });
    expect(await model.publish()).toBe(false);
    expect(model.hints.value.map(({ type }) => type)).toEqual(['SoWhat', 'EmptyRows']);
  });

  it('freezes what it says with its fingerprint and the board’s goal, and takes the draft away', async () => {
    const board = [
      ...BOARD_ENTRIES,
      ...boardJournal(['ellen', boardPress.set('rules.result', '40 leads a month')]).map(
        (entry) => entry,
      ),
    ];
    const { model, entries, drafts, card } = await formOn({ board });
    model.set({ meaning: ` ${LONG}`, needs: 'Prices' });
    model.setRow(0, { name: 'Leads', value: '46' });
    expect(drafts.kept.has(REPORT_DRAFT)).toBe(true);
    expect(await model.publish()).toBe(true);
    const [entry] = entries() as unknown as readonly Published[];
    if (entry === undefined) throw new Error('Nothing was stored');
    const { fp, ...said } = entry;
    expect(said).toMatchObject({ period: NOVEMBER, meaning: LONG.trim(), needs: 'Prices' });
    expect(fp).toBe(digest(reportText(said)));
    expect([drafts.kept.has(REPORT_DRAFT), card.form.value]).toEqual([false, undefined]);
  });

  it('asks where the month has a report, and then stands beside it', async () => {
    const { model, entries, sight } = await formOn(withReport());
    model.stepPeriod(-1);
    model.set({ meaning: LONG });
    model.setRow(0, { value: '47' });
    expect(await model.publish()).toBe(false);
    expect(model.hints.value.map(({ type }) => type)).toEqual(['SamePeriod']);
    expect(await model.publish()).toBe(true);
    const [first, second] = entries();
    expect(second).toMatchObject({ kind: 'reportPublished', beside: first?.id });
    expect(reportsOf(sight()).reports).toHaveLength(2);
  });

  it('tells at once what somebody else published between opening the form and the press', async () => {
    const { model, entries, pluginData, sight } = await formOn();
    model.set({ meaning: LONG });
    model.setRow(0, { name: 'Leads', value: '46' });
    const bench = await openBench({ viewer: 'tom', now: DECEMBER });
    await bench.card.send([published(NOVEMBER)]);
    pluginData.put({ kind: 'card', card: 'card1' }, 'journal', {
      ...{ v: 1, card: 'card1', board: 'board1', entries: bench.entries() },
    });
    expect(await model.publish()).toBe(false);
    expect(model.hints.value.map(({ type }) => type)).toEqual(['SamePeriod']);
    expect(model.typed.value.rows[0]).toMatchObject({ name: 'Leads', value: '46' });
    expect(await model.publish()).toBe(true);
    expect(entries()).toHaveLength(2);
    expect(reportsOf(sight()).repeated).toEqual([]);
  });

  it('goes on with what came second at the same moment', async () => {
    let second = '';
    const story = (story: Story) => {
      story.add('tom', published(NOVEMBER));
      second = story.add('ellen', published(NOVEMBER, { meaning: 'My own words' })).id;
    };
    const bench = await openBench({ viewer: 'ellen', now: DECEMBER, story });
    const form = { step: 'writeReport', about: second } as const;
    const model = createReportFormModel(form, bench.card, bench.ports, 'en');
    await model.restore();
    expect(model.typed.value).toMatchObject({ meaning: 'My own words', ...NOVEMBER });
    expect(model.typed.value.rows).toMatchObject([{ name: 'Leads', value: '46' }]);
  });

  it('names what it answers where the days differ from those that were due', async () => {
    const press = { kind: 'reportDue', period: OCTOBER, promise: promised('2026-11-03') } as const;
    let due = '';
    const story = (story: Story) => {
      due = story.add('ellen', press).id;
    };
    const bench = await openBench({ viewer: 'ellen', now: DECEMBER, story });
    const model = createReportFormModel(
      { step: 'writeReport', report: due },
      bench.card,
      bench.ports,
      'en',
    );
    model.setLength('range');
    model.set({ to: '2026-10-30', meaning: LONG });
    model.setRow(0, { name: 'Leads', value: '46' });
    expect(await model.publish()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'reportPublished', due });
    expect(reportsOf(bench.sight()).due).toEqual([]);
  });

  it('is not the client’s', async () => {
    const { model, entries, card } = await formOn({ viewer: 'priya' });
    model.set({ meaning: LONG });
    model.setRow(0, { name: 'Leads', value: '46' });
    expect(await model.publish()).toBe(false);
    expect(entries()).toEqual([]);
    expect(card.saving.value).toMatchObject({ kind: 'failed' });
  });
});

describe('a correction', () => {
  const correcting = async (more?: Partial<Published>) => {
    const bench = await openBench({ viewer: 'tom', now: DECEMBER, ...withReport(more) });
    const version = reportsOf(bench.sight()).reports[0]?.version ?? '';
    const form = { step: 'correctReport', report: version } as const;
    bench.card.open(form);
    const model = createReportFormModel(form, bench.card, bench.ports, 'en');
    await model.restore();
    return { ...bench, model, version };
  };

  it('stores what changed and nothing else', async () => {
    const { model, entries, version } = await correcting();
    model.setRow(0, { value: '48' });
    expect(await model.publish()).toBe(true);
    expect(entries().at(-1)).toMatchObject({
      kind: 'reportCorrected',
      ref: version,
      changes: { rows: [[0, { name: 'Leads', value: { amount: 48, digits: 0 } }]] },
    });
  });

  it('that changes nothing is none', async () => {
    const { model, entries, card } = await correcting();
    await model.publish();
    expect(entries()).toHaveLength(1);
    expect(card.form.value).toBeUndefined();
  });

  /** Another window corrects the report that is on the screen here. */
  const correctedMeanwhile = async (
    { version, pluginData }: Awaited<ReturnType<typeof correcting>>,
    more: Partial<Published>,
    changes: ReportChanges,
  ) => {
    const bench = await openBench({ viewer: 'ellen', now: DECEMBER, ...withReport(more) });
    await bench.card.send([{ kind: 'reportCorrected', ref: version, changes, fp: 'B'.repeat(43) }]);
    pluginData.put({ kind: 'card', card: 'card1' }, 'journal', {
      ...{ v: 1, card: 'card1', board: 'board1', entries: bench.entries() },
    });
  };

  it('keeps what another one changed meanwhile, and says whose and what that was', async () => {
    const begun = await correcting({ needs: 'Prices' });
    const { model, entries, sight } = begun;
    model.setRow(0, { value: '48' });
    await correctedMeanwhile(begun, { needs: 'Prices' }, { needs: [0, 6, 'Photos'] });
    expect(await model.publish()).toBe(false);
    expect(model.hints.value).toMatchObject([
      {
        type: 'CorrectedMeanwhile',
        theirs: [{ what: 'needs', from: 'Prices', to: 'Photos' }],
      },
    ]);
    expect(model.typed.value.rows[0]?.value).toBe('48');
    expect(await model.publish()).toBe(true);
    expect(entries()).toHaveLength(3);
    const [report] = reportsOf(sight()).reports;
    expect(report?.content).toMatchObject({ needs: 'Photos', rows: [{ value: { amount: 48 } }] });
  });

  it('keeps the rows that another one corrected or added, and stores its own alone', async () => {
    const [leads, sales] = ['Leads', 'Sales'].map((name) => ({ name, value: amount(46) }));
    const more = { rows: [leads, sales].filter((row) => row !== undefined) };
    const begun = await correcting(more);
    const { model, entries, sight } = begun;
    model.setRow(0, { value: '48' });
    const rows = [
      [1, { name: 'Sales', value: amount(9) }],
      [2, { name: 'Calls', value: amount(70) }],
    ] as const;
    await correctedMeanwhile(begun, more, { rows });
    await model.publish();
    expect(await model.publish()).toBe(true);
    const stored = { rows: [[0, { name: 'Leads', value: amount(48) }]] };
    expect(entries().at(-1)).toMatchObject({ changes: stored });
    expect(reportsOf(sight()).reports[0]?.content.rows).toEqual([
      { name: 'Leads', value: amount(48) },
      { name: 'Sales', value: amount(9) },
      { name: 'Calls', value: amount(70) },
    ]);
  });

  it('is refused where both together have more results than a report holds', async () => {
    const named = (of: string, from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => ({ name: `${of} ${n}`, value: amount(1) }));
    const more = { rows: named('Row', 0, 38) };
    const begun = await correcting(more);
    const { model, entries } = begun;
    for (const [n, { name }] of named('Mine', 0, 2).entries()) {
      model.addRow();
      model.setRow(38 + n, { name, value: '1' });
    }
    const rows = named('Theirs', 0, 2).map((row, n) => [38 + n, row] as const);
    await correctedMeanwhile(begun, more, { rows });
    await model.publish();
    expect(await model.publish()).toBe(false);
    expect(model.refusals.value).toMatchObject([{ type: 'TooLong', field: 'rows', limit: 40 }]);
    expect(entries()).toHaveLength(2);
    expect(model.typed.value.rows).toHaveLength(40);
  });

  it('leaves the goal that was published', async () => {
    const { model, sight } = await correcting({ goal: '30 leads' });
    model.setRow(0, { value: '48' });
    await model.publish();
    expect(reportsOf(sight()).reports[0]?.content.goal).toBe('30 leads');
  });
});

describe('what people type instead of numbers', () => {
  it('is read where it is a number, and kept as it is where it is none', async () => {
    const { model, sight } = await formOn();
    const typed = ['1 234,5 %', '−3', '1e3', 'n/a', '<b>9</b>'];
    for (const [n, value] of typed.entries()) {
      if (n > 2) model.addRow();
      model.setRow(n, { name: `Row ${n}`, value, plan: '0' });
    }
    model.set({ meaning: LONG });
    expect(await model.publish()).toBe(true);
    const [report] = reportsOf(sight()).reports;
    expect(report?.content.rows.map(({ value }) => value)).toEqual([
      { amount: 1234.5, unit: '%', digits: 1 },
      { amount: -3, digits: 0 },
      ...['1e3', 'n/a', '<b>9</b>'],
    ]);
    expect(report?.content.rows[0]?.plan).toEqual({ amount: 0, digits: 0 });
  });

  it('never passes for more results than a report holds', async () => {
    const { model, entries } = await formOn();
    for (let n = 0; n < 41; n += 1) {
      model.addRow();
      model.setRow(n, { name: `Row ${n}`, value: '1' });
    }
    model.set({ meaning: LONG });
    expect(await model.publish()).toBe(false);
    expect(model.refusals.value).toMatchObject([{ type: 'TooLong', field: 'rows', limit: 40 }]);
    expect(entries()).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'http://', 'docs', 'https://a b.example'])(
    'is no link: %s',
    async (url) => {
      const { model } = await formOn();
      model.set({ meaning: LONG });
      model.setRow(0, { name: 'Leads', value: '46' });
      model.setLink(0, { url });
      expect(await model.publish()).toBe(false);
      expect(model.badLinks.value).toEqual([0]);
      expect(model.typed.value.links[0]?.url).toBe(url);
    },
  );

  it('asks where days overlap those of another report, and then stands', async () => {
    const { model, entries } = await formOn(withReport());
    model.setLength('range');
    model.set({ from: '2026-10-16', to: '2026-11-15', meaning: LONG });
    model.setRow(0, { value: '46' });
    expect(await model.publish()).toBe(false);
    expect(model.hints.value.map(({ type }) => type)).toEqual(['Overlaps']);
    expect(await model.publish()).toBe(true);
    expect(entries()).toHaveLength(2);
  });
});

describe('rows', () => {
  it('are filled from a block, with values for results of the same name', async () => {
    const { model } = await formOn(withReport());
    expect(model.paste(0, 'just words')).toBe(false);
    expect(model.paste(0, 'Leads\t1,234\t1,000\nSales\t9\t')).toBe(true);
    expect(model.typed.value.rows).toMatchObject([
      { name: 'Leads', value: '1,234', plan: '1,000', previous: '46' },
      { name: 'Sales', value: '9' },
    ]);
    // Where the caret stands, and never before the result that they follow in the block.
    model.paste(2, 'Calls\t7\nLeads\t1,235\nVisits\t900');
    expect(model.typed.value.rows.map(({ name }) => name)).toEqual([
      ...['Leads', 'Sales', 'Calls', 'Visits'],
    ]);
    model.paste(0, 'Reach\t1\nSales\t9\nShare\t7 %');
    expect(model.typed.value.rows.map(({ name }) => name)).toEqual([
      ...['Reach', 'Leads', 'Sales', 'Share', 'Calls', 'Visits'],
    ]);
  });

  it('say how many of a long block were left', async () => {
    const { model } = await formOn();
    const block = Array.from({ length: 43 }, (_, n) => `Row ${n}\t${n}`).join('\n');
    model.paste(0, block);
    expect(model.typed.value.rows).toHaveLength(40);
    expect(model.left.value).toBe(3);
  });

  it('never run out', async () => {
    const { model } = await formOn();
    for (let n = 0; n < 4; n += 1) model.removeRow(0);
    expect(model.typed.value.rows).toHaveLength(1);
    model.addRow();
    expect(model.typed.value.rows).toHaveLength(2);
    model.removeLink(0);
    expect(model.typed.value.links).toHaveLength(1);
  });
});

describe('what was typed', () => {
  it('is there again, and gone where it was published from elsewhere', async () => {
    const { model, drafts } = await formOn();
    model.set({ meaning: 'Begun' });
    const text = drafts.kept.get(REPORT_DRAFT) ?? '';
    const again = await formOn({ drafts: { [REPORT_DRAFT]: text } });
    expect(again.model.typed.value.meaning).toBe('Begun');
    expect(again.model.begun.value).toBe('restored');
    const published_ = (story: Story) =>
      void story.add('ellen', published(NOVEMBER), '2026-12-01 10:30');
    const since = await formOn({
      now: '2026-12-01 11:00',
      story: published_,
      drafts: { [REPORT_DRAFT]: text },
    });
    expect(since.model.typed.value.meaning).toBe('');
    expect(since.drafts.kept.has(REPORT_DRAFT)).toBe(false);
  });
});
