/** The form behind *Missing something*: what, from whom, and in how many working days. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { debtorSide } from '../domain/pauses/debts.ts';
import { MISSING_THINGS, type MissingDebt, type MissingThing } from '../domain/pauses/entries.ts';
import { sideOf } from '../domain/roster/board-people.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import { type CardPress, type MemberId, type Side, TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { termFromNow } from './held-terms.ts';
import {
  draftOfNeeds,
  EMPTY_MISSING,
  linesOf,
  type MissingDraft,
  parseMissingDraft,
} from './missing-draft.ts';
import { debtPromise } from './pause-presses.ts';
import { isMissingOffered } from './pause-steps.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { sendDraft } from './sending.ts';

export type MissingFault = 'nothing' | 'needsWords' | 'tooLong' | 'tooMany' | 'noDays' | 'noTerm';

export interface MissingModel {
  readonly draft: ReadonlySignal<MissingDraft>;
  /** Working days as typed; the board's term until somebody types. */
  readonly days: ReadonlySignal<string>;
  /** Things that would be asked for, one at least: of *other* each line is one. */
  readonly count: ReadonlySignal<number>;
  readonly promise: ReadonlySignal<FrozenPromise | undefined>;
  readonly fault: ReadonlySignal<MissingFault | undefined>;
  /** What may be told of how to give it, by who may edit the rules. */
  readonly howTo: ReadonlySignal<readonly MissingThing[]>;
  howToText(thing: MissingThing): string;
  toggle(thing: MissingThing): void;
  put(more: Partial<MissingDraft>): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

export const MOST_DAYS = 60;
/** Beside one of each kind they stay within what an entry holds. */
export const MOST_OTHERS = 12;
const DRAFT = 'missing';
/** The things that are given by a way of their own. */
const WITH_HOW_TO: readonly MissingThing[] = ['adAccount', 'website'];

function howToPath(thing: MissingThing): string {
  return `access.${thing}`;
}

/** The board's own words on how to give something; undefined where there are none. */
export function howToIn({ board }: CardSight, thing: MissingThing): string | undefined {
  const text = board.fields.get(howToPath(thing));
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

interface FormState {
  readonly draft: Signal<MissingDraft>;
  readonly fault: Signal<MissingFault | undefined>;
  readonly holidays: CardPorts['holidays'];
}

export function createMissingModel(
  card: CardModel,
  { drafts, holidays }: Pick<CardPorts, 'drafts' | 'holidays'>,
  needs?: string,
): MissingModel {
  const begun = needs === undefined ? EMPTY_MISSING : draftOfNeeds(needs);
  const state: FormState = { draft: signal(begun), fault: signal(undefined), holidays };
  const { draft, fault } = state;
  const put = (more: Partial<MissingDraft>) => {
    batch(() => {
      draft.value = { ...draft.peek(), ...more };
      fault.value = undefined;
    });
    drafts.save(DRAFT, JSON.stringify(draft.peek()));
  };
  const sight = card.sight;
  return {
    ...{ draft, fault, put },
    days: computed(() => (sight.value === undefined ? '' : daysIn(draft.value, sight.value))),
    count: computed(() => countIn(draft.value)),
    promise: computed(() => sight.value && shownIn(state, sight.value)),
    howTo: computed(() => {
      const isAsked = sight.value?.role.editsRules && sight.value.role.side === 'agency';
      return isAsked ? WITH_HOW_TO.filter((thing) => draft.value.chosen.includes(thing)) : [];
    }),
    howToText: (thing) =>
      draft.value.howTo[thing] ?? (sight.value && howToIn(sight.value, thing)) ?? '',
    toggle: (thing) => {
      const { chosen } = draft.peek();
      put({
        chosen: MISSING_THINGS.filter((one) => chosen.includes(one) !== (one === thing)),
      });
    },
    restore: async () => {
      const kept = parseMissingDraft(await drafts.load(DRAFT));
      if (kept !== undefined && draft.peek() === EMPTY_MISSING) draft.value = kept;
    },
    send: () => send(state, card, drafts),
  };
}

/** Whom it may be asked of: the other side by name, or a third party. */
export function askable({ people, board, now, role, viewer }: CardSight): {
  readonly other: Side;
  readonly members: readonly MemberId[];
} {
  const other = role.side === 'client' ? 'agency' : 'client';
  const members = [...people.keys()].filter(
    (member) => member !== viewer && sideOf(board.people, member, now) === other,
  );
  return { other, members };
}

function debtorIn({ from }: MissingDraft, sight: CardSight): Pick<MissingDebt, 'who' | 'whom'> {
  const { other, members } = askable(sight);
  if (from === 'others') return { who: 'others' };
  return members.includes(from) ? { who: other, whom: from } : { who: other };
}

function daysIn({ days }: MissingDraft, { board }: CardSight): string {
  return days ?? String(board.settings.terms.missing);
}

/** As it will be shown: a hold that lasts moves it at once. */
function shownIn(state: FormState, sight: CardSight): FrozenPromise | undefined {
  const made = promiseIn(state, sight);
  const side = debtorSide(debtorIn(state.draft.value, sight));
  return made && termFromNow(made, side, sight);
}

function promiseIn({ draft, holidays }: FormState, sight: CardSight): FrozenPromise | undefined {
  const n = wholeDays(daysIn(draft.value, sight));
  if (n === undefined) return undefined;
  const { who } = debtorIn(draft.value, sight);
  const made = debtPromise(who, n, sight, (side) =>
    workingCalendarOf(sight.board.settings[side], holidays),
  );
  return made.ok ? made.value : undefined;
}

/** A whole number of working days that makes sense; undefined for anything else. */
export function wholeDays(text: string): number | undefined {
  const n = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return n >= 1 && n <= MOST_DAYS ? n : undefined;
}

function faultIn(state: FormState, sight: CardSight): MissingFault | undefined {
  const { chosen, words } = state.draft.peek();
  const texts = chosen.map((thing) => words[thing]?.trim() ?? '');
  if (chosen.length === 0) return 'nothing';
  if (chosen.includes('other') && (words.other ?? '').trim() === '') return 'needsWords';
  if (texts.some((text) => text.length > TEXT_LIMIT)) return 'tooLong';
  if (linesOf(words.other ?? '').length > MOST_OTHERS) return 'tooMany';
  if (wholeDays(daysIn(state.draft.peek(), sight)) === undefined) return 'noDays';
  return promiseIn(state, sight) === undefined ? 'noTerm' : undefined;
}

async function send(state: FormState, card: CardModel, drafts: DraftPort): Promise<boolean> {
  const sight = card.sight.peek();
  state.fault.value = sight && faultIn(state, sight);
  if (sight === undefined || state.fault.peek() !== undefined) return false;
  const told = howToFields(state.draft.peek(), sight);
  const form = card.form.peek();
  if (!(await sendDraft(card, drafts, DRAFT, (at) => make(state, at)))) return false;
  if (card.form.peek() === form) card.close();
  // After the press, not before: a write to the board may rebuild the frame.
  if (told.length > 0) await card.sendToBoard(told);
  return true;
}

function howToFields({ chosen, howTo }: MissingDraft, sight: CardSight) {
  if (!sight.role.editsRules) return [];
  return WITH_HOW_TO.filter((thing) => chosen.includes(thing)).flatMap((thing) => {
    const value = howTo[thing]?.trim();
    const isNew = value !== undefined && value !== (howToIn(sight, thing) ?? '');
    return isNew ? [{ kind: 'fieldSet' as const, path: howToPath(thing), value }] : [];
  });
}

function countIn({ chosen, words }: MissingDraft): number {
  const others = Math.max(linesOf(words.other ?? '').length, 1);
  return Math.max(
    chosen.reduce((sum, what) => sum + (what === 'other' ? others : 1), 0),
    1,
  );
}

/** What is wrong is said at once; the promise is made at the press. */
function make(
  state: FormState,
  sight: CardSight,
): readonly CardPress[] | 'changedMeanwhile' | undefined {
  if (!isMissingOffered(sight)) return 'changedMeanwhile';
  const promise = promiseIn(state, sight);
  state.fault.value = faultIn(state, sight);
  if (promise === undefined || state.fault.peek() !== undefined) return undefined;
  const { chosen, words } = state.draft.peek();
  const debtor = debtorIn(state.draft.peek(), sight);
  const debts = chosen.flatMap((what): readonly MissingDebt[] => {
    const text = words[what]?.trim() ?? '';
    if (what === 'other') {
      return linesOf(text).map((line) => ({ what, words: line, ...debtor, promise }));
    }
    return [{ what, ...(text !== '' && { words: text }), ...debtor, promise }];
  });
  return [{ kind: 'paused', debts }];
}
