import { describe, expect, it } from 'vitest';
import { createRemarksModel } from '../../src/tasks/remarks-model.ts';
import { cardOf } from './approval-cards.ts';
import { CARD, openBench, type Setting } from './card-bench.ts';

async function openRemarks(setting: Setting) {
  const bench = await openBench(setting);
  bench.card.open({ step: 'haveRemarks' });
  return { bench, model: createRemarksModel(bench.card, bench.ports) };
}

const asked = (more: Setting = {}) => openRemarks(cardOf('asked', { viewer: 'dan', ...more }));

describe('remarks', () => {
  it('are sent as a view on what is asked, one a line, and close the form', async () => {
    const { bench, model } = await asked();
    model.type(0, '1. The phone is old\n2. A bigger logo');
    expect(model.count.value).toBe(2);
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({
      kind: 'viewed',
      by: 'dan',
      ask: bench.entries()[0]?.id,
      view: 'remarks',
      remarks: ['The phone is old', 'A bigger logo'],
    });
    expect(bench.card.form.value).toBeUndefined();
  });

  it('begin with what was said before, and take its place', async () => {
    const { bench, model } = await openRemarks(cardOf('viewed', { viewer: 'dan' }));
    expect(model.lines.value.map(({ text }) => text)).toEqual([
      'The phone is old',
      'A bigger logo',
    ]);
    model.remove(0);
    await model.send();
    const views = bench.sight().turn.views.filter(({ by }) => by === 'dan');
    expect(views).toMatchObject([{ remarks: ['A bigger logo'] }]);
  });

  it.each([
    ['nothing', '  ', { type: 'Nothing' }],
    ['61 of them', Array(61).fill('Logo').join('\n'), { type: 'TooMany', limit: 60 }],
    ['2,001 characters', 'x'.repeat(2001), { type: 'TooLong', line: 1, limit: 2000 }],
  ])('are refused before anything is written: %s', async (_what, text, fault) => {
    const { bench, model } = await asked();
    model.type(0, text);
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual(fault);
    expect(bench.pluginData.tries()).toBe(0);
  });

  it('on a request that was withdrawn meanwhile are refused, and the words stay', async () => {
    const { bench, model } = await asked();
    model.type(0, 'The phone is old');
    const agency = await openBench(cardOf('asked', { viewer: 'tom' }));
    await agency.ports.card.append([{ kind: 'withdrawn', ref: bench.entries()[0]?.id ?? '' }]);
    bench.pluginData.put(CARD, 'journal', agency.pluginData.stored(CARD)['journal']);
    expect(await model.send()).toBe(false);
    expect(bench.card.saving.value).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
    expect(bench.drafts.kept.get('haveRemarks')).toContain('The phone is old');
  });

  it('come back in a form built anew, and are given up when sent', async () => {
    const { bench, model } = await asked();
    model.type(0, 'The phone is old');
    const anew = createRemarksModel(bench.card, bench.ports);
    await anew.restore();
    expect(anew.lines.value).toEqual([{ text: 'The phone is old' }]);
    await anew.send();
    expect(bench.drafts.kept.has('haveRemarks')).toBe(false);
  });

  it.each(['{', 'null', '7', '{"text":"x"}', '[7,null]'])(
    'are not taken from a draft that is none: %s',
    async (draft) => {
      const { model } = await asked({ drafts: { haveRemarks: draft } });
      await model.restore();
      expect(model.lines.value).toEqual([{ text: '' }]);
    },
  );
});
