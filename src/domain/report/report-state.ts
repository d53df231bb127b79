/** Adds a card's journal up to its reports: which are due, published, corrected, read. Takes any order that can arise
 *  and never throws: what does not fit, or what its writer could not write, counts for nothing. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import { type BoardPeople, decidingNaming, sideOf } from '../roster/board-people.ts';
import type { EntryHead, EntryId, MemberId } from '../turn/entries.ts';
import { applyChanges, type Corrected } from './correction.ts';
import {
  REPORT_KINDS,
  type ReportContent,
  type ReportEntry,
  type ReportEntryOf,
} from './entries.ts';
import { isPeriod, isSamePeriod, overlapOf, type Period } from './period.ts';

interface Said {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly at: Instant;
}

/** A report that the card waits for. */
export interface DueReport extends Said, Pick<ReportContent, 'period' | 'work'> {
  readonly promise: FrozenPromise;
}

export interface Correction extends Said {
  readonly corrected: readonly Corrected[];
}

export interface ReadBy extends Said {
  /** The representative, where a stand-in read it for her. */
  readonly for?: MemberId;
  /** Which version was read. */
  readonly version: EntryId;
}

/** A report as it stands now; `by` and `at` are of the first version. */
export interface Report extends Said {
  readonly content: ReportContent;
  readonly fp: string;
  /** The latest version: the entry that published or last corrected it. */
  readonly version: EntryId;
  readonly corrections: readonly Correction[];
  readonly read?: ReadBy;
  /** What it was due by. */
  readonly due?: DueReport;
}

/** Days that two reports of one kind of work both tell of. */
export interface Overlap {
  readonly reports: readonly [EntryId, EntryId];
  readonly days: Period;
}

export interface CardReports {
  /** Not published yet; the one due first comes first. */
  readonly due: readonly DueReport[];
  /** In the order of publishing. */
  readonly reports: readonly Report[];
  /** Published for a period that had its report by then, unknown to the writer, or a correction of a version that was
   *  corrected already: they count for nothing and are shown. */
  readonly repeated: readonly EntryId[];
  /** The entry by which it is no report card, and nothing is due on it. */
  readonly dropped?: EntryId;
  readonly overlaps: readonly Overlap[];
}

export const NO_REPORTS: CardReports = { due: [], reports: [], repeated: [], overlaps: [] };

/** Any entry of a card; those of other kinds are passed over. */
type AnyEntry = ReportEntry | (EntryHead & { readonly kind: string });

interface Pass {
  readonly people: BoardPeople;
  /** Written on another board: by whom it could be written is not known here. */
  elsewhere: boolean;
  due: DueReport[];
  reports: Report[];
  repeated: EntryId[];
  dropped: EntryId | undefined;
}

/** Derives the reports from entries in journal order (n, id). Pure: same entries, same reports. */
export function reduceReports(entries: readonly AnyEntry[], people: BoardPeople): CardReports {
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  const lists = { due: [], reports: [], repeated: [] };
  const pass: Pass = { people, elsewhere: false, ...lists, dropped: undefined };
  let at = 0 as Instant;
  for (const [index, entry] of entries.entries()) {
    if (!isReportEntry(entry)) continue;
    const now = Math.max(at, entry.at) as Instant;
    pass.elsewhere = index < arrival;
    if (!pass.elsewhere && !mayWriteReport(entry, people, now)) continue;
    at = now;
    addUp(pass, entry.at === at ? entry : { ...entry, at });
  }
  const { due, reports, repeated, dropped } = pass;
  const found = { reports, repeated, overlaps: overlapsOf(reports) };
  if (dropped !== undefined) return { ...found, due: [], dropped };
  return { ...found, due: due.toSorted(byDate) };
}

/** Whether an entry of a report counts from its writer: the agency's, or a read by who decides for the client. */
function mayWriteReport(
  entry: Pick<ReportEntry, 'kind' | 'by'>,
  people: BoardPeople,
  at: Instant,
): boolean {
  const side = sideOf(people, entry.by, at);
  if (entry.kind !== 'read') return side !== 'client';
  return side !== 'agency' && decidingNaming(people, entry.by, at) !== undefined;
}

function isReportEntry(entry: AnyEntry): entry is ReportEntry {
  return (REPORT_KINDS as readonly string[]).includes(entry.kind);
}

type Handlers = {
  readonly [K in ReportEntry['kind']]: (pass: Pass, entry: ReportEntryOf<K>) => void;
};

const HANDLERS: Handlers = {
  reportDue: expect,
  reportDropped: drop,
  reportPublished: publish,
  reportCorrected: correct,
  read,
};

function addUp(pass: Pass, entry: ReportEntry): void {
  const handle: (pass: Pass, entry: never) => void = HANDLERS[entry.kind];
  handle(pass, entry as never);
}

/** Who has a report has a report card. */
function drop(pass: Pass, { id, ref }: ReportEntryOf<'reportDropped'>): void {
  if (ref === undefined && pass.reports.length === 0) pass.dropped = id;
  if (ref !== undefined && ref === pass.dropped) pass.dropped = undefined;
  pass.due = pass.due.filter((due) => due.id !== ref);
}

function expect(pass: Pass, entry: ReportEntryOf<'reportDue'>): void {
  const { id, by, at, period, work, promise } = entry;
  if (!isPeriod(period) || pass.reports.some(({ content }) => isOfSame(content, entry))) return;
  const due = { id, by, at, period, ...(work !== undefined && { work }), promise };
  pass.dropped = undefined;
  pass.due = [...pass.due.filter((other) => !isOfSame(other, entry)), due];
}

/** The first one for a period counts, and each further one whose writer knew of the one before it: of two at the same
 *  moment neither knew. */
function publish(pass: Pass, entry: ReportEntryOf<'reportPublished'>): void {
  const { id, by, at, kind: _kind, n: _n, due: ref, beside, fp, ...content } = entry;
  if (!isPeriod(content.period)) return;
  const answers = (due: DueReport) => due.id === ref || isOfSame(due, content);
  const before = pass.reports.findLast(
    (report) => isOfSame(report.content, content) || (ref !== undefined && report.due?.id === ref),
  );
  if (before !== undefined && before.id !== beside) {
    pass.repeated.push(id);
    return;
  }
  const due = pass.due.find((one) => one.id === ref) ?? pass.due.find(answers);
  pass.due = pass.due.filter((one) => !answers(one));
  pass.dropped = undefined;
  const report = { id, by, at, content, fp, version: id, corrections: [] };
  pass.reports.push(due === undefined ? report : { ...report, due });
}

/** Of two corrections of one version the first counts: the second was made on what is not there any more. */
function correct(pass: Pass, { id, by, at, ref, changes, fp }: ReportEntryOf<'reportCorrected'>) {
  const place = placeOf(pass, ref);
  const report = pass.reports[place];
  if (report === undefined) return;
  const applied = report.version === ref ? applyChanges(report.content, changes) : undefined;
  if (applied === undefined) {
    pass.repeated.push(id);
    return;
  }
  const { content, corrected } = applied;
  const corrections = [...report.corrections, { id, by, at, corrected }];
  pass.reports[place] = { ...report, content, fp, version: id, corrections };
}

/** The first read of a version counts; one of a later version takes its place. */
function read(pass: Pass, { id, by, at, ref }: ReportEntryOf<'read'>): void {
  const place = placeOf(pass, ref);
  const report = pass.reports[place];
  if (report === undefined) return;
  const versions = versionsOf(report);
  const before = report.read === undefined ? -1 : versions.indexOf(report.read.version);
  if (versions.indexOf(ref) <= before) return;
  const whom = pass.elsewhere ? undefined : decidingNaming(pass.people, by, at)?.for;
  const whose = whom === undefined ? undefined : { for: whom };
  pass.reports[place] = { ...report, read: { id, by, at, version: ref, ...whose } };
}

/** Whether what was read is what stands there now. */
export function isReadAsItIs({ read, version }: Report): boolean {
  return read?.version === version;
}

function placeOf({ reports }: Pass, version: EntryId): number {
  return reports.findIndex((report) => versionsOf(report).includes(version));
}

function versionsOf({ id, corrections }: Report): readonly EntryId[] {
  return [id, ...corrections.map((correction) => correction.id)];
}

type Subject = Pick<ReportContent, 'period' | 'work'>;

function isOfSame(one: Subject, other: Subject): boolean {
  return one.work === other.work && isSamePeriod(one.period, other.period);
}

/** Reports of one kind of work whose periods share days, and neither is part of the other: a quarter's beside its
 *  months' is meant so. */
function overlapsOf(reports: readonly Report[]): readonly Overlap[] {
  return reports.flatMap((one, index) =>
    reports.slice(index + 1).flatMap((other): Overlap[] => {
      const days = overlapping(one.content, other.content);
      return days === undefined ? [] : [{ reports: [one.id, other.id], days }];
    }),
  );
}

/** The days that two reports both tell of without meaning to. */
export function overlapping(one: Subject, other: Subject): Period | undefined {
  const days = one.work === other.work ? overlapOf(one.period, other.period) : undefined;
  const isPart = days !== undefined && [one, other].some((of) => isSamePeriod(of.period, days));
  return isPart && !isSamePeriod(one.period, other.period) ? undefined : days;
}

function byDate({ promise: one }: DueReport, { promise: other }: DueReport): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return one.closes - other.closes;
}
