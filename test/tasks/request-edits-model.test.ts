import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { editRef } from '../../src/domain/turn/entries.ts';
import type { Step } from '../../src/domain/turn/offers.ts';
import type { OpenForm } from '../../src/tasks/card-model.ts';
import { createRequestEditsModel } from '../../src/tasks/request-edits-model.ts';
import { boardPress, press } from '../support/journals.ts';
import { boardWith, cardOf, namingOf, SARA_STANDS_IN } from './approval-cards.ts';
import { type Bench, BOARD, CARD, createBench, openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

const REFUSED = { type: 'Refused', message: 'Something went wrong' } as const;

async function openForm(setting: Setting, form: Step | OpenForm = 'requestEdits') {
  const bench = await openBench({ ...viewers.representative, ...setting });
  return { bench, model: formOn(bench, typeof form === 'string' ? { step: form } : form) };
}

function formOn({ card, ports }: Bench, form: OpenForm) {
  card.open(form);
  return createRequestEditsModel(form, card, ports);
}

function firstEdit({ sight }: Bench) {
  const edit = sight().turn.rounds[0]?.edits[0];
  if (edit === undefined) throw new Error('No edit on this card');
  return edit;
}

const { idle, edits, handedOver } = stories;

describe('the date shown before sending', () => {
  it('is Wed 25 Nov for a request on Fri 20 Nov', async () => {
    const { model } = await openForm({ story: idle });
    expect(model.preview.value).toMatchObject({
      kind: 'date',
      promise: { day: '2026-11-25', closes: 1140, rule: 'full', n: 2 },
    });
    expect(model.preview.value).not.toHaveProperty('received');
  });

  it('counts from the day on which the agency got the edits', async () => {
    const { model } = await openForm({ story: idle, ...viewers.owner }, 'editsFromClient');
    model.setReceived('2026-11-18');
    expect(model.preview.value).toMatchObject({
      kind: 'date',
      received: '2026-11-18',
      promise: { day: '2026-11-23' },
    });
  });

  it('is that of the list until Sun 22 Nov: the remark joins it', async () => {
    const { model } = await openForm({ story: edits, now: '2026-11-22 23:59' }, 'addEdit');
    expect(model.preview.value).toMatchObject({ kind: 'joins', promise: { day: '2026-11-25' } });
  });

  it('goes to the next round from Mon 23 Nov on', async () => {
    const { model } = await openForm({ story: edits, now: '2026-11-23 00:00' }, 'addEdit');
    expect(model.preview.value).toEqual({ kind: 'later', round: 2 });
  });

  it('follows the card while the form is open', async () => {
    const { bench, model } = await openForm({ story: edits, now: '2026-11-22 23:59' }, 'addEdit');
    bench.setNow('2026-11-23 00:00');
    await bench.card.refresh();
    expect(model.preview.value.kind).toBe('later');
  });
});

it('goes on telling the date that was sent while it is being saved: the card shows it already', async () => {
  const bench = await openBench({ ...viewers.representative, story: idle });
  const isSaving = signal(false);
  const form = { step: 'requestEdits' } as const;
  const model = createRequestEditsModel(form, { ...bench.card, isSaving }, bench.ports);
  expect(model.preview.value.kind).toBe('date');
  isSaving.value = true;
  const same = formOn(bench, form);
  same.type(0, 'Logo');
  await same.send();
  expect(model.preview.value.kind).toBe('date');
  isSaving.value = false;
  expect(model.preview.value.kind).toBe('joins');
});

describe('sending', () => {
  it('opens a round with all lines and the date that was shown, and closes the form', async () => {
    const { bench, model } = await openForm({ story: idle, now: '2026-11-20 14:00' });
    model.type(0, '1. Logo: black, not white\n2. Phone number in ad 4');
    expect(model.count.value).toBe(2);
    expect(await model.send()).toBe(true);
    expect(bench.entries()).toMatchObject([
      {
        kind: 'editsRequested',
        by: 'priya',
        edits: [{ text: 'Logo: black, not white' }, { text: 'Phone number in ad 4' }],
        promise: { day: '2026-11-25', received: bench.ports.clock() },
      },
    ]);
    expect(bench.entries()[0]).not.toHaveProperty('received');
    expect(bench.card.form.value).toBeUndefined();
  });

  it('counts from the press, however long the form stood open', async () => {
    const { bench, model } = await openForm({ story: idle, now: '2026-11-20 23:50' });
    model.type(0, 'Logo');
    bench.setNow('2026-11-23 00:10');
    expect(await model.send()).toBe(true);
    expect(bench.entries()[0]).toMatchObject({
      promise: { day: '2026-11-26', received: bench.ports.clock() },
    });
  });

  it('adds each line to the open round', async () => {
    const { bench, model } = await openForm({ story: edits }, 'addEdit');
    model.type(0, 'A third headline\nA fourth one');
    await model.send();
    const to = bench.entries()[0]?.id;
    expect(bench.entries().slice(1)).toMatchObject([
      { kind: 'editAdded', to, edit: { text: 'A third headline' }, kept: false },
      { kind: 'editAdded', to, edit: { text: 'A fourth one' }, kept: false },
    ]);
  });

  it('keeps for the next round what came too late', async () => {
    const { bench, model } = await openForm({ story: edits, now: '2026-11-23 12:00' }, 'addEdit');
    model.type(0, 'A third headline');
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'editAdded', kept: true });
    expect(bench.sight().turn.kept.map(({ text }) => text)).toEqual(['A third headline']);
  });

  it('joins the round that somebody opened meanwhile instead of opening a second one', async () => {
    const { bench, model } = await openForm({ story: idle });
    model.type(0, 'Logo');
    await bench.ports.card.append([press.request(['Phone'], '2026-11-25')]);
    expect(await model.send()).toBe(true);
    expect(bench.entries().map(({ kind }) => kind)).toEqual(['editsRequested', 'editAdded']);
  });

  it('by the agency says when and how the client asked', async () => {
    const setting = { story: idle, ...viewers.owner };
    const { bench, model } = await openForm(setting, 'editsFromClient');
    model.type(0, 'Logo');
    model.setReceived('2026-11-19');
    model.setChannel('phone');
    await model.send();
    expect(bench.entries()).toMatchObject([
      { by: 'tom', received: '2026-11-19', channel: 'phone', promise: { received: '2026-11-19' } },
    ]);
  });
});

describe('*Not right*', () => {
  const about = async () => {
    const bench = await openBench({
      ...viewers.representative,
      story: handedOver,
      now: '2026-11-26 11:00',
    });
    return { bench, model: formOn(bench, { step: 'requestEdits', notRight: firstEdit(bench) }) };
  };

  it('sends the words with the edit they are about', async () => {
    const { bench, model } = await about();
    model.type(0, 'Still white on page 2');
    await model.send();
    const again = editRef(bench.entries()[0]?.id ?? '', 0);
    expect(bench.entries().at(-1)).toMatchObject({
      edits: [{ text: 'Still white on page 2', again }],
    });
    expect(bench.sight().turn.rounds[1]?.edits[0]?.returned).toBe(1);
  });

  it('stays about that edit when its first line is taken away', async () => {
    const { bench, model } = await about();
    model.type(0, 'Wrong words\nStill white on page 2');
    model.remove(0);
    await model.send();
    expect(bench.sight().turn.rounds[1]?.edits[0]).toMatchObject({
      text: 'Still white on page 2',
      returned: 1,
    });
  });

  it('needs words', async () => {
    const { bench, model } = await about();
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'Nothing' });
    expect(bench.pluginData.tries()).toBe(0);
  });
});

describe('what is refused before anything is written', () => {
  it.each([
    ['nothing', '   ', { type: 'Nothing' }],
    ['61 edits', Array(61).fill('Logo').join('\n'), { type: 'TooMany', limit: 60 }],
    ['2,001 characters', 'x'.repeat(2001), { type: 'TooLong', line: 1, limit: 2000 }],
  ])('%s', async (_name, text, fault) => {
    const { bench, model } = await openForm({ story: idle });
    model.type(0, text);
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual(fault);
    expect(bench.pluginData.tries()).toBe(0);
    expect(bench.card.form.value).toBeDefined();
    model.type(0, 'Logo');
    expect(model.fault.value).toBeUndefined();
  });

  it('edits from the client without a day, or without how they came', async () => {
    const setting = { story: idle, ...viewers.owner };
    const { model } = await openForm(setting, 'editsFromClient');
    model.type(0, 'Logo');
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'NoChannel' });
    model.setChannel('chat');
    model.setReceived('2026-02-30');
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'NoDay' });
  });

  it('edits received tomorrow', async () => {
    const setting = { story: idle, ...viewers.owner };
    const { model } = await openForm(setting, 'editsFromClient');
    model.type(0, 'Logo');
    model.setChannel('chat');
    model.setReceived('2026-11-21');
    expect(model.preview.value).toEqual({ kind: 'none' });
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'Uncountable', error: { type: 'FutureReceived' } });
  });
});

describe('what was typed', () => {
  it('comes back in a form built anew, with day and channel', async () => {
    const setting = { story: idle, ...viewers.owner };
    const { bench, model } = await openForm(setting, 'editsFromClient');
    model.type(0, 'Logo\nPhone');
    model.setReceived('2026-11-18');
    model.setChannel('meeting');
    const anew = formOn(bench, { step: 'editsFromClient' });
    await anew.restore();
    expect(anew.lines.value).toEqual([{ text: 'Logo' }, { text: 'Phone' }]);
    expect([anew.receivedText.value, anew.channel.value]).toEqual(['2026-11-18', 'meeting']);
    expect(anew.restored.value).toBe(true);
  });

  it('is kept apart by what it is about', async () => {
    const { bench, model } = await openForm({ story: handedOver, now: '2026-11-26 11:00' });
    model.type(0, 'Something else');
    const notRight = formOn(bench, { step: 'requestEdits', notRight: firstEdit(bench) });
    await notRight.restore();
    expect(notRight.lines.value.map(({ text }) => text)).toEqual(['']);
  });

  it('does not push away what the person types already', async () => {
    const draft = JSON.stringify({ lines: [{ text: 'Old' }], received: '' });
    const { model } = await openForm({ story: idle, drafts: { requestEdits: draft } });
    model.type(0, 'New');
    await model.restore();
    expect(model.lines.value).toEqual([{ text: 'New' }]);
  });

  it.each(['{', 'null', '7', '{"lines":"x"}', '{"lines":[{"text":7},null]}', '{"lines":[]}'])(
    'is not taken from a draft that is none: %s',
    async (draft) => {
      const { model } = await openForm({ story: idle, drafts: { requestEdits: draft } });
      await model.restore();
      expect(model.lines.value).toEqual([{ text: '' }]);
      expect(model.restored.value).toBe(false);
    },
  );

  it('is given up only when it was saved', async () => {
    const { bench, model } = await openForm({ story: idle });
    model.type(0, 'Logo');
    bench.pluginData.refuse(REFUSED, REFUSED, REFUSED, REFUSED);
    expect(await model.send()).toBe(false);
    expect(bench.drafts.kept.get('requestEdits')).toContain('Logo');
    expect(model.lines.value).toEqual([{ text: 'Logo' }]);
    expect(bench.card.form.value).toBeDefined();
    expect(bench.card.saving.value).toEqual({ kind: 'failed', error: REFUSED });
    expect(await model.send()).toBe(true);
    expect(bench.drafts.kept.has('requestEdits')).toBe(false);
  });

  it('is given up when it is emptied by hand', async () => {
    const { bench, model } = await openForm({ story: idle });
    model.type(0, 'Logo');
    model.type(0, '');
    expect(bench.drafts.kept.size).toBe(0);
  });

  it('leaves another form open that was opened while it was being saved', async () => {
    const { bench, model } = await openForm({ story: idle, ...viewers.representative });
    model.type(0, 'Logo');
    const sent = model.send();
    bench.card.close();
    bench.card.open({ step: 'addEdit' });
    expect(await sent).toBe(true);
    expect(bench.card.form.value?.step).toBe('addEdit');
  });
});

it('is not sent by who does not decide any more; the words stay', async () => {
  const { bench, model } = await openForm({ story: idle });
  model.type(0, 'Logo');
  const elsewhere = createBench({ ...viewers.managerUntaken, story: idle });
  const named = boardPress.name('dan', 'representative', '2026-11-20 14:00');
  await elsewhere.ports.board.append([named]);
  bench.pluginData.put(BOARD, 'journal', elsewhere.pluginData.stored(BOARD)['journal']);
  expect(await model.send()).toBe(false);
  expect(bench.card.saving.value).toEqual({ kind: 'failed', error: { type: 'ChangedMeanwhile' } });
  expect(bench.entries()).toEqual([]);
  expect(bench.drafts.kept.get('requestEdits')).toContain('Logo');
});

describe('an answer to what was asked', () => {
  const asked = (more: Setting = {}) => openForm(cardOf('asked', { viewer: 'priya', ...more }));

  it('names the ask and by whose word it binds, and opens a round', async () => {
    const { bench, model } = await asked({ now: '2026-11-20 14:00' });
    model.type(0, 'Logo');
    expect(model.preview.value).toMatchObject({ kind: 'date', promise: { day: '2026-11-25' } });
    expect(await model.send()).toBe(true);
    const sent = bench.entries().at(-1);
    const ask = bench.entries()[0]?.id;
    expect(sent).toMatchObject({ kind: 'editsRequested', ask, naming: namingOf() });
    expect(sent).not.toHaveProperty('once');
    expect(sent).not.toHaveProperty('for');
    expect(bench.sight().turn.rounds[0]).toMatchObject({ ask });
  });

  it('by the stand-in says for whom', async () => {
    const board = boardWith(SARA_STANDS_IN);
    const { bench, model } = await asked({ viewer: 'sara', board });
    model.type(0, 'Logo');
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({ naming: namingOf('sara'), for: 'priya' });
  });

  it('may say that there is no need to show it again', async () => {
    const { bench, model } = await asked();
    expect(model.once.value).toBe(false);
    model.setOnce(true);
    model.type(0, 'Logo');
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({ once: true });
    expect(bench.sight().turn.rounds[0]).toMatchObject({ once: true });
  });

  it('is not asked for that where nothing is to be shown again', async () => {
    const { model } = await openForm({ story: idle });
    expect(model.once.value).toBeUndefined();
  });

  it('to a request that was withdrawn keeps the words, and goes on as a new one when pressed again', async () => {
    const { bench, model } = await asked();
    model.type(0, 'Logo');
    const agency = await openBench(cardOf('asked', { viewer: 'tom' }));
    await agency.ports.card.append([{ kind: 'withdrawn', ref: bench.entries()[0]?.id ?? '' }]);
    bench.pluginData.put(CARD, 'journal', agency.pluginData.stored(CARD)['journal']);
    expect(await model.send()).toBe(false);
    expect(bench.card.saving.value).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
    expect(bench.drafts.kept.get('requestEdits')).toContain('Logo');
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'editsRequested' });
    expect(bench.entries().at(-1)).not.toHaveProperty('ask');
  });

  it('that is sent twice makes one round; the second words join it', async () => {
    const { bench, model } = await asked();
    const second = formOn(bench, { step: 'requestEdits' });
    model.type(0, 'Logo');
    await model.send();
    second.type(0, 'Phone');
    await second.send();
    expect(bench.entries().map(({ kind }) => kind)).toEqual([
      'approvalAsked',
      'editsRequested',
      'editAdded',
    ]);
  });
});

describe('a line', () => {
  const attachments = new Map([
    ['f1', 'banner.png'],
    ['f2', 'prices.pdf'],
  ]);

  it('may be about a file of the card, or about none after all', async () => {
    const { bench, model } = await openForm({ story: idle, attachments });
    model.type(0, 'Logo\nPhone\nPrices');
    model.setFile(0, 'f1');
    model.setFile(2, 'f2');
    model.setFile(2, undefined);
    await model.send();
    expect(bench.sight().turn.rounds[0]?.edits.map(({ attachment }) => attachment)).toEqual([
      'f1',
      undefined,
      undefined,
    ]);
  });

  it('names no file that was taken away meanwhile', async () => {
    const files = new Map(attachments);
    const { bench, model } = await openForm({ story: idle, attachments: files });
    model.type(0, 'Logo');
    model.setFile(0, 'f1');
    files.delete('f1');
    await model.send();
    expect(bench.sight().turn.rounds[0]?.edits[0]).not.toHaveProperty('attachment');
  });

  it('comes back with its file, its returned edit and whose remark it was', async () => {
    const { bench, model } = await openForm(
      cardOf('handedOver', { viewer: 'priya', now: '2026-11-26 11:00' }),
    );
    const edit = model.returnable.value[1];
    if (edit === undefined) throw new Error('Nothing was handed over');
    model.giveBack(edit);
    model.type(0, 'Still the old one');
    model.setFile(0, 'f1');
    model.setOnce(true);
    const anew = formOn(bench, { step: 'requestEdits' });
    await anew.restore();
    const line = { text: 'Still the old one', again: edit.ref, attachment: 'f1' };
    expect(anew.lines.value).toEqual([line]);
    expect(anew.once.value).toBe(true);
  });
});

describe('edits that were handed over', () => {
  it('are given back by lines of their own, each once', async () => {
    const { bench, model } = await openForm(
      cardOf('handedOver', { viewer: 'priya', now: '2026-11-26 11:00' }),
    );
    const [logo, phone] = model.returnable.value;
    if (logo === undefined || phone === undefined) throw new Error('Nothing was handed over');
    model.type(0, 'A third headline');
    model.giveBack(phone);
    model.type(1, 'Still the old number');
    expect(model.returnable.value).toEqual([logo]);
    await model.send();
    expect(bench.sight().turn.rounds[1]?.edits).toMatchObject([
      { text: 'A third headline', returned: 0 },
      { text: 'Still the old number', again: phone.ref, returned: 1 },
    ]);
  });
});

describe('remarks of colleagues', () => {
  const viewed = () => openForm(cardOf('viewed', { viewer: 'priya' }));

  it('become lines with one press, and say from whom they are', async () => {
    const { bench, model } = await viewed();
    const [dans] = model.remarks.value;
    if (dans === undefined) throw new Error('Nobody remarked anything');
    model.type(0, 'Logo');
    model.adopt(dans);
    expect(model.remarks.value).toEqual([]);
    await model.send();
    expect(bench.sight().turn.rounds[0]?.edits).toMatchObject([
      { text: 'Logo', by: 'priya' },
      { text: 'The phone is old', from: 'dan' },
      { text: 'A bigger logo', from: 'dan' },
    ]);
  });

  it('stand in the form that *Add to my edits* opens, below what was typed before', async () => {
    const { bench, model } = await viewed();
    model.type(0, 'Logo');
    const adopt = bench.sight().turn.views.find(({ by }) => by === 'dan')?.id ?? '';
    const anew = formOn(bench, { step: 'requestEdits', adopt });
    expect(anew.lines.value.map(({ text }) => text)).toEqual(['The phone is old', 'A bigger logo']);
    await anew.restore();
    expect(anew.lines.value.map(({ text, from }) => [text, from])).toEqual([
      ['Logo', undefined],
      ['The phone is old', 'dan'],
      ['A bigger logo', 'dan'],
    ]);
  });
});
