/** What a reference names, in the journal that holds it. */
import type { CardEntry } from '../turn/entries.ts';
import type { DebtRef, MissingDebt } from './entries.ts';

/** Undefined where its entry was archived. */
export function debtIn(entries: readonly CardEntry[], ref: DebtRef): MissingDebt | undefined {
  const dot = ref.lastIndexOf('.');
  const entry = entries.find(({ id }) => id === ref.slice(0, dot));
  return entry?.kind === 'paused' ? entry.debts[Number(ref.slice(dot + 1))] : undefined;
}
