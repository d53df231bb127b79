import type { BoardModel } from '../board/board-model.ts';
import type { OpenPopup } from '../board/surfaces.ts';
import type { CallbackRef } from '../protocol/callbacks.ts';
import type { HostTexts } from './texts.ts';

export interface PopupProps {
  readonly model: BoardModel;
  readonly popup: OpenPopup;
  readonly texts: HostTexts;
}

/** A press inside a popup: the callback may open the next popup at this element. */
export function press(
  model: BoardModel,
  popup: OpenPopup,
  callback: CallbackRef | undefined,
  options: Readonly<Record<string, unknown>> = {},
): (event: { readonly currentTarget: Element }) => void {
  return ({ currentTarget }) => {
    if (callback) {
      void model.powerUp.run(callback, { card: popup.card, element: currentTarget, options });
    }
  };
}
