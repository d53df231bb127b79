/** Days by side: how a card's days were shared, as a bar, as a sum and as a table. */
import type { LedgerDay } from '../domain/ledger/ledger.ts';
import { type Span, type Sums, spansOf, sumsOf } from '../domain/ledger/spans.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { Fold } from '../ui/fold.tsx';
import { turnText } from './ledger-words.ts';
import type { PauseWords } from './pause-words.ts';
import './ledger.css';

export interface LedgerProps {
  readonly days: readonly LedgerDay[];
  readonly entries: readonly CardEntry[];
  /** Rounds that were archived. */
  readonly folded: number;
  readonly words: PauseWords;
}

/** A longer table stands behind a fold. */
const MOST_OPEN = 5;

export function LedgerView({ days, entries, folded, words }: LedgerProps) {
  if (days.length === 0) return null;
  const { translate } = words;
  const spans = spansOf(days);
  const sums = sumsOf(days);
  return (
    <section class="ledger stack" aria-label={translate('ledger.title')}>
      <h2>{translate('ledger.title')}</h2>
      <Bar sums={sums} words={words} />
      <Fold summary={translate('ledger.table')} open={spans.length <= MOST_OPEN}>
        <Table spans={spans} sums={sums} entries={entries} words={words} />
      </Fold>
      <p class="subtle small">
        {translate('ledger.note')} {folded > 0 && translate('ledger.folded')}
      </p>
    </section>
  );
}

type Part = 'agency' | 'client' | 'others' | 'off';

interface OfSums {
  readonly sums: Sums;
  readonly words: PauseWords;
}

/** The words say all that the bar shows. */
function Bar({ sums, words: { translate } }: OfSums) {
  const { worked, client, others, off, elapsed } = sums;
  const parts: readonly (readonly [Part, number])[] = [
    ['agency', worked],
    ['client', client],
    ['others', others],
    ['off', off],
  ];
  const shown = parts.filter(([, n]) => n > 0);
  return (
    <>
      <div class="ledger-bar" aria-hidden="true">
        {shown.map(([part, n]) => (
          <span key={part} data-part={part} style={{ flexGrow: n }} />
        ))}
      </div>
      <ul class="ledger-legend">
        {shown.map(([part, n]) => (
          <li key={part}>
            <span class="ledger-mark" data-part={part} aria-hidden="true" />
            {translate(`ledger.${part}`)}:{' '}
            {translate(part === 'off' ? 'ledger.days' : 'ledger.working', { n })}
          </li>
        ))}
      </ul>
      <p class="subtle small">
        {translate('ledger.sum', { worked, waited: client + others, off, n: elapsed })}
      </p>
    </>
  );
}

interface TableProps extends OfSums {
  readonly spans: readonly Span[];
  readonly entries: readonly CardEntry[];
}

function Table({ spans, sums, entries, words }: TableProps) {
  const { translate } = words;
  const { worked, client, others, off } = sums;
  const over = spans.reduce((all, span) => all + span.over, 0);
  return (
    <table class="ledger-table">
      <thead>
        <tr>
          <th scope="col">{translate('ledger.from')}</th>
          <th scope="col">{translate('ledger.to')}</th>
          <th scope="col">{translate('ledger.turn')}</th>
          <th scope="col">{translate('ledger.workingDays')}</th>
          <th scope="col">{translate('ledger.off')}</th>
          <th scope="col">{translate('ledger.over')}</th>
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <Row key={span.from} span={span} entries={entries} words={words} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {translate('ledger.all')}
          </th>
          <Amounts working={worked + client + others} off={off} over={over} words={words} />
        </tr>
      </tfoot>
    </table>
  );
}

type RowProps = Pick<TableProps, 'entries' | 'words'> & { readonly span: Span };

function Row({ span, entries, words }: RowProps) {
  const { translate, day } = words;
  const { from, to, working, off, over, clientOff } = span;
  return (
    <tr>
      <td data-label={translate('ledger.from')}>{day(from)}</td>
      <td data-label={translate('ledger.to')}>{day(to)}</td>
      <td data-label={translate('ledger.turn')}>
        <span>
          {turnText(span, entries, words)}
          {clientOff > 0 && (
            <span class="subtle small"> {translate('ledger.clientOff', { n: clientOff })}</span>
          )}
        </span>
      </td>
      <Amounts working={working} off={off} over={over} words={words} />
    </tr>
  );
}

interface AmountsProps extends Pick<Span, 'working' | 'off' | 'over'> {
  readonly words: PauseWords;
}

function Amounts({ working, off, over, words: { translate } }: AmountsProps) {
  return (
    <>
      <td data-label={translate('ledger.workingDays')}>{working}</td>
      <td data-label={translate('ledger.off')}>{off}</td>
      <td data-label={translate('ledger.over')}>{over}</td>
    </>
  );
}
