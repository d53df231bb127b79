/** What stands behind the steps of asking. Comes after the state is drawn, with its texts: few cards need it. */
import { useMemo } from 'preact/hooks';
import type { CardModel, OpenForm } from './card-model.ts';
import { createMessageCopy } from './message-copy.ts';
import type { CardPorts } from './ports.ts';
import { AnswerForm, PassForm } from './question-answer-form.tsx';
import { createAnswerModel, createPassModel } from './question-answer-model.ts';
import { QuestionForm } from './question-form.tsx';
import { createQuestionModel } from './question-model.ts';
import type { AskStep } from './question-steps.ts';
import { QuestionTexts } from './question-texts.tsx';
import type { QuestionWords } from './question-words.ts';
import { createWhoModel } from './who-model.ts';
import { WhoView } from './who-view.tsx';
import type { Words } from './words.ts';
import './question.css';

export interface QuestionFormsProps {
  readonly form: OpenForm;
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly words: Words;
}

export function QuestionForms({ words, ...of }: QuestionFormsProps) {
  return <QuestionTexts words={words} draw={(known) => <AskingForm {...of} words={known} />} />;
}

type AskingProps = Omit<QuestionFormsProps, 'words'> & { readonly words: QuestionWords };

function AskingForm({ form, card, ports, words }: AskingProps) {
  const draw = useMemo(() => drawOf(form, card, ports, words), [form]);
  return draw(words);
}

type Draw = (words: QuestionWords) => preact.JSX.Element;
type MakeDraw = (form: OpenForm, card: CardModel, ports: CardPorts, words: QuestionWords) => Draw;

const FORMS: { readonly [S in AskStep]: MakeDraw } = {
  whoToAsk: (_form, card, ports, { translate }) => {
    const model = createWhoModel(card, ports, translate);
    const of = { model, card, copy: createMessageCopy(ports.copy), zone: ports.zone };
    return (words) => <WhoView {...of} words={words} />;
  },
  askQuestion: (form, card, ports, { translate }) => {
    const model = createQuestionModel(form, card, ports, translate);
    return (words) => (
      <QuestionForm model={model} card={card} drafts={ports.drafts} words={words} />
    );
  },
  answerQuestion: (form, card, ports) => {
    const model = createAnswerModel(form, card, ports);
    return (words) => <AnswerForm model={model} card={card} drafts={ports.drafts} words={words} />;
  },
  passQuestion: (form, card, ports) => {
    const model = createPassModel(form, card, ports);
    return (words) => <PassForm model={model} card={card} drafts={ports.drafts} words={words} />;
  },
};

function drawOf(form: OpenForm, card: CardModel, ports: CardPorts, words: QuestionWords): Draw {
  return FORMS[form.step as AskStep](form, card, ports, words);
}
