import { expect, it } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import type { CardEntry, CardPress } from '../../src/domain/turn/entries.ts';
import { type PackingForm, packEntries } from '../../src/storage/pack.ts';
import { moscow } from '../support/calendars.ts';
import { press, promised, sealCard } from '../support/journals.ts';
import { RUSSIAN_EDITS } from '../support/russian-edits.ts';

const CARD = '5f1a2b3c4d5e6f7a8b9c0d1e';
const BOARD = '60aa11bb22cc33dd44ee55ff';
const CLIENT = '5e0f9d8c7b6a594837261504';
const SPECIALIST = '5d1c2b3a495867768594a3b2';
const LIMIT_CHARS = 4096;

/** Rounds of one edit each: asked with a promise, taken, ticked and handed over; four entries a round. */
function journalOf(rounds: number): readonly CardEntry[] {
  const entries: CardEntry[] = [];
  const add = (by: string, made: CardPress) => {
    const n = entries.length + 1;
    const at = instant(moscow('2026-11-20 10:00') + n * 5_400_000 + ((n * 7919) % 3_600_000));
    const entry = sealCard(made, { n, at, by });
    entries.push(entry);
    return entry;
  };
  for (let round = 0; round < rounds; round += 1) {
    const text = RUSSIAN_EDITS[round % RUSSIAN_EDITS.length] ?? '';
    const received = instant(moscow('2026-11-20 10:00') + round * 21_600_000);
    const promise = promised(`2026-12-${String(1 + (round % 28)).padStart(2, '0')}`, { received });
    const asked = add(CLIENT, { kind: 'editsRequested', edits: [{ text }], promise });
    add(SPECIALIST, press.take());
    add(SPECIALIST, press.tick(`${asked.id}.0`));
    add(SPECIALIST, press.handOver(asked));
  }
  return entries;
}

/** Remarks only: one entry an edit. */
function remarksOf(count: number): readonly CardEntry[] {
  return RUSSIAN_EDITS.slice(0, count).map((text, index) =>
    sealCard(press.remark({ id: 'N5xZ-Q8HcUK4' }, text, false), {
      n: index + 1,
      at: instant(moscow('2026-11-20 10:00') + index * 5_400_000 + ((index * 7919) % 3_600_000)),
      by: CLIENT,
    }),
  );
}

async function charsOf(
  entries: readonly CardEntry[],
  form: PackingForm = 'dense',
): Promise<number> {
  const journal = { v: 1, card: CARD, board: BOARD, ...(await packEntries(entries, form)) };
  return JSON.stringify({ journal }).length;
}

it('measures with distinct edits of about 70 characters', () => {
  const total = RUSSIAN_EDITS.reduce((sum, text) => sum + text.length, 0);
  expect(Math.round(total / RUSSIAN_EDITS.length)).toBe(71);
  expect(new Set(RUSSIAN_EDITS).size).toBe(RUSSIAN_EDITS.length);
});

/** How many of these entries fit into a card one after another. */
async function fitting(
  entries: readonly CardEntry[],
  form: PackingForm = 'dense',
): Promise<number> {
  let [fits, tooMany] = [0, entries.length + 1];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if ((await charsOf(entries.slice(0, half), form)) <= LIMIT_CHARS) fits = half;
    else tooMany = half;
  }
  return fits;
}

// Measured on 2026-11-22: 94 remarks, 163 entries of rounds; in ASCII 34 remarks.
it('holds at least 90 entries of realistic Russian texts without signatures', async () => {
  const remarks = await fitting(remarksOf(RUSSIAN_EDITS.length));
  const rounds = await fitting(journalOf(60));
  const ascii = await fitting(remarksOf(RUSSIAN_EDITS.length), 'ascii');
  expect(remarks).toBeGreaterThanOrEqual(90);
  expect(rounds).toBeGreaterThanOrEqual(90);
  expect(ascii).toBeGreaterThanOrEqual(30);
});

it('holds 50 distinct remarks in Russian in less than the limit of a card', async () => {
  expect(await charsOf(remarksOf(50))).toBeLessThan(LIMIT_CHARS * 0.6);
});

it('holds 35 rounds, 140 entries, in Russian', async () => {
  expect(journalOf(35)).toHaveLength(140);
  expect(await charsOf(journalOf(35))).toBeLessThan(LIMIT_CHARS);
});
