import { toInstant } from '../../src/domain/calendar/zone.ts';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { day } from '../../src/domain/day.ts';
import type { JournalStore } from '../../src/domain/journal.ts';
import type { PluginData } from '../../src/domain/ports.ts';
import { ok } from '../../src/domain/result.ts';
import type { JournalPorts } from '../../src/storage/write-journal.ts';

/** A journal that a story is told into: the product's own writer over a blob in memory, so that ids, numbers,
 *  the envelope and the limit are those of the product. */
export interface ToldJournal<P, E> {
  /** Writes one press as this member at this moment; throws where the product would refuse it. */
  press(by: string, at: Instant, made: P): Promise<E>;
  entries(): readonly E[];
  /** The whole blob as Trello would keep it. */
  blob(): string;
}

export function createToldJournal<P, E>(
  storeFor: (by: string, ports: JournalPorts) => JournalStore<P, E>,
): ToldJournal<P, E> {
  const stored: Record<string, unknown> = {};
  const entries: E[] = [];
  let now = instant(0);
  const ports: JournalPorts = {
    pluginData: memoryOf(stored),
    clock: () => now,
    locks: { run: (_name, task) => task() },
    wait: async () => undefined,
  };
  return {
    press: async (by, at, made) => {
      if (at < now) throw new Error(`A step goes back in time, to ${new Date(at).toISOString()}`);
      now = at;
      const saved = await storeFor(by, ports).append([made]);
      const entry = saved.ok ? saved.value.entries[0] : undefined;
      if (entry === undefined) throw new Error(`Refused: ${JSON.stringify(saved)}`);
      entries.push(entry);
      return entry;
    },
    entries: () => entries,
    blob: () => JSON.stringify(stored),
  };
}

/** The instant of a story's wall clock, `YYYY-MM-DDTHH:MM`. */
export function momentOf(wall: string, zone: string): Instant {
  const [date = '', time = ''] = wall.split('T');
  const [hour, minute] = time.split(':').map(Number);
  return toInstant(day(date), (hour ?? Number.NaN) * 60 + (minute ?? Number.NaN), zone);
}

function memoryOf(stored: Record<string, unknown>): PluginData {
  return {
    read: async () => ok(stored),
    write: async (_model, key, value) => {
      stored[key] = value;
      return ok(undefined);
    },
  };
}
