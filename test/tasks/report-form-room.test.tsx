// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { roomWith } from '../../src/storage/room-with.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
import type { CardPorts } from '../../src/tasks/ports.ts';
import { createReportFormModel } from '../../src/tasks/report-form-model.ts';
import { press, type Story } from '../support/journals.ts';
import { RUSSIAN_EDITS } from '../support/russian-edits.ts';
import { type Bench, CARD, openBench } from './card-bench.ts';

afterEach(cleanup);

const DECEMBER = '2026-12-01 10:00';
/** No sentence twice, or packing would make them small. */
const MEANING = RUSSIAN_EDITS.join(' ').slice(0, 2000);
const ROWS = Array.from(
  { length: 12 },
  (_, n) => `Результат ${n + 1}\t${1234 + n * 37} ₽\t${1400 + n * 31} ₽\t${1511 + n * 29} ₽`,
).join('\n');

/** A usual history: three rounds of edits. */
function history(story: Story): void {
  for (const [round, from] of [0, 3, 6].entries()) {
    const edits = RUSSIAN_EDITS.slice(from, from + 3);
    const at = `2026-10-${String(round * 7 + 5).padStart(2, '0')}`;
    const asked = story.add('priya', press.request(edits, '2026-10-30'), `${at} 12:00`);
    for (let n = 0; n < 3; n += 1) {
      story.add('tom', { kind: 'ticked', edit: `${asked.id}.${n}`, on: true }, `${at} 15:00`);
    }
  }
}

function measuring(bench: Bench): CardPorts {
  return {
    ...bench.ports,
    roomWith: async (entry) => roomWith(bench.pluginData.stored(CARD), entry),
  };
}

/** Full to so many characters, by a key of another page of ours. */
function fill(bench: Bench, chars: number): void {
  bench.pluginData.put(CARD, 'other', 'x'.repeat(chars));
}

async function editor(story?: (story: Story) => void) {
  const bench = await openBench({ viewer: 'ellen', now: DECEMBER, ...(story && { story }) });
  const form = { step: 'writeReport' } as const;
  bench.card.open(form);
  const model = createReportFormModel(form, bench.card, bench.ports, 'ru');
  await model.restore();
  return { bench, model };
}

describe('the room of a card', () => {
  it('holds twelve rows with plan and previous and 2,000 Russian characters beside a usual history', async () => {
    const { bench, model } = await editor(history);
    expect(MEANING).toHaveLength(2000);
    model.paste(0, ROWS);
    model.set({ meaning: MEANING, needs: 'Цены на декабрь, до пт 4 дек.' });
    expect(model.typed.value.rows).toHaveLength(12);
    const room = await measuring(bench).roomWith?.(model.measured() ?? {});
    expect(room?.isTight).toBe(false);
    while (!(await model.publish())) expect(model.refusals.value).toEqual([]);
    const stored = bench.sight().journal.entries.at(-1);
    expect(stored).toMatchObject({ kind: 'reportPublished', meaning: MEANING.trim() });
    expect(bench.sight().journal.entries).toHaveLength(13);
    expect(JSON.stringify(bench.pluginData.stored(CARD)).length).toBeLessThan(4096);
  });

  it('is measured by what would be stored, not by what was typed around it', async () => {
    const { model } = await editor();
    expect(model.measured()).toMatchObject({ kind: 'reportPublished', rows: [], meaning: '' });
    model.set({ meaning: '  Больше заявок.  ' });
    model.addRow();
    model.setRow(0, { name: 'Заявки', value: '46' });
    model.setRow(1, { name: 'Без значения' });
    expect(model.measured()).toMatchObject({
      meaning: 'Больше заявок.',
      rows: [{ name: 'Заявки', value: { amount: 46 } }],
    });
  });

  it('that is nearly used up is said while there is time to write less', async () => {
    const bench = await openBench({ viewer: 'ellen', now: DECEMBER });
    fill(bench, 1500);
    const ports: CardPorts = {
      ...bench.ports,
      roomWith: async (entry) => roomWith(bench.pluginData.stored(CARD), entry),
    };
    bench.card.open({ step: 'writeReport' });
    render(<CardApp card={bench.card} ports={ports} locale="en" />);
    const meaning = await screen.findByLabelText('What it means', {}, { timeout: 20_000 });
    fireEvent.input(meaning, { target: { value: RUSSIAN_EDITS[0] } });
    await lastMeasured(bench);
    expect(document.body.textContent).not.toContain('little room left');
    fireEvent.input(meaning, { target: { value: MEANING } });
    // Asked at intervals: whatever waits for a change of the page never ends where each asking makes one.
    const told = async () => {
      await lastMeasured(bench);
      return document.body.textContent;
    };
    await expect.poll(told).toMatch(/little room left: \d+% would be full/);
    // 4,096 characters are all: beyond them it is no little room.
    fill(bench, 4000);
    fireEvent.input(meaning, { target: { value: `${MEANING} And` } });
    await expect.poll(told).toMatch(/does not fit: the card would need \d+% more room than it has/);
    expect(document.body.textContent).not.toContain('little room left');
  });

  it('that does not suffice refuses what is published, and nothing typed is lost', async () => {
    const { bench, model } = await editor();
    fill(bench, 3300);
    model.paste(0, ROWS);
    model.set({ meaning: MEANING });
    const typed = model.typed.value;
    for (let presses = 0; presses < 3; presses += 1) expect(await model.publish()).toBe(false);
    expect(bench.sight().journal.entries).toEqual([]);
    expect(bench.card.saving.value).toMatchObject({ kind: 'failed' });
    expect(model.typed.value).toEqual(typed);
    const again = createReportFormModel({ step: 'writeReport' }, bench.card, bench.ports, 'ru');
    await again.restore();
    expect(again.typed.value).toEqual(typed);
    bench.pluginData.put(CARD, 'other', '');
    await bench.card.refresh();
    while (!(await again.publish())) expect(again.refusals.value).toEqual([]);
    expect(bench.sight().journal.entries).toHaveLength(1);
  });
});

/** The page measures a moment after the last letter. */
async function lastMeasured({ timers }: Bench): Promise<void> {
  timers.findLast(({ ms }) => ms === 1000)?.run();
  await Promise.resolve();
}
