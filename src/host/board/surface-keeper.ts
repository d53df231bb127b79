import { type CallbackRef, callbacksIn } from '../protocol/callbacks.ts';
import type { PowerUp } from '../protocol/power-up.ts';
import type { OpenModal, OpenPopup, Surfaces } from './surfaces.ts';

/** Closes what is open, from the Power-Up's side or from the person's. */
export interface SurfaceClosers {
  closePopups(): void;
  popPopup(): void;
  closeModal(): void;
  closeBoardBar(): void;
}

/** Keeps the functions of an open popup or modal alive until it is closed. */
export interface SurfaceKeeper extends SurfaceClosers {
  /** Retains every function inside `args`, and gives the number that they are kept under. */
  keep(args: unknown, window: Window): number;
}

export function createSurfaceKeeper(surfaces: Surfaces, powerUp: PowerUp): SurfaceKeeper {
  const kept = new Map<number, readonly CallbackRef[]>();
  let counter = 0;

  /** Runs what the Power-Up wanted at closing, then forgets its functions. */
  function letGo(open: OpenPopup | OpenModal | null | undefined): void {
    if (!open) return;
    const callbacks = kept.get(open.id) ?? [];
    kept.delete(open.id);
    const done = open.onClose ? powerUp.run(open.onClose, { card: open.card }) : Promise.resolve();
    void done.finally(() => powerUp.release(callbacks));
  }

  return {
    keep(args, window) {
      counter += 1;
      const callbacks = callbacksIn(args, window);
      powerUp.retain(callbacks);
      kept.set(counter, callbacks);
      return counter;
    },
    closePopups() {
      const open = surfaces.popups.value;
      surfaces.popups.value = [];
      for (const popup of [...open].reverse()) letGo(popup);
    },
    popPopup() {
      const last = surfaces.popups.value.at(-1);
      surfaces.popups.value = surfaces.popups.value.slice(0, -1);
      letGo(last);
    },
    closeModal() {
      const open = surfaces.modal.value;
      surfaces.modal.value = null;
      letGo(open);
    },
    closeBoardBar() {
      const open = surfaces.boardBar.value;
      surfaces.boardBar.value = null;
      letGo(open);
    },
  };
}
