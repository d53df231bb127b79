import { DetailBadges } from './badge-view.tsx';
import { CardAttachments } from './card-attachments.tsx';
import { CardPeople } from './card-people.tsx';
import type { CardProps } from './card-props.ts';
import { CardSectionView } from './card-section-view.tsx';
import { CardDescription, CardTitle } from './card-words.tsx';
import { useDialogFocus } from './dialog-focus.ts';
import { PowerUpMenu } from './power-up-menu.tsx';

export function CardDialog(props: CardProps) {
  const { model, card, texts } = props;
  const ref = useDialogFocus<HTMLDivElement>();
  const close = () => {
    model.surfaces.openCard.value = null;
  };
  return (
    <div class="cover" inert={model.surfaces.modal.value !== null}>
      <button type="button" class="backdrop" tabIndex={-1} aria-hidden="true" onClick={close} />
      <div
        ref={ref}
        class="card-dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby="card-title"
        tabIndex={-1}
      >
        <header>
          <h2 id="card-title">{card.name}</h2>
          <button type="button" class="icon-button" aria-label={texts.close} onClick={close}>
            ×
          </button>
        </header>
        <CardTitle {...props} />
        <div class="row">
          <CardPeople {...props} />
          <DetailBadges model={model} card={card.id} />
        </div>
        <PowerUpMenu model={model} card={card.id} texts={texts} />
        <CardSectionView model={model} card={card.id} />
        <CardDescription {...props} />
        <CardAttachments {...props} />
      </div>
    </div>
  );
}
