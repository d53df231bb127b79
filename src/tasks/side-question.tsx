/** *Who are you here?*, asked once of anyone not placed, at his first action. */
import { Button } from '../ui/button.tsx';
import type { CardModel } from './card-model.ts';
import { SavingNotice } from './saving-notice.tsx';
import type { Words } from './words.ts';

export function SideQuestion({ card, words }: { readonly card: CardModel; readonly words: Words }) {
  const { translate } = words;
  const disabled = card.isSaving.value;
  return (
    <section class="section" aria-label={translate('side.question')}>
      <h2>{translate('side.question')}</h2>
      <p class="subtle">{translate('side.why')}</p>
      <div class="actions">
        <Button
          label={translate('side.client')}
          disabled={disabled}
          onPress={() => void card.placeMyself('client')}
        />
        <Button
          label={translate('side.agency')}
          disabled={disabled}
          onPress={() => void card.placeMyself('agency')}
        />
        <Button kind="quiet" label={translate('button.cancel')} onPress={card.close} />
      </div>
      <SavingNotice card={card} words={words} model="board" />
    </section>
  );
}
