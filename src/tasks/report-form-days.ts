/** Which days a report that is being written is about: of a length, of a kind of work, or those beside them. */
import { local } from '../domain/calendar/zone.ts';
import type { Day } from '../domain/day.ts';
import {
  nextPeriod,
  type Period,
  type PeriodLength,
  periodOf,
  previousPeriod,
} from '../domain/report/period.ts';
import type { OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { periodIn, type TypedReport } from './report-draft.ts';

/** The last period of a length that is over, by the agency's clock. */
export function lastFinished(length: PeriodLength, { board, now }: CardSight, since?: Day): Period {
  const today = local(now, board.settings.agency.zone).day;
  return previousPeriod(periodOf(length, today, since));
}

/** A kind of work has its own periods; a report that is there keeps the one that was published. */
export function workChosen(
  work: string,
  { kind }: TypedReport,
  { step }: OpenForm,
  sight: CardSight | undefined,
): Partial<TypedReport> {
  const agreed = sight?.board.settings.agreement.reports.find((row) => row.work === work);
  if (sight === undefined || agreed === undefined || step === 'correctReport') return { work };
  const { every, since } = agreed;
  // Days that somebody chose one by one stay.
  if (kind === every || kind === 'range') return { work };
  return { work, kind: every, ...lastFinished(every, sight, since) };
}

/** The period beside it, as long. */
export function steppedPeriod(typed: TypedReport, step: 1 | -1): Partial<TypedReport> {
  const period = periodIn(typed);
  if (period === undefined) return {};
  return step === 1 ? nextPeriod(period) : previousPeriod(period);
}

/** Another length is meant of the last period that is over; days from–to begin as those that were there. */
export function periodOfKind(
  kind: PeriodLength | 'range',
  { from, to }: TypedReport,
  sight: CardSight | undefined,
): Partial<TypedReport> {
  if (kind === 'range' || sight === undefined) return { kind, from, to };
  const { reports } = sight.board.settings.agreement;
  const since = reports.find(({ every }) => every === kind)?.since;
  return { kind, ...lastFinished(kind, sight, since) };
}
