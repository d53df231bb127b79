/** Facts of the work together as rows of a report: counted when they are asked for, frozen when it is published. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { formatValue } from '../i18n/report/number.ts';
import type { CardModel } from './card-model.ts';
import type { CardPorts } from './ports.ts';
import type { ReportWords } from './report-card-words.ts';
import { EMPTY_ROW, periodIn, type TypedRow } from './report-draft.ts';
import type { ReportFormModel } from './report-form-model.ts';

export interface ReportFacts {
  /** `none`: nothing to tell of the period. `gone`: Trello does not answer. */
  readonly state: ReadonlySignal<'rest' | 'counting' | 'none' | 'gone'>;
  /** Puts them below the results; those that are there are counted anew. */
  add(): Promise<void>;
}

export function createReportFacts(
  model: Pick<ReportFormModel, 'typed' | 'set'>,
  card: Pick<CardModel, 'sight'>,
  { cards, holidays, clock }: Pick<CardPorts, 'cards' | 'clock' | 'holidays'>,
  { translate, locale }: ReportWords,
): ReportFacts {
  const state = signal<'rest' | 'counting' | 'none' | 'gone'>('rest');
  async function add(): Promise<void> {
    const [period, sight] = [periodIn(model.typed.peek()), card.sight.peek()];
    if (cards === undefined || period === undefined || sight === undefined) return;
    state.value = 'counting';
    const { gatherFacts } = await import('./reports-facts.ts');
    const found = await gatherFacts({ cards, board: sight.board, holidays, now: clock() }, period);
    if (found.kind !== 'facts') {
      state.value = 'gone';
      return;
    }
    state.value = found.facts.length === 0 ? 'none' : 'rest';
    const rows = found.facts.map(({ fact, value }): TypedRow => {
      const name = translate(`report.fact.${fact}`);
      return { ...EMPTY_ROW, fact, name, value: formatValue(value, locale) };
    });
    const typed = model.typed.peek().rows.filter(({ fact }) => fact === undefined);
    const last = typed.findLastIndex(({ name, value }) => (name + value).trim() !== '');
    model.set({ rows: [...typed.slice(0, last + 1), ...rows] });
  }
  return { state, add };
}
