/** What is to be decided: one line, and behind it the parts of the card to switch on and off. */
import { useId, useState } from 'preact/hooks';
import { LinkButton } from '../ui/button.tsx';
import { FieldError } from '../ui/field.tsx';
import { Fold } from '../ui/fold.tsx';
import { Checkbox } from '../ui/inputs.tsx';
import type { ChoosableAttachment, ChosenModel } from './ask-chosen.ts';
import type { CardModel } from './card-model.ts';
import { coversText } from './covers-words.ts';
import type { Words } from './words.ts';
import './ask.css';

export interface ChosenFoldProps {
  readonly chosen: ChosenModel;
  readonly card: CardModel;
  readonly words: Words;
  readonly error: string | undefined;
}

/** Opens by itself where nothing is chosen: then there is something to do. */
export function ChosenFold({ chosen, card, words, error }: ChosenFoldProps) {
  const { translate } = words;
  const parts = chosen.parts.value;
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || parts.isNothing;
  const errorId = useId();
  const content = card.sight.value?.content;
  const list = content && coversText(chosen.content.value, content, chosen.digest, words);
  const summary =
    parts.isNothing || list === undefined
      ? translate('ask.what.open')
      : translate('ask.what', { list });
  return (
    <div class="stack">
      <Fold summary={summary} open={isOpen} onToggle={setOpened}>
        {isOpen && <Parts chosen={chosen} words={words} describedBy={error && errorId} />}
      </Fold>
      <FieldError id={errorId} error={error} />
      {parts.attachments.some(({ isLink, on }) => isLink && on) && (
        <p class="subtle small">{translate('section.link')}</p>
      )}
    </div>
  );
}

interface PartsProps {
  readonly chosen: ChosenModel;
  readonly words: Words;
  readonly describedBy: string | undefined;
}

function Parts({ chosen, words, describedBy }: PartsProps) {
  const { translate } = words;
  const { title, hasDescription, attachments, chosen: now } = chosen.parts.value;
  return (
    <fieldset class="ask-parts" aria-describedby={describedBy}>
      <legend class="visually-hidden">{translate('ask.what.open')}</legend>
      {hasDescription && (
        <Checkbox
          label={translate('ask.description')}
          checked={now.description}
          onChange={chosen.setDescription}
        />
      )}
      <Attachments attachments={attachments} chosen={chosen} words={words} />
      <Checkbox
        label={translate('ask.title', { title })}
        checked={now.title}
        onChange={chosen.setTitle}
      />
    </fieldset>
  );
}

const SHOWN_FOLDED = 5;

interface AttachmentsProps {
  readonly attachments: readonly ChoosableAttachment[];
  readonly chosen: ChosenModel;
  readonly words: Words;
}

function Attachments({ attachments, chosen, words: { translate } }: AttachmentsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? attachments : attachments.slice(0, SHOWN_FOLDED);
  return (
    <>
      {shown.map(({ mark, name, isLink, on }) => (
        <Checkbox
          key={mark}
          label={isLink ? translate('ask.linkNamed', { name }) : name}
          checked={on}
          onChange={(next) => chosen.setAttachment(mark, next)}
        />
      ))}
      {attachments.length > SHOWN_FOLDED && (
        <div>
          <LinkButton
            label={
              all
                ? translate('button.showLess')
                : translate('button.showAll', { n: attachments.length })
            }
            onPress={() => setAll(!all)}
            expanded={all}
          />
        </div>
      )}
    </>
  );
}
