/** The form behind *Outside the agreed work*: which edits, in how many days after a yes, and what about the price. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { Edit } from '../domain/turn/card-turn.ts';
import { type CardPress, type EditRef, TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { termFromNow } from './held-terms.ts';
import { wholeDays } from './missing-model.ts';
import { answerBy } from './outside-presses.ts';
import { beyondIncluded, isOutsideOffered, markable } from './outside-sight.ts';
import type { CardPorts } from './ports.ts';
import { sendDraft } from './sending.ts';

export type OutsideFault = 'nothing' | 'noDays' | 'needsPrice' | 'tooLong' | 'noTerm';

export interface OutsideDraft {
  readonly chosen: readonly string[];
  readonly days: string;
  readonly price: string;
}

export interface OutsideModel {
  readonly draft: ReadonlySignal<OutsideDraft>;
  /** What may be chosen; empty for a round beyond those included, which is asked about as a whole. */
  readonly edits: ReadonlySignal<readonly Edit[]>;
  /** How many edits that round has. */
  readonly whole: ReadonlySignal<number | undefined>;
  readonly promise: ReadonlySignal<FrozenPromise | undefined>;
  readonly fault: ReadonlySignal<OutsideFault | undefined>;
  toggle(ref: EditRef): void;
  put(more: Partial<OutsideDraft>): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

const DRAFT = 'outside';

interface FormState {
  readonly draft: Signal<OutsideDraft>;
  readonly fault: Signal<OutsideFault | undefined>;
}

export function createOutsideModel(
  card: CardModel,
  { drafts, holidays }: Pick<CardPorts, 'drafts' | 'holidays'>,
): OutsideModel {
  const { sight } = card;
  const opened = sight.peek();
  const [only, ...others] = opened === undefined ? [] : markable(opened);
  const begun: OutsideDraft = {
    chosen: only !== undefined && others.length === 0 ? [only] : [],
    days: String(opened?.board.settings.terms.edits ?? ''),
    price: '',
  };
  const state: FormState = { draft: signal(begun), fault: signal(undefined) };
  const { draft, fault } = state;
  const put = (more: Partial<OutsideDraft>) => {
    batch(() => {
      draft.value = { ...draft.peek(), ...more };
      fault.value = undefined;
    });
    drafts.save(DRAFT, JSON.stringify(draft.peek()));
  };
  return {
    ...{ draft, fault, put },
    edits: computed(() => (sight.value === undefined ? [] : choosable(sight.value))),
    whole: computed(() => sight.value && beyondIncluded(sight.value)?.edits.length),
    promise: computed(() => {
      const made = sight.value && answerBy(sight.value, holidays);
      return made && sight.value && termFromNow(made, 'client', sight.value);
    }),
    toggle: (ref) => {
      const { chosen } = draft.peek();
      const rest = chosen.filter((one) => one !== ref);
      put({ chosen: rest.length < chosen.length ? rest : [...chosen, ref] });
    },
    restore: async () => {
      const kept = parseOutsideDraft(await drafts.load(DRAFT));
      if (kept !== undefined && draft.peek() === begun) draft.value = kept;
    },
    send: () => send(state, card, { drafts, holidays }),
  };
}

function choosable(sight: CardSight): readonly Edit[] {
  const { main } = sight.turn;
  if (main.kind !== 'edits' || beyondIncluded(sight) !== undefined) return [];
  const free = markable(sight);
  return main.round.edits.filter(({ ref }) => free.includes(ref));
}

function chosenIn({ chosen }: OutsideDraft, sight: CardSight): readonly EditRef[] {
  return choosable(sight)
    .map(({ ref }) => ref)
    .filter((ref) => chosen.includes(ref));
}

async function send(
  state: FormState,
  card: CardModel,
  { drafts, holidays }: Pick<CardPorts, 'drafts' | 'holidays'>,
): Promise<boolean> {
  const sight = card.sight.peek();
  if (sight === undefined) return false;
  state.fault.value = faultIn(state.draft.peek(), sight, holidays);
  if (state.fault.peek() !== undefined) return false;
  const form = card.form.peek();
  const make = (at: CardSight) => pressesOf(state.draft.peek(), at, holidays);
  if (!(await sendDraft(card, drafts, DRAFT, make))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}

function faultIn(
  draft: OutsideDraft,
  sight: CardSight,
  holidays: CardPorts['holidays'],
): OutsideFault | undefined {
  const price = draft.price.trim();
  const isWhole = beyondIncluded(sight) !== undefined;
  if (!isWhole && chosenIn(draft, sight).length === 0) return 'nothing';
  if (wholeDays(draft.days) === undefined) return 'noDays';
  if (price === '') return 'needsPrice';
  if (price.length > TEXT_LIMIT) return 'tooLong';
  return answerBy(sight, holidays) === undefined ? 'noTerm' : undefined;
}

function pressesOf(
  draft: OutsideDraft,
  sight: CardSight,
  holidays: CardPorts['holidays'],
): readonly CardPress[] | 'changedMeanwhile' {
  const { main } = sight.turn;
  const promise = answerBy(sight, holidays);
  const days = wholeDays(draft.days);
  if (main.kind !== 'edits' || !isOutsideOffered(sight)) return 'changedMeanwhile';
  if (promise === undefined || days === undefined) return 'changedMeanwhile';
  const edits = chosenIn(draft, sight);
  const isWhole = beyondIncluded(sight) !== undefined;
  if (!isWhole && edits.length === 0) return 'changedMeanwhile';
  const of = { to: main.round.id, ...(!isWhole && { edits }) };
  return [{ kind: 'outside', ...of, days, price: draft.price.trim(), promise }];
}

function parseOutsideDraft(text: string | undefined): OutsideDraft | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as Partial<Record<keyof OutsideDraft, unknown>> | null;
    if (typeof raw?.days !== 'string' || typeof raw.price !== 'string') return undefined;
    const chosen: readonly unknown[] = Array.isArray(raw.chosen) ? raw.chosen : [];
    return {
      chosen: chosen.filter((ref) => typeof ref === 'string'),
      days: raw.days,
      price: raw.price,
    };
  } catch {
    // Written by another build: the form opens empty.
    return undefined;
  }
}
