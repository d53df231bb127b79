import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTurn } from '../../src/connector/card-reading.ts';
import { beforeUnfolding } from '../../src/connector/unfolding.ts';
import type { PluginData } from '../../src/domain/ports.ts';
import { ok } from '../../src/domain/result.ts';
import { boardStateOf } from '../../src/domain/rules/board-state.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { voidEntries } from '../../src/domain/turn/void-entries.ts';
import { canonicalJson, entryText } from '../../src/storage/canonical.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { createCardStore } from '../../src/storage/models.ts';
import { rawEntriesOf } from '../../src/storage/raw-entries.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { moscow } from '../support/calendars.ts';
import { press, TEAM } from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import { BOMBS, fuzzedJournals, NEARLY_TOO_LONG, PLACE } from './fuzz-blobs.ts';

const RUNS = 10_000;
const NOW = moscow('2026-11-24 12:00');
const STATE = boardStateOf({ entries: BOARD_ENTRIES }, 'Europe/Moscow', []);
const FOREIGN = '{"kept":"as it is"}';

/** One model as the host keeps it: as text, for as long as a single blob is looked at. */
function storeOver(journal: unknown) {
  const host = { text: JSON.stringify({ journal, foreign: JSON.parse(FOREIGN) }) };
  const pluginData: PluginData = {
    read: async () => ok(JSON.parse(host.text)),
    write: async (_model, key, value) => {
      host.text = JSON.stringify({ ...JSON.parse(host.text), [key]: value });
      return ok(undefined);
    },
  };
  const store = createCardStore(PLACE, 'tom', {
    pluginData,
    clock: () => NOW,
    locks: createLocks(undefined),
    wait: async () => undefined,
  });
  return { host, store };
}

/** What two entries must have in common to be one. */
function identityOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return canonicalJson(raw);
  return `${canonicalJson((raw as { id?: unknown }).id)} ${entryText(raw)}`;
}

const storedIn = (text: string) => JSON.parse(text) as { journal: unknown; foreign: unknown };
const rawIn = (journal: unknown) => rawEntriesOf(journal, PLACE, unfold);

async function endures(journal: unknown): Promise<'written' | 'left'> {
  const { host, store } = storeOver(journal);
  const before = host.text;
  const was = storedIn(before).journal;
  const found = await store.read();
  readTurn(was, PLACE, STATE, NOW);
  if (found.ok && found.value.kind === 'journal') {
    voidEntries(found.value.journal.entries, TEAM);
  }
  // Texts of megabytes are compared here, so that a failure does not print them.
  if (host.text !== before) throw new Error('Reading changed what is stored');

  const saved = await store.append([press.take() as CardPress]);
  if (!saved.ok) {
    // Refused: damaged, of a newer build, or beyond the limit. Then nothing was touched.
    expect(['Damaged', 'NewerVersion', 'TooLarge']).toContain(saved.error.type);
    if (host.text !== before) throw new Error('Changed, though it was refused');
    return 'left';
  }
  if (!found.ok || found.value.kind !== 'journal')
    throw new Error('Written over what was not read');
  const { journal: now, foreign } = storedIn(host.text);
  const raw = rawIn(now) ?? [];
  const texts = new Set(raw.map((entry) => JSON.stringify(entry)));
  const identities = new Set(raw.map(identityOf));
  const isThere = (entry: unknown) => texts.has(JSON.stringify(entry));
  if (!found.value.journal.raw.every(isThere)) throw new Error('An entry was changed or lost');
  const stored = rawIn(was) ?? [];
  if (!stored.every((entry) => identities.has(identityOf(entry)))) throw new Error('One was lost');
  expect(saved.value.entries.every(isThere)).toBe(true);
  expect(JSON.stringify(foreign)).toBe(FOREIGN);
  return 'written';
}

it(`keeps every stored byte of ${RUNS} blobs that strangers wrote, and throws for none`, async () => {
  await beforeUnfolding({ z: '' });
  const outcomes = { written: 0, left: 0 };
  const property = fc.asyncProperty(fuzzedJournals, async (journal) => {
    outcomes[await endures(journal)] += 1;
  });
  await fc.assert(property, {
    seed: 20_261_122,
    numRuns: RUNS,
    examples: BOMBS.map((bomb) => [bomb]),
  });
  // Neither half of the property stands by itself.
  expect(outcomes.written).toBeGreaterThan(RUNS / 4);
  expect(outcomes.left).toBeGreaterThan(RUNS / 10);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}, 240_000);

it('refuses to write what no reader would unfold, though it would fit', async () => {
  expect(JSON.stringify(NEARLY_TOO_LONG).length).toBeLessThan(2000);
  expect(rawIn(NEARLY_TOO_LONG)).toHaveLength(1);
  expect(await endures(NEARLY_TOO_LONG)).toBe('left');
});
