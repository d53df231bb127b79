import { describe, expect, it } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import type { OpenForm } from '../../src/tasks/card-model.ts';
import { createQuestionModel } from '../../src/tasks/question-model.ts';
import type { Setting } from './card-bench.ts';
import { FRIDAY_EVENING, MONDAY_NOON, openAsking } from './question-bench.ts';

const WINDOWS = {
  'people.tom.reply': [
    [660, 720],
    [1020, 1080],
  ],
};

async function form(setting: Setting = {}, fields = {}, open: Partial<OpenForm> = {}) {
  const bench = await openAsking({ viewer: 'priya', ...setting }, fields);
  bench.card.open({ step: 'askQuestion', ...open });
  const opened = bench.card.form.peek() ?? { step: 'askQuestion' as const };
  const model = createQuestionModel(opened, bench.card, bench.ports, pageTranslate('en'));
  return { ...bench, model };
}

const due = ({ model }: Awaited<ReturnType<typeof form>>) => {
  const { day, closes } = model.promise.value ?? {};
  return [day, closes];
};

describe('the answer’s date', () => {
  it('example 5: in 2 working hours, asked Fri 18:30 → Mon 11:30', async () => {
    expect(due(await form({ now: FRIDAY_EVENING }))).toEqual(['2026-11-23', 690]);
  });

  it('example 5: reply windows 11–12 and 17–18, asked Mon 11:45, 1 hour → Mon 17:45', async () => {
    const asking = await form({ now: MONDAY_NOON }, WINDOWS);
    asking.model.setTopic('bids');
    asking.model.setHours('1');
    expect(due(asking)).toEqual(['2026-11-23', 1065]);
  });

  it('is that of the moment of the press', async () => {
    const asking = await form({ now: '2026-11-20 12:00' });
    asking.model.setWords('Which size?');
    expect(due(asking)).toEqual(['2026-11-20', 840]);
    asking.setNow(FRIDAY_EVENING);
    expect(await asking.model.send()).toBe(true);
    expect(asking.entries().at(-1)).toMatchObject({ promise: { day: '2026-11-23', closes: 690 } });
  });

  it('is counted with whatever hours that person promises, until somebody types others', async () => {
    const asking = await form({}, { 'people.tom.answer': 4 });
    asking.model.setTo('tom');
    expect(asking.model.hours.value).toBe('4');
    asking.model.setTo('ellen');
    expect(asking.model.hours.value).toBe('2');
    asking.model.setHours('7');
    asking.model.setTo('tom');
    expect(asking.model.hours.value).toBe('7');
  });
});

describe('somebody who is away without a stand-in', () => {
  const away = { 'people.uma.away': ['2026-11-20', '2026-11-27'] };

  it('leaves his topic to the account manager, within her term', async () => {
    const asking = await form({}, away);
    asking.model.setTopic('banners');
    expect(asking.model.to.value).toBe('ellen');
    expect(due(asking)).toEqual(['2026-11-23', 690]);
  });

  it('chosen all the same, answers within his term after he is back', async () => {
    const asking = await form({}, away);
    asking.model.setTo('uma');
    expect(due(asking)).toEqual(['2026-11-30', 720]);
  });
});

describe('a question that is sent', () => {
  it('goes to whom its topic leads, with its words', async () => {
    const { model, entries, card, drafts } = await form();
    model.setTopic('banners');
    model.setWords('  Which size?  ');
    expect(await model.send()).toBe(true);
    expect(entries().at(-1)).toMatchObject({
      ...{ kind: 'questionAsked', by: 'priya', to: 'uma', text: 'Which size?' },
    });
    expect(card.form.peek()).toBeUndefined();
    expect(drafts.kept.get('askQuestion')).toBeUndefined();
  });

  it('goes to whom was chosen, until the topic is another one', async () => {
    const { model } = await form();
    model.setTopic('banners');
    model.setTo('dan');
    expect(model.to.value).toBe('dan');
    model.setTopic('bids');
    expect(model.to.value).toBe('tom');
  });

  it('may be about something without the switch', async () => {
    const about = 'entry1234567';
    const off = { 'switches.questions': false };
    const { model, entries } = await form({ viewer: 'tom' }, off, { about });
    model.setWords('What exactly is missing?');
    expect(await model.send()).toBe(true);
    expect(entries().at(-1)).toMatchObject({ kind: 'questionAsked', about });
  });

  it('is refused without the switch', async () => {
    const { model, entries, card } = await form({}, { 'switches.questions': false });
    model.setWords('Which size?');
    expect(await model.send()).toBe(false);
    expect(card.saving.peek()).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
    expect(entries()).toEqual([]);
  });
});

describe('what is missing is said, and nothing is sent', () => {
  it.each([
    ['nothing', (m: Model) => m.setWords('  ')],
    ['tooLong', (m: Model) => m.setWords('x'.repeat(2001))],
    ['noHours', (m: Model) => m.setHours('1.5')],
    ['noHours', (m: Model) => m.setHours('')],
    ['noPerson', (m: Model) => m.setTo('gone')],
  ])('%s', async (fault, spoil) => {
    const { model, entries } = await form();
    model.setWords('Which size?');
    spoil(model);
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toBe(fault);
    expect(entries()).toEqual([]);
    model.setWords('Which size?');
    expect(model.fault.value).toBeUndefined();
  });
});

describe('what was typed and not sent', () => {
  it('is there again', async () => {
    const first = await form();
    first.model.setTopic('banners');
    first.model.setTo('dan');
    first.model.setWords('Which');
    first.model.setHours('5');
    const kept = Object.fromEntries(first.drafts.kept);
    const { model } = await form({ drafts: kept });
    await model.restore();
    const { topic, to, words, hours } = model;
    expect([topic.value, to.value, words.value, hours.value]).toEqual([
      'banners',
      'dan',
      'Which',
      '5',
    ]);
  });

  it('goes to whom *Who do I ask?* just named', async () => {
    const draft = { topic: 'banners', to: 'dan', words: 'Which' };
    const drafts = { askQuestion: JSON.stringify(draft) };
    const { model } = await form({ drafts }, {}, { to: 'tom', topic: 'bids' });
    await model.restore();
    expect([model.topic.value, model.to.value, model.words.value]).toEqual([
      'bids',
      'tom',
      'Which',
    ]);
  });

  it.each(['', 'no json', 'null', '7', '{"words":7}'])('and %j is nothing', async (askQuestion) => {
    const { model } = await form({ drafts: { askQuestion } });
    await model.restore();
    expect(model.words.value).toBe('');
  });
});

type Model = ReturnType<typeof createQuestionModel>;
