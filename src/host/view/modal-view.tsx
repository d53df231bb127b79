import type { BoardModel } from '../board/board-model.ts';
import type { ModalAction, OpenModal } from '../board/surfaces.ts';
import { useDialogFocus } from './dialog-focus.ts';
import { PowerUpFrame } from './power-up-frame.tsx';
import type { HostTexts } from './texts.ts';

interface Props {
  readonly model: BoardModel;
  readonly texts: HostTexts;
}

export function ModalView({ model, texts }: Props) {
  const modal = model.surfaces.modal.value;
  return modal && <ModalDialog key={modal.id} model={model} texts={texts} modal={modal} />;
}

function ModalDialog({ model, texts, modal }: Props & { readonly modal: OpenModal }) {
  const ref = useDialogFocus<HTMLDivElement>();
  const title = modal.title || model.config.powerUp.name;
  return (
    <div class="cover over-card">
      <button
        type="button"
        class="backdrop"
        tabIndex={-1}
        aria-hidden="true"
        onClick={model.surface.closeModal}
      />
      <div
        ref={ref}
        class={modal.fullscreen ? 'modal fullscreen' : 'modal'}
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
      >
        <header style={modal.accentColor ? { background: modal.accentColor } : {}}>
          <Actions model={model} modal={modal} position="left" />
          <h2>{title}</h2>
          <Actions model={model} modal={modal} position="right" />
          <button
            type="button"
            class="icon-button"
            aria-label={texts.close}
            onClick={model.surface.closeModal}
          >
            ×
          </button>
        </header>
        <PowerUpFrame
          model={model}
          kind="modal"
          url={modal.url}
          title={title}
          card={modal.card}
          height={modal.height}
          fill={modal.fullscreen}
        />
      </div>
    </div>
  );
}

function Actions(props: {
  readonly model: BoardModel;
  readonly modal: OpenModal;
  readonly position: 'left' | 'right';
}) {
  const { model, modal, position } = props;
  return (
    <>
      {modal.actions
        .filter((action) => action.position === position)
        .map((action) => (
          <button
            key={action.alt}
            type="button"
            class="icon-button"
            aria-label={action.alt}
            onClick={({ currentTarget }) => press(model, modal, action, currentTarget)}
          >
            {action.icon ? <img src={action.icon} alt="" /> : action.alt}
          </button>
        ))}
    </>
  );
}

function press(model: BoardModel, modal: OpenModal, action: ModalAction, element: Element): void {
  if (action.callback) void model.powerUp.run(action.callback, { card: modal.card, element });
  else if (action.url) window.open(action.url, '_blank', 'noopener');
}

export function BoardBarView({ model, texts }: Props) {
  const bar = model.surfaces.boardBar.value;
  if (!bar) return null;
  return (
    <section class="board-bar" aria-label={bar.title}>
      <header>
        <h2>{bar.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={texts.close}
          onClick={model.surface.closeBoardBar}
        >
          ×
        </button>
      </header>
      <PowerUpFrame
        model={model}
        kind="board-bar"
        url={bar.url}
        title={bar.title}
        card={bar.card}
        height={bar.height}
      />
    </section>
  );
}
