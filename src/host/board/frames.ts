import type { Signal } from '@preact/signals';

export type FrameKind = 'section' | 'popup' | 'modal' | 'board-bar';

/** A frame of the Power-Up that is on screen now. */
export interface LiveFrame {
  readonly kind: FrameKind;
  readonly element: HTMLIFrameElement;
  readonly window: Window;
  readonly card: string | undefined;
  readonly height: Signal<number>;
}

/** The Power-Up's visible frames: who a message came from, and whom to tell of a change. */
export interface Frames {
  add(frame: Omit<LiveFrame, 'window'>): () => void;
  find(window: Window): LiveFrame | undefined;
  /** Tells frames that show this card, or every frame when no card is named. */
  render(card: string | undefined, times: number): void;
  tellTheme(theme: string): void;
  all(): readonly LiveFrame[];
}

export function createFrames(origin: string): Frames {
  const frames = new Map<Window, LiveFrame>();
  return {
    add(frame) {
      const window = frame.element.contentWindow;
      if (!window) return () => undefined;
      frames.set(window, { ...frame, window });
      return () => frames.delete(window);
    },
    find: (window) => frames.get(window),
    render(card, times) {
      for (const frame of frames.values()) {
        if (card !== undefined && frame.card !== undefined && frame.card !== card) continue;
        for (let i = 0; i < times; i += 1) frame.window.postMessage('render', origin);
      }
    },
    tellTheme(theme) {
      for (const { window } of frames.values()) window.postMessage({ theme }, origin);
    },
    all: () => [...frames.values()],
  };
}
