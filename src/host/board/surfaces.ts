import { type Signal, signal } from '@preact/signals';
import type { CallbackRef } from '../protocol/callbacks.ts';

/** What of the Power-Up is open over the board. */
export interface Surfaces {
  readonly popups: Signal<readonly OpenPopup[]>;
  readonly modal: Signal<OpenModal | null>;
  readonly boardBar: Signal<OpenModal | null>;
  readonly alert: Signal<BoardAlert | null>;
  readonly openCard: Signal<string | null>;
}

export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface OpenPopup {
  readonly id: number;
  readonly title: string;
  readonly anchor: Anchor;
  readonly card: string | undefined;
  readonly content: PopupContent;
  readonly onClose: CallbackRef | undefined;
}

export type PopupContent =
  | { readonly type: 'iframe'; readonly url: string; readonly height: Signal<number> }
  | {
      readonly type: 'list';
      readonly items: Signal<readonly PopupItem[]>;
      readonly search: PopupSearch | undefined;
      readonly find: CallbackRef | undefined;
    }
  | {
      readonly type: 'confirm';
      readonly message: string;
      readonly confirmText: string;
      readonly danger: boolean;
      readonly onConfirm: CallbackRef | undefined;
      readonly cancelText: string | undefined;
      readonly onCancel: CallbackRef | undefined;
    }
  | {
      readonly type: 'date' | 'datetime';
      readonly date: string | undefined;
      readonly min: string | undefined;
      readonly max: string | undefined;
      readonly onPick: CallbackRef | undefined;
    };

export interface PopupItem {
  readonly text: string;
  readonly callback: CallbackRef | undefined;
  readonly url: string | undefined;
}

export interface PopupSearch {
  readonly placeholder: string;
  readonly empty: string;
  readonly searching: string;
  readonly debounceMs: number;
}

export interface OpenModal {
  readonly id: number;
  readonly title: string;
  readonly url: string;
  readonly height: Signal<number>;
  readonly fullscreen: boolean;
  readonly accentColor: string | undefined;
  readonly actions: readonly ModalAction[];
  readonly card: string | undefined;
  readonly onClose: CallbackRef | undefined;
}

export interface ModalAction {
  readonly alt: string;
  readonly icon: string;
  readonly position: 'left' | 'right';
  readonly callback: CallbackRef | undefined;
  readonly url: string | undefined;
}

export interface BoardAlert {
  readonly message: string;
  readonly display: 'info' | 'warning' | 'error' | 'success';
}

export function createSurfaces(openCard: string | null): Surfaces {
  return {
    popups: signal([]),
    modal: signal(null),
    boardBar: signal(null),
    alert: signal(null),
    openCard: signal(openCard),
  };
}
