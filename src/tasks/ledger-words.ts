/** Days by side in words alone: what the table says of each span, on a page and on paper. */
import type { LedgerDay } from '../domain/ledger/ledger.ts';
import { type Span, spansOf, sumsOf } from '../domain/ledger/spans.ts';
import type { MissingDebt } from '../domain/pauses/entries.ts';
import { debtIn } from '../domain/pauses/missing-debt.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { formatList } from '../i18n/dates.ts';
import { type PauseWords, thingOf } from './pause-words.ts';

/** Whose turn it was, and what was missing. */
export function turnText(span: Span, entries: readonly CardEntry[], words: PauseWords): string {
  const { translate, locale } = words;
  const { who, missing, yes, held, working } = span;
  const debts = missing
    .map((ref) => debtIn(entries, ref))
    .filter((debt): debt is MissingDebt => debt !== undefined)
    .map((debt) => thingOf(debt, translate));
  const things = yes ? [translate('ledger.yes')] : debts;
  const turn = translate(held && working === 0 ? 'ledger.held' : `ledger.${who}`);
  const onHold = held && working > 0 ? ` · ${translate('ledger.held')}` : '';
  return `${turn}${onHold}${things.length > 0 ? `: ${formatList(things, locale)}` : ''}`;
}

/** The table as it is printed; undefined where nobody ever had the turn. */
export interface LedgerTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the last three columns add up to, and what it is called. */
  readonly total: { readonly name: string; readonly sums: readonly string[] };
  /** How the days add up, and what a date belongs to. */
  readonly notes: readonly string[];
}

export function ledgerTable(
  days: readonly LedgerDay[],
  entries: readonly CardEntry[],
  folded: number,
  words: PauseWords,
): LedgerTable | undefined {
  if (days.length === 0) return undefined;
  const { translate, day } = words;
  const { worked, client, others, off, elapsed } = sumsOf(days);
  const spans = spansOf(days);
  const over = spans.reduce((all, span) => all + span.over, 0);
  const rows = spans.map((span) => {
    const { clientOff } = span;
    const marked = clientOff > 0 ? ` (${translate('ledger.clientOff', { n: clientOff })})` : '';
    return [
      day(span.from),
      day(span.to),
      `${turnText(span, entries, words)}${marked}`,
      ...[span.working, span.off, span.over].map(String),
    ];
  });
  const sum = { worked, waited: client + others, off, n: elapsed };
  return {
    title: translate('ledger.title'),
    head: [
      translate('ledger.from'),
      translate('ledger.to'),
      translate('ledger.turn'),
      translate('ledger.workingDays'),
      translate('ledger.off'),
      translate('ledger.over'),
    ],
    rows,
    total: {
      name: translate('ledger.all'),
      sums: [worked + client + others, off, over].map(String),
    },
    notes: [
      translate('ledger.sum', sum),
      translate('ledger.note'),
      ...(folded > 0 ? [translate('ledger.folded')] : []),
    ],
  };
}
