import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ReportPress } from '../../src/domain/report/entries.ts';
import type { OpenForm } from '../../src/tasks/card-model.ts';
import { createReportFormModel } from '../../src/tasks/report-form-model.ts';
import { createEarlierOffer } from '../../src/tasks/report-form-offer.ts';
import { REPORT_DRAFT } from '../../src/tasks/report-there.ts';
import { createStory, promised, type Story } from '../support/journals.ts';
import { openBench, type Setting } from './card-bench.ts';
import { type CardsSetting, createCards } from './reports-bench.ts';

const SEPTEMBER = { from: day('2026-09-01'), to: day('2026-09-30') };
const OCTOBER = { from: day('2026-10-01'), to: day('2026-10-31') };
const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };

type Published = Extract<ReportPress, { kind: 'reportPublished' }>;

function published(period: Published['period'], name = 'Leads', work = 'seo'): Published {
  const rows = [{ name, value: { amount: 46, digits: 0 }, plan: { amount: 40, digits: 0 } }];
  const said = { work, links: [], rows, meaning: 'More.' };
  return { kind: 'reportPublished', period, ...said, fp: 'A'.repeat(43) };
}

function other(id: string, press: Published) {
  const story = createStory();
  story.add('ellen', press);
  return { id, title: id, entries: story.entries };
}

const OTHERS = [other('sep', published(SEPTEMBER)), other('oct', published(OCTOBER))];

interface Given extends Setting {
  readonly form?: OpenForm;
  readonly others?: Partial<CardsSetting>;
}

async function formOn({ form = { step: 'writeReport' }, others, ...setting }: Given = {}) {
  const bench = await openBench({ viewer: 'ellen', now: '2026-12-01 10:00', ...setting });
  bench.card.open(form);
  const model = createReportFormModel(form, bench.card, bench.ports, 'en');
  const cards = createCards({ cards: OTHERS, ...others });
  const offer = createEarlierOffer(model, form, bench.card, { cards }, 'en');
  await model.restore();
  return { ...bench, model, offer };
}

const idle = () => false;
const own =
  (...presses: readonly ReportPress[]) =>
  (story: Story) => {
    for (const press of presses) story.add('ellen', press);
  };

describe('a form on a card without a report', () => {
  it('begins with the results of the board’s last one, without values, what they were beside', async () => {
    const { model, offer, drafts } = await formOn();
    await offer.load(idle);
    expect(model.begun.value).toBe('last');
    expect(model.typed.value).toMatchObject({ ...NOVEMBER, work: 'seo', columns: true });
    expect(model.typed.value.rows).toMatchObject([
      { name: 'Leads', value: '', plan: '40', previous: '46' },
    ]);
    expect([offer.before.value?.content.period, offer.isOffered.value]).toEqual([OCTOBER, false]);
    expect(drafts.kept.get(REPORT_DRAFT)).toBeUndefined();
  });

  it('offers those of another kind of work once that is chosen, and leaves what was typed', async () => {
    const results = other('res', published(SEPTEMBER, 'Positions', 'seoResults'));
    const { model, offer } = await formOn({ others: { cards: [...OTHERS, results] } });
    await offer.load(idle);
    model.setWork('seoResults');
    expect(model.typed.value.rows.map(({ name }) => name)).toEqual(['', '', '']);
    expect([model.begun.value, offer.isOffered.value]).toEqual([undefined, true]);
    offer.take();
    expect(model.typed.value.rows).toMatchObject([
      { name: 'Positions', value: '', previous: '46' },
    ]);
    model.setRow(0, { value: '50' });
    model.setWork('seo');
    expect(model.typed.value.rows).toMatchObject([{ name: 'Positions', value: '50' }]);
  });

  it('is about the period after, where the last one that is over was told of', async () => {
    const { model, offer } = await formOn({ now: '2026-11-10 10:00' });
    expect(model.typed.value).toMatchObject(OCTOBER);
    await offer.load(idle);
    expect(model.typed.value).toMatchObject({ kind: 'month', ...NOVEMBER });
  });

  it('keeps a period that is due, and takes the report before that one', async () => {
    const due = { kind: 'reportDue', period: OCTOBER, promise: promised('2026-11-03') } as const;
    const { model, offer } = await formOn({ story: own(due) });
    await offer.load(idle);
    expect(offer.before.value?.content.period).toEqual(SEPTEMBER);
    expect(model.typed.value).toMatchObject(OCTOBER);
  });

  it('shows beside what comes before the period that is chosen', async () => {
    const { model, offer } = await formOn();
    await offer.load(idle);
    model.stepPeriod(-1);
    expect(offer.before.value?.content.period).toEqual(SEPTEMBER);
    model.stepPeriod(-1);
    expect(offer.before.value).toBeUndefined();
  });
});

describe('what was typed', () => {
  it('stays, and the results are taken by a press below it', async () => {
    const { model, offer, drafts } = await formOn({
      others: { cards: [...OTHERS, other('late', published(OCTOBER, 'Sales'))] },
    });
    model.setRow(0, { name: 'leads', value: '51', plan: '50' });
    model.setRow(1, { name: 'Calls', value: '7' });
    const { rows } = model.typed.value;
    await offer.load(idle);
    expect(model.typed.value.rows).toBe(rows);
    expect(model.begun.value).toBeUndefined();
    model.setRow(0, { name: 'Sales', value: '51', plan: '50' });
    expect(offer.isOffered.value).toBe(true);
    offer.take();
    expect(model.typed.value.rows).toMatchObject([
      { name: 'Sales', value: '51', plan: '50', previous: '' },
      { name: 'Calls', value: '7' },
      { name: 'Leads', value: '', plan: '40', previous: '46' },
    ]);
    expect(offer.isOffered.value).toBe(false);
    expect(drafts.kept.get(REPORT_DRAFT)).toContain('Calls');
  });

  it('of the same name gets only what it lacks', async () => {
    const two = { ...published(OCTOBER), rows: [...published(OCTOBER).rows, ...MORE] };
    const { model, offer } = await formOn({ others: { cards: [other('oct', two)] } });
    model.setRow(0, { name: 'LEADS', value: '51', plan: '50' });
    await offer.load(idle);
    offer.take();
    expect(model.typed.value.rows).toMatchObject([
      { name: 'LEADS', value: '51', plan: '50', previous: '46' },
      { name: 'Sales', value: '' },
    ]);
  });

  it('is waited for while somebody is at the rows: the results are offered only', async () => {
    const { model, offer } = await formOn();
    await offer.load(() => true);
    expect([model.begun.value, offer.isOffered.value]).toEqual([undefined, true]);
  });

  it('of a draft from before stands; what it lacks is offered', async () => {
    const first = await formOn();
    first.model.set({ meaning: 'Half a sentence' });
    const kept = first.drafts.kept.get(REPORT_DRAFT) ?? '';
    const { model, offer } = await formOn({ drafts: { [REPORT_DRAFT]: kept } });
    await offer.load(idle);
    expect([model.begun.value, offer.isOffered.value]).toEqual(['restored', true]);
    expect(model.typed.value.meaning).toBe('Half a sentence');
    expect(model.typed.value.rows.map(({ name }) => name)).toEqual(['', '', '']);
  });
});

const MORE = [{ name: 'Sales', value: { amount: 3, digits: 0 } }];

describe('the card’s own report', () => {
  it('wins: the board is not asked', async () => {
    const story = own(published(SEPTEMBER, 'Own'));
    const { model, offer } = await formOn({ story });
    await offer.load(idle);
    expect(offer.before.value).toBeUndefined();
    expect(model.typed.value.rows).toMatchObject([{ name: 'Own', previous: '46' }]);
  });

  it('is not its own one before, nor offered, where it is corrected', async () => {
    const story = own(published(NOVEMBER, 'Own'));
    const bench = await openBench({ viewer: 'ellen', now: '2026-12-01 10:00', story });
    const form = { step: 'correctReport', report: bench.entries()[0]?.id } as OpenForm;
    const others = { cards: [...OTHERS, { id: 'me', title: 'me', entries: bench.entries() }] };
    const { model, offer } = await formOn({ story, form, others });
    await offer.load(idle);
    expect([offer.before.value?.content.period, offer.isOffered.value]).toEqual([OCTOBER, false]);
    model.stepPeriod(1);
    expect(offer.before.value?.content.period).toEqual(OCTOBER);
  });
});

it('cards that cannot be read are told of, and the others are taken', async () => {
  const { offer } = await formOn({ others: { broken: ['oct'] } });
  expect(offer.isPartial.value).toBe(false);
  await offer.load(idle);
  expect(offer.isPartial.value).toBe(true);
  expect(offer.before.value?.content.period).toEqual(SEPTEMBER);
});
