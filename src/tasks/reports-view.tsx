/** *Reports*: all reports of the board by kind of work and period, and those that are missing. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import { yearOf } from '../domain/day.ts';
import { heldDay } from '../domain/pauses/held-dates.ts';
import { holdsIn, offOnHold } from '../domain/pauses/holds.ts';
import { cadencesOf } from '../domain/report/cadence.ts';
import { isReportCard } from '../domain/report/lists.ts';
import { reduceReports } from '../domain/report/report-state.ts';
import { decidingNaming, sideOf } from '../domain/roster/board-people.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import { loadReportsTexts } from '../i18n/reports/translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { BlockedNotice } from './board-notices.tsx';
import type { BoardPageProps } from './board-page-props.ts';
import type { BoardSight } from './board-sight.ts';
import { ReportsCadence } from './reports-cadence-part.tsx';
import { ReportDates } from './reports-dates-part.tsx';
import { type IndexGroup, reportIndex } from './reports-index.ts';
import { ReportLists } from './reports-lists-part.tsx';
import { createReportsModel, type ReportsModel } from './reports-model.ts';
import type { BoardCardsPort } from './reports-ports.ts';
import type { BoardReading } from './reports-reading.ts';
import { ReportGroups, type RowsContext } from './reports-rows.tsx';
import { createReportsWords, type ReportsWords } from './reports-words.ts';
import './reports.css';

type Loading = 'loading' | 'loaded' | 'missing';

export function ReportsPage(props: BoardPageProps) {
  const { board, ports, translate } = props;
  const [texts, setTexts] = useState<Loading>('loading');
  useEffect(() => {
    loadReportsTexts(ports.locale).then(
      () => setTexts('loaded'),
      // Offline, or another version was published meanwhile: the page says so.
      () => setTexts('missing'),
    );
  }, [ports.locale]);
  const sight = board.sight.value;
  const blocked = <BlockedNotice board={board} ports={ports} translate={translate} />;
  if (sight === undefined && board.blocked.value !== undefined) return blocked;
  if (texts === 'missing' || ports.cards === undefined) {
    return <p class="subtle">{translate('status.notLoaded')}</p>;
  }
  if (sight === undefined || texts === 'loading') {
    return <p class="subtle">{translate('status.loading')}</p>;
  }
  return (
    <>
      {blocked}
      <Reports {...props} sight={sight} cards={ports.cards} />
    </>
  );
}

interface ReportsProps extends BoardPageProps {
  readonly sight: BoardSight;
  readonly cards: BoardCardsPort;
}

function Reports({ sight, cards, ...props }: ReportsProps) {
  const { board, ports, openTab } = props;
  const model = useMemo(() => createReportsModel(cards), [cards]);
  useEffect(() => {
    void model.read();
    return model.leave;
  }, [model]);
  useNews(model, sight);
  const people = new Map(sight.people.map((person) => [person.id, person]));
  const words = createReportsWords(ports.locale, ports.zone, sight.now, people);
  const { translate } = words;
  const reading = model.reading.value;
  return (
    <div class="reports">
      <div class="reports-top">
        <h1>{translate('tab.reports')}</h1>
        <p class="subtle">{translate('reports.intro')}</p>
      </div>
      {model.isGone.value && <Notice tone="warning">{translate('error.gone')}</Notice>}
      {reading && <ReportLists board={board} sight={sight} lists={reading.lists} words={words} />}
      {reading && <ReportsCadence board={board} sight={sight} words={words} openTab={openTab} />}
      {reading && <Index {...{ reading, model, sight, words, ports, cards }} />}
      <p class="subtle small" role="status">
        {readingText(model, words)}
      </p>
    </div>
  );
}

/** The page reads the board again whenever Trello tells of news, on the board or on a card of it. */
function useNews(model: ReportsModel, sight: BoardSight): void {
  const known = useRef(sight);
  useEffect(() => {
    if (known.current !== sight) model.hear();
    known.current = sight;
  }, [model, sight]);
}

function readingText(model: ReportsModel, { translate }: ReportsWords): string {
  const progress = model.progress.value;
  const isFirst = model.reading.value === undefined && !model.isGone.value;
  if (progress === undefined) return isFirst ? translate('status.loading') : '';
  return translate('reports.reading', { k: progress.done, total: progress.total });
}

interface IndexProps {
  readonly reading: BoardReading;
  readonly model: ReportsModel;
  readonly sight: BoardSight;
  readonly words: ReportsWords;
  readonly ports: BoardPageProps['ports'];
  readonly cards: BoardCardsPort;
}

function Index({ reading, model, sight, words, ports, cards }: IndexProps) {
  const { translate } = words;
  const context = contextOf(reading, sight, words, ports);
  const groups = useMemo(() => groupsOf(reading, sight, ports), [reading, sight, ports]);
  const { isAgency } = context;
  return (
    <>
      {reading.failed > 0 && (
        <Notice tone="info">
          <span>{translate('reports.failed', { n: reading.failed })}</span>
          <div>
            <Button label={translate('reports.again')} onPress={() => void model.read()} />
          </div>
        </Notice>
      )}
      {groups.length === 0 && reading.failed === 0 && (
        <p>{translate(isAgency ? 'reports.empty.agency' : 'reports.empty')}</p>
      )}
      <ReportDates
        groups={groups}
        context={context}
        ports={{ ...ports, cards }}
        onWritten={() => void model.hear()}
      />
      <Counting groups={groups} words={words} />
      <ReportGroups groups={groups} context={context} />
      <p class="subtle small">{translate('reports.openOnly')}</p>
    </>
  );
}

/** By which days off the dates are counted, where that is not all that there are: as the card says it. */
function Counting({
  groups,
  words: { translate },
}: {
  readonly groups: readonly IndexGroup[];
  readonly words: ReportsWords;
}) {
  const promises = groups.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'published' ? [] : [row.promise])),
  );
  const years = promises.flatMap(({ preliminary, day }) => (preliminary ? [yearOf(day)] : []));
  const isWithout = promises.some(({ calendar }) => calendar === 'none');
  return (
    <>
      {isWithout && <p class="subtle small">{translate('section.noHolidays')}</p>}
      {[...new Set(years)].sort().map((year) => (
        <p key={year} class="subtle small">
          {translate('why.preliminary', { year })}
        </p>
      ))}
    </>
  );
}

function groupsOf(
  { journals }: BoardReading,
  { state, now }: BoardSight,
  { holidays }: Pick<BoardPageProps['ports'], 'holidays'>,
) {
  const { settings, people, fields } = state;
  const calendar = workingCalendarOf(settings.agency, holidays);
  const holding = { holds: holdsIn(fields), calendarOf: () => calendar, now };
  const held = (promise: FrozenPromise) => heldDay(promise, 'agency', holding);
  return reportIndex(
    journals.map(({ card, entries }) => ({ card, reports: reduceReports(entries, people) })),
    cadencesOf(settings.agreement),
    { n: settings.terms.report, calendar, today: local(now, calendar.zone).day, now, held },
  );
}

function contextOf(
  { journals, lists }: BoardReading,
  { state, now }: BoardSight,
  words: ReportsWords,
  { member, mayWrite, cards, holidays }: BoardPageProps['ports'],
): RowsContext {
  const { people, settings, fields } = state;
  const agency = workingCalendarOf(settings.agency, holidays);
  const calendar = offOnHold(agency, holdsIn(fields), now);
  return {
    ...{ words, now, calendar, today: local(now, calendar.zone).day },
    isAgency: mayWrite && member !== undefined && sideOf(people, member, now) === 'agency',
    decides: member !== undefined && decidingNaming(people, member, now) !== undefined,
    // Cards that are there for a report and have none yet.
    free: journals
      .filter(({ card, entries }) => isReportCard(card.list, state) && !isUsed(entries, people))
      .map(({ card }) => card),
    lists: lists.filter(({ id }) => isReportCard(id, state)),
    showCard: cards?.showCard ?? (async () => false),
  };
}

function isUsed(...of: Parameters<typeof reduceReports>): boolean {
  const { due, reports, dropped } = reduceReports(...of);
  return due.length + reports.length > 0 || dropped !== undefined;
}
