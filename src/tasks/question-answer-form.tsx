/** The forms of an answer, and of a question that somebody else answers. */
import { TEXT_LIMIT } from '../domain/turn/entries.ts';
import { TextArea } from '../ui/text-area.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import type { AnswerModel, PassModel } from './question-answer-model.ts';
import { PersonField } from './question-form.tsx';
import { answerBy, isMine, type QuestionWords } from './question-words.ts';

interface Shared {
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: QuestionWords;
}

export function AnswerForm({
  model,
  card,
  drafts,
  words,
}: Shared & { readonly model: AnswerModel }) {
  const { translate } = words;
  const tooLong = model.tooLong.value;
  return (
    <FormShell
      title={translate('question.answered')}
      sendLabel={translate('question.answered')}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <Asked model={model} />
      <TextArea
        label={translate('question.answerWords')}
        hint={translate('question.answerHint')}
        error={tooLong ? translate('error.tooLong', { n: TEXT_LIMIT }) : undefined}
        value={model.words.value}
        rows={2}
        onInput={model.setWords}
      />
    </FormShell>
  );
}

export function PassForm({ model, card, drafts, words }: Shared & { readonly model: PassModel }) {
  const { translate } = words;
  const sight = card.sight.value;
  const question = model.question.value;
  const to = model.to.value;
  const promise = model.promise.value;
  const fault = model.fault.value;
  const isOwn = sight !== undefined && question !== undefined && isMine(question, sight);
  return (
    <FormShell
      title={translate(isOwn ? 'question.notForMe' : 'question.passOn')}
      sendLabel={
        to === undefined
          ? translate('question.passOn')
          : translate('question.passSend', { name: words.name(to) })
      }
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <Asked model={model} />
      {sight && (
        <PersonField
          members={model.people.value}
          value={to}
          sight={sight}
          words={words}
          hint={translate('question.passHint')}
          error={fault && translate(`question.${fault}`)}
          onChange={model.setTo}
        />
      )}
      <p class="preview" role="status">
        {promise && unbroken(answerBy(promise, words))}
      </p>
    </FormShell>
  );
}

function Asked({ model }: { readonly model: Pick<AnswerModel, 'question'> }) {
  const question = model.question.value;
  return question === undefined ? null : <p class="quote question-text">{question.text}</p>;
}
