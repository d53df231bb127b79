/** The form behind *Write report* and *Correct*: what is typed, what stands between it and its publishing. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PeriodLength } from '../domain/report/period.ts';
import { isTold, type PublishHint, type PublishRefusal } from '../domain/report/publish-checks.ts';
import type { CardPress } from '../domain/turn/entries.ts';
import type { Locale } from '../i18n/locale.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import type { CardPorts } from './ports.ts';
import {
  badLinks,
  EMPTY_LINK,
  EMPTY_ROW,
  FIRST_ROWS,
  isWritten,
  type TypedLink,
  type TypedReport,
  type TypedRow,
} from './report-draft.ts';
import { createReportKeeper, type KeptReport, type ReportKeeper } from './report-draft-kept.ts';
import { periodOfKind, steppedPeriod, workChosen } from './report-form-days.ts';
import { followed } from './report-form-follow.ts';
import { listsOf } from './report-form-lists.ts';
import {
  beginningOf,
  checksOf,
  isPublished,
  makeReport,
  measuredReport,
} from './report-form-plan.ts';
import { REPORT_DRAFT } from './report-there.ts';
import { sendDraft } from './sending.ts';

export interface ReportFormModel {
  readonly typed: ReadonlySignal<TypedReport>;
  readonly isCorrection: boolean;
  readonly refusals: ReadonlySignal<readonly PublishRefusal[]>;
  /** Told at a press; the next one publishes. */
  readonly hints: ReadonlySignal<readonly PublishHint[]>;
  /** Places of links that are none, once it was pressed. */
  readonly badLinks: ReadonlySignal<readonly number[]>;
  /** Rows of a pasted block that a report does not hold. */
  readonly left: ReadonlySignal<number>;
  /** Where the rows that are there came from. */
  readonly begun: ReadonlySignal<'restored' | 'last' | undefined>;
  readonly onlyIn: ReportKeeper['onlyIn'];
  set(change: Partial<TypedReport>): void;
  /** What the report before gives to this one: nothing yet that somebody wrote. */
  takeOver(change: Partial<TypedReport>): void;
  setLength(kind: PeriodLength | 'range'): void;
  /** A new report takes the periods of its kind of work. */
  setWork(work: string): void;
  stepPeriod(step: 1 | -1): void;
  setRow(index: number, change: Partial<TypedRow>): void;
  /** False where the text is no block: it goes into the field as it is. */
  paste(index: number, text: string): boolean;
  addRow(): void;
  removeRow(index: number): void;
  setLink(index: number, change: Partial<TypedLink>): void;
  addLink(): void;
  removeLink(index: number): void;
  restore(): Promise<void>;
  /** Takes over what a colleague corrected meanwhile and nobody touched here. */
  follow(): void;
  publish(): Promise<boolean>;
  /** What publishing would store, as it is typed now. */
  measured(): CardPress | undefined;
  /** Keeps what waits. */
  leave(): void;
}

interface FormState {
  readonly form: OpenForm;
  readonly name: string;
  readonly locale: Locale;
  readonly keeper: ReportKeeper;
  readonly typed: Signal<TypedReport>;
  readonly refusals: Signal<readonly PublishRefusal[]>;
  readonly hints: Signal<readonly PublishHint[]>;
  readonly bad: Signal<readonly number[]>;
  readonly left: Signal<number>;
  readonly begun: Signal<'restored' | 'last' | undefined>;
  /** What was written before is there, if anything was. */
  readonly isThere: Signal<boolean>;
}

type FormPorts = Pick<
  CardPorts,
  'drafts' | 'privateDraft' | 'clock' | 'later' | 'digest' | 'copiedEntries'
>;

export function createReportFormModel(
  form: OpenForm,
  card: CardModel,
  ports: FormPorts,
  locale: Locale,
): ReportFormModel {
  const state = formState(form, card, ports, locale);
  const { typed, keeper } = state;
  let offered = state.begun.peek() === 'last' ? typed.peek().rows : undefined;
  const set = (change: Partial<TypedReport>) => {
    batch(() => {
      typed.value = { ...typed.peek(), ...change };
      forgetChecks(state);
    });
    if (isWritten(typed.peek())) keeper.save(typed.peek());
    else keeper.clear();
  };
  const takeOver = (change: Partial<TypedReport>) => {
    batch(() => {
      typed.value = { ...typed.peek(), ...change };
      state.begun.value = 'last';
      forgetChecks(state);
    });
    offered = typed.peek().rows;
    if (isWritten(typed.peek())) keeper.save(typed.peek());
  };
  const { rows, links } = listsOf(state, set);
  return {
    ...{ typed, isCorrection: form.step === 'correctReport', ...rows, ...links, set, takeOver },
    ...{ refusals: state.refusals, hints: state.hints, badLinks: state.bad },
    ...{ left: state.left, begun: state.begun, onlyIn: keeper.onlyIn },
    setLength: (kind) => set(periodOfKind(kind, typed.peek(), card.sight.peek())),
    setWork: (work) => {
      const change = workChosen(work, typed.peek(), form, card.sight.peek());
      // Results of another kind of work, as they were offered: that kind has its own.
      const isOffered = offered !== undefined && typed.peek().rows === offered;
      if (isOffered) state.begun.value = undefined;
      set({ ...change, ...(isOffered && { rows: FIRST_ROWS }) });
    },
    stepPeriod: (step) => set(steppedPeriod(typed.peek(), step)),
    restore: () => restore(state, card, ports),
    follow: () => follow(state, card),
    publish: () => publish(state, card, ports),
    measured: () => {
      const sight = card.sight.peek();
      return sight && measuredReport(sight, typed.peek(), form, locale);
    },
    leave: keeper.flush,
  };
}

function formState(form: OpenForm, card: CardModel, ports: FormPorts, locale: Locale): FormState {
  const name = form.step === 'correctReport' ? `correctReport.${form.report}` : REPORT_DRAFT;
  const sight = card.sight.peek();
  const begin = sight && beginningOf(sight, form, locale, []);
  return {
    ...{ form, name, locale },
    keeper: createReportKeeper(ports, name),
    typed: signal(begin?.typed ?? NOTHING),
    refusals: signal<readonly PublishRefusal[]>([]),
    hints: signal<readonly PublishHint[]>([]),
    bad: signal<readonly number[]>([]),
    left: signal(0),
    begun: signal<'restored' | 'last' | undefined>(begin?.isFromLast ? 'last' : undefined),
    isThere: signal(false),
  };
}

const NOTHING: TypedReport = {
  ...{ kind: 'month', from: '', to: '', work: '', meaning: '', needs: '', columns: false },
  ...{ links: [EMPTY_LINK], rows: [EMPTY_ROW] },
};

function forgetChecks({ refusals, hints, bad, left }: FormState): void {
  refusals.value = [];
  hints.value = [];
  bad.value = [];
  left.value = 0;
}

/** What was written before; else what the last report gives to this one. */
async function restore(state: FormState, card: CardModel, ports: FormPorts): Promise<void> {
  const { keeper, typed, begun, form, locale } = state;
  const untouched = typed.peek();
  const [kept, copied] = await Promise.all([keeper.load(), ports.copiedEntries?.() ?? []]);
  const sight = card.sight.peek();
  state.isThere.value = true;
  // Typed meanwhile: what the person does now counts more.
  if (sight === undefined || typed.peek() !== untouched) return;
  if (kept !== undefined && !isSent(kept, state, sight)) {
    batch(() => {
      typed.value = kept.typed;
      begun.value = 'restored';
    });
  } else if (copied.length > 0) {
    const begin = beginningOf(sight, form, locale, copied);
    batch(() => {
      typed.value = begin.typed;
      begun.value = begin.isFromLast ? 'last' : undefined;
    });
  }
  follow(state, card);
  if (form.publishes) await publish(state, card, ports);
}

function follow({ typed, form, locale, isThere }: FormState, card: CardModel): void {
  const sight = card.sight.peek();
  if (sight !== undefined && isThere.peek())
    typed.value = followed(typed.peek(), sight, form, locale);
}

/** Published from another computer, or from a frame that is gone: there it could not be taken away any more. */
function isSent(kept: KeptReport, { keeper, form }: FormState, sight: CardSight): boolean {
  if (form.step === 'correctReport' || !isPublished(kept, sight)) return false;
  keeper.clear();
  return true;
}

async function publish(state: FormState, card: CardModel, ports: FormPorts): Promise<boolean> {
  const sight = card.sight.peek();
  if (sight === undefined || !mayGoOn(state, sight)) return false;
  const open = card.form.peek();
  const { form, locale, typed, name, keeper } = state;
  const what = { form, locale, digest: ports.digest, told: state.hints.peek() };
  const make = (at: CardSight) => makeReport(at, typed.peek(), what);
  if (!(await sendDraft(card, ports.drafts, name, make))) {
    // A correction that changes nothing is none: the form has done its work.
    if (card.saving.peek().kind === 'rest' && form.step === 'correctReport') card.close();
    tellNews(state, card);
    return false;
  }
  keeper.clear();
  if (card.form.peek() === open) card.close();
  return true;
}

/** What came between two presses is said at once, not at the next one. */
function tellNews({ typed, hints, form, locale }: FormState, card: CardModel): void {
  const sight = card.sight.peek();
  const saving = card.saving.peek();
  const isNews = saving.kind === 'failed' && saving.error.type === 'ChangedMeanwhile';
  if (isNews && sight !== undefined) {
    hints.value = checksOf(sight, typed.peek(), form, locale).hints;
  }
}

/** Refused for a reason, or asked once: the same hints are no wall at the second press. */
function mayGoOn({ typed, refusals, hints, bad, form, locale }: FormState, sight: CardSight) {
  const found = checksOf(sight, typed.peek(), form, locale);
  const links = badLinks(typed.peek());
  const wasTold = isTold(hints.peek(), found.hints);
  batch(() => {
    refusals.value = found.refusals;
    bad.value = links;
    hints.value = found.hints;
  });
  return found.refusals.length === 0 && links.length === 0 && wasTold;
}
