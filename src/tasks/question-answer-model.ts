/** The forms behind *Answered* and *Not for me*. Each is about one question, and is refused once that is over. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import {
  isWaiting,
  mayAnswer,
  mayPassOn,
  type Question,
  reduceQuestions,
} from '../domain/questions/questions.ts';
import { answerPromise } from '../domain/roster/availability.ts';
import type { Team } from '../domain/roster/team.ts';
import { whoToAsk } from '../domain/roster/topics.ts';
import { type CardPress, type EntryId, type MemberId, TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { answerFrom } from './held-terms.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { sendDraft } from './sending.ts';
import { teamIn } from './who-model.ts';

type Made = readonly CardPress[] | 'changedMeanwhile' | undefined;

export interface AnswerModel {
  readonly question: ReadonlySignal<Question | undefined>;
  readonly words: ReadonlySignal<string>;
  readonly tooLong: ReadonlySignal<boolean>;
  setWords(text: string): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

export interface PassModel extends Pick<AnswerModel, 'question' | 'restore' | 'send'> {
  /** To whom it may go. */
  readonly people: ReadonlySignal<readonly MemberId[]>;
  readonly to: ReadonlySignal<MemberId | undefined>;
  readonly promise: ReadonlySignal<FrozenPromise | undefined>;
  /** Nobody to pass it on to, or without any working hours. */
  readonly fault: ReadonlySignal<'noPerson' | 'noTerm' | undefined>;
  setTo(member: MemberId): void;
}

function questionIn(sight: CardSight | undefined, id: EntryId | undefined): Question | undefined {
  if (sight === undefined) return undefined;
  const { questions } = reduceQuestions(sight.journal.entries, sight.board.people);
  return questions.find((one) => one.id === id);
}

export function createAnswerModel(
  { question: id }: OpenForm,
  card: CardModel,
  { drafts }: Pick<CardPorts, 'drafts'>,
): AnswerModel {
  const draft = `answerQuestion ${id}`;
  const words = signal('');
  const tooLong = signal(false);

  function make(sight: CardSight): Made {
    const question = questionIn(sight, id);
    const { viewer, board, now } = sight;
    if (question === undefined || viewer === undefined) return 'changedMeanwhile';
    if (!isWaiting(question))
      return question.answer?.by === viewer ? undefined : 'changedMeanwhile';
    if (!sight.mayWrite || !mayAnswer(question, viewer, board.people, now))
      return 'changedMeanwhile';
    const text = words.peek().trim();
    return [{ kind: 'answered', ref: question.id, ...(text !== '' && { words: text }) }];
  }

  return {
    ...{ words, tooLong },
    question: computed(() => questionIn(card.sight.value, id)),
    setWords: (text) => {
      batch(() => {
        words.value = text;
        tooLong.value = false;
      });
      drafts.save(draft, text);
    },
    restore: async () => {
      const text = await drafts.load(draft);
      if (text !== undefined && words.peek() === '') words.value = text;
    },
    send: async () => {
      tooLong.value = words.peek().trim().length > TEXT_LIMIT;
      return !tooLong.peek() && sendAndClose(card, drafts, draft, make);
    },
  };
}

export function createPassModel(
  { question: id }: OpenForm,
  card: CardModel,
  { drafts, holidays }: Pick<CardPorts, 'drafts' | 'holidays'>,
): PassModel {
  const draft = `passQuestion ${id}`;
  const chosen = signal<MemberId | undefined>(undefined);
  const fault = signal<'noPerson' | 'noTerm' | undefined>(undefined);
  const question = computed(() => questionIn(card.sight.value, id));
  const toAt = (sight: CardSight) =>
    chosen.value ?? passedTo(sight, teamIn(sight, holidays), questionIn(sight, id));
  const promiseAt = (sight: CardSight) => {
    const member = toAt(sight);
    const row = member === undefined ? undefined : teamIn(sight, holidays).members.get(member);
    const made = row && answerPromise(row, sight.now);
    return made?.ok ? made.value : undefined;
  };

  function shownAt(sight: CardSight) {
    const [to, made] = [toAt(sight), promiseAt(sight)];
    return made && to !== undefined ? answerFrom(made, to, sight) : undefined;
  }

  function make(sight: CardSight): Made {
    const standing = passable(sight, id, toAt(sight));
    if (standing !== 'open') return standing;
    const [to, promise] = [toAt(sight), promiseAt(sight)];
    if (to === undefined) fault.value = 'noPerson';
    else fault.value = promise === undefined ? 'noTerm' : undefined;
    if (to === undefined || promise === undefined || id === undefined) return undefined;
    return [{ kind: 'questionPassed', ref: id, to, promise }];
  }

  return {
    ...{ question, fault },
    people: computed(() => othersThan(card.sight.value, question.value)),
    to: computed(() => card.sight.value && toAt(card.sight.value)),
    promise: computed(() => card.sight.value && shownAt(card.sight.value)),
    setTo: (member) => {
      batch(() => {
        chosen.value = member;
        fault.value = undefined;
      });
      drafts.save(draft, member);
    },
    restore: async () => {
      const member = await drafts.load(draft);
      const isThere = othersThan(card.sight.peek(), question.peek()).some((one) => one === member);
      if (isThere && chosen.peek() === undefined) chosen.value = member;
    },
    send: () => sendAndClose(card, drafts, draft, make),
  };
}

/** Whether a question can be passed on to somebody; undefined where it just was. */
function passable(
  sight: CardSight,
  id: EntryId | undefined,
  to: MemberId | undefined,
): 'open' | 'changedMeanwhile' | undefined {
  const { viewer, board, now, mayWrite } = sight;
  const asked = questionIn(sight, id);
  if (asked === undefined || viewer === undefined || !isWaiting(asked)) return 'changedMeanwhile';
  if (asked.passes.at(-1)?.by === viewer && asked.to === to) return undefined;
  const may = mayWrite && mayPassOn(asked, viewer, board.people, now);
  return may ? 'open' : 'changedMeanwhile';
}

/** The account manager, or who stands in for him; where that is whose it is already, anybody else who is there. */
function passedTo(
  sight: CardSight,
  team: Team,
  question: Question | undefined,
): MemberId | undefined {
  const byDefault = whoToAsk(team, { topic: '' }, sight.now)?.member;
  const others = othersThan(sight, question);
  return byDefault !== undefined && others.includes(byDefault) ? byDefault : others[0];
}

/** Everybody on the board but whose question it is, and who asked it. */
function othersThan(
  sight: CardSight | undefined,
  question: Question | undefined,
): readonly MemberId[] {
  const members = [...(sight?.people.keys() ?? [])];
  return members.filter((member) => member !== question?.to && member !== question?.by);
}

/** At rest without a write it had been done before. */
async function sendAndClose(
  card: CardModel,
  drafts: DraftPort,
  draft: string,
  make: (sight: CardSight) => Made,
): Promise<boolean> {
  const form = card.form.peek();
  const isSaved = await sendDraft(card, drafts, draft, make);
  if (!isSaved && card.saving.peek().kind !== 'rest') return false;
  if (!isSaved && questionIn(card.sight.peek(), form?.question)?.state === 'open') return false;
  if (card.form.peek() === form) card.close();
  return true;
}
