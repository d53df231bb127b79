/** The form of a question: the topic, who answers, the words, and the answer's date as it would be now. */
import { LONGEST_ANSWER_HOURS } from '../domain/roster/person-fields.ts';
import { type MemberId, TEXT_LIMIT } from '../domain/turn/entries.ts';
import { InputField, SelectField } from '../ui/inputs.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import type { QuestionFault, QuestionModel } from './question-model.ts';
import { answerBy, type QuestionWords } from './question-words.ts';
import { TopicField } from './who-view.tsx';

export interface QuestionFormProps {
  readonly model: QuestionModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: QuestionWords;
}

export function QuestionForm({ model, card, drafts, words }: QuestionFormProps) {
  const { translate } = words;
  const to = model.to.value;
  const promise = model.promise.value;
  const sight = card.sight.value;
  const fault = model.fault.value;
  // Of a report or a missing thing: it says what it is about, and who answers.
  const { about, to: asked } = card.form.value ?? {};
  const isKnown = about !== undefined && asked !== undefined;
  const errorOf = (...kinds: readonly QuestionFault[]) =>
    fault !== undefined && kinds.includes(fault) ? faultText(fault, words) : undefined;
  return (
    <FormShell
      title={translate('button.askQuestion')}
      sendLabel={
        to === undefined
          ? translate('button.askQuestion')
          : translate('question.send', { name: words.name(to) })
      }
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <TextArea
        label={translate('question.words')}
        error={errorOf('nothing', 'tooLong')}
        value={model.words.value}
        rows={2}
        onInput={model.setWords}
      />
      {!isKnown && <TopicField model={model} words={words} />}
      {sight && (
        <PersonField
          members={[...sight.people.keys()].filter((member) => member !== sight.viewer)}
          value={to}
          sight={sight}
          words={words}
          error={errorOf('noPerson', 'noTerm')}
          onChange={model.setTo}
        />
      )}
      <InputField
        type="number"
        label={translate('question.hours')}
        error={errorOf('noHours')}
        value={model.hours.value}
        min="1"
        max={String(LONGEST_ANSWER_HOURS)}
        onInput={model.setHours}
      />
      <p class="preview" role="status">
        {promise && unbroken(answerBy(promise, words))}
      </p>
    </FormShell>
  );
}

export interface PersonFieldProps {
  readonly members: readonly MemberId[];
  readonly value: MemberId | undefined;
  readonly sight: CardSight;
  readonly words: QuestionWords;
  readonly error: string | undefined;
  readonly hint?: string | undefined;
  readonly onChange: (member: MemberId) => void;
}

/** Who answers. Two of one name are told apart by Trello's own name for them. */
export function PersonField(props: PersonFieldProps) {
  const { members, value, sight, words, error, hint, onChange } = props;
  const names = members.map(words.name);
  const options = members.map((member, i) => {
    const isTwice = names.filter((name) => name === names[i]).length > 1;
    const username = sight.people.get(member)?.username;
    const name = names[i] ?? '';
    return {
      value: member,
      label: isTwice && username !== undefined ? `${name} (@${username})` : name,
    };
  });
  return (
    <SelectField
      label={words.translate('question.to')}
      hint={hint}
      error={error}
      value={value ?? ''}
      options={options}
      onChange={onChange}
    />
  );
}

function faultText(fault: QuestionFault, { translate }: QuestionWords): string {
  switch (fault) {
    case 'nothing':
      return translate('question.nothing');
    case 'tooLong':
      return translate('error.tooLong', { n: TEXT_LIMIT });
    case 'noPerson':
      return translate('question.noPerson');
    case 'noHours':
      return translate('question.noHours', { n: LONGEST_ANSWER_HOURS });
    case 'noTerm':
      return translate('question.noTerm');
  }
}
