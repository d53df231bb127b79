/** The form behind *Ask a question*: to whom, in which words, and until when an answer is asked for. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { answerPromise } from '../domain/roster/availability.ts';
import { LONGEST_ANSWER_HOURS } from '../domain/roster/person-fields.ts';
import { type CardPress, type MemberId, TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { answerFrom } from './held-terms.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { parseQuestionDraft, type QuestionDraft } from './question-draft.ts';
import { isAskOffered } from './question-steps.ts';
import { sendDraft } from './sending.ts';
import { createWhoModel, teamIn, type WhoModel } from './who-model.ts';

export type QuestionFault = 'nothing' | 'tooLong' | 'noPerson' | 'noHours' | 'noTerm';

export interface QuestionModel extends Pick<WhoModel, 'topic' | 'topics' | 'setTopic' | 'team'> {
  /** Whom it goes to: chosen, or found by the topic. */
  readonly to: ReadonlySignal<MemberId | undefined>;
  readonly words: ReadonlySignal<string>;
  /** Working hours for the answer, as typed; that person's own until somebody types. */
  readonly hours: ReadonlySignal<string>;
  /** What would be promised now; undefined where that cannot be said. */
  readonly promise: ReadonlySignal<FrozenPromise | undefined>;
  readonly fault: ReadonlySignal<QuestionFault | undefined>;
  setTo(member: MemberId): void;
  setWords(text: string): void;
  setHours(text: string): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

const DRAFT = 'askQuestion';

interface FormState {
  readonly form: OpenForm;
  readonly who: WhoModel;
  readonly chosen: Signal<MemberId | undefined>;
  readonly words: Signal<string>;
  readonly typed: Signal<string | undefined>;
  readonly fault: Signal<QuestionFault | undefined>;
  readonly to: ReadonlySignal<MemberId | undefined>;
  readonly hours: ReadonlySignal<string>;
  readonly promiseAt: (sight: CardSight) => FrozenPromise | undefined;
}

export function createQuestionModel(
  form: OpenForm,
  card: CardModel,
  ports: Pick<CardPorts, 'drafts' | 'holidays'>,
  translate: PageTranslate,
): QuestionModel {
  const { drafts } = ports;
  const state = formState(form, card, ports, translate);
  const { who, chosen, words, typed, fault, to, hours } = state;
  const change = (set: () => void) => {
    batch(() => {
      set();
      fault.value = undefined;
    });
    drafts.save(DRAFT, JSON.stringify(draftOf(state)));
  };
  return {
    ...{ topic: who.topic, topics: who.topics, team: who.team, to, words, hours, fault },
    promise: computed(() => card.sight.value && shownIn(state, card.sight.value)),
    // Another topic leads to another person: a choice made before is not held against it.
    setTopic: (text) =>
      change(() => {
        who.setTopic(text);
        chosen.value = undefined;
      }),
    setTo: (member) =>
      change(() => {
        chosen.value = member;
      }),
    setWords: (text) =>
      change(() => {
        words.value = text;
      }),
    setHours: (text) =>
      change(() => {
        typed.value = text;
      }),
    restore: async () => restore(state, parseQuestionDraft(await drafts.load(DRAFT))),
    send: () => send(state, card, drafts),
  };
}

function formState(
  form: OpenForm,
  card: CardModel,
  ports: Pick<CardPorts, 'holidays'>,
  translate: PageTranslate,
): FormState {
  const who = createWhoModel(card, ports, translate);
  who.setTopic(form.topic ?? '');
  const chosen = signal(form.to);
  const typed = signal<string | undefined>(undefined);
  const to = computed(() => chosen.value ?? who.asked.value?.member);
  const hours = computed(() => {
    const row = to.value === undefined ? undefined : who.team.value?.members.get(to.value);
    return typed.value ?? String(row?.answerHours ?? '');
  });
  const promiseAt = (sight: CardSight) => {
    const member = to.value;
    const row = member && teamIn(sight, ports.holidays).members.get(member);
    const answerHours = hoursIn(hours.value);
    if (!row || answerHours === undefined) return undefined;
    const made = answerPromise({ ...row, answerHours }, sight.now);
    return made.ok ? made.value : undefined;
  };
  const fault = signal<QuestionFault | undefined>(undefined);
  return { form, who, chosen, words: signal(''), typed, fault, to, hours, promiseAt };
}

/** As it will be shown: a hold that lasts moves it at once. */
function shownIn({ to, promiseAt }: FormState, sight: CardSight): FrozenPromise | undefined {
  const made = promiseAt(sight);
  return made && to.value !== undefined ? answerFrom(made, to.value, sight) : undefined;
}

function draftOf({ who, words, chosen, typed }: FormState): QuestionDraft {
  const [to, hours] = [chosen.peek(), typed.peek()];
  return {
    ...{ topic: who.topic.peek(), words: words.peek() },
    ...(to !== undefined && { to }),
    ...(hours !== undefined && { hours }),
  };
}

function restore(
  { form, who, words, chosen, typed }: FormState,
  draft: QuestionDraft | undefined,
): void {
  if (draft === undefined || words.peek() !== '') return;
  batch(() => {
    words.value = draft.words;
    // Who was just sent here by *Who do I ask?* meant this person.
    if (form.to !== undefined) return;
    who.setTopic(draft.topic);
    chosen.value = draft.to;
    typed.value = draft.hours;
  });
}

async function send(state: FormState, card: CardModel, drafts: DraftPort): Promise<boolean> {
  const sight = card.sight.peek();
  state.fault.value = sight && faultAt(state, sight);
  if (sight === undefined || state.fault.peek() !== undefined) return false;
  const form = card.form.peek();
  if (!(await sendDraft(card, drafts, DRAFT, (at) => make(state, at)))) return false;
  if (card.form.peek() === form) card.close();
  return true;
}

/** What is wrong is said at once; the promise is made at the press. */
function make(
  state: FormState,
  sight: CardSight,
): readonly CardPress[] | 'changedMeanwhile' | undefined {
  const { about } = state.form;
  if (!isAskOffered(sight, 'askQuestion', about !== undefined)) return 'changedMeanwhile';
  state.fault.value = faultAt(state, sight);
  const [to, promise] = [state.to.peek(), state.promiseAt(sight)];
  if (state.fault.peek() !== undefined || promise === undefined || to === undefined) {
    return undefined;
  }
  const text = state.words.peek().trim();
  return [{ kind: 'questionAsked', to, text, ...(about !== undefined && { about }), promise }];
}

function faultAt(state: FormState, sight: CardSight): QuestionFault | undefined {
  const text = state.words.peek().trim();
  const to = state.to.peek();
  if (text === '') return 'nothing';
  if (text.length > TEXT_LIMIT) return 'tooLong';
  if (to === undefined || !sight.people.has(to)) return 'noPerson';
  if (hoursIn(state.hours.peek()) === undefined) return 'noHours';
  return state.promiseAt(sight) === undefined ? 'noTerm' : undefined;
}

/** A whole number of hours; undefined for anything else. */
function hoursIn(text: string): number | undefined {
  const hours = Number(text);
  return text.trim() !== '' &&
    Number.isInteger(hours) &&
    hours >= 1 &&
    hours <= LONGEST_ANSWER_HOURS
    ? hours
    : undefined;
}
