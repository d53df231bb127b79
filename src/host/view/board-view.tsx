import { useEffect } from 'preact/hooks';
import type { BoardModel } from '../board/board-model.ts';
import type { BoardCard, BoardMember } from '../board/content.ts';
import { FrontBadges } from './badge-view.tsx';
import { CardDialog } from './card-dialog.tsx';
import { Face } from './face.tsx';
import { HeaderView } from './header-view.tsx';
import { BoardBarView, ModalView } from './modal-view.tsx';
import { PopupView } from './popup-view.tsx';
import { ConnectorFrame } from './power-up-frame.tsx';
import { type Switches, SwitchesView } from './switches-view.tsx';
import { HOST_TEXTS } from './texts.ts';

export function BoardView({
  model,
  switches,
}: {
  readonly model: BoardModel;
  readonly switches: Switches;
}) {
  const texts = HOST_TEXTS[model.options.language];
  const { modal, openCard, alert, popups } = model.surfaces;
  const { cards, lists, members } = model.replica.content.value;
  const card = cards.find(({ id }) => id === openCard.value);
  useEscape(model);
  return (
    <>
      <ConnectorFrame model={model} />
      {/* Not part of the board: it stays within reach while a card or a modal is open. */}
      <SwitchesView model={model} switches={switches} texts={texts} />
      <div class="page" inert={card !== undefined || modal.value !== null}>
        <HeaderView model={model} texts={texts} />
        <main class="lists">
          {lists.map((list) => (
            <section key={list.id} class="list" aria-label={list.name}>
              <h2>{list.name}</h2>
              {cards
                .filter(({ idList }) => idList === list.id)
                .map((listed) => (
                  <CardFront key={listed.id} model={model} card={listed} members={members} />
                ))}
            </section>
          ))}
        </main>
        <BoardBarView model={model} texts={texts} />
      </div>
      {card && <CardDialog key={card.id} model={model} card={card} texts={texts} />}
      <ModalView model={model} texts={texts} />
      {popups.value.map((popup, index) => (
        <PopupView
          key={popup.id}
          model={model}
          popup={popup}
          texts={texts}
          stacked={index > 0}
          hidden={index < popups.value.length - 1}
        />
      ))}
      <p class={`alert alert-${alert.value?.display ?? 'none'}`} role="status">
        {alert.value?.message}
      </p>
    </>
  );
}

function CardFront(props: {
  readonly model: BoardModel;
  readonly card: BoardCard;
  readonly members: readonly BoardMember[];
}) {
  const { model, card } = props;
  return (
    <article class="card" data-card={card.id}>
      <button
        type="button"
        class="card-name"
        onClick={() => {
          model.surfaces.openCard.value = card.id;
        }}
      >
        {card.name}
      </button>
      <FrontBadges model={model} card={card.id} />
      <div class="faces">
        {props.members
          .filter(({ id }) => card.idMembers.includes(id))
          .map((member) => (
            <Face key={member.id} member={member} />
          ))}
      </div>
    </article>
  );
}

/** Escape closes what lies on top: a popup, then a modal, then the card. */
function useEscape(model: BoardModel): void {
  useEffect(() => {
    const { popups, modal, openCard } = model.surfaces;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (popups.value.length > 0) model.surface.popPopup();
      else if (modal.value) model.surface.closeModal();
      else openCard.value = null;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [model]);
}
