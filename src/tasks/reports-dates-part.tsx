/** Cards that are there for a report and do not say by when: one press puts the date on them, for everybody to see. */
import { useState } from 'preact/hooks';
import { yearOf } from '../domain/day.ts';
import type { ReportDue } from '../domain/report/entries.ts';
import { formatList } from '../i18n/dates.ts';
import { withinItself } from '../i18n/own-words.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { BoardPorts } from './board-ports.ts';
import { cardsToDate, type DatedCard, type IndexGroup } from './reports-index.ts';
import type { BoardCardsPort, PlacedCard } from './reports-ports.ts';
import type { RowsContext } from './reports-rows.tsx';
import { reportNames } from './reports-words.ts';

export interface ReportDatesProps {
  readonly groups: readonly IndexGroup[];
  readonly context: RowsContext;
  readonly ports: Pick<BoardPorts, 'checkClock'> & { readonly cards: BoardCardsPort };
  /** Some of them say it now. */
  readonly onWritten: () => void;
}

export function ReportDates({ groups, context, ports, onWritten }: ReportDatesProps) {
  const [isSaving, setSaving] = useState(false);
  const [failed, setFailed] = useState<readonly PlacedCard[]>([]);
  const { isAgency, free, words, today } = context;
  const { translate, locale } = words;
  const found = cardsToDate(groups, free, (row) => reportNames(row, words, yearOf(today)));
  if (!isAgency || found.length === 0) return null;
  const write = async () => {
    setSaving(true);
    setFailed(await writeDates(found, ports));
    setSaving(false);
    onWritten();
  };
  const list = formatList(failed.map(titleOf), locale);
  return (
    <>
      <Notice tone="info">
        <span>{translate('reports.dates', { n: found.length })}</span>
        <ul class="reports-undated">
          {found.map(({ row: { promise }, card }) => (
            <li key={card.id}>
              {unbroken(
                translate('reports.dates.card', {
                  card: titleOf(card),
                  d: words.day(promise.day),
                }),
              )}
            </li>
          ))}
        </ul>
        <div>
          <Button
            label={translate('reports.dates.show', { n: found.length })}
            disabled={isSaving}
            onPress={() => void write()}
          />
        </div>
        {isSaving && <span class="subtle small">{translate('status.saving')}</span>}
      </Notice>
      {list !== '' && <Notice tone="warning">{translate('reports.dates.failed', { list })}</Notice>}
    </>
  );
}

function titleOf({ title }: PlacedCard): string {
  return withinItself(title);
}

/** One card after another. What one of them refuses does not cost the others; those are told. */
async function writeDates(
  found: readonly DatedCard[],
  { cards, checkClock }: ReportDatesProps['ports'],
): Promise<readonly PlacedCard[]> {
  const failed: PlacedCard[] = [];
  await checkClock();
  for (const { row, card } of found) {
    const { period, work, promise } = row;
    const due: ReportDue = {
      ...{ kind: 'reportDue', period, promise },
      ...(work !== undefined && { work }),
    };
    const written = await cards.writeDue(card.id, due);
    if (!written.ok) failed.push(card);
  }
  return failed;
}
