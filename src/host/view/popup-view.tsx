import type { OpenPopup } from '../board/surfaces.ts';
import { useDialogFocus } from './dialog-focus.ts';
import { PopupDate } from './popup-date.tsx';
import { PopupList } from './popup-list.tsx';
import { type PopupProps, press } from './popup-press.ts';
import { PowerUpFrame } from './power-up-frame.tsx';

/** Trello's popups have one width and grow in height only. */
const WIDTH = 304;
const MARGIN = 8;

export function PopupView(
  props: PopupProps & { readonly stacked: boolean; readonly hidden: boolean },
) {
  const { model, popup, texts, stacked, hidden } = props;
  const ref = useDialogFocus<HTMLDivElement>();
  const title = popup.title || model.config.powerUp.name;
  return (
    <>
      <button
        type="button"
        class="backdrop popup-backdrop"
        tabIndex={-1}
        aria-hidden="true"
        onClick={model.surface.closePopups}
      />
      <div
        ref={ref}
        class="popup"
        data-popup
        role="dialog"
        aria-label={title}
        tabIndex={-1}
        hidden={hidden}
        style={place(popup)}
      >
        <header>
          {stacked && (
            <button
              type="button"
              class="icon-button"
              aria-label={texts.back}
              onClick={model.surface.popPopup}
            >
              ‹
            </button>
          )}
          <h2>{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={texts.close}
            onClick={model.surface.closePopups}
          >
            ×
          </button>
        </header>
        <PopupBody model={model} popup={popup} texts={texts} />
      </div>
    </>
  );
}

function PopupBody({ model, popup, texts }: PopupProps) {
  const { content, card, title } = popup;
  switch (content.type) {
    case 'iframe':
      return (
        <PowerUpFrame
          model={model}
          kind="popup"
          url={content.url}
          title={title}
          card={card}
          height={content.height}
        />
      );
    case 'list':
      return <PopupList model={model} popup={popup} texts={texts} content={content} />;
    case 'confirm':
      return (
        <div class="popup-body">
          <p>{content.message}</p>
          <button
            type="button"
            class={content.danger ? 'danger' : 'primary'}
            onClick={press(model, popup, content.onConfirm)}
          >
            {content.confirmText}
          </button>
          {content.cancelText && (
            <button
              type="button"
              onClick={
                content.onCancel ? press(model, popup, content.onCancel) : model.surface.popPopup
              }
            >
              {content.cancelText}
            </button>
          )}
        </div>
      );
    default:
      return <PopupDate model={model} popup={popup} texts={texts} content={content} />;
  }
}

/** Below what was pressed and inside the window. */
function place({ anchor }: OpenPopup) {
  const left = Math.max(MARGIN, Math.min(anchor.left, window.innerWidth - WIDTH - MARGIN));
  const top = Math.max(MARGIN, Math.min(anchor.bottom + 4, window.innerHeight * 0.6));
  return { left: `${left}px`, top: `${top}px`, width: `${WIDTH}px` };
}
