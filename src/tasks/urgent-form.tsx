/** *Mark as urgent*: what it changes, before it is pressed; where as many are urgent as may be at once, which. */
import { useEffect, useId } from 'preact/hooks';
import { urgentSettings } from '../domain/urgency/urgency.ts';
import { Button } from '../ui/button.tsx';
import type { CardModel } from './card-model.ts';
import type { PauseWords } from './pause-words.ts';
import { SavingNotice } from './saving-notice.tsx';
import type { UrgentModel } from './urgent-model.ts';
import type { Words } from './words.ts';

export interface UrgentFormProps {
  readonly model: UrgentModel;
  readonly card: CardModel;
  readonly words: PauseWords;
  /** For what every form has. */
  readonly spoken: Words;
}

export function UrgentForm({ model, card, words, spoken }: UrgentFormProps) {
  const { translate } = words;
  const id = useId();
  useEffect(() => void model.count(), [model]);
  const room = model.room.value;
  const mayPress = room.kind === 'room' || room.kind === 'unknown';
  return (
    <section class="task-form" aria-labelledby={id}>
      <h2 id={id}>{translate('button.markUrgent')}</h2>
      {room.kind !== 'full' && <Effect card={card} words={words} />}
      <Room model={model} words={words} />
      <SavingNotice card={card} words={spoken} />
      <div class="actions">
        {mayPress && (
          <Button
            kind="primary"
            label={translate('button.markUrgent')}
            disabled={card.isSaving.value}
            onPress={() => void model.send()}
          />
        )}
        <Button
          kind="quiet"
          label={translate(room.kind === 'full' ? 'button.back' : 'button.cancel')}
          onPress={card.close}
        />
      </div>
    </section>
  );
}

/** The terms of what begins from now on. Dates already given stay. */
function Effect({ card, words }: Pick<UrgentFormProps, 'card' | 'words'>) {
  const { translate } = words;
  const settings = card.sight.value?.board.settings;
  if (settings === undefined) return null;
  const { edits, decision } = urgentSettings(settings).terms;
  return (
    <>
      <p>
        {translate('urgent.edits', { n: edits })} {translate('urgent.decision', { n: decision })}
      </p>
      <p class="subtle small">{translate('urgent.stays')}</p>
    </>
  );
}

function Room({ model, words: { translate } }: Pick<UrgentFormProps, 'model' | 'words'>) {
  const room = model.room.value;
  switch (room.kind) {
    case 'room':
      return null;
    case 'counting':
      return (
        <p class="subtle small" role="status">
          {translate('urgent.counting')}
        </p>
      );
    case 'unknown':
      return <p class="subtle small">{translate('urgent.unknown')}</p>;
    case 'full':
      return (
        <>
          <p role="status">{translate('urgent.full', { n: room.cap })}</p>
          <ul>
            {room.titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <p class="subtle small">{translate('urgent.room')}</p>
        </>
      );
  }
}
