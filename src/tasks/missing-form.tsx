/** The form of *Missing something*: what, in whose words, from whom, and until when it would be. */
import { MISSING_THINGS, type MissingThing } from '../domain/pauses/entries.ts';
import { TEXT_LIMIT } from '../domain/turn/entries.ts';
import { FieldError } from '../ui/field.tsx';
import { InputField, SelectField } from '../ui/inputs.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { FormShell } from './form-shell.tsx';
import {
  askable,
  type MissingFault,
  type MissingModel,
  MOST_DAYS,
  MOST_OTHERS,
} from './missing-model.ts';
import type { PauseWords } from './pause-words.ts';
import { thingFirst } from './pause-words.ts';
import type { DraftPort } from './ports.ts';

export interface MissingFormProps {
  readonly model: MissingModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: PauseWords;
}

export function MissingForm({ model, card, drafts, words }: MissingFormProps) {
  const { translate } = words;
  const { chosen } = model.draft.value;
  const sight = card.sight.value;
  const promise = model.promise.value;
  return (
    <FormShell
      title={translate('button.missing')}
      sendLabel={translate('missing.send', { n: model.count.value })}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <Things model={model} words={words} />
      {chosen.map((thing) => (
        <ThingWords key={thing} thing={thing} model={model} words={words} />
      ))}
      {sight && <FromField model={model} sight={sight} words={words} />}
      <InputField
        type="number"
        label={translate('missing.days')}
        error={errorOf(model, words, 'noDays', 'noTerm')}
        value={model.days.value}
        min="1"
        max={String(MOST_DAYS)}
        onInput={(days) => model.put({ days })}
      />
      {model.howTo.value.map((thing) => (
        <TextArea
          key={thing}
          label={translate('missing.howTo', { thing: translate(`thing.${thing}`) })}
          hint={translate('missing.howTo.hint')}
          value={model.howToText(thing)}
          rows={2}
          onInput={(text) => model.put({ howTo: { ...model.draft.peek().howTo, [thing]: text } })}
        />
      ))}
      <p class="preview" role="status">
        {promise &&
          translate('pause.due', { d: words.day(promise.day), t: words.closing(promise) })}
      </p>
    </FormShell>
  );
}

type PartProps = Pick<MissingFormProps, 'model' | 'words'>;

function Things({ model, words }: PartProps) {
  const { translate } = words;
  const error = errorOf(model, words, 'nothing');
  return (
    <fieldset class="choices" data-look="chips" aria-describedby={error && 'missing-error'}>
      <legend>{translate('missing.what')}</legend>
      {MISSING_THINGS.map((thing) => (
        <label key={thing} class="choice">
          <input
            type="checkbox"
            checked={model.draft.value.chosen.includes(thing)}
            onChange={() => model.toggle(thing)}
          />
          <span class="choice-text">{translate(`chip.${thing}`)}</span>
        </label>
      ))}
      <FieldError id="missing-error" error={error} />
    </fieldset>
  );
}

function ThingWords({ thing, model, words }: PartProps & { readonly thing: MissingThing }) {
  const { translate } = words;
  const value = model.draft.value.words[thing] ?? '';
  const onInput = (text: string) =>
    model.put({ words: { ...model.draft.peek().words, [thing]: text } });
  if (thing === 'other') {
    return (
      <TextArea
        label={translate('missing.words.other')}
        hint={translate('missing.words.lines')}
        error={errorOf(model, words, 'needsWords', 'tooLong', 'tooMany')}
        value={value}
        rows={2}
        onInput={onInput}
      />
    );
  }
  return (
    <InputField
      type="text"
      label={translate('missing.words', { thing: thingFirst({ what: thing }, words) })}
      value={value}
      maxLength={TEXT_LIMIT}
      onInput={onInput}
    />
  );
}

function FromField({ model, sight, words }: PartProps & { readonly sight: CardSight }) {
  const { translate, name } = words;
  const { other, members } = askable(sight);
  const options = [
    { value: '', label: translate(`missing.from.${other}`) },
    ...members.map((member) => ({ value: member, label: name(member) })),
    { value: 'others', label: translate('missing.from.others') },
  ];
  return (
    <SelectField
      label={translate('missing.from')}
      value={model.draft.value.from}
      options={options}
      onChange={(from) => model.put({ from })}
    />
  );
}

function errorOf(
  { fault }: MissingModel,
  { translate }: PauseWords,
  ...kinds: readonly MissingFault[]
): string | undefined {
  const found = fault.value;
  if (found === undefined || !kinds.includes(found)) return undefined;
  if (found === 'tooLong') return translate('error.tooLong', { n: TEXT_LIMIT });
  if (found === 'tooMany') return translate('missing.tooMany', { n: MOST_OTHERS });
  if (found === 'noDays') return translate('missing.noDays', { n: MOST_DAYS });
  return translate(`missing.${found}`);
}
