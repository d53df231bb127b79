import { describe, expect, it } from 'vitest';
import { createMissingModel } from '../../src/tasks/missing-model.ts';
import { press } from '../support/journals.ts';
import { openBench, type Setting } from './card-bench.ts';

async function form(setting: Setting = {}) {
  const bench = await openBench({ viewer: 'tom', now: '2026-11-23 15:00', ...setting });
  bench.card.open({ step: 'missing' });
  return { ...bench, model: createMissingModel(bench.card, bench.ports) };
}

const onWork: Setting = {
  story: (story) => void story.add('priya', press.request(['Logo'], '2026-11-25')),
};

describe('what is missing', () => {
  it('is asked for by the board’s term, in the days of who owes it', async () => {
    const { model, entries, card } = await form(onWork);
    model.toggle('adAccount');
    expect(model.days.value).toBe('3');
    expect(model.promise.value).toMatchObject({ day: '2026-11-27', n: 3 });
    expect(await model.send()).toBe(true);
    expect(entries().at(-1)).toMatchObject({
      kind: 'paused',
      debts: [{ what: 'adAccount', who: 'client', promise: { day: '2026-11-27' } }],
    });
    expect(card.form.peek()).toBeUndefined();
  });

  it('may be several at once, each with its words, of one person by name', async () => {
    const { model, entries } = await form(onWork);
    model.toggle('pictures');
    model.toggle('other');
    model.put({ from: 'dan', words: { other: 'The price list', pictures: '' }, days: '5' });
    expect(await model.send()).toBe(true);
    const { debts } = entries().at(-1) as unknown as { debts: readonly object[] }; // the form writes one entry
    expect(debts).toMatchObject([
      { what: 'pictures', who: 'client', whom: 'dan', promise: { n: 5 } },
      { what: 'other', words: 'The price list', whom: 'dan' },
    ]);
    expect(debts[0]).not.toHaveProperty('words');
  });

  it('may be several things of no kind, one a line', async () => {
    const { model, entries } = await form(onWork);
    model.toggle('other');
    expect(model.count.value).toBe(1);
    model.put({ words: { other: ' Prices \n\nLogo in SVG\n' } });
    expect(model.count.value).toBe(2);
    model.toggle('brief');
    expect(model.count.value).toBe(3);
    model.toggle('brief');
    expect(await model.send()).toBe(true);
    expect(entries().at(-1)).toMatchObject({
      debts: [
        { what: 'other', words: 'Prices' },
        { what: 'other', words: 'Logo in SVG' },
      ],
    });
    const tooMany = await form(onWork);
    tooMany.model.toggle('other');
    tooMany.model.put({ words: { other: 'x\n'.repeat(13) } });
    expect(await tooMany.model.send()).toBe(false);
    expect(tooMany.model.fault.value).toBe('tooMany');
  });

  it('begins with what a report says is needed, and with no draft of other words', async () => {
    const bench = await openBench({ viewer: 'tom', now: '2026-11-23 15:00', ...onWork });
    bench.ports.drafts.save('missing', JSON.stringify({ chosen: ['brief'] }));
    const model = createMissingModel(bench.card, bench.ports, 'Prices for December\nA photo');
    await model.restore();
    expect(model.draft.value).toMatchObject({
      chosen: ['other'],
      words: { other: 'Prices for December\nA photo' },
    });
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({
      debts: [{ words: 'Prices for December' }, { words: 'A photo' }],
    });
  });

  it('may be asked of somebody who is not here, and by the client of the agency', async () => {
    const third = await form(onWork);
    third.model.toggle('documents');
    third.model.put({ from: 'others' });
    await third.model.send();
    expect(third.entries().at(-1)).toMatchObject({ debts: [{ who: 'others' }] });
    const client = await form({ viewer: 'priya', ...onWork });
    client.model.toggle('documents');
    await client.model.send();
    expect(client.entries().at(-1)).toMatchObject({ debts: [{ who: 'agency' }] });
  });

  it.each([
    ['nothing', () => undefined],
    ['needsWords', ({ model }) => model.toggle('other')],
    ['noDays', ({ model }) => [model.toggle('brief'), model.put({ days: '0' })]],
    [
      'tooLong',
      ({ model }) => [model.toggle('brief'), model.put({ words: { brief: 'x'.repeat(2001) } })],
    ],
  ] as readonly (readonly [string, (made: Awaited<ReturnType<typeof form>>) => unknown])[])(
    'is not sent with a fault: %s',
    async (fault, fill) => {
      const made = await form(onWork);
      fill(made);
      expect(await made.model.send()).toBe(false);
      expect(made.model.fault.value).toBe(fault);
      expect(made.entries()).toHaveLength(1);
    },
  );

  it('is there again after the frame was rebuilt', async () => {
    const first = await form(onWork);
    first.model.toggle('brief');
    first.model.put({ days: '4' });
    const again = await form({ ...onWork, drafts: Object.fromEntries(first.drafts.kept) });
    await again.model.restore();
    expect(again.model.draft.value).toMatchObject({ chosen: ['brief'], days: '4' });
  });

  it('keeps how to give access for the whole board, by who may edit its rules', async () => {
    const ellen = await form({ viewer: 'ellen', ...onWork });
    ellen.model.toggle('adAccount');
    ellen.model.put({ howTo: { adAccount: 'Settings → People' } });
    expect(ellen.model.howTo.value).toEqual(['adAccount']);
    await ellen.model.send();
    expect(ellen.boardEntries().at(-1)).toMatchObject({
      path: 'access.adAccount',
      value: 'Settings → People',
    });
    const tom = await form(onWork);
    tom.model.toggle('adAccount');
    expect(tom.model.howTo.value).toEqual([]);
  });
});
