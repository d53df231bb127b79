/** The questions of a card beside its turn: small clocks that stop nothing. */
import { useEffect, useState } from 'preact/hooks';
import { dueAt } from '../domain/calendar/promise.ts';
import type { HeldQuestion } from '../domain/pauses/held-answers.ts';
import { nextDue } from '../domain/questions/badge.ts';
import {
  isWaiting,
  mayAnswer,
  mayPassOn,
  type Question,
  reduceQuestions,
} from '../domain/questions/questions.ts';
import { sideOf } from '../domain/roster/board-people.ts';
import { Button } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import type { Tone } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { HeldLine } from './held-line.tsx';
import { questionsOnHold } from './held-terms.ts';
import type { CardPorts } from './ports.ts';
import { QuestionTexts } from './question-texts.tsx';
import { dateOf, headOf, isMine, type QuestionWords } from './question-words.ts';
import type { Words } from './words.ts';
import './question.css';

export interface QuestionPartProps {
  readonly card: CardModel;
  readonly ports: Pick<CardPorts, 'later'>;
  readonly sight: CardSight;
  readonly words: Words;
}

const SHOWN = 5;

export function QuestionPart({ words, ...of }: QuestionPartProps) {
  return <QuestionTexts words={words} draw={(known) => <Questions {...of} words={known} />} />;
}

type QuestionsProps = Omit<QuestionPartProps, 'words'> & { readonly words: QuestionWords };

function Questions({ card, ports, sight, words }: QuestionsProps) {
  const known = reduceQuestions(sight.journal.entries, sight.board.people);
  const questions = questionsOnHold(known.questions, sight);
  useRefreshWhenLate(questions, { card, ports, sight });
  const waiting = inOrder(questions.filter(isWaiting), sight);
  const answered = questions.filter((one) => !isWaiting(one)).toReversed();
  if (questions.length === 0) return null;
  return (
    <section class="questions" aria-label={words.translate('question.list')}>
      <Waiting questions={waiting} card={card} sight={sight} words={words} />
      {answered.length > 0 && (
        <Fold summary={words.translate('question.done', { n: answered.length })}>
          <ul class="question-list">
            {answered.map((one) => (
              <AnsweredQuestion key={one.id} question={one} sight={sight} words={words} />
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

type RowProps = Pick<QuestionsProps, 'card' | 'sight' | 'words'>;

function Waiting({ questions, ...of }: RowProps & { readonly questions: readonly HeldQuestion[] }) {
  const [all, setAll] = useState(false);
  const { translate } = of.words;
  const shown = all ? questions : questions.slice(0, SHOWN);
  return (
    <>
      {questions.length > 0 && (
        <ul class="question-list">
          {shown.map((one) => (
            <WaitingQuestion key={one.id} question={one} {...of} />
          ))}
        </ul>
      )}
      {questions.length > SHOWN && (
        <Button
          kind="quiet"
          label={
            all
              ? translate('button.showLess')
              : translate('button.showAll', { n: questions.length })
          }
          onPress={() => setAll(!all)}
        />
      )}
    </>
  );
}

function WaitingQuestion({ question, card, sight, words }: RowProps & { question: HeldQuestion }) {
  const { translate } = words;
  const passed = question.passes.at(-1);
  return (
    <li class="question" data-tone={toneOf(question, sight)}>
      <p>
        <strong>{headOf(question, sight, words)}</strong>
      </p>
      <p class="question-text">{question.text}</p>
      <p class="subtle small">
        {unbroken(dateOf(question, sight, words))}
        {passed && unbroken(` · ${translate('question.passed', { name: words.name(passed.by) })}`)}
      </p>
      <HeldLine first={question.first} due={question.due} sight={sight} words={words} />
      <QuestionButtons question={question} card={card} sight={sight} words={words} />
    </li>
  );
}

function QuestionButtons({ question, card, sight, words }: RowProps & { question: Question }) {
  const { viewer, board, now, role, mayWrite } = sight;
  const { translate } = words;
  if (!mayWrite || viewer === undefined) return null;
  // Who is not placed is asked first from where he is.
  const mayBe = mayAnswer(question, viewer, board.people, now) || role.side === undefined;
  const mayPass = mayPassOn(question, viewer, board.people, now);
  if (!mayBe && !mayPass) return null;
  const own = isMine(question, sight);
  const open = (step: 'answerQuestion' | 'passQuestion') => () =>
    card.open({ step, question: question.id });
  return (
    <div class="actions">
      {mayBe && (
        <Button
          kind={own ? 'plain' : 'quiet'}
          label={translate('question.answered')}
          onPress={open('answerQuestion')}
        />
      )}
      {mayPass && (
        <Button
          kind="quiet"
          label={translate(own ? 'question.notForMe' : 'question.passOn')}
          onPress={open('passQuestion')}
        />
      )}
    </div>
  );
}

function AnsweredQuestion({
  question,
  sight,
  words,
}: Omit<RowProps, 'card'> & { readonly question: Question }) {
  const { answer } = question;
  const { translate, name, dayOf } = words;
  if (answer === undefined) return null;
  return (
    <li class="question" data-tone="done">
      <p>{headOf(question, sight, words)}</p>
      <p class="question-text subtle">{question.text}</p>
      {answer.words !== undefined && (
        <p class="question-text">
          {translate('question.answer', { name: name(answer.by), words: answer.words })}
        </p>
      )}
      <p class="subtle small">
        {unbroken(translate('question.answeredBy', { name: name(answer.by), d: dayOf(answer.at) }))}
      </p>
    </li>
  );
}

/** One's own first, then the one due first; those without a date last. */
function inOrder(questions: readonly HeldQuestion[], sight: CardSight): readonly HeldQuestion[] {
  const rank = (one: Question) => (isMine(one, sight) ? 0 : 1);
  const due = (one: Question) => (one.due === undefined ? Infinity : dueAt(one.due));
  return questions.toSorted((a, b) => rank(a) - rank(b) || Math.sign(due(a) - due(b)) || 0);
}

/** As the badge: red is for the agency alone. */
function toneOf(question: Question, sight: CardSight): Tone {
  const { due, to } = question;
  if (due !== undefined && sight.now >= dueAt(due)) {
    return sideOf(sight.board.people, to, sight.now) === 'agency' ? 'late' : 'waiting';
  }
  return isMine(question, sight) ? 'own' : 'others';
}

/** The card's own timer knows nothing of small clocks. */
function useRefreshWhenLate(
  questions: readonly Question[],
  { card, ports, sight }: Pick<QuestionsProps, 'card' | 'ports' | 'sight'>,
): void {
  const next = nextDue(questions, sight.now);
  useEffect(() => {
    if (next === undefined) return undefined;
    return ports.later(() => void card.refresh(), Math.min(next - sight.now, LONGEST_TIMER_MS));
  }, [next, sight]);
}

/** Timers of the platform end at 2^31 ms. */
const LONGEST_TIMER_MS = 6 * 3_600_000;
