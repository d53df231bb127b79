import { beforeEach, expect, test, vi } from 'vitest';
import type { BoardEntry } from '../../../src/domain/roster/entries.ts';
import { rawEntriesOf } from '../../../src/storage/raw-entries.ts';
import { unfold } from '../../../src/storage/unfold.ts';
import { moscow } from '../../support/calendars.ts';
import { boardPress } from '../../support/journals.ts';
import { createPerson } from '../../support/store/person.ts';
import { createRandom } from '../../support/store/random.ts';
import { SyncCompressionStream } from '../../support/store/sync-compression.ts';
import { BOARD, createWindow, createWorld } from '../../support/store/world.ts';

beforeEach(() => {
  vi.stubGlobal('CompressionStream', SyncCompressionStream);
});

const PATHS = ['agency.zone', 'agency.hours', 'client.zone', 'client.hours', 'approval.changes'];
const SEEDS = [1, 2, 3, 4, 5, 6];

/** Two people change settings at once, each field some times, on one another's heels. */
async function changeSettings(seed: number) {
  const random = createRandom(seed);
  const world = createWorld(moscow('2026-11-20 14:00'), random);
  const windows = (['allowed', 'blocked'] as const).map((mode, index) =>
    createWindow(world, createPerson(`person${index}`, mode, world.time)),
  );
  const saved: string[] = [];
  for (const [who, window] of windows.entries()) {
    window.open();
    const page = window.openPage();
    for (let n = 0; n < 15; n += 1) {
      const path = PATHS[Math.floor(random() * PATHS.length)] ?? '';
      world.time.later(() => {
        const pressed = page.board.append([boardPress.set(path, `${who}.${n}`)]);
        void pressed.then((kept) => kept.ok && saved.push(`${path} ${who}.${n}`));
      }, random() * 30_000);
    }
  }
  await world.time.run(600_000);
  const entries = windows.map((window) => entriesIn(window.show('board')));
  return { saved, entries };
}

function entriesIn(blob: unknown): readonly BoardEntry[] {
  const { journal } = blob as { readonly journal: unknown };
  return (rawEntriesOf(journal, { board: BOARD }, unfold) ?? []) as readonly BoardEntry[];
}

test.each(SEEDS)(
  'two people change the settings at once: field by field; seed %i',
  async (seed) => {
    const { saved, entries } = await changeSettings(seed);
    const [mine = [], other] = entries;
    expect(mine).toEqual(other);
    const written = mine.map((entry) =>
      entry.kind === 'fieldSet' ? `${entry.path} ${entry.value}` : '',
    );
    expect(saved.length).toBeGreaterThan(25);
    expect(written).toHaveLength(new Set(written).size);
    expect(written).toEqual(expect.arrayContaining(saved));
  },
);
