import { describe, expect, it } from 'vitest';
import type { CardEntry, CardPress } from '../../src/domain/turn/entries.ts';
import type { Step } from '../../src/domain/turn/offers.ts';
import { pressOf } from '../../src/tasks/step-presses.ts';
import type { Story } from '../support/journals.ts';
import {
  approvalPresses,
  boardWith,
  cardOf,
  kept,
  namingOf,
  SARA_STANDS_IN,
  SENT,
  TEXTS,
  upload,
} from './approval-cards.ts';
import { type Bench, BOARD, openBench, type Setting } from './card-bench.ts';

const MEANWHILE = { kind: 'failed', error: { type: 'ChangedMeanwhile' } };

/** Presses a step on the page as it stands; answers whether something was written. */
function pressOn({ card, sight, ports }: Bench, step: Step): Promise<boolean> {
  const press = pressOf(step, sight(), ports);
  if (press === undefined) throw new Error(`${step} is no press`);
  return card.send(press);
}

function last({ entries }: Bench): CardEntry | undefined {
  return entries().at(-1);
}

const asked = (more: Setting = {}) => openBench(cardOf('asked', { viewer: 'priya', ...more }));
const approved = (more: Setting = {}) =>
  openBench(cardOf('approved', { viewer: 'priya', now: '2026-11-20 15:42', ...more }));

describe('*Approve*', () => {
  it('says what was approved, as it was shown, and by whose word it binds', async () => {
    const bench = await asked();
    expect(await pressOn(bench, 'approve')).toBe(true);
    const ask = bench.entries()[0]?.id;
    const { fp } = kept();
    expect(last(bench)).toMatchObject({ kind: 'decided', by: 'priya', ask, fp, opened: fp });
    expect(last(bench)).toMatchObject({ naming: namingOf() });
    expect(last(bench)).not.toHaveProperty('content');
    expect(last(bench)).not.toHaveProperty('for');
    expect(bench.sight().turn.main.kind).toBe('approved');
  });

  it('by the stand-in says for whom', async () => {
    const board = boardWith(SARA_STANDS_IN);
    const bench = await asked({ viewer: 'sara', board });
    await pressOn(bench, 'approve');
    expect(last(bench)).toMatchObject({ naming: namingOf('sara'), for: 'priya' });
  });

  it('keeps the content where it is another than the one sent', async () => {
    const content = { ...SENT, attachments: [...SENT.attachments, upload('f3', 'new.png')] };
    const bench = await asked({ content });
    await pressOn(bench, 'approve');
    expect(last(bench)).toMatchObject(kept(content));
  });

  it('writes nothing when the content changed between opening and pressing, and shows what', async () => {
    const content = { ...SENT, description: SENT.description };
    const bench = await asked({ content });
    Object.assign(content, { description: 'Other words' });
    expect(await pressOn(bench, 'approve')).toBe(false);
    expect(bench.entries()).toHaveLength(1);
    expect(bench.card.saving.value).toEqual(MEANWHILE);
    expect(bench.sight().change).toMatchObject({ kind: 'changed' });
    expect(await pressOn(bench, 'approve')).toBe(true);
    expect(last(bench)).toMatchObject({ kind: 'decided', fp: kept(content).fp });
  });

  it('pressed twice makes one decision', async () => {
    const bench = await asked();
    await Promise.all([pressOn(bench, 'approve'), pressOn(bench, 'approve')]);
    expect(bench.entries()).toHaveLength(2);
  });

  it('pressed in two tabs makes one decision, and the second tab says nothing is wrong', async () => {
    const bench = await asked();
    const press = pressOf('approve', bench.sight(), bench.ports);
    await pressOn(bench, 'approve');
    expect(await bench.card.send(press ?? [])).toBe(false);
    expect(bench.entries()).toHaveLength(2);
    expect(bench.card.saving.value).toEqual({ kind: 'rest' });
  });

  it.each<[string, (ask: string) => CardPress]>([
    ['withdrawn a second ago', (ref) => ({ kind: 'withdrawn', ref })],
    [
      'answered elsewhere meanwhile',
      (ask) => approvalPresses.elsewhere({ id: ask } as CardEntry, 'phone'),
    ],
  ])('of a request %s is refused', async (_name, press) => {
    const bench = await asked();
    const approve = pressOf('approve', bench.sight(), bench.ports);
    const other = await openBench(cardOf('asked', { viewer: 'tom' }));
    await other.ports.card.append([press(bench.entries()[0]?.id ?? '')]);
    bench.pluginData.put({ kind: 'card', card: 'card1' }, 'journal', journalOf(other));
    expect(await bench.card.send(approve ?? [])).toBe(false);
    expect(bench.card.saving.value).toEqual(MEANWHILE);
    expect(bench.entries()).toHaveLength(2);
  });

  it('by who was the representative until a moment ago is refused', async () => {
    const bench = await asked();
    const other = await openBench(cardOf('asked', { viewer: 'ellen' }));
    const { ports, pluginData } = other;
    const from = ports.clock();
    await ports.board.append([{ kind: 'named', member: 'dan', role: 'representative', from }]);
    bench.pluginData.put(BOARD, 'journal', pluginData.stored(BOARD)['journal']);
    bench.setNow('2026-11-20 14:31');
    expect(await pressOn(bench, 'approve')).toBe(false);
    expect(bench.card.saving.value).toEqual(MEANWHILE);
    expect(bench.entries()).toHaveLength(1);
  });
});

describe('*Approve changes*', () => {
  const content = { ...SENT, attachments: [upload('f5', 'banner-v2.png'), TEXTS] };

  it('approves what the card is now', async () => {
    const bench = await approved({ content });
    const approval = last(bench)?.id;
    expect(await pressOn(bench, 'approveChanges')).toBe(true);
    expect(last(bench)).toMatchObject({ kind: 'decided', ask: approval, ...kept(content) });
    expect(bench.sight().change?.kind).toBe('same');
  });

  it('pressed in two tabs is one', async () => {
    const bench = await approved({ content });
    const press = pressOf('approveChanges', bench.sight(), bench.ports);
    await pressOn(bench, 'approveChanges');
    expect(await bench.card.send(press ?? [])).toBe(false);
    expect(bench.card.saving.value).toEqual({ kind: 'rest' });
    expect(bench.entries()).toHaveLength(3);
  });

  it('is refused once everything was changed back', async () => {
    const now = { ...content };
    const bench = await approved({ content: now });
    Object.assign(now, SENT);
    expect(await pressOn(bench, 'approveChanges')).toBe(false);
    expect(bench.card.saving.value).toEqual(MEANWHILE);
  });
});

describe('*Undo*', () => {
  it('takes the approval back', async () => {
    const bench = await approved();
    const ref = last(bench)?.id;
    expect(await pressOn(bench, 'undo')).toBe(true);
    expect(last(bench)).toMatchObject({ kind: 'undone', ref });
    expect(bench.sight().turn.main.kind).toBe('decide');
  });

  it('pressed in two tabs is one', async () => {
    const bench = await approved();
    const press = pressOf('undo', bench.sight(), bench.ports);
    await pressOn(bench, 'undo');
    expect(await bench.card.send(press ?? [])).toBe(false);
    expect(bench.card.saving.value).toEqual({ kind: 'rest' });
    expect(bench.entries()).toHaveLength(3);
  });

  it('a second after the five minutes is refused', async () => {
    const bench = await approved();
    bench.setNow('2026-11-20 15:46');
    expect(await pressOn(bench, 'undo')).toBe(false);
    expect(bench.card.saving.value).toEqual(MEANWHILE);
  });
});

describe('*Confirm*', () => {
  const recorded = () =>
    openBench(cardOf('elsewhere', { viewer: 'priya', now: '2026-11-25 12:00' }));

  it('confirms what was recorded, once', async () => {
    const bench = await recorded();
    const ref = last(bench)?.id;
    const again = pressOf('confirm', bench.sight(), bench.ports);
    expect(await pressOn(bench, 'confirm')).toBe(true);
    const { fp } = kept();
    expect(last(bench)).toMatchObject({ kind: 'confirmed', ref, fp, naming: namingOf() });
    expect(await bench.card.send(again ?? [])).toBe(false);
    expect(bench.card.saving.value).toEqual({ kind: 'rest' });
    expect(bench.entries()).toHaveLength(3);
  });
});

describe('*Looks good*', () => {
  it('is a view on what is asked, said once', async () => {
    const bench = await asked({ viewer: 'dan' });
    await pressOn(bench, 'looksGood');
    await pressOn(bench, 'looksGood');
    expect(bench.entries().slice(1)).toMatchObject([
      { kind: 'viewed', by: 'dan', ask: bench.entries()[0]?.id, view: 'good', remarks: [] },
    ]);
  });

  it('takes the place of remarks made before', async () => {
    const bench = await openBench(cardOf('viewed', { viewer: 'dan' }));
    await pressOn(bench, 'looksGood');
    expect(bench.sight().turn.views.find(({ by }) => by === 'dan')?.view).toBe('good');
  });
});

describe('*Withdraw request*', () => {
  it('takes the request back, once', async () => {
    const bench = await asked({ viewer: 'tom' });
    const again = pressOf('withdrawRequest', bench.sight(), bench.ports);
    await pressOn(bench, 'withdrawRequest');
    expect(last(bench)).toMatchObject({ kind: 'withdrawn', ref: bench.entries()[0]?.id });
    expect(bench.sight().turn.main.kind).toBe('idle');
    expect(await bench.card.send(again ?? [])).toBe(false);
    expect(bench.card.saving.value).toEqual({ kind: 'rest' });
  });

  it('is refused once the client has answered', async () => {
    const bench = await openBench(
      cardOf('approved', { viewer: 'tom', now: '2026-11-20 15:41', story: openUntilAnswered }),
    );
    const before = pressOf('withdrawRequest', bench.sight(), bench.ports);
    await answerAs(bench);
    expect(await bench.card.send(before ?? [])).toBe(false);
    expect(bench.card.saving.value).toEqual(MEANWHILE);
  });
});

it.each<Step>([
  'requestEdits',
  'handOver',
  'askApproval',
  'withdrawApproval',
  'haveRemarks',
  'rate',
])('*%s* is no press: it opens a form', async (step) => {
  const bench = await asked();
  expect(pressOf(step, bench.sight(), bench.ports)).toBeUndefined();
});

const openUntilAnswered = (story: Story) => void story.add('tom', approvalPresses.ask());

async function answerAs(bench: Bench): Promise<void> {
  const other = await openBench(cardOf('asked', { viewer: 'priya' }));
  await pressOn(other, 'approve');
  bench.pluginData.put({ kind: 'card', card: 'card1' }, 'journal', journalOf(other));
}

function journalOf({ pluginData }: Bench): unknown {
  return pluginData.stored({ kind: 'card', card: 'card1' })['journal'];
}
