/** A window's copy keeps what Trello's server would not take, until the board is loaded anew. Who pressed it was told
 *  that it was not saved, so the window neither shows it nor carries it along with the next write. */
import type { Model, PluginData } from '../domain/ports.ts';
import { ok } from '../domain/result.ts';
import type { Unfold } from './codec.ts';
import { JOURNAL_KEY } from './journal.ts';
import { isRecord } from './merge-by.ts';
import { rawEntriesOf } from './raw-entries.ts';

/** Ids of what was refused or given up here, of a model. */
export type LeftOut = (model: Model) => readonly string[];

/** The stored value without those entries; the same object where it holds none of them, or cannot be read. One that
 *  another person wrote after is kept: he has seen it, so the server has it. */
export function withoutGivenUp(stored: unknown, ids: readonly string[], unfold: Unfold): unknown {
  if (ids.length === 0 || !isRecord(stored)) return stored;
  const { z: _dense, b: _ascii, ...envelope } = stored;
  const card = envelope['card'] as string | undefined; // of another kind, the envelope is none of ours
  const raw =
    rawEntriesOf(stored, { board: '', ...(card !== undefined && { card }) }, unfold) ?? [];
  const left = raw.filter((entry) => !isOnlyHere(entry, ids, raw));
  return left.length === raw.length ? stored : { ...envelope, entries: left };
}

function isOnlyHere(entry: unknown, ids: readonly string[], all: readonly unknown[]): boolean {
  if (!isRecord(entry) || typeof entry['id'] !== 'string' || !ids.includes(entry['id']))
    return false;
  return !all.some(
    (other) =>
      isRecord(other) && other['by'] !== entry['by'] && Number(other['n']) > Number(entry['n']),
  );
}

/** Trello's data as it lies on the server, as far as this window knows. */
export function leavingOut(pluginData: PluginData, leftOut: LeftOut, unfold: Unfold): PluginData {
  return {
    ...pluginData,
    read: async (model) => {
      const blob = await pluginData.read(model);
      const ids = leftOut(model);
      if (!blob.ok || ids.length === 0 || !(JOURNAL_KEY in blob.value)) return blob;
      const journal = withoutGivenUp(blob.value[JOURNAL_KEY], ids, unfold);
      return ok({ ...blob.value, [JOURNAL_KEY]: journal });
    },
  };
}
