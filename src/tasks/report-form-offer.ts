/** What the form takes from the board where its own card has no report yet: the one before stands beside, and its
 *  results are offered as those of an own one are. Never over what was typed. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { local } from '../domain/calendar/zone.ts';
import { nextDraftOf } from '../domain/report/next-draft.ts';
import type { Period } from '../domain/report/period.ts';
import type { Report } from '../domain/report/report-state.ts';
import type { Locale } from '../i18n/locale.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import type { CardPorts } from './ports.ts';
import { createReportsOfBoard } from './report-board-reports.ts';
import { periodIn, type TypedReport, typedOf } from './report-draft.ts';
import type { ReportFormModel } from './report-form-model.ts';
import { reportsOf } from './report-form-plan.ts';
import { areEmpty, isAmong, withOffered } from './report-form-rows.ts';
import { correctedIn } from './report-form-versions.ts';
import { earlierReports } from './reports-earlier.ts';

export interface EarlierOffer {
  /** The board's report before this one; undefined where the card has its own. */
  readonly before: ReadonlySignal<Report | undefined>;
  /** It has results that the form lacks: a press takes them over. */
  readonly isOffered: ReadonlySignal<boolean>;
  /** Some card could not be read. */
  readonly isPartial: ReadonlySignal<boolean>;
  /** Puts the results in where nobody wrote any yet.
   *  @param isBusy whether somebody is at the rows by then. */
  load(isBusy: () => boolean): Promise<void>;
  take(): void;
  stop(): void;
}

export function createEarlierOffer(
  model: Pick<ReportFormModel, 'typed' | 'begun' | 'takeOver'>,
  form: OpenForm,
  card: Pick<CardModel, 'sight'>,
  { cards }: Pick<CardPorts, 'cards'>,
  locale: Locale,
): EarlierOffer {
  const board = createReportsOfBoard(cards);
  const isNew = form.step === 'writeReport';
  const first = periodIn(model.typed.peek());
  const before = computed(() => {
    const [sight, found] = [card.sight.value, board.found.value];
    if (sight === undefined || found === undefined || hasOwn(sight, form)) return undefined;
    const { work } = model.typed.value;
    const period = periodIn(model.typed.value);
    const { due, reports: own } = reportsOf(sight);
    const isOpen = isNew && isFirst(period, first) && due.length === 0;
    const day = (isOpen ? undefined : period?.from) ?? todayOf(sight);
    const wanted = { before: day, work: work.trim() || undefined, own };
    return earlierReports(found.reports, wanted)[0];
  });
  const isOffered = computed(() => {
    if (!isNew || before.value === undefined || model.begun.value === 'last') return false;
    const { rows } = nextDraftOf(before.value.content);
    return rows.some(({ name }) => !isAmong(model.typed.value.rows, name));
  });
  const take = () => {
    const report = before.peek();
    if (report !== undefined) model.takeOver(takenFrom(report, model.typed.peek(), locale));
  };
  return {
    ...{ before, isOffered, take, stop: board.stop },
    isPartial: computed(() => board.found.value?.isWhole === false),
    load: async (isBusy) => {
      const sight = card.sight.peek();
      if (sight === undefined || hasOwn(sight, form)) return;
      await board.load(sight.board.people);
      const isUntouched = model.begun.peek() === undefined && areEmpty(model.typed.peek().rows);
      if (isOffered.peek() && isUntouched && !isBusy()) take();
    },
  };
}

function hasOwn(sight: CardSight, form: OpenForm): boolean {
  const { reports } = reportsOf(sight);
  const corrected = correctedIn(reports, form);
  return reports.some((report) => report !== corrected);
}

/** While nobody said which period it is, the report before may be of any that is over. */
function isFirst(period: Period | undefined, first: Period | undefined): boolean {
  return period?.from === first?.from && period?.to === first?.to;
}

function todayOf({ now, board }: CardSight) {
  return local(now, board.settings.agency.zone).day;
}

/** Its results without values; and the period after it, where that which stands there was told of already. */
function takenFrom({ content }: Report, typed: TypedReport, locale: Locale): Partial<TypedReport> {
  const next = nextDraftOf(content);
  const period = next.period ?? content.period;
  const { rows, columns, work, kind, from, to } = typedOf({ ...next, period }, locale);
  return {
    rows: withOffered(typed.rows, rows),
    columns: typed.columns || columns,
    ...(typed.work.trim() === '' && { work }),
    ...(content.period.to >= typed.from && { kind, from, to }),
  };
}
