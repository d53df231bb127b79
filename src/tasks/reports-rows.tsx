/** The rows of the index: how each report stands, and the way to its card. */
import { useId, useState } from 'preact/hooks';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Instant } from '../domain/clock.ts';
import { type Day, yearOf } from '../domain/day.ts';
import type { BoardList } from '../domain/report/lists.ts';
import { isReadAsItIs, type Report } from '../domain/report/report-state.ts';
import { timingOf } from '../domain/turn/badge.ts';
import { formatList, formatSince } from '../i18n/dates.ts';
import { withinItself } from '../i18n/own-words.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pill, type Tone } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import {
  type AwaitedRow,
  cardToWrite,
  type IndexGroup,
  type IndexRow,
  type PublishedRow,
} from './reports-index.ts';
import type { PlacedCard } from './reports-ports.ts';
import { type ReportsWords, reportNames, workName } from './reports-words.ts';

export interface RowsContext {
  readonly words: ReportsWords;
  readonly now: Instant;
  /** The agency's, days of holds off. */
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  /** May write reports. */
  readonly isAgency: boolean;
  /** Decides for the client. */
  readonly decides: boolean;
  /** Cards that are there for a report and have none yet. */
  readonly free: readonly PlacedCard[];
  /** The confirmed lists of reports. */
  readonly lists: readonly BoardList[];
  readonly showCard: (card: string) => Promise<boolean>;
}

export interface ReportGroupsProps {
  readonly groups: readonly IndexGroup[];
  readonly context: RowsContext;
}

export function ReportGroups({ groups, context }: ReportGroupsProps) {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.work ?? ''} group={group} context={context} isOnly={groups.length < 2} />
      ))}
    </>
  );
}

/** More rows of one kind nobody looks through at once. */
const AT_ONCE = 12;

interface GroupProps {
  readonly group: IndexGroup;
  readonly context: RowsContext;
  readonly isOnly: boolean;
}

function Group({ group, context, isOnly }: GroupProps) {
  const { translate } = context.words;
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? group.rows : group.rows.slice(0, AT_ONCE);
  const earlier = group.rows.length - shown.length;
  const work = workName(group.work, context.words);
  const name = work ?? translate('reports.all');
  // One kind of work needs no heading, but the list its name.
  const isTitled = !isOnly || work !== undefined;
  return (
    <section class="reports-group">
      {isTitled && <h2 id={id}>{name}</h2>}
      <ul
        class="reports-rows"
        {...(isTitled ? { 'aria-labelledby': id } : { 'aria-label': translate('tab.reports') })}
      >
        {shown.map((row) => (
          <Row key={keyOf(row)} row={row} context={context} heading={isTitled ? 'h3' : 'h2'} />
        ))}
      </ul>
      {earlier > 0 && (
        <div>
          <LinkButton
            label={translate('reports.earlier', { n: earlier })}
            onPress={() => setWhole(true)}
          />
        </div>
      )}
    </section>
  );
}

function keyOf(row: IndexRow): string {
  const id = row.kind === 'published' ? row.report.id : (row.card?.id ?? '');
  return `${row.kind} ${row.period.from} ${row.period.to} ${id}`;
}

interface RowProps {
  readonly row: IndexRow;
  readonly context: RowsContext;
  /** One level below the group's, or the page's where that has none. */
  readonly heading: 'h2' | 'h3';
}

function Row({ row, context, heading: Heading }: RowProps) {
  const { words } = context;
  const { tone, text } = stateOf(row, context);
  return (
    <li class="reports-row">
      <Heading class="reports-period">{unbroken(words.period(row.period))}</Heading>
      <Pill tone={tone} text={text} />
      {row.kind === 'published' ? (
        <Published row={row} context={context} />
      ) : (
        <Awaited row={row} context={context} />
      )}
    </li>
  );
}

function stateOf(row: IndexRow, context: RowsContext): { tone: Tone; text: string } {
  const { words, calendar, now, decides } = context;
  const { translate, locale } = words;
  if (row.kind === 'published') {
    const { read } = row.report;
    if (read !== undefined) {
      // Below it stands that it was corrected since.
      const tone = isReadAsItIs(row.report) ? 'done' : 'others';
      return { tone, text: translate('reports.read', { d: words.dayOf(read.at) }) };
    }
    return decides
      ? { tone: 'own', text: translate('reports.new') }
      : { tone: 'others', text: translate('reports.unread') };
  }
  const { day } = row.promise;
  if (row.kind === 'coming') {
    return { tone: 'others', text: translate('reports.due', { d: words.day(day) }) };
  }
  const { daysLate: n } = timingOf(row.promise, calendar, now);
  const text =
    n > 0
      ? translate('reports.missing', { n })
      : translate('reports.missingSince', { since: formatSince(day, locale) });
  return { tone: 'late', text };
}

function Published({ row, context }: { row: PublishedRow; context: RowsContext }) {
  const { words } = context;
  const { report, card } = row;
  const said = { d: words.dayOf(report.at), name: words.name(report.by) };
  const told = [words.translate('reports.published', said), correctedSince(report, words)];
  return (
    <>
      <p class="subtle small reports-told">{unbroken(told.filter(Boolean).join(' · '))}</p>
      <OpenCard card={card} context={context} />
    </>
  );
}

function correctedSince(report: Report, words: ReportsWords): string | undefined {
  const last = report.corrections.at(-1);
  if (last === undefined || report.read === undefined || isReadAsItIs(report)) return undefined;
  return words.translate('reports.correctedSince', { d: words.dayOf(last.at) });
}

function Awaited({ row, context }: { row: AwaitedRow; context: RowsContext }) {
  const { words, isAgency } = context;
  const isLate =
    row.kind === 'over' && timingOf(row.promise, context.calendar, context.now).daysLate > 0;
  return (
    <>
      {isLate && (
        <p class="subtle small reports-told">
          {unbroken(words.translate('reports.wasDue', { d: words.day(row.promise.day) }))}
        </p>
      )}
      {isAgency && <WriteReport row={row} context={context} />}
      {!isAgency && row.card !== undefined && <OpenCard card={row.card} context={context} />}
    </>
  );
}

/** Opens the card that is there for the report; where none is, says which list to make one in. While the period runs
 *  nobody is sent to make a card. */
function WriteReport({ row, context }: { row: AwaitedRow; context: RowsContext }) {
  const { words, showCard, today } = context;
  const { translate } = words;
  const [told, setTold] = useState<'noCard' | 'notOpened'>();
  const work = workName(row.work, words);
  const card = cardFor(row, context);
  if (card === undefined && row.period.to >= today) return null;
  const period = [work, words.period(row.period)].filter(Boolean).join(', ');
  const write = async () => {
    if (card === undefined) setTold('noCard');
    else setTold((await showCard(card.id)) ? undefined : 'notOpened');
  };
  // A card may have come since it was asked for.
  const text =
    told === 'notOpened'
      ? translate('forYou.notOpened')
      : told === 'noCard' && card === undefined && whereToWrite(context);
  return (
    <div class="reports-act">
      <Button
        label={translate('reports.write')}
        name={translate('reports.writeFor', { period })}
        onPress={() => void write()}
      />
      {text && <Notice tone="info">{text}</Notice>}
    </div>
  );
}

function cardFor(row: AwaitedRow, { free, words, today }: RowsContext): PlacedCard | undefined {
  return cardToWrite(row, free, reportNames(row, words, yearOf(today)));
}

function whereToWrite({ lists, words: { translate, locale } }: RowsContext): string {
  const names = lists.map(({ name }) => withinItself(name));
  const [only] = names;
  if (only === undefined) return translate('reports.noCard.noList');
  const list = formatList(names, locale);
  return translate(names.length === 1 ? 'reports.noCard' : 'reports.noCard.lists', { list });
}

function OpenCard({ card, context }: { card: PlacedCard; context: RowsContext }) {
  const { translate } = context.words;
  const [isRefused, setRefused] = useState(false);
  const title = card.title || translate('forYou.untitled');
  return (
    <div class="reports-act">
      <LinkButton
        label={withinItself(title)}
        name={translate('reports.openOf', { card: title })}
        onPress={() => void context.showCard(card.id).then((isOpen) => setRefused(!isOpen))}
      />
      {isRefused && <Notice tone="warning">{translate('forYou.notOpened')}</Notice>}
    </div>
  );
}
