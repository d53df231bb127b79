import { useSignal } from '@preact/signals';
import type { BoardModel } from '../board/board-model.ts';
import type { BoardCard } from '../board/content.ts';
import { DetailBadges } from './badge-view.tsx';
import { CardSectionView } from './card-section-view.tsx';
import { useDialogFocus } from './dialog-focus.ts';
import { Face } from './face.tsx';
import { PowerUpMenu } from './power-up-menu.tsx';
import type { HostTexts } from './texts.ts';

interface CardProps {
  readonly model: BoardModel;
  readonly card: BoardCard;
  readonly texts: HostTexts;
}

export function CardDialog({ model, card, texts }: CardProps) {
  const ref = useDialogFocus<HTMLDivElement>();
  const { lists } = model.replica.content.value;
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
        <p class="quiet">
          {texts.list}: {lists.find(({ id }) => id === card.idList)?.name}
        </p>
        <div class="row">
          <CardMembers model={model} card={card} texts={texts} />
          <DetailBadges model={model} card={card.id} />
        </div>
        <PowerUpMenu model={model} card={card.id} texts={texts} />
        <CardSectionView model={model} card={card.id} />
        <Description model={model} card={card} texts={texts} />
        <Attachments card={card} texts={texts} />
      </div>
    </div>
  );
}

function CardMembers({ model, card, texts }: CardProps) {
  const { members } = model.replica.content.value;
  const me = model.viewer.member?.id;
  const joined = me !== undefined && card.idMembers.includes(me);
  const toggle = () => {
    if (me === undefined) return;
    const others = card.idMembers.filter((id) => id !== me);
    void model.replica.patchCard(card.id, { idMembers: joined ? others : [...others, me] });
  };
  return (
    <section aria-label={texts.members} class="card-members">
      <h3>{texts.members}</h3>
      {members
        .filter(({ id }) => card.idMembers.includes(id))
        .map((member) => (
          <Face key={member.id} member={member} />
        ))}
      {model.viewer.mayWrite() && (
        <button type="button" onClick={toggle}>
          {joined ? texts.leave : texts.join}
        </button>
      )}
    </section>
  );
}

function Description({ model, card, texts }: CardProps) {
  const editing = useSignal<string | null>(null);
  const save = () => {
    void model.replica.patchCard(card.id, { desc: editing.value ?? card.desc });
    editing.value = null;
  };
  return (
    <section aria-label={texts.description}>
      <h3>{texts.description}</h3>
      {editing.value === null ? (
        <p class="description">{card.desc || <span class="quiet">{texts.noDescription}</span>}</p>
      ) : (
        <textarea
          aria-label={texts.description}
          rows={6}
          value={editing.value}
          onInput={({ currentTarget }) => {
            editing.value = currentTarget.value;
          }}
        />
      )}
      {editing.value !== null && (
        <button type="button" onClick={save}>
          {texts.save}
        </button>
      )}
      {model.viewer.mayWrite() && (
        <button
          type="button"
          onClick={() => {
            editing.value = editing.value === null ? card.desc : null;
          }}
        >
          {editing.value === null ? texts.edit : texts.cancel}
        </button>
      )}
    </section>
  );
}

function Attachments({ card, texts }: { readonly card: BoardCard; readonly texts: HostTexts }) {
  if (card.attachments.length === 0) return null;
  return (
    <section aria-label={texts.attachments}>
      <h3>{texts.attachments}</h3>
      <ul class="attachments">
        {card.attachments.map(({ id, name, url, isUpload }) => (
          // The samples' files and pages do not exist, so they are named and not linked.
          <li key={id} title={url}>
            {name} <span class="quiet">({isUpload ? texts.file : texts.link})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
